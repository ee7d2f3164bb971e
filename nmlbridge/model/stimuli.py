"""Stimuli: currents applied to cells, and sources of spikes.

A current is a `Quantity` for cells of 2007 (for example ``100 pA``) and a plain number for cells of 2003. A
source of spikes stands in a population and reaches cells through a projection; with a synapse named it is an
input.

References
----------
NeuroML 2 core types ``pulseGenerator``, ``rampGenerator``, ``sineGenerator`` and their ``DL`` twins,
``compoundInput``, ``spikeGeneratorPoisson``, ``spikeGenerator``, ``spikeArray``, ``poissonFiringSynapse``.
``timedSynapticInput`` has no place here: as jLEMS runs it, the cell's own spikes trigger it too.
"""

# ruff: noqa: RUF009 - the calls in the class bodies declare fields, each its own
from __future__ import annotations

import itertools
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import Problem, UnitError
from nmlbridge.model.parts import Part, identifier, number, plain, quantity, to_quantity
from nmlbridge.units import Quantity

if TYPE_CHECKING:
    from nmlbridge.model.given import QuantitiesField, QuantityField

__all__ = [
    "CURRENTS",
    "SOURCES",
    "STIMULI",
    "SYNAPTIC_INPUTS",
    "NoiseCurrent",
    "PoissonInput",
    "PoissonSpikes",
    "PulseCurrent",
    "RampCurrent",
    "RegularSpikes",
    "SineCurrent",
    "SpikeTimes",
    "StepCurrent",
]


def _current(doc: str, default: Any = ...) -> Any:
    """Declare a current, with or without a unit."""
    if default is ...:
        return quantity("current", "none", doc=doc)
    return quantity("current", "none", doc=doc, default=default)


def _instant(doc: str) -> Any:
    """Declare a time not before 0."""
    return quantity("time", doc=doc, minimum=0.0)


@dataclass(frozen=True, eq=False)
class _Current(Part, ABC):
    """What every stimulus current shares."""

    @property
    def current(self) -> str:
        """Dimension of the current: ``current``, or ``none`` for a plain number."""
        for amplitude in self.amplitudes:
            return "none" if amplitude.dimension.is_none else "current"
        return "none"

    @property
    @abstractmethod
    def amplitudes(self) -> tuple[Quantity, ...]:
        """Every amplitude given."""

    def check(self) -> list[Problem]:
        """Check that all amplitudes are of one dimension."""
        if len({a.dimension.is_none for a in self.amplitudes}) < 2:
            return []
        shown = ", ".join(str(a) for a in self.amplitudes)
        return [
            self._problem("wrong-unit", "amplitude", f"some currents have a unit, some have not: {shown}")
        ]


@dataclass(frozen=True, eq=False)
class PulseCurrent(_Current):
    """A constant current from ``delay`` for ``duration``.

    Parameters
    ----------
    id : str
        Identifier.
    delay, duration : Quantity, time
        When it begins, and how long it lasts.
    amplitude : Quantity
        Current, or a plain number for cells of 2003.

    Examples
    --------
    >>> PulseCurrent("step", delay="10 ms", duration="90 ms", amplitude=14).current
    'none'
    """

    id: str = identifier("identifier")
    delay: QuantityField = _instant("when it begins")
    duration: QuantityField = _instant("how long it lasts")
    amplitude: QuantityField = _current("its strength")

    @property
    def amplitudes(self) -> tuple[Quantity, ...]:
        """The amplitude."""
        return (self.amplitude,)


