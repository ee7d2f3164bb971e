"""How instances are grouped, and which vector instructions run them, never shows in a result."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nmlbridge.engine import schedule
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.engine.run import compile_document
from nmlbridge.lems.document import Document
from nmlbridge.native import _core

NETWORK = Path(__file__).parents[2] / "reference_lems" / "documents" / "LEMS_network_20.xml"
DOCUMENTS = [
    str(NETWORK),
    "example:LEMS_NML2_Ex7_STP.xml",
    "example:LEMS_NML2_Ex14_PyNN.xml",
    "example:LEMS_NML2_Ex26_Weights.xml",
]
LEVELS: tuple[_core.SimdLevel, ...] = ("base", "avx2", "avx512")


@pytest.fixture
def _all_instructions_afterwards() -> Iterator[None]:
    """Let later tests use every instruction again."""
    yield
    _core.limit_simd(LEVELS[-1])


def run(source: str, steps: int) -> tuple[bytes, list[tuple[int, float]], int]:
    """Run a document with its displays and spikes added; return rows, events and the number of groups."""
    document = with_outputs(Document.read(source), record=["displays", "spikes", "**/v"])
    compiled = compile_document(document)
    compiled.simulation.length_s = steps * compiled.simulation.step_s
    rows, events = [], []
    for chunk in compiled.run():
        rows += [bytes(chunk.rows(number)) for number in range(len(compiled.files))]
        events += chunk.events
    return b"".join(rows), events, compiled.program.header["group_count"]


@pytest.mark.parametrize("source", DOCUMENTS)
def test_lanes_and_single_instances_give_the_same_bits(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    results = []
    for fewest in (2, 8, 10**9):
        monkeypatch.setattr(schedule, "FEWEST_LANES", fewest)
        results.append(run(source, 3000))
    assert results[0][0]
    assert [r[:2] for r in results[1:]] == [results[0][:2]] * 2
    assert results[0][2] < results[2][2], "the grouping did not change, so nothing was compared"


@pytest.mark.usefixtures("_all_instructions_afterwards")
@pytest.mark.parametrize("source", DOCUMENTS)
def test_every_instruction_set_gives_the_same_bits(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule, "FEWEST_LANES", 2)
    results = []
    for level in LEVELS:
        _core.limit_simd(level)
        results.append(run(source, 2000)[:2])
    assert results[1:] == results[:1] * 2


TICKER = """
    <ComponentType name="{name}" extends="baseSpikeSource">
        <Parameter name="at" dimension="time"/>
        <Dynamics>
            <StateVariable name="done" dimension="none"/>
            <OnCondition test="t .gt. at .and. done .lt. {end}">
                <StateAssignment variable="done" value="{end}"/>
                <EventOut port="spike"/>
            </OnCondition>
        </Dynamics>
    </ComponentType>
    <{name} id="{name}Cell" at="1ms"/>"""


def write_volley(path: Path, size: int) -> None:
    """Write a document in which three populations of two types reach one cell in the same step, with unlike weights."""
    sources = {"first": "tick", "second": "tock", "third": "tick"}
    populations = "".join(
        f'<population id="{p}" component="{c}Cell" size="{size}"/>' for p, c in sources.items()
    )
    projections = "".join(
        f'<projection id="{p}_out" presynapticPopulation="{p}" postsynapticPopulation="target" synapse="synapse">'
        + "".join(
            f'<connectionWD id="{i}" preCellId="../{p}[{i}]" postCellId="../target[0]"'
            f' weight="{(place + 1) / (3 * i + 7)!r}" delay="1ms"/>'
            for i in range(size)
        )
        + "</projection>"
        for place, p in enumerate(sources)
    )
    path.write_text(f"""<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
    {TICKER.format(name="tick", end=1)}{TICKER.format(name="tock", end=2)}
    <expOneSynapse id="synapse" gbase="0.3nS" erev="0mV" tauDecay="3ms"/>
    <izhikevich2007Cell id="cell" v0="-60mV" C="100pF" k="0.7nS_per_mV" vr="-60mV" vt="-40mV" vpeak="35mV"
        a="0.03per_ms" b="-2nS" c="-50mV" d="100pA"/>
    <network id="net">
        {populations}<population id="target" component="cell" size="1"/>{projections}
    </network>
    <Simulation id="sim" length="10ms" step="0.1ms" target="net">
        <OutputFile id="of" fileName="volley.dat"><OutputColumn id="v" quantity="target[0]/v"/></OutputFile>
    </Simulation>
</Lems>
""")


@pytest.mark.parametrize("size", [4, 40])
def test_events_of_one_step_arrive_in_the_order_of_the_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """Groups of lanes send them in another order, and a sum of unlike weights has other bits in another order."""
    path = tmp_path / "LEMS_volley.xml"
    write_volley(path, size)
    results = []
    for fewest in (2, 10**9):
        monkeypatch.setattr(schedule, "FEWEST_LANES", fewest)
        results.append(run(str(path), 100))
    assert results[0][2] < results[1][2], "the grouping did not change, so nothing was compared"
    assert len(results[0][1]) == 3 * size
    assert results[0][:2] == results[1][:2]
