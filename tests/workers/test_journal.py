"""A journal of lines: what was added is there, what was cut short is dropped, and no other file is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmlbridge.errors import FormatError
from nmlbridge.workers.journal import LineJournal


def test_what_was_added_is_there_again(tmp_path: Path) -> None:
    LineJournal(tmp_path / "j").add({"a": 1})
    LineJournal(tmp_path / "j").add({"a": [float("inf"), 0.1]})
    assert list(LineJournal(tmp_path / "j").lines()) == [(1, {"a": 1}), (2, {"a": [float("inf"), 0.1]})]


def test_no_file_has_no_lines(tmp_path: Path) -> None:
    assert list(LineJournal(tmp_path / "j").lines()) == []
    LineJournal(tmp_path / "j").remove()


def test_a_line_cut_short_is_dropped_and_the_next_stands_on_its_own(tmp_path: Path) -> None:
    file = tmp_path / "j"
    file.write_text('{"a": 1}\n{"a": 2')
    journal = LineJournal(file)
    assert [line for _, line in journal.lines()] == [{"a": 1}]
    journal.add({"a": 3})
    assert [line for _, line in journal.lines()] == [{"a": 1}, {"a": 3}]


@pytest.mark.parametrize("text", ["a letter\n", "a letter without end", "[1, 2]\n", "<Lems/>"])
def test_another_file_is_refused_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "j"
    file.write_text(text)
    with pytest.raises(FormatError, match="not a file of results") as caught:
        list(LineJournal(file).lines())
    assert caught.value.location is not None
    assert caught.value.location.line == 1
    assert file.read_text() == text
