"""Which quantity of one recording is compared with which of another, and on which rows.

Quantities are matched by path and unit, never by their place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from nmlbridge.errors import ModelError
from nmlbridge.recording.columns import matches_glob
from nmlbridge.recording.recording import Recording
from nmlbridge.recording.traces import FloatArray
from nmlbridge.units import NEUROML

__all__ = ["RESAMPLINGS", "Pair", "Refused", "matched_paths", "resampled", "same_times", "same_unit"]

RESAMPLINGS = ("linear", "previous", "nearest")
"""Ways of bringing the test onto the times of the reference."""


@dataclass(frozen=True)
class Pair:
    """Path in the reference and path in the test of what is compared."""

    ref: str
    test: str


@dataclass(frozen=True)
class Refused:
    """What cannot be compared, by its path in the reference (or else in the test), and why."""

    path: str
    reason: str


def matched_paths(
    ref: Iterable[str],
    test: Iterable[str],
    mapping: Mapping[str, str],
    chosen: Sequence[str] | None = None,
    kind: str = "quantity",
) -> tuple[list[Pair], list[Refused]]:
    """Match paths of a reference with those of a test.

    Parameters
    ----------
    ref, test : iterable of str
        The paths that either side has.
    mapping : mapping of str to str
        Name in the test of what has another name there, by its name in the reference.
    chosen : sequence of str, optional
        Paths or globs of the reference to compare; everything on either side by default.
    kind : str
        What the paths stand for, for messages.

    Returns
    -------
    (list of Pair, list of Refused)
        In the order of the reference. What only one side has is refused, and so is a choice of nothing: a
        mistyped glob must not pass unseen.
    """
    ref, test = list(ref), list(test)
    taken: dict[str, str] = {}
    pairs, refused = [], []
    for path in ref:
        partner = mapping.get(path, path)
        if chosen is not None and not any(matches_glob(pattern, path) for pattern in chosen):
            taken.setdefault(partner, path)
        elif partner not in test:
            name = f"{partner} (for {path})" if partner != path else path
            refused.append(Refused(path, f"the test has no {kind} {name}; it has {_listed(test)}"))
        elif partner in taken:
            refused.append(Refused(path, f"{partner} of the test is compared with {taken[partner]} already"))
        else:
            taken[partner] = path
            pairs.append(Pair(path, partner))
    if chosen is None:
        lacking = [path for path in test if path not in taken]
    else:
        lacking = [pattern for pattern in chosen if not any(matches_glob(pattern, path) for path in ref)]
    refused += [
        Refused(path, f"the reference has no {kind} {path}; it has {_listed(ref)}") for path in lacking
    ]
    return pairs, refused


def same_unit(one: str, other: str) -> bool:
    """Tell whether two units are the same, if perhaps spelt in two ways (Hz, per_s); mV and V are not.

    Parameters
    ----------
    one, other : str
        Symbols; ``""``, ``"1"`` and ``"none"`` are plain numbers.
    """
    first, second = ("1" if unit in ("", "1", "none", "dimensionless") else unit for unit in (one, other))
    if first == second:
        return True
    if first not in NEUROML.units or second not in NEUROML.units:
        return False
    a, b = NEUROML.unit(first), NEUROML.unit(second)
    return a.dimension.matches(b.dimension) and (a.power, a.scale, a.offset) == (b.power, b.scale, b.offset)


def same_times(ref: FloatArray, test: FloatArray) -> int | None:
    """Return the first row at which two time axes are not the same, None if they are.

    Parameters
    ----------
    ref, test : array, shape (rows,)
        Times, s.

    Returns
    -------
    int or None
        Times are the same if they are neighbours as float32 at most: that much is left to chance when one
        side sums steps and the other multiplies, or one was printed.
    """
    widest = np.maximum(np.abs(ref), np.abs(test)).astype(np.float32)
    apart = np.abs(test - ref) > np.spacing(widest) * 1.01
    return int(np.argmax(apart)) if apart.any() else None


def resampled(test: Recording, times: FloatArray, how: str, quantities: Collection[str]) -> Recording:
    """Return a recording brought onto other times. Never beyond its own first and last row.

    Parameters
    ----------
    test : Recording
        What to resample.
    times : array, shape (n,)
        The times wanted, s.
    how : {"linear", "previous", "nearest"}
        Straight lines between rows, the row before, or the nearest row.
    quantities : collection of str
        Paths wanted.

    Raises
    ------
    ValueError
        If the recording does not span these times: there is nothing there to compare with.
    """
    if not test.time.size or not times.size:
        raise ValueError("there are no rows to resample")
    slack = np.spacing(np.abs(times).max().astype(np.float32))
    if test.time[0] > times[0] + slack or test.time[-1] < times[-1] - slack:
        raise ValueError(
            f"the test spans {test.time[0]:.9g} to {test.time[-1]:.9g} s, the reference {times[0]:.9g} to "
            f"{times[-1]:.9g} s; resampling does not extrapolate"
        )
    if how == "linear":
        columns = {q: (test.units[q], np.interp(times, test.time, test.samples(q))) for q in quantities}
    else:
        places = np.clip(np.searchsorted(test.time, times + slack, side="right") - 1, 0, test.time.size - 1)
        if how == "nearest":
            after = np.minimum(places + 1, test.time.size - 1)
            places = np.where(
                np.abs(test.time[after] - times) < np.abs(times - test.time[places]), after, places
            )
        columns = {q: (test.units[q], test.samples(q)[places]) for q in quantities}
    return Recording(times, columns, test.spikes, test.name, test.source)


def require_resampling(how: str | None) -> None:
    """Refuse a way of resampling that does not exist."""
    if how is not None and how not in RESAMPLINGS:
        raise ModelError(f"resample is one of {', '.join(RESAMPLINGS)}, not {how!r}")


def _listed(paths: list[str]) -> str:
    """Return a few of the paths for a message."""
    return (
        ", ".join(paths[:6]) + (f" and {len(paths) - 6} more" if len(paths) > 6 else "") if paths else "none"
    )
