"""A LEMS ComponentType and a Component of it, back to a TVBO dynamics with its own equations.

The conventions of `tvbo_dimensions` are undone: a rate divided by one time scale loses the division, a number
times one second loses the factor. Constants become parameters.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from nmlbridge.errors import UnitError
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.tvbo_print import number_text
from nmlbridge.lems.expressions import COMPARISONS, ExpressionError, Node, parse_expression, variables
from nmlbridge.lems.xml import local_name, location_of
from nmlbridge.units import NEUROML, Quantity, UnitTable, parse_quantity

__all__ = ["dynamics_of_type", "python_text", "quantity_entry"]

Element = etree._Element

_BASES = frozenset(
    ("", "baseCell", "baseSpikingCell", "baseCellMembPot", "baseCellMembPotDL", "baseStandalone")
)
_COMPARE = {".gt.": ">", ".lt.": "<", ".geq.": ">=", ".leq.": "<=", ".eq.": "==", ".neq.": "!="}
_LOGIC = {".and.": "&", ".or.": "|"}
_FUNCTIONS = {"ln": "log", "H": "Heaviside"}
_REFUSED_FUNCTIONS = frozenset(("random", "factorial", "sum", "product"))
_LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}


def python_text(node: Node) -> str:
    """Return a LEMS expression as Python text, with the brackets that Python's precedence needs.

    Examples
    --------
    >>> python_text(parse_expression("(v .gt. thresh) .and. (t .lt. (a + b))"))
    '(v > thresh) & (t < a + b)'
    >>> python_text(parse_expression("a*b/c - (d - e)^2"))
    'a*(b/c) - (d - e)**2'
    """
    return _text(node, 0)


def _text(node: Node, outer: int) -> str:
    kind = node[0]
    if kind == "num":
        return number_text(node[1])
    if kind == "var":
        return str(node[1])
    if kind == "fn":
        return f"{_FUNCTIONS.get(node[1], node[1])}({_text(node[2], 0)})"
    if kind in COMPARISONS:
        return f"{_text(node[1], 0)} {_COMPARE[kind]} {_text(node[2], 0)}"
    if kind in _LOGIC:
        return f"({_text(node[1], 0)}) {_LOGIC[kind]} ({_text(node[2], 0)})"
    if kind == "-" and node[1] == ("num", 0.0):
        inner = f"-{_text(node[2], 3)}"
        return f"({inner})" if outer > 1 else inner
    level = _LEVEL[kind]
    left, right = _text(node[1], level + (kind == "^")), _text(node[2], level + (kind != "^"))
    text = f"{left} {kind} {right}" if level == 1 else f"{left}{'**' if kind == '^' else kind}{right}"
    return f"({text})" if level < outer else text


def quantity_entry(text: str, units: UnitTable) -> dict[str, Any]:
    """Return a quantity as a parameter's entry: its value, and its unit if it has one.

    Raises
    ------
    UnitError
        If it is no quantity.
    """
    quantity = parse_quantity(text, units)
    entry: dict[str, Any] = {"value": plain_number(quantity.value)}
    if quantity.unit.symbol:
        entry["unit"] = quantity.unit.symbol
    return entry


def plain_number(value: float) -> float | int:
    """Return a whole number as an int, so that it is written without a point."""
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def dynamics_of_type(
    type_element: Element, component: Element, units: UnitTable, time_scale: str, losses: LossLog
) -> dict[str, Any]:
    """Return the TVBO entry of a component whose type says its own equations.

    Parameters
    ----------
    type_element, component : lxml element
    units : UnitTable
        The document's.
    time_scale : str
        Of the experiment.
    losses : LossLog
        Where to note what has no place in TVBO's form.
    """
    return _Reader(type_element, component, units, time_scale, losses).entry()


class _Reader:
    def __init__(
        self, type_element: Element, component: Element, units: UnitTable, time_scale: str, losses: LossLog
    ) -> None:
        self.type = type_element
        self.component = component
        self.units = units
        self.time_scale = time_scale
        self.losses = losses
        self.name = str(type_element.get("name"))
        self.values: dict[str, Quantity] = {}
        self.per: set[str] = set()
        self.second: set[str] = set()
        self.zeros: set[str] = set()
        self.used: set[str] = set()

    def lost(self, what: str, element: Element) -> None:
        """Note a feature with its place."""
        self.losses.add(f"{what} of '{self.name}' ({location_of(element)})")

    def entry(self) -> dict[str, Any]:
        """Return the entry."""
        if self.type.get("extends", "") not in _BASES:
            self.lost(f"the base type {self.type.get('extends')}", self.type)
        parts = [e for e in self.type if isinstance(e.tag, str)]
        dynamics = next((e for e in parts if local_name(e) == "Dynamics"), None)
        names: list[str] = []
        for part in parts:
            tag, name = local_name(part), part.get("name", "")
            if tag == "Parameter":
                names.append(name)
                self._value(name, self.component.get(name), part)
            elif tag == "Constant":
                names.append(name)
                self._value(name, part.get("value"), part)
                self._convention(name)
            elif tag == "DerivedParameter" and part.get("value"):
                pass
            elif tag not in ("Dynamics", "Exposure", "Attachments") and not (
                tag == "EventPort" and part.get("direction") == "out"
            ):
                self.lost(f"<{tag}> {name}".strip(), part)
        made: dict[str, Any] = {"name": self.name}
        if self.type.get("description"):
            made["description"] = self.type.get("description")
        derived = {
            str(p.get("name")): {"equation": {"rhs": self.expression(p.get("value"), p)}}
            for p in parts
            if local_name(p) == "DerivedParameter" and p.get("value")
        }
        if dynamics is None:
            self.lost("a type without <Dynamics>", self.type)
            return made
        body = self._dynamics(dynamics)
        kept = {n: self._parameter(n) for n in names if n in self.used and n in self.values}
        if kept:
            made["parameters"] = kept
        if derived:
            made["derived_parameters"] = derived
        return {**made, **body}

    # values

    def _value(self, name: str, text: str | None, element: Element) -> None:
        if text is None:
            self.lost(f"the parameter '{name}' without a value", element)
            return
        try:
            self.values[name] = parse_quantity(text, self.units)
        except UnitError:
            self.lost(f"the value '{text}' of '{name}'", element)

    def _convention(self, name: str) -> None:
        """Recognise the constants that stand for a convention of TVBO's pages."""
        quantity = self.values.get(name)
        if quantity is None:
            return
        if name.startswith("zero_") and quantity.value == 0:
            self.zeros.add(name)
        if quantity.dimension.matches(NEUROML.dimension("time")) and quantity.value == 1:
            if quantity.unit.symbol == self.time_scale:
                self.per.add(name)
            if quantity.unit.symbol == "s":
                self.second.add(name)

    def _parameter(self, name: str) -> dict[str, Any]:
        quantity = self.values[name]
        entry: dict[str, Any] = {"value": plain_number(quantity.value)}
        if quantity.unit.symbol:
            entry["unit"] = quantity.unit.symbol
        return entry

    # equations

    def node(self, text: str | None, element: Element) -> Node:
        """Parse LEMS text, with the conventions undone."""
        try:
            return self._undone(parse_expression(text or ""))
        except ExpressionError as error:
            self.lost(f"the expression '{text}' ({error})", element)
            return ("num", 0.0)

    def expression(self, text: str | None, element: Element, *, rate: bool = False) -> str:
        """Return LEMS text as Python text."""
        tree = self.node(text, element)
        if rate and tree[0] == "/" and tree[2][0] == "var" and tree[2][1] in self.per:
            tree = tree[1]
        self.used |= variables(tree)
        for name in _functions(tree) & _REFUSED_FUNCTIONS:
            self.lost(f"the function {name}", element)
        return python_text(tree)

    def _undone(self, tree: Node) -> Node:
        kind = tree[0]
        if kind == "var":
            return ("num", 0.0) if tree[1] in self.zeros else tree
        if kind == "num":
            return tree
        if kind == "fn":
            return ("fn", tree[1], self._undone(tree[2]))
        left, right = self._undone(tree[1]), self._undone(tree[2])
        if kind == "*" and right[0] == "var" and right[1] in self.second and self._is_plain(left):
            return left
        return (kind, left, right)

    def _is_plain(self, tree: Node) -> bool:
        """Tell whether an expression is of plain numbers and parameters without unit."""
        return all(n in self.values and self.values[n].dimension.is_none for n in variables(tree))

    # dynamics

    def _dynamics(self, dynamics: Element) -> dict[str, Any]:
        groups: dict[str, list[Element]] = {}
        for part in dynamics:
            if isinstance(part.tag, str):
                groups.setdefault(local_name(part), []).append(part)
        known = "StateVariable DerivedVariable ConditionalDerivedVariable TimeDerivative OnStart OnCondition"
        for tag, parts in groups.items():
            if tag not in known.split():
                self.lost(f"<{tag}>", parts[0])
        made: dict[str, Any] = {}
        inputs = [v for v in groups.get("DerivedVariable", ()) if v.get("select")]
        for variable in inputs:
            if (
                variable.get("select", "") not in ("synapses[*]/i", "synapses[*]/I")
                or variable.get("reduce") != "add"
            ):
                self.lost(f"the selection {variable.get('select')}", variable)
        derived = self._derived(groups)
        if derived:
            made["derived_variables"] = derived
        made["state_variables"] = self._states(groups)
        events = self._events(groups.get("OnCondition", ()))
        if events:
            made["events"] = events
        if inputs:
            made["coupling_inputs"] = [str(v.get("name")) for v in inputs]
        return made

    def _derived(self, groups: dict[str, list[Element]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for variable in groups.get("DerivedVariable", ()):
            if not variable.get("select"):
                text = self.expression(variable.get("value"), variable)
                found[str(variable.get("name"))] = self._derived_entry(variable, text)
        for variable in groups.get("ConditionalDerivedVariable", ()):
            pairs = []
            for case in [e for e in variable if isinstance(e.tag, str)]:
                value = self.expression(case.get("value"), case)
                condition = case.get("condition")
                pairs.append((value, "True" if condition is None else self.expression(condition, case)))
            if len(pairs) == 1 and pairs[0][1] == "True":
                text = pairs[0][0]
            else:
                text = f"Piecewise({', '.join(f'({v}, {c})' for v, c in pairs)})"
            found[str(variable.get("name"))] = self._derived_entry(variable, text)
        return found

    @staticmethod
    def _derived_entry(variable: Element, text: str) -> dict[str, Any]:
        entry: dict[str, Any] = {"equation": {"rhs": text}}
        if variable.get("exposure"):
            entry["record"] = True
        return entry

    def _states(self, groups: dict[str, list[Element]]) -> dict[str, Any]:
        rates = {str(r.get("variable")): r for r in groups.get("TimeDerivative", ())}
        starts: dict[str, Element] = {}
        for block in groups.get("OnStart", ()):
            for part in block:
                if isinstance(part.tag, str) and local_name(part) == "StateAssignment":
                    starts[str(part.get("variable"))] = part
                elif isinstance(part.tag, str):
                    self.lost(f"<{local_name(part)}> at the start", part)
        made: dict[str, Any] = {}
        for state in groups.get("StateVariable", ()):
            name = str(state.get("name"))
            entry: dict[str, Any] = {}
            if name in rates:
                entry["equation"] = {"rhs": self.expression(rates[name].get("value"), rates[name], rate=True)}
            entry.update(self._start(state, starts.get(name)))
            if not state.get("exposure"):
                entry["record"] = False
            made[name] = entry
        return made

    def _start(self, state: Element, start: Element | None) -> dict[str, Any]:
        dimension = self.units.dimension(state.get("dimension", "none"))
        symbol = "" if dimension.is_none else self.units.si_symbol(dimension)
        value = 0.0
        if start is not None:
            tree = self.node(start.get("value"), start)
            if tree[0] == "var" and tree[1] in self.values:
                quantity = self.values[tree[1]]
                value, symbol = quantity.value, quantity.unit.symbol
            else:
                computed = self._constant(tree)
                if computed is None:
                    self.lost(f"the start of '{state.get('name')}' at '{start.get('value')}'", start)
                else:
                    value = computed
        entry: dict[str, Any] = {"initial_value": plain_number(value)}
        if symbol:
            entry["unit"] = symbol
        return entry

    def _constant(self, tree: Node) -> float | None:
        """Return the SI value of an expression of parameters; None if it is more than that."""
        if tree[0] == "num":
            return float(tree[1])
        if tree[0] == "var":
            return self.values[tree[1]].si if tree[1] in self.values else None
        if tree[0] not in _LEVEL:
            return None
        a, b = self._constant(tree[1]), self._constant(tree[2])
        if a is None or b is None or (tree[0] == "/" and b == 0):
            return None
        return {"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else 0.0, "^": float(a**b)}[tree[0]]

    def _events(self, conditions: list[Element] | tuple[()]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for number, block in enumerate(conditions):
            actions, ports = [], []
            for part in block:
                tag = local_name(part) if isinstance(part.tag, str) else ""
                if tag == "StateAssignment":
                    actions.append(f"{part.get('variable')} = {self.expression(part.get('value'), part)}")
                elif tag == "EventOut":
                    ports.append(str(part.get("port")))
                elif tag:
                    self.lost(f"<{tag}> in a condition", part)
            if len(ports) > 1:
                self.lost("more than one event of one condition", block)
            name = ports[0] if ports else f"event{number}"
            if name in made:
                name = f"{name}{number}"
            entry: dict[str, Any] = {"condition": {"rhs": self.expression(block.get("test"), block)}}
            if actions:
                entry["affect"] = {"rhs": "; ".join(actions)}
            made[name] = entry
        return made


def _functions(tree: Node) -> set[str]:
    if tree[0] in ("num", "var"):
        return set()
    if tree[0] == "fn":
        return {str(tree[1])} | _functions(tree[2])
    return _functions(tree[1]) | _functions(tree[2])
