from __future__ import annotations

import json
from pathlib import Path

import pytest

from nmlbridge.cli.main import main

DOCUMENTS = Path(__file__).parents[2] / "reference_lems" / "documents"
SPIKING = str(DOCUMENTS / "LEMS_inputs_dimensionless.xml")
EXAMPLE = "example:LEMS_NML2_Ex2_Izh.xml"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_files_go_where_jneuroml_would_write_them(folder, capsys):
    assert main(["run", SPIKING]) == 0
    assert _names(folder) == ["inputs_dimensionless.dat", "inputs_dimensionless.spikes"]
    shown = capsys.readouterr()
    assert "8000 steps" in shown.out
    assert "with native" in shown.out
    assert "wrote inputs_dimensionless.dat" in shown.out
    assert shown.err == ""


def test_with_out_they_go_under_it_and_nowhere_else(folder):
    text = Path(SPIKING).read_text()
    text = text.replace('"inputs_dimensionless.dat"', '"../../deep/er/x.dat"')
    text = text.replace('"inputs_dimensionless.spikes"', '"/absolute/place/x.spikes"')
    (folder / "LEMS_x.xml").write_text(text)
    assert main(["run", "LEMS_x.xml", "--out", "out"]) == 0
    assert _names(folder) == ["LEMS_x.xml", "out/deep/er/x.dat", "out/x.spikes"]


def test_json_reports_steps_times_and_files(capsys):
    assert main(["run", SPIKING, "--out", "out", "--json", "-"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["steps"] == 8000
    assert 0 < facts["loop_s"] < facts["total_s"] < 30
    assert facts["files"] == ["out/inputs_dimensionless.dat", "out/inputs_dimensionless.spikes"]
    assert facts["engine"] == "native"
    assert facts["warnings"] == []


def test_json_into_a_file_leaves_the_words_on_standard_output(folder, capsys):
    assert main(["run", SPIKING, "--json", "facts.json"]) == 0
    assert "8000 steps" in capsys.readouterr().out
    assert json.loads((folder / "facts.json").read_text())["steps"] == 8000


def test_quiet(capsys):
    assert main(["run", SPIKING, "-q"]) == 0
    assert capsys.readouterr().out == ""


def test_a_document_without_output_file_records_what_it_displays(folder):
    assert main(["run", EXAMPLE, "--out", "out"]) == 0
    assert _names(folder) == ["out/sim1.columns.json", "out/sim1.dat"]
    names = json.loads((folder / "out" / "sim1.columns.json").read_text())["columns"]
    assert names[0] == {"quantity": "time", "unit": "s"}
    assert {"quantity": "izpopTonic[0]/v", "unit": "V"} in names
    assert len(names) == 10


@pytest.mark.parametrize(
    "words",
    [
        ["run", EXAMPLE, "--record", "izpopClass1[0]/v", "spikes", "--out", "out"],
        ["run", EXAMPLE, "--record", "izpopClass1[0]/v", "--record", "spikes", "--out", "out"],
        ["run", "--out", "out", "--record", "izpopClass1[0]/v", "spikes", EXAMPLE],
    ],
)
def test_record_adds_what_is_named(folder, words):
    assert main(words) == 0
    assert _names(folder) == ["out/sim1.columns.json", "out/sim1.dat", "out/sim1.spikes"]
    named = json.loads((folder / "out" / "sim1.columns.json").read_text())
    assert [column["quantity"] for column in named["columns"]] == ["time", "izpopClass1[0]/v"]
    assert {train["path"] for train in named["spikes"]} == {
        f"izpop{name}[0]" for name in ("Burst", "Tonic", "Mixed", "Class1")
    }


def test_a_glob_records_every_match(folder):
    assert main(["run", EXAMPLE, "--record", "*/v", "--out", "out"]) == 0
    named = json.loads((folder / "out" / "sim1.columns.json").read_text())
    assert len(named["columns"]) == 5


@pytest.mark.jneuroml
def test_every_engine_records_the_same_files(folder):
    words = ["--record", "displays", "spikes", "*/U"]
    for engine in ("native", "jneuroml"):
        assert main(["run", EXAMPLE, "--engine", engine, "--out", engine, *words]) == 0
    for name in ("sim1.dat", "sim1.spikes", "sim1.columns.json"):
        assert (folder / "native" / name).read_bytes() == (folder / "jneuroml" / name).read_bytes()


def test_what_is_recorded_can_be_compared_by_name(capsys):
    for out in ("a", "b"):
        assert main(["run", EXAMPLE, "--out", out, "--record", "displays", "spikes"]) == 0
    assert main(["compare", "a/sim1.dat", "b/sim1.dat", "--spikes"]) == 0
    assert "Identical: 13 of 13 agree" in capsys.readouterr().out


def test_a_seed_replaces_the_document_s_own(folder):
    document = str(DOCUMENTS / "LEMS_custom_type.xml")
    for out, words in {"own": [], "same": ["--seed", "4711"], "other": ["--seed", "4712"]}.items():
        assert main(["run", document, "--out", out, *words]) == 0
    own, same, other = ((folder / out / "custom_type.dat").read_bytes() for out in ("own", "same", "other"))
    assert own == same
    assert own != other


@pytest.mark.parametrize(("file_format", "suffix"), [("csv", ".csv"), ("netcdf", ".nc")])
def test_other_formats_hold_the_same_numbers(folder, capsys, file_format, suffix):
    if file_format == "netcdf":
        pytest.importorskip("h5netcdf", reason="the extra [netcdf] is not installed")
    assert main(["run", SPIKING, "--out", "out", "--format", file_format]) == 0
    assert main(["run", SPIKING, "--out", "dat"]) == 0
    other = f"out/plain{suffix}"
    assert main(["compare", "dat/inputs_dimensionless.dat", other, "--columns", SPIKING, "--spikes"]) == 0
    assert "Identical: 16 of 16 agree" in capsys.readouterr().out
    assert "out/inputs_dimensionless.dat" not in _names(folder)


def test_a_neuroml_file_is_not_run_by_itself(capsys):
    assert main(["run", str(DOCUMENTS / "izhikevich2007.cell.nml")]) == 3
    said = capsys.readouterr().err
    assert "izhikevich2007.cell.nml" in said
    assert "includes it" in said


def test_a_description_is_run_as_lems(folder):
    assert main(["gallery", "2004/C", "--out", "g"]) == 0
    assert main(["run", "g/2004_C.izh.yaml", "--out", "out"]) == 0
    (spikes,) = (folder / "out").glob("*.spikes")
    assert len(spikes.read_text().splitlines()) == 29


def test_the_document_is_needed(capsys):
    assert main(["run"]) == 2
    assert "FILE is missing" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--threads", "0"], ["--timeout", "-1"], ["--seed", "x"], ["--format", "hdf"]]
)
def test_options_written_wrongly(capsys, words):
    assert main(["run", SPIKING, *words]) == 2
    assert "Traceback" not in capsys.readouterr().err
