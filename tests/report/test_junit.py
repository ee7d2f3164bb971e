"""JUnit XML: CI services must see every failure."""

from __future__ import annotations

import pytest
from lxml import etree

from nmlbridge.report.data import SuiteReport
from nmlbridge.report.junit import render_junit


@pytest.fixture(scope="module")
def root(report: SuiteReport) -> etree._Element:
    return etree.fromstring(render_junit(report))


def test_counts_are_those_of_the_report(root: etree._Element, report: SuiteReport) -> None:
    assert root.get("tests") == str(len(report.cases))
    assert int(root.get("failures", "0")) + int(root.get("errors", "0")) == report.counts["failed"]
    assert root.get("skipped") == "1"
    assert len(root.findall(".//testcase")) == len(report.cases)


def test_difference_is_a_failure_and_what_could_not_run_an_error(root: etree._Element) -> None:
    by_name = {case.get("name"): case for case in root.iter("testcase")}
    assert by_name["same[native]"].find("failure") is None
    failure = by_name["same[pylems]"].find("failure")
    assert failure is not None
    assert failure.get("type") == "different"
    assert "first difference of pop[0]/v" in (failure.text or "")
    assert by_name["failed[native]"].find("error") is not None
    assert by_name["skipped[native]"].find("skipped") is not None
    assert by_name["stopped[native]"].find("error") is not None


def test_place_of_a_case_is_given(root: etree._Element) -> None:
    case = next(root.iter("testcase"))
    assert (case.get("file"), case.get("line")) == ("models/cells.nmlb.yaml", "7")
    assert case.get("classname") == "models.cells"


def test_characters_that_xml_cannot_hold_are_replaced(root: etree._Element) -> None:
    assert "\N{REPLACEMENT CHARACTER}" in etree.tostring(root, encoding="unicode")


def test_run_without_cases_is_a_failing_test(report: SuiteReport) -> None:
    root = etree.fromstring(render_junit(SuiteReport(cases=())))
    assert (root.get("tests"), root.get("failures")) == ("1", "1")
