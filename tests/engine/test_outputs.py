"""Outputs added to a document, and where its files go."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmlbridge.engine.outputs import instance_paths, sanitized, with_outputs
from nmlbridge.engine.run import compile_document
from nmlbridge.errors import ModelError
from nmlbridge.lems.document import Document
from nmlbridge.lems.simulation import simulation_of

EX2 = "example:LEMS_NML2_Ex2_Izh.xml"


def columns(record: list[str], source: str = EX2) -> list[str]:
    """Return the quantities that are recorded once these are added."""
    simulation = simulation_of(with_outputs(Document.read(source), record=record))
    return [c.quantity for f in simulation.output_files for c in f.columns]


def test_displays_are_recorded_line_by_line_with_their_units() -> None:
    simulation = simulation_of(with_outputs(Document.read(EX2), record=["displays"]))
    (file,) = simulation.output_files
    assert file.file_name == "sim1.dat"
    assert [(c.quantity, c.unit) for c in file.columns[:3]] == [
        ("izpopBurst[0]/v", "V"), ("izpopBurst[0]/U", "1"), ("izpopBurst[0]/i0/I", "1"),
    ]  # fmt: skip
    assert len(file.columns) == 9


def test_spikes_are_those_of_every_cell() -> None:
    simulation = simulation_of(with_outputs(Document.read(EX2), record=["spikes"]))
    (file,) = simulation.event_output_files
    cells = ["izpopBurst[0]", "izpopTonic[0]", "izpopMixed[0]", "izpopClass1[0]"]
    assert [(s.id, s.select, s.event_port) for s in file.selections] == [(c, c, "spike") for c in cells]


def test_a_glob_matches_within_a_step_and_a_double_star_across() -> None:
    assert columns(["*/v"]) == ["izpopBurst[0]/v", "izpopTonic[0]/v", "izpopMixed[0]/v", "izpopClass1[0]/v"]
    assert columns(["izpopTonic[*]/?"]) == ["izpopTonic[0]/v", "izpopTonic[0]/U"]
    assert columns(["**/I"]) == [
        "izpopBurst[0]/i0/I",
        "izpopTonic[0]/i1/I",
        "izpopMixed[0]/i2/I",
        "izpopClass1[0]/rg0/I",
    ]


def test_a_glob_that_matches_nothing_is_an_error() -> None:
    with pytest.raises(ModelError, match="matches no quantity"):
        columns(["nothing*/v"])


def test_nothing_is_recorded_twice() -> None:
    assert columns(["izpopTonic[0]/v", "izpopTonic[*]/v"]) == ["izpopTonic[0]/v"]


def test_the_document_itself_is_left_as_it_is() -> None:
    document = Document.read(EX2)
    before = document.to_xml()
    with_outputs(document, record=["displays", "spikes"], out_dir=Path("x"), seed=7)
    assert document.to_xml() == before


@pytest.mark.parametrize(
    ("name", "place"),
    [("a.dat", "a.dat"), ("../../a.dat", "a.dat"), ("results/a.dat", "results/a.dat"), ("/etc/a.dat", "a.dat"),
     ("x/../../a.dat", "a.dat"), ("C:\\tmp\\a.dat", "a.dat")],
)  # fmt: skip
def test_files_stay_under_the_folder(name: str, place: str) -> None:
    assert str(sanitized(name)) == place


def test_cells_of_a_population_list_go_by_their_id() -> None:
    simulation = simulation_of(
        with_outputs(Document.read("example:LEMS_NML2_Ex13_Instances.xml"), record=["spikes"])
    )
    assert [s.select for s in simulation.event_output_files[0].selections][:2] == [
        "iafCells/0/iaf",
        "iafCells/1/iaf",
    ]


def test_a_cell_of_a_large_population_list_goes_by_its_id_too() -> None:
    instances = "".join(f'<instance id="{i}"><location x="0" y="0" z="0"/></instance>' for i in range(1001))
    text = f"""<Lems><Target component="sim"/><Include file="Cells.xml"/><Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    <izhikevichCell id="izh" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>
    <network id="net"><population id="pop" type="populationList" component="izh" size="1001">{instances}</population></network>
    <Simulation id="sim" length="1ms" step="0.1ms" target="net"/></Lems>"""
    simulation = simulation_of(with_outputs(Document.parse(text), record=["spikes"]))
    selects = [s.select for s in simulation.event_output_files[0].selections]
    assert selects == [f"pop/{i}/izh" for i in range(1001)]


def test_every_instance_is_found_again_at_its_path() -> None:
    document = with_outputs(Document.read("example:LEMS_NML2_Ex13_Instances.xml"), record=["displays"])
    wiring = compile_document(document).wiring
    found = list(instance_paths(wiring.top))
    assert len(found) > 10
    for path, instance in found:
        assert wiring.top.follow(path) is instance
        assert instance.path() == path
