"""Whole processes in a folder of their own: nmlbridge's command line and jNeuroML on the same document."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.measuring import run_timed
from nmlbridge.errors import RunnerNotInstalledError
from nmlbridge.lems.document import Document
from nmlbridge.lems.jar import entries, read_entry
from nmlbridge.runners.java import find_java
from nmlbridge.runners.jneuroml import command_for

__all__ = ["NMLBRIDGE", "Place", "why_no_java"]

NMLBRIDGE = (sys.executable, "-P", "-m", "nmlbridge")


def why_no_java() -> str:
    """Say why jNeuroML cannot be run; empty if it can."""
    try:
        find_java()
    except RunnerNotInstalledError as error:
        return str(error)
    return ""


class Place:
    """A folder with a document, in which both engines run it; jNeuroML writes into it, nmlbridge into ``ours``."""

    def __init__(self, folder: Path, document: Document, name: str) -> None:
        self.folder = folder / name / "LEMSexamples"
        self.folder.mkdir(parents=True)
        (self.folder / "results").mkdir()  # Ex15 writes there, and jNeuroML makes no folders
        self.document = self.folder / f"{name}.xml"
        self.steps = 0
        document.write(self.document)

    def with_examples(self) -> Place:
        """Put what upstream's examples include beside them."""
        for entry in entries("examples/"):
            target = self.folder.parent / entry
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(read_entry(entry) or b"")
        return self

    def jneuroml(self) -> dict[str, float]:
        """Run jNeuroML; its loop is what it says after "Finished N steps in", which contains its writing."""
        wall, output = run_timed(command_for(self.document, [], memory_mb=2000), self.folder)
        finished = next(line for line in output.splitlines() if "Finished" in line and "steps in" in line)
        words = finished.split()
        self.steps = int(words[words.index("Finished") + 1])
        return {"jNeuroML, loop": float(words[words.index("in") + 1]), "jNeuroML, whole": wall}

    def nmlbridge(self) -> dict[str, float]:
        """Run nmlbridge; its loop is the stepping alone."""
        command = [*NMLBRIDGE, "run", str(self.document), "--out", "ours", "-q", "--json", "ours.json"]
        wall, _ = run_timed(command, self.folder)
        loop = json.loads((self.folder / "ours.json").read_text())["loop_s"]
        return {"nmlbridge, loop": loop, "nmlbridge, whole": wall}

    def same_files(self, pattern: str = "*") -> bool:
        """Tell whether both have written the same bytes; False if there is nothing to compare.

        The names of columns that nmlbridge puts beside (.json) are its own.
        """
        ours = [p for p in (self.folder / "ours").glob(pattern) if p.is_file() and p.suffix != ".json"]
        return bool(ours) and all((self.folder / f.name).read_bytes() == f.read_bytes() for f in ours)
