"""What a quantity path leads to, as far as the document tells."""

from __future__ import annotations

import pytest

from nmlbridge.lems.document import Document, example_names
from nmlbridge.lems.model import model_of
from nmlbridge.lems.paths import UNKNOWN_UNIT, unit_of, variable_dimension
from nmlbridge.lems.simulation import simulation_of


@pytest.fixture(scope="module")
def hodgkin():
    document = Document.read("example:LEMS_NML2_Ex5_DetCell.xml")
    return model_of(document), simulation_of(document)


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ("hhpop[0]/v", "V"),
        ("hhpop[0]/bioPhys1/membraneProperties/naChans/naChan/m/q", "1"),
        ("hhpop[0]/nothing", UNKNOWN_UNIT),
        ("nothing[0]/v", UNKNOWN_UNIT),
        ("", UNKNOWN_UNIT),
        ("/", UNKNOWN_UNIT),
    ],
)
def test_a_path_has_the_unit_of_its_variable(hodgkin, path, unit):
    model, simulation = hodgkin
    assert unit_of(model, simulation.target, path) == unit


@pytest.mark.parametrize("name", [n for n in example_names() if "Ex25" not in n])
def test_every_quantity_upstream_displays_has_a_known_unit(name):
    simulation = simulation_of(Document.read(f"example:{name}"))
    columns = [
        column
        for pool in (simulation.displays, simulation.output_files)
        for f in pool
        for column in f.columns
    ]
    assert columns
    assert [column.quantity for column in columns if column.unit == UNKNOWN_UNIT] == []


def test_exposures_parameters_and_time_have_dimensions(hodgkin):
    model, _ = hodgkin
    kind = model.type("iafCell")
    assert variable_dimension(kind, "v") == "voltage"
    assert variable_dimension(kind, "leakReversal") == "voltage"
    assert variable_dimension(kind, "t") == "time"
    assert variable_dimension(kind, "nothing") is None
