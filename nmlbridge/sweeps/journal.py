"""Keep the points of a sweep as they come, so that an interrupted one can go on from where it stopped."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from lxml import etree

from nmlbridge.errors import FormatError, Location
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import RunOptions
from nmlbridge.runners.installed import installed_version
from nmlbridge.runners.sweeping import SweepPoint
from nmlbridge.workers.journal import LineJournal

__all__ = ["SweepJournal", "fingerprint"]


def fingerprint(
    document: Document,
    sets: Sequence[Mapping[str, str]],
    engine: str,
    options: RunOptions,
    window: tuple[float, float] | None,
) -> str:
    """Return what tells this sweep from any other: the SHA-256 of all that its points depend on.

    Parameters
    ----------
    document, sets, engine, options, window
        As for `nmlbridge.runners.sweeping.run_sets`; of the options, what changes a result.
    """
    digest = hashlib.sha256()
    for source in document.sources:
        if not source.from_jar:  # these go with the version
            digest.update(etree.tostring(source.root))
    said = (
        installed_version("nmlbridge"),
        engine,
        tuple(options.record),
        options.seed,
        options.strict,
        window,
    )
    digest.update(repr(said).encode())
    for values in sets:
        digest.update(repr(sorted(values.items())).encode())
    return digest.hexdigest()


class SweepJournal:
    """A file with the points of one sweep, a line for each chunk that is done.

    Parameters
    ----------
    path : path
        The file; made if it is not there.
    sweep : str
        See `fingerprint`.

    Raises
    ------
    FormatError
        If it is of another sweep, or no such file.
    OSError
        If it cannot be read or written.
    """

    def __init__(self, path: str | os.PathLike[str], sweep: str) -> None:
        self._file = LineJournal(path)
        self.points: dict[int, SweepPoint] = {}
        lines = self._file.lines()
        number, header = next(lines, (0, {}))
        if not number:
            self._file.add({"sweep": sweep})
        elif "sweep" not in header:
            raise self._file.refusal(number)
        elif header["sweep"] != sweep:
            raise FormatError(
                "holds the results of another sweep: its document, values, recorded quantities, engine, seed, window"
                " or version of nmlbridge differ",
                location=Location(str(path)),
                hint="remove it to begin anew, or name another with --resume",
            )
        for number, line in lines:
            try:
                points = [SweepPoint(**point) for point in line["points"]]
                self.points.update(zip(line["sets"], points, strict=True))
            except (ValueError, KeyError, TypeError) as error:
                raise self._file.refusal(number) from error

    def add(self, sets: Sequence[int], points: Sequence[SweepPoint]) -> None:
        """Keep a chunk; the system has it when this returns.

        Parameters
        ----------
        sets : sequence of int
            The numbers of its sets.
        points : sequence of SweepPoint
            What each gave.
        """
        self._file.add({"sets": list(sets), "points": [asdict(point) for point in points]})

    def remove(self) -> None:
        """Forget everything: the sweep is complete."""
        self._file.remove()
