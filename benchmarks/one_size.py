"""One size of `scaling`, in a process of its own, so that its memory is its own; prints one line of JSON.

Run as ``python one_size.py cells CELLS STEPS THREADS``, or ``... synapses CELLS SYNAPSES_EACH STEPS``.
"""

from __future__ import annotations

import json
import resource
import sys
from dataclasses import replace
from pathlib import Path

if __package__ in (None, ""):
    sys.path.pop(0)
    sys.path.append(str(Path(__file__).resolve().parents[1]))  # last: an installed nmlbridge goes first

from benchmarks.documents import fanned_out, free_running
from benchmarks.own import TimedMachine
from nmlbridge.formats.brian2_network import NetworkArrays, Projection
from nmlbridge.formats.brian2_program import lower
from nmlbridge.runners.base import RunOptions
from nmlbridge.runners.native import RUNNER

MOST_BYTES = 4 << 30


def cells(count: int, steps: int, threads: int) -> dict[str, float]:
    """Build and step a document of cells."""
    result = RUNNER.run(free_running(count, steps), RunOptions(write=False, threads=threads))
    return {
        "build_s": result.total_s - result.loop_s,
        "loop_s": result.loop_s,
        "step_ns": 1e9 * result.loop_s / (steps * count),
        "peak_mb": _memory("VmHWM") / 2**20,
    }


def synapses(count: int, each: int, steps: int) -> dict[str, float]:
    """Step a network with and without its synapses; the difference is what their events cost."""
    bare = fanned_out(count, 0, steps)
    bare = replace(bare, schedule=tuple(e for e in bare.schedule if not isinstance(e, Projection)))
    without = min(_stepped(bare)[0] for _ in range(3))
    before, peak_before = _memory("VmRSS"), _memory("VmHWM")
    network = fanned_out(count, each, steps)
    machine = TimedMachine(lower(network))
    held = _memory("VmRSS") - before
    seconds, events = _run(machine, steps, each)
    return {
        "event_ns": 1e9 * (seconds - without) / events,
        "events": events,
        "held_bytes": held / network.synapse_count,
        "peak_bytes": (_memory("VmHWM") - peak_before) / network.synapse_count,
    }


def _stepped(network: NetworkArrays) -> tuple[float, int]:
    return _run(TimedMachine(lower(network)), network.steps, 0)


def _run(machine: TimedMachine, steps: int, each: int) -> tuple[float, int]:
    """Run once to warm up, and once more; returns the seconds of the second run and the events delivered in it."""
    machine.run(steps, {})
    machine.loop_s = 0.0
    spikes, _ = machine.run(steps, {})
    return machine.loop_s, each * sum(len(cells) for _, _, cells in spikes)


def _memory(item: str) -> int:
    """Return VmRSS or VmHWM, bytes; getrusage's peak is no less than that of whoever started this process."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return 1024 * int(next(line.split()[1] for line in lines if line.startswith(item)))


def main(what: str, *numbers: str) -> None:
    """Measure one size."""
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_BYTES, MOST_BYTES))
    measure = {"cells": cells, "synapses": synapses}[what]
    print(json.dumps(measure(*map(int, numbers))))


if __name__ == "__main__":
    main(*sys.argv[1:])
