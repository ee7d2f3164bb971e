"""Draws the random network of ``documents/LEMS_network_20.xml``.

The document is kept, not drawn anew: this script shows where its numbers come from, and a test holds that it
still draws the same document. Only ``random.Random`` with a fixed seed is used, whose ``random()`` is the
same on every Python.

    python reference_lems/draw_network.py > reference_lems/documents/LEMS_network_20.xml
"""

from __future__ import annotations

import random

SEED = 20
EXCITATORY = 16
INHIBITORY = 4
PROBABILITY = 0.25


def main() -> None:
    """Print the document."""
    print(document())


def document() -> str:
    """Return the document as text."""
    draw = random.Random(SEED)
    to_excitatory, to_inhibitory, from_inhibitory = _connections(draw)
    instances = "\n".join(
        f'            <instance id="{i}"><location {_place(draw)}/></instance>' for i in range(INHIBITORY)
    )
    drives = "\n".join(
        f'            <inputW id="{i}" target="../exc[{i}]" destination="synapses"'
        f' weight="{0.6 + 0.8 * draw.random():.3f}"/>'
        for i in range(EXCITATORY)
    )
    columns = "\n".join(
        f'            <OutputColumn id="{name}" quantity="{quantity}"/>'
        for name, quantity in [
            *[(f"exc{i}", f"exc[{i}]/v") for i in range(0, EXCITATORY, 5)],
            *[(f"inh{i}", f"inh/{i}/quick/v") for i in range(0, INHIBITORY, 2)],
            ("exc0_u", "exc[0]/u"),
            ("exc0_iSyn", "exc[0]/iSyn"),
        ]
    )
    selections = "\n".join(
        f'            <EventSelection id="{i}" select="{select}" eventPort="spike"/>'
        for i, select in enumerate(
            [f"exc[{i}]" for i in range(EXCITATORY)] + [f"inh/{i}/quick" for i in range(INHIBITORY)]
        )
    )
    return f"""<Lems>
    <!-- Twenty cells, connected at random with weights and delays (drawn by draw_network.py), driven
         by pulses of different weight and by noise under a seed other than the default. Populations of both
         kinds. -->
    <Target component="twenty"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    <Include file="izhikevich2007.cell.nml"/>

    <izhikevich2007Cell id="quick" v0="-62mV" C="20pF" k="1nS_per_mV" vr="-60mV" vt="-42mV" vpeak="30mV"
                        a="0.15per_ms" b="4nS" c="-55mV" d="60pA"/>

    <expOneSynapse id="excite" gbase="2.4nS" erev="0mV" tauDecay="4ms"/>
    <expTwoSynapse id="inhibit" gbase="5nS" erev="-80mV" tauRise="0.6ms" tauDecay="7ms"/>
    <pulseGenerator id="drive" delay="3ms" duration="180ms" amplitude="110pA"/>
    <poissonFiringSynapse id="noise" averageRate="220Hz" synapse="excite" spikeTarget="./excite"/>

    <network id="net">
        <population id="exc" component="RS" size="{EXCITATORY}"/>
        <population id="inh" component="quick" size="{INHIBITORY}" type="populationList">
{instances}
        </population>
        <projection id="exc_exc" presynapticPopulation="exc" postsynapticPopulation="exc" synapse="excite">
{to_excitatory}
        </projection>
        <projection id="exc_inh" presynapticPopulation="exc" postsynapticPopulation="inh" synapse="excite">
{to_inhibitory}
        </projection>
        <projection id="inh_exc" presynapticPopulation="inh" postsynapticPopulation="exc" synapse="inhibit">
{from_inhibitory}
        </projection>
        <inputList id="drives" component="drive" population="exc">
{drives}
        </inputList>
        <inputList id="noises" component="noise" population="inh">
            <input id="0" target="../inh/0/quick" destination="synapses"/>
            <input id="1" target="../inh/3/quick" destination="synapses"/>
        </inputList>
    </network>

    <Simulation id="twenty" length="200ms" step="0.02ms" target="net" seed="98765">
        <OutputFile id="twenty_out" fileName="network_20.dat">
{columns}
        </OutputFile>
        <EventOutputFile id="twenty_events" fileName="network_20.spikes" format="TIME_ID">
{selections}
        </EventOutputFile>
    </Simulation>
</Lems>"""


def _place(draw: random.Random) -> str:
    """Return the coordinates of a cell, which mean nothing to the run."""
    return f'x="{draw.randrange(400)}" y="{draw.randrange(400)}" z="0"'


def _connections(draw: random.Random) -> tuple[str, str, str]:
    """Return the connections of the three projections, as text."""
    excitatory = [f"../exc[{i}]" for i in range(EXCITATORY)]
    inhibitory = [f"../inh/{i}/quick" for i in range(INHIBITORY)]
    return (
        _projection(draw, excitatory, excitatory),
        _projection(draw, excitatory, inhibitory),
        _projection(draw, inhibitory, excitatory),
    )


def _projection(draw: random.Random, sources: list[str], targets: list[str]) -> str:
    """Return one projection's connections: every tenth without weight and delay, the others with."""
    lines: list[str] = []
    for source in sources:
        for target in targets:
            if source == target or draw.random() >= PROBABILITY:
                continue
            ends = f'id="{len(lines)}" preCellId="{source}" postCellId="{target}"'
            if len(lines) % 10 == 9:
                lines.append(f'            <connection {ends} destination="synapses"/>')
            else:
                weight, delay = 0.4 + 1.2 * draw.random(), 0.3 + 7.7 * draw.random()
                lines.append(
                    f'            <connectionWD {ends} weight="{weight:.3f}" delay="{delay:.2f}ms"/>'
                )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
