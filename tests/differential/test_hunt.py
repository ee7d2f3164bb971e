"""The hunt itself, with engines that are a few lines of Python."""

from __future__ import annotations

import re

from validation.differential.hunt import hunt
from validation.differential.outcome import Answer, Kind


def honest(xml: str) -> Answer:
    return Answer(files={"out.dat": str(len(re.findall("<Exposure", xml))).encode()})


def miscounts(xml: str) -> Answer:
    extra = "9" if "OnCondition" in xml else ""
    return Answer(files={"out.dat": honest(xml).files["out.dat"] + extra.encode()})


def test_engines_that_agree_are_found_identical() -> None:
    tally = hunt(honest, honest, documents=40, seed=3)
    assert tally.kinds == {Kind.IDENTICAL: 40}
    assert not tally.failures
    assert tally.accepted == 1
    assert sum(tally.tags.values()) >= 40


def test_a_fault_is_found_and_shrunk_to_what_it_needs() -> None:
    tally = hunt(honest, miscounts, documents=200, seed=1, most_failures=1)
    failure = tally.failures[0]
    assert failure.outcome.kind is Kind.DIFFERENT
    assert "OnCondition" in failure.case.xml
    assert failure.case.lines < 8 < failure.first.lines


def test_a_refusal_is_shrunk_once_and_then_only_counted() -> None:
    def refuses(xml: str) -> Answer:
        return Answer(error="cannot do that [unknown-thing]") if "OnCondition" in xml else honest(xml)

    tally = hunt(honest, refuses, documents=40, seed=1, most_failures=5)
    assert len(tally.failures) == 1
    assert tally.failures[0].outcome.kind is Kind.REFUSED
    assert tally.kinds[Kind.REFUSED] > 3
    assert tally.documents == 40


def test_documents_are_drawn_until_there_are_enough_different_ones() -> None:
    seen: list[str] = []

    def noting(xml: str) -> Answer:
        seen.append(xml)
        return honest(xml)

    assert hunt(noting, honest, documents=50, seed=2).documents == 50
    assert len(set(seen)) == 50
