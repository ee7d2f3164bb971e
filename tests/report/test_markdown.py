"""Markdown for pull requests and job summaries."""

from __future__ import annotations

import dataclasses
import re

from nmlbridge.report.data import SuiteReport
from nmlbridge.report.markdown import render_markdown


def test_table_has_a_line_for_each_case_and_engine(report: SuiteReport) -> None:
    lines = [line for line in render_markdown(report).splitlines() if line.startswith("| `")]
    cases = [line for line in lines if line.count("|") == 7]
    assert len(cases) == len(report.cases)
    assert "❌ different" in cases[1]
    assert "⚪ skipped" in cases[5]


def test_failed_cases_are_explained_and_others_are_not(report: SuiteReport) -> None:
    text = render_markdown(report)
    assert text.count("<details>") == text.count("</details>") == sum(case.failed for case in report.cases)
    assert "First difference of `pop[0]/v`" in text
    assert "nmlbridge validate models/cells.nmlb.yaml --case short" in text


def test_hostile_text_stays_text(report: SuiteReport) -> None:
    outside = re.sub(r"(`{3,})text\n.*?\n\1", "", render_markdown(report), flags=re.DOTALL)
    assert "&lt;script&gt;" in outside
    assert "<script>" not in outside
    table = next(line for line in render_markdown(report).splitlines() if line.startswith("| `failed`"))
    assert table.replace("\\|", "").count("|") == 7


def test_text_fits_into_a_comment_however_many_cases_fail(report: SuiteReport) -> None:
    cases = tuple(dataclasses.replace(report.cases[1], name=f"case{number}") for number in range(2000))
    text = render_markdown(dataclasses.replace(report, cases=cases))
    assert len(text) < 65_536
    assert text.startswith("### ❌ Cells: 2000 failed")


def test_details_that_do_not_fit_are_counted(report: SuiteReport) -> None:
    text = render_markdown(report, limit=3000)
    assert len(text) < 3300
    assert "more failed cases are in the HTML report" in text


def test_backticks_in_a_log_do_not_end_its_block(report: SuiteReport) -> None:
    case = dataclasses.replace(report.cases[4], log_tail="```\n# not a heading\n```")
    text = render_markdown(dataclasses.replace(report, cases=(case,)))
    assert "````text\n```\n# not a heading\n```\n````" in text
