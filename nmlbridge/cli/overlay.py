"""Figures of several recordings laid over each other, one panel a quantity."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from nmlbridge.recording.recording import Recording

__all__ = ["MAX_PANELS", "draw_overlay", "save_figure"]

MAX_PANELS = 12
"""Panels in one figure; more cannot be read."""

_STYLES: tuple[dict[str, object], ...] = (
    {"color": "#9bb7d4", "linewidth": 3.2},
    {"color": "#b3261e", "linewidth": 0.9},
    {"color": "#1b7837", "linewidth": 0.9, "linestyle": "--"},
    {"color": "#762a83", "linewidth": 0.9, "linestyle": ":"},
)
"""The first, the reference, broad and pale; the others thin on top of it, so that agreement can be seen."""


def draw_overlay(
    recordings: Sequence[tuple[str, Recording]], quantities: Sequence[str], *, title: str = ""
) -> Figure:
    """Draw quantities of several recordings over each other.

    Parameters
    ----------
    recordings : sequence of (str, Recording)
        Label and recording, the reference first.
    quantities : sequence of str
        Paths, at most `MAX_PANELS`; a recording that lacks one is left out of its panel.
    title : str
        Above the figure.
    """
    from matplotlib.figure import Figure

    from nmlbridge.recording.figures import display_scale

    figure = Figure(figsize=(9, 1.2 + 1.7 * len(quantities)), layout="constrained")
    axes = figure.subplots(len(quantities), sharex=True, squeeze=False)[:, 0]
    for axis, quantity in zip(axes, quantities, strict=True):
        unit = "1"
        for number, (label, recording) in enumerate(recordings):
            if quantity not in recording:
                continue
            unit, factor = display_scale(recording.units[quantity])
            style = _STYLES[number % len(_STYLES)]
            axis.plot(recording.time * 1e3, recording.samples(quantity) * factor, label=label, **style)
        leaf = quantity.rpartition("/")[2]
        axis.set_ylabel(leaf if unit == "1" else f"{leaf} ({unit})")
        axis.set_title(quantity, loc="left", fontsize="small")
        axis.spines[["top", "right"]].set_visible(False)
    axes[0].legend(
        loc="lower right", bbox_to_anchor=(1, 1), fontsize="small", frameon=False, ncols=len(recordings)
    )
    axes[-1].set_xlabel("time (ms)")
    if title:
        figure.suptitle(title)
    return figure


def save_figure(figure: Figure, path: Path) -> None:
    """Save a figure in the format its suffix names, whole or not at all; folders are made.

    Parameters
    ----------
    figure : Figure
        What to save.
    path : Path
        Where to; ``.png``, ``.svg`` or ``.pdf``.
    """
    from nmlbridge.recording.atomic import replacing

    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as temporary, temporary.open("wb") as stream:
        figure.savefig(stream, format=path.suffix.removeprefix(".").lower() or "png", dpi=130)
