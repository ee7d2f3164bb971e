from __future__ import annotations

import numpy as np
import pytest

from nmlbridge.compare.align import Pair, matched_paths, resampled, same_times, same_unit
from nmlbridge.recording import Recording


def test_paths_are_matched_by_name_whatever_their_order() -> None:
    pairs, refused = matched_paths(["a", "b"], ["b", "a"], {})
    assert pairs == [Pair("a", "a"), Pair("b", "b")]
    assert not refused


def test_what_one_side_lacks_is_refused_on_either_side() -> None:
    pairs, refused = matched_paths(["a", "b"], ["b", "c"], {})
    assert pairs == [Pair("b", "b")]
    assert [(r.path, r.reason.partition(";")[0]) for r in refused] == [
        ("a", "the test has no quantity a"),
        ("c", "the reference has no quantity c"),
    ]


def test_a_mapping_renames() -> None:
    pairs, refused = matched_paths(["a", "b"], ["A", "b"], {"a": "A"})
    assert pairs == [Pair("a", "A"), Pair("b", "b")]
    assert not refused


def test_one_path_of_the_test_is_never_used_twice() -> None:
    pairs, refused = matched_paths(["a", "b"], ["b"], {"a": "b"})
    assert pairs == [Pair("a", "b")]
    assert [r.path for r in refused] == ["b"]


def test_a_choice_leaves_the_rest_out_on_both_sides() -> None:
    pairs, refused = matched_paths(["p[0]/v", "p[0]/u"], ["p[0]/v", "x"], {}, ["*/v"])
    assert pairs == [Pair("p[0]/v", "p[0]/v")]
    assert not refused


def test_a_choice_of_what_is_not_there_is_refused() -> None:
    _, refused = matched_paths(["p[0]/v"], ["p[0]/v"], {}, ["p[0]/v", "p[1]/v", "*/u"])
    assert [r.path for r in refused] == ["p[1]/v", "*/u"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("V", "V", True), ("", "1", True), ("none", "1", True), ("Hz", "per_s", True), ("mV", "V", False),
        ("V", "A", False), ("1", "V", False), ("kg.m2", "kg.m2", True), ("kg.m2", "V", False),
    ],
)  # fmt: skip
def test_units_are_the_same_if_they_mean_the_same(one: str, other: str, same: bool) -> None:
    assert same_unit(one, other) is same


def test_times_summed_and_times_printed_are_the_same() -> None:
    summed = np.cumsum(np.full(20000, 1e-5))
    assert same_times(summed, np.arange(1, 20001) * 1e-5) is None
    assert same_times(summed, summed.astype(np.float32).astype(np.float64)) is None


def test_times_of_another_step_are_not_the_same() -> None:
    times = np.arange(10) * 1e-5
    assert same_times(times, times * 1.001) == 1
    assert same_times(times, times + 1e-6) == 0
    assert same_times(1.0 + times, 1.0 + times + 5e-7) == 0


def a_run(times: np.ndarray) -> Recording:
    return Recording(times, {"a": ("1", times * 10.0)}, {"a": [0.5]})


@pytest.mark.parametrize(
    ("how", "expected"),
    [("linear", [0.0, 2.5, 10.0]), ("previous", [0.0, 0.0, 10.0]), ("nearest", [0.0, 5.0, 10.0])],
)
def test_a_run_is_brought_onto_other_times(how: str, expected: list[float]) -> None:
    onto = resampled(a_run(np.array([0.0, 0.5, 1.0])), np.array([0.0, 0.25001, 1.0]), how, ["a"])
    np.testing.assert_allclose(onto.samples("a"), expected, atol=1e-3)
    assert onto.spikes["a"].tolist() == [0.5]


@pytest.mark.parametrize("end", [0.9, 0.99999])
def test_nothing_is_made_up_beyond_the_end(end: float) -> None:
    with pytest.raises(ValueError, match="does not extrapolate"):
        resampled(a_run(np.linspace(0, end, 50)), np.linspace(0, 1, 11), "linear", ["a"])
    with pytest.raises(ValueError, match="does not extrapolate"):
        resampled(a_run(np.linspace(1 - end, 1, 50)), np.linspace(0, 1, 11), "nearest", ["a"])
