"""The text of floats against what Java was recorded to print."""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from nmlbridge.native import _core

RECORDED = json.loads((Path(__file__).parent / "java_results.json").read_text(encoding="utf-8"))
SAMPLES = [name for name in RECORDED["exact"] if name.startswith("float")]


def patterns_of(name: str) -> NDArray[Any]:
    _, kind, seed, count, first, _ = name.split(" ")
    if kind == "run":
        return np.arange(int(first), int(first) + int(count), dtype=np.uint32)
    with np.errstate(over="ignore"):  # splitmix64, as in JavaResults.java
        z = np.uint64(seed) + np.arange(1, int(count) + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return ((z ^ (z >> np.uint64(31))) >> np.uint64(32)).astype(np.uint32)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_what_java_prints(name: str) -> None:
    floats = patterns_of(name).view(np.float32)
    floats = floats[np.abs(floats) <= np.float32(name.split(" ")[-1])]
    assert len(floats) > 100_000
    text = _core.format_rows(floats.astype(np.float64), 1)
    assert hashlib.sha256(text).hexdigest() == RECORDED["exact"][name]


@pytest.mark.parametrize(
    ("x", "text"),
    [
        (0.0, "0.0"), (-0.0, "-0.0"), (1.0, "1.0"), (-1.5, "-1.5"), (100.0, "100.0"), (9999999.0, "9999999.0"),
        (1e7, "1.0E7"), (12345678.0, "1.2345678E7"), (0.001, "0.001"), (0.00099999994, "9.999999E-4"), (1e-5, "1.0E-5"),
        (-0.07, "-0.07"), (0.1, "0.1"), (1 / 3, "0.33333334"), (1e-45, "1.4E-45"), (9.8e-45, "9.8E-45"),
        (1.17549435e-38, "1.1754944E-38"), (3.4028235e38, "3.4028235E38"), (1e39, "Infinity"), (-1e300, "-Infinity"),
        (math.inf, "Infinity"), (math.nan, "NaN"), (-math.nan, "NaN"), (1e-60, "0.0"), (-1e-60, "-0.0"),
        (2.0**25, "3.3554432E7"), (33557288.0, "3.355729E7"), (16777216.0, "1.6777216E7"), (1e10, "1.0E10"),
        (123456.7, "123456.7"), (0.7000000000000001, "0.7"),
    ],
)  # fmt: skip
def test_a_number_is_written_as_java_writes_it(x: float, text: str) -> None:
    assert _core.format_float(x) == text


@given(st.floats(width=32))
def test_a_text_reads_back_as_the_same_float(x: float) -> None:
    back = np.float32(_core.format_float(x).replace("Infinity", "inf"))
    assert back.tobytes() == np.float32(x).tobytes() or math.isnan(x)


@given(st.floats(min_value=2.0**-100, max_value=2.0**100, width=32))
def test_no_shorter_text_would_do(x: float) -> None:
    text = _core.format_float(x)
    digits = text.split("E")[0].replace(".", "").strip("0")
    assert len(digits) <= len(
        np.format_float_scientific(np.float32(x), unique=True, trim="-").split("e")[0].replace(".", "")
    )


def test_every_field_ends_in_a_tab_and_every_row_in_a_line_feed() -> None:
    rows = np.array([[0.0, -0.07], [1e-5, 3.5], [math.nan, 1e38]])
    assert _core.format_rows(rows, 2) == b"0.0\t-0.07\t\n1.0E-5\t3.5\t\nNaN\t1.0E38\t\n"
    assert _core.format_rows(rows, 6) == b"0.0\t-0.07\t1.0E-5\t3.5\tNaN\t1.0E38\t\n"
    assert _core.format_rows(np.empty(0), 3) == b""


def test_the_longest_numbers_fit() -> None:
    rows = np.full((1000, 7), -1.17549435e-38 * 1.0000001)
    text = bytes(_core.format_rows(rows, 7))
    assert text.count(b"\n") == 1000
    assert set(text.split()) == {_core.format_float(rows[0, 0]).encode()}


def test_samples_that_are_no_rows_are_refused() -> None:
    with pytest.raises(ValueError, match="5 samples are no rows of 2 columns"):
        _core.format_rows(np.zeros(5), 2)
    with pytest.raises(ValueError, match="no rows of 0 columns"):
        _core.format_rows(np.zeros(5), 0)
    with pytest.raises(TypeError, match="format 'd'"):
        _core.format_rows(np.zeros(4, np.float32), 2)
    with pytest.raises((ValueError, BufferError)):
        _core.format_rows(np.zeros((4, 4))[:, ::2], 2)
