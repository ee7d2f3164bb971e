"""Cases are run and held against their references, and nothing that is wrong passes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import IntegrationError, NotExpressibleError, RunnerFailedError
from nmlbridge.recording.recording import Recording
from nmlbridge.report.data import CaseReport, CaseState
from nmlbridge.suite.run import run_suite

WRITE = Callable[[str], Path]

AGAINST_JNEUROML = """
cases:
  - name: a
    model: model.xml
    reference: {engine: jneuroml}
    tolerance: %s
"""


def only_case(path: Path, **options: Any) -> CaseReport:
    report = run_suite([path], jobs=1, **options)
    assert len(report.cases) == 1
    return report.cases[0]


def test_equal_runs_are_identical(write_suite: WRITE, engines: dict[str, Any]) -> None:
    case = only_case(write_suite(AGAINST_JNEUROML % "identical"))
    assert case.state is CaseState.IDENTICAL, case.reason
    assert [row.quantity for row in case.quantities] == ["pop[0]/v", "pop[0]/U"]
    assert [row.source for row in case.spikes] == ["pop[0]"]
    assert case.reference == "jneuroml 1.2.3"
    assert engines["native"].runs == engines["jneuroml"].runs == 1


def test_report_says_what_went_into_a_case(write_suite: WRITE, engines: dict[str, Any], model: Path) -> None:
    case = only_case(write_suite(AGAINST_JNEUROML % "identical"))
    assert case.provenance["Engine"] == "native 1.2.3"
    assert [Path(path).name for path in case.inputs] == ["model.xml"]
    assert len(next(iter(case.inputs.values()))) == 64
    assert case.command.endswith("some.nmlb.yaml --case a --engine native")
    assert case.line == 4


FAULTS = {
    "a shifted spike": {"shift_s": 2e-4},
    "a truncated run": {"rows": 900},
    "a missing spike": {"lose": 1},
    "an offset": {"offset_v": 1e-3},
    "mV where V is meant": {"unit": "mV"},
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=list(FAULTS))
def test_planted_fault_fails_the_case(
    fault: dict[str, Any], write_suite: WRITE, engines: dict[str, Any], faulty: Callable[..., Recording]
) -> None:
    engines["native"].gives = lambda: faulty(**fault)
    suite = write_suite(AGAINST_JNEUROML % "{absolute: [0.1 mV, 0.01], spike_shift: 0.1 ms}")
    report = run_suite([suite], jobs=1)
    assert not report.passed
    assert report.exit_code == 1
    assert report.cases[0].reason


def test_swapped_columns_fail_the_case(write_suite: WRITE, engines: dict[str, Any]) -> None:
    good = engines["jneuroml"].gives()
    swapped = {"pop[0]/v": ("V", good.samples("pop[0]/U")), "pop[0]/U": ("1", good.samples("pop[0]/v"))}
    engines["native"].gives = lambda: Recording(good.time, swapped, good.spikes)
    assert only_case(write_suite(AGAINST_JNEUROML % "{absolute: [0.1 mV, 0.01]}")).failed


def test_constant_trace_fails_and_has_no_correlation(write_suite: WRITE, engines: dict[str, Any]) -> None:
    good = engines["jneuroml"].gives()
    flat = {path: (unit, np.full(good.time.size, -0.065)) for path, (unit, _) in good.columns.items()}
    engines["native"].gives = lambda: Recording(good.time, flat, good.spikes)
    case = only_case(write_suite(AGAINST_JNEUROML % "{absolute: 0.1 mV}"))
    assert case.failed
    assert case.quantities[0].correlation is None


def test_value_that_is_not_a_number_fails_the_case(write_suite: WRITE, engines: dict[str, Any]) -> None:
    good = engines["jneuroml"].gives()
    samples = good.samples("pop[0]/v").copy()
    samples[500] = np.nan
    columns = {**good.columns, "pop[0]/v": ("V", samples)}
    engines["native"].gives = lambda: Recording(good.time, columns, good.spikes)
    case = only_case(write_suite(AGAINST_JNEUROML % "{absolute: 1000 mV}"))
    assert case.state is CaseState.NOT_COMPARABLE
    assert "row 500" in case.reason


@pytest.mark.parametrize("lost", ["pop[0]/v", "pop[0]"])
def test_quantity_or_train_that_one_side_lacks_fails_the_case(
    lost: str, write_suite: WRITE, engines: dict[str, Any]
) -> None:
    good = engines["jneuroml"].gives()
    columns = {path: column for path, column in good.columns.items() if path != lost}
    spikes = {path: times for path, times in good.spikes.items() if path != lost}
    engines["native"].gives = lambda: Recording(good.time, columns, spikes)
    case = only_case(write_suite(AGAINST_JNEUROML % "{absolute: 1000 mV, spike_shift: 1 s}"))
    assert case.state is CaseState.NOT_COMPARABLE
    assert lost in case.reason


def test_run_that_records_nothing_is_not_comparable(write_suite: WRITE, engines: dict[str, Any]) -> None:
    for engine in engines.values():
        engine.gives = lambda: Recording((), {}, {})
    case = only_case(write_suite(AGAINST_JNEUROML % "identical"))
    assert case.state is CaseState.NOT_COMPARABLE


def test_tolerance_of_one_dimension_leaves_no_room_in_another(
    write_suite: WRITE, engines: dict[str, Any]
) -> None:
    good = engines["jneuroml"].gives()
    columns = {**good.columns, "pop[0]/U": ("1", good.samples("pop[0]/U") + 1e-4)}
    engines["native"].gives = lambda: Recording(good.time, columns, good.spikes)
    case = only_case(write_suite(AGAINST_JNEUROML % "{absolute: 100 mV}"))
    assert [row.state for row in case.quantities] == [CaseState.IDENTICAL, CaseState.DIFFERENT]


def test_tolerance_of_one_quantity_goes_before_that_of_the_case(
    write_suite: WRITE, engines: dict[str, Any], faulty: Callable[..., Recording]
) -> None:
    engines["native"].gives = lambda: faulty(offset_v=1e-3)
    suite = write_suite(
        (AGAINST_JNEUROML % "identical")
        + "    quantities:\n      - name: pop[0]/v\n        tolerance: {absolute: 2 mV}\n"
    )
    case = only_case(suite)
    assert case.state is CaseState.WITHIN_TOLERANCE
    assert [row.quantity for row in case.quantities] == ["pop[0]/v"]


@pytest.mark.parametrize("pattern", ["pop[0]/w", "*/w"])
def test_quantity_that_is_not_there_fails_the_case(
    pattern: str, write_suite: WRITE, engines: dict[str, Any]
) -> None:
    suite = write_suite((AGAINST_JNEUROML % "identical") + f"    quantities: ['*/v', '{pattern}']\n")
    case = only_case(suite)
    assert case.state is CaseState.NOT_COMPARABLE
    assert pattern in case.reason


def test_first_row_outside_the_tolerance_is_shown_with_its_neighbours(
    write_suite: WRITE, engines: dict[str, Any]
) -> None:
    good = engines["jneuroml"].gives()
    samples = good.samples("pop[0]/v").copy()
    samples[100] += 1e-5  # inside the tolerance, so not what is to be shown
    samples[640] += 1e-2
    columns = {**good.columns, "pop[0]/v": ("V", samples)}
    engines["native"].gives = lambda: Recording(good.time, columns, good.spikes)
    row = only_case(write_suite(AGAINST_JNEUROML % "{absolute: 0.1 mV}")).quantities[0]
    assert row.context is not None
    assert (row.context.row, row.context.first, len(row.context.test)) == (640, 637, 7)
    assert row.context.test[3] == pytest.approx(float(good.samples("pop[0]/v")[640]) + 1e-2)


def test_engine_that_is_its_own_reference_does_not_pass(write_suite: WRITE, engines: dict[str, Any]) -> None:
    case = only_case(write_suite(AGAINST_JNEUROML % "identical"), engines=["jneuroml"])
    assert case.state is CaseState.NOT_COMPARABLE
    assert "its own reference" in case.reason


def test_reference_engine_runs_once_for_all_engines(write_suite: WRITE, engines: dict[str, Any]) -> None:
    suite = write_suite((AGAINST_JNEUROML % "identical") + "    engine: [native, jneuroml]\n")
    report = run_suite([suite], jobs=1)
    assert [case.engine for case in report.cases] == ["native", "jneuroml"]
    assert [case.passed for case in report.cases] == [True, False]
    assert engines["jneuroml"].runs == 1


def test_seed_and_timeout_reach_the_engine(write_suite: WRITE, engines: dict[str, Any]) -> None:
    only_case(write_suite((AGAINST_JNEUROML % "identical") + "    seed: 7\n"))
    assert engines["native"].seeds == engines["jneuroml"].seeds == [7]


def test_failing_engine_fails_its_case_with_its_exit_code_and_log(
    write_suite: WRITE, engines: dict[str, Any]
) -> None:
    engines["native"].fails = RunnerFailedError("it fell over", log_tail="last words", hint="lift it up")
    report = run_suite([write_suite(AGAINST_JNEUROML % "identical")], jobs=1)
    case = report.cases[0]
    assert (case.state, case.exit_code, case.log_tail) == (CaseState.FAILED, 6, "last words")
    assert (case.reason, case.hint) == ("it fell over", "lift it up")
    assert report.exit_code == 6


def test_missing_model_fails_its_case_only(write_suite: WRITE, engines: dict[str, Any]) -> None:
    suite = write_suite(
        (AGAINST_JNEUROML % "identical")
        + "  - {name: b, model: no.xml, reference: {engine: jneuroml}, tolerance: identical}\n"
    )
    report = run_suite([suite], jobs=1)
    assert [case.passed for case in report.cases] == [True, False]
    assert report.cases[1].exit_code == 3
    assert "no.xml" in report.cases[1].reason


EXPECTING = """
cases:
  - name: a
    model: model.xml
    expect: %s
