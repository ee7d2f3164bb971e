"""Plots show what was compared, also where it could not be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nmlbridge.recording.reading import open_recording
from nmlbridge.recording.recording import Recording
from nmlbridge.report.plots import plot_pair, thinned
from nmlbridge.report.series import decode

TIME = np.arange(1000) * 1e-4


def run(offset: float = 0.0, *, rows: int = 1000, step: float = 1e-4, unit: str = "V") -> Recording:
    time = np.arange(rows) * step
    return Recording(time, {"p/v": (unit, np.sin(300 * time) + offset)}, {"p": [0.01, 0.02]}, name="run")


PAIR = [("p/v", "p/v")]
NAMES = ("one", "other")


def test_equal_traces_need_no_residual() -> None:
    (plot,) = plot_pair(run(), run(), PAIR, names=NAMES)
    assert plot.agrees
    assert plot.residual == ""
    assert plot.samples == 1000


def test_residual_is_test_minus_reference_in_the_unit_shown() -> None:
    (plot,) = plot_pair(run(), run(1e-3), PAIR, names=NAMES)
    assert not plot.agrees
    assert plot.unit == "mV"
    assert decode(plot.residual) == pytest.approx(1.0, rel=1e-4)
    assert decode(plot.time_ms)[-1] == pytest.approx(99.9)


def test_traces_on_other_times_are_shown_beside_each_other() -> None:
    (plot,) = plot_pair(run(), run(rows=500), PAIR, names=NAMES)
    assert plot.residual == ""
    assert not plot.agrees
    assert decode(plot.test_time_ms)[-1] == pytest.approx(49.9)
    assert decode(plot.time_ms)[-1] == pytest.approx(99.9)


def test_traces_in_other_units_are_not_subtracted() -> None:
    (plot,) = plot_pair(run(), run(unit="A"), PAIR, names=NAMES)
    assert plot.residual == ""
    assert plot.test != ""


def test_quantity_that_one_side_lacks_is_shown_alone() -> None:
    (plot,) = plot_pair(run(), Recording(TIME, {}), PAIR, names=NAMES)
    assert plot.reference
    assert not plot.test


def test_trains_are_marked_on_the_quantities_of_their_cell() -> None:
    (plot,) = plot_pair(run(), run(), PAIR, names=NAMES)
    assert decode(plot.reference_spikes_ms).tolist() == [10.0, 20.0]


def test_trains_without_a_quantity_get_a_plot_of_their_own() -> None:
    only = Recording((), spikes={"q": [0.5], "silent": []})
    (plot,) = plot_pair(only, only, [], names=NAMES)
    assert plot.quantity == "q: spikes"


def test_long_files_are_read_piece_by_piece(tmp_path: Path) -> None:
    long = Recording(np.arange(200_000) * 1e-5, {"p/v": ("V", np.cos(np.arange(200_000)))}, name="long")
    dat = long.write(tmp_path)[0]
    (plot,) = plot_pair(open_recording(dat), open_recording(dat), PAIR, names=NAMES, points=400)
    assert plot.samples == 200_000
    assert decode(plot.time_ms).size <= 400


def test_plot_can_be_thinned_again() -> None:
    (plot,) = plot_pair(run(), run(1e-3), PAIR, names=NAMES)
    less = thinned(plot, 0.25)
    assert decode(less.time_ms).size < decode(plot.time_ms).size / 2
    assert decode(less.reference).max() == decode(plot.reference).max()
    assert decode(less.residual).size == decode(less.time_ms).size
