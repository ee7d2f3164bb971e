"""Many values at once: arrays with a unit, and distributions to draw them from."""

# ruff: noqa: RUF009 - the calls in the class bodies declare fields, each its own
from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import ModelError, Problem, UnitError
from nmlbridge.model.parts import PLAIN, Part, quantity, to_quantity
from nmlbridge.units import NEUROML, Quantity, Unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import ArrayLike, NDArray

    from nmlbridge.model.given import OptionalQuantityField, QuantityField

__all__ = [
    "DISTRIBUTIONS",
    "Distribution",
    "Exponential",
    "Normal",
    "QuantityArray",
    "Uniform",
    "Values",
    "to_values",
]


@dataclass(frozen=True, eq=False, init=False)
class QuantityArray:
    """Numbers with one unit.

    Parameters
    ----------
    values : array-like, shape (n,)
        The numbers, kept as float64.
    unit : Unit or str
        Their unit; empty for plain numbers.

    Raises
    ------
    ModelError
        If the values are not numbers in one dimension, or one is not finite.
    UnitError
        If the unit is unknown.

    Examples
    --------
    >>> delays = QuantityArray([1.0, 2.5], "ms")
    >>> len(delays), delays.si.tolist()
    (2, [0.001, 0.0025])
    """

    values: NDArray[np.float64]
    unit: Unit

    def __init__(self, values: ArrayLike, unit: Unit | str = PLAIN) -> None:
        """Read the values and the unit."""
        import numpy as np

        try:
            array = np.array(values, dtype=np.float64)
        except (TypeError, ValueError) as error:
            raise ModelError(f"not a list of numbers: {error}") from error
        if array.ndim != 1:
            raise ModelError(f"an array of shape (n,) is due; got shape {array.shape}")
        if not np.isfinite(array).all():
            raise ModelError("every value must be a finite number")
        array.setflags(write=False)
        object.__setattr__(self, "values", array)
        if isinstance(unit, str):
            unit = NEUROML.unit(unit) if unit else PLAIN
        object.__setattr__(self, "unit", unit)

    def __len__(self) -> int:
        """Return how many values there are."""
        return len(self.values)

    def __eq__(self, other: object) -> bool:
        """Tell whether unit and all values are equal."""
        import numpy as np

        if not isinstance(other, QuantityArray):
            return NotImplemented
        return self.unit == other.unit and np.array_equal(self.values, other.values)

    __hash__ = None  # type: ignore[assignment]

    @property
    def si(self) -> NDArray[np.float64]:
        """The values in SI, shape (n,), rounded as jLEMS rounds each."""
        factor = 10.0**self.unit.power
        return (self.values + self.unit.offset) * self.unit.scale * factor


@dataclass(frozen=True, eq=False)
class _Distribution(Part):
    """What distributions share."""

    @property
    def unit(self) -> Unit:
        """The unit of what is drawn: that of the first parameter."""
        first: Quantity = next(iter(vars(self).values()))
        return first.unit

    def check(self) -> list[Problem]:
        """Check that all parameters have one dimension."""
        given = {name: q for name, q in vars(self).items() if isinstance(q, Quantity)}
        first = next(iter(given.values()))
        return [
            self._problem("wrong-unit", name, f"{q} has another dimension than {first}")
            for name, q in given.items()
            if not q.dimension.matches(first.dimension)
        ]

    def _in_unit(self, q: Quantity) -> float:
        return q.value if q.unit == self.unit else self.unit.from_si(q.si)


@dataclass(frozen=True, eq=False)
class Uniform(_Distribution):
    """Evenly between ``low`` and ``high``.

    Parameters
    ----------
    low, high : Quantity
        The ends; plain numbers, or with one unit.

    Examples
    --------
    >>> import numpy as np
    >>> len(Uniform("1 ms", "2 ms").draw(np.random.default_rng(1), 3))
    3
    """

    low: QuantityField = quantity(doc="lower end")
    high: QuantityField = quantity(doc="upper end")

    def check(self) -> list[Problem]:
        """Check dimensions and order."""
        problems = super().check()
        if not problems and self.high.si < self.low.si:
            problems.append(self._problem("out-of-range", "high", f"{self.high} is below {self.low}"))
        return problems

    @property
    def least(self) -> float:
        """The least value that can be drawn, SI."""
        return self.low.si

    def draw(self, generator: np.random.Generator, n: int) -> QuantityArray:
        """Draw `n` values, shape (n,)."""
        low, high = self.low.value, self._in_unit(self.high)
        return QuantityArray(low + (high - low) * generator.random(n), self.unit)


