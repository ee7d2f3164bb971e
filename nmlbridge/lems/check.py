"""Everything wrong with a document that can be told without building it: all problems, each with its place.

Types of the jNeuroML jar are taken as right; those of the user's own files are checked line by line.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from lxml import etree

from nmlbridge.errors import FormatError, Location, ModelError, NotExpressibleError, Problem, UnitError
from nmlbridge.lems.dimensions import DimensionClashError, UnknownNameError, dimension_of, fits
from nmlbridge.lems.document import Document
from nmlbridge.lems.expressions import Node
from nmlbridge.lems.model import Model, model_of
from nmlbridge.lems.simulation import read_simulation
from nmlbridge.lems.types import Block, ComponentType, Condition, Derived, Dynamics, Regime
from nmlbridge.lems.xml import local_name, location_of
from nmlbridge.units import NONE, Dimension

__all__ = ["check_document", "check_types"]


def check_document(document: Document) -> list[Problem]:
    """Return every problem of a document: unknown types and references, attributes, parameters, dimensions, simulation.

    Parameters
    ----------
    document : Document
        Read, but not yet resolved.

    Returns
    -------
    list of Problem
        In order of file and line; empty if there is nothing wrong.

    Examples
    --------
    >>> check_document(Document.read("example:LEMS_NML2_Ex9_FN.xml"))
    []
    """
    problems: list[Problem] = []
    try:
        model = model_of(document)
    except (FormatError, ModelError) as err:
        return [_problem(err, document)]
    problems += check_types(model)
    try:
        model.resolve_all()
    except ModelError:
        pass  # its problems are in model.errors
    except (FormatError, NotExpressibleError) as err:
        problems.append(_problem(err, document))
    problems += [*model.errors, *model.warnings]
    if not model.errors:
        try:
            read_simulation(model)
        except (FormatError, ModelError) as err:
            problems.append(_problem(err, document))
    return _ordered(problems)


def _ordered(problems: Iterable[Problem]) -> list[Problem]:
    unique = list(dict.fromkeys(problems))
    return sorted(unique, key=lambda p: (p.location.file, p.location.line, p.location.column, p.code))


def _problem(
    err: ModelError | FormatError | NotExpressibleError, document: Document, code: str = "model"
) -> Problem:
    hint = f" ({err.hint})" if err.hint else ""
    if isinstance(err, FormatError):
        code = "format"
    return Problem(code, err.message + hint, err.location or Location(document.name))


def check_types(model: Model) -> list[Problem]:
    """Check the component types of the user's own files: declarations, names and dimensions in every expression."""
    problems: list[Problem] = []
    for name in model.type_names():
        element = model.type_element(name)
        if model.document.is_upstream(element):
            continue
        try:
            kind = model.type(name)
            checker = _TypeChecker(model, kind)
            checker.declarations()
            if kind.own.get("Dynamics") and kind.dynamics is not None:
                checker.dynamics(kind.dynamics)
            problems += checker.problems
        except (ModelError, FormatError, NotExpressibleError) as err:
            problems.append(_problem(err, model.document))
    return problems


