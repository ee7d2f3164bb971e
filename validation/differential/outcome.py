"""What an engine answered, and how two answers compare."""

from __future__ import annotations

import enum
import re
import struct
from dataclasses import dataclass, field

from validation.differential.sketch import Case

__all__ = ["Answer", "Kind", "Outcome", "judge"]

_TEXT_FROM, _TEXT_BELOW = 2.0**25, 2.0**-126
"""Java 19 changed how floats above the one and below the other are printed (JDK-4511638)."""
_LAST_BITS = 64
"""How many steps of float32 the first difference may have to be put down to a mathematics library."""


@dataclass(frozen=True)
class Answer:
    """The files an engine wrote, or why it wrote none.

    ``crashed`` tells an error nobody foresaw from a refusal.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    error: str = ""
    crashed: bool = False


class Kind(enum.Enum):
    """How two answers to one document compare."""

    IDENTICAL = "identical"
    BOTH_REFUSE = "refused by both"
    LAST_BIT = "last bit of a transcendental function"
    TEXT = "same floats, very large or small ones printed as another Java would"
    REFERENCE_REFUSES = "run natively, refused by jNeuroML"
    DIFFERENT = "DIFFERENT"
    CRASHED = "CRASHED natively"
    REFUSED = "REFUSED natively, run by jNeuroML"

    @property
    def failed(self) -> bool:
        """Whether it counts against the native engine."""
        return self in (Kind.DIFFERENT, Kind.REFUSED, Kind.CRASHED)


@dataclass(frozen=True)
class Outcome:
    """A verdict with the first thing that differs."""

    kind: Kind
    detail: str = ""

    @property
    def story(self) -> str:
        """What the failure is about, without names and places; failures with one story are shrunk once.

        Differences in numbers tell nothing about their cause: each is a story of its own, so this is empty.
        """
        if self.kind is Kind.DIFFERENT:
            return ""
        code = re.search(r"\[[a-z-]+\]$", self.detail)
        return f"{self.kind.name} {code.group() if code else re.sub('[^A-Za-z ]+', '', self.detail)[:60]}"


def judge(case: Case, reference: Answer, native: Answer) -> Outcome:
    """Compare two answers to a document, by bytes.

    Parameters
    ----------
    case : Case
        The document; a small first difference is excused if it uses a function whose last bit is not fixed.
    reference, native : Answer
        From jNeuroML and from the native engine.
    """
    if native.crashed:
        return Outcome(Kind.CRASHED, native.error)
    if reference.error and native.error:
        return Outcome(Kind.BOTH_REFUSE, reference.error)
    if reference.error:
        return Outcome(Kind.REFERENCE_REFUSES, reference.error)
    if native.error:
        return Outcome(Kind.REFUSED, native.error)
    if reference.files == native.files:
        return Outcome(Kind.IDENTICAL)
    missing = sorted(set(reference.files) ^ set(native.files))
    if missing:
        return Outcome(Kind.DIFFERENT, f"only one of the two wrote {', '.join(missing)}")
    name = next(name for name in sorted(reference.files) if reference.files[name] != native.files[name])
    where, left, right = _first_difference(reference.files[name], native.files[name])
    detail = f"{name}, {where}: jNeuroML {left!r}, native {right!r}"
    apart = _apart(left, right)
    if all(_same_floats(reference.files[n], native.files[n]) for n in reference.files):
        return Outcome(Kind.TEXT, detail)
    if case.functions and apart is not None and apart <= _LAST_BITS:
        return Outcome(Kind.LAST_BIT, f"{detail} ({', '.join(sorted(case.functions))})")
    return Outcome(Kind.DIFFERENT, detail)


def _first_difference(left: bytes, right: bytes) -> tuple[str, str, str]:
    rows = [side.decode("latin-1").split("\n") for side in (left, right)]
    for number, (a, b) in enumerate(zip(*rows, strict=False)):
        if a != b:
            for column, (x, y) in enumerate(zip(a.split("\t"), b.split("\t"), strict=False)):
                if x != y:
                    return f"row {number} column {column}", x, y
            return f"row {number}", a, b
    return "number of rows", str(len(rows[0])), str(len(rows[1]))


def _apart(left: str, right: str) -> int | None:
    """Return how many float32 steps lie between two numbers; None if they are not numbers."""
    try:
        bits = [struct.unpack("<i", struct.pack("<f", float(text)))[0] for text in (left, right)]
    except (ValueError, OverflowError):
        return None
    ordered: list[int] = [value if value >= 0 else -(value & 0x7FFFFFFF) for value in bits]
    return abs(ordered[0] - ordered[1])


def _same_floats(left: bytes, right: bytes) -> bool:
    """Say whether all that differs is the text of large floats that are equal."""
    a, b = left.decode("latin-1").split(), right.decode("latin-1").split()
    return len(a) == len(b) and all(
        x == y or (_apart(x, y) == 0 and not _TEXT_BELOW <= abs(float(x)) < _TEXT_FROM)
        for x, y in zip(a, b, strict=True)
    )
