"""Parts of a model that have nothing to do with each other give the same bits together, apart and in threads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nmlbridge.engine import islands, machine, phrases
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.engine.run import Compiled, compile_document
from nmlbridge.errors import IntegrationError
from nmlbridge.lems.document import Document
from nmlbridge.native import _core

LEVELS: tuple[_core.SimdLevel, ...] = ("base", "avx2", "avx512")


def document(
    size: int = 1100, *, steps: int = 1500, kind: str = "izhikevichCell", fails: dict[int, int] | None = None
) -> Document:
    """Return cells with inputs of their own, of unlike weights; but those of `fails` an infinite one from that time on, ms."""
    given = {
        "izhikevichCell": 'v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"',
        "izhikevich2007Cell": 'v0="-60mV" C="100pF" k="0.7nS_per_mV" vr="-60mV" vt="-40mV" vpeak="35mV" a="0.03per_ms"'
        ' b="-2nS" c="-50mV" d="100pA"',
        "iafRefCell": 'leakReversal="-60mV" thresh="-50mV" reset="-65mV" C="200pF" leakConductance="10nS" refract="3ms"',
    }[kind]
    stimulus = (
        '<pulseGeneratorDL id="in" delay="5ms" duration="1s" amplitude="10"/>'
        if kind == "izhikevichCell"
        else '<pulseGenerator id="in" delay="5ms" duration="1s" amplitude="0.4nA"/>'
    )
    inputs = "".join(
        f'<inputW id="{i}" target="../cells[{i}]" destination="synapses" weight="{0.8 + 0.5 * i / size!r}"/>'
        for i in range(size)
        if i not in (fails or {})
    )
    fatal = "".join(
        f'<pulseGeneratorDL id="at{i}" delay="{time}ms" duration="1s" amplitude="1e300"/>'
        for i, time in (fails or {}).items()
    )
    lists = "".join(
        f'<inputList id="fatal{i}" component="at{i}" population="cells">'
        f'<inputW id="0" target="../cells[{i}]" destination="synapses" weight="1e300"/></inputList>'
        for i in fails or {}
    )
    columns = "".join(f'<OutputColumn id="f{i}" quantity="cells[{i}]/v"/>' for i in fails or {})
    includes = "".join(
        f'<Include file="{name}.xml"/>' for name in ("Cells", "Networks", "Simulation", "Inputs")
    )
    return with_outputs(
        Document.parse(f"""<Lems><Target component="sim"/>{includes}<{kind} id="cell" {given}/>{stimulus}{fatal}
        <network id="net"><population id="cells" component="cell" size="{size}"/>
        <inputList id="list" component="in" population="cells">{inputs}</inputList>{lists}</network>
        <Simulation id="sim" length="{0.1 * steps}ms" step="0.1ms" target="net">
        <OutputFile id="a" fileName="a.dat"><OutputColumn id="v" quantity="cells[{size - 1}]/v"/>
        <OutputColumn id="w" quantity="cells[0]/v"/></OutputFile>
        <OutputFile id="b" fileName="b.dat"><OutputColumn id="v" quantity="cells[300]/v"/>{columns}</OutputFile>
        </Simulation></Lems>"""),
        record=["spikes"],
    )


def results(compiled: Compiled, threads: int = 1) -> tuple[list[bytes], list[tuple[int, float]]]:
    rows = [b"" for _ in compiled.files]
    events = []
    for chunk in compiled.run(threads=threads):
        rows = [before + bytes(chunk.rows(number)) for number, before in enumerate(rows)]
        events += chunk.events
    return rows, events


def whole(given: Document, monkeypatch: pytest.MonkeyPatch) -> Compiled:
    """Compile a document to step as a whole."""
    with monkeypatch.context() as patch:
        patch.setattr(islands.Islands, "_find", lambda self, compiler, codes: None)
        compiled = compile_document(given)
    assert compiled.program.header["island_count"] == 0
    return compiled


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let islands step apart however small they are."""
    monkeypatch.setattr(machine, "CACHED", 0)


@pytest.fixture
def _all_instructions_afterwards() -> Iterator[None]:
    """Let later tests use every instruction again."""
    yield
    _core.limit_simd(LEVELS[-1])


@pytest.mark.usefixtures("_all_instructions_afterwards")
@pytest.mark.parametrize("multiplies", [False, True])
@pytest.mark.parametrize("kind", ["izhikevichCell", "izhikevich2007Cell", "iafRefCell"])
def test_together_apart_and_in_threads_the_bits_are_the_same(
    kind: str, multiplies: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = document(kind=kind)
    expected = results(whole(given, monkeypatch))
    assert len(expected[0][0]) == 1501 * 3 * 8
    assert len(expected[1]) > 1000
    compiled = compile_document(given)
    assert compiled.program.header["island_count"] == 5
    monkeypatch.setattr(phrases, "_MULTIPLIES", multiplies)
    for level in LEVELS:
        _core.limit_simd(level)
        for threads in (1, 2, 3, 9):
            assert results(compiled, threads) == expected


def test_a_reading_that_is_not_seen_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    given = document(steps=200)
    expected = results(whole(given, monkeypatch))
    monkeypatch.setattr(islands, "_neighbours", lambda readings, ports: iter(()))
    assert results(compile_document(given)) != expected


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize(
    "fails",
    [{950: 10}, {10: 12, 950: 11}, {10: 11, 950: 12}, {990: 11, 600: 11, 10: 11}, {10: 11, 11: 10, 999: 10}],
)
def test_the_first_value_that_is_not_finite_ends_the_run_as_it_does_together(
    fails: dict[int, int], threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = document(fails=fails, steps=300)
    apart = compile_document(given)
    assert apart.program.header["island_count"] > 1
    errors = []
    for compiled in (whole(given, monkeypatch), apart):
        with pytest.raises(IntegrationError) as caught:
            results(compiled, threads)
        errors.append((caught.value.step, caught.value.time_s, caught.value.quantity))
    assert errors[0] == errors[1]
    assert errors[0][0] == 10 * min(fails.values()) + 1


@pytest.mark.parametrize("name", ["LEMS_network_20.xml", "LEMS_synapses_continuous.xml"])
def test_cells_that_are_connected_are_no_islands(name: str) -> None:
    path = Path(__file__).parents[2] / "reference_lems" / "documents" / name
    assert compile_document(Document.read(path)).program.header["island_count"] == 0
