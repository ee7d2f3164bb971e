"""The small parts of a report, as plain data: how a case ended, what was measured, what is shown, what was accepted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["SAMPLE_FIELDS", "Accepted", "CaseState", "Context", "Plot", "QuantityRow", "SpikeRow"]


class CaseState(StrEnum):
    """How a case ended."""

    IDENTICAL = "identical"
    WITHIN_TOLERANCE = "within tolerance"
    DIFFERENT = "different"
    NOT_COMPARABLE = "not comparable"
    REFUSED = "refused as expected"
    COMPLETED = "completed"
    ACCEPTED = "accepted"
    FAILED = "failed"
    SKIPPED = "skipped"
    NOT_RUN = "not run"

    @property
    def passes(self) -> bool:
        """Whether a case that ended so has passed. A skipped one has not, and neither has it failed."""
        return self in _PASSING

    @property
    def fails(self) -> bool:
        """Whether a case that ended so makes the whole run fail."""
        return not self.passes and self is not CaseState.SKIPPED


_PASSING = frozenset(
    {
        CaseState.IDENTICAL,
        CaseState.WITHIN_TOLERANCE,
        CaseState.REFUSED,
        CaseState.COMPLETED,
        CaseState.ACCEPTED,
    }
)


@dataclass(frozen=True)
class Context:
    """The rows around the first difference of one quantity, in SI units.

    Parameters
    ----------
    row : int
        Index of the first row that differs.
    first : int
        Index of the first row listed.
    time_s, reference, test : tuple of float or None
        The rows listed, shape (n,) each; None stands for what is not a number, or not there.
    """

    row: int
    first: int
    time_s: tuple[float | None, ...]
    reference: tuple[float | None, ...]
    test: tuple[float | None, ...]


@dataclass(frozen=True)
class QuantityRow:
    """The comparison of one quantity. A measure that is not defined is None, never 0 or 1.

    Parameters
    ----------
    quantity : str
        Its path, for example ``izpopTonic[0]/v``.
    unit : str
        SI unit of every figure below.
    state : CaseState
        IDENTICAL, WITHIN_TOLERANCE, DIFFERENT or NOT_COMPARABLE.
    reason : str
        Why it is not comparable, or what exceeded which tolerance.
    tolerance : str
        The tolerance as stated; empty if none was.
    rmse, nrmse, max_abs_error, at_time_s, ulps, correlation : float, optional
        Root mean square error; the same over the reference's range; greatest error and its time; distance in
        float32 units in the last place; Pearson's r.
    context : Context, optional
        The first difference and what stands around it.
    """

    quantity: str
    unit: str
    state: CaseState
    reason: str = ""
    tolerance: str = ""
    rmse: float | None = None
    nrmse: float | None = None
    max_abs_error: float | None = None
    at_time_s: float | None = None
    ulps: float | None = None
    correlation: float | None = None
    context: Context | None = None


@dataclass(frozen=True)
class SpikeRow:
    """The comparison of one spike train.

    Parameters
    ----------
    source : str
        Path of what spikes.
    state : CaseState
        As in `QuantityRow`.
    reason, tolerance : str
        As in `QuantityRow`.
    reference_count, test_count, matched, missing, extra : int, optional
        Spikes in either train, and how they pair.
    max_shift_s : float, optional
        The largest shift of a pair, s.
    measures : mapping of str to float or None
        Whatever else was measured (rates, distances), by name.
    """

    source: str
    state: CaseState
    reason: str = ""
    tolerance: str = ""
    reference_count: int | None = None
    test_count: int | None = None
    matched: int | None = None
    missing: int | None = None
    extra: int | None = None
    max_shift_s: float | None = None
    measures: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Plot:
    """One quantity of two recordings, thinned to what a screen can show without losing a peak.

    The samples are kept as base64 of little-endian float32, since they go into a page and a file as they are.

    Parameters
    ----------
    quantity, unit : str
        What is shown, and the unit of the samples (a display unit, for example ``mV``).
    reference_name, test_name : str
        What the two traces are.
    time_ms, reference, residual : str
        Times, the reference, and test minus reference on the reference's own times. An empty ``residual``
        with ``agrees`` says that the two are equal in every sample.
    test_time_ms, test : str
        The other trace on times of its own, if its times are not the reference's.
    reference_spikes_ms, test_spikes_ms : str
        Spike times.
    agrees : bool
        Whether every sample of the two is equal.
    samples : int
        How many rows the longer recording had before thinning.
    """

    quantity: str
    unit: str
    reference_name: str
    test_name: str
    time_ms: str = ""
    reference: str = ""
    residual: str = ""
    test_time_ms: str = ""
    test: str = ""
    reference_spikes_ms: str = ""
    test_spikes_ms: str = ""
    agrees: bool = False
    samples: int = 0

    @property
    def size(self) -> int:
        """Bytes its samples take in a page."""
        return sum(len(getattr(self, name)) for name in SAMPLE_FIELDS)


SAMPLE_FIELDS = (
    "time_ms",
    "reference",
    "residual",
    "test_time_ms",
    "test",
    "reference_spikes_ms",
    "test_spikes_ms",
)
"""The fields of a `Plot` that hold samples."""


@dataclass(frozen=True)
class Accepted:
    """One recorded reference that ``--accept`` wrote or took over, and what changed.

    Parameters
    ----------
    path : str
        The file.
    old_sha256, new_sha256 : str
        Its recorded hash before (empty if there was none) and after.
    changes : tuple of str
        What is different in it, one line each.
    """

    path: str
    old_sha256: str
    new_sha256: str
    changes: tuple[str, ...] = ()
