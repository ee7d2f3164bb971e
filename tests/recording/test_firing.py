"""Firing patterns: each rule at its border, and Izhikevich's own behaviours by their names."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest

import nmlbridge as nb
from nmlbridge.formats.lems_model import document_of
from nmlbridge.model import gallery
from nmlbridge.recording.firing import PATTERNS, firing_pattern, firing_patterns, summaries, summed_up


def train(*intervals: float) -> np.ndarray:
    """Return a train that begins at 10 ms, of intervals in ms."""
    return np.cumsum([10.0, *intervals]) * 1e-3


@pytest.mark.parametrize(
    ("times", "stop_s", "pattern"),
    [
        ([], 0.1, "quiescent"),
        ([0.05], 0.1, "single"),
        (train(10), 0.039, "tonic"),
        (train(10), 0.041, "phasic"),
        (train(10, 10, 10), 0.05, "tonic"),
        (train(10, 12, 14, 19), 0.08, "tonic"),
        (train(10, 12, 14, 21), 0.08, "adapting"),
        (train(20, 15, 10), 0.06, "tonic"),
        (train(2, 2, 37, 31, 31), 0.12, "adapting"),
        (train(10, 24, 10), 0.06, "tonic"),
        (train(10, 26, 10), 0.06, "bursting"),
        (train(2, 40, 2, 40, 2), 0.11, "bursting"),
        (train(2, 40, 2, 40, 2), 0.3, "phasic"),
    ],
)
def test_each_rule_at_its_border(times: np.ndarray, stop_s: float, pattern: str) -> None:
    assert firing_pattern(times, stop_s=stop_s) == pattern
    assert pattern in PATTERNS


@pytest.mark.parametrize(
    ("name", "window", "pattern"),
    [
        ("2004/B", (0.02, 0.2), "single"),
        ("2004/C", (0.022, 0.22), "bursting"),
        ("2004/D", (0.02, 0.2), "phasic"),
        ("2004/F", (0.0085, 0.085), "adapting"),
        ("2003/FS", (0.015, 0.15), "tonic"),
        ("2003/CH", (0.015, 0.15), "bursting"),
        ("2003/LTS", (0.025, 0.25), "adapting"),
        ("2007/RS", (0.0, 0.52), "tonic"),
        ("2007/CH", (0.0, 0.21), "bursting"),
    ],
)
def test_izhikevichs_behaviours_have_the_pattern_they_are_known_for(
    name: str, window: tuple[float, float], pattern: str
) -> None:
    entry = gallery.entry(name)
    step_ms, _ = min(entry.expected.items())
    recording = nb.run(document_of(entry.at_step(f"{step_ms}ms")), record=["spikes"])
    start_s, stop_s = window
    found = {firing_pattern(times, start_s=start_s, stop_s=stop_s) for times in recording.spikes.values()}
    assert found == {pattern}


def test_only_spikes_during_the_stimulus_count() -> None:
    assert firing_pattern([0.01, 0.5, 0.9], start_s=0.4, stop_s=0.6) == "single"


def test_a_stimulus_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="does not end after it starts"):
        firing_pattern([0.1], start_s=0.2, stop_s=0.1)


def test_the_summary_of_a_train() -> None:
    summary = summed_up(train(10, 20, 30))
    assert (summary.spikes, summary.first_spike_s) == (4, 0.01)
    assert summary.mean_isi_s == pytest.approx(0.02)
    assert summary.cv_isi == pytest.approx(np.std([10, 20, 30]) / 20)
    assert summary.adaptation == pytest.approx(3.0)


def random_trains(seed: int) -> Iterator[np.ndarray]:
    """Yield trains of none to 1000 spikes: regular ones, irregular ones, with gaps, with spikes at one time."""
    drawn = np.random.default_rng(seed)
    for _ in range(600):
        spikes = int(drawn.choice([drawn.integers(5), drawn.integers(30), drawn.integers(1001)]))
        yield np.cumsum(drawn.lognormal(-5, drawn.choice([0, 0.3, 2]), spikes)).round(drawn.choice([2, 17]))


@pytest.mark.parametrize("seed", [1, 2])
def test_many_trains_at_once_have_the_very_numbers_of_each_alone(seed: int) -> None:
    trains = list(random_trains(seed))
    found = summaries(trains)
    for times, summary in zip(trains, found, strict=True):
        intervals = np.diff(times)
        assert (summary.spikes, repr(summary)) == (len(times), repr(summed_up(times)))
        if intervals.size:
            assert summary.mean_isi_s == float(intervals.mean())
        if intervals.size > 1 and summary.mean_isi_s > 0:
            assert summary.cv_isi == float(intervals.std()) / summary.mean_isi_s
    named: set[str] = set()
    for start_s, stop_s in ((0.0, 1.0), (0.3, 0.9), (0.2, 30.0)):
        patterns = firing_patterns(trains, start_s=start_s, stop_s=stop_s)
        assert patterns == [by_the_rule(times, start_s, stop_s) for times in trains]
        assert patterns == [firing_pattern(times, start_s=start_s, stop_s=stop_s) for times in trains]
        named.update(patterns)
    assert named == set(PATTERNS)


def by_the_rule(times: np.ndarray, start_s: float, stop_s: float) -> str:
    """Name a pattern as the table of `firing_pattern` reads, one train at a time."""
    inside = times[(times >= start_s) & (times <= stop_s)]
    intervals = np.diff(inside)
    if not intervals.size:
        return ("quiescent", "single")[inside.size]
    silence, inner = stop_s - inside[-1], intervals[1:-1]
    if silence > 2 * intervals[-2:].mean() and silence > 2 * intervals.max():
        return "phasic"
    if np.any((inner > 2.5 * intervals[:-2]) & (inner > 2.5 * intervals[2:])):
        return "bursting"
    return "adapting" if 0 < 2 * intervals[0] < intervals[-1] else "tonic"


def test_of_no_trains_there_is_nothing_to_say() -> None:
    assert summaries([]) == []
    assert firing_patterns([], stop_s=1.0) == []


@pytest.mark.parametrize(("times", "unknown"), [([], 4), ([0.1], 3), ([0.1, 0.2], 1)])
def test_what_too_few_spikes_do_not_tell_is_nan(times: list[float], unknown: int) -> None:
    summary = summed_up(times)
    values = (summary.first_spike_s, summary.mean_isi_s, summary.cv_isi, summary.adaptation)
    assert sum(math.isnan(value) for value in values) == unknown
