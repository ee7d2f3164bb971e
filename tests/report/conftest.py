"""A report with something of everything in it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nmlbridge.compare.comparison import compare
from nmlbridge.compare.tolerance import Tolerance
from nmlbridge.recording.recording import Recording
from nmlbridge.report.data import Accepted, CaseReport, CaseState, SuiteReport
from nmlbridge.report.from_verdict import STATES, quantity_rows, spike_rows, worst_reason
from nmlbridge.report.plots import plot_pair

ROWS = 4001
HOSTILE = "<script>alert('a & b')</script> </script> | `x` *y* \x07"
"""What a careless or hostile model might put into a name or a message."""


def recording(shift_rows: int = 0, rows: int = ROWS) -> Recording:
    """Return a spiking trace of 400 ms; the test's may come some rows late."""
    time = np.arange(rows) * 1e-4
    spikes = np.arange(0.02, 0.4, 0.05) + shift_rows * 1e-4
    v = np.full(rows, -0.07)
    for spike in spikes:
        v += 0.1 * np.exp(-(((time - spike) / 1e-3) ** 2))
    columns = {
        "pop[0]/v": ("V", v.astype(np.float32)),
        "pop[0]/U": ("1", np.sin(40 * time).astype(np.float32)),
    }
    return Recording(time, columns, {"pop[0]": spikes}, name="run")


def case_of(name: str, reference: Recording, test: Recording, engine: str = "native") -> CaseReport:
    """Compare two recordings and return the case."""
    tolerance = Tolerance(absolute="0.1 mV", spike_shift="0.1 ms")
    verdict = compare(reference, test, tolerances=tolerance)
    quantities = quantity_rows(list(verdict.traces.values()), reference, test)
    spikes = spike_rows(list(verdict.spikes.values()))
    return CaseReport(
        name=name,
        suite="models/cells.nmlb.yaml",
        line=7,
        engine=engine,
        reference="jneuroml 0.14.0",
        state=STATES[verdict.outcome],
        title="tonic spiking",
        reason=worst_reason([*quantities, *spikes]),
        exit_code=0 if verdict.passed else 1,
        quantities=quantities,
        spikes=spikes,
        plots=plot_pair(reference, test, [(path, path) for path in reference], names=("jneuroml", engine)),
        provenance={"nmlbridge": "1.0", "Engine": engine},
        inputs={"models/cell.xml": "ab" * 32},
        command="nmlbridge validate models/cells.nmlb.yaml --case " + name,
        seconds=0.5,
    )


@pytest.fixture(scope="session")
def report() -> SuiteReport:
    """Cases that pass, differ, cannot be compared, fail, are refused, skipped, accepted and not run."""
    reference = recording()
    blank: dict[str, Any] = {"suite": "models/.test.omt", "line": 3, "engine": "native", "reference": ""}
    cases = (
        case_of("same", reference, reference),
        case_of("same", reference, recording(1), "pylems"),
        case_of("short", reference, recording(rows=2001)),
        CaseReport("refused", state=CaseState.REFUSED, **blank),
        CaseReport(
            "failed",
            state=CaseState.FAILED,
            reason=HOSTILE,
            hint="mend it",
            exit_code=6,
            log_tail=f"last words\n{HOSTILE}",
            warnings=(HOSTILE,),
            **blank,
        ),
        CaseReport("skipped", state=CaseState.SKIPPED, reason="no LEMS file", **blank),
        CaseReport(
            "accepted",
            state=CaseState.ACCEPTED,
            accepted=(Accepted("a.dat", "", "cd" * 32, ("4001 lines",)),),
            **blank,
        ),
        CaseReport("stopped", state=CaseState.NOT_RUN, exit_code=1, reason="stopped", **blank),
    )
    return SuiteReport(
        cases,
        title="Cells",
        started="2026-01-02T03:04:05+01:00",
        seconds=75.0,
        command="nmlbridge validate models",
        provenance={"nmlbridge": "1.0", "Python": "3.12"},
    )


@pytest.fixture
def hostile() -> str:
    """Give the text that must not be taken for markup."""
    return HOSTILE
