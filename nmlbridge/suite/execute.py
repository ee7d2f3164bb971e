"""Run one case on its engines, compare, and report; every failure becomes a report too."""

from __future__ import annotations

import dataclasses
import shlex
import tempfile
import time
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge import runners
from nmlbridge.compare.comparison import compare
from nmlbridge.compare.tolerance import Tolerance
from nmlbridge.errors import NmlBridgeError, RunnerError
from nmlbridge.report.data import Accepted, CaseReport, CaseState, Plot, QuantityRow, SpikeRow
from nmlbridge.report.from_verdict import STATES, quantity_rows, spike_rows, worst_reason
from nmlbridge.report.plots import plot_pair
from nmlbridge.runners.base import RunOptions, RunResult
from nmlbridge.runners.running import load_document, run_document
from nmlbridge.suite.accept import accept_reference
from nmlbridge.suite.provenance import document_hashes, own_version
from nmlbridge.suite.references import ReferenceData, expected_spikes, read_recorded, sha256_of

if TYPE_CHECKING:
    from nmlbridge.compare.verdict import Verdict
    from nmlbridge.lems.document import Document
    from nmlbridge.recording.recording import Recording
    from nmlbridge.recording.trace_file import TraceFile
    from nmlbridge.suite.case import Case
    from nmlbridge.suite.schema import ToleranceModel

__all__ = ["Settings", "failure", "run_case"]


@dataclass(frozen=True)
class Settings:
    """How cases are run, beyond what they say themselves.

    Parameters
    ----------
    accept : bool
        Record references that are missing, take over those recorded anew.
    plots : bool
        Keep what plots need.
    """

    accept: bool = False
    plots: bool = True


def run_case(case: Case, settings: Settings) -> tuple[CaseReport, ...]:
    """Run a case on each of its engines.

    Parameters
    ----------
    case : Case
        What to run.
    settings : Settings
        How.

    Returns
    -------
    tuple of CaseReport
        One for each engine, in order.
    """
    with tempfile.TemporaryDirectory(prefix="nmlbridge-case-") as folder:
        shared = _Reference(case, Path(folder))
        return tuple(_on_engine(case, engine, settings, shared) for engine in case.engines)


def failure(report: CaseReport, error: NmlBridgeError | OSError) -> CaseReport:
    """Return the report of a case that an error has ended.

    Parameters
    ----------
    report : CaseReport
        What is known of the case.
    error : NmlBridgeError or OSError
        What ended it.
    """
    if isinstance(error, OSError):
        named = f"{error.filename}: " if error.filename else ""
        return dataclasses.replace(
            report, state=CaseState.FAILED, reason=f"{named}{error.strerror or error}", exit_code=3
        )
    where = f"{error.location}: " if error.location else ""
    return dataclasses.replace(
        report,
        state=CaseState.FAILED,
        reason=f"{where}{error.message}",
        hint=error.hint,
        exit_code=error.exit_code,
        log_tail=error.log_tail if isinstance(error, RunnerError) else "",
    )


def _on_engine(case: Case, engine: str, settings: Settings, shared: _Reference) -> CaseReport:
    started = time.perf_counter()
    report = CaseReport(
        name=case.name,
        suite=case.suite,
        line=case.line,
        engine=engine,
        reference=_reference_name(case),
        state=CaseState.NOT_RUN,
        title=case.title,
        command=shlex.join(["nmlbridge", "validate", case.suite, "--case", case.name, "--engine", engine]),
    )
    try:
        report = _expecting(case, report) if case.expect else _comparing(case, report, settings, shared)
    except (NmlBridgeError, OSError) as error:
        report = failure(report, error)
    return dataclasses.replace(report, seconds=time.perf_counter() - started)


