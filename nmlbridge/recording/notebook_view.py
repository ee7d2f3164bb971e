"""A recording as HTML for a notebook: one row a quantity, with its range and a small picture."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.recording.figures import display_scale

if TYPE_CHECKING:
    from nmlbridge.recording.recording import Recording
    from nmlbridge.recording.traces import FloatArray

__all__ = ["render_recording"]

_MOST_ROWS = 40
_WIDTH, _HEIGHT = 160, 28


def render_recording(recording: Recording) -> str:
    """Return the HTML that shows a recording.

    Parameters
    ----------
    recording : Recording
        What to show; of more than 40 quantities or trains the first ones.
    """
    rows = [_quantity_row(recording, path) for path in list(recording)[:_MOST_ROWS]]
    rows += [_train_row(path, times) for path, times in list(recording.spikes.items())[:_MOST_ROWS]]
    left_out = max(0, len(recording) - _MOST_ROWS) + max(0, len(recording.spikes) - _MOST_ROWS)
    more = f"<p>and {left_out} more</p>" if left_out else ""
    head = "".join(f'<th style="text-align:left">{title}</th>' for title in ("", "unit", "min", "max", ""))
    return (
        f"<div><p><b>{escape(recording.name or 'Recording')}</b> "
        f"{escape(repr(recording).partition(': ')[2].rstrip('>'))}</p>"
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>{more}</div>"
    )


def _quantity_row(recording: Recording, path: str) -> str:
    """Return the table row of a quantity."""
    shown, scale = display_scale(recording.units[path])
    values = recording.samples(path)
    finite = values[np.isfinite(values)]
    ends = (f"{finite.min() * scale:.6g}", f"{finite.max() * scale:.6g}") if finite.size else ("", "")
    return _row(path, "" if shown == "1" else shown, *ends, _sparkline(values))


def _train_row(path: str, times: FloatArray) -> str:
    """Return the table row of a spike train: its number of spikes, first and last time."""
    ends = (f"{times[0]:.6g}", f"{times[-1]:.6g}") if times.size else ("", "")
    return _row(path, "s", *ends, f"{times.size} spikes")


def _row(path: str, unit: str, low: str, high: str, picture: str) -> str:
    """Return one table row; ``picture`` is HTML already."""
    cells = "".join(f"<td>{escape(text)}</td>" for text in (unit, low, high))
    return f'<tr><td style="text-align:left"><code>{escape(path)}</code></td>{cells}<td>{picture}</td></tr>'


def _sparkline(values: FloatArray) -> str:
    """Return an SVG of the trace's envelope, in the colour of the text around it."""
    finite = np.where(np.isfinite(values), values, np.nan).astype(np.float64)
    if not np.isfinite(finite).any():
        return ""
    parts = np.array_split(finite, min(_WIDTH, finite.size))
    lows = np.array([np.min(part, initial=np.inf, where=np.isfinite(part)) for part in parts])
    highs = np.array([np.max(part, initial=-np.inf, where=np.isfinite(part)) for part in parts])
    low, span = lows.min(), (highs.max() - lows.min()) or 1.0
    points = []
    for x, (bottom, top) in enumerate(zip(lows, highs, strict=True)):
        if np.isfinite(bottom):
            points += [f"{x},{1 + (_HEIGHT - 2) * (1 - (y - low) / span):.1f}" for y in (bottom, top)]
    return (
        f'<svg width="{_WIDTH}" height="{_HEIGHT}" viewBox="0 0 {max(len(parts), 2)} {_HEIGHT}" role="img" '
        f'preserveAspectRatio="none" aria-label="trace"><polyline fill="none" stroke="currentColor" '
        f'vector-effect="non-scaling-stroke" points="{" ".join(points)}"/></svg>'
    )
