"""Figures are written the same way everywhere, and never say more than is known."""

from __future__ import annotations

import pytest

from nmlbridge.report.data import CaseReport, CaseState, Context, QuantityRow, SpikeRow, SuiteReport
from nmlbridge.report.wording import case_figure, context_lines, duration_text, figure, ratio_text


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (0.004284388, "V", "4.28 mV"),
        (None, "V", "–"),
        (float("nan"), "V", "–"),
        (0.5, "1", "0.5"),
        (2.0, "s", "2e+03 ms"),
    ],
)
def test_value_is_written_in_the_unit_of_the_field(value: float | None, unit: str, text: str) -> None:
    assert figure(value, unit) == text


def test_correlation_just_below_one_is_not_rounded_up() -> None:
    assert ratio_text(0.99999999) == "0.99999999"
    assert ratio_text(1.0) == "1"


def test_duration_is_written_for_people() -> None:
    assert [duration_text(s) for s in (0.0004, 59.94, 61.0)] == ["0 ms", "59.9 s", "1 min 1 s"]
    assert [duration_text(s) for s in (0.9999, 59.96, 119.6)] == ["1.0 s", "1 min 0 s", "2 min 0 s"]


def test_lost_spikes_are_said_before_errors_of_traces() -> None:
    case = CaseReport(
        "a",
        "s",
        1,
        "native",
        "",
        CaseState.DIFFERENT,
        quantities=(QuantityRow("p/v", "V", CaseState.DIFFERENT, nrmse=1.0, max_abs_error=1.0),),
        spikes=(SpikeRow("p", CaseState.DIFFERENT, reference_count=5, missing=1, extra=0),),
    )
    assert case_figure(case) == "p: 1 of 5 spikes missing, 0 extra"


def test_rows_past_the_end_of_one_side_are_marked_as_not_there() -> None:
    row = QuantityRow("p/v", "V", CaseState.DIFFERENT)
    context = Context(1, 0, (0.0, 1e-3), (-0.07, -0.06), (-0.07, None))
    head, first, second = context_lines(row, context)
    assert "(mV)" in head
    assert first.split() == ["0", "0", "-70", "-70"]
    assert second.split() == [">", "1", "1", "-60", "–"]


def test_every_case_of_a_report_can_be_put_into_words(report: SuiteReport) -> None:
    words = [case_figure(case) for case in report.cases]
    assert words[0] == ""
    assert words[1].startswith("pop[0]/v: max error")