class _TypeChecker:
    def __init__(self, model: Model, kind: ComponentType) -> None:
        self.model = model
        self.kind = kind
        self.problems: list[Problem] = []
        self.names: dict[str, Dimension] = {}

    def _add(
        self,
        code: str,
        message: str,
        element: etree._Element,
        attribute: str | None = None,
        *,
        severity: str = "error",
    ) -> None:
        self.problems.append(Problem(code, message, location_of(element, attribute), severity))

    def _dimension(self, name: str, element: etree._Element) -> Dimension:
        try:
            return self.model.units.dimension(name if name != "*" else "none")
        except UnitError:
            near = difflib.get_close_matches(name, self.model.units.dimensions, 2)
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            self._add("unknown-dimension", f"unknown dimension '{name}'{hint}", element, "dimension")
            return NONE

    def declarations(self) -> None:
        """Check that the types and dimensions that are named exist."""
        kind = self.kind
        for tag in ("Child", "Children", "ComponentReference", "Link", "Attachments"):
            for element in kind.own.get(tag, ()):
                named = element.get("type", "")
                if named and named != "Component" and not self.model.has_type(named):
                    near = difflib.get_close_matches(named, self.model.type_names(), 2)
                    hint = f"; did you mean {' or '.join(near)}?" if near else ""
                    self._add(
                        "unknown-type",
                        f"<{tag} name='{element.get('name')}'>: unknown ComponentType '{named}'{hint}",
                        element,
                        "type",
                    )
        for tag in ("Parameter", "DerivedParameter", "Constant", "Requirement", "Exposure", "Property"):
            for element in kind.own.get(tag, ()):
                self._dimension(element.get("dimension", "none"), element)
        self.names = dict(self.model.constant_dimensions)
        for name, element in kind.requirements.items():
            self.names[name] = self._dimension(element.get("dimension", "none"), element)
        for parameter in kind.parameters.values():
            self.names[parameter.name] = self._dimension(parameter.dimension, parameter.element)
        for name, element in kind.properties.items():
            self.names[name] = self._dimension(element.get("dimension", "none"), element)
        self.names["t"] = self.model.units.dimensions.get("time", Dimension("time", (0, 0, 1, 0, 0, 0, 0)))

    def dynamics(self, dynamics: Dynamics) -> None:
        """Check every expression of a dynamics."""
        for variable in dynamics.state_variables:
            self.names[variable.name] = self._dimension(variable.dimension, variable.element)
        for block in dynamics.on_start:
            for name, _, _ in block.assignments:
                self.names.setdefault(name, NONE)
        declared = {s.name for s in dynamics.state_variables}
        self._derived(dynamics.derived)
        for name, node, element in dynamics.rates:
            self._rate(name, node, element, declared)
        for block in (*dynamics.on_start, *(b for _, b in dynamics.on_event)):
            self._block(block)
        for condition in dynamics.on_condition:
            self._condition(condition)
        ports = self.kind.event_ports
        for name, block in dynamics.on_event:
            if name not in ports:
                self._add(
                    "unknown-port",
                    f"OnEvent: {self.kind.name} has no EventPort '{name}'",
                    block.element,
                    "port",
                )
        regime_blocks = (b for regime in dynamics.regimes for b in regime.blocks())
        for block in (*dynamics.blocks(), *regime_blocks):
            for port in block.outs:
                if port not in ports:
                    self._add(
                        "unknown-port", f"EventOut: {self.kind.name} has no EventPort '{port}'", block.element
                    )
        for regime in dynamics.regimes:
            self._regime(regime, dynamics)

    def _derived(self, derived: list[Derived]) -> None:
        for each in derived:
            self.names.setdefault(each.name, self._dimension(each.dimension, each.element))
        for each in derived:
            stated = self.names[each.name]
            if each.expression is not None:
                found = self._of(each.expression, each.element, "value", severity="warning")
                declared = each.element.get("dimension") is not None  # without, it has that of its expression
                if declared and found is not None and not fits(found, stated):
                    self._clash(each.name, stated, found, each.element, "value", severity="warning")
                elif found is not None:
                    self.names[each.name] = (
                        found  # jLEMS goes on with what the expression gives: 0 fits everything
                    )
            for number, (test, node) in enumerate(each.cases or ()):
                case = [c for c in each.element if isinstance(c.tag, str) and local_name(c) == "Case"][number]
                if test is not None:
                    self._of(test, case, "condition", severity="warning")  # jLEMS does not look
                found = self._of(node, case, "value", severity="warning")
                if found is not None and not fits(found, stated):
                    self._clash(each.name, stated, found, case, "value", severity="warning")

    def _rate(self, name: str, node: Node, element: etree._Element, declared: set[str]) -> None:
        if name not in declared and name not in self.names:
            near = difflib.get_close_matches(name, declared, 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            self._add(
                "unknown-variable",
                f"TimeDerivative of '{name}', which is no StateVariable{hint}",
                element,
                "variable",
            )
            return
        found = self._of(node, element, "value")
        if found is None:
            return
        wanted = self.names[name] / self.names["t"]
        if not fits(found, wanted):
            self._clash(f"the rate of {name}", wanted, found, element, "value")

    def _block(self, block: Block) -> None:
        for name, node, element in block.assignments:
            found = self._of(node, element, "value")
            if name not in self.names:
                self._add(
                    "unknown-variable",
                    f"StateAssignment to '{name}', which is no variable of {self.kind.name}",
                    element,
                    "variable",
                )
            elif found is not None and not fits(found, self.names[name]):
                self._clash(name, self.names[name], found, element, "value")

    def _condition(self, condition: Condition) -> None:
        self._of(condition.test, condition.block.element, "test")
        self._block(condition.block)

    def _regime(self, regime: Regime, dynamics: Dynamics) -> None:
        outer = dict(self.names)
        for variable in regime.state_variables:
            self.names[variable.name] = self._dimension(variable.dimension, variable.element)
        self._derived(regime.derived)
        for name, node, element in regime.rates:
            self._rate(name, node, element, set(self.names))
        for block in (*regime.on_start, *regime.on_entry, *(b for _, b in regime.on_event)):
            self._block(block)
        for condition in regime.on_condition:
            self._condition(condition)
        known = [r.name for r in dynamics.regimes]
        for block in regime.blocks():
            if block.transition is not None and block.transition not in known:
                self._add(
                    "unknown-regime",
                    f"Transition to '{block.transition}', which is no regime of {self.kind.name}",
                    block.element,
                )
        self.names = outer

    def _of(
        self, node: Node, element: etree._Element, attribute: str, *, severity: str = "error"
    ) -> Dimension | None:
        try:
            return dimension_of(node, self.names)
        except UnknownNameError as err:
            near = difflib.get_close_matches(err.name, self.names, 2)
            hint = f"; did you mean {' or '.join(near)}?" if near else ""
            glued = "+" in err.name or "-" in err.name
            if glued:
                hint = "; put blanks around + and -, else a name ending in e is read as a number's exponent"
            self._add(
                "glued-name" if glued else "unknown-variable",
                f"{attribute}='{element.get(attribute)}': '{err.name}' is not known in {self.kind.name}{hint}",
                element,
                attribute,
            )
        except DimensionClashError as err:
            self._add(
                "dimension-clash",
                f"{attribute}='{element.get(attribute)}': {err}",
                element,
                attribute,
                severity=severity,
            )
        return None

    def _clash(
        self,
        what: str,
        wanted: Dimension,
        found: Dimension,
        element: etree._Element,
        attribute: str,
        *,
        severity: str = "error",
    ) -> None:
        def shown(d: Dimension) -> str:
            known = next((k for k in self.model.units.dimensions.values() if k.matches(d)), None)
            return "a plain number" if d.is_none else (known.name if known else d.si_text)

        self._add(
            "dimension-clash",
            f"{attribute}='{element.get(attribute)}' is {shown(found)}; {what} wants {shown(wanted)}",
            element,
            attribute,
            severity=severity,
        )
