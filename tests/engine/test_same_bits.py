"""Random models leave the same bits however they are run: by phrases, lanes, islands, threads and any instruction set."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from nmlbridge.engine import phrases, schedule
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.engine.run import Compiled, compile_document
from nmlbridge.errors import NmlBridgeError
from nmlbridge.lems.document import Document
from nmlbridge.native import _core
from validation.differential.documents import cases
from validation.differential.sketch import Case

LEVELS: tuple[_core.SimdLevel, ...] = ("base", "avx2", "avx512")
REFERENCE = sorted((Path(__file__).parents[2] / "reference_lems" / "documents").glob("LEMS_*.xml"))
DOCUMENTS = [*map(str, REFERENCE), "example:LEMS_NML2_Ex2_Izh.xml", "example:LEMS_NML2_Ex16_Inputs.xml"]
OWN_EQUATIONS = [str(path) for path in REFERENCE if path.stem == "LEMS_custom_type"]
WAYS = list(itertools.product(LEVELS, (1, 2), (False, True)))


@pytest.fixture
def _all_instructions_afterwards() -> Iterator[None]:
    """Let later tests use every instruction again."""
    yield
    _core.limit_simd(LEVELS[-1])


def compiled(document: Document, fewest: int, steps: int | None) -> Compiled | None:
    """Compile a document, if it can be compiled, with lanes from so many instances on."""
    with mock.patch.object(schedule, "FEWEST_LANES", fewest):
        try:
            made = compile_document(with_outputs(document, record=["displays", "spikes"]))
        except NmlBridgeError:
            return None
    if steps is not None:
        made.simulation.length_s = min(steps, made.simulation.steps) * made.simulation.step_s
    return made


def outcome(made: Compiled, threads: int = 1) -> tuple[list[bytes], list[tuple[int, float]], str]:
    """Return rows, events, and why the run ended early, if it did."""
    rows = [b"" for _ in made.files]
    events: list[tuple[int, float]] = []
    try:
        for chunk in made.run(threads=threads):
            rows = [before + bytes(chunk.rows(number)) for number, before in enumerate(rows)]
            events += chunk.events
    except NmlBridgeError as error:
        return rows, events, str(error)
    return rows, events, ""


def same_in_every_way(document: Document, steps: int | None = None) -> tuple[bool, bool, bool] | None:
    """Run a document in every way, and say whether it made rows, events and phrases; None if it cannot be compiled."""
    one_by_one = compiled(document, 10**9, steps)
    if one_by_one is None:
        return None
    _core.limit_simd("base")
    with mock.patch.object(phrases, "_KNOWN", {}):
        expected = outcome(one_by_one)
    phrased = False
    for fewest in (2, 8):
        made = compiled(document, fewest, steps)
        assert made is not None
        for level, threads, multiplies in WAYS:
            _core.limit_simd(level)
            with mock.patch.object(phrases, "_MULTIPLIES", multiplies):
                assert outcome(made, threads) == expected, (fewest, level, threads, multiplies)
        phrased |= any(phrase.text in phrases._KNOWN for phrase in phrases.phrases_of(made.program))
    return bool(expected[0]), bool(expected[1]), phrased


@pytest.mark.usefixtures("_all_instructions_afterwards")
@pytest.mark.parametrize("source", DOCUMENTS)
def test_documents_leave_the_same_bits_in_every_way(source: str) -> None:
    found = same_in_every_way(Document.read(source), 2500)
    assert found is not None
    rows, _, phrased = found
    assert rows
    assert phrased or source in OWN_EQUATIONS


@pytest.mark.usefixtures("_all_instructions_afterwards")
def test_two_hundred_random_networks_leave_the_same_bits_in_every_way() -> None:
    drawn: list[tuple[bool, bool, bool]] = []

    @seed(20261122)
    @settings(
        max_examples=200,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cases(kinds=("network",)))
    def check(case: Case) -> None:
        found = same_in_every_way(Document.parse(case.xml))
        if found is not None:
            drawn.append(found)

    check()
    rows, spikes, phrased = (sum(each) for each in zip(*drawn, strict=True))
    assert rows > 150
    assert spikes > 30
    assert phrased > 150
