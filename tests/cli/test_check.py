from __future__ import annotations

import json
from pathlib import Path

import pytest

from nmlbridge.cli.main import main

DOCUMENTS = sorted((Path(__file__).parents[2] / "reference_lems" / "documents").glob("LEMS_*.xml"))


def test_there_are_documents_to_check():
    assert len(DOCUMENTS) >= 10


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_no_error_is_found_in_documents_that_jneuroml_runs(path, capsys):
    assert main(["check", str(path)]) == 0
    assert main(["check", str(path), "--select", "errors"]) == 0
    assert capsys.readouterr().out.endswith("no problems found\n")


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
    assert lines[-1].startswith("3 errors found")


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


CUSTOM = str(DOCUMENTS[0].parent / "LEMS_custom_type.xml")


def test_what_jneuroml_does_not_mention_is_a_warning_and_leaves_the_exit_code_alone(capsys):
    assert main(["check", CUSTOM]) == 0
    out = capsys.readouterr().out
    assert "LEMS_custom_type.xml:38:47: warning: 'x' of noisyOscillator is drawn 24 times" in out
    assert "[random-in-start]" in out


def test_strict_lets_warnings_count(capsys):
    assert main(["check", "--strict", CUSTOM]) == 3
    assert main(["check", "--strict", CUSTOM, "--ignore", "random-in-start,delay-on-grid"]) == 0
    assert capsys.readouterr().out.endswith("no problems found\n")


def test_what_jneuroml_warns_about_is_an_error(capsys):
    assert main(["check", "example:LEMS_NML2_Ex18_GHK.xml"]) == 3
    assert ":50:51: error: " in capsys.readouterr().out


def test_select_reports_these_codes_only_and_switches_on_what_is_off(capsys):
    assert main(["check", CUSTOM, "--select", "rounding-order", "no-seed"]) == 0
    out = capsys.readouterr().out
    assert "[rounding-order]" in out
    assert "random-in-start" not in out


def test_select_takes_default_beside_a_code(capsys):
    assert main(["check", CUSTOM, "--select", "default", "rounding-order"]) == 0
    out = capsys.readouterr().out
    assert "[rounding-order]" in out
    assert "[random-in-start]" in out


def test_ignore_leaves_a_code_out(capsys):
    assert main(["check", "example:LEMS_NML2_Ex18_GHK.xml", "--ignore", "unknown-attribute"]) == 0
    assert capsys.readouterr().out == "no problems found\n"


@pytest.mark.parametrize(
    "words", [["--select", "power-ordr"], ["--ignore", "power-ordr"], ["--explain", "power-ordr"]]
)
def test_a_misspelt_code_is_wrong_usage_and_the_near_one_is_named(words, capsys):
    assert main(["check", CUSTOM, *words]) == 2
    assert "did you mean power-order?" in capsys.readouterr().err


def test_nothing_to_check_is_wrong_usage(capsys):
    assert main(["check"]) == 2
    assert "FILE" in capsys.readouterr().err


def test_explain_says_what_jneuroml_does_and_what_to_write(capsys):
    assert main(["check", "--explain", "power-order"]) == 0
    out = capsys.readouterr().out
    assert "jNeuroML: 2^3^2 is (2^3)^2 = 64" in out
    assert "Instead: Write the brackets you mean." in out


def test_explain_says_how_to_switch_a_rule_on(capsys):
    assert main(["check", "--explain", "rounding-order"]) == 0
    assert "--select default rounding-order" in capsys.readouterr().out


def test_list_rules_lists_every_code_with_its_default(capsys):
    assert main(["check", "--list-rules", "--json", "-"]) == 0
    rules = {rule["code"]: rule for rule in json.loads(capsys.readouterr().out)}
    assert rules["rounding-order"]["default"] is False
    assert rules["delayed-chain"]["severity"] == "warning"
    assert rules["unknown-attribute"]["severity"] == "error"
    assert main(["check", "--list-rules"]) == 0
    listed = capsys.readouterr().out
    assert all(code in listed for code in rules)


def test_json_counts_errors_and_warnings(capsys):
    assert main(["check", CUSTOM, "--json", "-"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["ok"]
    assert found["errors"] == 0
    assert found["warnings"] == len(found["problems"]) > 0


def test_a_neuroml_file_is_linted_too(tmp_path, capsys):
    (tmp_path / "meta.nml").write_text(
        '<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="x">\n'
        '  <pulseGenerator id="p" delay="1ms" duration="1ms" amplitude="1nA"/>\n'
        '  <network id="n"><population id="pop" component="p" size="1">\n'
        '    <property tag="color" value="1"/></population></network>\n</neuroml>\n'
    )
    assert main(["check", str(tmp_path / "meta.nml"), "--ignore", "schema"]) == 0
    assert "meta.nml:4:5: warning: <property>" in capsys.readouterr().out


def test_quiet_says_nothing_if_nothing_is_found(capsys):
    assert main(["check", "-q", "example:LEMS_NML2_Ex2_Izh.xml"]) == 0
    assert capsys.readouterr().out == ""
