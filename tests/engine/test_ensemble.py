"""Many sets of values in one program give the bits that one document after another gives."""

from __future__ import annotations

import random
from array import array

import numpy as np
import pytest

from nmlbridge.engine.ensemble import ensemble_of
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.engine.run import compile_document
from nmlbridge.errors import ModelError
from nmlbridge.lems.document import Document

IZHIKEVICH = """<Lems><Target component="sim"/><Include file="Cells.xml"/><Include file="Networks.xml"/>
<Include file="Simulation.xml"/><Include file="Inputs.xml"/><Include file="Synapses.xml"/>
<izhikevichCell id="cell" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>
<pulseGeneratorDL id="in" delay="2ms" duration="1s" amplitude="10"/>
<iafRefCell id="iaf" leakReversal="-60mV" thresh="-50mV" reset="-65mV" C="200pF" leakConductance="10nS" refract="3ms"/>
<pulseGenerator id="current" delay="3ms" duration="1s" amplitude="0.4nA"/>
<expTwoSynapse id="syn" gbase="2nS" erev="0mV" tauDecay="3ms" tauRise="1ms"/>
<network id="net"><population id="a" component="cell" size="2"/><population id="b" component="iaf" size="1"/>
<explicitInput target="a[0]" input="in" destination="synapses"/>
<explicitInput target="b[0]" input="current" destination="synapses"/>
<projection id="p" presynapticPopulation="b" postsynapticPopulation="b" synapse="syn">
<connectionWD id="0" preCellId="../b[0]" postCellId="../b[0]" weight="0.5" delay="2ms"/></projection></network>
<Simulation id="sim" length="60ms" step="0.05ms" target="net"><OutputFile id="o" fileName="o.dat">
<OutputColumn id="0" quantity="a[0]/v"/><OutputColumn id="1" quantity="b[0]/v"/></OutputFile></Simulation></Lems>"""


def document(values: dict[tuple[str, str], str], text: str = IZHIKEVICH) -> Document:
    made = Document.parse(text)
    for (ident, name), value in values.items():
        for element in made.root.iter():
            if element.get("id") == ident:
                element.set(name, value)
    return with_outputs(made, record=["spikes"])


def one_by_one(values: dict[tuple[str, str], str]) -> tuple[np.ndarray, list[tuple[int, float]]]:
    compiled = compile_document(document(values))
    rows, events = [], []
    for chunk in compiled.run():
        rows.append(np.frombuffer(bytes(chunk.rows(0))).reshape(chunk.row_count, -1))
        events += chunk.events
    return np.concatenate(rows)[:, 1:], events


VARIED = {
    ("cell", "a"): ["0.02", "0.1", "0.03"],
    ("cell", "c"): ["-65", "-50"],
    ("cell", "thresh"): ["30mV", "0.02V"],
    ("in", "amplitude"): ["10", "4", "0"],
    ("in", "delay"): ["2ms", "10ms"],
    ("iaf", "C"): ["200pF", "0.1nF"],
    ("syn", "tauDecay"): ["3ms", "7ms"],
}


def sets(count: int) -> list[dict[tuple[str, str], str]]:
    drawn = random.Random(1)
    return [{key: drawn.choice(texts) for key, texts in VARIED.items()} for _ in range(count)]


@pytest.mark.parametrize("count", [1, 2, 7, 70, 130])
@pytest.mark.parametrize("threads", [1, 2])
def test_each_set_gives_what_its_document_gives(count: int, threads: int) -> None:
    first, second = ({key: texts[i] for key, texts in VARIED.items()} for i in (0, 1))
    ensemble = ensemble_of(document(first), document(second), list(VARIED))
    assert ensemble is not None
    chosen = sets(count)
    together = ensemble.run(chosen, threads=threads)
    spikes = 0
    for number in range(0, count, 1 if count < 20 else 9):
        rows, events = one_by_one(chosen[number])
        assert array("d", together.minimum[:, number]) == array("d", rows.min(axis=0))
        assert array("d", together.maximum[:, number]) == array("d", rows.max(axis=0))
        assert array("d", together.last[:, number]) == array("d", rows[-1])
        mine = together.event_sets == number
        found = zip(
            together.event_recorders[mine].tolist(), together.event_times_s[mine].tolist(), strict=True
        )
        assert list(found) == events
        spikes += len(events)
    assert spikes > 0


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({("a", "size"): "3"}, "another number of cells"),
        ({("0", "delay"): "4ms"}, "another delay"),
        ({("0", "weight"): "0.7"}, "a weight is given to the synapse, it is no parameter of it"),
        ({("sim", "length"): "50ms"}, "another length"),
        ({("sim", "step"): "0.1ms"}, "another step"),
    ],
    ids=lambda x: x if isinstance(x, str) else "",
)
def test_what_makes_another_program_is_not_run_together(
    changed: dict[tuple[str, str], str], why: str
) -> None:
    assert ensemble_of(document({}), document(changed), list(changed)) is None, why


def test_chance_is_not_shared_between_sets() -> None:
    text = IZHIKEVICH.replace(
        '<pulseGenerator id="current"', '<poissonFiringSynapse id="chance" averageRate="50Hz" synapse="syn" '
        'spikeTarget="./syn"/><pulseGenerator id="current"'
    ).replace('input="current"', 'input="chance"')  # fmt: skip
    changed = {("cell", "a"): "0.1"}
    assert ensemble_of(document({}, text), document(changed, text), list(changed)) is None


def test_a_number_that_another_instance_reads_is_not_varied() -> None:
    text = """<Lems><Target component="sim"/><Include file="Simulation.xml"/>
    <ComponentType name="part"><Requirement name="k" dimension="none"/><Exposure name="x" dimension="none"/>
    <Dynamics><StateVariable name="x" exposure="x" dimension="none"/>
    <TimeDerivative variable="x" value="k/SEC"/></Dynamics><Constant name="SEC" dimension="time" value="1s"/></ComponentType>
    <ComponentType name="whole"><Parameter name="k" dimension="none"/><Child name="inner" type="part"/></ComponentType>
    <whole id="w" k="2"><inner/></whole>
    <Simulation id="sim" length="1s" step="0.1s" target="w"/></Lems>"""
    changed = {("w", "k"): "3"}
    assert ensemble_of(document({}, text), document(changed, text), list(changed)) is None


def test_a_text_that_is_no_quantity_is_an_error_with_its_place() -> None:
    changed = {("cell", "thresh"): "20mV"}
    ensemble = ensemble_of(document({}), document(changed), list(changed))
    assert ensemble is not None
    with pytest.raises(ModelError, match="is a time; a voltage was expected"):
        ensemble.run([{("cell", "thresh"): "20ms"}])
    assert ensemble.compiled.model.errors == []
