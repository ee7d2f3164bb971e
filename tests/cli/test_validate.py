from __future__ import annotations

import hashlib
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from nmlbridge.cli.main import main

DOCUMENT = Path(__file__).parents[2] / "reference_lems" / "documents" / "LEMS_izhikevich_four.xml"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / DOCUMENT.name).write_text(DOCUMENT.read_text())
    assert main(["run", DOCUMENT.name, "--out", "recorded", "-q"]) == 0
    return tmp_path


def _write_suite(folder):
    files = ""
    for name in ("izhikevich_four.dat", "izhikevich_four.spikes"):
        digest = hashlib.sha256((folder / "recorded" / name).read_bytes()).hexdigest()
        files += f"        - {{path: recorded/{name}, sha256: {digest}}}\n"
    (folder / "some.nmlb.yaml").write_text(
        "nmlbridge: 1\n"
        "cases:\n"
        "  - name: four\n"
        f"    model: {DOCUMENT.name}\n"
        "    reference:\n"
        f"      files:\n{files}"
        "    tolerance: identical\n"
    )


def test_a_suite_that_agrees(folder, capsys):
    _write_suite(folder)
    assert main(["validate", "some.nmlb.yaml", "-j", "1"]) == 0
    assert "1 passed" in capsys.readouterr().out


def test_a_folder_is_looked_through_and_the_working_folder_is_the_default(folder, capsys):
    _write_suite(folder)
    assert main(["validate", "-j", "1"]) == 0
    assert "1 passed" in capsys.readouterr().out


def test_a_reference_with_another_digit_fails(folder, capsys):
    _change_a_digit(folder / "recorded" / "izhikevich_four.dat")
    _write_suite(folder)
    assert main(["validate", "some.nmlb.yaml", "-j", "1"]) == 1
    shown = capsys.readouterr().out
    assert "1 failed" in shown
    assert "different" in shown


def test_a_damaged_reference_is_exit_code_7(folder, capsys):
    _write_suite(folder)
    _change_a_digit(folder / "recorded" / "izhikevich_four.dat")
    assert main(["validate", "some.nmlb.yaml", "-j", "1"]) == 7
    assert "not the one that was recorded" in capsys.readouterr().out


def _change_a_digit(path):
    lines = path.read_text().splitlines(keepends=True)
    assert "-0.07" in lines[500]
    lines[500] = lines[500].replace("-0.07", "-0.06", 1)
    path.write_text("".join(lines))


def test_every_report_is_written(folder, capsys):
    _write_suite(folder)
    words = ["--junit", "r/j.xml", "--html", "r/h.html", "--markdown", "r/m.md", "--json", "r/r.json"]
    assert main(["validate", "some.nmlb.yaml", "-j", "1", *words]) == 0
    assert ElementTree.parse(folder / "r" / "j.xml").getroot().tag in ("testsuites", "testsuite")
    assert (folder / "r" / "h.html").read_text().startswith("<!doctype html>")
    assert "four" in (folder / "r" / "m.md").read_text()
    assert json.loads((folder / "r" / "r.json").read_text())["passed"]
    assert "1 passed" in capsys.readouterr().out


def test_json_on_standard_output_is_all_there_is(folder, capsys):
    _write_suite(folder)
    assert main(["validate", "some.nmlb.yaml", "-j", "1", "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"]["passed"] == 1


def test_words_after_engine_that_are_paths_are_paths(folder, capsys):
    _write_suite(folder)
    assert main(["validate", "-j", "1", "--engine", "native", "some.nmlb.yaml"]) == 0
    assert "1 passed" in capsys.readouterr().out


def test_nothing_to_run_fails(tmp_path, capsys):
    assert main(["validate", str(tmp_path)]) == 1
    assert "no case was run" in capsys.readouterr().out


def test_an_unknown_engine_case_or_path(folder, capsys):
    _write_suite(folder)
    assert main(["validate", "some.nmlb.yaml", "--engine", "nativ"]) == 3
    assert "nativ" in capsys.readouterr().err
    assert main(["validate", "some.nmlb.yaml", "--case", "fuor"]) == 3
    assert "fuor" in capsys.readouterr().err
    assert main(["validate", "nowhere"]) == 3
    assert "nowhere" in capsys.readouterr().err


def test_a_suite_with_a_mistake_is_named_with_its_line(folder, capsys):
    (folder / "bad.nmlb.yaml").write_text("nmlbridge: 1\ncases:\n  - name: a\n    modle: x.xml\n")
    assert main(["validate", "bad.nmlb.yaml"]) == 3
    said = capsys.readouterr().err
    assert "bad.nmlb.yaml:4:" in said
    assert "modle" in said
