"""The four outcomes of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

__all__ = ["Outcome", "worst"]


class Outcome(StrEnum):
    """What a comparison came to, from best to worst."""

    IDENTICAL = "Identical"
    """Every sample is the same float32, every spike time too: what files of jNeuroML can tell."""

    WITHIN_TOLERANCE = "WithinTolerance"
    """They differ, nowhere by more than the tolerance that was stated."""

    DIFFERENT = "Different"
    """They differ by more than was stated, or nothing was stated."""

    NOT_COMPARABLE = "NotComparable"
    """There is no honest number: something is missing, cut short, in another unit, or not a number. Fails."""

    @property
    def passed(self) -> bool:
        """Whether it counts as agreement."""
        return self in (Outcome.IDENTICAL, Outcome.WITHIN_TOLERANCE)

    @property
    def badness(self) -> int:
        """Its place from best (0) to worst (3)."""
        return list(Outcome).index(self)


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """Return the worst of several outcomes; of none, NotComparable.

    Parameters
    ----------
    outcomes : iterable of Outcome
        One for each thing compared.

    Examples
    --------
    >>> str(worst([Outcome.IDENTICAL, Outcome.DIFFERENT])), str(worst([]))
    ('Different', 'NotComparable')
    """
    return max(outcomes, key=lambda outcome: outcome.badness, default=Outcome.NOT_COMPARABLE)
