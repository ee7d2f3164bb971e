"""From a verdict to rows: nothing is lost, nothing is rounded into agreement."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.compare.comparison import compare
from nmlbridge.compare.outcome import Outcome
from nmlbridge.compare.tolerance import Tolerance
from nmlbridge.recording.reading import open_recording
from nmlbridge.recording.recording import Recording
from nmlbridge.recording.trace_file import TraceFile
from nmlbridge.report.data import CaseState, QuantityRow, SpikeRow
from nmlbridge.report.from_verdict import STATES, context_at, quantity_rows, spike_rows, worst_reason

TIME = np.arange(200) * 1e-3


def run(values: np.ndarray, spikes: list[float] | None = None) -> Recording:
    return Recording(TIME[: values.size], {"p/v": ("V", values)}, {"p": spikes or [0.05]})


def test_every_outcome_has_a_state_that_passes_or_fails_alike() -> None:
    assert set(STATES) == set(Outcome)
    assert all(STATES[outcome].passes is outcome.passed for outcome in Outcome)


def test_row_shown_is_the_first_outside_the_tolerance() -> None:
    reference, values = np.zeros(200), np.zeros(200)
    values[10], values[150] = 1e-5, 1e-2
    tolerance = Tolerance(absolute="1 mV")
    verdict = compare(run(reference), run(values), tolerances=tolerance)
    (row,) = quantity_rows(list(verdict.traces.values()), run(reference), run(values))
    assert row.context is not None
    assert row.context.row == 150
    assert row.tolerance == "absolute 0.001 V"


def test_row_shown_without_a_tolerance_is_the_first_that_differs() -> None:
    reference, values = np.zeros(200), np.zeros(200)
    values[10] = 1e-5
    verdict = compare(run(reference), run(values))
    (row,) = quantity_rows(list(verdict.traces.values()), run(reference), run(values))
    assert row.context is not None
    assert (row.context.row, row.context.first) == (10, 7)
    assert row.context.test[3] == 1e-5


def test_rows_at_other_times_are_not_set_beside_each_other() -> None:
    coarse = Recording(np.arange(21) * 1e-2, {"p/v": ("V", np.ones(21))}, {"p": [0.05]})
    verdict = compare(run(np.zeros(200)), coarse, resample="linear")
    (row,) = quantity_rows(list(verdict.traces.values()), run(np.zeros(200)), coarse)
    assert row.state is CaseState.DIFFERENT
    assert row.context is None


def test_files_are_read_once_however_many_quantities_differ(tmp_path: Path) -> None:
    n, paths = 100_000, [f"p[{k}]/v" for k in range(4)]
    time = np.arange(n) * 1e-5
    reference = Recording(time, {path: ("V", np.zeros(n)) for path in paths}, name="a")
    columns = {}
    for number, path in enumerate(paths):
        values = np.zeros(n)
        values[20_000 * (number + 1)] = 1.0
        columns[path] = ("V", values)
    ref = open_recording(reference.write(tmp_path)[0])
    test = open_recording(Recording(time, columns, name="b").write(tmp_path)[0])
    verdict = compare(ref, test)
    passes = []
    monitored = TraceFile.blocks

    def blocks(self: TraceFile, *arguments: Any) -> Any:
        passes.append(self.name)
        return monitored(self, *arguments)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TraceFile, "blocks", blocks)
        rows = quantity_rows(list(verdict.traces.values()), ref, test)
    assert [row.context and row.context.row for row in rows] == [20_000, 40_000, 60_000, 80_000]
    assert sorted(passes) == ["a", "b"]


def test_agreeing_quantities_have_no_context() -> None:
    verdict = compare(run(np.zeros(200)), run(np.zeros(200)))
    (row,) = quantity_rows(list(verdict.traces.values()), run(np.zeros(200)), run(np.zeros(200)))
    assert row.context is None
    assert row.correlation is None


def test_context_ends_where_the_shorter_side_ends() -> None:
    pair = ("p/v", "p/v")
    context = context_at(run(np.zeros(200)), run(np.zeros(100)), {pair: 99})[pair]
    assert context.reference == (0.0,) * 7
    assert context.test == (0.0,) * 4 + (None,) * 3


def test_spikes_that_cannot_be_compared_have_no_counts() -> None:
    verdict = compare(run(np.zeros(200)), Recording(TIME, {"p/v": ("V", np.zeros(200))}))
    (row,) = spike_rows(list(verdict.spikes.values()))
    assert row.state is CaseState.NOT_COMPARABLE
    assert row.reference_count is None


def test_reason_names_the_worst_and_counts_the_rest() -> None:
    verdict = compare(run(np.zeros(200)), run(np.ones(200), [0.05, 0.06]))
    rows: list[QuantityRow | SpikeRow] = [
        *quantity_rows(list(verdict.traces.values()), run(np.zeros(200)), run(np.ones(200))),
        *spike_rows(list(verdict.spikes.values())),
    ]
    reason = worst_reason(rows)
    assert reason.startswith("p/v: 200 of 200 rows differ")
    assert reason.endswith("(and 1 more of 2)")
