"""What a reader is given: a file, or text in memory."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from nmlbridge.errors import FormatError, Location

__all__ = ["Source"]

_HEAD = 65536


@dataclass(frozen=True)
class Source:
    """What a reader is given: a file, or text in memory.

    Parameters
    ----------
    path : Path, optional
        The file; None for text in memory.
    given : bytes, optional
        The content, where there is no file.
    name : str
        What messages call it.
    """

    path: Path | None
    given: bytes | None = None
    name: str = "<text>"

    @classmethod
    def of(cls, source: str | os.PathLike[str] | Source) -> Source:
        """Make a source of a path, or of text: a `str` with a line break, or that begins with ``<``."""
        if isinstance(source, Source):
            return source
        if isinstance(source, str) and ("\n" in source or source.lstrip().startswith("<")):
            return cls(None, source.encode())
        path = Path(source)
        return cls(path, None, str(source))

    @cached_property
    def data(self) -> bytes:
        """The whole content.

        Raises
        ------
        FormatError
            If the file cannot be read.
        """
        if self.given is not None:
            return self.given
        return self._bytes(-1)

    @property
    def text(self) -> str:
        """The whole content as text.

        Raises
        ------
        FormatError
            If it is not UTF-8.
        """
        try:
            return self.data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise FormatError("is not UTF-8 text", location=Location(self.name)) from error

    @property
    def head(self) -> bytes:
        """The first 64 KiB, for detection."""
        if self.given is not None:
            return self.given[:_HEAD]
        return self._bytes(_HEAD)

    def _bytes(self, count: int) -> bytes:
        assert self.path is not None
        try:
            with self.path.open("rb") as stream:
                return stream.read(count)
        except OSError as error:
            raise FormatError(
                f"cannot be read: {error.strerror or error}",
                location=Location(self.name),
                hint="check the path",
            ) from error
