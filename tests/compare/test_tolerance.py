from __future__ import annotations

import pytest

from nmlbridge.compare.tolerance import Limits, Tolerance, Tolerances, seconds
from nmlbridge.errors import UnitError


def test_nothing_stated_allows_nothing() -> None:
    assert Tolerance().limits("V") == Limits(0.0, 0.0, 0)
    assert not Tolerance().limits("V").stated
    assert Tolerance().spike_shift_s is None


def test_an_absolute_tolerance_holds_for_its_own_dimension_in_any_unit() -> None:
    tolerance = Tolerance(absolute=("0.1 mV", "2 pA", "0.5"))
    assert tolerance.limits("V").absolute == pytest.approx(1e-4, rel=1e-12)
    assert tolerance.limits("mV").absolute == pytest.approx(0.1, rel=1e-12)
    assert tolerance.limits("A").absolute == pytest.approx(2e-12, rel=1e-12)
    assert tolerance.limits("1").absolute == 0.5
    assert tolerance.limits("S").absolute == 0.0


def test_a_bare_number_is_in_the_unit_of_each_quantity() -> None:
    assert Tolerance(absolute=1e-3).limits("V").absolute == 1e-3
    assert Tolerance(absolute=1e-3).limits("kg.m2").absolute == 1e-3


@pytest.mark.parametrize(
    "stated",
    [
        {"absolute": "0.1 mv"},
        {"absolute": "-0.1 mV"},
        {"absolute": -1.0},
        {"absolute": float("nan")},
        {"absolute": float("inf")},
        {"absolute": ("0.1 mV", "many")},
        {"relative": -1e-3},
        {"relative": float("inf")},
        {"ulps": -1},
        {"spike_shift": "0.1 mV"},
        {"spike_shift": "-1 ms"},
        {"spike_shift": float("inf")},
    ],
)
def test_a_tolerance_that_makes_no_sense_is_refused_at_once(stated) -> None:
    with pytest.raises(UnitError):
        Tolerance(**stated)


def test_times_are_read_with_their_unit() -> None:
    assert seconds("0.1 ms") == pytest.approx(1e-4, rel=1e-12)
    assert Tolerance(spike_shift="0.1 ms").spike_shift_s == pytest.approx(1e-4, rel=1e-12)
    assert Tolerance(spike_shift=0.0).spike_shift_s == 0.0


def test_the_last_pattern_that_matches_holds_and_unused_ones_are_told() -> None:
    loose, tight = Tolerance(relative=1e-3), Tolerance(ulps=1)
    stated = Tolerances({"*": loose, "a[0]/*": tight, "z/v": tight})
    assert stated.of("b/v") is loose
    assert stated.of("a[0]/v") is tight
    assert stated.unused == ("z/v",)
    assert Tolerances(None).of("a") == Tolerance()


def test_it_says_what_is_stated() -> None:
    assert str(Tolerance(1e-3, 1e-6, 2, "0.1 ms")) == (
        "absolute 0.001 (own unit), relative 1e-06, 2 ulps, spike shift 0.1 ms"
    )
    assert Tolerance("0.1 mV", ulps=1).limits("V").text("V") == "absolute 0.0001 V, 1 ulps"
    assert Limits(0.5).text("1") == "absolute 0.5"
