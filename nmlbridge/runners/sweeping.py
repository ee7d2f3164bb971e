"""One document with many sets of values: the place where the sets of a sweep are run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nmlbridge.errors import IntegrationError, ModelError
from nmlbridge.lems.document import Document
from nmlbridge.lems.simulation import simulation_of
from nmlbridge.recording.firing import firing_patterns, summaries
from nmlbridge.runners.base import RunOptions
from nmlbridge.runners.running import run_document
from nmlbridge.runners.together import Lanes, lanes_of
from nmlbridge.runners.varying import with_values

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

__all__ = ["SweepPoint", "run_sets"]


@dataclass
class SweepPoint:
    """What one set of a sweep gave: numbers only, never a recording.

    Parameters
    ----------
    values : mapping of str to str
        The value of each varied attribute, by path.
    spikes : mapping of str to int
        Number of spikes of each train recorded.
    rate_hz : mapping of str to float
        Spikes of each train by the length of the simulation, 1/s.
    first_spike_s, mean_isi_s, cv_isi, adaptation : mapping of str to float
        Of each train; see `nmlbridge.recording.firing.TrainSummary`.
    pattern : mapping of str to str
        Of each train; see `nmlbridge.recording.firing.firing_pattern`.
    minimum, maximum, last : mapping of str to float
        Of each quantity recorded, in its SI unit.
    units : mapping of str to str
        The SI unit of each quantity recorded.
    error : str
        Why the integration of this set failed; then there is nothing else. Empty if it did not.
    """

    values: Mapping[str, str]
    spikes: Mapping[str, int] = field(default_factory=dict)
    rate_hz: Mapping[str, float] = field(default_factory=dict)
    first_spike_s: Mapping[str, float] = field(default_factory=dict)
    mean_isi_s: Mapping[str, float] = field(default_factory=dict)
    cv_isi: Mapping[str, float] = field(default_factory=dict)
    adaptation: Mapping[str, float] = field(default_factory=dict)
    pattern: Mapping[str, str] = field(default_factory=dict)
    minimum: Mapping[str, float] = field(default_factory=dict)
    maximum: Mapping[str, float] = field(default_factory=dict)
    last: Mapping[str, float] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    error: str = ""


def run_sets(
    document: Document,
    sets: Sequence[Mapping[str, str]],
    engine: str,
    options: RunOptions,
    window: tuple[float, float] | None = None,
) -> Iterator[SweepPoint]:
    """Run a document once with each set of values; every way to sweep comes through here.

    Parameters
    ----------
    document : Document
        Left as it is.
    sets : sequence of mapping of str to str
        The values of each, see `with_values`: a chunk of a sweep, few enough to be held at once.
    engine : str
        One of `nmlbridge.runners.names`.
    options : RunOptions
        How; ``record`` decides what is summed up, and ``write`` is False.
    window : (float, float), optional
        The stimulus, in which firing patterns are judged, s; the whole simulation by default.

    Yields
    ------
    SweepPoint
        One a set, in the order of the sets. A set whose integration fails says so in ``error``.

    Raises
    ------
    ModelError, FormatError, RunnerError
        If the document is wrong with these values, or the engine cannot run it.

    Examples
    --------
    >>> document = Document.read("example:LEMS_NML2_Ex9_FN.xml")
    >>> sets = [{"fn1/I": "0"}, {"fn1/I": "0.8"}]
    >>> options = RunOptions(record=["fnPop1[0]/V"], write=False)
    >>> [round(point.maximum["fnPop1[0]/V"], 2) for point in run_sets(document, sets, "native", options)]
    [0.0, 1.92]
    """
    lanes = lanes_of(document, sets, engine, options)
    size = lanes.most if lanes is not None else 1
    for start in range(0, len(sets), size):
        part = sets[start : start + size]
        found = _run_lanes(lanes, part, options, window) if lanes is not None else None
        if found is not None:
            yield from found
        else:
            yield from (_run_set(document, values, engine, options, window) for values in part)


def _run_lanes(
    lanes: Lanes,
    sets: Sequence[Mapping[str, str]],
    options: RunOptions,
    window: tuple[float, float] | None,
) -> list[SweepPoint] | None:
    """Run sets at once, or return None if the integration of one of them fails: alone, each says so itself."""
    try:
        results = lanes.run(sets, options.threads)
    except IntegrationError:
        return None
    return _summed_up(sets, results, lanes.units, lanes.length_s, window)


def _run_set(
    document: Document,
    values: Mapping[str, str],
    engine: str,
    options: RunOptions,
    window: tuple[float, float] | None,
) -> SweepPoint:
    """Run one set and sum up what came out."""
    changed = with_values(document, values)
    try:
        recording = run_document(changed, engine, options).recording
    except IntegrationError as error:
        return SweepPoint(dict(values), error=str(error))
    samples = {path: recording.samples(path) for path in recording}
    extremes = {
        path: (float(each.min()), float(each.max()), float(each[-1])) for path, each in samples.items()
    }
    length_s = simulation_of(changed).length_s
    return _summed_up([values], [(recording.spikes, extremes)], recording.units, length_s, window)[0]


def _summed_up(
    sets: Sequence[Mapping[str, str]],
    results: Sequence[tuple[Mapping[str, ArrayLike], Mapping[str, tuple[float, float, float]]]],
    units: Mapping[str, str],
    length_s: float,
    window: tuple[float, float] | None,
) -> list[SweepPoint]:
    """Make a point of the spike trains and the minimum, maximum and last values that each set gave."""
    start_s, stop_s = window or (0.0, length_s)
    if not 0 <= start_s < stop_s <= length_s:
        raise ModelError(
            f"a stimulus from {start_s:g} s to {stop_s:g} s does not lie within the {length_s:g} s of the"
            " simulation"
        )
    trains = [times for by_name, _ in results for times in by_name.values()]
    said = zip(summaries(trains), firing_patterns(trains, start_s=start_s, stop_s=stop_s), strict=True)
    points = []
    for values, (by_name, extremes) in zip(sets, results, strict=True):
        found = {train: next(said) for train in by_name}
        point = SweepPoint(
            dict(values),
            spikes={train: each.spikes for train, (each, _) in found.items()},
            rate_hz={train: each.spikes / length_s for train, (each, _) in found.items()},
            first_spike_s={train: each.first_spike_s for train, (each, _) in found.items()},
            mean_isi_s={train: each.mean_isi_s for train, (each, _) in found.items()},
            cv_isi={train: each.cv_isi for train, (each, _) in found.items()},
            adaptation={train: each.adaptation for train, (each, _) in found.items()},
            pattern={train: pattern for train, (_, pattern) in found.items()},
            minimum={path: each[0] for path, each in extremes.items()},
            maximum={path: each[1] for path, each in extremes.items()},
            last={path: each[2] for path, each in extremes.items()},
            units=dict(units),
        )
        points.append(point)
    return points
