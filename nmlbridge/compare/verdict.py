"""`Verdict`: what a comparison of two recordings came to, result by result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from nmlbridge.compare.outcome import Outcome, worst
from nmlbridge.compare.results import SpikeResult, TraceResult, plain

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Verdict"]


@dataclass(frozen=True, repr=False)
class Verdict:
    """The results for every quantity and spike train, and what they come to together.

    Parameters
    ----------
    results : tuple of TraceResult or SpikeResult
        Quantities first, then trains, each in the order of the reference. With none at all the verdict is
        NotComparable: nothing was compared, so nothing agrees.
    reference, test : mapping
        Where either side came from, as plain data.
    notes : tuple of str
        What the reader should know: a tolerance that matched nothing, a resampling.

    Examples
    --------
    >>> Verdict(()).passed, str(Verdict(()).outcome)
    (False, 'NotComparable')
    """

    results: tuple[TraceResult | SpikeResult, ...]
    reference: Mapping[str, Any] = field(default_factory=dict)
    test: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The worst of all results; NotComparable if there are none."""
        return worst(result.outcome for result in self.results)

    @property
    def passed(self) -> bool:
        """Whether something was compared, and all of it agrees."""
        return self.outcome.passed

    @property
    def traces(self) -> dict[str, TraceResult]:
        """Results for the quantities, by path."""
        return {result.quantity: result for result in self.results if isinstance(result, TraceResult)}

    @property
    def spikes(self) -> dict[str, SpikeResult]:
        """Results for the spike trains, by path."""
        return {result.train: result for result in self.results if isinstance(result, SpikeResult)}

    def __getitem__(self, path: str) -> Any:
        """Return the result for a quantity, or else for a spike train, of this path in the reference."""
        found = self.traces.get(path) or self.spikes.get(path)
        if found is None:
            raise KeyError(
                f"nothing of the name {path!r} was compared; there are {', '.join(self.traces | self.spikes)}"
            )
        return found

    def __iter__(self) -> Iterator[TraceResult | SpikeResult]:
        """Iterate over the results."""
        return iter(self.results)

    def __len__(self) -> int:
        """Return the number of results."""
        return len(self.results)

    def __bool__(self) -> bool:
        """Refuse to be taken for true or false: an unread verdict is neither."""
        raise TypeError("a Verdict is not true or false; ask for verdict.passed")

    @property
    def table(self) -> pd.DataFrame:
        """The results as a table, one row each, indexed by path; what does not apply to a row is empty."""
        import pandas as pd

        rows = []
        for result in self.results:
            row = result.to_dict()
            row["path"] = row.pop("quantity", None) or row.pop("train")
            row["test_path"] = row.pop("test_quantity", None) or row.pop("test_train", "")
            row["not_computed"] = "; ".join(f"{k}: {v}" for k, v in row.get("not_computed", {}).items())
            rows.append(row)
        columns = ["path", "kind", "outcome", "reason"]
        frame = pd.DataFrame(
            rows, columns=[*columns, *dict.fromkeys(k for row in rows for k in row if k not in columns)]
        )
        return frame.set_index("path")

    def to_dict(self) -> dict[str, Any]:
        """Return all of it as data that JSON can hold; undefined numbers are None."""
        counts = {str(outcome): sum(r.outcome is outcome for r in self.results) for outcome in Outcome}
        return {
            "outcome": str(self.outcome),
            "passed": self.passed,
            "counts": counts,
            "results": [result.to_dict() for result in self.results],
            "reference": plain(self.reference),
            "test": plain(self.test),
            "notes": list(self.notes),
        }

    def __str__(self) -> str:
        """Return a table fit for a terminal of 120 columns."""
        from nmlbridge.compare.verdict_view import render_text

        return render_text(self)

    def __repr__(self) -> str:
        """Say in one line what it came to."""
        agree = sum(result.outcome.passed for result in self.results)
        return f"<Verdict {self.outcome}: {agree} of {len(self)} agree>"

    def _repr_html_(self) -> str:
        """Show itself in a notebook."""
        from nmlbridge.compare.verdict_view import render_html

        return render_html(self)
