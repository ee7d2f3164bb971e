"""Read OMV's ``.omt`` and ``.mep`` files as they are; what they mean is in `nmlbridge.suite.omv_measure`.

OMV takes any key and quietly does without those it does not know, so that ``tolerence: 0`` means a tolerance
of 10 %. Here an unknown key is an error with its line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nmlbridge.errors import Location, NotExpressibleError, SchemaError
from nmlbridge.suite.positions import Positioned, did_you_mean, read_positioned

__all__ = ["DEFAULT_TOLERANCE", "OmvCheck", "OmvTest", "read_omv_test"]

DEFAULT_TOLERANCE = 0.1
"""Relative tolerance that OMV uses where a test states none."""

_FILE = frozenset({"path", "columns", "header", "scaling"})
_SPIKE_FILE = frozenset({"path", "format", "ids", "scaling"})
_DETECTION = frozenset({"method", "threshold"})
_TRACE = {"file": _FILE, "spiketimes file": _SPIKE_FILE, "spike detection": _DETECTION, "tolerance": None}
_OBSERVABLES: Mapping[str, Mapping[str, frozenset[str] | None]] = {
    "spike times": _TRACE,
    "spike rate": {**_TRACE, "method": None, "start_time": None, "end_time": None},
    "resting": {"file": _FILE, "average last": None, "tolerance": None},
    "timeseries": {"file": _FILE, "tolerance": None},
    "activation variables": {"file": _FILE, "tolerance": None},
    "input resistance": {
        "file_Vm": _FILE,
        "file_VC_i": _FILE,
        "holding voltage": None,
        "command voltage": None,
        "holding window": None,
        "command window": None,
        "tolerance": None,
    },
    "dry": {},
}
_ASKED_OF_THE_ENGINE = {
    "temperature": "it is asked of NEURON while it runs",
    "morphology": "its area is asked of NEURON while it runs",
}
_EXPECTED_FILE = {"file": _FILE, "spiketimes file": _SPIKE_FILE, "spike detection": _DETECTION}
_NEEDS_NOTHING_EXPECTED = frozenset({"activation variables", "dry"})


@dataclass(frozen=True)
class OmvCheck:
    """One observable of one experiment.

    Parameters
    ----------
    experiment, observable : str
        Their names in the file.
    settings : mapping
        What the ``.omt`` says of the observable.
    expected : object
        What the ``.mep`` says of it: a number, a list, or a mapping with a file.
    expected_folder : Path
        What an expected file's name is relative to: the ``.mep``'s folder.
    tolerance : float
        Relative; see `stated`.
    stated : bool
        Whether the file states the tolerance, or OMV's default is in force.
    location : Location
        Where it stands in the ``.omt``.
    """

    experiment: str
    observable: str
    settings: Mapping[str, Any]
    expected: Any
    expected_folder: Path
    tolerance: float
    stated: bool
    location: Location

    @property
    def name(self) -> str:
        """Experiment and observable in one."""
        return f"{self.experiment}: {self.observable}"


@dataclass(frozen=True)
class OmvTest:
    """One ``.omt`` file with the expectations of its ``.mep``.

    Parameters
    ----------
    path : Path
        The ``.omt``.
    name : str
        As the user named it.
    engine : str
        OMV's name of the engine.
    targets : tuple of str
        The model, or for a validation the files or patterns; relative to the ``.omt``'s folder.
    checks : tuple of OmvCheck
        Empty without a ``.mep``: such a test passes if the run succeeds.
    mep : Path or None
        The ``.mep``.
    lines : mapping of str to int
        Where ``engine`` and ``target`` stand.
    """

    path: Path
    name: str
    engine: str
    targets: tuple[str, ...]
    checks: tuple[OmvCheck, ...]
    mep: Path | None
    lines: Mapping[str, int]

    @property
    def folder(self) -> Path:
        """The folder that every path of the test is relative to."""
        return self.path.parent

    def location(self, key: str) -> Location:
        """Return where a top-level key stands."""
        return Location(self.name, self.lines.get(key, 0), 0, key)


def read_omv_test(path: Path, name: str = "") -> OmvTest:
    """Read an ``.omt`` file and its ``.mep``.

    Parameters
    ----------
    path : Path
        The ``.omt`` file.
    name : str
        How to name it in messages; the path by default.

    Raises
    ------
    SchemaError
        If a key is unknown or missing, or a value is of the wrong kind; with its line.
    NotExpressibleError
        If it observes what can only be asked of a running NEURON; every such observable is named.
    MalformedFileError, IncludeNotFoundError
        If either file is not YAML, or not there.
    """
    omt = read_positioned(path, name)
    _require_known(omt, (), {"target", "engine", "mep", "experiments"})
    engine, target = (_text(omt, (key,)) for key in ("engine", "target"))
    lines = {key: omt.location((key,)).line for key in omt.plain}
    mep_path = path.parent / _text(omt, ("mep",)) if "mep" in omt.plain else None
    if mep_path is None:
        if "experiments" in omt.plain:
            raise SchemaError(
                "experiments without a mep: OMV would not look at them",
                location=omt.location(("experiments",), key=True),
                hint="name the .mep file that has the expected values",
            )
        return OmvTest(path, omt.file, engine, tuple(target.split()), (), None, lines)
    mep = read_positioned(mep_path)
    _check_mep(mep)
    checks = tuple(_checks(omt, mep, mep_path.parent))
    if not checks:
        raise SchemaError(
            "no experiment observes anything, so the test would always pass",
            location=omt.location(("experiments",)),
        )
    return OmvTest(path, omt.file, engine, tuple(target.split()), checks, mep_path, lines)


def _check_mep(mep: Positioned) -> None:
    _require_known(mep, (), {"system", "experiments"})
    experiments = _mapping(mep, ("experiments",))
    for name in experiments:
        _require_known(mep, ("experiments", name), {"expected", "description"})
        _mapping(mep, ("experiments", name, "expected"))


def _checks(omt: Positioned, mep: Positioned, folder: Path) -> list[OmvCheck]:
    """Pair what is observed with what is expected."""
    expectations = mep.plain["experiments"]
    checks, refused = [], []
    for experiment in _mapping(omt, ("experiments",)):
        here: tuple[str, ...] = ("experiments", experiment)
        _require_known(omt, here, {"observables"})
        if experiment not in expectations:
            raise SchemaError(
                f"experiment '{experiment}' is not in {mep.file}",
                location=omt.location(here, key=True),
                hint=did_you_mean(experiment, expectations),
            )
        for observable in _mapping(omt, (*here, "observables")):
            place = omt.location((*here, "observables", observable), key=True)
            if observable in _ASKED_OF_THE_ENGINE:
                refused.append(f"{place}: observable '{observable}': {_ASKED_OF_THE_ENGINE[observable]}")
                continue
            expected = expectations[experiment]["expected"]
            checks.append(_check(omt, (*here, "observables", observable), expected, mep, folder))
    if refused:
        raise NotExpressibleError("an OMV test run by nmlbridge", refused, hint="run these with omv")
    return checks


def _check(
    omt: Positioned, here: tuple[str, ...], expectations: Mapping[str, Any], mep: Positioned, folder: Path
) -> OmvCheck:
    """Read one observable."""
    experiment, observable = here[1], here[3]
    place = omt.location(here, key=True)
    known = _OBSERVABLES.get(observable)
    if known is None:
        raise SchemaError(
            f"unknown observable '{observable}'",
            location=place,
            hint=did_you_mean(observable, [*_OBSERVABLES, *_ASKED_OF_THE_ENGINE]),
        )
    settings = _value(omt, here)
    if settings is None:
        settings = {}
    if not isinstance(settings, Mapping):
        raise SchemaError(f"'{observable}' must be a mapping", location=omt.location(here))
    _require_known(omt, here, set(known))
    for key, inner in known.items():
        if key in settings and inner is not None:
            _mapping(omt, (*here, key))
            _require_known(omt, (*here, key), set(inner))
            if "path" in inner:
                _text(omt, (*here, key, "path"))
    expected = expectations.get(observable)
    if expected is None and observable not in _NEEDS_NOTHING_EXPECTED:
        raise SchemaError(
            f"'{observable}' of experiment '{experiment}' has no expected value in {mep.file}",
            location=place,
            hint=did_you_mean(observable, expectations) if expectations else "",
        )
    if isinstance(expected, Mapping):
        where: tuple[str, ...] = ("experiments", experiment, "expected", observable)
        _require_known(mep, where, set(_EXPECTED_FILE))
        for key, inner in _EXPECTED_FILE.items():
            if key in expected:
                _require_known(mep, (*where, key), set(inner))
    return OmvCheck(
        experiment,
        observable,
        settings,
        expected,
        folder,
        _tolerance(omt, here, settings),
        settings.get("tolerance") is not None,
        place,
    )


def _tolerance(omt: Positioned, here: tuple[str, ...], settings: Mapping[str, Any]) -> float:
    """Return the tolerance, which YAML 1.1 may have left as text (``5e-05``)."""
    value = settings.get("tolerance")
    if value is None:
        return DEFAULT_TOLERANCE
    try:
        tolerance = float(value)
    except (TypeError, ValueError) as error:
        raise SchemaError(
            f"tolerance must be a number, got {value!r}", location=omt.location((*here, "tolerance"))
        ) from error
    if not tolerance >= 0:
        raise SchemaError(
            f"tolerance must not be negative, got {value!r}", location=omt.location((*here, "tolerance"))
        )
    return tolerance


def _require_known(file: Positioned, path: tuple[str, ...], known: set[str]) -> None:
    for key in _value(file, path) or {}:
        if key not in known:
            raise SchemaError(
                f"unknown key '{key}'",
                location=file.location((*path, key), key=True),
                hint=did_you_mean(key, known),
            )


def _value(file: Positioned, path: tuple[str, ...]) -> Any:
    node: Any = file.plain
    for step in path:
        if not isinstance(node, Mapping) or step not in node:
            raise SchemaError(f"missing key '{step}'", location=file.location(path[: path.index(step)]))
        node = node[step]
    return node


def _mapping(file: Positioned, path: tuple[str, ...]) -> Mapping[str, Any]:
    value = _value(file, path)
    if not isinstance(value, Mapping) or not value:
        raise SchemaError(
            f"'{path[-1]}' must be a mapping with at least one key", location=file.location(path)
        )
    return value


def _text(file: Positioned, path: tuple[str, ...]) -> str:
    value = _value(file, path)
    if not isinstance(value, str) or not value.strip():
        raise SchemaError(f"'{path[-1]}' must be a text, got {value!r}", location=file.location(path))
    return value.strip()
