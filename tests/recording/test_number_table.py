from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmlbridge.errors import MalformedFileError
from nmlbridge.recording import number_table
from nmlbridge.recording.number_table import count_comment_lines, read_last_line, read_rows

GOOD = b"0.0\t-0.07\t1.0\t\n1.0E-5\t-0.0701\t2.0\t\n2.0E-5\t0.03\t3.0\t\n"
VALUES = [[0.0, -0.07, 1.0], [1e-5, -0.0701, 2.0], [2e-5, 0.03, 3.0]]


def parse_rows(text: bytes, width: int) -> np.ndarray:
    """Parse a table in the plainest way there is."""
    rows = []
    for line in text.removesuffix(b"\n").split(b"\n"):
        fields = [field for field in line.replace(b"\t", b" ").replace(b"\r", b" ").split(b" ") if field]
        if len(fields) != width or any(b"_" in field or field != field.strip() for field in fields):
            raise ValueError(line)
        rows.append([float(field) for field in fields])
    return np.array(rows)


def table(tmp_path: Path, text: bytes, width: int = 3, **options) -> np.ndarray:
    path = tmp_path / "run.dat"
    path.write_bytes(text)
    return np.concatenate([rows.copy() for rows in read_rows(path, width, **options)])


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.replace(b"\n", b"\r\n"),
        GOOD.replace(b"\t", b" "),
        GOOD.replace(b"\t", b"   ").replace(b"0.0   -", b"  0.0   -", 1),
        GOOD.replace(b"\t\n", b"\n"),
        GOOD[:-1],
        GOOD + b"\n\n",
        GOOD + b"  \t \r\n",
        b"0\t-7e-2\t+1\t\n.00001\t-70.1E-3\t2.\t\n2.0e-05\t0.03\t3.0e0\t\n",
    ],
    ids=[
        "jNeuroML", "CRLF", "blanks", "columns of blanks", "no closing tab", "no last line end",
        "blank lines at the end", "blanks at the end", "other spellings",
    ],
)  # fmt: skip
def test_tables_of_every_layout_give_the_same_numbers(tmp_path: Path, text: bytes) -> None:
    np.testing.assert_array_equal(table(tmp_path, text), VALUES)


def test_numbers_that_are_not_finite_are_read(tmp_path: Path) -> None:
    text = b"0.0\tNaN\tInfinity\t\n1.0\t-Infinity\t1.0\t\n"
    expected = [[0, float("nan"), float("inf")], [1, float("-inf"), 1]]
    np.testing.assert_array_equal(table(tmp_path, text), expected)


BAD = {
    "ragged: too few": (
        GOOD + b"3.0E-5\t0.03\t\n4.0E-5\t1.0\t1.0\t\n",
        4,
        "2 values where the others have 3",
    ),
    "ragged: too many": (GOOD + b"3.0E-5\t0.03\t1.0\t1.0\t\n" + GOOD, 4, "4 values where the others have 3"),
    "too many, then too few": (b"1 2 3 4\n5 6\n", 1, "4 values, but 3 columns are named"),
    "another number of columns": (b"0.0 1.0\n1.0 1.0\n", 1, "2 values, but 3 columns are named"),
    "last row cut between numbers": (GOOD + b"3.0E-5\t0.0", 4, "cut short"),
    "last row cut inside its last number": (GOOD + b"3.0E-5\t0.03\t1.", 4, "cut short"),
    "comma decimals": (GOOD.replace(b".", b","), 1, "comma decimals"),
    "a comma decimal further down": (GOOD.replace(b"0.03", b"0,03"), 3, "comma decimals"),
    "semicolons": (GOOD.replace(b"\t", b";"), 1, "semicolons"),
    "a word": (GOOD.replace(b"0.03", b"abc"), 3, "column 2 is not a number: 'abc'"),
    "a number that runs on": (GOOD.replace(b"0.03", b"0.03x"), 3, "column 2 is not a number"),
    "two numbers run together": (GOOD.replace(b"0.03", b"0.03-0.07"), 3, "column 2 is not a number"),
    "an underscore": (GOOD.replace(b"0.03", b"1_0"), 3, "column 2 is not a number"),
    "hexadecimal": (GOOD.replace(b"0.03", b"0x1p3"), 3, "column 2 is not a number"),
    "zeros of a crashed disk": (GOOD + b"\0\0\0\0\n", 4, "column 1 is not a number"),
    "a header": (b"time\tv\tu\n" + GOOD, 1, "column 1 is not a number: 'time'"),
    "a blank line": (GOOD + b"\n" + GOOD, 4, "blank line"),
    "a blank line before one that is wrong": (GOOD + b"\nx\n", 4, "blank line"),
    "a wrong line before a blank one": (GOOD + b"x 1 1\n\n", 4, "not a number: 'x'"),
    "a blank line first": (b"\n" + GOOD, 1, "blank line"),
    "UTF-16": (GOOD.decode().encode("utf-16"), 1, "not a number"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("block", [1 << 22, 64], ids=["one block", "small blocks"])
def test_a_bad_table_is_refused_at_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, block: int
) -> None:
    text, line, told = BAD[name]
    monkeypatch.setattr(number_table, "BLOCK_BYTES", block)
    with pytest.raises(MalformedFileError, match=told) as raised:
        table(tmp_path, text)
    assert raised.value.location is not None
    assert raised.value.location.line == line
    assert "run.dat:" in str(raised.value)


@pytest.mark.parametrize("blank", [b"\n", b" \t\r\n"])
def test_a_blank_line_is_found_wherever_blocks_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blank: bytes
) -> None:
    monkeypatch.setattr(number_table, "BLOCK_BYTES", 64)
    for place in range(1, 60):
        with pytest.raises(MalformedFileError, match="blank line") as raised:
            table(tmp_path, b"1 2 3\n" * place + blank + b"4 5 6\n" * 3)
        assert raised.value.location is not None
        assert raised.value.location.line == place + 1
        assert len(table(tmp_path, b"1 2 3\n" * place + blank)) == place


