"""The plain data of a report: what passes, what fails, and JSON there and back."""

from __future__ import annotations

import dataclasses
import json

import pytest

from nmlbridge.report.data import CaseReport, CaseState, QuantityRow, SuiteReport


def case(state: CaseState, exit_code: int = 0, name: str = "a") -> CaseReport:
    return CaseReport(name, "s.nmlb.yaml", 1, "native", "", state, exit_code=exit_code)


def test_every_state_passes_or_fails_or_is_skipped() -> None:
    passing = {state for state in CaseState if state.passes}
    failing = {state for state in CaseState if state.fails}
    assert set(CaseState) - passing - failing == {CaseState.SKIPPED}
    assert failing == {CaseState.DIFFERENT, CaseState.NOT_COMPARABLE, CaseState.FAILED, CaseState.NOT_RUN}


@pytest.mark.parametrize(
    ("states", "passed"),
    [
        ([], False),
        ([CaseState.SKIPPED], False),
        ([CaseState.IDENTICAL], True),
        ([CaseState.IDENTICAL, CaseState.SKIPPED], True),
        ([CaseState.IDENTICAL, CaseState.NOT_RUN], False),
        ([CaseState.IDENTICAL, CaseState.NOT_COMPARABLE], False),
    ],
)
def test_run_passes_only_if_something_passed_and_nothing_failed(
    states: list[CaseState], passed: bool
) -> None:
    report = SuiteReport(tuple(case(state) for state in states))
    assert report.passed is passed
    assert (report.exit_code == 0) is passed


def test_interrupted_run_never_passes() -> None:
    report = SuiteReport((case(CaseState.IDENTICAL),), interrupted=True)
    assert not report.passed
    assert report.exit_code == 1


@pytest.mark.parametrize(("codes", "expected"), [([6, 6], 6), ([7], 7), ([6, 7], 1), ([1, 6], 1)])
def test_exit_code_is_the_one_that_all_failures_share(codes: list[int], expected: int) -> None:
    assert SuiteReport(tuple(case(CaseState.FAILED, code) for code in codes)).exit_code == expected


def test_report_survives_json(report: SuiteReport) -> None:
    text = json.dumps(report.to_dict(plots=True), allow_nan=False)
    assert SuiteReport.from_dict(json.loads(text)) == report


def test_plots_can_be_left_out_of_json(report: SuiteReport) -> None:
    again = SuiteReport.from_dict(report.to_dict())
    assert all(not case.plots for case in again.cases)
    assert [case.state for case in again.cases] == [case.state for case in report.cases]


def test_numbers_that_json_does_not_have_become_none() -> None:
    row = QuantityRow("p/v", "V", CaseState.DIFFERENT, rmse=float("nan"), max_abs_error=float("inf"))
    data = dataclasses.replace(case(CaseState.DIFFERENT), quantities=(row,)).to_dict()
    assert data["quantities"][0]["rmse"] is None
    assert data["quantities"][0]["max_abs_error"] is None


def test_report_of_another_format_is_refused(report: SuiteReport) -> None:
    with pytest.raises(ValueError, match="report format 99"):
        SuiteReport.from_dict({**report.to_dict(), "format": 99})


def test_summary_matrix_has_a_line_for_each_case_and_a_cell_for_each_engine(report: SuiteReport) -> None:
    lines = dict(report.matrix())
    assert list(lines["models/cells.nmlb.yaml", "same"]) == ["native", "pylems"]
    assert report.engines == ("native", "pylems")
    assert len({case.key for case in report.cases}) == len(report.cases)
