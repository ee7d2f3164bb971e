from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from nmlbridge.cli.main import main
from nmlbridge.errors import ModelError, UnitError
from nmlbridge.lems.document import Document
from nmlbridge.runners.varying import with_values
from nmlbridge.sweeps.axes import Axis
from nmlbridge.sweeps.plan import grid

DOCUMENT = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Inputs.xml"/>
    <Include file="Simulation.xml"/>
    <izhikevichCell id="cell" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>
    <pulseGeneratorDL id="pulse" delay="5ms" duration="100ms" amplitude="0"/>
    <network id="net"><population id="pop" component="cell" size="1"/>
        <explicitInput target="pop[0]" input="pulse"/></network>
    <Simulation id="sim" length="80ms" step="0.05ms" target="net">
        <OutputFile id="of" fileName="x.dat"><OutputColumn id="v" quantity="pop[0]/v"/></OutputFile>
    </Simulation>
</Lems>
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("x.xml").write_text(DOCUMENT)
    return tmp_path


def _sweep(capsys, *words):
    assert main(["sweep", "x.xml", *words, "--json", "-"]) == 0
    return json.loads(capsys.readouterr().out)


def test_more_current_gives_more_spikes(folder, capsys):
    points = _sweep(capsys, "--vary", "pulse/amplitude=0:20:5")
    assert [point["values"]["pulse/amplitude"] for point in points] == ["0.0", "5.0", "10.0", "15.0", "20.0"]
    counts = [point["spikes"]["pop[0]"] for point in points]
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert counts[-1] > 3
    assert points[-1]["rate_hz"]["pop[0]"] == pytest.approx(counts[-1] / 0.08)
    assert points[0]["maximum"]["pop[0]/v"] <= -0.06
    assert [path.name for path in folder.iterdir()] == ["x.xml"]


def test_a_grid_has_every_combination(folder, capsys):
    points = _sweep(capsys, "--vary", "pulse/amplitude=10,14", "--vary", "cell/d=2:6:3")
    assert [(p["values"]["pulse/amplitude"], p["values"]["cell/d"]) for p in points] == [
        ("10", "2.0"), ("10", "4.0"), ("10", "6.0"), ("14", "2.0"), ("14", "4.0"), ("14", "6.0"),
    ]  # fmt: skip


def test_several_at_a_time_give_the_same(folder, capsys):
    words = ["--vary", "pulse/amplitude=0:20:4"]
    assert _sweep(capsys, *words) == _sweep(capsys, *words, "-j", "2")


def test_the_table_as_csv(folder, capsys):
    assert main(["sweep", "x.xml", "--vary", "pulse/amplitude=0,14", "--csv", "out/t.csv"]) == 0
    with (folder / "out" / "t.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert [row["pulse/amplitude"] for row in rows] == ["0", "14"]
    assert int(rows[1]["pop[0] spikes"]) > int(rows[0]["pop[0] spikes"])
    assert "pop[0] spikes" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("vary", "said"),
    [
        ("amplitude=0:1:2", "not of the form"),
        ("pulse/amplitude", "not of the form"),
        ("pulse/amplitude=0:1:0", "at least 1"),
        ("pulse/amplitude=0:1", "START:STOP:N"),
        ("pulse/amplitude=0:x:3", "not a number"),
        ("pulse/amplitude=0:nan:3", "not a"),
        ("pulse/amplitude=0pA:1nA:3", "different units"),
    ],
)
def test_what_to_vary_written_wrongly(folder, capsys, vary, said):
    assert main(["sweep", "x.xml", "--vary", vary]) == 2
    assert said in capsys.readouterr().err


def test_nothing_to_vary(folder, capsys):
    assert main(["sweep", "x.xml"]) == 2
    assert "--vary" in capsys.readouterr().err


@pytest.mark.parametrize(("path", "said"), [("puls/amplitude", "'puls'"), ("pulse/amplitud", "'amplitud'")])
def test_a_path_that_is_not_there(folder, capsys, path, said):
    assert main(["sweep", "x.xml", "--vary", f"{path}=0:1:2"]) == 3
    assert said in capsys.readouterr().err


def test_a_bare_number_takes_the_unit_that_stands_there():
    changed = with_values(Document.parse(DOCUMENT), {"pulse/delay": "7", "cell/v0": "-60 mV"})
    attributes = {element.get("id"): element.attrib for element in changed.root if element.get("id")}
    assert attributes["pulse"]["delay"] == "7ms"
    assert attributes["cell"]["v0"] == "-60 mV"


def test_the_document_itself_stays_as_it_is():
    document = Document.parse(DOCUMENT)
    with_values(document, {"pulse/delay": "7"})
    assert document.to_xml() == Document.parse(DOCUMENT).to_xml()


def test_a_component_of_an_included_file_cannot_be_varied(tmp_path):
    (tmp_path / "cells.xml").write_text('<Lems><pulseGeneratorDL id="other" amplitude="1"/></Lems>')
    text = DOCUMENT.replace(
        '<Include file="Cells.xml"/>', '<Include file="Cells.xml"/><Include file="cells.xml"/>'
    )
    (tmp_path / "x.xml").write_text(text)
    with pytest.raises(ModelError, match="included file"):
        with_values(Document.read(tmp_path / "x.xml"), {"other/amplitude": "2"})


