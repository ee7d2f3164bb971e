"""Cells: their defaults, their variants, and what NeuroML can say of them."""

from __future__ import annotations

from typing import Any

import pytest

from nmlbridge.errors import ModelError
from nmlbridge.model import Izhikevich2003Cell, Izhikevich2007Cell, Izhikevich2007FSCell

RS: dict[str, Any] = {
    "C": "100 pF",
    "k": "0.7 nS_per_mV",
    "vr": "-60 mV",
    "vt": "-40 mV",
    "vpeak": "35 mV",
    "a": "0.03 per_ms",
    "b": "-2 nS",
    "c": "-50 mV",
    "d": "100 pA",
}


def iz(**more: Any) -> Izhikevich2003Cell:
    return Izhikevich2003Cell("iz", a=0.02, b=0.2, c=-65, d=6, v0="-70 mV", **more)


def test_the_usual_cells_are_neuromls_own() -> None:
    assert iz().is_standard
    assert Izhikevich2007Cell("RS", **RS).is_standard
    assert iz().thresh.si == 0.03


def test_u_starts_from_b_v_unless_said_otherwise() -> None:
    assert iz().start_u == pytest.approx(-14.0)
    assert iz(u0=3).start_u == 3.0
    assert iz(u0=-14).u0 is None  # says what holds anyway


def test_v_starts_from_rest_unless_said_otherwise() -> None:
    cell = Izhikevich2007Cell("RS", **RS)
    assert cell.v0 == cell.vr
    assert Izhikevich2007Cell("RS", **RS, v0="-50 mV").v0.si == -0.05


@pytest.mark.parametrize(
    "more",
    [{"u0": 1}, {"polynomial": (0.04, 4.1, 108)}, {"accommodation": "-65 mV"}],
    ids=lambda m: next(iter(m)),
)
def test_variants_of_2003_are_not_neuromls_own(more: dict[str, Any]) -> None:
    assert not iz(**more).is_standard


@pytest.mark.parametrize(
    "rules",
    [
        {"u0": "1 pA"},
        {"b_above": "0 nS", "v_switch": "-65 mV"},
        {"peak_slope": "-100 Mohm"},
        {"reset_slope": "40 Mohm"},
        {"u_max": "670 pA"},
    ],
    ids=lambda r: next(iter(r)),
)
def test_each_rule_of_2007_is_named_and_is_not_neuromls_own(rules: dict[str, Any]) -> None:
    cell = Izhikevich2007Cell("X", **RS, **rules)
    assert not cell.is_standard
    assert len(cell.special_rules) == 1


@pytest.mark.parametrize("rules", [{"b_above": "0 nS"}, {"v_switch": "-65 mV"}])
def test_a_switch_of_b_is_given_whole(rules: dict[str, Any]) -> None:
    with pytest.raises(ModelError, match="together"):
        Izhikevich2007Cell("X", **RS, **rules)


def test_a_capacitance_is_above_zero() -> None:
    with pytest.raises(ModelError, match="not above 0"):
        Izhikevich2007Cell("X", **{**RS, "C": "0 pF"})


@pytest.mark.parametrize("polynomial", [(1, 2), "abc", (1, 2, float("nan")), None])
def test_a_polynomial_is_three_numbers(polynomial: Any) -> None:
    with pytest.raises(ModelError, match="polynomial"):
        iz(polynomial=polynomial)


def test_the_fast_spiking_cell_has_no_jump_unless_given_one() -> None:
    given = {k: v for k, v in RS.items() if k not in ("b", "d")}
    cell = Izhikevich2007FSCell("FS", vb="-55 mV", cubic=0.025, **given)
    assert cell.d.si == 0.0
    assert not cell.is_standard
    assert cell.current == "current"
    assert iz().current == "none"
