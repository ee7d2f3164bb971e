"""The report in a terminal."""

from __future__ import annotations

import io

from rich.console import Console

from nmlbridge.report.data import SuiteReport
from nmlbridge.report.text import render_text


def shown(report: SuiteReport, *, details: bool = False) -> str:
    text = io.StringIO()
    Console(file=text, width=160, no_color=True).print(render_text(report, details=details))
    return text.getvalue()


def test_summary_names_every_case_and_ends_with_the_count(report: SuiteReport) -> None:
    text = shown(report)
    for case in report.cases:
        assert case.name in text
    assert text.rstrip().endswith("3 passed, 4 failed, 1 skipped in 1 min 15 s")


def test_failed_cases_show_figures_context_and_command(report: SuiteReport) -> None:
    text = shown(report)
    assert "first difference of pop[0]/v" in text
    assert "again: nmlbridge validate models/cells.nmlb.yaml --case short" in text
    assert "last words" in text
    assert "same on native" not in text


def test_details_show_the_cases_that_passed_too(report: SuiteReport) -> None:
    assert "same on native (models/cells.nmlb.yaml:7): identical" in shown(report, details=True)


def test_brackets_of_paths_are_not_taken_for_markup(report: SuiteReport) -> None:
    assert "pop[0]/v" in shown(report)
