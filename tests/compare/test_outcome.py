from __future__ import annotations

from nmlbridge.compare.outcome import Outcome, worst


def test_only_identity_and_a_stated_tolerance_pass() -> None:
    assert [outcome.passed for outcome in Outcome] == [True, True, False, False]


def test_the_worst_outcome_counts() -> None:
    assert worst([Outcome.IDENTICAL, Outcome.WITHIN_TOLERANCE]) is Outcome.WITHIN_TOLERANCE
    assert worst([Outcome.NOT_COMPARABLE, Outcome.DIFFERENT]) is Outcome.NOT_COMPARABLE


def test_of_nothing_the_outcome_is_not_comparable() -> None:
    assert worst([]) is Outcome.NOT_COMPARABLE
