"""The hunt: draw documents, run them twice, keep count, and shrink the first that comes out differently."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky

from validation.differential.documents import KINDS, cases
from validation.differential.outcome import Answer, Kind, Outcome, judge
from validation.differential.reduce import reduce_document
from validation.differential.sketch import Case

__all__ = ["Failure", "Tally", "hunt"]

_MOST_SHRINKS = 200
"""Runs that Hypothesis may spend on shrinking; what is left to do the reducer does better."""
_ROUND = 500
"""Documents drawn with one seed; then the next seed is taken, so that a failure costs little of the rest."""


@dataclass(frozen=True)
class Failure:
    """A document that came out differently, as small as it could be made.

    Parameters
    ----------
    case : Case
        The document.
    outcome : Outcome
        What differs.
    first : Case
        The document it was shrunk from.
    seed : int
        The seed of the round it was found in.
    """

    case: Case
    outcome: Outcome
    first: Case
    seed: int


@dataclass
class Tally:
    """What a hunt met.

    Attributes
    ----------
    kinds : Counter of Kind
        How many documents came out how.
    tags : Counter of str
        How often each thing was in a document that both ran.
    refusals : Counter of str
        jNeuroML's reasons, by their beginning.
    notes : dict
        The shortest document that came out in each way.
    failures : list of Failure
        What failed, shrunk.
    stories : set of str
        What the failures are about; later ones about the same are counted only.
    tests : int
        Documents run, those of shrinking too.
    seconds : float
        Wall time.
    """

    kinds: Counter[Kind] = field(default_factory=Counter)
    tags: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    notes: dict[Kind, tuple[Case, Outcome]] = field(default_factory=dict)
    failures: list[Failure] = field(default_factory=list)
    stories: set[str] = field(default_factory=set)
    tests: int = 0
    seconds: float = 0.0

    @property
    def documents(self) -> int:
        """Different documents drawn."""
        return sum(self.kinds.values())

    @property
    def accepted(self) -> float:
        """The share of documents that jNeuroML ran."""
        refused = self.kinds[Kind.BOTH_REFUSE] + self.kinds[Kind.REFERENCE_REFUSES]
        return 1 - refused / max(1, self.documents)

    def add(self, case: Case, outcome: Outcome) -> None:
        """Count a document."""
        self.kinds[outcome.kind] += 1
        if outcome.kind in (Kind.BOTH_REFUSE, Kind.REFERENCE_REFUSES):
            who = "both" if outcome.kind is Kind.BOTH_REFUSE else "jNeuroML only"
            self.refusals[f"{who}: {outcome.detail[:100]}"] += 1
        else:
            self.tags.update(case.tags)
        known = self.notes.get(outcome.kind)
        if known is None or case.lines < known[0].lines:
            self.notes[outcome.kind] = (case, outcome)


class _FoundError(Exception):
    """Tells Hypothesis that a document came out differently."""


def hunt(
    reference: Callable[[str], Answer],
    native: Callable[[str], Answer],
    *,
    documents: int,
    seed: int = 0,
    drawn: st.SearchStrategy[Case] | None = None,
    most_failures: int = 3,
    progress: Callable[[Tally], None] = lambda tally: None,
) -> Tally:
    """Run random documents through two engines.

    Parameters
    ----------
    reference, native : callable
        Run a document.
    documents : int
        How many different documents.
    seed : int
        The same seed draws the same documents.
    drawn : strategy, optional
        Where documents come from; by default `documents.cases` of every kind.
    most_failures : int
        Stop after so many.
    progress : callable
        Told the tally after every document.
    """
    drawn = cases(kinds=KINDS) if drawn is None else drawn
    tally = Tally()
    seen: set[int] = set()
    started = time.perf_counter()
    while tally.documents < documents and len(tally.failures) < most_failures:
        wanted = min(documents, tally.documents + _ROUND)

        def outcome_of(case: Case) -> Outcome:
            tally.tests += 1
            return judge(case, reference(case.xml), native(case.xml))

        failure = _round(tally, seen, wanted, seed, drawn, outcome_of, lambda: progress(tally))
        if failure is not None:
            tally.failures.append(_reduced(failure, outcome_of))
        seed += 1
        tally.seconds = time.perf_counter() - started
    return tally


def _reduced(failure: Failure, outcome_of: Callable[[Case], Outcome]) -> Failure:
    """Leave out of a document what Hypothesis could not: it draws whole connections and types, or none."""
    functions = failure.case.functions

    def again(xml: str) -> Case:
        return Case(xml, functions, failure.case.tags)

    def still_fails(xml: str) -> bool:
        outcome = outcome_of(again(xml))
        return outcome.kind is failure.outcome.kind and outcome.story == failure.outcome.story

    case = again(reduce_document(failure.case.xml, still_fails))
    return Failure(case, outcome_of(case), failure.first, failure.seed)


def _round(
    tally: Tally,
    seen: set[int],
    wanted: int,
    number: int,
    drawn: st.SearchStrategy[Case],
    outcome_of: Callable[[Case], Outcome],
    progress: Callable[[], None],
) -> Failure | None:
    """Draw documents with one seed until enough are done or one fails; shrink that one."""
    found: list[tuple[Case, Outcome]] = []
    limit = [0]

    @seed(number)
    @settings(
        max_examples=_ROUND,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
        print_blob=False,
        report_multiple_bugs=False,
    )
    @given(drawn)
    def check(case: Case) -> None:
        if not found:
            if tally.documents >= wanted or hash(case.xml) in seen:
                return
            seen.add(hash(case.xml))
        elif tally.tests > limit[0]:
            return
        outcome = outcome_of(case)
        if not found:
            tally.add(case, outcome)
            progress()
        if found:
            first = found[0][1]
            again = outcome.kind is first.kind and outcome.story == first.story
        else:
            again = outcome.kind.failed and outcome.story not in tally.stories
        if again:
            limit[0] = limit[0] or tally.tests + _MOST_SHRINKS
            found.append((case, outcome))
            raise _FoundError

    try:
        check()
    except (_FoundError, Flaky):
        if found[0][1].story:
            tally.stories.add(found[0][1].story)
        smallest = min(found, key=lambda pair: len(pair[0].xml))
        return Failure(smallest[0], smallest[1], found[0][0], number)
    return None
