"""Derived parameters: computed once, parent before child, from what is known at that moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nmlbridge.errors import ModelError
from nmlbridge.lems.component import Component
from nmlbridge.lems.expressions import ExpressionError, Node, parse_expression
from nmlbridge.lems.xml import location_of
from nmlbridge.native.arithmetic import BINARY, UNARY

if TYPE_CHECKING:
    from nmlbridge.lems.model import Model

__all__ = ["DerivedParameters", "evaluate"]


class DerivedParameters:
    """Computes the derived parameters of a model's components."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def evaluate(self, component: Component) -> None:
        """Compute derived parameters of a component, then of its children: each sees what is known by then, else 0."""
        if component.evaluated:
            return
        component.evaluated = True
        self.derive(component, component.parameters)
        for child in component.children():
            self.evaluate(child)

    def derive(self, component: Component, parameters: dict[str, float]) -> None:
        """Add to a component's parameters those that are derived from them.

        Raises
        ------
        ModelError
            If one cannot be computed.
        """
        derived = [p for p in component.type.parameters.values() if p.kind == "derived"]
        if not derived:
            return
        known = {p.name: parameters.get(p.name, 0.0) for p in component.type.parameters.values()}
        for parameter in derived:
            value = 0.0
            try:
                if parameter.select:
                    value = self._selected(component, parameter.select)
                elif parameter.value:
                    value = evaluate(parse_expression(parameter.value), {**self._model.constants, **known})
            except (KeyError, ExpressionError, ModelError) as err:
                raise ModelError(
                    f"derived parameter '{parameter.name}' of {component.type.name} '{component.name}': {err}",
                    location=location_of(parameter.element),
                ) from err
            parameters[parameter.name] = known[parameter.name] = value

    def _selected(self, component: Component, path: str) -> float:
        """Read a parameter of another component as it is at this moment."""
        where, _, name = path.rpartition("/")
        target = self._at(component, where)
        if target is None or name not in target.type.parameters:
            raise ModelError(f"nothing is at '{path}'")
        return target.parameters.get(name, 0.0)

    def _at(self, component: Component, path: str) -> Component | None:
        """Follow a component path: ``.``, ``..``, names, ``//Type[attribute=path]`` (the last match wins)."""
        everywhere = path.startswith("//")
        steps: list[str] = []
        depth = 0
        for token in (path[2:] if everywhere else path).split("/"):
            if depth:
                steps[-1] += "/" + token
            else:
                steps.append(token)
            depth += token.count("[") - token.count("]")
        here: Component | None = component
        for number, step in enumerate(steps):
            if here is None:
                return None
            if "[" in step:
                name, _, predicate = step.partition("[")
                attribute, _, value = predicate.rstrip("]").partition("=")
                wanted = self._at(component, value.strip())
                pool = self._all_of(name) if everywhere and number == 0 else here.in_list(name)
                found = None
                for candidate in pool:
                    if self._at(candidate, attribute.strip()) is wanted:
                        found = candidate
                here = found
            elif step == ".":
                continue
            elif step == "..":
                here = here.parent
            else:
                here = here.find(step)
        return here

    def _all_of(self, type_name: str) -> list[Component]:
        """Every component of exactly that type, in order of resolution."""
        return [c for c in self._model.components() if c.type.name == type_name]


def evaluate(node: Node, values: dict[str, float]) -> float:
    """Evaluate a single expression with jLEMS's arithmetic, for what is computed outside the step loop.

    Raises
    ------
    KeyError
        If a name has no value.

    Examples
    --------
    >>> evaluate(parse_expression("2*a"), {"a": 3.0})
    6.0
    """
    if node[0] == "num":
        return float(node[1])
    if node[0] == "var":
        if node[1] not in values:
            raise KeyError(f"'{node[1]}' is not known here")
        return values[node[1]]
    if node[0] == "fn":
        return float(UNARY[node[1]](evaluate(node[2], values)))
    return float(BINARY[node[0]](evaluate(node[1], values), evaluate(node[2], values)))
