"""Draw recordings, or what a document records when run.

One FILE is drawn whole: a panel for each kind of quantity, spikes as a raster. Several are laid over each
other, quantity by quantity, the first as the broad pale line. A model among them is run natively first.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.cli.inputs import COLUMNS_HELP
from nmlbridge.cli.usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.figure import Figure

    from nmlbridge.recording import Recording

__all__ = ["add_arguments", "execute"]

_RECORDINGS = (".dat", ".txt", ".spikes", ".csv", ".nc", ".nc4", ".netcdf")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="recordings or models")
    parser.add_argument(
        "--out", metavar="F", type=Path, help="the picture: .png, .svg or .pdf (default: <first FILE>.png)"
    )
    parser.add_argument(
        "--quantity", metavar="GLOB", action="append", help="draw only these quantities; repeat"
    )
    parser.add_argument("--columns", metavar="NAMES", help=COLUMNS_HELP)
    parser.add_argument(
        "--engine", metavar="NAME", default="native", help="what runs a model (default native)"
    )
    parser.add_argument("--title", default="", help="above the picture")


def execute(arguments: argparse.Namespace) -> int:
    """Draw."""
    import matplotlib

    matplotlib.use("Agg")
    from nmlbridge.cli.overlay import save_figure

    recordings = [(file, _recording(file, arguments)) for file in arguments.files]
    out = arguments.out or Path(f"{Path(arguments.files[0].removeprefix('example:')).stem}.png")
    if out.suffix.lower() not in (".png", ".svg", ".pdf"):
        raise UsageError(f"--out {out}: the picture's name ends in .png, .svg or .pdf")
    if len(recordings) == 1:
        figure = _draw_one(recordings[0][1], arguments.quantity, arguments.title)
    else:
        figure = _draw_several(recordings, arguments.quantity, arguments.title)
    save_figure(figure, out)
    print(f"wrote {out}")
    return 0


def _recording(file: str, arguments: argparse.Namespace) -> Recording:
    """Read a recording, or run a model."""
    if Path(file).suffix.lower() in _RECORDINGS:
        from nmlbridge.cli.inputs import read_input

        return read_input(file, arguments.columns)
    from nmlbridge.runners.running import run

    return run(file, engine=arguments.engine)


def _draw_one(recording: Recording, quantities: Sequence[str] | None, title: str) -> Figure:
    """Draw one recording."""
    from matplotlib.figure import Figure

    if quantities is not None:
        _require_matches([recording], quantities)
    axes = recording.plot(quantities)
    figure = axes[0].get_figure()
    if not isinstance(figure, Figure):
        raise TypeError("a panel outside a figure")
    if title:
        figure.suptitle(title)
    return figure


def _draw_several(
    recordings: Sequence[tuple[str, Recording]], quantities: Sequence[str] | None, title: str
) -> Figure:
    """Lay several recordings over each other."""
    from nmlbridge.cli.overlay import MAX_PANELS, draw_overlay
    from nmlbridge.recording.columns import matches_glob

    patterns = quantities or ["*"]
    _require_matches([recording for _, recording in recordings], patterns)
    chosen = dict.fromkeys(
        path
        for _, recording in recordings
        for path in recording
        if any(matches_glob(p, path) for p in patterns)
    )
    if len(chosen) > MAX_PANELS:
        raise UsageError(
            f"{len(chosen)} quantities do not fit into one picture of {MAX_PANELS}; choose with --quantity"
        )
    return draw_overlay(recordings, list(chosen), title=title)


def _require_matches(recordings: Sequence[Recording], patterns: Sequence[str]) -> None:
    """Refuse a pattern that matches no quantity."""
    from nmlbridge.recording.columns import matches_glob

    known = list(dict.fromkeys(path for recording in recordings for path in recording))
    for pattern in patterns:
        if not any(matches_glob(pattern, path) for path in known):
            raise UsageError(f"no quantity matches {pattern!r}; recorded: {', '.join(known) or 'none'}")
