"""Writing files so that a failure leaves nothing behind: all beside their places first, then all renamed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from nmlbridge.errors import FormatError, Location

__all__ = ["comment", "write_files"]


def write_files(files: Mapping[Path, Iterable[str] | str | bytes]) -> None:
    """Write some files, all or none.

    Parameters
    ----------
    files : mapping of Path to content
        Text, bytes, or pieces of text.

    Raises
    ------
    FormatError
        If a file cannot be written; none is then left behind.
    """
    beside: dict[Path, Path] = {}
    try:
        for path, content in files.items():
            part = beside[path] = path.with_name(f".{path.name}.part")
            if isinstance(content, bytes):
                part.write_bytes(content)
                continue
            with part.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines([content] if isinstance(content, str) else content)
        for path, part in beside.items():
            part.replace(path)
    except OSError as error:
        where = Location(str(error.filename or next(iter(files))))
        raise FormatError(
            f"cannot be written: {error.strerror or error}", location=where, hint="does the folder exist?"
        ) from error
    finally:
        for part in beside.values():
            part.unlink(missing_ok=True)


def comment(lines: Iterable[str]) -> str:
    r"""Return an XML comment of these lines, or nothing if there are none.

    Examples
    --------
    >>> comment(["a--b"])
    '<!-- a- -b -->\n'
    """
    text = "\n     ".join(re.sub("-(?=-)", "- ", line) for line in lines)
    if not text:
        return ""
    return f"<!-- {text}{' ' if text.endswith('-') else ''} -->\n"
