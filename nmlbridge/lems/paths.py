"""What a quantity path leads to, as far as the document alone can say: its dimension and SI unit."""

from __future__ import annotations

from lxml import etree

from nmlbridge.lems.model import Component, Model
from nmlbridge.lems.types import ComponentType, Derived, StateVariable
from nmlbridge.units import NEUROML

__all__ = ["UNKNOWN_UNIT", "unit_of", "variable_dimension"]

UNKNOWN_UNIT = "?"
"""Stands for the unit of a quantity whose dimension the document does not tell."""


def unit_of(model: Model, target: Component, quantity: str) -> str:
    """Return the SI unit of what a path records, for example ``V``; ``1`` for a plain number.

    Parameters
    ----------
    model : Model
        The document, resolved.
    target : Component
        What the simulation runs: paths start there.
    quantity : str
        For example ``pop[0]/v``.
    """
    steps = [s for s in quantity.replace("[", "/[").split("/") if s.strip()]
    if not steps:
        return UNKNOWN_UNIT
    here: Component | None = target
    for step in steps[:-1]:
        here = _step(model, here, step)
        if here is None:
            return UNKNOWN_UNIT
    assert here is not None
    dimension = variable_dimension(here.type, steps[-1])
    if dimension is None:
        return UNKNOWN_UNIT
    try:
        found = model.units.dimension(dimension)
    except ValueError:
        return UNKNOWN_UNIT
    symbol = model.units.si_symbol(found)
    return symbol if symbol == "1" or symbol in model.units.units else NEUROML.si_symbol(found)


def _step(model: Model, here: Component | None, step: str) -> Component | None:
    """Follow one step from a component to the component whose instance stands there."""
    if here is None:
        return None
    if step.startswith("[") or step.isdigit():
        child = next((c for c in here.children() if c.id == step), None)
        return child or _made(here)
    if ":" in step:
        step = step.split(":")[1]
    found = here.find(step) or next((c for c in here.children() if c.id == step), None)
    if found is not None:
        return found
    made = _made(here)
    if made is not None and made.id == step:
        return made
    if here.parent is not None and (outer := _made(here.parent)) is not None and outer.id == step:
        return outer  # an <instance> holds a cell of its population
    if model.has_component(step):
        return model.component(step)
    return None


def _made(here: Component) -> Component | None:
    """Return the component that a population makes instances of."""
    for element in here.type.structure:
        name = element.get("component")
        if isinstance(element.tag, str) and name and not name.startswith("../"):
            return here.find(name)
    return here.references.get("component")


def variable_dimension(kind: ComponentType, name: str) -> str | None:
    """Return the name of the dimension of a variable, exposure or parameter of a type, or None."""
    for pool in (kind.exposures, kind.requirements, kind.properties):
        found = pool.get(name)
        if isinstance(found, etree._Element):
            return found.get("dimension", "none")
    if name in kind.parameters:
        return kind.parameters[name].dimension
    dynamics = kind.dynamics
    if dynamics is not None:
        variables: list[StateVariable | Derived] = [*dynamics.state_variables, *dynamics.derived]
        for variable in variables:
            if variable.name == name:
                return variable.dimension
    return "time" if name == "t" else None
