"""Populations, the projections between them, and what is applied to their cells.

Connections are arrays from end to end; there is no object for a single one. `nmlbridge.model.connect` makes
the arrays of a projection.
"""

# ruff: noqa: RUF009 - the calls in the class bodies declare fields, each its own
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import ModelError, Problem, UnitError
from nmlbridge.model.parts import Part, identifier, number, plain, whole
from nmlbridge.model.values import QuantityArray, Values, to_values
from nmlbridge.units import Quantity

if TYPE_CHECKING:
    from nmlbridge.model.given import IndicesField, OptionalCellsField, OptionalFloatsField, ValuesField

__all__ = [
    "RULES",
    "AllToAll",
    "Explicit",
    "FixedProbability",
    "Input",
    "OneToOne",
    "Population",
    "Projection",
    "Rule",
]


@dataclass(frozen=True, eq=False)
class Population(Part):
    """Cells of one kind.

    Parameters
    ----------
    id : str
        Identifier.
    cell : str
        Identifier of the cell, or of a source of spikes.
    size : int
        How many; 1 or more.
    positions : array-like, shape (size, 3), optional
        Where each is, µm. With positions NeuroML writes a ``populationList``.

    Examples
    --------
    >>> Population("exc", "RS", 800).size
    800
    """

    id: str = identifier("identifier")
    cell: str = identifier("identifier of the cell, or of a source of spikes")
    size: int = whole("how many cells", default=1, minimum=1)
    positions: OptionalFloatsField = plain("positions, µm: x, y, z for each cell", default=None)

    def check(self) -> list[Problem]:
        """Read the positions."""
        if self.positions is None:
            return []
        import numpy as np

        try:
            array = np.array(self.positions, dtype=np.float64)
        except (TypeError, ValueError):
            return [self._problem("wrong-type", "positions", "not rows of three numbers")]
        if array.shape != (self.size, 3) or not np.isfinite(array).all():
            message = f"{self.size} rows of three finite numbers are due; got shape {array.shape}"
            return [self._problem("wrong-size", "positions", message)]
        array.setflags(write=False)
        object.__setattr__(self, "positions", array)
        return []


@dataclass(frozen=True, eq=False)
class AllToAll(Part):
    """Every cell to every cell.

    Parameters
    ----------
    self_connections : bool
        Within one population: whether a cell connects to itself.
    """

    self_connections: bool = plain("within one population: whether a cell connects to itself", default=True)


@dataclass(frozen=True, eq=False)
class OneToOne(Part):
    """The first cell to the first, the second to the second; both populations have one size."""


@dataclass(frozen=True, eq=False)
class FixedProbability(Part):
    """Every pair of cells with the same probability, each drawn independently.

    Parameters
    ----------
    probability : float
        From 0 to 1.
    self_connections : bool
        Within one population: whether a cell may connect to itself.
    """

    probability: float = number("probability of each connection, 0 to 1", minimum=0.0, maximum=1.0)
    self_connections: bool = plain(
        "within one population: whether a cell may connect to itself", default=True
    )


@dataclass(frozen=True, eq=False)
class Explicit(Part):
    """Given pairs of cells.

    Parameters
    ----------
    pre, post : array-like of int, shape (n,)
        Index of the source cell and of the target cell of each connection.

    Raises
    ------
    ModelError
        If they are not whole numbers from 0 on, or not equally many.
    """

    pre: IndicesField = plain("index of the source cell of each connection")
    post: IndicesField = plain("index of the target cell of each connection")

    def check(self) -> list[Problem]:
        """Read both arrays."""
        import numpy as np

        problems = []
        for field in ("pre", "post"):
            given = np.asarray(getattr(self, field))
            if given.ndim != 1 or (given.size and given.dtype.kind not in "iu"):
                problems.append(self._problem("wrong-type", field, "not a list of whole numbers"))
                continue
            if given.size and (given.min() < 0 or given.max() > 2**31 - 1):
                wrong = given.min() if given.min() < 0 else given.max()
                problems.append(self._problem("out-of-range", field, f"{wrong} is not an index"))
                continue
            array = given.astype(np.int32)
            array.setflags(write=False)
            object.__setattr__(self, field, array)
        if not problems and len(self.pre) != len(self.post):
            message = f"{len(self.pre)} source cells but {len(self.post)} target cells"
            problems.append(self._problem("wrong-size", "post", message))
        return problems

    def __len__(self) -> int:
        """Return the number of connections."""
        return len(self.pre)


Rule = AllToAll | OneToOne | FixedProbability | Explicit

RULES: dict[str, type[Part]] = {
    "all_to_all": AllToAll,
    "one_to_one": OneToOne,
    "fixed_probability": FixedProbability,
    "explicit": Explicit,
}
"""Connection rules by the name a description calls them."""


