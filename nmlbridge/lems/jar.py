"""Files inside the jNeuroML jar that the pyNeuroML wheel carries: core types, examples.

The jar has 13,000 entries; `zipfile` takes 80 ms to list them, more than a whole small run. So the few entries
needed are looked up directly in its central directory.
"""

from __future__ import annotations

import importlib.util
import mmap
import struct
import zlib
from functools import lru_cache
from pathlib import Path

from nmlbridge.errors import RunnerNotInstalledError

__all__ = ["entries", "find_jar", "read_entry"]

_HINT = "pip install pyneuroml (its wheel carries the NeuroML core types)"


@lru_cache(maxsize=1)
def find_jar() -> Path:
    """Find the jNeuroML jar without importing pyneuroml (which takes most of a second).

    Raises
    ------
    RunnerNotInstalledError
        If pyNeuroML is not installed, or its wheel has no jar.
    """
    spec = importlib.util.find_spec("pyneuroml")
    if spec is None or not spec.submodule_search_locations:
        raise RunnerNotInstalledError(
            "the NeuroML core types were not found: pyNeuroML is not installed", hint=_HINT
        )
    folder = Path(next(iter(spec.submodule_search_locations))) / "lib"
    jars = sorted(folder.glob("jNeuroML-*-jar-with-dependencies.jar"))
    if not jars:
        raise RunnerNotInstalledError(f"no jNeuroML jar in {folder}", hint=_HINT)
    return jars[-1]


@lru_cache(maxsize=256)
def read_entry(name: str) -> bytes | None:
    """Return one file of the jar, or None if there is no such file.

    Parameters
    ----------
    name : str
        For example ``NeuroML2CoreTypes/Cells.xml``.
    """
    with find_jar().open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as jar:
        start, end = _central_directory(jar)
        wanted = name.encode()
        at = start - 1
        while True:
            at = jar.find(wanted, at + 1, end)
            if at < 0:
                return None
            head = at - 46
            if head < start or jar[head : head + 4] != b"PK\x01\x02":
                continue
            method, packed, _, name_length = struct.unpack_from("<H8xIIH", jar, head + 10)
            if name_length == len(wanted):
                break
        offset = struct.unpack_from("<I", jar, head + 42)[0]
        local_name, local_extra = struct.unpack_from("<HH", jar, offset + 26)
        body = offset + 30 + local_name + local_extra
        data = jar[body : body + packed]
    return zlib.decompress(data, -15) if method == 8 else bytes(data)


def entries(prefix: str) -> list[str]:
    """Return the names of the jar's files that start with `prefix`, sorted.

    Examples
    --------
    >>> "LEMSexamples/LEMS_NML2_Ex2_Izh.xml" in entries("LEMSexamples/")
    True
    """
    found = []
    with find_jar().open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as jar:
        at, end = _central_directory(jar)
        wanted = prefix.encode()
        while at < end and jar[at : at + 4] == b"PK\x01\x02":
            name_length, extra, comment = struct.unpack_from("<HHH", jar, at + 28)
            entry = jar[at + 46 : at + 46 + name_length]
            if entry.startswith(wanted) and not entry.endswith(b"/"):
                found.append(entry.decode())
            at += 46 + name_length + extra + comment
    return sorted(found)


def _central_directory(jar: mmap.mmap) -> tuple[int, int]:
    """Return where the central directory of a zip file starts and ends."""
    at = jar.rfind(b"PK\x05\x06")
    if at < 0:
        raise RunnerNotInstalledError(
            "the jNeuroML jar is damaged (no zip directory)", hint=f"reinstall: {_HINT}"
        )
    size, start = struct.unpack_from("<II", jar, at + 12)
    return start, start + size
