"""Random models leave the same bits however they are run: by phrases, lanes, islands, threads and any instruction set."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
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
WAYS = list(itertools.product(LEVELS, (1, 2), (False, True)))


@pytest.fixture
def _all_instructions_afterwards() -> Iterator[None]:
    """Let later tests use every instruction again."""
    yield
    _core.limit_simd(LEVELS[-1])


def compiled(xml: str, fewest: int) -> Compiled | None:
    """Compile a document, if it can be compiled, with lanes from so many instances on."""
    with mock.patch.object(schedule, "FEWEST_LANES", fewest):
        try:
            return compile_document(with_outputs(Document.parse(xml), record=["spikes"]))
        except NmlBridgeError:
            return None


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


@pytest.mark.usefixtures("_all_instructions_afterwards")
def test_two_hundred_random_networks_leave_the_same_bits_in_every_way() -> None:
    ran = spiked = phrased = 0

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
        nonlocal ran, spiked, phrased
        one_by_one = compiled(case.xml, 10**9)
        if one_by_one is None:
            return
        _core.limit_simd("base")
        with mock.patch.object(phrases, "_KNOWN", {}):
            expected = outcome(one_by_one)
        for made in (compiled(case.xml, 2), compiled(case.xml, 8)):
            assert made is not None
            for level, threads, multiplies in WAYS:
                _core.limit_simd(level)
                with mock.patch.object(phrases, "_MULTIPLIES", multiplies):
                    assert outcome(made, threads) == expected, (level, threads, multiplies)
            phrased += any(phrase.text in phrases._KNOWN for phrase in phrases.phrases_of(made.program))
        ran += bool(expected[0])
        spiked += bool(expected[1])

    check()
    assert ran > 150
    assert spiked > 30
    assert phrased > 150
