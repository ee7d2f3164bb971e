"""NeuroML 2: valid, with its simulation, and fast with many connections."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import ModelError, NotExpressibleError
from nmlbridge.formats import neuroml2
from nmlbridge.formats.registry import convert, read, read_experiment, write
from nmlbridge.lems.document import Document
from nmlbridge.model import (
    AllToAll,
    Experiment,
    ExpOneSynapse,
    FixedProbability,
    Input,
    Izhikevich2007Cell,
    Population,
    Projection,
    PulseCurrent,
    RampCurrent,
    Uniform,
    gallery,
)
from nmlbridge.runners import get
from nmlbridge.runners.base import RunOptions

CELL = Izhikevich2007Cell(
    "RS",
    C="100 pF",
    k="0.7 nS_per_mV",
    vr="-60 mV",
    vt="-40 mV",
    vpeak="35 mV",
    a="0.03 per_ms",
    b="-2 nS",
    c="-50 mV",
    d="100 pA",
)


def network(size: int, rule: Any, **more: Any) -> Experiment:
    wire = Projection("wire", "pop", "pop", "syn", rule, **more)
    return Experiment(
        "many",
        cells=(CELL,),
        synapses=(ExpOneSynapse("syn", "1 nS", "0 mV", "2 ms"),),
        stimuli=(PulseCurrent("step", "1 ms", "40 ms", "500 pA"),),
        populations=(Population("pop", "RS", size),),
        projections=(wire,),
        inputs=(Input("step", "pop"),),
        duration="30 ms",
        step="0.05 ms",
        record=["pop/v", "pop/spikes"],
    )


def test_the_canonical_cells_that_neuroml_has_are_valid(tmp_path: Path) -> None:
    for name in ("2004/A", "2004/H", "2004/P", "2003/RZ", "2007/RS", "2007/CH"):
        path = tmp_path / "x.nml"
        write(gallery.get(name), path)
        assert neuroml2.validate(path) == []


def test_the_check_against_the_schema_can_fail() -> None:
    found = neuroml2.validate(
        b'<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="x">\n<izhikevichCell id="a"/></neuroml>'
    )
    assert found
    assert found[0].location.line == 2


def test_the_simulation_beside_runs_it(tmp_path: Path) -> None:
    write(gallery.get("2004/A"), tmp_path / "tonic.nml")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["LEMS_tonic.xml", "tonic.nml"]
    result = get("native").run(Document.read(tmp_path / "LEMS_tonic.xml"), RunOptions(write=False))
    assert len(result.recording.spikes["pop[0]"]) == 5


@pytest.mark.jneuroml
def test_jneuroml_reads_what_was_written(tmp_path: Path) -> None:
    experiment = network(5, AllToAll(self_connections=False), weight=0.5, delay="1 ms")
    write(experiment, tmp_path / "many.net.nml")
    document = Document.read(tmp_path / "LEMS_many.xml")
    java, native = (
        get(e).run(document, RunOptions(out=tmp_path / e)).recording for e in ("jneuroml", "native")
    )
    assert len(native.spikes["pop[4]"]) > 0
    for quantity in native.quantities:
        np.testing.assert_array_equal(np.float32(java[quantity].values), np.float32(native[quantity].values))


def test_a_net_file_has_each_cell_in_a_file_of_its_own(tmp_path: Path) -> None:
    experiment = network(3, AllToAll())
    write(experiment, tmp_path / "x.net.nml")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["LEMS_x.xml", "RS.cell.nml", "x.net.nml"]
    assert 'href="RS.cell.nml"' in (tmp_path / "x.net.nml").read_text()
    assert read_experiment(tmp_path / "LEMS_x.xml") == experiment.resolved()
    assert read_experiment(tmp_path / "RS.cell.nml").cells == (CELL,)


def test_a_cell_file_takes_cells_only(tmp_path: Path) -> None:
    experiment = network(3, AllToAll())
    with pytest.raises(NotExpressibleError) as caught:
        write(experiment, tmp_path / "x.cell.nml")
    assert len(caught.value.features) == 3
    write(experiment, tmp_path / "x.cell.nml", allow_loss=True)
    assert [p.name for p in tmp_path.iterdir()] == ["x.cell.nml"]
    text = (tmp_path / "x.cell.nml").read_text()
    assert text.index("Lost in conversion") < text.index("<neuroml")
    assert neuroml2.validate(tmp_path / "x.cell.nml") == []


def test_everything_that_cannot_be_said_is_listed_at_once(tmp_path: Path) -> None:
    with pytest.raises(NotExpressibleError) as caught:
        write(gallery.get("2007/TC"), tmp_path / "x.nml")
    assert len(caught.value.features) == 3
    assert caught.value.exit_code == 4
    assert list(tmp_path.iterdir()) == []


def test_units_the_schema_lacks_become_seconds(tmp_path: Path) -> None:
    ramp = RampCurrent("r", "0 ms", "2 min", "0 pA", "9 pA", "0 pA")
    experiment = Experiment("x", cells=(CELL,), stimuli=(ramp,), populations=(Population("p", "RS"),))
    write(experiment, tmp_path / "x.nml")
    assert neuroml2.validate(tmp_path / "x.nml") == []
    back = read_experiment(tmp_path / "x.nml").stimuli[0]
    assert str(back.duration) == "120s"


def test_a_file_of_others_is_read_without_its_simulation(tmp_path: Path) -> None:
    path = tmp_path / "x.nml"
    path.write_text(
        '<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="theirs"><notes>of theirs</notes>'
        '<izhikevichCell id="iz" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/></neuroml>'
    )
    experiment = read_experiment(path)
    assert (experiment.id, experiment.notes, experiment.duration) == ("theirs", "of theirs", None)
    assert isinstance(read(path), Document)


def test_a_wrong_unit_in_a_file_is_an_error_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "x.nml"
    path.write_text(
        '<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="theirs">\n'
        '<izhikevichCell id="iz" v0="-70pA" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/></neuroml>'
    )
    with pytest.raises(ModelError) as caught:
        read_experiment(path)
    assert caught.value.problems[0].location.line == 2


def test_a_hundred_thousand_connections_are_read_in_two_seconds(tmp_path: Path) -> None:
    experiment = network(317, FixedProbability(0.999), weight=Uniform(0, 1), delay=Uniform("1 ms", "2 ms"))
    path = tmp_path / "many.nml"
    write(experiment, path)
    begin = time.process_time()
    back = read_experiment(path)
    took = time.process_time() - begin
    assert len(back.projections[0].rule) > 100_000
    assert back.projections == experiment.resolved().projections
    assert took < 2.0


def test_conversion_from_neuroml_keeps_its_connections_as_arrays(tmp_path: Path) -> None:
    experiment = network(60, FixedProbability(0.9), weight=Uniform(0, 1)).resolved()
    write(experiment, tmp_path / "many.nml")
    convert(tmp_path / "many.nml", tmp_path / "many.izh.yaml")
    assert (tmp_path / "many.npz").exists()
    assert read(tmp_path / "many.izh.yaml").projections == experiment.projections


def test_libneuromls_objects_are_made_and_read() -> None:
    pytest.importorskip("neuroml")
    experiment = network(3, AllToAll(), weight=0.5, delay="1 ms")
    document = neuroml2.to_libneuroml(experiment)
    assert [c.id for c in document.izhikevich2007_cells] == ["RS"]
    assert len(document.networks[0].projections[0].connection_wds) == 9
    back = neuroml2.from_libneuroml(document)
    assert back.projections == experiment.resolved().projections
    with pytest.raises(NotExpressibleError):
        neuroml2.to_libneuroml(gallery.get("2007/LTS"))
