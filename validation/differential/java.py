"""Runs documents with jNeuroML, many to one Java machine; a new one is started when a document ends it."""

from __future__ import annotations

import importlib.util
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from nmlbridge.lems.jar import find_jar
from nmlbridge.runners.java import Java, find_java
from validation.differential.outcome import Answer

__all__ = ["JavaWorker", "find_jvm"]

_WORKER = Path(__file__).with_name("worker.py")
_TEXT_CHANGED = 19
"""From this Java on Float.toString prints large floats otherwise (JDK-4511638)."""


def find_jvm(home: Path | None = None) -> Path:
    """Find the library of a Java machine, one of Java 19 or later if there is one: the older print otherwise.

    Parameters
    ----------
    home : Path, optional
        Where to look; by default on the path, in ``JAVA_HOME`` and where the package itself finds Java.
    """
    homes = [home] if home is not None else _homes()
    found = [
        library
        for place in homes
        for library in place.glob("lib/**/libjvm.*")
        if library.suffix != ".debuginfo"
    ]
    if not found:
        raise FileNotFoundError(f"no Java machine (libjvm) below {', '.join(map(str, homes))}")
    new = [library for library in found if _release(library) >= _TEXT_CHANGED]
    return (new or found)[0]


def _homes() -> list[Path]:
    on_path = shutil.which("java")
    named = os.environ.get("JAVA_HOME")
    homes = [Path(on_path).resolve().parent.parent] if on_path else []
    homes += [Path(named)] if named else []
    own: Java = find_java()
    return [*homes, own.program.resolve().parent.parent]


def _release(library: Path) -> int:
    """Return the Java version that the ``release`` file above a library states; 0 if there is none."""
    for folder in library.parents[:4]:
        release = folder / "release"
        if release.is_file():
            for line in release.read_text(encoding="utf-8", errors="replace").splitlines():
                if line.startswith("JAVA_VERSION="):
                    return int(line.split("=", 1)[1].strip('"').split(".")[0])
    return 0


class JavaWorker:
    """A process with a Java machine in it.

    Parameters
    ----------
    jvm : Path, optional
        See `find_jvm`.
    timeout_s : float
        Longest time for a document, s.

    Attributes
    ----------
    version : str
        The version of Java; known after the first document.
    starts : int
        How often a process was started.
    """

    def __init__(self, jvm: Path | None = None, *, timeout_s: float = 60.0) -> None:
        if importlib.util.find_spec("jpype") is None:
            raise ModuleNotFoundError("JPype1 runs many documents in one Java machine: pip install JPype1")
        self._jvm = jvm if jvm is not None else find_jvm()
        self._timeout_s = timeout_s
        self._folder = tempfile.TemporaryDirectory(prefix="nmlbridge-differential-")
        self._process: subprocess.Popen[str] | None = None
        self.version = ""
        self.starts = 0

    def run(self, xml: str) -> Answer:
        """Run a document; the answer holds every file it wrote, or why it wrote none."""
        if self._process is None:
            self._start()
        answer = self._ask({"xml": xml})
        if answer is None:
            self._stop()
            return Answer(error="jNeuroML ended its process: a value stopped being finite")
        files = answer.get("files")
        if isinstance(files, dict):
            return Answer(files={name: text.encode("latin-1") for name, text in files.items()})
        return Answer(error=str(answer["error"]))

    def close(self) -> None:
        """End the process and remove its folder."""
        self._stop()
        self._folder.cleanup()

    def _start(self) -> None:
        argv = [sys.executable, "-P", str(_WORKER), str(self._jvm), str(find_jar())]
        self._process = subprocess.Popen(
            argv,
            cwd=self._folder.name,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self.starts += 1
        hello = self._receive()
        if hello is None:
            raise RuntimeError(f"the Java worker did not start; try: {' '.join(argv)}")
        self.version = str(hello["java"])

    def _ask(self, message: dict[str, str]) -> dict[str, object] | None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            print(json.dumps(message), file=self._process.stdin, flush=True)
        except BrokenPipeError:
            return None
        return self._receive()

    def _receive(self) -> dict[str, object] | None:
        assert self._process is not None
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], self._timeout_s)
        if not ready:
            return {"error": f"took longer than {self._timeout_s} s"}
        line = self._process.stdout.readline()
        answer: dict[str, object] | None = json.loads(line) if line else None
        return answer

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()