def test_one_value_and_units_at_either_end():
    assert Axis.parse("a/b=5mV:9mV:1").values == ("5.0mV",)
    assert Axis.parse("a/b=1:2nA:3").values == ("1.0nA", "1.5nA", "2.0nA")
    assert len(list(grid([Axis.parse("a/b=1,2"), Axis.parse("a/c=1,2,3")]))) == 6
    with pytest.raises(UnitError):
        Axis.parse("a/b=")


def test_a_table_of_sets_and_files_of_all_kinds(folder, capsys):
    xarray = pytest.importorskip("xarray")
    pytest.importorskip("h5netcdf")
    Path("t.csv").write_text("pulse/amplitude,cell/d\n0,6\n14,6\n14,2\n")
    words = ["--table", "t.csv", "--window", "5ms:80ms", "--figure", "out/map.png", "--draw", "pattern"]
    points = _sweep(capsys, *words, "--out", "out/s.nc")
    assert [point["values"] for point in points[:2]] == [
        {"pulse/amplitude": "0", "cell/d": "6"},
        {"pulse/amplitude": "14", "cell/d": "6"},
    ]
    assert [point["pattern"]["pop[0]"] for point in points] == ["quiescent", "adapting", "adapting"]
    assert points[0]["mean_isi_s"] == {"pop[0]": None}
    assert (folder / "out" / "map.png").read_bytes().startswith(b"\x89PNG")
    with xarray.open_dataset(folder / "out" / "s.nc") as file:
        assert file["spikes"].values[:, 0].tolist() == [point["spikes"]["pop[0]"] for point in points]
        assert file["cell.d"].values.tolist() == [6, 6, 2]


def test_out_as_csv_says_everything(folder):
    assert main(["sweep", "x.xml", "--vary", "pulse/amplitude=0,14", "--out", "t.csv"]) == 0
    with (folder / "t.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert rows[1]["pop[0] pattern"] == "adapting"
    assert float(rows[1]["pop[0] rate (Hz)"]) == int(rows[1]["pop[0] spikes"]) / 0.08
    assert float(rows[0]["pop[0] mean ISI (s)"]) != float(rows[0]["pop[0] mean ISI (s)"])  # NaN


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--vary", "cell/d=2", "--table", "t.csv"], 2, "--table"),
        (["--vary", "cell/d=2", "--out", "t.xlsx"], 2, ".nc or .csv"),
        (["--vary", "cell/d=2", "--figure", "t.gif"], 2, ".png"),
        (["--vary", "cell/d=2", "--figure", "t.png", "--draw", "ratte"], 2, "'ratte'"),
        (["--vary", "cell/d=2", "--window", "5ms"], 2, "START:STOP"),
        (["--vary", "cell/d=2", "--window", "5mV:6mV"], 2, "two times"),
        (["--vary", "cell/d=2", "--window", "5ms:1s"], 3, "does not lie within"),
        (["--vary", "cell/d=2mV"], 3, "a plain number was expected"),
        (["--vary", "cell/v0=2nA"], 3, "voltage was expected"),
        (["--table", "nowhere.csv"], 3, "nowhere.csv"),
        (["--table", "bad.csv"], 3, "value 2 of cell/d is 'nan'"),
        (["--vary", "cell/d=2", "--dask", "local:none"], 6, "local:N"),
        (["--vary", "cell/d=2", "--resume", "x.xml"], 3, "not a file of results"),
    ],
)
def test_what_is_wrong_is_said(folder, capsys, words, code, said):
    Path("bad.csv").write_text("cell/d\n2\nnan\n")
    assert main(["sweep", "x.xml", *words]) == code
    assert said in capsys.readouterr().err


def test_a_set_that_fails_is_named_and_the_others_are_kept(folder, capsys):
    text = DOCUMENT.replace('<Include file="Simulation.xml"/>', '<Include file="Simulation.xml"/>' + GROWING)
    text = text.replace('<explicitInput target="pop[0]" input="pulse"/>', "")
    Path("x.xml").write_text(
        text.replace('component="cell"', 'component="growing"').replace("pop[0]/v", "pop[0]/x")
    )
    code = main(["sweep", "x.xml", "--vary", "growing/r=0,1e9", "--csv", "t.csv", "--record", "pop[0]/x"])
    said = capsys.readouterr()
    assert code == 5
    assert "1 of 2 sets failed" in said.err
    assert "no longer a finite number" in said.err
    with (folder / "t.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert [row["max pop[0]/x"] for row in rows] == ["1.0", ""]
    assert [bool(row["error"]) for row in rows] == [False, True]


GROWING = """
    <ComponentType name="growingCell" extends="baseCell">
        <Parameter name="r" dimension="none"/>
        <Constant name="SEC" dimension="time" value="1s"/>
        <Exposure name="x" dimension="none"/>
        <Dynamics>
            <StateVariable name="x" dimension="none" exposure="x"/>
            <TimeDerivative variable="x" value="r * x * x / SEC"/>
            <OnStart><StateAssignment variable="x" value="1"/></OnStart>
        </Dynamics>
    </ComponentType>
    <growingCell id="growing" r="0"/>
"""
