from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import nmlbridge.compare as package
from nmlbridge.compare import Outcome, Tolerance, compare
from nmlbridge.errors import MalformedFileError, ModelError
from nmlbridge.recording import Recording, TraceFile, traces

FLOATS = st.floats(width=32, allow_nan=False, allow_infinity=False)
SAMPLES = hnp.arrays(np.float64, st.integers(1, 50), elements=FLOATS)


def run(v: np.ndarray, step: float = 1e-3, **more) -> Recording:
    return Recording(np.arange(v.size) * step, {"p[0]/v": ("V", v)}, **more)


@settings(deadline=None)  # the machine may be busy
@given(SAMPLES, st.lists(st.floats(0, 1), max_size=5))
def test_a_recording_is_identical_with_itself(samples: np.ndarray, spikes: list[float]) -> None:
    recording = run(samples, spikes={"p[0]": spikes})
    verdict = compare(recording, recording)
    assert verdict.outcome is Outcome.IDENTICAL
    assert verdict["p[0]/v"].rmse == 0.0


@settings(deadline=None)  # the machine may be busy
@given(SAMPLES, st.data())
def test_one_ulp_anywhere_is_never_identical(samples: np.ndarray, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, samples.size - 1))
    other = samples.copy()
    up = np.nextafter(np.float32(other[row]), np.float32(np.inf))
    other[row] = up if np.isfinite(up) else np.nextafter(np.float32(other[row]), np.float32(-np.inf))
    verdict = compare(run(samples), run(other))
    assert verdict.outcome is Outcome.DIFFERENT
    assert (verdict["p[0]/v"].first_row, verdict["p[0]/v"].max_ulps) == (row, 1)


@settings(deadline=None)  # the machine may be busy
@given(SAMPLES, st.floats(1e-6, 1.0))
def test_the_largest_error_is_exactly_what_an_absolute_tolerance_must_allow(
    samples: np.ndarray, by: float
) -> None:
    other = samples + by * np.random.default_rng(0).uniform(-1, 1, samples.size)
    largest = compare(run(samples), run(other))["p[0]/v"].max_abs_error
    if largest:
        assert compare(run(samples), run(other), tolerances=Tolerance(absolute=largest)).passed
        less = float(np.nextafter(largest, 0))
        assert not compare(run(samples), run(other), tolerances=Tolerance(absolute=less)).passed


def test_nothing_is_assumed_about_tolerances() -> None:
    ref = run(np.array([1.0, 2.0]))
    assert not compare(ref, run(np.array([1.0, 2.0000003]))).passed
    assert compare(ref, run(np.array([1.0, 2.0000003])), tolerances=Tolerance(relative=1e-6)).passed


def test_a_tolerance_holds_only_where_it_is_stated() -> None:
    columns = {"p[0]/v": ("V", [0.0, 1.0]), "p[1]/v": ("V", [0.0, 1.0])}
    shifted = {path: ("V", np.add(values, 0.1)) for path, (_, values) in columns.items()}
    verdict = compare(
        Recording([0.0, 1.0], columns),
        Recording([0.0, 1.0], shifted),
        tolerances={"p[0]/*": Tolerance("200 mV")},
    )
    assert [result.outcome for result in verdict] == [Outcome.WITHIN_TOLERANCE, Outcome.DIFFERENT]
    assert verdict["p[0]/v"].tolerance == "absolute 0.2 V"
    assert verdict["p[1]/v"].tolerance == "none"


def test_a_tolerance_in_another_dimension_allows_nothing() -> None:
    verdict = compare(run(np.zeros(3)), run(np.full(3, 1e-3)), tolerances=Tolerance(absolute="10 nA"))
    assert verdict.outcome is Outcome.DIFFERENT


