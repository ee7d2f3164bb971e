"""Figures of two recordings."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nmlbridge.recording.recording import Recording
from nmlbridge.report.figures import MAX_QUANTITIES, draw_comparison

TIME = np.arange(100) * 1e-3


def run(offset: float = 0.0, rows: int = 100, name: str = "p/v") -> Recording:
    return Recording(TIME[:rows], {name: ("V", np.sin(TIME[:rows]) + offset)}, {"p": [0.01]})


def test_residual_is_drawn_in_the_unit_of_the_field(tmp_path: Path) -> None:
    figure = draw_comparison(run(), run(1e-3), names=("a", "b"), title="t")
    overlay, residual, raster = figure.axes
    assert residual.lines[0].get_ydata() == pytest.approx(1.0)
    legend = overlay.get_legend()
    assert legend is not None
    assert [text.get_text() for text in legend.get_texts()] == ["a", "b"]
    assert raster.get_xlabel() == "time (ms)"
    figure.savefig(tmp_path / "x.png")
    assert (tmp_path / "x.png").stat().st_size > 5000


def test_there_is_no_residual_between_other_times() -> None:
    _, residual, _ = draw_comparison(run(), run(rows=50)).axes
    assert not residual.lines
    assert "other times" in residual.texts[0].get_text()


def test_quantities_may_have_another_name_in_the_test() -> None:
    overlay, *_ = draw_comparison(run(), run(name="q/v"), ["p/v"], mapping={"p/v": "q/v"}).axes
    assert overlay.get_title(loc="left") == "p/v = q/v"


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing in common"):
        draw_comparison(Recording(TIME, {}), Recording(TIME, {}))
    with pytest.raises(ValueError, match="can be read"):
        draw_comparison(run(), run(), ["p/v"] * (MAX_QUANTITIES + 1))
    with pytest.raises(KeyError):
        draw_comparison(run(), run(), ["p/w"])
