"""One comparison as a report with one case, for ``--html``."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nmlbridge.compare.verdict import Verdict
    from nmlbridge.recording.traces import Traces
    from nmlbridge.report.data import SuiteReport

__all__ = ["report_of"]


def report_of(
    verdict: Verdict,
    reference: Traces,
    test: Traces,
    *,
    title: str,
    names: tuple[str, str],
    command: Sequence[str] = (),
    seconds: float = 0.0,
    provenance: Mapping[str, str] | None = None,
) -> SuiteReport:
    """Make a report of a verdict.

    Parameters
    ----------
    verdict : Verdict
        What the comparison found.
    reference, test : Traces
        What was compared.
    title : str
        What the report is about.
    names : (str, str)
        What to call the reference and the test.
    command : sequence of str
        The command line that makes the report again.
    seconds : float
        Wall time, s.
    provenance : mapping of str to str, optional
        Versions and places.
    """
    from nmlbridge.report.data import CaseReport, SuiteReport
    from nmlbridge.report.from_verdict import STATES, quantity_rows, spike_rows, worst_reason
    from nmlbridge.report.plots import plot_pair
    from nmlbridge.suite.provenance import machine_facts

    quantities = quantity_rows(list(verdict.traces.values()), reference, test)
    spikes = spike_rows(list(verdict.spikes.values()))
    pairs = [
        (result.quantity, result.test_quantity or result.quantity)
        for result in verdict.traces.values()
        if result.quantity in reference.units
    ]
    case = CaseReport(
        name=title,
        suite="compare",
        line=0,
        engine=names[1],
        reference=names[0],
        state=STATES[verdict.outcome],
        reason=worst_reason([*quantities, *spikes]),
        exit_code=0 if verdict.passed else 1,
        quantities=quantities,
        spikes=spikes,
        plots=plot_pair(reference, test, pairs, names=names),
        warnings=verdict.notes,
        provenance=provenance or {},
        command=" ".join(command),
        seconds=seconds,
    )
    return SuiteReport(
        cases=(case,),
        title=title,
        started=datetime.datetime.now().astimezone().isoformat(timespec="seconds"),
        seconds=seconds,
        command=" ".join(command),
        provenance=machine_facts(),
    )
