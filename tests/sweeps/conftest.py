"""A small model that spikes, to be swept."""

from __future__ import annotations

import pytest

from nmlbridge.lems.document import Document

MODEL = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Inputs.xml"/>
    <Include file="Simulation.xml"/>
    <izhikevich2007Cell id="RS" C="100 pF" v0="-60 mV" k="0.7 nS_per_mV" vr="-60 mV" vt="-40 mV" vpeak="35 mV"
        a="0.03 per_ms" b="-2 nS" c="-50 mV" d="100 pA"/>
    <izhikevich2007Cell id="CH" C="50 pF" v0="-60 mV" k="1.5 nS_per_mV" vr="-60 mV" vt="-40 mV" vpeak="25 mV"
        a="0.03 per_ms" b="1 nS" c="-40 mV" d="150 pA"/>
    <pulseGenerator id="pulse" delay="5ms" duration="300ms" amplitude="0 pA"/>
    <network id="net"><population id="pop" component="RS" size="1"/>
        <explicitInput target="pop[0]" input="pulse"/></network>
    <Simulation id="sim" length="300ms" step="0.1ms" target="net">
        <OutputFile id="of" fileName="x.dat"><OutputColumn id="v" quantity="pop[0]/v"/></OutputFile>
    </Simulation>
</Lems>
"""


@pytest.fixture
def model() -> Document:
    return Document.parse(MODEL)
