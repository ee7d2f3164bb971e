"""What was assumed in a conversion: each assumption once, with its place, kept with the result and logged."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field

from nmlbridge.errors import Location

__all__ = ["ConversionNote", "Notes"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ConversionNote:
    """One assumption, or one warning.

    Parameters
    ----------
    code : str
        Stable identifier, for example ``rate-per-time-scale``.
    message : str
        What was assumed and why.
    location : Location
        Where in the source.
    severity : {"info", "warning"}
        ``warning`` is what probably means otherwise than was meant.
    """

    code: str
    message: str
    location: Location
    severity: str = "info"

    def __str__(self) -> str:
        """Return ``file:line: severity: message [code]``."""
        return f"{self.location}: {self.severity}: {self.message} [{self.code}]"


@dataclass
class Notes:
    """The notes of one conversion, in the order made."""

    found: list[ConversionNote] = field(default_factory=list)

    def info(self, code: str, message: str, location: Location) -> None:
        """Note an assumption."""
        self._add(ConversionNote(code, message, location), logging.INFO)

    def warn(self, code: str, message: str, location: Location) -> None:
        """Note what probably means otherwise than was meant."""
        self._add(ConversionNote(code, message, location, "warning"), logging.WARNING)

    def _add(self, note: ConversionNote, level: int) -> None:
        if note not in self.found:
            self.found.append(note)
            _log.log(level, "%s", note)

    def __iter__(self) -> Iterator[ConversionNote]:
        """Iterate over the notes."""
        return iter(self.found)
