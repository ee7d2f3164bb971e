"""OMV tests run on our engines, and no old file, missing file or missing engine lets one pass."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.recording.recording import Recording
from nmlbridge.report.data import CaseReport, CaseState
from nmlbridge.suite.omv_engines import _LEMS_ENGINES, _OTHERS
from nmlbridge.suite.run import run_suite

OMT = """target: model.xml
engine: %s
mep: x.mep
experiments:
  one:
    observables:
      spike times:
        file: {path: results/out.dat, columns: [0, 1], scaling: [1000, 1000]}
        spike detection: {method: threshold, threshold: 0}
        tolerance: %s
"""
CROSSINGS = [4.8, 14.8, 24.8, 34.8, 44.8, 54.8, 64.8, 74.8, 84.8, 94.8]


@pytest.fixture
def write_omv(tmp_path: Path, model: Path) -> Callable[..., Path]:
    """Give a function that writes an OMV test beside the model."""

    def write(engine: str = "jNeuroML", tolerance: str = "1e-4", expected: Any = CROSSINGS) -> Path:
        (tmp_path / "x.mep").write_text(
            f"system: x\nexperiments:\n  one:\n    expected:\n      spike times: {list(expected)}\n"
        )
        path = tmp_path / ".test.x.omt"
        path.write_text(OMT % (engine, tolerance))
        return path

    return write


def only_case(path: Path, **options: Any) -> CaseReport:
    report = run_suite([path], jobs=1, **options)
    assert len(report.cases) == 1
    return report.cases[0]


def test_test_runs_on_the_engine_it_names(write_omv: Callable[..., Path], engines: dict[str, Any]) -> None:
    case = only_case(write_omv())
    assert case.passed, case.reason
    assert case.engine == "jneuroml"
    assert engines["jneuroml"].runs == 1
    assert engines["native"].runs == 0
    assert case.spikes[0].tolerance == "relative 0.0001, absolute 1e-08"


def test_test_runs_on_the_engine_named_in_its_place(
    write_omv: Callable[..., Path], engines: dict[str, Any]
) -> None:
    for engine in ("jNeuroML", "PyLEMS_NeuroML2", "jNeuroML_NEURON"):
        case = only_case(write_omv(engine), engines=["native"])
        assert case.passed, case.reason
        assert case.engine == "native"
    assert engines["jneuroml"].runs == 0


def test_relative_tolerance_gives_a_late_spike_more_room(
    write_omv: Callable[..., Path], engines: dict[str, Any]
) -> None:
    late, early = list(CROSSINGS), list(CROSSINGS)
    late[9] += 0.09
    early[0] += 0.09
    assert only_case(write_omv(tolerance="1e-3", expected=late)).passed
    case = only_case(write_omv(tolerance="1e-3", expected=early))
    assert case.state is CaseState.DIFFERENT
    assert "a tolerance of 0.0184 would pass" in case.reason


def test_default_tolerance_in_force_is_warned_about(
    write_omv: Callable[..., Path], engines: dict[str, Any]
) -> None:
    path = write_omv(expected=[value * 1.05 for value in CROSSINGS])
    path.write_text(path.read_text().replace("        tolerance: 1e-4\n", ""))
    case = only_case(path)
    assert case.passed
    assert any("10%" in warning and ".test.x.omt:7" in warning for warning in case.warnings)


@pytest.mark.parametrize(
    "expected", [CROSSINGS[:-1], [*CROSSINGS, 99.0]], ids=["one too many", "one missing"]
)
def test_another_number_of_spikes_never_passes(
    expected: list[float], write_omv: Callable[..., Path], engines: dict[str, Any]
) -> None:
    case = only_case(write_omv(tolerance="1000", expected=expected))
    assert case.state is CaseState.DIFFERENT
    assert f"10 spikes observed, {len(expected)} expected" in case.reason


def test_file_of_an_earlier_run_is_not_taken_for_output(
    write_omv: Callable[..., Path], engines: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "results").mkdir()
    good = engines["jneuroml"].gives()
    good.write(tmp_path / "results")[0].rename(tmp_path / "results" / "other.dat")
    path = write_omv()
    path.write_text(path.read_text().replace("out.dat", "other.dat"))
    case = only_case(path)
    assert case.state is CaseState.NOT_COMPARABLE
    assert "the run did not write it; it wrote results/out.columns.json, results/out.dat" in case.reason


def test_model_folder_is_left_as_it_was(
    write_omv: Callable[..., Path], engines: dict[str, Any], tmp_path: Path
) -> None:
    path = write_omv()
    before = sorted(p.name for p in tmp_path.rglob("*"))
    assert only_case(path).passed
    assert sorted(p.name for p in tmp_path.rglob("*")) == before


def test_run_that_stops_being_finite_fails(write_omv: Callable[..., Path], engines: dict[str, Any]) -> None:
    good = engines["jneuroml"].gives()
    samples = good.samples("pop[0]/v").copy()
    samples[990:] = np.nan
    columns = {**good.columns, "pop[0]/v": ("V", samples)}
    engines["jneuroml"].gives = lambda: Recording(good.time, columns, good.spikes, name="sim")
    case = only_case(write_omv(tolerance="1000"))
    assert case.failed
    assert "not a number" in case.reason


def test_dry_run_passes_if_the_engine_does(tmp_path: Path, model: Path, engines: dict[str, Any]) -> None:
    path = tmp_path / "dry.omt"
    path.write_text("target: model.xml\nengine: jNeuroML\n")
    assert only_case(path).state is CaseState.COMPLETED


def test_script_of_another_simulator_fails_and_with_an_engine_named_is_skipped(
    tmp_path: Path, engines: dict[str, Any]
) -> None:
    path = tmp_path / "x.omt"
    path.write_text("target: x.m\nengine: Octave\n")
    alone = run_suite([path], jobs=1)
    assert (alone.cases[0].state, alone.exit_code) == (CaseState.FAILED, 4)
    assert "Octave runs x.m" in alone.cases[0].reason
    replaced = run_suite([path], engines=["native"], jobs=1)
    assert replaced.cases[0].state is CaseState.SKIPPED
    assert not replaced.passed
    assert replaced.exit_code == 1
    assert "nothing ran" in replaced.summary


def test_engine_without_a_runner_fails_and_says_what_to_do(
    write_omv: Callable[..., Path], engines: dict[str, Any]
) -> None:
    case = only_case(write_omv("jNeuroML_Moose"))
    assert case.exit_code == 6
    assert "--engine" in case.hint


def test_engine_that_omv_does_not_have_is_a_mistake(
    write_omv: Callable[..., Path], engines: dict[str, Any]
) -> None:
    case = only_case(write_omv("jNeuroMl2"), engines=["native"])
    assert case.exit_code == 3
    assert "did you mean jNeuroML" in case.hint


def test_mistake_in_a_test_fails_that_test_only(
    write_omv: Callable[..., Path], engines: dict[str, Any], tmp_path: Path
) -> None:
    good = write_omv()
    (tmp_path / ".bad.omt").write_text(good.read_text().replace("tolerance", "tolerence"))
    report = run_suite([tmp_path], jobs=1)
    assert [case.passed for case in report.cases] == [False, True]
    assert "unknown key 'tolerence'" in report.cases[0].reason
    assert report.cases[0].exit_code == 3


def test_every_engine_of_omv_is_known() -> None:
    assert len(_LEMS_ENGINES) + len(_OTHERS) == 38
    assert not set(_LEMS_ENGINES) & set(_OTHERS)


NEUROML = (
    '<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="d">'
    '<izhikevichCell id="c" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65.0" d="6"%s/></neuroml>'
)


def test_files_are_checked_against_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "x.omt"
    path.write_text('target: "*.nml"\nengine: jNeuroML_validate\n')
    (tmp_path / "a.nml").write_text(NEUROML % "")
    case = only_case(path, engines=["native"])
    assert case.state is CaseState.COMPLETED, case.reason
    assert [Path(name).name for name in case.inputs] == ["a.nml"]
    (tmp_path / "b.nml").write_text(NEUROML % ' e="1"')
    failed = only_case(path, engines=["native"])
    assert failed.exit_code == 6
    assert "b.nml" in failed.reason


def test_check_of_no_file_does_not_pass(tmp_path: Path) -> None:
    path = tmp_path / "x.omt"
    path.write_text('target: "*.nml"\nengine: jNeuroML_validate\n')
    case = only_case(path, engines=["native"])
    assert case.exit_code == 3
    assert "no file to check" in case.reason


@pytest.mark.jneuroml
def test_jneuroml_checks_files_itself(tmp_path: Path) -> None:
    path = tmp_path / "x.omt"
    path.write_text("target: a.nml\nengine: jNeuroML_validate\n")
    (tmp_path / "a.nml").write_text(NEUROML % ' e="1"')
    failed = only_case(path)
    assert failed.exit_code == 6
    assert "a.nml" in failed.log_tail
    (tmp_path / "a.nml").write_text(NEUROML % "")
    assert only_case(path).passed
