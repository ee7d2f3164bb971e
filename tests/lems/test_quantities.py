"""The text of a parameter, read as jLEMS does; units against the installed core dimensions."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nmlbridge.errors import UnitError
from nmlbridge.lems import jar
from nmlbridge.lems.quantities import read_number, read_quantity
from nmlbridge.lems.xml import local_name, parse_bytes
from nmlbridge.units import BASE_SYMBOLS, NEUROML

CORE = parse_bytes(jar.read_entry("NeuroML2CoreTypes/NeuroMLCoreDimensions.xml") or b"", "core")
DIMENSIONS = [e for e in CORE if isinstance(e.tag, str) and local_name(e) == "Dimension"]
UNITS = [e for e in CORE if isinstance(e.tag, str) and local_name(e) == "Unit"]


@pytest.mark.parametrize("element", DIMENSIONS, ids=lambda e: e.get("name"))
def test_every_dimension_of_the_core_is_known_with_its_powers(element):
    powers = tuple(int(element.get(symbol, "0")) for symbol in BASE_SYMBOLS)
    assert NEUROML.dimension(element.get("name")).exponents == powers


@pytest.mark.parametrize("element", UNITS, ids=lambda e: e.get("symbol"))
def test_every_unit_of_the_core_is_known_with_its_factor(element):
    unit = NEUROML.unit(element.get("symbol"))
    assert unit.dimension.name == element.get("dimension")
    assert unit.power == int(element.get("power", "0"))
    assert unit.scale == float(element.get("scale", "1"))
    assert unit.offset == float(element.get("offset", "0"))


def test_the_core_has_dimensions_and_units_to_compare_with():
    assert len(DIMENSIONS) > 20
    assert len(UNITS) > 60


@pytest.mark.parametrize(
    ("text", "si"),
    [("-70mV", -70 * 0.001), ("700 ms", 700 * 0.001), ("37degC", 310.15), ("3 hour", 10800.0), ("5e-9A", 5e-9),
     ("1e3", 1000.0), ("  2 nA ", 2 * 1e-9), ("0.1nS", 0.1 * 1e-9)],
)  # fmt: skip
def test_a_quantity_is_multiplied_by_its_unit(text, si):
    assert read_quantity(text, NEUROML).si == si


def test_700_ms_is_the_next_double_above_a_plain_division():
    assert read_quantity("700ms", NEUROML).si == 0.7000000000000001


@given(
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300),
    st.sampled_from([u.get("symbol") for u in UNITS]),
)
def test_the_text_of_a_quantity_reads_back_the_same(value, symbol):
    quantity = read_quantity(f"{value!r} {symbol}", NEUROML)
    assume(symbol != "F")  # "3F" is a plain number to Java; see below
    again = read_quantity(str(quantity), NEUROML)
    assert again.value == quantity.value
    assert again.unit == quantity.unit


def test_a_farad_needs_a_blank_since_java_takes_the_f_for_a_suffix():
    assert read_quantity("3F", NEUROML).dimension.is_none
    assert read_quantity("3 F", NEUROML).dimension.name == "capacitance"


@given(st.floats(-1e6, 1e6, allow_nan=False), st.sampled_from([u.get("symbol") for u in UNITS]))
def test_from_si_undoes_to_si_but_for_rounding(value, symbol):
    unit = NEUROML.unit(symbol)
    back = unit.from_si(unit.to_si(value))
    assert math.isclose(back, value, rel_tol=1e-9, abs_tol=1e-9 * max(1.0, abs(unit.offset)))


@pytest.mark.parametrize("text", ["", "mV", "five mV", "1..2mV", "inf", "nan mV", "--3mV"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(UnitError, match="not a number"):
        read_quantity(text, NEUROML)


def test_a_misspelt_unit_is_pointed_out():
    with pytest.raises(UnitError, match="unknown unit 'MV'") as caught:
        read_quantity("3MV", NEUROML)
    assert "mV" in caught.value.hint


def test_a_plain_number_is_what_java_reads():
    assert read_number("1e-3") == 0.001
    with pytest.raises(ValueError, match="inf"):
        read_number("inf")
