"""The figure of `scaling`: cost against size, two panels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

__all__ = ["FEWEST_FOR_MEMORY", "draw"]

FEWEST_FOR_MEMORY = 90_000
"""Of fewer synapses the memory is that of other things."""

_BLUE, _ORANGE, _GREY = "#0072b2", "#d55e00", "#777777"


def draw(scaling: dict[str, Any], path: Path) -> None:
    """Draw the cost of a cell's step and of a synaptic event, log-log, medians with their spread."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt
    from matplotlib.ticker import LogLocator, NullFormatter

    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    ends: list[tuple[Any, float, float, str, str]] = []
    for color, (threads, rows) in zip((_BLUE, _ORANGE), scaling["cells"].items(), strict=False):
        _line(left, rows, color)
        if rows:
            label = f"{threads} thread{'s' if int(threads) > 1 else ''}"
            end = rows[0] if int(threads) == 1 else rows[-1]
            ends.append((left, end["size"], end["ns"], label, color))
    left.set(xlabel="cells", ylabel="ns for a cell and step")
    rows = scaling["synapses"]
    _line(right, rows, _BLUE)
    ends.append((right, rows[-1]["size"], rows[-1]["ns"], "ns for an event", _BLUE))
    large = [row for row in rows if row["size"] >= FEWEST_FOR_MEMORY]
    if large:
        sizes, held = [row["size"] for row in large], [row["held_bytes"] for row in large]
        right.plot(sizes, held, "s--", color=_GREY, ms=4, lw=1)
        ends.append((right, sizes[-1], held[-1], "bytes for a synapse", _GREY))
    right.set(xlabel="synapses", ylabel="ns, or bytes")
    for axes in (left, right):
        axes.set(xscale="log", yscale="log")
        axes.yaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
        axes.yaxis.set_major_formatter("{x:g}")
        axes.yaxis.set_minor_formatter(NullFormatter())
        axes.grid(alpha=0.25, lw=0.5)
        axes.spines[["top", "right"]].set_visible(False)
        low, high = axes.get_ylim()
        axes.set_ylim(low / 1.5, high * 2)
    for axes, x, y, label, color in ends:
        at_right, below = x == rows[-1]["size"] or color == _ORANGE, color == _ORANGE
        axes.annotate(
            label, (x, y), xytext=(0 if at_right else 6, -16 if below else 8), textcoords="offset points", color=color,
            ha="right" if at_right else "left", fontsize=9,
        )  # fmt: skip
    figure.savefig(path, dpi=150)
    plt.close(figure)


def _line(axes: Any, rows: list[dict[str, Any]], color: str) -> None:
    sizes, costs = [row["size"] for row in rows], [row["ns"] for row in rows]
    spread = [[row["ns"] - row["ns_min"] for row in rows], [row["ns_max"] - row["ns"] for row in rows]]
    axes.errorbar(sizes, costs, yerr=spread, color=color, marker="o", ms=4, lw=1.5, capsize=2)
