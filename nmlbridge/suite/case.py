"""A case ready to be run: what the suite file says of it, defaults filled in and paths resolved."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from nmlbridge.errors import Location, SchemaError
from nmlbridge.suite.positions import did_you_mean
from nmlbridge.suite.reader import Suite
from nmlbridge.suite.schema import (
    CaseModel,
    DefaultsModel,
    ExpectModel,
    QuantityModel,
    ReferenceModel,
    ToleranceModel,
)
from nmlbridge.units import parse_quantity

__all__ = ["Case", "cases_of", "require_engines"]

T = TypeVar("T")


@dataclass(frozen=True)
class Case:
    """One case of a suite, on one or more engines.

    Parameters
    ----------
    suite : str
        The suite file as the user named it.
    path : Path
        Where the suite file is.
    line, index : int
        Where the case stands in it, and its place among the cases.
    name, title : str
        As in the file.
    model : str
        A path, or ``example:NAME``.
    engines : tuple of str
        The case is run on each.
    record : tuple of str
        What to record besides what the document writes.
    seed : int or None
        In place of the document's own.
    reference : ReferenceModel or None
        What it is compared with; None if a failure is expected.
    quantities : tuple of QuantityModel or None
        What is compared; None for everything.
    tolerance : ToleranceModel or None
        How far the two may lie apart; None for a reference that leaves no room for it.
    spikes : bool
        Whether spike trains are compared.
    resample : str or None
        How the test is brought onto the reference's times.
    timeout_s : float or None
        Wall time for one run, s.
    threads : int
        Threads an engine may use.
    expect : ExpectModel or None
        A failure that is the right answer.
    """

    suite: str
    path: Path
    line: int
    index: int
    name: str
    title: str
    model: str
    engines: tuple[str, ...]
    record: tuple[str, ...] = ()
    seed: int | None = None
    reference: ReferenceModel | None = None
    quantities: tuple[QuantityModel, ...] | None = None
    tolerance: ToleranceModel | None = None
    spikes: bool = True
    resample: str | None = None
    timeout_s: float | None = None
    threads: int = 1
    expect: ExpectModel | None = None

    @property
    def folder(self) -> Path:
        """The folder that paths in the suite are relative to."""
        return self.path.parent

    @property
    def location(self) -> Location:
        """Where it stands."""
        return Location(self.suite, self.line, 0, f"cases[{self.index}]")

    def fingerprint(self) -> str:
        """Return a hash of all the suite says of it, for telling whether an earlier result still holds."""
        said: dict[str, Any] = {
            "name": self.name,
            "model": self.model,
            "record": self.record,
            "seed": self.seed,
            "reference": self.reference and self.reference.model_dump(),
            "quantities": self.quantities and [q.model_dump() for q in self.quantities],
            "tolerance": self.tolerance and self.tolerance.model_dump(),
            "spikes": self.spikes,
            "resample": self.resample,
            "expect": self.expect and self.expect.model_dump(),
        }
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def cases_of(suite: Suite, known_engines: Sequence[str]) -> list[Case]:
    """Return the cases of a suite file.

    Parameters
    ----------
    suite : Suite
        As read.
    known_engines : sequence of str
        Names that ``engine`` may have.

    Raises
    ------
    SchemaError
        If a case names no engine that there is, or nothing to be held against, or no tolerance; with its
        line.
    """
    return [_case(suite, index, model, known_engines) for index, model in enumerate(suite.model.cases)]


def require_engines(names: Iterable[str], known: Sequence[str], where: Location | None = None) -> None:
    """Make sure that there is an engine of each name.

    Raises
    ------
    SchemaError
        Naming the first that there is not, and near ones.
    """
    for name in names:
        if name not in known:
            raise SchemaError(f"there is no engine '{name}'", location=where, hint=did_you_mean(name, known))


def _case(suite: Suite, index: int, model: CaseModel, known_engines: Sequence[str]) -> Case:
    defaults = suite.model.defaults
    at = suite.positions.location

    def place(key: str) -> Location:
        in_case = ("cases", index, key)
        return at(in_case) if getattr(model, key, None) is not None else at(("defaults", key))

    engines = _first(model.engine, defaults.engine, ["native"])
    require_engines(engines, known_engines, place("engine"))
    reference = None if model.expect is not None else _first(model.reference, defaults.reference, None)
    tolerance = _first(model.tolerance, defaults.tolerance, None)
    if model.expect is not None and model.reference is not None:
        raise SchemaError(
            "a case that expects a failure has nothing to be compared",
            location=at(("cases", index, "reference")),
        )
    if model.expect is None and reference is None:
        raise SchemaError(
            f"case '{model.name}' is held against nothing",
            location=at(("cases", index)),
            hint="give it a reference (another engine, files, spike_times, digests), or a failure to expect",
        )
    if reference is not None and reference.engine is not None:
        require_engines([reference.engine], known_engines, place("reference"))
    if reference is not None and reference.recorded_with is not None:
        require_engines([reference.recorded_with], known_engines, place("reference"))
    if reference is not None and tolerance is None and reference.digests is None:
        raise SchemaError(
            f"case '{model.name}' states no tolerance",
            location=at(("cases", index)),
            hint="none is assumed: write `tolerance: identical`, or how far the two may lie apart",
        )
    if (
        reference is not None
        and reference.spike_times
        and (tolerance is None or tolerance.spike_shift is None)
    ):
        raise SchemaError(
            f"case '{model.name}' expects spike times but states no spike_shift",
            location=place("tolerance"),
            hint="for example `tolerance: {spike_shift: 0.01 ms}`",
        )
    return Case(
        suite=suite.name,
        path=suite.path,
        line=suite.line_of(index),
        index=index,
        name=model.name,
        title=model.title,
        model=model.model if model.model.startswith("example:") else str(suite.path.parent / model.model),
        engines=tuple(dict.fromkeys(engines)),
        record=tuple(_first(model.record, defaults.record, [])),
        seed=_first(model.seed, defaults.seed, None),
        reference=reference,
        quantities=_quantities(model, defaults),
        tolerance=tolerance,
        spikes=_first(model.spikes, defaults.spikes, True),
        resample=_first(model.resample, defaults.resample, None),
        timeout_s=_seconds(_first(model.timeout, defaults.timeout, None)),
        threads=_first(model.threads, defaults.threads, 1),
        expect=model.expect,
    )


def _first(stated: T | None, default: T | None, otherwise: T) -> T:
    """Return what the case states, else what the defaults do, else the last resort."""
    if stated is not None:
        return stated
    return default if default is not None else otherwise


def _quantities(model: CaseModel, defaults: DefaultsModel) -> tuple[QuantityModel, ...] | None:
    chosen = _first(model.quantities, defaults.quantities, [])
    return tuple(chosen) or None


def _seconds(text: str | None) -> float | None:
    return None if text is None else parse_quantity(text).si