def test_a_pattern_that_matches_nothing_is_told() -> None:
    ref = run(np.zeros(3))
    verdict = compare(ref, ref, tolerances={"p[0]/w": Tolerance(ulps=1)}, mapping={"x": "y"})
    assert any("p[0]/w" in note for note in verdict.notes)
    assert any("'x' is mapped" in note for note in verdict.notes)


@pytest.mark.parametrize("chosen", ["q[0]/v", "q*/v"])
def test_spikes_that_agree_do_not_hide_a_choice_of_quantities_that_are_not_there(chosen: str) -> None:
    ref = run(np.array([1.0, 2.0]), spikes={"p[0]": [5e-4]})
    verdict = compare(ref, ref, quantities=["p[0]/v", chosen])
    assert verdict.outcome is Outcome.NOT_COMPARABLE
    assert verdict[chosen].reason == f"the reference has no quantity {chosen}; it has p[0]/v"


def test_renamed_quantities_and_trains_are_compared_as_mapped() -> None:
    ref = Recording([0.0, 1.0], {"p[0]/v": ("V", [0, 1])}, {"p[0]": [0.5]})
    test = Recording([0.0, 1.0], {"neurons/v[0]": ("V", [0, 1])}, {"neurons[0]": [0.5]})
    verdict = compare(ref, test, mapping={"p[0]/v": "neurons/v[0]", "p[0]": "neurons[0]"})
    assert verdict.outcome is Outcome.IDENTICAL
    assert verdict["p[0]/v"].test_quantity == "neurons/v[0]"
    assert verdict["p[0]"].test_train == "neurons[0]"


def test_the_order_of_columns_does_not_matter() -> None:
    columns = {"a": ("V", [1.0, 2.0]), "b": ("A", [3.0, 4.0])}
    backwards = dict(reversed(columns.items()))
    verdict = compare(Recording([0.0, 1.0], columns), Recording([0.0, 1.0], backwards))
    assert verdict.outcome is Outcome.IDENTICAL
    assert list(verdict.traces) == ["a", "b"]


def test_results_keep_the_order_of_the_reference_whatever_their_outcome() -> None:
    ref = Recording([0.0], {"c": ("V", [1.0]), "a": ("V", [1.0]), "b": ("V", [1.0])}, {"t": [], "s": []})
    test = Recording([0.0], {"x": ("V", [1.0]), "b": ("mV", [1.0]), "c": ("V", [1.0])}, {"s": []})
    verdict = compare(ref, test)
    assert list(verdict.traces) == ["c", "a", "b", "x"]
    assert list(verdict.spikes) == ["t", "s"]


def test_one_bad_quantity_does_not_hide_the_others() -> None:
    bad = np.array([1.0, float("nan")])
    ref = Recording([0.0, 1.0], {"a": ("V", [1.0, 2.0]), "b": ("V", [1.0, 2.0])})
    verdict = compare(ref, Recording([0.0, 1.0], {"a": ("V", bad), "b": ("V", [1.0, 2.0])}))
    assert [result.outcome for result in verdict] == [Outcome.NOT_COMPARABLE, Outcome.IDENTICAL]


def test_the_best_lag_stands_beside_the_error_and_never_replaces_it() -> None:
    wave = np.sin(np.arange(3000) / 40)
    verdict = compare(
        run(wave[100:2900], 1e-5), run(wave[93:2893], 1e-5), tolerances=Tolerance(absolute=1e-6)
    )
    result = verdict["p[0]/v"]
    assert result.best_lag_s == pytest.approx(7e-5)
    assert result.best_lag_correlation == pytest.approx(1.0)
    assert result.outcome is Outcome.DIFFERENT
    assert result.rmse == pytest.approx(np.sqrt(np.mean((wave[100:2900] - wave[93:2893]) ** 2)))
    assert "7e-05 s later" in str(verdict)


