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
