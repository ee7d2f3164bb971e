"""A file of results, one JSON line each, that a killed process leaves readable."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nmlbridge.errors import FormatError, Location

__all__ = ["LineJournal"]


class LineJournal:
    r"""Lines of JSON, added one at a time; a last line cut short by a crash is dropped.

    Parameters
    ----------
    path : path
        The file; made when the first line is added.

    Examples
    --------
    >>> import tempfile
    >>> file = Path(tempfile.mkdtemp()) / "results"
    >>> LineJournal(file).add({"case": 1})
    >>> _ = file.write_text(file.read_text() + '{"case": 2')
    >>> list(LineJournal(file).lines())
    [(1, {'case': 1})]
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)

    def lines(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield each line with its number, counted from 1.

        Raises
        ------
        FormatError
            If a line is no JSON object.
        """
        if not self.path.exists():
            return
        texts = self.path.read_text(encoding="utf-8").splitlines(keepends=True)
        for number, text in enumerate(texts, 1):
            if not text.endswith("\n") and text.startswith("{"):  # cut short when the process was killed
                self.path.write_text("".join(texts[: number - 1]), encoding="utf-8")
                return
            try:
                line = json.loads(text)
            except ValueError as error:
                raise self.refusal(number) from error
            if not isinstance(line, dict):
                raise self.refusal(number)
            yield number, line

    def add(self, line: dict[str, Any]) -> None:
        """Add a line; the system has it whole when this returns."""
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def remove(self) -> None:
        """Remove the file: nothing is left to go on with."""
        self.path.unlink(missing_ok=True)

    def refusal(self, line: int) -> FormatError:
        """Return the error that says that this line is not one to go on from."""
        return FormatError(
            "not a file of results to go on from",
            location=Location(str(self.path), line),
            hint="remove it, or name another with --resume",
        )