def test_resampling_is_done_only_if_named_and_is_told() -> None:
    fine, coarse = np.linspace(0, 1, 101), np.linspace(0, 1, 51)
    ref = Recording(coarse, {"a": ("V", coarse**2)})
    test = Recording(fine, {"a": ("V", fine**2)})
    assert compare(ref, test).outcome is Outcome.NOT_COMPARABLE
    verdict = compare(ref, test, resample="linear", tolerances=Tolerance(absolute=1e-12))
    assert verdict.passed
    assert any("resampled" in note for note in verdict.notes)
    with pytest.raises(ModelError, match="linear, previous, nearest"):
        compare(ref, test, resample="cubic")


def test_spikes_of_runs_with_another_step_are_compared() -> None:
    ref = Recording(np.linspace(0, 1, 101), {}, {"a": [0.5]})
    test = Recording(np.linspace(0, 1, 51), {}, {"a": [0.5]})
    assert compare(ref, test).outcome is Outcome.IDENTICAL


def test_spikes_are_left_out_only_if_asked() -> None:
    ref, test = run(np.zeros(3), spikes={"a": [0.1]}), run(np.zeros(3), spikes={"a": []})
    assert compare(ref, test).outcome is Outcome.DIFFERENT
    assert compare(ref, test, spikes=False).outcome is Outcome.IDENTICAL


def test_expected_spike_times_without_a_run_are_compared_with_a_run() -> None:
    test = run(np.zeros(3), spikes={"a": [0.001]})
    verdict = compare(Recording((), spikes={"a": [0.001]}), test, quantities=[])
    assert verdict.outcome is Outcome.IDENTICAL
    assert verdict["a"].rate_ref_hz == pytest.approx(500.0)


def test_files_and_recordings_in_memory_give_the_same_numbers(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    ref = run(np.float32(rng.normal(size=3000)).astype(float), 1e-5, name="ref", spikes={"a": [0.01]})
    test = run(ref.samples("p[0]/v") + rng.normal(size=3000), 1e-5, name="test", spikes={"a": [0.0101]})
    columns = [("p[0]/v", "V")]
    sides = [TraceFile(side.write(tmp_path)[0], columns, side.spikes) for side in (ref, test)]
    streamed, loaded = compare(*sides), compare(ref, test)
    for one, other in zip(streamed, loaded, strict=True):
        for name, value in other.to_dict().items():
            expected = pytest.approx(value, rel=1e-5, abs=1e-9) if isinstance(value, float) else value
            assert one.to_dict()[name] == expected, name


def test_where_either_side_came_from_is_kept(tmp_path: Path) -> None:
    recording = run(np.zeros(3), name="ex", source={"engine": "native"})
    file = TraceFile(recording.write(tmp_path)[0], [("p[0]/v", "V")])
    verdict = compare(recording, file)
    assert verdict.reference == {"name": "ex", "engine": "native"}
    assert verdict.test["name"] == "ex"
    assert len(verdict.test["sha256"]) == 64


def test_a_file_that_cannot_be_read_leaves_no_thread_behind(tmp_path: Path) -> None:
    recording = run(np.zeros(200_000))
    path = tmp_path / "bad.dat"
    path.write_text("0.0\t0.0\t\n0.001\tx\t\n")
    with pytest.raises(MalformedFileError):
        compare(recording, TraceFile(path, [("p[0]/v", "V")]))
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("compare")]


def test_many_blocks_are_compared_as_one() -> None:
    samples = np.random.default_rng(0).normal(size=traces.BLOCK_ROWS * 2 + 5)
    other = samples.copy()
    other[traces.BLOCK_ROWS + 3] += 1.0
    result = compare(run(samples), run(other))["p[0]/v"]
    assert (result.n, result.n_differing, result.first_row) == (samples.size, 1, traces.BLOCK_ROWS + 3)
    assert result.max_abs_time_s == pytest.approx((traces.BLOCK_ROWS + 3) * 1e-3)


def test_the_package_is_called_as_the_function() -> None:
    recording = run(np.zeros(3))
    assert package(recording, recording).passed  # type: ignore[operator]
