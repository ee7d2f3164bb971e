from __future__ import annotations

import json
from pathlib import Path

import pytest

from nmlbridge.errors import FormatError, MalformedFileError, SchemaError
from nmlbridge.recording.columns import (
    TIME,
    Column,
    ColumnNames,
    columns_json,
    columns_path,
    matches_glob,
    parse_columns,
    read_columns,
    require_columns,
    write_columns,
)

V = Column("izpopTonic[0]/v", "V")


def test_names_are_read_back_as_written(tmp_path: Path) -> None:
    names = ColumnNames((TIME, V), {"0": "izpopTonic[0]", "1": "izpopBurst[0]"}, "ID_TIME")
    path = write_columns(tmp_path / "a.columns.json", names)
    assert read_columns(path) == names


def test_the_file_says_what_the_contract_says() -> None:
    expected = {"columns": [{"quantity": "time", "unit": "s"}, {"quantity": "izpopTonic[0]/v", "unit": "V"}]}
    assert json.loads(columns_json(ColumnNames((TIME, V)))) == expected


def test_names_lie_beside_the_data() -> None:
    assert columns_path("out/sim1.dat") == Path("out/sim1.columns.json")
    assert columns_path("out/sim1.v2.spikes") == Path("out/sim1.v2.columns.json")


@pytest.mark.parametrize(
    ("text", "error", "told"),
    [
        ('{"columns": [', MalformedFileError, "a.columns.json:1"),
        ("[]", SchemaError, "expected"),
        ('{"collumns": []}', SchemaError, "collumns"),
        ('{"columns": [{"quantity": "time"}]}', SchemaError, "unit"),
        ('{"columns": [{"quantity": "time", "unit": 1}]}', SchemaError, "unit"),
        ('{"columns": [{"quantity": "time", "unit": "s", "scale": "2"}]}', SchemaError, "scale"),
        ('{"columns": [], "event_format": "TIME"}', SchemaError, "TIME_ID"),
    ],
)
def test_a_wrong_file_is_refused_with_its_name(
    tmp_path: Path, text: str, error: type[FormatError], told: str
) -> None:
    path = tmp_path / "a.columns.json"
    path.write_text(text)
    with pytest.raises(error, match=told) as raised:
        read_columns(path)
    assert "a.columns.json" in str(raised.value)


def test_a_header_names_quantities_with_units() -> None:
    text = 'time (s), "izpopTonic[0]/v (V)",pop[a,b]/g (S_per_m2), p[0]/U ()'
    assert parse_columns(text) == (TIME, V, Column("pop[a,b]/g", "S_per_m2"), Column("p[0]/U", "1"))


def test_a_column_without_unit_is_refused() -> None:
    with pytest.raises(FormatError, match=r"izpopTonic\[0\]/v"):
        parse_columns("time (s), izpopTonic[0]/v")


def test_time_is_the_first_column_unless_it_is_named() -> None:
    assert require_columns([V]) == (TIME, V)
    assert require_columns([V, ("time", "ms")]) == (V, Column("time", "ms"))


@pytest.mark.parametrize(
    "columns",
    [[TIME, V, TIME], [V, ("izpopTonic[0]/v", "mV")]],
    ids=["two times", "two units of one quantity"],
)
def test_contradicting_names_are_refused(columns: list[tuple[str, str]]) -> None:
    with pytest.raises(FormatError):
        require_columns(columns)


def test_brackets_in_a_pattern_stand_for_themselves() -> None:
    assert matches_glob("pop[0]/v", "pop[0]/v")
    assert not matches_glob("pop[0]/v", "pop0/v")
    assert matches_glob("*/v", "pop[0]/v")
    assert matches_glob("pop[?]/v", "pop[3]/v")
    assert not matches_glob("pop", "pop[0]/v")
