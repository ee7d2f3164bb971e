from __future__ import annotations

import json
from pathlib import Path

import pytest

from nmlbridge.cli.main import main

DOCUMENTS = Path(__file__).parents[2] / "reference_lems" / "documents"


def _facts(capsys, *words):
    assert main(["info", *words, "--json", "-"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_network(capsys):
    facts = _facts(capsys, str(DOCUMENTS / "LEMS_network_20.xml"))
    assert facts["includes"] == ["izhikevich2007.cell.nml"]
    assert facts["simulation"] == {
        "id": "twenty",
        "target": "net",
        "length_s": 0.2,
        "step_s": pytest.approx(2e-5),
        "steps": 10000,
        "seed": 98765,
    }
    assert facts["populations"] == [
        {"id": "exc", "component": "RS", "size": "16"},
        {"id": "inh", "component": "quick", "size": "4"},
    ]
    assert [row["count"] for row in facts["connections"]] == [65, 21, 22]
    assert [row["count"] for row in facts["inputs"]] == [16, 2]
    assert [row["file"] for row in facts["outputs"]] == ["network_20.dat", "network_20.spikes"]
    assert len(facts["outputs"][1]["records"]) == 20


def test_a_document_of_the_jar(capsys):
    assert main(["info", "example:LEMS_NML2_Ex2_Izh.xml"]) == 0
    shown = capsys.readouterr().out
    assert "izpopBurst" in shown
    assert "steps 40000" in shown
    assert "displays: 3" in shown


def test_long_lists_are_cut_in_the_table_only(capsys):
    assert main(["info", str(DOCUMENTS / "LEMS_network_20.xml")]) == 0
    assert "and 14 more" in capsys.readouterr().out


def test_a_neuroml_file(capsys):
    facts = _facts(capsys, str(DOCUMENTS / "izhikevich2007.cell.nml"))
    assert facts["components"] == [{"type": "izhikevich2007Cell", "id": name} for name in ("RS", "IB", "CH")]


def test_a_recording(tmp_path, capsys):
    (tmp_path / "x.dat").write_text("0.0\t-0.07\t\n0.001\t-0.05\t\n")
    facts = _facts(capsys, str(tmp_path / "x.dat"), "--columns", "time (s), pop[0]/v (V)")
    assert facts == {
        "recording": "x",
        "rows": 2,
        "duration_s": 0.001,
        "quantities": [{"quantity": "pop[0]/v", "unit": "V", "min": -0.07, "max": -0.05}],
        "spikes": [],
    }


def test_an_example_that_is_not_there_names_those_that_are(capsys):
    assert main(["info", "example:nothing.xml"]) == 3
    assert "LEMS_NML2_Ex2_Izh.xml" in capsys.readouterr().err