@dataclass(frozen=True, eq=False)
class RampCurrent(_Current):
    """A current that goes evenly from ``start`` to ``finish`` in a window, and is ``baseline`` outside it.

    Parameters
    ----------
    id : str
        Identifier.
    delay, duration : Quantity, time
        The window.
    start, finish, baseline : Quantity
        Current at its begin, at its end, and outside it.
    """

    id: str = identifier("identifier")
    delay: QuantityField = _instant("when the ramp begins")
    duration: QuantityField = quantity("time", doc="how long it lasts", above=0.0)
    start: QuantityField = _current("current at its begin")
    finish: QuantityField = _current("current at its end")
    baseline: QuantityField = _current("current before and after")

    @property
    def amplitudes(self) -> tuple[Quantity, ...]:
        """The three currents."""
        return (self.start, self.finish, self.baseline)


@dataclass(frozen=True, eq=False)
class SineCurrent(_Current):
    """amplitude·sin(phase + 2π (t - delay)/period) within a window, 0 outside it.

    Parameters
    ----------
    id : str
        Identifier.
    delay, duration : Quantity, time
        The window.
    amplitude : Quantity
        Greatest current.
    period : Quantity, time
        Length of one wave.
    phase : float
        In radians, at ``delay``.
    """

    id: str = identifier("identifier")
    delay: QuantityField = _instant("when it begins")
    duration: QuantityField = _instant("how long it lasts")
    amplitude: QuantityField = _current("greatest current")
    period: QuantityField = quantity("time", doc="length of one wave", above=0.0)
    phase: float = number("phase at its begin, radians", default=0.0)

    @property
    def amplitudes(self) -> tuple[Quantity, ...]:
        """The amplitude."""
        return (self.amplitude,)


@dataclass(frozen=True, eq=False)
class StepCurrent(_Current):
    """A current that changes at given times and is constant between them; 0 before the first.

    Parameters
    ----------
    id : str
        Identifier.
    times : sequence of Quantity, time
        When it changes; increasing. The last level holds to the end of the run.
    levels : sequence of Quantity
        The current from each of these times on; as many as there are times.

    Examples
    --------
    >>> s = StepCurrent("s", times=["0 ms", "50 ms", "250 ms"], levels=[80, 75, 80])
    >>> [str(level) for level in s.levels]
    ['80', '75', '80']
    """

    id: str = identifier("identifier")
    times: QuantitiesField = plain("when it changes, increasing")
    levels: QuantitiesField = plain("the current from each of these times on")

    @property
    def amplitudes(self) -> tuple[Quantity, ...]:
        """The levels."""
        return self.levels

    def check(self) -> list[Problem]:
        """Read the times and levels; check their order and number."""
        problems = [
            *_read_list(self, "times", ("time",)),
            *_read_list(self, "levels", ("current", "none")),
        ]
        if problems:
            return problems
        if len(self.times) != len(self.levels) or not self.times:
            shown = f"{len(self.times)} times and {len(self.levels)} levels"
            return [self._problem("wrong-size", "levels", f"one level for each time is due; got {shown}")]
        return _check_order(self, self.times) + super().check()


@dataclass(frozen=True, eq=False)
class NoiseCurrent(_Current):
    """Gaussian noise, drawn anew at each step, within a window; 0 outside it.

    Parameters
    ----------
    id : str
        Identifier.
    mean, sd : Quantity
        Mean and standard deviation of the current in one step. It is not scaled by the step: with another
        step it is another noise.
    delay, duration : Quantity, time
        The window.
    """

    id: str = identifier("identifier")
    mean: QuantityField = _current("mean current")
    sd: QuantityField = _current("standard deviation of the current in one step")
    delay: QuantityField = quantity("time", doc="when it begins", default="0ms", minimum=0.0)
    duration: QuantityField = _instant("how long it lasts")

    @property
    def amplitudes(self) -> tuple[Quantity, ...]:
        """Mean and standard deviation."""
        return (self.mean, self.sd)

    def check(self) -> list[Problem]:
        """Check that the deviation is not negative."""
        if self.sd.si < 0.0:
            return [self._problem("out-of-range", "sd", f"{self.sd} is below 0")]
        return super().check()


