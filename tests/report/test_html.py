"""The HTML page: whole, self-contained, and deaf to what models try to put into it."""

from __future__ import annotations

import dataclasses
import re
import time
from typing import Any

import pytest
from lxml import html

from nmlbridge.report.data import SuiteReport
from nmlbridge.report.html import render_fragment, render_html


def parsed(page: str) -> Any:
    """Return the tree of a page."""
    return html.fromstring(page)


@pytest.fixture(scope="module")
def page(report: SuiteReport) -> str:
    return render_html(report)


def test_every_case_has_its_section_and_its_line_in_the_summary(page: str, report: SuiteReport) -> None:
    tree = parsed(page)
    sections = tree.xpath("//details[@class='case']")
    assert len(sections) == len(report.cases)
    links = {link.get("href") for link in tree.xpath("//table[1]//a")}
    assert links == {f"#{section.get('id')}" for section in sections}
    assert len(tree.xpath("//table[1]/tbody/tr[@data-states]")) == len(list(report.matrix()))


def test_failed_cases_are_open_and_the_others_closed(page: str, report: SuiteReport) -> None:
    sections = parsed(page).xpath("//details[@class='case']")
    assert [section.get("open") is not None for section in sections] == [case.failed for case in report.cases]


def test_page_holds_measures_context_provenance_and_commands(page: str) -> None:
    text = re.sub(r"\s+", " ", parsed(page).text_content())
    for word in (
        "RMSE",
        "Largest shift",
        "First difference of pop[0]/v",
        "ab" * 32,
        "--case short",
        "4001 lines",
    ):
        assert word in text


def test_page_asks_nothing_of_the_network(page: str) -> None:
    assert "default-src 'none'" in page
    tree = parsed(page)
    assert not tree.xpath("//script[@src] | //link[@rel='stylesheet'] | //img | //iframe")
    hrefs = [link.get("href") for link in tree.xpath("//*[@href]")]
    assert all(href.startswith(("#", "data:")) for href in hrefs)
    assert not re.search(r"https?://(?!json-schema)", page)


def test_hostile_text_stays_text(page: str, hostile: str) -> None:
    tree = parsed(page)
    assert [script.get("id") for script in tree.xpath("//script")] == ["plots", None]
    assert "<script>alert" not in page
    reason = tree.xpath("//div[@class='reason']")
    assert any("<script>alert('a & b')</script>" in item.text_content() for item in reason)


def test_hostile_quantity_cannot_end_the_script_that_holds_the_plots(report: SuiteReport) -> None:
    case = report.cases[0]
    plot = dataclasses.replace(case.plots[0], quantity="</script><!--<script>")
    hostile = dataclasses.replace(report, cases=(dataclasses.replace(case, plots=(plot,)),))
    tree = parsed(render_html(hostile))
    assert len(tree.xpath("//script")) == 2
    assert "requestAnimation" not in tree.xpath("//script[@id='plots']")[0].text
    assert tree.xpath("//script")[1].text.rstrip().endswith("})();")


def test_page_of_many_cases_stays_small_and_is_made_quickly(report: SuiteReport) -> None:
    cases = tuple(dataclasses.replace(report.cases[1], name=f"case{number}") for number in range(200))
    started = time.perf_counter()
    page = render_html(dataclasses.replace(report, cases=cases))
    assert len(page) < 5_000_000
    assert time.perf_counter() - started < 30


def test_page_without_any_case_says_that_this_is_a_failure() -> None:
    text = parsed(render_html(SuiteReport(cases=()))).text_content()
    assert "No case was run. A run without cases is a failure" in text


def test_summary_for_a_notebook_has_neither_script_nor_stylesheet(report: SuiteReport, hostile: str) -> None:
    fragment = render_fragment(report)
    tree = parsed(fragment)
    assert not tree.xpath("//script | //style")
    assert len(tree.xpath("//tbody/tr")) == len(list(report.matrix()))
    assert "<script>" not in fragment
    assert report._repr_html_() == fragment
