"""Files are written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nmlbridge.errors import FormatError, MalformedFileError
from nmlbridge.formats.output import comment, write_files
from nmlbridge.lems.xml import parse_bytes


def test_all_files_are_written(tmp_path: Path) -> None:
    write_files({tmp_path / "a": "text", tmp_path / "b": b"\x00", tmp_path / "c": ["one ", "two"]})
    assert [(tmp_path / n).read_bytes() for n in "abc"] == [b"text", b"\x00", b"one two"]
    assert len(list(tmp_path.iterdir())) == 3


def test_a_failure_leaves_nothing_new_and_the_old_as_it_was(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "half"
        raise ValueError("stop")

    (tmp_path / "a").write_text("old")
    with pytest.raises(ValueError, match="stop"):
        write_files({tmp_path / "a": "new", tmp_path / "b": pieces()})
    assert (tmp_path / "a").read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="does the folder exist"):
        write_files({tmp_path / "none" / "a": "x"})


@pytest.mark.parametrize("text", ["--", "a--b", "---", "-", "ends with -", "<x>&"])
def test_a_comment_is_well_formed_whatever_it_says(text: str) -> None:
    parse_bytes(f"{comment([text, text])}<x/>".encode(), "x")
    with pytest.raises(MalformedFileError):
        parse_bytes(b"<!-- a--b --><x/>", "x")
