"""Brian2's C++ standalone target as a peer: built once by an interpreter that has Brian2, then run in the rounds."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.documents import PULSED, pulse_weights
from benchmarks.measuring import run_timed
from nmlbridge.formats.brian2_network import NetworkArrays
from nmlbridge.formats.brian2_noise import InputRows

__all__ = ["Standalone", "build_network", "build_pulsed", "why_no_brian2"]

SCRIPT = Path(__file__).parent / "standalone.py"


@dataclass(frozen=True)
class Standalone:
    """A model that Brian2 has compiled."""

    folder: Path
    version: str

    def seconds(self) -> float:
        """Run it once; the time is that which it reports of its own loop."""
        results = self.folder / "timed"
        results.mkdir(exist_ok=True)
        run_timed(["./main", "--results_dir", f"{results}/"], self.folder)
        return float((results / "last_run_info.txt").read_text().split()[0])

    def spike_count(self) -> int:
        """Return the spikes of the last run."""
        return sum(
            f.stat().st_size // 4 for f in (self.folder / "timed").glob("_dynamic_array_spikemonitor_i_*")
        )


def why_no_brian2(python: str) -> str:
    """Say why an interpreter cannot build for Brian2's C++ standalone target; empty if it can."""
    if shutil.which("g++") is None:
        return "there is no g++"
    found = subprocess.run([python, "-c", "import brian2"], capture_output=True, text=True, check=False)
    if found.returncode:
        return f"{Path(python).name} cannot import brian2; name one that can with --brian2 PYTHON"
    return ""


def build_pulsed(python: str, folder: Path, cells: int, steps: int) -> Standalone:
    """Build `documents.pulsed`."""
    given = {"weight": pulse_weights(cells), "steps": steps, **PULSED}
    return _built(python, "pulsed", given, folder)


def build_network(python: str, folder: Path, network: NetworkArrays, excitatory: int) -> Standalone:
    """Build `documents.network_2003`."""
    cells = network.group("cells")
    rows = InputRows(network).take(network.steps)
    given = {
        **{name: cells.variables[name].values for name in "vuabcd"},
        "scale": np.where(np.arange(cells.size) < excitatory, 5.0, 2.0),
        "weights": network.projections[0].effects[0].values,
        "noise": np.concatenate([rows["exc.noise"], rows["inh.noise"]], axis=1),
    }
    return _built(python, "network", given, folder)


def _built(python: str, model: str, given: Mapping[str, Any], folder: Path) -> Standalone:
    print(f"  building {model} with Brian2", file=sys.stderr)
    arrays, made = folder / f"{model}.npz", folder / f"brian2_{model}"
    np.savez(arrays, allow_pickle=False, **given)
    _, output = run_timed([python, SCRIPT, model, arrays, made], folder)
    return Standalone(made, output.splitlines()[-1])
