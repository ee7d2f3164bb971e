"""Keep the results of a run as they come, so that an interrupted one can go on from where it stopped."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from nmlbridge.report.data import REPORT_FORMAT, CaseReport, CaseState
from nmlbridge.suite.provenance import own_version
from nmlbridge.suite.references import sha256_of
from nmlbridge.workers.journal import LineJournal

__all__ = ["Journal"]


class Journal:
    """A file of results, one line a case.

    A result is used again only if the case, the version of this package, and every file that went into it are
    what they were. What could not be run is tried again: what was missing may be there now.

    Parameters
    ----------
    path : Path
        The file; made when the first result comes.

    Raises
    ------
    FormatError
        If it is no such file.
    """

    def __init__(self, path: Path) -> None:
        self._file = LineJournal(path)
        self._kept: dict[str, tuple[CaseReport, ...]] = {}
        self._read()

    def result(self, fingerprint: str) -> tuple[CaseReport, ...] | None:
        """Return the earlier result of a case, if it still holds.

        Parameters
        ----------
        fingerprint : str
            Of the case as it is now.
        """
        reports = self._kept.get(fingerprint)
        if reports is None or not all(_holds(report) for report in reports):
            return None
        return tuple(dataclasses.replace(report, resumed=True) for report in reports)

    def add(self, fingerprint: str, reports: Sequence[CaseReport]) -> None:
        """Keep a result; it is on disk when this returns.

        Parameters
        ----------
        fingerprint : str
            Of the case.
        reports : sequence of CaseReport
            Its result on each engine.
        """
        self._file.add(
            {
                "format": REPORT_FORMAT,
                "nmlbridge": own_version(),
                "case": fingerprint,
                "reports": [report.to_dict() for report in reports],
            }
        )

    def remove(self) -> None:
        """Forget everything: the run is complete."""
        self._file.remove()

    def _read(self) -> None:
        for number, line in self._file.lines():
            try:
                current = line["format"] == REPORT_FORMAT and line["nmlbridge"] == own_version()
                reports = tuple(CaseReport.from_dict(report) for report in line["reports"]) if current else ()
                if current:
                    self._kept[line["case"]] = reports
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise self._file.refusal(number) from error


def _holds(report: CaseReport) -> bool:
    """Whether the case could be run, and every file that went into it still has its hash."""
    return report.state is not CaseState.FAILED and all(
        Path(path).is_file() and sha256_of(Path(path)) == digest for path, digest in report.inputs.items()
    )
