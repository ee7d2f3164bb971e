"""A process that holds one Java machine and runs many documents in it, one after another.

Started by `java.JavaWorker` as ``python worker.py JVM JAR`` in a scratch folder; talks JSON lines over its
standard streams. jNeuroML keeps its queue of events, its random numbers and the folders it searches in static
fields; they are reset before each document, so that each starts as in a fresh process. jNeuroML ends the
whole process when a value stops being finite: whoever started this one then starts another.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Any

_SEED = 1234  # what jLEMS uses when a document names none


def main() -> None:
    """Serve documents until the input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    runner = _JNeuroML(sys.argv[1], sys.argv[2])
    print(json.dumps({"java": runner.version}), file=answers, flush=True)
    for line in sys.stdin:
        answer = runner.run(json.loads(line)["xml"])
        print(json.dumps(answer), file=answers, flush=True)


class _JNeuroML:
    """jNeuroML's own classes, called as its ``main`` calls them."""

    def __init__(self, jvm: str, jar: str) -> None:
        import jpype

        options = [
            "-Xmx600M",
            "-XX:+UseSerialGC",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-Djava.awt.headless=true",
        ]
        jpype.startJVM(jvm, *options, classpath=[jar])
        self._class = jpype.JClass
        self._failure = jpype.JException
        system = self._class("java.lang.System")
        nowhere = self._class("java.io.PrintStream")(self._class("java.io.OutputStream").nullOutputStream())
        system.setOut(nowhere)
        system.setErr(nowhere)
        self._class("java.util.logging.LogManager").getLogManager().reset()
        self._class("org.lemsml.jlems.io.out.FileResultWriterFactory").initialize()
        self.version = str(system.getProperty("java.version"))
        self._utils = self._class("org.neuroml.export.utils.Utils")
        self._file = self._class("java.io.File")
        self._statics = [
            (self._field("org.lemsml.jlems.core.run.EventManager", "instance"), None),
            (self._field("org.lemsml.jlems.core.type.Lems", "randomGenerator"), None),
            (
                self._field("org.lemsml.jlems.core.type.Lems", "seedForRandomGenerator"),
                self._class("java.lang.Integer").valueOf(_SEED),
            ),
        ]
        readers = ["FileInclusionReader", "JarResourceInclusionReader"]
        self._folders = [self._field(f"org.lemsml.jlems.io.reader.{name}", "searchDirs") for name in readers]

    def _field(self, of: str, name: str) -> Any:
        field = self._class(of).class_.getDeclaredField(name)
        field.setAccessible(True)
        return field

    def run(self, xml: str) -> dict[str, Any]:
        for field, value in self._statics:
            field.set(None, value)
        for field in self._folders:
            field.get(None).clear()
        for left in Path().iterdir():
            left.unlink()
        Path("model.xml").write_text(xml, encoding="utf-8")
        try:
            simulation = self._utils.readLemsNeuroMLFile(self._file(str(Path("model.xml").resolve())))
            simulation.build()
            simulation.run()
        except self._failure as error:
            return {"error": " ".join(str(error).split())[:2000] or type(error).__name__}
        written = sorted(path for path in Path().iterdir() if path.name != "model.xml")
        return {"files": {path.name: path.read_bytes().decode("latin-1") for path in written}}


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt, BrokenPipeError):
        main()
