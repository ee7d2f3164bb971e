"""Dimensions for every quantity of one dynamics: as its units say, or with the units as mere labels.

`Typing.attempt` gives every name a dimension and puts the conventional factors into the equations
(`tvbo_dimensions`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from nmlbridge.errors import Location, UnitError
from nmlbridge.formats.tvbo_dimensions import PER_TIME, TIME, DimensionClashError, Dimensioner
from nmlbridge.formats.tvbo_equations import Action, Equations, Variable
from nmlbridge.formats.tvbo_model import DerivedVariable, Dynamics, Equation, Parameter, StateVariable
from nmlbridge.formats.tvbo_tree import Compare, Node, names_in, walk
from nmlbridge.formats.tvbo_units import unit_named
from nmlbridge.units import NONE, Dimension, Unit

__all__ = ["Typing", "free_name", "is_time"]

_PER = {"s": "SEC", "ms": "MSEC", "us": "USEC"}


def is_time(unit: Unit) -> bool:
    """Tell whether a unit is one of time, or of a rate."""
    return unit.dimension.matches(TIME) or unit.dimension.matches(PER_TIME)


class Typing:
    """One attempt after another at giving every quantity of a dynamics a dimension.

    Parameters
    ----------
    dynamics : Dynamics
    equations : Equations
        Its equations, in order.
    time_scale : str
        ``s``, ``ms`` or ``us``: what rates without time in them are per.
    given : mapping of str to Dimension
        Names that come from elsewhere.
    wanted : mapping of str to Dimension
        Dimensions that derived variables without unit must have.
    """

    def __init__(
        self,
        dynamics: Dynamics,
        equations: Equations,
        time_scale: str,
        given: Mapping[str, Dimension],
        wanted: Mapping[str, Dimension] | None = None,
    ) -> None:
        self.dynamics = dynamics
        self.equations = equations
        self.time_scale = time_scale
        self.given = dict(given)
        self.wanted = dict(wanted or {})
        self.clashes: list[tuple[str, Location]] = []
        self.units: dict[str, Unit | None] = {}
        self.dimensions: dict[str, Dimension | None] = {}
        self.trees: dict[str, Node] = {}
        self.rates: list[tuple[str, Node]] = []
        self.actions: list[tuple[str, Node, list[tuple[str, Node]]]] = []

    # units

    def named(self, name: str) -> str:
        """Return the name used in LEMS."""
        return self.equations.renamed.get(name, name)

    def declared_units(self) -> dict[str, Unit | None]:
        """Return the unit of every parameter and variable; None for a plain number.

        Raises
        ------
        UnitError
            If one is unknown.
        """
        d = self.dynamics
        found: dict[str, Unit | None] = {}
        items: list[Parameter | DerivedVariable | StateVariable] = [*d.parameters, *d.derived_parameters]
        items += [*d.derived_variables, *d.state_variables, *d.coupling_inputs]
        for item in items:
            try:
                found[self.named(item.name)] = unit_named(item.unit)
            except UnitError as error:
                error.location = item.location
                raise
        return found

    def mixed_units(self, units: dict[str, Unit | None]) -> list[tuple[str, Location]]:
        """Return a message for every dimension given in more than one unit; these cannot be mere labels."""
        by_dimension: dict[tuple[int, ...], set[str]] = {}
        for unit in units.values():
            if unit is not None and not is_time(unit):
                by_dimension.setdefault(unit.dimension.exponents, set()).add(unit.symbol)
        return [
            (f"the same dimension is given in {' and in '.join(sorted(symbols))}", self.dynamics.location)
            for symbols in by_dimension.values()
            if len(symbols) > 1
        ]

    def as_labels(self, units: dict[str, Unit | None]) -> dict[str, Unit | None]:
        """Drop every unit, except those of times that are only compared with the time."""
        compared, elsewhere = set(), set()
        for tree in self.all_trees():
            inside = _compared_with_time(tree)
            compared |= inside
            elsewhere |= {n for n in names_in(tree) if n not in inside}
        return {
            name: unit
            if unit is not None
            and unit.dimension.matches(TIME)
            and name in compared
            and name not in elsewhere
            else None
            for name, unit in units.items()
        }

    def all_trees(self) -> list[Node]:
        """Return every equation's tree."""
        e = self.equations
        trees = [v.tree for v in (*e.parameters, *e.variables)] + [tree for _, tree, _ in e.rates]
        return trees + [t for a in e.actions for t in (a.condition, *(tree for _, tree in a.assignments))]

    # dimensions

    def attempt(self, units: dict[str, Unit | None]) -> list[tuple[str, Location]]:
        """Give every quantity a dimension; return what does not go together."""
        d, e = self.dynamics, self.equations
        self.units = units
        self.clashes = []
        self.trees = {}
        taken = set(units) | set(self.given)
        self.per = free_name(_PER[self.time_scale], taken)
        self.second = self.per if self.time_scale == "s" else free_name("SECOND", taken)
        self.dimensions = {**self.given, self.per: TIME, self.second: TIME}
        plain: list[Parameter | StateVariable] = [*d.parameters, *d.state_variables]
        for item in plain:
            unit = units[self.named(item.name)]
            self.dimensions[self.named(item.name)] = NONE if unit is None else unit.dimension
        for coupling in d.coupling_inputs:
            unit = units[self.named(coupling.name)]
            self.dimensions[self.named(coupling.name)] = None if unit is None else unit.dimension
        for variable in (*e.parameters, *e.variables):
            unit = units.get(variable.name)
            self.dimensions[variable.name] = (
                self.wanted.get(variable.name) if unit is None else unit.dimension
            )
        learning = Dimensioner(self.dimensions, self.per, self.second)
        self._pass(learning, quiet=True)  # finds what coupling inputs and variables without unit are
        self.dimensions = {n: NONE if x is None else x for n, x in self.dimensions.items()}
        self.dimensioner = Dimensioner(self.dimensions, self.per, self.second)
        self._pass(self.dimensioner, quiet=False)
        return self.clashes

    def _pass(self, dimensioner: Dimensioner, *, quiet: bool) -> None:
        e = self.equations
        self.rates, self.actions = [], []
        for variable in (*e.parameters, *e.variables):
            wanted = self.dimensions[variable.name]
            self._try(quiet, variable.source, partial(self._variable, dimensioner, variable, wanted))
        for name, tree, source in e.rates:
            state = self.dimensions[name] or NONE
            self._try(quiet, source, partial(self._rate, dimensioner, name, tree, state))
        for action in e.actions:
            self._try(quiet, action.source, partial(self._action, dimensioner, action))

    def _try(self, quiet: bool, source: Equation, work: Callable[[], None]) -> None:
        try:
            work()
        except DimensionClashError as clash:
            if not quiet:
                where = source.location
                if clash.column and where.column:
                    where = Location(where.file, where.line, where.column + clash.column - 1, where.element)
                self.clashes.append((f"{clash.message}, in '{source.text}'", where))

    def _variable(self, dimensioner: Dimensioner, variable: Variable, wanted: Dimension | None) -> None:
        tree, dimension = dimensioner.as_dimension(variable.tree, wanted, f"'{variable.name}'")
        self.trees[variable.name] = tree
        self.dimensions[variable.name] = dimension
        dimensioner.known[variable.name] = dimension

    def _rate(self, dimensioner: Dimensioner, name: str, tree: Node, state: Dimension) -> None:
        self.rates.append((name, dimensioner.as_rate(tree, state, name)))

    def _action(self, dimensioner: Dimensioner, action: Action) -> None:
        condition = dimensioner.condition(action.condition)
        assignments = [
            (name, dimensioner.as_dimension(tree, self.dimensions[name], f"'{name}'")[0])
            for name, tree in action.assignments
        ]
        self.actions.append((action.name, condition, assignments))


def free_name(name: str, taken: set[str]) -> str:
    """Return a name that is not taken, adding underscores."""
    while name in taken:
        name += "_"
    return name


def _compared_with_time(tree: Node) -> set[str]:
    found: set[str] = set()
    for item in walk(tree):
        if isinstance(item, Compare) and "t" in names_in(item):
            found |= names_in(item).keys()
    return found