def _comparing(case: Case, report: CaseReport, settings: Settings, shared: _Reference) -> CaseReport:
    """Run, get the reference, and compare."""
    assert case.reference is not None
    document = load_document(case.model)
    report = _with_provenance(report, document, case)
    if case.reference.engine == report.engine:
        return dataclasses.replace(
            report,
            state=CaseState.NOT_COMPARABLE,
            exit_code=1,
            reason=f"{report.engine} is its own reference here: that would always agree",
            hint="name another engine with --engine, or another reference",
        )
    accepted: tuple[Accepted, ...] = ()
    if settings.accept:
        accepted = shared.accepted(document)
        report = dataclasses.replace(report, accepted=accepted)
    with ExitStack() as stack:
        out = None
        if case.reference.digests is not None:
            out = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="nmlbridge-out-")))
        result = run_document(document, report.engine, _options(case, out))
        report = _with_result(report, result)
        if out is not None:
            return _digests(shared.digests, report, out, result.files)
    if case.reference.spike_times is not None:
        reference, test = expected_spikes(case.reference.spike_times, result.recording)
        data = ReferenceData(reference, "expected spikes")
    else:
        data, test = shared.data(document), result.recording
    report = dataclasses.replace(
        report, inputs={**report.inputs, **data.inputs}, provenance={**report.provenance, **data.provenance}
    )
    return _compared(case, report, data, test, settings)


def _compared(
    case: Case, report: CaseReport, data: ReferenceData, test: Recording | TraceFile, settings: Settings
) -> CaseReport:
    """Fill in what the comparison says."""
    chosen, mapping = _chosen(case)
    spikes_only = case.reference is not None and case.reference.spike_times is not None
    verdict: Verdict = compare(
        data.traces,
        test,
        tolerances=_tolerances(case),
        mapping=mapping,
        quantities=[] if spikes_only else chosen,
        spikes=case.spikes or spikes_only,
        resample=case.resample,
    )
    traces = tuple(verdict.traces.values())
    quantities = quantity_rows(traces, data.traces, test)
    spikes = spike_rows(tuple(verdict.spikes.values()))
    rows: tuple[QuantityRow | SpikeRow, ...] = (*quantities, *spikes)
    state = _worst([row.state for row in rows])
    failed = state.fails
    plots: tuple[Plot, ...] = ()
    if settings.plots:
        plots = plot_pair(
            data.traces,
            test,
            [(result.quantity, result.test_quantity or result.quantity) for result in traces],
            names=(data.name, report.engine),
            spikes=None if case.spikes or spikes_only else {},
        )
    return dataclasses.replace(
        report,
        reference=data.name,
        state=state,
        reason=worst_reason(rows) or ("" if not failed else "nothing was compared"),
        exit_code=1 if failed else 0,
        quantities=quantities,
        spikes=spikes,
        plots=plots,
        warnings=(*report.warnings, *(note for note in verdict.notes)),
    )


def _digests(stated: dict[str, str], report: CaseReport, out: Path, files: Iterable[Path]) -> CaseReport:
    """Compare the files of a run with their hashes."""
    found = {path.relative_to(out).as_posix(): sha256_of(path) for path in files if path.suffix != ".json"}
    complaints = [
        f"{name}: "
        + ("not written" if name not in found else f"SHA-256 {found[name][:12]}..., not {digest[:12]}...")
        for name, digest in stated.items()
        if found.get(name) != digest
    ]
    complaints += [f"{name}: written, but no hash is stated for it" for name in found if name not in stated]
    equal = len(stated) - sum(found.get(name) != digest for name, digest in stated.items())
    return dataclasses.replace(
        report,
        state=CaseState.DIFFERENT if complaints else CaseState.IDENTICAL,
        reason="; ".join(complaints),
        hint="compare with another engine to see where they part" if complaints else "",
        exit_code=1 if complaints else 0,
        provenance={**report.provenance, "Files": f"{equal} of {len(stated)} byte for byte the same"},
    )


def _expecting(case: Case, report: CaseReport) -> CaseReport:
    """Run a case whose failure is the right answer."""
    assert case.expect is not None
    exit_code = 4 if case.expect.refused is not None else case.expect.exit_code
    texts = case.expect.refused if case.expect.refused is not None else case.expect.says
    try:
        document = load_document(case.model)
        report = _with_provenance(report, document, case)
        result = run_document(document, report.engine, _options(case, None))
        result.recording  # noqa: B018  # an engine may fail only when its output is read
    except NmlBridgeError as error:
        lacking = [text for text in texts if text not in str(error)]
        if error.exit_code == exit_code and not lacking:
            return dataclasses.replace(report, state=CaseState.REFUSED)
        wanted = f"a failure with exit code {exit_code} that says {' and '.join(map(repr, texts))}"
        return dataclasses.replace(failure(report, error), reason=f"expected {wanted}; got: {error}")
    return dataclasses.replace(
        report,
        state=CaseState.DIFFERENT,
        exit_code=1,
        reason=f"expected a failure with exit code {exit_code}, but it ran",
        hint="if it is now right to run, give the case a reference instead of `expect`",
    )


