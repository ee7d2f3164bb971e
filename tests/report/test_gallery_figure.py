"""The gallery drawn: a panel for each behaviour, with the input that was applied."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from matplotlib.collections import LineCollection

from nmlbridge.formats.lems_model import document_of
from nmlbridge.model import gallery
from nmlbridge.recording.recording import Recording
from nmlbridge.report.gallery_figure import draw_gallery, input_current
from nmlbridge.runners import get
from nmlbridge.runners.base import RunOptions


def ran(name: str) -> Recording:
    return get("native").run(document_of(gallery.get(name)), RunOptions(write=False)).recording


def test_single_cells_have_a_panel_each_with_the_papers_letter() -> None:
    figure = draw_gallery({name: ran(name) for name in ("2004/A", "2004/C", "2003/LTS")}, columns=2)
    titles = [axis.get_title() for axis in figure.axes]
    assert titles == ["(A) tonic spiking", "(C) tonic bursting", "LTS: low-threshold spiking"]


def test_every_spike_is_drawn_up_to_the_peak() -> None:
    figure = draw_gallery({"2004/A": ran("2004/A")})
    (lines,) = figure.axes[0].collections
    assert isinstance(lines, LineCollection)
    tops = [segment[-1][1] for segment in lines.get_segments()]
    assert tops == pytest.approx([30.0] * 5)


def test_currents_are_stacked_the_smallest_at_the_bottom(tmp_path: Path) -> None:
    figure = draw_gallery({name: ran(name) for name in ("2007/RS", "2007/TC")}, title="two cells")
    assert len(figure.axes) == 4 + 3
    labels = [axis.texts[-1].get_text() for axis in figure.axes]
    assert labels == ["100 pA", "150 pA", "85 pA", "100 pA", "70 pA", "50 pA", "60 pA"]
    assert sum(bool(axis.get_title()) for axis in figure.axes) == 2
    figure.savefig(tmp_path / "x.png")
    assert (tmp_path / "x.png").stat().st_size > 5000


@pytest.mark.parametrize("name", [n for n in gallery.names() if n.startswith("2004")])
def test_the_input_drawn_is_the_input_recorded(name: str) -> None:
    experiment = gallery.get(name)
    run = ran(name)
    applied = np.sum([run.samples(q) for q in run.quantities if q.endswith("/I")], axis=0)
    drawn = input_current(experiment, "pop", np.asarray(run.time))
    off = np.flatnonzero(~np.isclose(drawn[1:], applied[1:], atol=1e-6))
    assert len(off) <= 3  # a step that falls on an edge may see either side


def test_nothing_to_draw_is_an_error() -> None:
    with pytest.raises(ValueError, match="no recording"):
        draw_gallery({})
    with pytest.raises(KeyError, match="did you mean"):
        draw_gallery({"2004/AA": ran("2004/A")})
    with pytest.raises(KeyError):
        draw_gallery({"2004/A": Recording([0.0, 1.0], {"other[0]/v": ("V", [0.0, 0.0])})})
