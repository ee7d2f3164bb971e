"""What a report says, as plain data: every page, table and file is made from these objects alone.

Knows no engine, no recording and no way of showing itself. Everything turns into JSON and back (a number
that is not finite becomes None), so a report can be kept, sent to another machine and rendered later.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from nmlbridge.report.rows import SAMPLE_FIELDS, Accepted, CaseState, Context, Plot, QuantityRow, SpikeRow

__all__ = [
    "REPORT_FORMAT",
    "SAMPLE_FIELDS",
    "Accepted",
    "CaseReport",
    "CaseState",
    "Context",
    "Plot",
    "QuantityRow",
    "SpikeRow",
    "SuiteReport",
]

REPORT_FORMAT = 1
"""Version of the JSON this turns into; raised when a reader of the old one would misread the new one."""


@dataclass(frozen=True)
class CaseReport:
    """One case on one engine.

    Parameters
    ----------
    name : str
        The case's name in its suite.
    suite : str
        The suite file, as the user named it.
    line : int
        Where the case stands in it; 0 if not known.
    engine : str
        What ran it.
    reference : str
        What it was compared with, in words.
    state : CaseState
        How it ended.
    title : str
        One line on what the case shows.
    reason : str
        Why it failed or was skipped; empty if it passed.
    hint : str
        What to do about it.
    exit_code : int
        0 if it passed or was skipped, else the exit code that the kind of failure has.
    quantities, spikes, plots, accepted, warnings : tuple
        What was compared, shown, accepted and warned about.
    provenance : mapping of str to str
        Versions and places, by name.
    inputs : mapping of str to str
        SHA-256 of every file that went into it, by path: the model, what it includes, recorded references.
    command : str
        A command line that runs this case again.
    seconds : float
        Wall time, s.
    log_tail : str
        The last lines the engine printed, if it failed.
    resumed : bool
        Whether it was taken from an earlier, interrupted run.
    """

    name: str
    suite: str
    line: int
    engine: str
    reference: str
    state: CaseState
    title: str = ""
    reason: str = ""
    hint: str = ""
    exit_code: int = 0
    quantities: tuple[QuantityRow, ...] = ()
    spikes: tuple[SpikeRow, ...] = ()
    plots: tuple[Plot, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    warnings: tuple[str, ...] = ()
    provenance: Mapping[str, str] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    command: str = ""
    seconds: float = 0.0
    log_tail: str = ""
    resumed: bool = False

    @property
    def passed(self) -> bool:
        """Whether it passed."""
        return self.state.passes

    @property
    def failed(self) -> bool:
        """Whether it makes the whole run fail."""
        return self.state.fails

    @property
    def key(self) -> str:
        """A name that no other case of the report has: suite, case and engine."""
        return f"{self.suite}::{self.name}[{self.engine}]"

    @property
    def worst_error(self) -> QuantityRow | None:
        """The quantity with the greatest normalised error, or the first that could not be measured."""
        for row in self.quantities:
            if row.state is CaseState.NOT_COMPARABLE:
                return row
        measured = [row for row in self.quantities if row.nrmse is not None]
        return max(measured, key=lambda row: row.nrmse or 0.0, default=None)

    def to_dict(self, *, plots: bool = True) -> dict[str, Any]:
        """Return what `json.dumps` takes; ``plots=False`` leaves the samples out."""
        data = _plain(self)
        if not plots:
            del data["plots"]
        return {"passed": self.passed, **data}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CaseReport:
        """Make a report again from `to_dict`'s result.

        Raises
        ------
        KeyError, TypeError, ValueError
            If it is not such a result.
        """
        fields = {key: value for key, value in data.items() if key != "passed"}
        fields["state"] = CaseState(fields["state"])
        fields["quantities"] = tuple(_row(QuantityRow, row) for row in fields.get("quantities", ()))
        fields["spikes"] = tuple(_row(SpikeRow, row) for row in fields.get("spikes", ()))
        fields["plots"] = tuple(Plot(**plot) for plot in fields.get("plots", ()))
        fields["accepted"] = tuple(
            Accepted(**{**item, "changes": tuple(item["changes"])}) for item in fields.get("accepted", ())
        )
        fields["warnings"] = tuple(fields.get("warnings", ()))
        return cls(**fields)


@dataclass(frozen=True)
class SuiteReport:
    """Every case of a run.

    Parameters
    ----------
    cases : tuple of CaseReport
        In the order of the suites.
    title : str
        What the report is about.
    started : str
        When, ISO 8601 with zone.
    seconds : float
        Wall time, s.
    command : str
        A command line that makes this report again.
    provenance : mapping of str to str
        Versions of this package, Python, and the machine.
    interrupted : bool
        Whether it was stopped before every case had run.
    """

    cases: tuple[CaseReport, ...]
    title: str = "nmlbridge validate"
    started: str = ""
    seconds: float = 0.0
    command: str = ""
    provenance: Mapping[str, str] = field(default_factory=dict)
    interrupted: bool = False

    @property
    def passed(self) -> bool:
        """Whether the run as a whole passed: something ran, nothing failed, nothing was left out by a stop.

        Examples
        --------
        >>> SuiteReport(cases=()).passed
        False
        """
        return (
            not self.interrupted
            and any(c.passed for c in self.cases)
            and not any(c.failed for c in self.cases)
        )

    @property
    def exit_code(self) -> int:
        """0 if passed; the failures' common exit code if they share one; else 1."""
        if self.passed:
            return 0
        codes = {case.exit_code or 1 for case in self.cases if case.failed}
        return codes.pop() if len(codes) == 1 and not self.interrupted else 1

    @property
    def engines(self) -> tuple[str, ...]:
        """The engines that ran, in the order they first appear."""
        return tuple(dict.fromkeys(case.engine for case in self.cases))

    @property
    def counts(self) -> dict[str, int]:
        """How many cases passed, failed and were skipped."""
        return {
            "passed": sum(case.passed for case in self.cases),
            "failed": sum(case.failed for case in self.cases),
            "skipped": sum(case.state is CaseState.SKIPPED for case in self.cases),
        }

    @property
    def summary(self) -> str:
        """One line: the counts, in words.

        Examples
        --------
        >>> SuiteReport(cases=()).summary
        'no case was run: that is a failure'
        """
        if not self.cases:
            return "no case was run: that is a failure"
        parts = [f"{number} {word}" for word, number in self.counts.items() if number]
        if not self.counts["passed"] and not self.counts["failed"]:
            parts.append("nothing ran: that is a failure")
        if self.interrupted:
            parts.append("stopped before the end")
        return ", ".join(parts)

    def matrix(self) -> Iterator[tuple[tuple[str, str], dict[str, CaseReport]]]:
        """Yield ((suite, case name), {engine: case}) in order: the rows of the summary."""
        rows: dict[tuple[str, str], dict[str, CaseReport]] = {}
        for case in self.cases:
            rows.setdefault((case.suite, case.name), {})[case.engine] = case
        yield from rows.items()

    def to_dict(self, *, plots: bool = False) -> dict[str, Any]:
        """Return what `json.dumps` takes, with the format's version and the outcome on top."""
        return {
            "format": REPORT_FORMAT,
            "passed": self.passed,
            "exit_code": self.exit_code,
            "counts": self.counts,
            "title": self.title,
            "started": self.started,
            "seconds": self.seconds,
            "command": self.command,
            "interrupted": self.interrupted,
            "provenance": dict(self.provenance),
            "cases": [case.to_dict(plots=plots) for case in self.cases],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SuiteReport:
        """Make a report again from `to_dict`'s result.

        Raises
        ------
        KeyError, TypeError, ValueError
            If it is not such a result, or of another version of the format.
        """
        if data["format"] != REPORT_FORMAT:
            raise ValueError(f"report format {data['format']!r}, this version reads {REPORT_FORMAT}")
        return cls(
            cases=tuple(CaseReport.from_dict(case) for case in data["cases"]),
            title=data["title"],
            started=data["started"],
            seconds=data["seconds"],
            command=data["command"],
            provenance=data["provenance"],
            interrupted=data["interrupted"],
        )

    def _repr_html_(self) -> str:
        from nmlbridge.report.html import render_fragment

        return render_fragment(self)


def _row(kind: Any, data: Mapping[str, Any]) -> Any:
    """Make a row from its plain form."""
    fields: dict[str, Any] = {**data, "state": CaseState(data["state"])}
    if fields.get("context"):
        context: dict[str, Any] = dict(fields["context"])
        for name in ("time_s", "reference", "test"):
            context[name] = tuple(context[name])
        fields["context"] = Context(**context)
    return kind(**fields)


def _plain(value: Any) -> Any:
    """Turn dataclasses into dicts, tuples into lists, and numbers JSON does not have into None."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {item.name: _plain(getattr(value, item.name)) for item in dataclasses.fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str) or value is None or isinstance(value, bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
