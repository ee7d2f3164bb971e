"""LEMS and NeuroML documents of others as descriptions, and self-contained LEMS."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import ModelError, NotExpressibleError
from nmlbridge.formats.lems_model import document_of, experiment_of
from nmlbridge.formats.network_read import read_path
from nmlbridge.formats.registry import read_document, read_experiment, write
from nmlbridge.lems.document import Document
from nmlbridge.model import (
    AllToAll,
    Experiment,
    Explicit,
    ExpOneSynapse,
    Izhikevich2003Cell,
    NoiseCurrent,
    Population,
    Projection,
    Record,
    StepCurrent,
    gallery,
)
from nmlbridge.model.network import Input
from nmlbridge.runners import get
from nmlbridge.runners.base import RunOptions

CELL = '<izhikevichCell id="iz" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>'


def lems(body: str) -> str:
    core = "".join(f'<Include file="{n}.xml"/>\n' for n in ("Cells", "Networks", "Inputs", "Simulation"))
    return f'<Lems>\n<Target component="sim"/>\n{core}{CELL}\n{body}\n</Lems>\n'


def simulation(inside: str = "", seed: str = "") -> str:
    return f'<Simulation id="sim" length="10ms" step="0.1ms" target="net"{seed}>{inside}</Simulation>'


NET = '<network id="net"><population id="p" component="iz" size="3"/>{}</network>'


def read(body: str) -> Experiment:
    found: Experiment = read_experiment(lems(body), "lems")
    return found


def test_the_examples_of_jneuroml_are_read() -> None:
    e = experiment_of(Document.read("example:LEMS_NML2_Ex2_Izh.xml"))
    assert [c.id for c in e.cells] == ["izBurst", "izTonic", "izMixed", "izClass1"]
    assert [type(s).__name__ for s in e.stimuli] == ["PulseCurrent"] * 3 + ["RampCurrent"]
    assert e.steps == 40_000
    assert Record("izpopTonic", "v") in e.record


def test_what_displays_show_is_recorded_only_where_there_is_no_output_file() -> None:
    display = (
        '<Display id="d" title="t" timeScale="1ms" xmin="0" xmax="1" ymin="0" ymax="1">'
        '<Line id="l" quantity="p[1]/v" scale="1mV" timeScale="1ms" color="#000000"/></Display>'
    )
    column = '<OutputFile id="o" fileName="x.dat"><OutputColumn id="c" quantity="p[0]/U"/></OutputFile>'
    assert read(NET.format("") + simulation(display)).record == (Record("p", "v", (1,)),)
    both = read(NET.format("") + simulation(display + column))
    assert both.record == (Record("p", "u", (0,), file="x.dat"),)


def test_records_of_many_cells_are_one_record() -> None:
    columns = "".join(f'<OutputColumn id="v{n}" quantity="p[{n}]/v"/>' for n in range(3))
    events = (
        '<EventOutputFile id="e" fileName="sim.spikes" format="TIME_ID">'
        '<EventSelection id="0" select="p[2]" eventPort="spike"/></EventOutputFile>'
    )
    e = read(
        NET.format("") + simulation(f'<OutputFile id="o" fileName="sim.dat">{columns}</OutputFile>{events}')
    )
    assert e.record == (Record("p", "v"), Record("p", "spikes", (2,)))


def test_lists_of_instances_and_their_paths_are_read() -> None:
    places = "".join(f'<instance id="{n}"><location x="{n}" y="0" z="0"/></instance>' for n in (4, 2))
    net = (
        '<network id="net"><population id="p" component="iz" type="populationList" size="2">'
        f"{places}</population></network>"
    )
    column = '<OutputFile id="o" fileName="sim.dat"><OutputColumn id="c" quantity="p/2/iz/v"/></OutputFile>'
    e = read(net + simulation(column))
    positions = e.populations[0].positions
    assert positions is not None
    assert positions[:, 0].tolist() == [4, 2]
    assert e.record == (Record("p", "v", (1,)),)


def test_connections_of_every_form_are_read() -> None:
    synapse = '<expOneSynapse id="s" gbase="1nS" erev="0mV" tauDecay="2ms"/>'
    cell = (
        '<izhikevich2007Cell id="rs" v0="-60mV" C="100pF" k="0.7nS_per_mV" vr="-60mV" vt="-40mV" vpeak="35mV"'
        ' a="0.03per_ms" b="-2nS" c="-50mV" d="100pA"/>'
    )
    wires = (
        '<projection id="w" presynapticPopulation="p" postsynapticPopulation="q" synapse="s">'
        '<connectionWD id="0" preCellId="../p[0]" postCellId="../q[1]" weight="2" delay="1 ms"/>'
        '<connection id="1" preCellId="../p[2]" postCellId="../q[0]"/></projection>'
        '<synapticConnection from="p[0]" to="q[0]" synapse="s" destination="synapses"/>'
        '<synapticConnection from="p[1]" to="q[1]" synapse="s" destination="synapses"/>'
    )
    net = (
        '<network id="net"><population id="p" component="iz" size="3"/><population id="q" component="rs" size="2"/>'
        f"{wires}</network>"
    )
    e = read(synapse + cell + net + simulation())
    first, second = e.projections
    assert first.rule == Explicit([0, 2], [1, 0])
    assert np.allclose(first.weight.si, [2.0, 1.0])
    assert np.allclose(first.delay.si, [0.001, 0.0])
    assert second.rule == Explicit([0, 1], [0, 1])
    assert (second.source, second.target, second.synapse) == ("p", "q", "s")


def test_inputs_in_a_list_are_grouped_by_weight() -> None:
    pulse = '<pulseGeneratorDL id="i" delay="1ms" duration="2ms" amplitude="3"/>'
    rows = (
        '<inputList id="l" population="p" component="i"><input id="0" target="../p[0]" destination="synapses"/>'
        '<inputW id="1" target="../p[1]" destination="synapses" weight="2"/>'
        '<inputW id="2" target="../p[2]" destination="synapses" weight="2"/></inputList>'
    )
    assert read(pulse + NET.format(rows) + simulation()).inputs == (
        Input("i", "p", (0,)),
        Input("i", "p", (1, 2), 2.0),
    )


@pytest.mark.parametrize(
    ("body", "feature"),
    [
        ('<gapJunction id="g" conductance="1nS"/>' + NET.format(""), "gapJunction"),
        (
            NET.format('<electricalProjection id="x" presynapticPopulation="p" postsynapticPopulation="p"/>'),
            "electricalProjection",
        ),
        (NET.format("") + NET.format("").replace('"net"', '"second"'), "a second network"),
        ('<timedSynapticInput id="t" synapse="s" spikeTarget="./s"/>' + NET.format(""), "timedSynapticInput"),
    ],
)
def test_what_a_description_cannot_say_is_listed(body: str, feature: str) -> None:
    synapse = '<expOneSynapse id="s" gbase="1nS" erev="0mV" tauDecay="2ms"/>'
    with pytest.raises(NotExpressibleError) as caught:
        read(synapse + body + simulation())
    assert any(feature in f for f in caught.value.features)
    assert all(":" in f for f in caught.value.features)


def test_spikes_written_the_other_way_round_are_listed() -> None:
    selection = '<EventSelection id="0" select="p[2]" eventPort="spike"/>'
    events = f'<EventOutputFile id="e" fileName="x" format="ID_TIME">{selection}</EventOutputFile>'
    with pytest.raises(NotExpressibleError, match="ID_TIME"):
        read(NET.format("") + simulation(events))


@pytest.mark.parametrize(
    "wrong",
    [
        '<explicitInput target="p[3]" input="i"/>',
        '<explicitInput target="q[0]" input="i"/>',
        '<explicitInput target="p" input="i"/>',
    ],
)
def test_a_path_that_leads_nowhere_is_an_error_with_its_line(wrong: str) -> None:
    pulse = '<pulseGeneratorDL id="i" delay="1ms" duration="2ms" amplitude="3"/>'
    with pytest.raises(ModelError) as caught:
        read(pulse + NET.format(f"\n{wrong}") + simulation())
    assert caught.value.problems[0].location.line == 9


WRONG_NUMBERS = """\
<expOneSynapse id="s" gbase="1nS" erev="0mV" tauDecay="2ms"/>
<network id="net"><population id="p" component="iz" size="3"/>
<population id="l" component="iz" type="populationList"><instance id="0">
<location x="0" y="0" z="0"/></instance></population>
<projection id="w" presynapticPopulation="p" postsynapticPopulation="p" synapse="s">
<connectionWD id="0" preCellId="../p[0]" postCellId="../p[1]" weight="1" delay="1ms"/>
<connectionWD id="1" preCellId="../p[1]" postCellId="../p[2]" weight="2" delay="2ms"/>
</projection>
<synapticConnectionWD from="l[0]" to="p[0]" synapse="s" weight="1" delay="4ms"/>
<synapticConnectionWD from="p[0]" to="p[0]" synapse="s" weight="1" delay="3ms"/>
<inputList id="i" component="c" population="p">
<inputW id="0" target="../p[0]" destination="synapses" weight="7"/></inputList></network>
<Simulation id="sim" length="10ms" step="0.1ms" target="net" seed="5"/>"""


@pytest.mark.parametrize("format_name", ["description", "tvbo"])
@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ('size="3"', 'size="x"', 9),
        ('size="3"', 'size="inf"', 9),
        ('x="0"', 'x="east"', 11),
        ('weight="2"', 'weight="a"', 14),
        ('delay="2ms"', 'delay="soon"', 14),
        ('weight="7"', 'weight="heavy"', 19),
        ('length="10ms"', 'length=""', 20),
        ('seed="5"', 'seed="five"', 20),
        ('seed="5"', 'seed="5.5"', 20),
    ],
)
def test_what_is_no_number_is_an_error_of_the_model_in_every_target(
    right: str, wrong: str, line: int, format_name: str, tmp_path: Path
) -> None:
    text = lems(WRONG_NUMBERS)
    assert right in text
    with pytest.raises(ModelError) as caught:
        write(read_document(text.replace(right, wrong), "lems"), tmp_path / "x.yaml", format_name)
    if format_name == "description":
        assert [p.location.line for p in caught.value.problems] == [line]


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ('instance id="0"', 'instance id="first"', 10),
        ("../p[2]", "../p[3]", 14),
        ("../p[2]", "../p[-1]", 14),
        ("../p[2]", "../p[99999999999999999999]", 14),
        ('delay="2ms"', 'delay="2"', 14),
        ('delay="2ms"', 'delay="2mV"', 14),
        ('delay="3ms"', 'delay="x"', 17),
        ('a="0.02"', 'a="x"', 7),
        ('a="0.02"', 'a="0.02ms"', 7),
    ],
)
def test_a_wrong_number_in_a_network_or_cell_is_named_with_its_line(
    right: str, wrong: str, line: int
) -> None:
    text = lems(WRONG_NUMBERS)
    assert right in text
    with pytest.raises(ModelError) as caught:
        read_experiment(text.replace(right, wrong), "lems")
    assert {p.location.line for p in caught.value.problems} == {line}


def test_a_compound_of_pulses_is_steps_only_if_each_follows_the_other() -> None:
    def compound(*windows: tuple[str, str, str]) -> str:
        pulses = "".join(
            f'<pulseGeneratorDL id="c{n}" delay="{a}" duration="{b}" amplitude="{c}"/>'
            for n, (a, b, c) in enumerate(windows)
        )
        return f'<compoundInputDL id="c">{pulses}</compoundInputDL>{NET.format("")}{simulation()}'

    steps = read(compound(("1ms", "2ms", "3"), ("3ms", "1e9s", "4"))).stimuli[0]
    assert steps == StepCurrent("c", times=["1 ms", "3 ms"], levels=[3, 4])
    for windows in (
        [("1ms", "2ms", "3"), ("4ms", "1e9s", "4")],
        [("1ms", "2ms", "3"), ("2ms", "1e9s", "4")],
        [("1ms", "2ms", "3")],
    ):
        with pytest.raises(NotExpressibleError, match="leave gaps or overlap"):
            read(compound(*windows))


def test_paths_are_read() -> None:
    assert read_path("pop[0]") == ("pop", 0, "")
    assert read_path("pop/12/cell/v") == ("pop", 12, "v")
    assert read_path("pop") is None
    assert read_path("pop[a]") is None


def noisy() -> Experiment:
    return Experiment(
        "noisy",
        cells=(Izhikevich2003Cell("iz", 0.02, 0.2, -65, 6, "-70 mV"),),
        stimuli=(NoiseCurrent("n", 10, 5, duration="50 ms"),),
        synapses=(ExpOneSynapse("s", 0.1, "0 mV", "3 ms"),),
        populations=(Population("p", "iz", 3),),
        projections=(Projection("w", "p", "p", "s", AllToAll(self_connections=False), 0.5, "1 ms"),),
        inputs=(Input("n", "p"),),
        duration="50 ms",
        step="0.05 ms",
        seed=11,
        record=["p/v", "p/spikes"],
    )


def traces(document: Document, engine: str, folder: Path) -> list[Any]:
    recording = get(engine).run(document, RunOptions(out=folder, write=engine != "native")).recording
    return [recording[q].values for q in recording.quantities] + [
        recording.spikes[f"p[{n}]"] for n in range(3)
    ]


def test_self_contained_lems_runs_the_same_to_the_last_bit(tmp_path: Path) -> None:
    standard = traces(document_of(noisy()), "native", tmp_path)
    alone = document_of(noisy(), self_contained=True)
    assert "Include" not in alone.to_xml()
    for one, other in zip(standard, traces(alone, "native", tmp_path), strict=True):
        np.testing.assert_array_equal(one, other)
    assert len(standard[-1]) > 0


@pytest.mark.jneuroml
def test_jneuroml_runs_both_forms_as_the_native_engine_does(tmp_path: Path) -> None:
    native = traces(document_of(noisy()), "native", tmp_path)
    for self_contained in (False, True):
        java = traces(document_of(noisy(), self_contained=self_contained), "jneuroml", tmp_path)
        for one, other in zip(native, java, strict=True):
            np.testing.assert_array_equal(np.float32(one), np.float32(other))


@pytest.mark.parametrize("name", ["LEMS_NML2_Ex2_Izh.xml", "LEMS_NML2_Ex1_HH.xml", "LEMS_NML2_Ex4_KS.xml"])
def test_any_document_can_be_made_to_include_nothing(name: str, tmp_path: Path) -> None:
    document = Document.read(f"example:{name}")
    path = tmp_path / "x.standalone.xml"
    write(document, path)
    alone = Document.read(path)
    assert len(alone.sources) == 1
    options = RunOptions(write=False, record=("displays",))
    one, other = (get("native").run(d, options).recording for d in (document, alone))
    assert list(one.quantities) == list(other.quantities)
    for quantity in one.quantities:
        np.testing.assert_array_equal(one[quantity].values, other[quantity].values)


def test_a_type_of_the_same_name_but_other_equations_is_not_taken_for_the_core_type() -> None:
    text = document_of(gallery.get("2004/A"), self_contained=True).to_xml()
    assert experiment_of(Document.parse(text)) == gallery.get("2004/A").resolved()
    planted = text.replace('value="weight * amplitude"', 'value="weight * (2 * amplitude)"')
    assert planted != text
    with pytest.raises(NotExpressibleError, match="pulseGeneratorDL"):
        experiment_of(Document.parse(planted))
