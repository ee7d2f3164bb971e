"""Stimuli: with or without units, in order, within range."""

from __future__ import annotations

from typing import Any

import pytest

from nmlbridge.errors import ModelError, UnitError
from nmlbridge.model import (
    NoiseCurrent,
    PoissonSpikes,
    PulseCurrent,
    RampCurrent,
    SineCurrent,
    SpikeTimes,
    StepCurrent,
)

WINDOW: dict[str, Any] = {"delay": "10 ms", "duration": "5 ms"}


def test_a_current_with_a_unit_is_for_2007_and_one_without_for_2003() -> None:
    assert PulseCurrent("p", amplitude="100 pA", **WINDOW).current == "current"
    assert PulseCurrent("p", amplitude=14, **WINDOW).current == "none"
    assert StepCurrent("s", times=["0 ms"], levels=["1 pA"]).current == "current"


def test_units_are_not_mixed_in_one_stimulus() -> None:
    with pytest.raises(UnitError, match="some have not"):
        RampCurrent("r", start=0, finish="10 pA", baseline=0, **WINDOW)


@pytest.mark.parametrize("delay", ["-1 ms", "-0.001 s"])
def test_a_delay_below_0_is_refused(delay: str) -> None:
    with pytest.raises(ModelError, match="below 0"):
        PulseCurrent("p", delay, "1 ms", 1)


def test_millivolts_are_no_current() -> None:
    with pytest.raises(UnitError, match="is a voltage; a current"):
        PulseCurrent("p", amplitude="10 mV", **WINDOW)


@pytest.mark.parametrize(
    ("times", "levels", "match"),
    [
        (["0 ms", "1 ms"], [1], "one level for each time"),
        ([], [], "one level for each time"),
        (["1 ms", "1 ms"], [1, 2], "does not come after"),
        (["-1 ms"], [1], "below 0"),
        (["0 ms", "5 mV"], [1, 2], "is a voltage"),
        ("0 ms", [1], "not a list"),
    ],
)
def test_steps_come_in_order_each_with_its_level(times: Any, levels: Any, match: str) -> None:
    with pytest.raises(ModelError, match=match):
        StepCurrent("s", times=times, levels=levels)


def test_spike_times_come_in_order() -> None:
    assert [t.si for t in SpikeTimes("s", ["1 ms", "0.002 s"]).times] == [0.001, 0.002]
    with pytest.raises(ModelError, match="does not come after"):
        SpikeTimes("s", ["2 ms", "1 ms"])


@pytest.mark.parametrize(
    "make",
    [
        lambda: SineCurrent("s", amplitude=1, period="0 ms", **WINDOW),
        lambda: NoiseCurrent("n", 0, -1, duration="5 ms"),
        lambda: PoissonSpikes("p", "0 Hz"),
        lambda: RampCurrent("r", "0 ms", "0 ms", 0, 1, 0),
    ],
)
def test_periods_rates_and_deviations_are_in_range(make: Any) -> None:
    with pytest.raises(ModelError):
        make()
