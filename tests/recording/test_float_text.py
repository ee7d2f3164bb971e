from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmlbridge.recording.float_text import format_float32

# as java.lang.Float.toString prints them; 1.5E10 is 1.50000005E10 up to Java 18
JAVA = [
    (0.0, "0.0"),
    (-0.0, "-0.0"),
    (5e-6, "5.0E-6"),
    (1e-5, "1.0E-5"),
    (1.4e-45, "1.4E-45"),
    (9.8e-45, "9.8E-45"),
    (3.4028235e38, "3.4028235E38"),
    (0.001, "0.001"),
    (0.00099999, "9.9999E-4"),
    (-0.07, "-0.07"),
    (9999999.0, "9999999.0"),
    (1e7, "1.0E7"),
    (1.5e10, "1.5E10"),
    (123456.789, "123456.79"),
    (float("nan"), "NaN"),
    (float("inf"), "Infinity"),
    (float("-inf"), "-Infinity"),
    (1e300, "Infinity"),
]


@pytest.mark.parametrize(("number", "text"), JAVA)
def test_numbers_are_printed_as_java_does(number: float, text: str) -> None:
    assert format_float32([number]) == [text]


@given(st.floats(width=32, allow_nan=False))
def test_text_reads_back_as_the_same_float32(number: float) -> None:
    (text,) = format_float32([number])
    assert np.float32(float(text)) == np.float32(number)
    assert ("E" in text) == (
        number != 0 and np.isfinite(number) and not 1e-3 <= abs(np.float32(number)) < 1e7
    )
