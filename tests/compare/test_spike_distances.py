from __future__ import annotations

import builtins
import importlib.util

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmlbridge.compare import spike_distances
from nmlbridge.compare.spike_distances import distances, isi_distance, spike_distance

NONE = np.empty(0)
A = np.array([0.1, 0.2, 0.35, 0.5])
B = np.array([0.11, 0.2, 0.5, 0.7])
TRAINS = st.lists(st.floats(0.01, 0.99), max_size=8, unique=True).map(
    lambda values: np.sort(np.array(values))
)


# computed with PySpike 0.9.0 over (0, 1)
@pytest.mark.parametrize(
    ("one", "other", "isi", "spike"),
    [
        (A, B, 0.409, 0.21619670573677296),
        (A, A[:1], 0.5611111111111111, 0.31512244897959185),
        (A, NONE, 0.685, 0.4223347064041342),
        (NONE, NONE, 0.0, 0.0),
        (A, A, 0.0, 0.0),
    ],
)
def test_distances_are_those_of_pyspike(one, other, isi: float, spike: float) -> None:
    assert isi_distance(one, other, 0.0, 1.0) == pytest.approx(isi, abs=1e-12)
    assert spike_distance(one, other, 0.0, 1.0) == pytest.approx(spike, abs=1e-12)


@settings(deadline=None)  # the machine may be busy
@given(TRAINS, TRAINS)
def test_distances_are_symmetric_bounded_and_zero_for_the_same(one: np.ndarray, other: np.ndarray) -> None:
    for distance in (isi_distance, spike_distance):
        assert distance(one, one, 0.0, 1.0) == 0.0
        there, back = distance(one, other, 0.0, 1.0), distance(other, one, 0.0, 1.0)
        assert there == pytest.approx(back, abs=1e-12)
        assert 0.0 <= there <= 1.0


def test_without_elephant_its_distances_are_none_with_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util,
        "find_spec",
        lambda name, *rest: None if name == "elephant" else find_spec(name, *rest),
    )
    found, missing = distances(A, B, 0.0, 1.0)
    assert sorted(found) == ["isi_distance", "spike_distance"]
    assert sorted(missing) == ["van_rossum", "victor_purpura"]
    assert "nmlbridge[spikes]" in missing["van_rossum"]


def test_identical_trains_need_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args, **_kwargs):
        raise AssertionError("nothing should be imported")

    monkeypatch.setattr(builtins, "__import__", refuse)
    found, missing = distances(A, A.copy(), 0.0, 1.0)
    monkeypatch.undo()
    assert set(found.values()) == {0.0}
    assert not missing


def test_a_run_of_unknown_length_has_no_mean_over_time() -> None:
    _, missing = distances(np.array([0.0]), NONE, 0.0, 0.0)
    assert "length of the run" in missing["isi_distance"]


@pytest.mark.filterwarnings("ignore")  # elephant's dependencies warn on import
def test_distances_of_elephant_are_in_seconds_and_count_spikes() -> None:
    pytest.importorskip("elephant")
    found, missing = distances(A, A[:-1], 0.0, 1.0)
    assert not missing
    assert found["victor_purpura"] == pytest.approx(1.0)
    assert found["van_rossum"] == pytest.approx(1.0, abs=1e-3)
    shifted, _ = distances(A, A + 1e-3, 0.0, 1.0)
    assert shifted["victor_purpura"] == pytest.approx(4 * 0.1)


@pytest.mark.filterwarnings("ignore")
def test_too_many_spikes_are_said_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("elephant")
    monkeypatch.setattr(spike_distances, "_MOST_PAIRS", 10)
    _, missing = distances(A, B, 0.0, 1.0)
    assert "too many" in missing["victor_purpura"]