"""
REFUSAL = NotExpressibleError("brian2", ["rampGeneratorDL 'ramp' (model.xml:4)", "two populations"])


def test_expected_refusal_that_names_its_features_passes(write_suite: WRITE, engines: dict[str, Any]) -> None:
    engines["native"].fails = REFUSAL
    assert only_case(write_suite(EXPECTING % "{refused: rampGeneratorDL}")).state is CaseState.REFUSED


@pytest.mark.parametrize(
    ("failing", "expectation"),
    [
        (REFUSAL, "{refused: [rampGeneratorDL, gap junction]}"),
        (None, "{refused: rampGeneratorDL}"),
        (RunnerFailedError("no rampGeneratorDL here"), "{refused: rampGeneratorDL}"),
        (IntegrationError("not finite", step=3, time_s=0.3, quantity="p/v"), "{exit_code: 5, says: p/w}"),
    ],
    ids=["another feature", "it runs", "another failure", "another quantity"],
)
def test_anything_but_the_expected_failure_fails(
    failing: Exception | None, expectation: str, write_suite: WRITE, engines: dict[str, Any]
) -> None:
    engines["native"].fails = failing
    case = only_case(write_suite(EXPECTING % expectation))
    assert case.failed
    assert case.exit_code
    assert case.reason.startswith("expected")


def test_expected_failure_of_the_integration_passes(write_suite: WRITE, engines: dict[str, Any]) -> None:
    engines["native"].fails = IntegrationError("not finite", step=3, time_s=0.3, quantity="p/v")
    assert only_case(write_suite(EXPECTING % "{exit_code: 5, says: p/v}")).passed


SPIKES = """
cases:
  - name: a
    model: model.xml
    reference:
      spike_times:
        %s: {unit: ms, times: [5, 15, 25, 35, 45, 55, 65, 75, 85, %s]%s}
    tolerance: {spike_shift: 0.2 ms}