@dataclass(frozen=True, eq=False)
class PoissonSpikes(Part):
    """A source of spikes at random times, ``rate`` a second on average.

    Parameters
    ----------
    id : str
        Identifier.
    rate : Quantity, per time
        Average rate, for example ``20 Hz``.
    """

    id: str = identifier("identifier")
    rate: QuantityField = quantity("per_time", doc="average rate, for example 20 Hz", above=0.0)


@dataclass(frozen=True, eq=False)
class RegularSpikes(Part):
    """A source of spikes at even intervals, the first after one period.

    Parameters
    ----------
    id : str
        Identifier.
    period : Quantity, time
        Interval between spikes.
    """

    id: str = identifier("identifier")
    period: QuantityField = quantity("time", doc="interval between spikes", above=0.0)


@dataclass(frozen=True, eq=False)
class SpikeTimes(Part):
    """A source of spikes at given times.

    Parameters
    ----------
    id : str
        Identifier.
    times : sequence of Quantity, time
        When it spikes; increasing.
    """

    id: str = identifier("identifier")
    times: QuantitiesField = plain("when it spikes, increasing")

    def check(self) -> list[Problem]:
        """Read the times and check their order."""
        return _read_list(self, "times", ("time",)) or _check_order(self, self.times)


@dataclass(frozen=True, eq=False)
class PoissonInput(Part):
    """Random spikes that reach the cell through a synapse of its own.

    Parameters
    ----------
    id : str
        Identifier.
    rate : Quantity, per time
        Average rate.
    synapse : str
        Identifier of the synapse.
    """

    id: str = identifier("identifier")
    rate: QuantityField = quantity("per_time", doc="average rate, for example 20 Hz", above=0.0)
    synapse: str = identifier("identifier of the synapse")


def _read_list(part: Part, field: str, dimensions: tuple[str, ...]) -> list[Problem]:
    """Replace a field by a tuple of quantities; return what could not be read."""
    given = getattr(part, field)
    if isinstance(given, str | bytes) or not hasattr(given, "__iter__"):
        return [part._problem("wrong-type", field, f"{given!r} is not a list")]
    read, problems = [], []
    for value in given:
        try:
            read.append(to_quantity(value, dimensions))
        except UnitError as error:
            problems.append(part._problem("wrong-unit", field, error.message, error.hint))
    object.__setattr__(part, field, tuple(read))
    return problems


def _check_order(part: Part, times: tuple[Quantity, ...]) -> list[Problem]:
    """Check that times begin at 0 or later, and increase."""
    problems = []
    if times and times[0].si < 0.0:
        problems.append(part._problem("out-of-range", "times", f"{times[0]} is below 0"))
    for early, late in itertools.pairwise(times):
        if late.si <= early.si:
            problems.append(part._problem("out-of-range", "times", f"{late} does not come after {early}"))
    return problems


CURRENTS: dict[str, type[Part]] = {
    "pulse": PulseCurrent,
    "ramp": RampCurrent,
    "sine": SineCurrent,
    "steps": StepCurrent,
    "noise": NoiseCurrent,
}
"""Currents by the name a description calls them."""

SOURCES: dict[str, type[Part]] = {
    "poisson_spikes": PoissonSpikes,
    "regular_spikes": RegularSpikes,
    "spike_times": SpikeTimes,
}
"""Sources of spikes, which stand in a population."""

SYNAPTIC_INPUTS: dict[str, type[Part]] = {
    "poisson_input": PoissonInput,
}
"""Spikes that come as an input, through a synapse."""

STIMULI: dict[str, type[Part]] = {**CURRENTS, **SOURCES, **SYNAPTIC_INPUTS}
"""Every kind of stimulus."""

CurrentStimulus = PulseCurrent | RampCurrent | SineCurrent | StepCurrent | NoiseCurrent
Stimulus = CurrentStimulus | PoissonSpikes | RegularSpikes | SpikeTimes | PoissonInput
