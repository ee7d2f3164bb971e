"""PyLEMS: a LEMS interpreter in Python, slow, and one step ahead of jNeuroML from its first row on.

It writes no event files; those of a document are left out, with a warning.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
import time
from pathlib import Path

from nmlbridge.errors import Location, Problem, RunnerFailedError
from nmlbridge.lems import jar
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import Availability, RunOptions, RunResult
from nmlbridge.runners.installed import installed_version
from nmlbridge.runners.process import last_lines, run_process
from nmlbridge.runners.scratch import ScratchRun

__all__ = ["RUNNER", "PyLEMS"]

_HINT = "pip install 'nmlbridge[pylems]'"
_PROGRAM = "from lems.run import main; main()"
_CORE_TYPES = "NeuroML2CoreTypes/"


class PyLEMS:
    """Runs documents with PyLEMS, in a Python process of its own."""

    name = "pylems"

    def availability(self) -> Availability:
        """Say whether PyLEMS is installed."""
        if importlib.util.find_spec("lems") is None:
            return Availability(False, "", _HINT)
        return Availability(True, installed_version("pylems"))

    def run(self, document: Document, options: RunOptions) -> RunResult:
        """Run the document; see `nmlbridge.runners.base.Runner.run`.

        PyLEMS does not say how long its loop took: ``loop_s`` is the wall time of its process.
        """
        started = time.perf_counter()
        with tempfile.TemporaryDirectory(prefix="nmlbridge-pylems-") as folder:
            scratch = ScratchRun(document, options, Path(folder), writes_events=False)
            core_types = _unpack_core_types(Path(folder))
            # PyLEMS looks for includes of included files only in the folders it is told of.
            own = [source.path.parent for source in document.sources if source.path is not None]
            folders = dict.fromkeys([core_types, *scratch.include_folders, *own])
            searched = [part for place in folders for part in ("-I", str(place))]
            finished = run_process(
                [sys.executable, "-c", _PROGRAM, "-nogui", *searched, str(scratch.main)],
                cwd=scratch.folder,
                timeout_s=options.timeout_s,
                label="PyLEMS",
                install_hint=_HINT,
            )
            if finished.returncode:
                raise RunnerFailedError(
                    f"PyLEMS failed (exit status {finished.returncode})",
                    argv=finished.argv,
                    returncode=finished.returncode,
                    log_tail=last_lines(finished.log, 6),
                )
            steps = scratch.simulation.steps
            result = scratch.collect(finished, steps=steps, loop_s=finished.seconds)
        result.problems = [
            Problem(
                "no-event-files",
                f"PyLEMS writes no event files; {name} is left out",
                Location(document.name),
                "warning",
            )
            for name in scratch.left_out
        ]
        result.total_s = time.perf_counter() - started
        return result


RUNNER = PyLEMS()


def _unpack_core_types(folder: Path) -> Path:
    """Write the core types where PyLEMS can find them: it reads no jar."""
    place = folder / "core_types"
    place.mkdir()
    for entry in jar.entries(_CORE_TYPES):
        data = jar.read_entry(entry)
        if data is not None:
            (place / entry.removeprefix(_CORE_TYPES)).write_bytes(data)
    return place
