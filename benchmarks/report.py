"""The report: Markdown from the figures as they lie in results.json."""

from __future__ import annotations

import os
import platform
import statistics
from pathlib import Path
from typing import Any

from benchmarks.figure import FEWEST_FOR_MEMORY
from benchmarks.plain_c import FLAGS, compiler
from nmlbridge.errors import RunnerNotInstalledError
from nmlbridge.native import _core
from nmlbridge.runners.java import find_java

__all__ = ["machine", "markdown"]


def machine() -> dict[str, str]:
    """Return what the figures depend on: processor and how busy it is, versions, compilers."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        model = next(
            (x.split(":")[1].strip() for x in info.read_text().splitlines() if "model name" in x), model
        )
    build = _core.build_info()
    facts = {
        "processor": model,
        "cores": f"{os.cpu_count()}, {os.getloadavg()[0]:.1f} busy with other things at the start",
        "instruction sets up to": build["simd_available"],
        "python": platform.python_version(),
        "nmlbridge": f"{build['version']}, {build['compiler']}",
        "plain C": f"{compiler()}, {' '.join(FLAGS)}",
    }
    try:
        java = find_java()
        facts["java"] = f"{java.version} ({java.origin})"
    except RunnerNotInstalledError:
        facts["java"] = "none"
    return facts


def markdown(results: dict[str, Any]) -> str:
    """Write the results of `python benchmarks` as Markdown."""
    lines = [
        "# Speed, side by side", "",
        f"Made by `make bench`; medians of {results['rounds']} interleaved rounds, the least and the most in brackets.",
        "",
        *(f"- {key}: {value}" for key, value in results["machine"].items()), "",
    ]  # fmt: skip
    for section in results.get("sections", []):
        lines += _section(section)
    if "scaling" in results:
        lines += _scaling(results["scaling"])
    if results.get("examples"):
        lines += _examples(results["examples"])
    if "long_run" in results:
        long = results["long_run"]
        lines += [
            f"`nmlbridge --help`: {long['help_s']:.3f} s. A run of 10 s at 0.01 ms (1,000,001 rows streamed to a file):"
            f" {long['tonic_wall_s']:.2f} s, {long['tonic_mb']:.0f} MB of memory at most.",
            "",
        ]
    return "\n".join(lines)


def _section(section: dict[str, Any]) -> list[str]:
    lines = [f"## {section['title']}", "", section["about"], "", "| what | s |", "|---|--:|"]
    lines += [f"| {name} | {_spread(times)} |" for name, times in section["times_s"].items()]
    lines += ["", *_goals(section["goals"])]
    lines += [f"- {'yes' if held else '**NO**'}: {check}" for check, held in section["checks"].items()]
    lines += [f"- {note}" for note in section["notes"]]
    return [*lines, ""]


def _spread(times: list[float]) -> str:
    middle = f"{statistics.median(times):.4g}"
    return middle if len(times) == 1 else f"{middle} ({min(times):.4g}–{max(times):.4g})"


def _goals(goals: list[dict[str, Any]]) -> list[str]:
    lines = ["| goal | measured | bound | |", "|---|--:|--:|---|"]
    words = {True: "met", False: "not met", None: "not measured"}
    for goal in goals:
        unit = f" {goal['unit']}" if goal["unit"] else " times"
        measured = "–" if goal["value"] is None else _number(goal["value"]) + unit
        sign = "≥" if goal["at_least"] else "≤"
        lines.append(
            f"| {goal['what']} | {measured} | {sign} {goal['bound']:g}{unit} | {words[goal['met']]} |"
        )
    return [*lines, ""]


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def _scaling(scaling: dict[str, Any]) -> list[str]:
    lines = [
        "## Scaling", "", "![cost against size](scaling.png)", "",
        "izhikevichCells that spike without input, in a LEMS document: 1000 steps from the start; few cells are run often.", "",
        "| cells | threads | ns for a cell and step | build, s | memory at most, MB |", "|--:|--:|--:|--:|--:|",
    ]  # fmt: skip
    for threads, rows in scaling["cells"].items():
        lines += [
            f"| {row['size']} | {threads} | {_cost(row)} | {row['build_s']:.2f} | {row['peak_mb']:.0f} |"
            for row in rows
        ]
    lines += [
        "", "Synapses to cells drawn at random, in a network of arrays; the cost of the cells is taken off.", "",
        "| synapses | ns for an event | bytes held for each | bytes at most, building |", "|--:|--:|--:|--:|",
    ]  # fmt: skip
    lines += [
        f"| {row['size']} | {_cost(row)} | "
        + (
            f"{row['held_bytes']:.0f} | {row['peak_bytes']:.0f} |"
            if row["size"] >= FEWEST_FOR_MEMORY
            else "| |"
        )
        for row in scaling["synapses"]
    ]
    return [*lines, "", *_goals(scaling["goals"]), *(f"- {why}" for why in scaling["stopped"]), ""]


def _cost(row: dict[str, Any]) -> str:
    return f"{row['ns']:.3g} ({row['ns_min']:.3g}–{row['ns_max']:.3g})"


def _examples(rows: list[dict[str, Any]]) -> list[str]:
    lines = [
        "## Upstream's examples", "",
        "The loop is the stepping alone for nmlbridge, and the figure of its own log for jNeuroML (with its writing).",
        "The whole is the process from start to end, files written.", "",
        "| document | steps | jNeuroML loop, s | nmlbridge loop, s | ratio"
        " | jNeuroML whole, s | nmlbridge whole, s | ratio | same bytes |",
        "|---|--:|--:|--:|--:|--:|--:|--:|---|",
    ]  # fmt: skip
    for row in rows:
        short = str(row["name"]).removeprefix("LEMS_NML2_").removesuffix(".xml")
        lines.append(
            f"| {short} | {row['steps']} | {row['jNeuroML, loop']:.3f} | {row['nmlbridge, loop']:.4f}"
            f" | {_ratio(row, 'loop'):.0f} | {row['jNeuroML, whole']:.2f} | {row['nmlbridge, whole']:.3f}"
            f" | {_ratio(row, 'whole'):.1f} | {'yes' if row['same'] else '**NO**'} |"
        )
    for what, label in (("loop", "loop"), ("whole", "whole process")):
        ratios = sorted(_ratio(row, what) for row in rows)
        middle = statistics.median(ratios)
        lines += ["", f"{label}: median {middle:.1f} times, worst {ratios[0]:.1f}, best {ratios[-1]:.1f}"]
    return [*lines, ""]


def _ratio(row: dict[str, Any], what: str) -> float:
    return float(row[f"jNeuroML, {what}"]) / float(row[f"nmlbridge, {what}"])
