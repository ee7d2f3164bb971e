"""OMV's observables and its rule, number for number."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import Location, MalformedFileError, NotComparableError, SchemaError
from nmlbridge.suite.omv_file import OmvCheck
from nmlbridge.suite.omv_measure import agrees, best_tolerance, detect_spikes, measure, spike_rate

TRACE = "0.0\t-0.07\t\n0.001\t0.0\t\n0.002\t0.02\t\n0.003\t-0.06\t\n0.004\t0.01\t\n"


def check(observable: str, settings: dict[str, Any], expected: Any, folder: Path) -> OmvCheck:
    return OmvCheck("one", observable, settings, expected, folder, 0.0, True, Location("x.omt", 8))


def found(observable: str, settings: dict[str, Any], expected: Any, folder: Path) -> Any:
    return measure(check(observable, settings, expected, folder), lambda name: folder / name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "v.dat").write_text(TRACE)
    (tmp_path / "i.dat").write_text("0.0 0.0\n0.001 0.0\n0.002 0.0\n0.003 2.0\n0.004 2.0\n")
    (tmp_path / "gates.dat").write_text("0 0.1 0.9\n1 0.0 1.0\n")
    (tmp_path / "some.spikes").write_text("0\t0.010\n1\t0.012\n0\t0.020\n0\t0.040\n")
    return tmp_path


FILE = {"path": "v.dat", "columns": [0, 1], "scaling": [1000, 1000]}


def test_threshold_is_passed_from_at_or_below_to_above() -> None:
    times = np.arange(6.0, dtype=np.float64)
    values = np.array([0.0, 1.0, 0.0, 0.0, 2.0, 3.0])
    assert detect_spikes(times, values).tolist() == [1.0, 4.0]
    assert detect_spikes(times, values, threshold=1.0).tolist() == [4.0]
    assert detect_spikes(times, values, threshold=3.0).tolist() == []


def test_derivative_finds_every_maximum() -> None:
    values = np.array([-1.0, 0, 1, 0] * 3)
    assert detect_spikes(np.arange(12.0, dtype=np.float64), values, "derivative").tolist() == [2.0, 6.0, 10.0]


def test_spikes_are_taken_from_a_scaled_trace(folder: Path) -> None:
    measured = found("spike times", {"file": FILE, "spike detection": {"threshold": 0}}, [2.0, 4.0], folder)
    assert measured.observed.tolist() == [2.0, 4.0]
    assert measured.kind == "spikes"
    assert agrees(measured.observed, measured.expected, 0.0)


def test_spikes_are_taken_from_a_spike_file(folder: Path) -> None:
    settings = {"spiketimes file": {"path": "some.spikes", "format": "ID_TIME", "ids": 0, "scaling": 1000}}
    assert found("spike times", settings, [10, 20, 40], folder).observed.tolist() == [10.0, 20.0, 40.0]


def test_spikes_of_several_cells_are_not_one_train(folder: Path) -> None:
    settings = {"spiketimes file": {"path": "some.spikes", "format": "ID_TIME", "ids": "*"}}
    with pytest.raises(NotComparableError, match="2 ids"):
        found("spike times", settings, [10], folder)


def test_expected_zero_is_a_missing_value_to_omv(folder: Path) -> None:
    with pytest.raises(NotComparableError, match="expected 0"):
        found("spike times", {"file": FILE, "spike detection": {}}, [0.0, 2.0], folder)


def test_rates_from_intervals_and_from_counts() -> None:
    spikes = np.array([0.1, 0.2, 0.3, 0.4])
    assert spike_rate(spikes, "isi based", 0, np.inf) == pytest.approx(10.0)
    assert spike_rate(spikes, "isi based", 0, 0.25) == pytest.approx(10.0)
    assert spike_rate(spikes, "duration based", 0, 0.25) == pytest.approx(8.0)
    assert spike_rate(np.array([0.1]), "isi based", 0, np.inf) == 0.0
    with pytest.raises(ValueError, match="needs end_time"):
        spike_rate(spikes, "duration based", 0, np.inf)
    with pytest.raises(ValueError, match="unknown rate method"):
        spike_rate(spikes, "guessed", 0, 1)


def test_rate_of_several_cells_is_their_mean(folder: Path) -> None:
    settings = {
        "spiketimes file": {"path": "some.spikes", "format": "ID_TIME", "ids": "*"},
        "method": "duration based",
        "end_time": 0.1,
    }
    assert found("spike rate", settings, 20.0, folder).observed.tolist() == [pytest.approx(20.0)]


def test_rate_from_a_trace_is_taken_though_omv_fails_there(folder: Path) -> None:
    measured = found("spike rate", {"file": FILE, "spike detection": {}}, 0.5, folder)
    assert measured.observed.tolist() == [0.5]
    assert "OMV" in measured.warnings[0]


def test_resting_value_is_the_mean_of_the_last_rows(folder: Path) -> None:
    assert found("resting", {"file": FILE, "average last": 2}, -25.0, folder).observed.tolist() == [-25.0]
    assert found("resting", {"file": FILE}, 10.0, folder).observed.tolist() == [10.0]
    with pytest.raises(NotComparableError, match="5 rows"):
        found("resting", {"file": FILE, "average last": 6}, -25.0, folder)


def test_time_series_is_compared_with_the_file_of_the_expectations(folder: Path) -> None:
    measured = found("timeseries", {"file": FILE}, {"file": FILE}, folder)
    assert agrees(measured.observed, measured.expected, 0.0)
    shorter = found("timeseries", {"file": FILE}, {"file": {**FILE, "path": "gates.dat"}}, folder)
    assert not agrees(shorter.observed, shorter.expected, 1e9)


def test_activation_stays_between_zero_and_one(folder: Path) -> None:
    settings = {"file": {"path": "gates.dat", "columns": [0, 1, 2]}}
    measured = found("activation variables", settings, None, folder)
    assert np.array_equal(measured.observed, measured.expected)
    (folder / "gates.dat").write_text("0 0.1 1.0000001\n")
    measured = found("activation variables", settings, None, folder)
    assert not np.array_equal(measured.observed, measured.expected)


def test_input_resistance_is_the_ratio_of_the_steps(folder: Path) -> None:
    settings = {
        "file_Vm": {"path": "v.dat"},
        "file_VC_i": {"path": "i.dat"},
        "holding window": [0.0, 0.0015],
        "command window": [0.003, 0.004],
    }
    expected = ((-0.06 + 0.01) / 2 - (-0.07 + 0.0) / 2) / 2.0
    assert found("input resistance", settings, 1.0, folder).observed.tolist() == [pytest.approx(expected)]
    with pytest.raises(NotComparableError, match="no sample lies in the command window"):
        found("input resistance", {**settings, "command window": [1, 2]}, 1.0, folder)


BAD_FILES = {
    "a ragged last row": (TRACE + "0.005\t\n", MalformedFileError),
    "a row cut in a number": (TRACE + "0.005\t-0.0e\t\n", MalformedFileError),
    "not a number": (TRACE + "0.005\tnan\t\n", NotComparableError),
    "infinite": (TRACE + "0.005\tinf\t\n", NotComparableError),
    "decimal commas": (TRACE.replace(".", ","), MalformedFileError),
    "one column": ("0.0\n1.0\n", MalformedFileError),
}


@pytest.mark.parametrize(("text", "error"), BAD_FILES.values(), ids=list(BAD_FILES))
def test_file_that_is_damaged_never_passes(text: str, error: type[Exception], folder: Path) -> None:
    (folder / "v.dat").write_text(text)
    with pytest.raises(error):
        found("resting", {"file": FILE}, 10.0, folder)


def test_windows_line_ends_change_nothing(folder: Path) -> None:
    (folder / "v.dat").write_bytes(TRACE.replace("\n", "\r\n").encode())
    assert found("resting", {"file": FILE}, 10.0, folder).observed.tolist() == [10.0]


@pytest.mark.parametrize(
    ("observable", "expected"),
    [("spike times", 3.0), ("spike rate", [1.0]), ("resting", "low"), ("timeseries", 2)],
)
def test_expectation_of_the_wrong_kind_is_refused(observable: str, expected: Any, folder: Path) -> None:
    with pytest.raises(SchemaError, match=r"x\.omt:8: the expected"):
        found(observable, {"file": FILE, "spike detection": {}}, expected, folder)


def test_unknown_detection_method_is_refused(folder: Path) -> None:
    with pytest.raises(SchemaError, match="unknown spike detection method 'guess'"):
        found("spike times", {"file": FILE, "spike detection": {"method": "guess"}}, [1.0], folder)


@pytest.mark.parametrize(
    ("observed", "expected", "tolerance", "passes"),
    [
        ([10.9], [10.0], 0.1, True),
        ([11.1], [10.0], 0.1, False),
        ([10.0 + 2e-8], [10.0], 0.0, False),
        ([10.0 + 5e-9], [10.0], 0.0, True),
        ([10.0], [10.0, 20.0], 1e9, False),
        ([], [], 0.0, True),
        ([], [1.0], 1e9, False),
        ([float("nan")], [float("nan")], 1e9, False),
        ([-0.1], [0.1], 2.0, True),
    ],
)
def test_rule_is_numpys_allclose(
    observed: list[float], expected: list[float], tolerance: float, passes: bool
) -> None:
    assert agrees(np.array(observed), np.array(expected), tolerance) is passes


def test_suggested_tolerance_is_the_smallest_that_passes() -> None:
    observed, expected = np.array([10.5, 21.0]), np.array([10.0, 20.0])
    tolerance = best_tolerance(observed, expected)
    assert tolerance == pytest.approx(0.05)
    assert best_tolerance(observed, np.array([0.0, 20.0])) is None
    assert best_tolerance(observed, np.array([10.0])) is None
