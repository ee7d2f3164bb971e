from __future__ import annotations

import json
import math
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from nmlbridge.cli import output
from nmlbridge.errors import Location, Problem


def test_a_table_is_aligned_with_numbers_to_the_right(capsys):
    output.print_table(("name", "count"), [("a", 1), ("bcdef", 1000)], title="things")
    assert capsys.readouterr().out == "\nthings\nname   count\n------------\na          1\nbcdef   1000\n"


def test_a_table_without_rows_is_its_headings(capsys):
    output.print_table(("name", "count"), [])
    assert capsys.readouterr().out == "name  count\n-----------\n"


def test_json_goes_to_standard_output_for_a_dash(capsys):
    output.write_json("-", {"a": [1, 2.5, None, True, "x"]})
    assert json.loads(capsys.readouterr().out) == {"a": [1, 2.5, None, True, "x"]}


def test_json_has_null_for_what_is_no_number(tmp_path):
    output.write_json(
        str(tmp_path / "deep" / "x.json"), {"a": math.nan, "b": (math.inf,), "c": np.float64(2.0)}
    )
    assert json.loads((tmp_path / "deep" / "x.json").read_text()) == {"a": None, "b": [None], "c": 2.0}


def test_json_has_arrays_as_lists_and_paths_as_texts(capsys):
    output.write_json("-", {"a": np.arange(3), "b": Path("x/y")})
    assert json.loads(capsys.readouterr().out) == {"a": [0, 1, 2], "b": "x/y"}


def test_a_file_replaced_is_whole_or_untouched(tmp_path, monkeypatch):
    target = tmp_path / "report.html"
    target.write_text("the old one")

    def full_disk(*_arguments, **_keywords):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full_disk)
        with pytest.raises(OSError, match="No space"):
            output.write_text(target, "the new one")
    assert target.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [target]
    output.write_text(target, "the new one")
    assert target.read_text() == "the new one"


def test_warnings_go_to_standard_error(capsys):
    output.warn([Problem("some-code", "what it is", Location("x.xml", 3, 7), "warning")])
    shown = capsys.readouterr()
    assert shown.err == "x.xml:3:7: warning: what it is [some-code]\n"
    assert shown.out == ""


def test_nobody_watches_a_pipe():
    with output.progress_bar("run") as progress:
        assert progress is None


def test_a_bar_appears_only_when_a_run_lasts(monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(output._LateBar, "delay_s", 0.02)
    with output.progress_bar("run") as progress:
        assert progress is not None
        progress(1, 10)
        assert capsys.readouterr().err == ""
        time.sleep(0.03)
        progress(5, 10)
        progress(10, 10)
    assert "run" in capsys.readouterr().err


def test_quiet_has_no_bar(monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with output.progress_bar("run", quiet=True) as progress:
        assert progress is None
