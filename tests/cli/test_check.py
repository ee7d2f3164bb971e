from __future__ import annotations

import json
from pathlib import Path

import pytest

from nmlbridge.cli.main import main

DOCUMENTS = sorted((Path(__file__).parents[2] / "reference_lems" / "documents").glob("LEMS_*.xml"))


def test_there_are_documents_to_check():
    assert len(DOCUMENTS) >= 10


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_nothing_is_found_in_documents_that_jneuroml_runs(path, capsys):
    assert main(["check", str(path)]) == 0
    assert capsys.readouterr().out == "no problems found\n"


BAD = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Simulation.xml"/>
    <izhikevichCell id="one" v0="-70" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>
    <izhikevichCell id="two" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" dd="6"/>
    <Simulation id="sim" length="1ms" step="0.1ms" target="one"/>
</Lems>
"""


@pytest.fixture
def bad(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("bad.xml").write_text(BAD)
    return "bad.xml"


def test_every_problem_is_listed_in_order_of_place(bad, capsys):
    assert main(["check", bad]) == 3
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("bad.xml:5:")
    assert "v0" in lines[0]
    assert any(line.startswith("bad.xml:6:") and "'d'" in line for line in lines)
    assert lines[-1].endswith("problems found")


def test_json_has_code_message_and_place(bad, capsys):
    assert main(["check", bad, "--json", "-"]) == 3
    found = json.loads(capsys.readouterr().out)
    assert not found["ok"]
    first = found["problems"][0]
    assert first["location"]["file"] == "bad.xml"
    assert first["location"]["line"] == 5
    assert first["location"]["column"] > 0
    assert first["code"]
    assert first["message"]


def test_a_neuroml_file_needs_no_simulation(tmp_path, capsys):
    good = DOCUMENTS[0].parent / "izhikevich2007.cell.nml"
    assert main(["check", str(good)]) == 0
    (tmp_path / "bad.nml").write_text(good.read_text().replace('vt="-40mV"', 'vt="-40"'))
    capsys.readouterr()
    assert main(["check", str(tmp_path / "bad.nml")]) == 3
    assert "bad.nml:7:" in capsys.readouterr().out


def test_quiet_says_nothing_if_nothing_is_found(capsys):
    assert main(["check", "-q", str(DOCUMENTS[0])]) == 0
    assert capsys.readouterr().out == ""
