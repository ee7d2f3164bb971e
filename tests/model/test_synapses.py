"""Synapses: which currents they give, and time constants that make sense."""

from __future__ import annotations

import pytest

from nmlbridge.errors import ModelError, UnitError
from nmlbridge.model import AlphaCurrentSynapse, ExpOneSynapse, ExpTwoSynapse, OneStepSynapse


def test_a_synapse_gives_the_kind_of_current_its_strength_has() -> None:
    assert ExpOneSynapse("s", "1 nS", "0 mV", "2 ms").current == "current"
    assert ExpOneSynapse("s", 0.5, "0 mV", "2 ms").current == "none"
    assert OneStepSynapse("s", "1 pA").current == "current"
    assert AlphaCurrentSynapse("s", 3, "2 ms").current == "none"


def test_two_equal_time_constants_are_refused_with_the_way_out() -> None:
    with pytest.raises(ModelError, match="alpha synapse"):
        ExpTwoSynapse("s", "1 nS", "0 mV", "2 ms", "0.002 s")


@pytest.mark.parametrize(
    ("gbase", "tau"),
    [("-1 nS", "2 ms"), ("1 nS", "0 ms"), ("1 nS", "-2 ms"), ("1 pA", "2 ms"), ("1 nS", "2 mV")],
)
def test_strengths_and_times_are_in_range_and_in_their_units(gbase: str, tau: str) -> None:
    with pytest.raises(ModelError):
        ExpOneSynapse("s", gbase, "0 mV", tau)


def test_a_wrong_unit_is_a_unit_error() -> None:
    with pytest.raises(UnitError):
        OneStepSynapse("s", "1 mV")
