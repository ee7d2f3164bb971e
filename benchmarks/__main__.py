"""Measures this package and jNeuroML side by side, in interleaved rounds of one run, and writes benchmarks/RESULTS.md.

    make bench                       # everything: about five minutes
    python benchmarks --rounds 1 --only Ex2_Izh Ex9_FN

Both sides run the same document, upstream's example with an output for every line of its displays and every spike. For
each side two figures: the loop (ours is the stepping alone; jNeuroML's is its own "Finished N steps in", which contains
its writing and the warming up of its JIT) and the whole process, from the shell's point of view, files written.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from nmlbridge.engine.outputs import with_outputs
from nmlbridge.errors import NotExpressibleError
from nmlbridge.lems.document import Document, example_names
from nmlbridge.lems.jar import entries, read_entry
from nmlbridge.native import _core
from nmlbridge.runners.java import find_java
from nmlbridge.runners.jneuroml import command_for

HERE = Path(__file__).parent
TONIC = HERE.parent / "reference_lems" / "documents" / "LEMS_tonic_10s.xml"


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=3, help="rounds; medians are reported (default 3)")
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", help="only examples whose name contains one of these"
    )
    parser.add_argument("--out", type=Path, default=HERE / "RESULTS.md")
    parser.add_argument("--json", type=Path, help="the raw figures")
    arguments = parser.parse_args(argv)
    names = [n for n in example_names() if not arguments.only or any(o in n for o in arguments.only)]
    with tempfile.TemporaryDirectory() as folder:
        rows = [measure(name, Path(folder), arguments.rounds) for name in names]
        rows = [row for row in rows if row]
        extras = measure_extras(Path(folder), arguments.rounds)
    if not rows:
        raise SystemExit("nothing was measured: no example has that name")
    arguments.out.write_text(report(rows, extras, arguments.rounds), encoding="utf-8")
    if arguments.json:
        arguments.json.write_text(
            json.dumps({"machine": machine(), "rows": rows, "extras": extras}, indent=1)
        )
    print(arguments.out.read_text())
    return 0


def measure(name: str, folder: Path, rounds: int) -> dict[str, object]:
    """Time one example in interleaved rounds; an empty dict if jNeuroML does not run it."""
    place = folder / name / "LEMSexamples"
    place.mkdir(parents=True)
    try:
        document = with_outputs(Document.read(f"example:{name}"), record=["displays", "spikes"])
    except NotExpressibleError:
        return {}
    document.write(place / name)
    for entry in entries("examples/"):
        target = place.parent / entry
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(read_entry(entry) or b"")
    (place / "results").mkdir()  # Ex15 writes there, and jNeuroML makes no folders
    java = command_for(place / name, [], memory_mb=2000)
    ours = [
        sys.executable,
        "-P",
        "-m",
        "nmlbridge",
        "run",
        name,
        "--out",
        "ours",
        "-q",
        "--json",
        "ours.json",
    ]
    figures: dict[str, list[float]] = {"java_loop": [], "java_wall": [], "our_loop": [], "our_wall": []}
    steps = 0
    for _ in range(rounds):
        wall, output = timed(java, place)
        finished = next(line for line in output.splitlines() if "Finished" in line and "steps in" in line)
        words = finished.split()
        steps = int(words[words.index("Finished") + 1])
        figures["java_loop"].append(float(words[words.index("in") + 1]))
        figures["java_wall"].append(wall)
        wall, _ = timed(ours, place)
        figures["our_loop"].append(json.loads((place / "ours.json").read_text())["loop_s"])
        figures["our_wall"].append(wall)
    same = all((place / "ours" / f.name).read_bytes() == f.read_bytes() for f in place.glob("sim*.dat"))
    print(f"{name}: {statistics.median(figures['our_loop']):.4f} s", file=sys.stderr)
    return {
        "name": name,
        "steps": steps,
        "same": same,
        **{k: statistics.median(v) for k, v in figures.items()},
    }


def timed(command: list[str], folder: Path) -> tuple[float, str]:
    started = time.perf_counter()
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=900,
        check=True,
        env=os.environ | {"PYTHONHASHSEED": "0"},
    )
    return time.perf_counter() - started, done.stdout


def measure_extras(folder: Path, rounds: int) -> dict[str, float]:
    """Measure help, and the time and memory of a run of 10 s at 0.01 ms that streams 44 MB to its file."""
    help_command = [sys.executable, "-P", "-m", "nmlbridge", "--help"]
    helps = [timed(help_command, folder)[0] for _ in range(max(rounds, 3))]
    script = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], check=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    )
    long_run = [
        sys.executable,
        "-P",
        "-m",
        "nmlbridge",
        "run",
        str(TONIC),
        "--out",
        str(folder / "tonic"),
        "-q",
    ]
    wall, output = timed([sys.executable, "-P", "-c", script, *long_run], folder)
    return {
        "help_s": statistics.median(helps),
        "tonic_wall_s": wall,
        "tonic_mb": int(output.split()[-1]) / 1024,
    }


def machine() -> dict[str, str]:
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        model = next(
            (x.split(":")[1].strip() for x in info.read_text().splitlines() if "model name" in x), model
        )
    java = find_java()
    return {
        "processor": model,
        "cores": str(os.cpu_count()),
        "python": platform.python_version(),
        "nmlbridge": _core.build_info()["version"] + ", " + _core.build_info()["compiler"],
        "java": f"{java.version} ({java.origin})",
    }


def report(rows: list[dict[str, object]], extras: dict[str, float], rounds: int) -> str:
    def ratio(row: dict[str, object], what: str) -> float:
        return float(row[f"java_{what}"]) / float(row[f"our_{what}"])  # type: ignore[arg-type]

    lines = [
        "# Speed, side by side",
        "",
        "Made by `make bench`; medians of " + f"{rounds} interleaved rounds.",
        "",
    ]
    lines += [f"- {key}: {value}" for key, value in machine().items()]
    lines += [
        "",
        "The loop is the stepping alone for nmlbridge, and the figure of its own log for jNeuroML (with its writing).",
        "The whole is the process from start to end, files written.",
        "",
        "| document | steps | jNeuroML loop, s | nmlbridge loop, s | ratio"
        " | jNeuroML whole, s | nmlbridge whole, s | ratio | same bytes |",
        "|---|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for row in rows:
        short = str(row["name"]).removeprefix("LEMS_NML2_").removesuffix(".xml")
        lines.append(
            f"| {short} | {row['steps']} | {row['java_loop']:.3f} | {row['our_loop']:.4f} | {ratio(row, 'loop'):.0f}"
            f" | {row['java_wall']:.2f} | {row['our_wall']:.3f} | {ratio(row, 'wall'):.1f} | {'yes' if row['same'] else 'NO'} |"
        )
    for what, label in (("loop", "loop"), ("wall", "whole process")):
        ratios = sorted(ratio(row, what) for row in rows)
        lines.append("")
        lines.append(
            f"{label}: median {statistics.median(ratios):.1f} times, worst {ratios[0]:.1f}, best {ratios[-1]:.1f}"
        )
    lines += [
        "",
        f"`nmlbridge --help`: {extras['help_s']:.3f} s. A run of 10 s at 0.01 ms (1,000,001 rows streamed to a file):"
        f" {extras['tonic_wall_s']:.2f} s, {extras['tonic_mb']:.0f} MB of memory at most.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
