"""Record which phrases the core should hold compiled: those of upstream's examples and of Izhikevich's cells.

Run it when the engine's operations change: ``python tests/engine/record_phrases.py`` writes ``nmlbridge/native/phrases.txt``,
from which the build makes C. A test compares it with what this makes.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from nmlbridge.engine import schedule
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.engine.phrases import phrases_of
from nmlbridge.engine.run import compile_document
from nmlbridge.errors import NotExpressibleError
from nmlbridge.lems.document import Document, example_names

PHRASES = Path(__file__).parents[2] / "nmlbridge" / "native" / "phrases.txt"
CELLS = {
    "izhikevichCell": 'v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"',
    "izhikevich2007Cell": 'v0="-60mV" C="100pF" k="0.7nS_per_mV" vr="-60mV" vt="-40mV" vpeak="35mV" a="0.03per_ms"'
    ' b="-2nS" c="-50mV" d="100pA"',
}
INPUTS = {
    "pulseGenerator": 'delay="1ms" duration="5ms" amplitude="80pA"',
    "rampGenerator": 'delay="1ms" duration="5ms" startAmplitude="0nA" finishAmplitude="1nA" baselineAmplitude="0nA"',
    "sineGenerator": 'delay="1ms" duration="5ms" amplitude="80pA" phase="0" period="3ms"',
    "alphaCurrentSynapse": 'tau="2ms" ibase="10pA"',
    "expOneSynapse": 'gbase="1nS" erev="0mV" tauDecay="3ms"',
    "expTwoSynapse": 'gbase="1nS" erev="0mV" tauDecay="3ms" tauRise="1ms"',
    "alphaSynapse": 'gbase="1nS" erev="0mV" tau="2ms"',
}
DIMENSIONLESS = {
    "pulseGeneratorDL": 'delay="1ms" duration="5ms" amplitude="8"',
    "rampGeneratorDL": 'delay="1ms" duration="5ms" startAmplitude="0" finishAmplitude="1" baselineAmplitude="0"',
    "sineGeneratorDL": 'delay="1ms" duration="5ms" amplitude="8" phase="0" period="3ms"',
}
INCLUDES = ("Cells", "Networks", "Simulation", "Inputs", "Synapses")


def documents() -> Iterator[tuple[str, Document]]:
    """Yield documents with names."""
    for name in example_names():
        try:
            yield name, with_outputs(Document.read(f"example:{name}"), record=["displays", "spikes"])
        except NotExpressibleError:
            continue
    for cell, count, unlike in itertools.product(CELLS, range(5), (False, True)):
        for kind in INPUTS if cell == "izhikevich2007Cell" else DIMENSIONLESS:
            yield f"{cell}, {count} inputs", Document.parse(network(cell, kind, count, unlike=unlike))


def network(cell: str, kind: str, count: int, *, unlike: bool) -> str:
    """Return a document with two populations of a cell, and inputs or synapses of one kind for each cell."""
    given = {**INPUTS, **DIMENSIONLESS}
    makes = f'<{kind} id="in" {given[kind]}/>'
    if "Synapse" in kind:
        ends = "".join(
            f'<connectionWD id="{i}" preCellId="../a[{i % 9}]" postCellId="../a[{i % 10}]" weight="2" delay="1ms"/>'
            for i in range(10 * count)
        )
        joins = f'<projection id="p" presynapticPopulation="a" postsynapticPopulation="a" synapse="in">{ends}</projection>'
    else:
        tag, weight = ("inputW", ' weight="2"') if unlike else ("input", "")
        ends = "".join(
            f'<{tag} id="{i}" target="../a[{i % 10}]" destination="synapses"{weight}/>'
            for i in range(10 * count)
        )
        joins = f'<inputList id="l" component="in" population="a">{ends}</inputList>'
    joins = joins if count else ""
    includes = "".join(f'<Include file="{name}.xml"/>' for name in INCLUDES)
    return f"""<Lems><Target component="sim"/>{includes}<{cell} id="cell" {CELLS[cell]}/>{makes}
    <network id="net"><population id="a" component="cell" size="10"/>{joins}</network>
    <Simulation id="sim" length="1ms" step="0.1ms" target="net">
    <OutputFile id="of" fileName="x.dat"><OutputColumn id="v" quantity="a[0]/v"/></OutputFile>
    <EventOutputFile id="ef" fileName="x.spikes" format="ID_TIME"><EventSelection id="0" select="a[0]" eventPort="spike"/>
    </EventOutputFile></Simulation></Lems>"""


def phrases() -> str:
    """Return the text of phrases.txt."""
    found: dict[str, str] = {}
    for name, document in documents():
        for fewest in (2, 10**9):
            with mock.patch.object(schedule, "FEWEST_LANES", fewest):
                compiled = compile_document(document)
            for phrase in phrases_of(compiled.program):
                found.setdefault(phrase.text, name)
    lines = ["# Written by tests/engine/record_phrases.py; do not edit."]
    for name, group in itertools.groupby(found, key=found.__getitem__):
        lines += [f"# {name}", *group]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PHRASES.write_text(phrases(), encoding="utf-8")
