"""jNeuroML, the reference: the jar inside the pyNeuroML wheel, on a Java runtime from PyPI or of the machine.

It is run in a scratch folder on a copy of the document whose output files have been redirected there. What it
wrote is moved to where it belongs only once it has reported success, so a failed run leaves nothing behind.
"""

from __future__ import annotations

import re
import tempfile
import time
from pathlib import Path

from nmlbridge.errors import RunnerFailedError, RunnerNotInstalledError
from nmlbridge.lems import jar
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import Availability, RunOptions, RunResult
from nmlbridge.runners.java import find_java
from nmlbridge.runners.process import Finished, last_lines, run_process
from nmlbridge.runners.scratch import ScratchRun

__all__ = ["RUNNER", "JNeuroML", "command_for"]

_FINISHED = re.compile(r"Finished (\d+) steps in ([\d.]+) seconds")
_COMPLAINT = re.compile(r"(Exception|Error|SEVERE|problem)\b", re.IGNORECASE)
_HINT = "pip install 'nmlbridge[jneuroml]'"


class JNeuroML:
    """Runs documents with jNeuroML."""

    name = "jneuroml"

    def availability(self) -> Availability:
        """Say whether the jar and a Java are here."""
        try:
            found, java = jar.find_jar(), find_java()
        except RunnerNotInstalledError as error:
            return Availability(False, "", error.hint or _HINT)
        release = found.name.removeprefix("jNeuroML-").removesuffix("-jar-with-dependencies.jar")
        return Availability(
            True, f"{release} on Java {java.version or '(version not stated)'} from {java.origin}"
        )

    def run(self, document: Document, options: RunOptions) -> RunResult:
        """Run the document; see `nmlbridge.runners.base.Runner.run`.

        jNeuroML itself runs on one thread and says nothing on the way, so ``threads`` and ``progress`` do
        nothing.
        """
        started = time.perf_counter()
        find_java()  # before anything is written
        with tempfile.TemporaryDirectory(prefix="nmlbridge-jneuroml-") as folder:
            scratch = ScratchRun(document, options, Path(folder))
            finished = run_process(
                command_for(scratch.main, scratch.include_folders, memory_mb=options.memory_mb),
                cwd=scratch.folder,
                timeout_s=options.timeout_s,
                label="jNeuroML",
                install_hint=_HINT,
            )
            steps, loop_s = _what_it_said(finished)
            result = scratch.collect(finished, steps=steps, loop_s=loop_s)
        result.total_s = time.perf_counter() - started
        return result


RUNNER = JNeuroML()


def command_for(main: Path, include_folders: list[Path], *, memory_mb: int = 400) -> list[str]:
    """Return the command that runs a document with jNeuroML.

    Parameters
    ----------
    main : Path
        The LEMS file.
    include_folders : list of Path
        Where else to look for included files.
    memory_mb : int
        Java's memory limit, MB.
    """
    options = ["-I", ":".join(str(folder) for folder in include_folders)] if include_folders else []
    return [
        str(find_java().program),
        f"-Xmx{memory_mb}M",
        "-Djava.awt.headless=true",
        "-jar",
        str(jar.find_jar()),
        *options,
        str(main),
        "-nogui",
    ]


def _what_it_said(finished: Finished) -> tuple[int, float]:
    """Return the steps and the loop time it reported; raise if it reported failure."""
    said = _FINISHED.search(finished.log)
    if finished.returncode == 0 and said is not None:
        return int(said[1]), float(said[2])
    if "OutOfMemoryError" in finished.log:
        reason, hint = "jNeuroML ran out of memory", "give it more with --memory"
    else:
        reason, hint = f"jNeuroML failed (exit status {finished.returncode})", ""
    raise RunnerFailedError(
        reason,
        argv=finished.argv,
        returncode=finished.returncode,
        log_tail=_telling_lines(finished.log),
        hint=hint,
    )


def _telling_lines(log: str) -> str:
    """Return the part of a failed run's log that says why: without the long Java stack."""
    lines = [line for line in log.splitlines() if not line.lstrip().startswith(("at ", "..."))]
    first = next((i for i, line in enumerate(lines) if _COMPLAINT.search(line)), None)
    if first is None:
        return last_lines("\n".join(lines))
    return last_lines("\n".join(lines[first : first + 12]))
