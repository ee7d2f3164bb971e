"""Run an OMV test: its engine by our runner of that name, then its observables by OMV's rule.

OMV runs the engine in the model's folder and looks whether the files there are newer than before. Here the
output goes to a scratch folder, so a file left by an earlier run cannot be taken for the output of this one.
"""

from __future__ import annotations

import dataclasses
import math
import shlex
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from nmlbridge import runners
from nmlbridge.errors import NmlBridgeError, NotComparableError, NotExpressibleError, SchemaError
from nmlbridge.report.data import CaseReport, CaseState, Plot, QuantityRow, SpikeRow
from nmlbridge.report.from_verdict import worst_reason
from nmlbridge.report.plots import plot_spikes, plot_trace
from nmlbridge.runners.base import RunOptions
from nmlbridge.runners.running import load_document, run_document
from nmlbridge.suite.execute import Settings, failure
from nmlbridge.suite.omv_engines import engine_for, require_lems, validates
from nmlbridge.suite.omv_file import DEFAULT_TOLERANCE, OmvCheck, OmvTest, read_omv_test
from nmlbridge.suite.omv_measure import NUMPY_ATOL, Measured, agrees, best_tolerance, measure
from nmlbridge.suite.omv_validate import validate_files
from nmlbridge.suite.provenance import document_hashes, own_version
from nmlbridge.suite.references import sha256_of

__all__ = ["OmvCase", "run_omv"]


@dataclass(frozen=True)
class OmvCase:
    """An ``.omt`` file to be run.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        As the user named it.
    engines : tuple of str or None
        Run on these in place of the engine the file names.
    """

    path: Path
    name: str
    engines: tuple[str, ...] | None = None

    def fingerprint(self) -> str:
        """Return a hash of the file and of the ``.mep`` it names."""
        test = read_omv_test(self.path, self.name)
        parts = [sha256_of(self.path)] + ([sha256_of(test.mep)] if test.mep is not None else [])
        return "".join(parts)


def run_omv(case: OmvCase, settings: Settings) -> tuple[CaseReport, ...]:
    """Run an OMV test on its engine, or on those given in its place.

    Parameters
    ----------
    case : OmvCase
        What to run.
    settings : Settings
        How.

    Returns
    -------
    tuple of CaseReport
        One for each engine.
    """
    blank = CaseReport(
        name=case.path.name,
        suite=Path(case.name).parent.as_posix(),
        line=0,
        engine=", ".join(case.engines or ()) or "not known",
        reference="",
        state=CaseState.NOT_RUN,
    )
    try:
        test = read_omv_test(case.path, case.name)
        engines = case.engines or (engine_for(test),)
    except (NmlBridgeError, OSError) as error:
        return (failure(blank, error),)
    return tuple(
        _on_engine(test, engine, settings, overridden=case.engines is not None) for engine in engines
    )


def _on_engine(test: OmvTest, engine: str, settings: Settings, *, overridden: bool) -> CaseReport:
    started = time.perf_counter()
    argv = ["nmlbridge", "validate", test.name, *(["--engine", engine] if overridden else [])]
    report = CaseReport(
        name=test.path.name,
        suite=Path(test.name).parent.as_posix(),
        line=test.lines.get("engine", 0),
        engine=engine,
        reference=test.mep.name if test.mep else "",
        state=CaseState.NOT_RUN,
        title=f"{' '.join(test.targets)}, written for OMV's engine {test.engine}",
        provenance={"nmlbridge": own_version(), "OMV engine": test.engine},
        command=shlex.join(argv),
    )
    try:
        if overridden:
            require_lems(test)
        checks_only = validates(test)
        report = (
            validate_files(test, engine, report)
            if checks_only
            else _simulated(test, engine, settings, report)
        )
    except NotExpressibleError as error:
        report = failure(report, error)
        if overridden:
            report = dataclasses.replace(report, state=CaseState.SKIPPED, exit_code=0)
    except (NmlBridgeError, OSError) as error:
        report = failure(report, error)
    return dataclasses.replace(report, seconds=time.perf_counter() - started)


def _simulated(test: OmvTest, engine: str, settings: Settings, report: CaseReport) -> CaseReport:
    """Run the model, and look at what it wrote."""
    if len(test.targets) != 1:
        raise SchemaError(f"one target expected, got {len(test.targets)}", location=test.location("target"))
    document = load_document(test.folder / test.targets[0])
    version = runners.get(engine).availability().version
    report = dataclasses.replace(
        report,
        provenance={**report.provenance, "Engine": f"{engine} {version}".strip()},
        inputs={
            **document_hashes(document),
            **{str(path): sha256_of(path) for path in (test.path, test.mep) if path is not None},
        },
    )
    with tempfile.TemporaryDirectory(prefix="nmlbridge-omv-") as folder:
        out = Path(folder) / "out"
        result = run_document(document, engine, RunOptions(out=out))
        report = dataclasses.replace(report, warnings=tuple(str(problem) for problem in result.problems))
        if not test.checks:
            return dataclasses.replace(report, state=CaseState.COMPLETED)
        model_folder = (test.folder / test.targets[0]).parent
        written = _Written(test.folder, model_folder, out, result.files)
        return _checked(test, report, written, settings)


