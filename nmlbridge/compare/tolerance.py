"""What difference somebody is willing to accept: stated, with its unit, or none at all."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nmlbridge.errors import UnitError
from nmlbridge.recording.columns import matches_glob
from nmlbridge.units import NEUROML, parse_quantity

__all__ = ["Limits", "Tolerance", "Tolerances", "seconds"]


@dataclass(frozen=True)
class Tolerance:
    """The difference that still counts as agreement; nothing stated means only identical recordings agree.

    A sample is within tolerance if ``|test - ref| <= absolute + relative * |ref|``, or if it lies at most
    ``ulps`` float32 numbers away from the reference's. A spike train is within tolerance if no spike is
    missing or extra and none is shifted by more than ``spike_shift``.

    Parameters
    ----------
    absolute : str, float, or a sequence of str
        With its unit, such as ``"0.1 mV"``; it holds for quantities of that dimension only, so several may be
        given. A bare number is in each quantity's own unit.
    relative : float
        Relative to the size of the reference's sample.
    ulps : int
        In steps between neighbouring float32 numbers.
    spike_shift : str or float, optional
        With its unit, such as ``"0.1 ms"``; a bare number is in s. The resolution of float32 text at that
        time is added, so that a shift of one step passes for one step.

    Raises
    ------
    UnitError
        If one is negative, not finite, or in a unit that does not exist; if ``spike_shift`` is no time.

    Examples
    --------
    >>> str(Tolerance(absolute="0.1 mV", spike_shift="0.05 ms"))
    'absolute 0.1 mV, spike shift 0.05 ms'
    >>> str(Tolerance())
    'none'
    """

    absolute: str | float | Sequence[str] = 0.0
    relative: float = 0.0
    ulps: int = 0
    spike_shift: str | float | None = None

    def __post_init__(self) -> None:
        """Check every number and unit now, so that no typing error waits for the end of a long run."""
        for text in self._absolutes():
            _require_size(parse_quantity(text).value, "the absolute tolerance", text)
        if isinstance(self.absolute, (int, float)):
            _require_size(self.absolute, "the absolute tolerance", self.absolute)
        _require_size(self.relative, "the relative tolerance", self.relative)
        _require_size(self.ulps, "the tolerance in ulps", self.ulps)
        if self.spike_shift is not None:
            _require_size(seconds(self.spike_shift), "the spike shift", self.spike_shift)

    def limits(self, unit: str) -> Limits:
        """Return what it allows for a quantity in this unit.

        Parameters
        ----------
        unit : str
            The quantity's unit.

        Examples
        --------
        >>> Tolerance(absolute=("0.1 mV", "2 pA")).limits("V").absolute
        0.0001
        """
        absolute = self.absolute if isinstance(self.absolute, (int, float)) else 0.0
        for text in self._absolutes():
            quantity = parse_quantity(text)
            if unit in NEUROML.units and quantity.dimension.matches(NEUROML.unit(unit).dimension):
                absolute = NEUROML.unit(unit).from_si(quantity.si)
            elif unit in ("", "1", "none") and quantity.dimension.is_none:
                absolute = quantity.si
        return Limits(float(absolute), float(self.relative), int(self.ulps))

    @property
    def spike_shift_s(self) -> float | None:
        """The largest shift of a spike, s; None if not stated."""
        return None if self.spike_shift is None else seconds(self.spike_shift)

    def __str__(self) -> str:
        """Say what is stated."""
        parts = []
        if self.absolute:
            parts.append(f"absolute {', '.join(self._absolutes()) or f'{self.absolute:g} (own unit)'}")
        if self.relative:
            parts.append(f"relative {self.relative:g}")
        if self.ulps:
            parts.append(f"{self.ulps} ulp" + "s" * (self.ulps != 1))
        if self.spike_shift is not None:
            parts.append(f"spike shift {self.spike_shift}" + " s" * (not isinstance(self.spike_shift, str)))
        return ", ".join(parts) or "none"

    def _absolutes(self) -> tuple[str, ...]:
        """Return the absolute tolerances that carry a unit."""
        if isinstance(self.absolute, str):
            return (self.absolute,)
        return () if isinstance(self.absolute, (int, float)) else tuple(self.absolute)


@dataclass(frozen=True)
class Limits:
    """A tolerance made ready for one quantity; ``absolute`` is in its unit."""

    absolute: float = 0.0
    relative: float = 0.0
    ulps: int = 0

    @property
    def stated(self) -> bool:
        """Whether anything but identity can pass."""
        return self.absolute > 0 or self.relative > 0 or self.ulps > 0

    def text(self, unit: str) -> str:
        """Say what is allowed, the absolute part in the quantity's unit."""
        own_unit = "" if unit in ("", "1", "none") else f" {unit}"
        parts = [f"absolute {self.absolute:g}{own_unit}"] if self.absolute else []
        parts += [f"relative {self.relative:g}"] if self.relative else []
        parts += [f"{self.ulps} ulps"] if self.ulps else []
        return ", ".join(parts) or "none"


class Tolerances:
    """Which tolerance holds for which quantity.

    Parameters
    ----------
    stated : Tolerance, or mapping of str to Tolerance, optional
        One for everything, or one for each path or glob; of several that match, the last one holds.
    """

    def __init__(self, stated: Tolerance | Mapping[str, Tolerance] | None = None) -> None:
        if stated is None or isinstance(stated, Tolerance):
            stated = {"*": stated or Tolerance()}
        self._stated = dict(stated)
        self._used: set[str] = {"*"}

    def of(self, path: str) -> Tolerance:
        """Return the tolerance that holds for a quantity or spike train."""
        found = Tolerance()
        for pattern, tolerance in self._stated.items():
            if matches_glob(pattern, path):
                self._used.add(pattern)
                found = tolerance
        return found

    @property
    def unused(self) -> tuple[str, ...]:
        """Patterns that have matched nothing so far: probably written wrongly."""
        return tuple(pattern for pattern in self._stated if pattern not in self._used)


def seconds(time: str | float) -> float:
    """Return a time in s.

    Parameters
    ----------
    time : str or float
        With its unit, such as ``"0.1 ms"``; a bare number is in s.

    Raises
    ------
    UnitError
        If it is no time.

    Examples
    --------
    >>> seconds("2 ms"), seconds(0.5)
    (0.002, 0.5)
    """
    if not isinstance(time, str):
        return float(time)
    quantity = parse_quantity(time)
    if quantity.unit.symbol and not quantity.dimension.matches(NEUROML.dimension("time")):
        raise UnitError(f"{time} is no time", expected="a time such as 0.1 ms", got=time)
    return quantity.si


def _require_size(value: float, what: str, written: object) -> None:
    """Refuse a tolerance that is negative or endless."""
    if not math.isfinite(value) or value < 0:
        raise UnitError(f"{what} must be a finite number, not negative; it is {written}", got=str(written))