@dataclass(frozen=True, eq=False)
class Projection(Part):
    """Connections from one population to another through one synapse.

    Parameters
    ----------
    id : str
        Identifier.
    source, target : str
        Identifiers of the populations.
    synapse : str
        Identifier of the synapse.
    rule : Rule
        Which cells are connected.
    weight : number, array of shape (n,), or Distribution
        Plain numbers: factors of the synapse's own strength.
    delay : Quantity, QuantityArray of shape (n,), or Distribution
        Time from a spike to its effect; not below 0.
    seed : int, optional
        For what is drawn; made of the experiment's seed and the projection's place if not given.

    Raises
    ------
    ModelError
        If a value is missing, has another unit, or is out of range; all such problems at once.

    Examples
    --------
    >>> p = Projection("p", "exc", "inh", "ampa", AllToAll(), weight=0.5, delay="1 ms")
    >>> str(p.delay)
    '1ms'
    """

    id: str = identifier("identifier")
    source: str = identifier("identifier of the population the spikes come from")
    target: str = identifier("identifier of the population they reach")
    synapse: str = identifier("identifier of the synapse")
    rule: Rule = plain("which cells are connected")
    weight: ValuesField = plain("factor of the synapse's own strength", default=1.0)
    delay: ValuesField = plain("time from a spike to its effect", default="0 ms")
    seed: int | None = whole("for what is drawn", default=None, minimum=0, maximum=2**63 - 1)

    def check(self) -> list[Problem]:
        """Read weight and delay; check their number and range."""
        problems = []
        rule: Any = self.rule
        if not isinstance(rule, AllToAll | OneToOne | FixedProbability | Explicit):
            problems.append(self._problem("wrong-type", "rule", f"{self.rule!r} is not a connection rule"))
        for field, dimension in (("weight", "none"), ("delay", "time")):
            try:
                values = to_values(getattr(self, field), dimension)
            except UnitError as error:
                problems.append(self._problem("wrong-unit", field, error.message, error.hint))
                continue
            except ModelError as error:
                problems.append(self._problem("wrong-type", field, error.message, error.hint))
                continue
            object.__setattr__(self, field, values)
            if (
                isinstance(values, QuantityArray)
                and isinstance(self.rule, Explicit)
                and len(values) != len(self.rule)
            ):
                message = f"{len(values)} values for {len(self.rule)} connections"
                problems.append(self._problem("wrong-size", field, message))
        if not problems and _least(self.delay) < 0.0:
            problems.append(self._problem("out-of-range", "delay", f"{_shown(self.delay)} goes below 0"))
        return problems


def _least(values: Values) -> float:
    """Return the least value that can come up, SI."""
    if isinstance(values, Quantity):
        return values.si
    if isinstance(values, QuantityArray):
        return float(values.si.min()) if len(values) else 0.0
    return values.least


def _shown(values: Values) -> str:
    if isinstance(values, Quantity):
        return str(values)
    if isinstance(values, QuantityArray):
        return f"{values.values.min():g} {values.unit.symbol}"
    return f"the {type(values).__name__.lower()} distribution (give it a low of 0 or more)"


@dataclass(frozen=True, eq=False)
class Input(Part):
    """A stimulus applied to cells of a population, to each its own.

    Parameters
    ----------
    stimulus : str
        Identifier of the stimulus.
    population : str
        Identifier of the population.
    cells : sequence of int, optional
        Indices of the cells; all of them if not given.
    weight : float
        Factor of the stimulus.
    """

    stimulus: str = identifier("identifier of the stimulus")
    population: str = identifier("identifier of the population")
    cells: OptionalCellsField = plain("indices of the cells; all if not given", default=None)
    weight: float = number("factor of the stimulus", default=1.0)

    def check(self) -> list[Problem]:
        """Read the indices."""
        problem = read_cells(self)
        return [problem] if problem else []

    @property
    def label(self) -> str:
        """What messages call this part."""
        return f"Input '{self.stimulus}' to '{self.population}'"


def read_cells(part: Any) -> Problem | None:
    """Replace a part's ``cells`` by a tuple of indices; return what is wrong with it."""
    given = part.cells
    if given is None:
        return None
    if isinstance(given, int) and not isinstance(given, bool):
        given = (given,)
    if isinstance(given, str) or not isinstance(given, Iterable):
        return part._problem("wrong-type", "cells", f"{given!r} is not a list of indices")  # type: ignore[no-any-return]
    try:
        cells = tuple(int(c) for c in given if not isinstance(c, bool) and int(c) == c and c >= 0)
    except (TypeError, ValueError, OverflowError):
        cells = ()
    if len(cells) != len(tuple(given)) or not cells:
        return part._problem("wrong-type", "cells", f"{given!r} is not a list of indices from 0 on")  # type: ignore[no-any-return]
    object.__setattr__(part, "cells", cells)
    return None
