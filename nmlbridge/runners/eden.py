"""EDEN: compiles NeuroML models to C; fast, refuses much of LEMS, and differs in the last digits it prints.

The program inside the ``eden-simulator`` wheel is started directly: the wheel's Python part needs an old
setuptools.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import tempfile
import time
from pathlib import Path

from nmlbridge.errors import RunnerFailedError, RunnerNotInstalledError
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import Availability, RunOptions, RunResult
from nmlbridge.runners.installed import installed_version
from nmlbridge.runners.process import Finished, last_lines, run_process
from nmlbridge.runners.scratch import ScratchRun

__all__ = ["EDEN", "RUNNER"]

_HINT = "pip install eden-simulator (it also needs gcc)"
_RUN_TIME = re.compile(r"\bRun: ([\d.]+)")


class EDEN:
    """Runs documents with EDEN."""

    name = "eden"

    def availability(self) -> Availability:
        """Say whether EDEN's program and a C compiler are here."""
        if _program() is None:
            return Availability(False, "", _HINT)
        if shutil.which("gcc") is None:
            return Availability(False, "", "EDEN needs gcc on PATH")
        return Availability(True, installed_version("eden-simulator"))

    def run(self, document: Document, options: RunOptions) -> RunResult:
        """Run the document; see `nmlbridge.runners.base.Runner.run`."""
        started = time.perf_counter()
        program, compiler = _program(), shutil.which("gcc")
        if program is None or compiler is None:
            raise RunnerNotInstalledError("EDEN is not installed, or there is no gcc", hint=_HINT)
        with tempfile.TemporaryDirectory(prefix="nmlbridge-eden-") as folder:
            scratch = ScratchRun(document, options, Path(folder), absolute_includes=True)
            finished = run_process(
                [program, "nml", scratch.main, "gcc"],
                cwd=scratch.folder,
                timeout_s=options.timeout_s,
                label="EDEN",
                env={"OMP_NUM_THREADS": str(options.threads), "OMP_SCHEDULE": "static"},
                install_hint=_HINT,
            )
            loop_s = _loop_time(finished)
            steps = scratch.simulation.steps
            result = scratch.collect(finished, steps=steps, loop_s=loop_s)
        result.total_s = time.perf_counter() - started
        return result


RUNNER = EDEN()


def _program() -> Path | None:
    """Find the program inside the wheel without importing it."""
    spec = importlib.util.find_spec("eden_simulator")
    if spec is None or not spec.submodule_search_locations:
        return None
    program = Path(next(iter(spec.submodule_search_locations))) / "data" / "bin" / "eden"
    return program if program.is_file() else None


def _loop_time(finished: Finished) -> float:
    """Return the loop time it reported, s; raise if it reported failure."""
    said = _RUN_TIME.search(finished.log)
    if finished.returncode == 0 and said is not None:
        return float(said[1])
    how = f"was ended by signal {-finished.returncode}" if finished.returncode < 0 else "failed"
    raise RunnerFailedError(
        f"EDEN {how}",
        argv=finished.argv,
        returncode=finished.returncode,
        log_tail=last_lines(finished.log, 6),
        hint="EDEN reads only part of LEMS; another engine may run this document",
    )