@pytest.mark.parametrize("text", [b"", b"\n", b" \n\t\n"])
def test_a_file_without_numbers_is_refused(tmp_path: Path, text: bytes) -> None:
    with pytest.raises(MalformedFileError, match="no rows"):
        table(tmp_path, text)


def test_an_endless_line_is_refused_in_bounded_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(number_table, "BLOCK_BYTES", 1024)
    with pytest.raises(MalformedFileError, match="a line of more than 1024 bytes; expected 3 numbers"):
        table(tmp_path, b"1.0\t" * 1000)


def test_commas_separate_if_asked_to(tmp_path: Path) -> None:
    text = b"time (s),v (V),u (1)\n" + GOOD.replace(b"\t\n", b"\n").replace(b"\t", b",")
    np.testing.assert_array_equal(table(tmp_path, text, header_lines=1, commas=True), VALUES)


@pytest.mark.parametrize("block", [64, 100, 1 << 22])
def test_the_size_of_blocks_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    rng = np.random.default_rng(1)
    values = rng.normal(size=(500, 3))
    text = "".join("\t".join(map(repr, row)) + "\t\n" for row in values.tolist()).encode()
    monkeypatch.setattr(number_table, "BLOCK_BYTES", max(block, 80))
    np.testing.assert_array_equal(table(tmp_path, text), values)


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.floats(), min_size=1, max_size=40))
def test_the_reader_gives_the_nearest_double_as_the_plain_parser_does(
    tmp_path_factory, numbers: list[float]
) -> None:
    path = tmp_path_factory.mktemp("numbers") / "run.dat"
    text = "".join(f"{number!r}\t{number:.9e}\t\n" for number in numbers).encode()
    path.write_bytes(text)
    read = np.concatenate([rows.copy() for rows in read_rows(path, 2)])
    np.testing.assert_array_equal(read, parse_rows(text, 2))
    np.testing.assert_array_equal(read[:, 0], numbers)


@settings(deadline=None)  # the machine may be busy
@given(st.binary(max_size=60).map(lambda b: b.translate(None, b"\r")))
def test_the_reader_takes_what_the_plain_parser_takes(tmp_path_factory, junk: bytes) -> None:
    path = tmp_path_factory.mktemp("junk") / "run.dat"
    path.write_bytes(b"1 2\n" + junk + b"\n")
    try:
        expected = (
            parse_rows(b"1 2\n" + junk.rstrip(b" \t\n") + b"\n", 2)
            if junk.strip(b" \t\n")
            else parse_rows(b"1 2", 2)
        )
    except ValueError:
        with pytest.raises(MalformedFileError):
            list(read_rows(path, 2))
    else:
        np.testing.assert_array_equal(np.concatenate([rows.copy() for rows in read_rows(path, 2)]), expected)


def test_comment_lines_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "run.dat"
    path.write_bytes(b"# made by hand\n  # really\n0 1\n# no\n")
    assert count_comment_lines(path) == 2


@pytest.mark.parametrize("text", [b"a\nlast", b"a\nlast\n\n \n", b"last", b"x" * 9000 + b"\nlast\n"])
def test_the_last_line_is_found(tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "run.dat"
    path.write_bytes(text)
    assert read_last_line(path) == b"last"


def test_a_last_line_longer_than_a_piece_is_found_whole(tmp_path: Path) -> None:
    path = tmp_path / "run.dat"
    path.write_bytes(b"first\n" + b"y" * 20000)
    assert read_last_line(path) == b"y" * 20000
