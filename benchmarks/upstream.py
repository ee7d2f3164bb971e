"""Every example that comes with jNeuroML, by both engines; and the start-up and the memory of a long run."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.measuring import interleaved, run_timed
from benchmarks.processes import NMLBRIDGE, Place
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.errors import NotExpressibleError
from nmlbridge.lems.document import Document, example_names

__all__ = ["examples", "long_run"]

TONIC = Path(__file__).parents[1] / "reference_lems" / "documents" / "LEMS_tonic_10s.xml"
_PEAK = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], check=True)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
)


def examples(folder: Path, rounds: int, only: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Time the examples whose names contain one of `only`, or all, an output for every displayed line and every spike."""
    names = [name for name in example_names() if not only or any(part in name for part in only)]
    return [row for name in names if (row := _example(name, folder, rounds))]


def _example(name: str, folder: Path, rounds: int) -> dict[str, Any]:
    """Time one example; an empty dict if jNeuroML does not run it."""
    try:
        document = with_outputs(Document.read(f"example:{name}"), record=["displays", "spikes"])
    except NotExpressibleError:
        return {}
    place = Place(folder, document, Path(name).stem).with_examples()
    times = interleaved([place.jneuroml, place.nmlbridge], rounds)
    print(f"  {name}: {statistics.median(times['nmlbridge, loop']):.4f} s", file=sys.stderr)
    return {
        "name": name, "steps": place.steps, "same": place.same_files("sim*.dat"), "times_s": times,
        **{what: statistics.median(found) for what, found in times.items()},
    }  # fmt: skip


def long_run(folder: Path, rounds: int) -> dict[str, float]:
    """Measure help, and the time and memory of a run of 10 s at 0.01 ms that streams 44 MB to its file."""
    helps = [run_timed([*NMLBRIDGE, "--help"], folder)[0] for _ in range(max(rounds, 3))]
    long = [*NMLBRIDGE, "run", str(TONIC), "--out", str(folder / "tonic"), "-q"]
    wall, output = run_timed([sys.executable, "-P", "-c", _PEAK, *long], folder)
    return {
        "help_s": statistics.median(helps),
        "tonic_wall_s": wall,
        "tonic_mb": int(output.split()[-1]) / 1024,
    }