class _Reference:
    """The reference of a case, made once for all its engines."""

    def __init__(self, case: Case, folder: Path) -> None:
        self._case = case
        self._folder = folder
        self._data: ReferenceData | None = None
        self._accepted: tuple[Accepted, ...] | None = None
        self.digests = dict(case.reference.digests or {}) if case.reference else {}

    def accepted(self, document: Document) -> tuple[Accepted, ...]:
        """Record what is missing, take over what is new, and return what changed."""
        if self._accepted is None:
            self._case, self._accepted = accept_reference(self._case, document, self._folder)
            if self._case.reference is not None and self._case.reference.digests is not None:
                self.digests = dict(self._case.reference.digests)
        return self._accepted

    def data(self, document: Document) -> ReferenceData:
        """Return the reference's recording."""
        reference = self._case.reference
        assert reference is not None
        if self._data is None and reference.files is not None:
            self._data = read_recorded(self._case, document, self._folder)
        elif self._data is None:
            assert reference.engine is not None
            result = run_document(document, reference.engine, _options(self._case, None))
            version = runners.get(reference.engine).availability().version
            name = f"{reference.engine} {version.partition(' on ')[0]}".strip()
            self._data = ReferenceData(
                result.recording, name, {}, {"Reference": f"{reference.engine} {version}".strip()}
            )
        assert self._data is not None
        return self._data


def _options(case: Case, out: Path | None) -> RunOptions:
    return RunOptions(
        out=out,
        record=case.record,
        seed=case.seed,
        threads=case.threads,
        timeout_s=case.timeout_s,
        write=out is not None,
    )


def _with_provenance(report: CaseReport, document: Document, case: Case) -> CaseReport:
    version = runners.get(report.engine).availability().version
    facts = {"nmlbridge": own_version(), "Engine": f"{report.engine} {version}".strip(), "Model": case.model}
    if case.seed is not None:
        facts["Seed"] = str(case.seed)
    if case.record:
        facts["Recorded"] = ", ".join(case.record)
    return dataclasses.replace(report, provenance=facts, inputs=document_hashes(document))


def _with_result(report: CaseReport, result: RunResult) -> CaseReport:
    facts = {**report.provenance, "Steps": str(result.steps), "Loop": f"{result.loop_s:.3g} s"}
    return dataclasses.replace(report, provenance=facts, warnings=tuple(str(p) for p in result.problems))


def _reference_name(case: Case) -> str:
    """Return what the case is compared with, as far as the suite says."""
    reference = case.reference
    if reference is None:
        return "an expected failure" if case.expect else ""
    if reference.engine is not None:
        return reference.engine
    if reference.producer:
        return reference.producer
    if reference.files is not None:
        return "recorded files"
    return "expected spikes" if reference.spike_times is not None else "recorded hashes"


def _tolerances(case: Case) -> dict[str, Tolerance]:
    tolerances = {"*": _tolerance(case.tolerance)}
    for quantity in case.quantities or ():
        if quantity.tolerance is not None:
            tolerances[quantity.reference or quantity.name] = _tolerance(quantity.tolerance)
    return tolerances


def _tolerance(stated: ToleranceModel | None) -> Tolerance:
    if stated is None:
        return Tolerance()
    return Tolerance(
        absolute=tuple(stated.absolute) or 0.0,
        relative=stated.relative or 0.0,
        ulps=stated.ulps or 0,
        spike_shift=stated.spike_shift,
    )


def _chosen(case: Case) -> tuple[list[str] | None, dict[str, str]]:
    """Return the reference's paths to compare, and their other names in the test."""
    if case.quantities is None:
        return None, {}
    mapping = {q.reference: q.name for q in case.quantities if q.reference is not None}
    return [q.reference or q.name for q in case.quantities], mapping


_ORDER = [STATES[outcome] for outcome in STATES]


def _worst(states: list[CaseState]) -> CaseState:
    return max(states, key=_ORDER.index, default=CaseState.NOT_COMPARABLE)
