from __future__ import annotations

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.collections import EventCollection

from nmlbridge.recording import Recording
from nmlbridge.recording.figures import display_scale, plot_recording

mpl.use("Agg")


@pytest.fixture(autouse=True)
def _close_figures():
    yield
    import matplotlib.pyplot as plt

    plt.close("all")


def a_recording() -> Recording:
    time = np.linspace(0, 0.2, 21)
    columns = {
        "a[0]/v": ("V", np.full(21, -0.07)),
        "b[0]/v": ("V", np.full(21, -0.05)),
        "a[0]/i": ("A", np.full(21, 1e-10)),
        "a[0]/U": ("1", np.full(21, -14.0)),
    }
    return Recording(time, columns, {"a[0]": [0.1], "b[0]": []}, name="ex")


def test_voltages_are_drawn_in_mv_against_ms_and_spikes_as_a_raster() -> None:
    axes = a_recording().plot()
    assert [axis.get_ylabel() for axis in axes] == ["v (mV)", "i (pA)", "U", ""]
    assert axes[-1].get_xlabel() == "time (ms)"
    first, second = (np.asarray(line.get_xydata()) for line in axes[0].get_lines())
    np.testing.assert_allclose(first[:, 1], -70.0)
    np.testing.assert_allclose(second[:, 1], -50.0)
    np.testing.assert_allclose(first[-1, 0], 200.0)
    assert [text.get_text() for text in axes[-1].get_yticklabels()] == ["a[0]", "b[0]"]
    (raster, _) = axes[-1].collections
    assert isinstance(raster, EventCollection)
    assert raster.get_positions() == pytest.approx([100.0])


def test_only_what_is_asked_for_is_drawn() -> None:
    axes = plot_recording(a_recording(), ["a[0]/U"])
    assert [axis.get_ylabel() for axis in axes] == ["U", ""]
    with pytest.raises(KeyError, match="a\\[0\\]/w"):
        plot_recording(a_recording(), ["a[0]/w"])


def test_a_long_run_is_drawn_in_seconds() -> None:
    axes = Recording([0.0, 20.0], {"p/v": ("V", [0.0, 1.0])}).plot()
    assert axes[-1].get_xlabel() == "time (s)"


def test_spikes_alone_are_drawn() -> None:
    (axis,) = Recording((), spikes={"a": [0.1]}).plot()
    assert axis.collections


@pytest.mark.parametrize("trains", [1, 2, 3])
def test_every_train_lies_within_the_raster_in_a_row_of_its_own(trains: int) -> None:
    spikes = {f"cell[{n}]": np.array([0.1, 0.2]) for n in range(trains)}
    (axis,) = plot_recording(Recording(np.array([0.0, 1.0]), {}, spikes))
    rows = [row for row in axis.collections if isinstance(row, EventCollection)]
    assert [row.get_lineoffset() for row in rows] == list(range(trains))
    bottom, top = axis.get_ylim()
    assert top < 0
    assert bottom > trains - 1


def test_an_empty_recording_cannot_be_drawn() -> None:
    with pytest.raises(KeyError, match="nothing was recorded"):
        Recording(()).plot()


def test_a_unit_nobody_reads_otherwise_stays() -> None:
    assert display_scale("per_ms") == ("per_ms", 1.0)
    unit, factor = display_scale("A")
    assert unit == "pA"
    assert factor == pytest.approx(1e12)