"""


@pytest.mark.parametrize(
    ("path", "last", "more", "passes"),
    [
        ("'pop[0]'", "95", "", True),
        ("'pop[0]'", "95.1", "", True),
        ("'pop[0]'", "95.5", "", False),
        ("'pop[0]'", "94, 95", "", False),
        ("'pop[1]'", "95", "", False),
        ("'pop[0]/v'", "94.7", ", threshold: 0 mV", True),
        ("'pop[0]/v'", "94.7", ", threshold: 40 mV", False),
        ("'pop[0]/v'", "94.7", ", threshold: 1 nA", False),
    ],
)
def test_expected_spike_times(
    path: str, last: str, more: str, passes: bool, write_suite: WRITE, engines: dict[str, Any]
) -> None:
    assert only_case(write_suite(SPIKES % (path, last, more))).passed is passes


def test_plots_carry_the_traces_and_the_spikes(write_suite: WRITE, engines: dict[str, Any]) -> None:
    plots = only_case(write_suite(AGAINST_JNEUROML % "identical")).plots
    assert [plot.quantity for plot in plots] == ["pop[0]/v", "pop[0]/U"]
    assert plots[0].agrees
    assert plots[0].unit == "mV"
    assert plots[0].reference_spikes_ms == plots[0].test_spikes_ms != ""


def test_plots_can_be_left_out(write_suite: WRITE, engines: dict[str, Any]) -> None:
    assert only_case(write_suite(AGAINST_JNEUROML % "identical"), plots=False).plots == ()
