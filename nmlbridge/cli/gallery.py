"""Run and draw the canonical behaviours of Izhikevich's models, and count their spikes.

Without NAME the gallery is listed. NAME is as in the list (2004/A), a title (tonic bursting), the beginning
of names (2003/), or 'all'. The spikes to expect are those of forward Euler at the step stated, which is how
LEMS is run; exit code 1 if a count differs.
"""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.cli.output import add_json_argument, print_table, write_json
from nmlbridge.cli.usage import UsageError

if TYPE_CHECKING:
    from nmlbridge.model.gallery import Entry

__all__ = ["add_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("names", metavar="NAME", nargs="*", help="what to run; nothing to list the gallery")
    parser.add_argument("--out", metavar="DIR", type=Path, help="write a picture and the description of each")
    parser.add_argument("--engine", metavar="NAME", default="native", help="what runs them (default native)")
    add_json_argument(parser)


def execute(arguments: argparse.Namespace) -> int:
    """List the gallery, or run some of it."""
    from nmlbridge.model import gallery

    if not arguments.names:
        return _list([gallery.entry(name) for name in gallery.names()], arguments.json)
    entries = [entry for name in arguments.names for entry in _chosen(name)]
    rows = [row for entry in entries for row in _run(entry, arguments.engine, arguments.out)]
    if arguments.json:
        write_json(arguments.json, rows)
    if arguments.json != "-":
        cells = [
            (row["name"], row["title"], row["population"], row["spikes"], row["expected"], row["verdict"])
            for row in rows
        ]
        print_table(("name", "behaviour", "population", "spikes", "expected", ""), cells)
        if arguments.out:
            print(f"\nwrote pictures and descriptions into {arguments.out}")
    return 0 if all(row["verdict"] == "as expected" for row in rows) else 1


def _list(entries: list[Entry], json_target: str | None) -> int:
    """Print what there is."""
    rows = [
        {"name": entry.name, "title": entry.title, "source": entry.source, "note": entry.note}
        for entry in entries
    ]
    if json_target:
        write_json(json_target, rows)
    if json_target != "-":
        print_table(
            ("name", "behaviour", "source"), [(row["name"], row["title"], row["source"]) for row in rows]
        )
    return 0


def _chosen(name: str) -> list[Entry]:
    """Return the entries that a name stands for."""
    from nmlbridge.model import gallery

    if name == "all":
        return [gallery.entry(each) for each in gallery.names()]
    beginning = [
        gallery.entry(each) for each in gallery.names() if name.endswith("/") and each.startswith(name)
    ]
    if beginning:
        return beginning
    try:
        return [gallery.entry(name)]
    except KeyError as error:
        near = difflib.get_close_matches(name, gallery.names(), n=3, cutoff=0.4)
        guess = f"; did you mean {' or '.join(near)}?" if near else ""
        raise UsageError(f"the gallery has no {name!r}{guess} (`nmlbridge gallery` lists it)") from error


def _run(entry: Entry, engine: str, out: Path | None) -> list[dict[str, Any]]:
    """Run one behaviour and count its spikes."""
    from nmlbridge.formats.lems_model import document_of
    from nmlbridge.runners.running import run

    step_ms, expected = min(entry.expected.items())
    recording = run(document_of(entry.at_step(f"{step_ms}ms")), engine=engine, record=("spikes", "*/v"))
    if out is not None:
        _write(entry, recording, out)
    rows = []
    for population, count in expected.items():
        found = sum(
            times.size
            for train, times in recording.spikes.items()
            if train.split("[")[0].split("/")[0] == population
        )
        rows.append(
            {
                "name": entry.name,
                "title": entry.title,
                "population": population,
                "step_ms": step_ms,
                "spikes": int(found),
                "expected": count,
                "verdict": "as expected" if found == count else "DIFFERS",
            }
        )
    return rows


def _write(entry: Entry, recording: Any, out: Path) -> None:
    """Write the picture and the description of one behaviour."""
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    from nmlbridge.cli.overlay import save_figure
    from nmlbridge.formats import registry

    stem = entry.name.replace("/", "_")
    figure = recording.plot()[0].get_figure()
    figure.suptitle(f"{entry.name}: {entry.title}")
    save_figure(figure, out / f"{stem}.png")
    plt.close(figure)
    registry.write(entry.experiment, out / f"{stem}.izh.yaml")