@dataclass(frozen=True, eq=False)
class Normal(_Distribution):
    """Gaussian; values outside ``low`` and ``high`` are set to these.

    Parameters
    ----------
    mean, sd : Quantity
        Mean and standard deviation; plain numbers, or with one unit.
    low, high : Quantity, optional
        Least and greatest value.
    """

    mean: QuantityField = quantity(doc="mean")
    sd: QuantityField = quantity(doc="standard deviation", minimum=0.0)
    low: OptionalQuantityField = quantity(doc="least value", default=None)
    high: OptionalQuantityField = quantity(doc="greatest value", default=None)

    def check(self) -> list[Problem]:
        """Check dimensions, and the order of the limits."""
        problems = super().check()
        if not problems and self.low is not None and self.high is not None and self.high.si < self.low.si:
            problems.append(self._problem("out-of-range", "high", f"{self.high} is below {self.low}"))
        return problems

    @property
    def least(self) -> float:
        """The least value that can be drawn, SI."""
        if self.low is not None:
            return self.low.si
        return self.mean.si if self.sd.si == 0.0 else -math.inf

    def draw(self, generator: np.random.Generator, n: int) -> QuantityArray:
        """Draw `n` values, shape (n,)."""
        import numpy as np

        values = self.mean.value + self._in_unit(self.sd) * generator.standard_normal(n)
        low = -np.inf if self.low is None else self._in_unit(self.low)
        high = np.inf if self.high is None else self._in_unit(self.high)
        return QuantityArray(np.clip(values, low, high), self.unit)


@dataclass(frozen=True, eq=False)
class Exponential(_Distribution):
    """Exponential from 0.

    Parameters
    ----------
    mean : Quantity
        Mean; a plain number, or with a unit.
    """

    mean: QuantityField = quantity(doc="mean", minimum=0.0)

    @property
    def least(self) -> float:
        """The least value that can be drawn, SI."""
        return 0.0

    def draw(self, generator: np.random.Generator, n: int) -> QuantityArray:
        """Draw `n` values, shape (n,)."""
        return QuantityArray(self.mean.value * generator.standard_exponential(n), self.unit)


Distribution = Uniform | Normal | Exponential
Values = Quantity | QuantityArray | Uniform | Normal | Exponential
"""One value for all, one value each, or a distribution to draw them from."""

DISTRIBUTIONS: dict[str, type[Part]] = {"uniform": Uniform, "normal": Normal, "exponential": Exponential}
"""Distributions by the name a description calls them."""


def to_values(given: Any, dimension: str) -> Values:
    """Read one value, an array of values, or a distribution, and check its dimension.

    Parameters
    ----------
    given : str, number, Quantity, array of shape (n,), sequence of these, QuantityArray or Distribution
        For example ``0.5``, ``"1 ms"``, ``["1 ms", "2 ms"]``, ``Uniform(0, 0.5)``.
    dimension : str
        NeuroML dimension; ``none`` for plain numbers.

    Raises
    ------
    UnitError
        If it has another dimension.
    ModelError
        If it is none of these.
    """
    if isinstance(given, Uniform | Normal | Exponential | QuantityArray):
        unit = given.unit
    elif isinstance(given, str | int | float | Quantity) or given is None:
        return to_quantity(given, (dimension,))
    elif hasattr(given, "dtype"):
        given = QuantityArray(given)
        unit = given.unit
    elif not isinstance(given, Iterable):
        raise ModelError(f"{given!r} is no quantity, list of quantities or distribution")
    else:
        read = [to_quantity(item, (dimension,)) for item in given]
        unit = read[0].unit if read else (PLAIN if dimension == "none" else NEUROML.unit("s"))
        return QuantityArray([q.value if q.unit == unit else unit.from_si(q.si) for q in read], unit)
    if not unit.dimension.matches(NEUROML.dimension(dimension)):
        wanted = "plain numbers are" if dimension == "none" else f"a {dimension} is"
        raise UnitError(
            f"the unit is '{unit.symbol}'; {wanted} due",
            expected=dimension,
            got=unit.symbol or "a plain number",
        )
    return given  # type: ignore[no-any-return]
