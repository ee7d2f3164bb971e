"""What instances of a kind have in common is there once; what one of them has for itself is its own."""

from __future__ import annotations

import gc
import tracemalloc
from array import array

import pytest

from nmlbridge.engine.instances import Instance
from nmlbridge.engine.machine import HEADER
from nmlbridge.engine.run import Compiled, compile_document
from nmlbridge.errors import ModelError
from nmlbridge.lems.document import Document
from nmlbridge.native import _core

CELL = '<izhikevichCell id="cell" v0="-70mV" thresh="30mV" a="0.02" b="0.28" c="-65" d="8"/>'


def document(size: int, inputs: str = "", outputs: str = "") -> Document:
    """Make a document of a population of cells, some of which may have inputs."""
    includes = "".join(f'<Include file="{n}.xml"/>' for n in ("Cells", "Networks", "Inputs", "Simulation"))
    return Document.parse(f"""
<Lems><Target component="sim"/>{includes}{CELL}
<pulseGeneratorDL id="pulse" delay="1ms" duration="5ms" amplitude="9"/>
<network id="net"><population id="pop" component="cell" size="{size}"/>{inputs}</network>
<Simulation id="sim" length="10ms" step="0.1ms" target="net">{outputs}</Simulation></Lems>""")


def member(compiled: Compiled, number: int) -> Instance:
    """Return a cell."""
    return compiled.wiring.top.follow(f"pop[{number}]")


def test_neighbours_share_what_they_read_and_one_with_an_input_does_not() -> None:
    """Else every cell would read the input of the fourth, or the fourth none."""
    inputs = '<explicitInput target="pop[3]" input="pulse" destination="synapses"/>'
    compiled = compile_document(document(12, inputs))
    readings = [compiled.wiring.readings[member(compiled, cell).number] for cell in range(12)]
    (pulse,) = member(compiled, 3).lists[0].items
    assert [[source[1] for source in each.sources] for each in readings] == [
        [pulse.number] if cell == 3 else [] for cell in range(12)
    ]
    assert readings[4] is readings[11]
    assert [bool(member(compiled, cell).lists[0].items) for cell in range(12)] == [c == 3 for c in range(12)]


def test_each_cell_reads_its_own_variables() -> None:
    """A selection may be of the instance itself, which no neighbour shares."""
    compiled = compile_document(
        Document.parse("""
<Lems><Target component="sim"/><Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
<ComponentType name="Selfish" extends="baseCell"><Exposure name="x" dimension="none"/>
  <Dynamics><StateVariable name="x" dimension="none" exposure="x"/><DerivedVariable name="y" dimension="none" select="x"/>
  </Dynamics></ComponentType>
<Selfish id="cell"/><network id="net"><population id="pop" component="cell" size="9"/></network>
<Simulation id="sim" length="1s" step="0.1s" target="net"/></Lems>""")
    )
    cells = [member(compiled, cell).number for cell in range(9)]
    assert [[source[1] for source in compiled.wiring.readings[n].sources] for n in cells] == [[n] for n in cells]


def test_ports_of_cells_without_connections_are_silent_beside_one_with_a_connection() -> None:
    """Every cell's port has a row of its own; only that of the recorded cell has a receiver."""
    selection = '<EventSelection id="0" select="pop[4]" eventPort="spike"/>'
    outputs = f'<EventOutputFile id="spikes" fileName="spikes" format="TIME_ID">{selection}</EventOutputFile>'
    compiled = compile_document(document(10, outputs=outputs))
    program = compiled.program
    first = program.header["ports"]
    rows = program.table[first : first + 4 * 10]
    assert [(rows[4 * cell + 1], rows[4 * cell + 3]) for cell in range(10)] == [
        (int(cell == 4), 0) for cell in range(10)
    ]
    assert [bool(member(compiled, cell).out_ports) for cell in range(10)] == [cell == 4 for cell in range(10)]
    assert [member(compiled, cell).live_port("spike") is not None for cell in (4, 5)] == [True, False]


def test_a_cell_more_needs_few_bytes() -> None:
    """A million cells are to fit into 400 MB, of which the core's own copy of memory is 40 bytes a cell."""

    def peak(size: int) -> int:
        given = document(size)
        compile_document(document(8))  # reads the core types, once
        tracemalloc.start()
        try:
            compiled = compile_document(given)
            assert len(compiled.wiring.nodes) == size + 2
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    few, many = 2_000, 22_000
    assert (peak(many) - peak(few)) / (many - few) < 360


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("fails", [False, True])
def test_the_garbage_collector_is_left_as_it_was(enabled: bool, fails: bool) -> None:
    """Compiling stops it, since nothing that is made is thrown away."""
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        given = document(3, '<explicitInput target="pop[7]" input="pulse"/>' if fails else "")
        if fails:
            with pytest.raises(ModelError):
                compile_document(given)
        else:
            compile_document(given)
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_a_machine_holds_what_it_reads_and_copies_what_it_changes() -> None:
    """Its memory may come in pieces; tables cannot be changed in length while it lives."""
    program = compile_document(document(9)).program
    memory, table = program.memory, program.table
    header = tuple(program.header[name] for name in HEADER)
    made = _core.machine_new(
        (memory[:5], array("d"), memory[5:]), program.code, table, program.index, program.delays,
        header, 1, 1e-4,
    )  # fmt: skip
    assert _core.machine_memory(made) == memory.tobytes()
    with pytest.raises(BufferError):
        table.append(0)
    assert _core.machine_initialise(made)[1] == 0
    assert _core.machine_memory(made) != memory.tobytes()
    del made
    table.append(0)
    with pytest.raises(TypeError, match="table"):
        _core.machine_new((memory,), program.code, array("d"), program.index, program.delays,  # type: ignore[arg-type]
                          header, 1, 1e-4)  # fmt: skip
