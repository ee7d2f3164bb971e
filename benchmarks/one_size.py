"""One size of `scaling`, in a process of its own, so that its memory is its own; prints one line of JSON.

Run as ``python one_size.py cells CELLS STEPS THREADS``, or ``... synapses CELLS SYNAPSES_EACH STEPS``.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import replace
from pathlib import Path

if __package__ in (None, ""):
    sys.path.pop(0)
    sys.path.append(str(Path(__file__).resolve().parents[1]))  # last: an installed nmlbridge goes first

from benchmarks.documents import fanned_out, free_running
from benchmarks.own import TimedMachine
from nmlbridge.engine.run import compile_document
from nmlbridge.formats.brian2_network import NetworkArrays, Projection
from nmlbridge.formats.brian2_program import lower

MOST_BYTES = 4 << 30
ENOUGH_STEPS = 30_000_000


def cells(count: int, steps: int, threads: int) -> dict[str, float]:
    """Build a document of cells and run it, as often as is needed to measure few cells.

    Every size makes the same steps: at first cells are initialised and spike more often than later.
    """
    started = time.perf_counter()
    compiled = compile_document(free_running(count, steps))
    build_s = time.perf_counter() - started
    runs = max(1, ENOUGH_STEPS // (count * steps))
    loop_s = 0.0
    for _ in range(runs):
        for _ in compiled.run(threads=threads):
            pass
        loop_s += compiled.loop_s
    return {
        "build_s": build_s,
        "loop_s": loop_s / runs,
        "step_ns": 1e9 * loop_s / (runs * steps * count),
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
