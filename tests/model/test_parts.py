"""Fields read text with units, and report every problem at once."""

from __future__ import annotations

import numpy as np
import pytest

from nmlbridge.errors import ModelError, UnitError
from nmlbridge.model import Izhikevich2003Cell, Izhikevich2007Cell, PulseCurrent
from nmlbridge.model.parts import Spec, coerced, did_you_mean, to_quantity
from nmlbridge.units import parse_quantity


def test_text_numbers_and_quantities_are_read_alike() -> None:
    assert to_quantity("100 pA", ("current",)) == parse_quantity("100pA")
    assert to_quantity(parse_quantity("100pA"), ("current",)).si == 1e-10
    assert to_quantity(14, ("none",)).value == 14.0
    assert to_quantity(np.float64(2.5)).value == 2.5


@pytest.mark.parametrize("value", ["100 mV", "100", 100, "100 parsec", "", "mV", True, None, [1]])
def test_what_is_no_current_is_refused_as_a_unit_error(value: object) -> None:
    with pytest.raises(UnitError):
        to_quantity(value, ("current",))


@pytest.mark.parametrize("value", ["1e400 mV", float("nan"), float("inf"), "nan mV"])
def test_numbers_that_are_not_finite_are_refused(value: object) -> None:
    with pytest.raises(UnitError):
        to_quantity(value)


def test_the_message_says_what_was_due_and_what_was_found() -> None:
    with pytest.raises(UnitError, match=r"'100 mV' is a voltage; a current such as 100 pA is due"):
        to_quantity("100 mV", ("current",))


def test_every_problem_of_a_part_is_reported_at_once() -> None:
    with pytest.raises(ModelError) as caught:
        Izhikevich2007Cell(
            "1st", C="100 mV", k="0.7 nS_per_mV", vr="-60 mV", vt="-40 mV", a="0.03 per_ms", b="-2 nS"
        )
    found = {p.location.element: p.code for p in caught.value.problems}
    assert found == {
        "id": "bad-id",
        "C": "wrong-unit",
        "vpeak": "missing",
        "c": "missing",
        "d": "missing",
    }


def test_units_alone_make_a_unit_error() -> None:
    with pytest.raises(UnitError) as caught:
        PulseCurrent("p", delay="1 mV", duration="2 pA", amplitude="3 nS")
    assert [p.location.element for p in caught.value.problems] == ["delay", "duration", "amplitude"]


@pytest.mark.parametrize("value", ["0.02", "0.02 per_ms", True, [1], float("inf")])
def test_a_plain_number_is_a_plain_number(value: object) -> None:
    with pytest.raises(ModelError):
        Izhikevich2003Cell("RS", value, 0.2, -65, 8, "-70 mV")


def test_limits_are_kept() -> None:
    assert coerced(0, Spec("number", minimum=0.0)) == 0.0
    for value, spec in (
        (-1, Spec("number", minimum=0.0)),
        (0, Spec("number", above=0.0)),
        (2, Spec("number", maximum=1)),
    ):
        with pytest.raises(ModelError):
            coerced(value, spec)


def test_a_whole_number_may_be_written_with_a_point_but_not_be_broken() -> None:
    assert coerced(3.0, Spec("whole")) == 3
    with pytest.raises(ModelError, match="not a whole number"):
        coerced(3.5, Spec("whole"))


@pytest.mark.parametrize("ident", ["", "1a", "a b", "a-b", "ä", None, 3])
def test_identifiers_are_those_of_neuroml(ident: object) -> None:
    with pytest.raises(ModelError):
        coerced(ident, Spec("identifier"))


def test_a_near_word_is_named() -> None:
    assert did_you_mean("Vpeak", ["vr", "vpeak"]) == "did you mean 'vpeak'?"
    assert did_you_mean("zzz", ["vr", "vpeak"]) == "known: vr, vpeak"


def test_parts_are_equal_by_content_and_cannot_be_changed() -> None:
    one = PulseCurrent("p", "1 ms", "2 ms", 3)
    assert one == PulseCurrent("p", "1ms", "2.0 ms", 3.0)
    assert one != one.changed(amplitude=4)
    assert len({one, PulseCurrent("p", "1 ms", "2 ms", 3)}) == 1
    with pytest.raises(AttributeError):
        one.id = "q"