class _Written:
    """Finds the file that a run wrote under the name a test has for it."""

    def __init__(self, test_folder: Path, model_folder: Path, out: Path, files: Sequence[Path]) -> None:
        self._test_folder = test_folder
        self._model_folder = model_folder
        self._out = out
        self._files = {path.resolve() for path in files}

    def __call__(self, name: str) -> Path:
        """Return the file.

        Raises
        ------
        NotComparableError
            If this run wrote none of that name.
        """
        meant = (self._test_folder / name).resolve()
        model_folder = self._model_folder.resolve()
        if meant.is_relative_to(model_folder):
            below = meant.relative_to(model_folder)
        else:  # a run puts what would lie above its folder inside it
            below = Path(*(part for part in Path(name).parts if part != ".."))
        path = (self._out / below).resolve()
        if path not in self._files:
            wrote = ", ".join(sorted(p.relative_to(self._out.resolve()).as_posix() for p in self._files))
            raise NotComparableError(name, f"the run did not write it; it wrote {wrote or 'nothing'}")
        return path


def _checked(test: OmvTest, report: CaseReport, written: _Written, settings: Settings) -> CaseReport:
    """Fill in what every check says."""
    quantities: list[QuantityRow] = []
    spikes: list[SpikeRow] = []
    plots: list[Plot] = []
    warnings = list(report.warnings)
    for check in test.checks:
        if not check.stated and check.observable != "activation variables":
            warnings.append(
                f"{check.location}: {check.name} states no tolerance, so OMV's default of "
                f"{DEFAULT_TOLERANCE:.0%} is in force: a spike at 500 ms may be 50 ms late; state one"
            )
        try:
            measured = measure(check, written)
        except NotComparableError as error:
            row = QuantityRow(check.name, "1", CaseState.NOT_COMPARABLE, error.reason, _rule(check))
            quantities.append(row)
            continue
        warnings += measured.warnings
        if measured.kind == "spikes":
            spikes.append(_spike_row(check, measured))
        else:
            quantities.append(_value_row(check, measured))
        if settings.plots:
            plots += _plots(check, measured, report.engine)
    rows: tuple[QuantityRow | SpikeRow, ...] = (*quantities, *spikes)
    failed = any(row.state.fails for row in rows)
    states = {row.state for row in rows}
    state = CaseState.IDENTICAL if states == {CaseState.IDENTICAL} else CaseState.WITHIN_TOLERANCE
    if failed:
        damaged = CaseState.NOT_COMPARABLE in states
        state = CaseState.NOT_COMPARABLE if damaged else CaseState.DIFFERENT
    return dataclasses.replace(
        report,
        state=state,
        exit_code=1 if failed else 0,
        reason=worst_reason(rows),
        quantities=tuple(quantities),
        spikes=tuple(spikes),
        plots=tuple(plots),
        warnings=tuple(warnings),
    )


def _state(check: OmvCheck, measured: Measured) -> tuple[CaseState, str]:
    """Return what OMV's rule says, and why if it does not agree."""
    observed, expected = measured.observed, measured.expected
    if observed.shape == expected.shape and np.array_equal(observed, expected):
        return CaseState.IDENTICAL, ""
    if measured.kind == "bounds":
        return CaseState.DIFFERENT, "a value lies outside 0 to 1"
    if agrees(observed, expected, check.tolerance):
        return CaseState.WITHIN_TOLERANCE, ""
    if observed.shape != expected.shape:
        what = "spikes" if measured.kind == "spikes" else "values"
        return CaseState.DIFFERENT, f"{observed.size} {what} observed, {expected.size} expected"
    better = best_tolerance(observed, expected)
    advice = "" if better is None else f"; a tolerance of {better:.3g} would pass"
    return CaseState.DIFFERENT, f"outside the relative tolerance {check.tolerance:g}{advice}"


def _spike_row(check: OmvCheck, measured: Measured) -> SpikeRow:
    state, reason = _state(check, measured)
    observed, expected = measured.observed, measured.expected
    paired = observed.shape == expected.shape
    # times are in the test's own unit after its scaling: ms wherever the tests of OSB are concerned
    shift = float(np.max(np.abs(observed - expected))) * 1e-3 if paired and observed.size else None
    count = min(observed.size, expected.size)
    return SpikeRow(
        source=check.experiment,
        state=state,
        reason=reason,
        tolerance=_rule(check),
        reference_count=expected.size,
        test_count=observed.size,
        matched=count,
        missing=max(0, expected.size - observed.size),
        extra=max(0, observed.size - expected.size),
        max_shift_s=shift,
        measures={"best tolerance": best_tolerance(observed, expected)},
    )


def _value_row(check: OmvCheck, measured: Measured) -> QuantityRow:
    state, reason = _state(check, measured)
    observed, expected = measured.observed, measured.expected
    error = None
    if observed.shape == expected.shape and observed.size:
        error = float(np.max(np.abs(observed - expected)))
    if observed.size == 1 and expected.size == 1:
        reason = f"{observed.item():.6g} observed, {expected.item():.6g} expected. {reason}".strip()
    return QuantityRow(
        check.name,
        "1",
        state,
        reason,
        _rule(check),
        max_abs_error=error if error is None or math.isfinite(error) else None,
    )


def _rule(check: OmvCheck) -> str:
    """Return OMV's rule in words."""
    if check.observable == "activation variables":
        return "between 0 and 1"
    return f"relative {check.tolerance:g}, absolute {NUMPY_ATOL:g}" + (
        "" if check.stated else " (OMV's default)"
    )


def _plots(check: OmvCheck, measured: Measured, engine: str) -> list[Plot]:
    """Return the plot of a check, if there is something to see."""
    names = ("expected", engine)
    spikes = measured.kind == "spikes"
    none = np.empty(0)
    expected, observed = (measured.expected, measured.observed) if spikes else (none, none)
    if measured.trace is not None:
        time_ms, values = measured.trace
        return [
            plot_trace(
                check.name,
                "1",
                time_ms,
                values,
                names=names,
                reference_spikes_ms=expected,
                test_spikes_ms=observed,
            )
        ]
    return [plot_spikes(check.name, expected, observed, names=names)] if spikes else []
