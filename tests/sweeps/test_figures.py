"""Sweeps drawn: a curve over one path, maps over two, axes with their units."""

from __future__ import annotations

from collections.abc import Iterator

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.collections import PathCollection, QuadMesh

import nmlbridge as nb
from nmlbridge.lems.document import Document
from nmlbridge.recording.firing import PATTERNS

mpl.use("Agg")


@pytest.fixture(autouse=True)
def _close_figures() -> Iterator[None]:
    yield
    import matplotlib.pyplot as plt

    plt.close("all")


def test_rate_against_current(model: Document) -> None:
    found = nb.sweep(model, {"pulse/amplitude": [300, 0, 100]})
    (axis,) = nb.plot_sweep(found)
    assert (axis.get_xlabel(), axis.get_ylabel()) == ("pulse/amplitude (pA)", "rate (Hz)")
    (line,) = axis.get_lines()
    points = np.asarray(line.get_xydata())
    assert points[:, 0].tolist() == [0.0, 100.0, 300.0]
    assert (
        points[:, 1].tolist()
        == found["rate"].sel({"pulse/amplitude": points[:, 0]}).squeeze().values.tolist()
    )


def test_patterns_against_words(model: Document) -> None:
    found = nb.sweep(model, {"pop/component": ["RS", "CH"], "pulse/amplitude": [300]}, window=(0.005, 0.3))
    (axis,) = nb.plot_sweep(found.sel({"pulse/amplitude": 300}), "pattern")
    assert [text.get_text() for text in axis.get_xticklabels()] == ["RS", "CH"]
    assert [text.get_text() for text in axis.get_yticklabels()] == list(PATTERNS)
    assert np.asarray(axis.get_lines()[0].get_ydata()).tolist() == [
        PATTERNS.index("tonic"), PATTERNS.index("bursting"),
    ]  # fmt: skip


def test_a_map_has_the_first_path_to_the_right_and_values_in_order(model: Document) -> None:
    found = nb.sweep(model, {"pulse/amplitude": [300, 0, 100], "RS/d": [100, 50]})
    (axis,) = nb.plot_sweep(found)
    assert (axis.get_xlabel(), axis.get_ylabel()) == ("pulse/amplitude (pA)", "RS/d (pA)")
    mesh = next(each for each in axis.collections if isinstance(each, QuadMesh))
    expected = found["rate"].squeeze("train").sortby(["pulse/amplitude", "RS/d"])
    assert (
        np.asarray(mesh.get_array()).tolist() == expected.transpose("RS/d", "pulse/amplitude").values.tolist()
    )


def test_a_map_of_patterns_names_those_that_are_there(model: Document) -> None:
    found = nb.sweep(model, {"pulse/amplitude": [0, 300], "RS/k": [0.7, -1e9], "RS/v0": [-70]})
    (axis,) = nb.plot_sweep(found.isel({"RS/v0": 0}), "pattern")
    named = [text.get_text() for text in axis.get_legend().get_texts()]
    present = {str(name) for name in np.unique(found["pattern"].values)} - {""}
    assert named == [name for name in PATTERNS if name in present] + ["failed"]


def test_a_table_of_two_columns_is_dots(model: Document) -> None:
    found = nb.sweep(model, table={"pulse/amplitude": [0, 300, 100], "RS/d": [100, 50, 70]})
    (axis,) = nb.plot_sweep(found, "pattern")
    (dots,) = [each for each in axis.collections if isinstance(each, PathCollection)]
    assert np.asarray(dots.get_offsets()).tolist() == [[0, 100], [300, 50], [100, 70]]


def test_what_cannot_be_drawn_is_said(model: Document) -> None:
    vary = {"pulse/amplitude": [0, 300], "RS/d": [100], "RS/v0": [-60]}
    found = nb.sweep(model, vary)
    with pytest.raises(ValueError, match=r"dataset\.sel"):
        nb.plot_sweep(found)
    with pytest.raises(KeyError, match="'rates'; it has spikes, rate"):
        nb.plot_sweep(found, "rates")
    with pytest.raises(KeyError, match=r"'pop\[1\]'; it has pop\[0\]"):
        nb.plot_sweep(found, train="pop[1]")


def test_trains_side_by_side(model: Document) -> None:
    found = nb.sweep(Document.parse(model.to_xml().replace('size="1"', 'size="10"')),
                     {"pulse/amplitude": [0, 300], "RS/d": [100, 50]})  # fmt: skip
    with pytest.raises(ValueError, match="train="):
        nb.plot_sweep(found)
    axes = nb.plot_sweep(found.isel(train=slice(0, 4)))
    assert [axis.get_title(loc="left") for axis in axes] == ["pop[0]", "pop[1]", "pop[2]", "pop[3]"]
    assert len(nb.plot_sweep(found, train="pop[9]")) == 1
