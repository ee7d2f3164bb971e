"""Components as XML: above all, currents in steps whose pulses neither overlap nor leave gaps."""

from __future__ import annotations

import itertools
import math

import numpy as np

from nmlbridge.formats.components import stimulus_component
from nmlbridge.model import PulseCurrent, StepCurrent
from nmlbridge.units import parse_quantity


def windows(times_ms: list[float]) -> list[tuple[float, float]]:
    """Return delay and duration of each pulse, s, as jLEMS reads them."""
    steps = StepCurrent("s", times=[f"{t!r} ms" for t in times_ms], levels=[1.0] * len(times_ms))
    pulses = list(stimulus_component(steps).element)
    return [(parse_quantity(p.get("delay", "")).si, parse_quantity(p.get("duration", "")).si) for p in pulses]


def test_each_pulse_ends_where_the_next_begins_or_as_near_as_doubles_allow() -> None:
    rng = np.random.default_rng(1)
    exact = total = 0
    for _ in range(200):
        times = np.unique(rng.integers(0, 4000, 6) / 10).tolist()
        for (begin, length), (end, _) in itertools.pairwise(windows(times)):
            total += 1
            exact += length + begin == end
            assert abs(length + begin - end) <= math.ulp(end)
    assert exact > 0.9 * total


def test_every_step_of_a_run_sees_one_pulse() -> None:
    times = [0.0, 12.3, 40.0, 40.7, 99.9, 220.0]
    pulses = windows(times)
    for step in (1e-5, 2.5e-5, 1e-4, 2.5e-4):
        t = np.cumsum(np.full(int(0.3 / step), step))  # accumulated, as jLEMS does
        seen = sum(((t >= begin) & (t < length + begin)).astype(int) for begin, length in pulses)
        assert np.all(np.asarray(seen) == 1)


def test_a_pulse_is_written_as_it_was_given() -> None:
    pulse = stimulus_component(PulseCurrent("p", "10 ms", "0.09 s", "0.1 nA"))
    assert pulse.type == "pulseGenerator"
    assert {str(k): str(v) for k, v in pulse.element.attrib.items()} == {
        "id": "p",
        "delay": "10ms",
        "duration": "0.09s",
        "amplitude": "0.1nA",
    }
    assert stimulus_component(PulseCurrent("p", "10 ms", "90 ms", 14)).type == "pulseGeneratorDL"
