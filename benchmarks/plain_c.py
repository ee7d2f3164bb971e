"""Plain C loops, the limits: compiled here, run, and what they computed compared with what the engine computed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.documents import PULSED, pulse_weights
from benchmarks.measuring import run_timed
from nmlbridge.formats.brian2_network import NetworkArrays
from nmlbridge.formats.brian2_noise import InputRows

__all__ = ["FLAGS", "Loop", "compiled", "compiler", "ex2_loop", "network_loop", "pulsed_loop", "same_bits"]

LIMITS = Path(__file__).parent / "limits"
FLAGS = ("-O2", "-ffp-contract=off")

Doubles = NDArray[np.float64]


@dataclass(frozen=True)
class Loop:
    """A compiled loop with what it reads; `columns` is the width of what it writes."""

    program: Path
    arguments: tuple[str, ...]
    result: Path
    columns: int

    def seconds(self) -> float:
        """Run it once; the time is that of the loop alone, as the program takes it."""
        _, output = run_timed([self.program, *self.arguments, self.result], self.program.parent)
        return float(output.split()[0])

    def rows(self) -> Doubles:
        """Return what the last run wrote."""
        return np.fromfile(self.result).reshape(-1, self.columns)

    def spikes_and_state(self, cells: int) -> tuple[Doubles, Doubles]:
        """Return the same in two: the spikes, and the two variables of every cell at the end."""
        rows = self.rows()
        return rows[:-cells], rows[-cells:]


def compiler() -> str:
    """Return the system's C compiler and its version; empty if there is none."""
    if shutil.which("cc") is None:
        return ""
    return subprocess.run(
        ["cc", "--version"], capture_output=True, text=True, check=True
    ).stdout.splitlines()[0]


def compiled(name: str, folder: Path) -> Path:
    """Compile a loop into a folder."""
    program = folder / name
    subprocess.run(["cc", *FLAGS, str(LIMITS / f"{name}.c"), "-o", str(program)], check=True)
    return program


def ex2_loop(folder: Path, steps: int) -> Loop:
    """Upstream's Ex2."""
    return Loop(compiled("ex2", folder), (str(steps),), folder / "ex2.rows", 11)


def pulsed_loop(folder: Path, cells: int, steps: int) -> Loop:
    """Make the loop of `documents.pulsed`; a number with a unit is its digits times 0.001, rounded, as in jLEMS."""
    p = PULSED
    milli = {name: p[name] * 0.001 for name in ("step_ms", "v0_mV", "thresh_mV", "delay_ms", "duration_ms")}
    numbers = [
        cells, steps, milli["step_ms"], milli["v0_mV"], p["a"], p["b"], p["c"], p["d"], milli["thresh_mV"],
        milli["delay_ms"], milli["duration_ms"], p["amplitude"],
    ]  # fmt: skip
    return _fed("pulsed", folder, [np.array([*numbers, *pulse_weights(cells)])])


def network_loop(folder: Path, network: NetworkArrays, excitatory: int) -> Loop:
    """Make the loop of `documents.network_2003`."""
    cells = network.group("cells")
    rows = InputRows(network).take(network.steps)
    noise = np.concatenate([rows["exc.noise"], rows["inh.noise"]], axis=1)
    weights = network.projections[0].effects[0].values
    head = np.array([cells.size, excitatory, network.steps], np.float64)
    return _fed("network", folder, [head, *(cells.variables[x].values for x in "vuabcd"), weights, noise])


def _fed(name: str, folder: Path, arrays: Sequence[Doubles]) -> Loop:
    given = folder / f"{name}.in"
    np.concatenate([array.ravel() for array in arrays]).tofile(given)
    return Loop(compiled(name, folder), (str(given),), folder / f"{name}.spikes", 2)


def same_bits(first: Doubles, second: Doubles) -> bool:
    """Tell whether two tables hold the same doubles, every bit of them, and at least one."""
    return first.size > 0 and first.shape == second.shape and first.tobytes() == second.tobytes()
