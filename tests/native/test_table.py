"""Reading tables of numbers: exactness against Python's own, and every kind of damage."""

from __future__ import annotations

import math
import struct
from decimal import Decimal, localcontext
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from nmlbridge.native import _core

Report = tuple[int, int, int, int]


def read(text: bytes | memoryview, columns: int, rows: int = 100) -> tuple[NDArray[np.float64], Report]:
    out = np.full((rows, columns), 77.0)
    report = _core.read_table(text, columns, out)
    return out[: report[0]], report


def column(tokens: list[str]) -> NDArray[np.float64]:
    numbers, report = read("\n".join(tokens).encode() + b"\n", 1, len(tokens))
    assert report[:2] == (len(tokens), 0), report
    return numbers[:, 0]


def double_of(pattern: int) -> float:
    return float(struct.unpack("<d", struct.pack("<Q", pattern))[0])


def hard_tokens() -> list[str]:
    """Decimals of every length, many of them next to or on the middle between two doubles."""
    random = Random(1)
    tokens = []
    with localcontext() as context:
        context.prec = 1200
        for _ in range(4000):
            x = double_of(random.getrandbits(64))
            if not math.isfinite(x):
                continue
            tokens += [repr(x), f"{x:.{random.randint(0, 40)}e}", f"{x:.3f}"[:320]]
            long = random.getrandbits(random.randint(1, 200))
            tokens.append(f"{long}.{long}e{random.randint(-400, 400)}")
            above = math.nextafter(x, math.inf)
            if math.isfinite(above):
                middle = (Decimal(x) + Decimal(above)) / 2
                mantissa, exponent = f"{middle:e}".split("e")
                point = "" if "." in mantissa else "."
                tokens += [f"{middle:e}", f"{mantissa}{point}{'0' * random.randint(0, 30)}1e{exponent}"]
    return [
        *tokens, "1e-400", "1e400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "-0.0", "+1", "5.", ".5",
        "0e999", "1.7976931348623158e308", "1.7976931348623159e308", "0." + "0" * 900 + "1e901", "1" + "0" * 900 + "e-900",
        "00000000000000000000000000000000001.5", "-1E+5", "1e-99999999999999999999", "9007199254740993", "9007199254740992.5",
    ]  # fmt: skip


def test_decimals_become_the_nearest_double() -> None:
    tokens = hard_tokens()
    assert len(tokens) > 10_000
    expected = np.array([float(token) for token in tokens])
    assert np.array_equal(column(tokens).view(np.int64), expected.view(np.int64))


@given(st.lists(st.floats(allow_nan=False), min_size=1, max_size=20))
def test_what_is_written_in_full_reads_back_exactly(numbers: list[float]) -> None:
    tokens = [repr(x) for x in numbers]
    assert np.array_equal(column(tokens).view(np.int64), np.array(numbers).view(np.int64))


def test_rows_written_as_java_does_read_back_as_their_floats() -> None:
    samples = np.random.default_rng(3).normal(size=(500, 6)) * 10.0 ** np.arange(-12, 12, 4)
    text = bytes(_core.format_rows(samples, 6))
    numbers, report = read(text, 6, 500)
    assert report == (500, 0, 0, 500)
    assert np.array_equal(numbers.astype(np.float32), samples.astype(np.float32))


@pytest.mark.parametrize(
    "text", [b"1 2\n3 4\n", b"1\t2\t\n3\t4\t\n", b"1 2\r\n3 4\r\n", b"\n1 2\n\n3 4", b"  1  2 \n3 4 \n"]
)
def test_separators_and_line_ends_may_vary(text: bytes) -> None:
    numbers, report = read(text, 2)
    assert report[1] == 0
    assert numbers.tolist() == [[1.0, 2.0], [3.0, 4.0]]


@pytest.mark.parametrize(
    ("text", "report"),
    [
        (b"1 2\n3 x\n5 6\n", (1, 1, 1, 2)),
        (b"1 2\n3 4x\n", (1, 1, 1, 2)),
        (b"1 2\n- 4\n", (1, 1, 0, 2)),
        (b"1 2\n3 1e\n", (1, 1, 1, 2)),
        (b"1 2\n3 1e+\n", (1, 1, 1, 2)),
        (b"1 2\n3 .\n", (1, 1, 1, 2)),
        (b"1 2\n3 4,5\n", (1, 1, 1, 2)),
        (b"1 2\n3 0x10\n", (1, 1, 1, 2)),
        (b"1 2\n3 \xc3\xa9\n", (1, 1, 1, 2)),
        (b"1 2\n3 4\x00\n", (1, 1, 1, 2)),
        (b"1 2\n\n3\n5 6\n", (1, 2, 1, 3)),
        (b"1 2\n3 4\n5", (2, 2, 1, 3)),
        (b"1 2\n3 4 5\n", (1, 3, 2, 2)),
        (b"1 2\n3 nan\n", (2, 0, 0, 2)),
        (b"1 2\n3 1e999\n", (2, 0, 0, 2)),
    ],
)
def test_damage_is_reported_with_its_place(text: bytes, report: Report) -> None:
    assert read(text, 2)[1] == report


def test_more_rows_than_there_is_room_for_are_not_read() -> None:
    numbers, report = read(b"1 2\n3 4\n5 6\n", 2, rows=2)
    assert report == (2, 4, 0, 3)
    assert numbers.tolist() == [[1.0, 2.0], [3.0, 4.0]]


def test_a_number_ends_where_the_text_ends() -> None:
    text = memoryview(b"1 2345678901234567")
    assert read(text[:3], 2)[0].tolist() == [[1.0, 2.0]]
    assert read(text[:11], 2)[0].tolist() == [[1.0, 234567890.0]]


def test_unfit_buffers_are_refused() -> None:
    with pytest.raises(TypeError, match="format 'd'"):
        _core.read_table(b"1\n", 1, np.zeros(1, np.int64))
    with pytest.raises(ValueError, match="at least 1"):
        _core.read_table(b"1\n", 0, np.zeros(1))
    with pytest.raises((TypeError, ValueError, BufferError)):
        _core.read_table(b"1\n", 1, bytes(8))  # type: ignore[arg-type]
