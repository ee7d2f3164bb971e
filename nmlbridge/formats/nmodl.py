"""LEMS component types as NMODL statements: the same operations in the same order, in SI, Euler step by step.

`Block` is one component (a cell, a synapse, a current) whose names all get a prefix, so that a cell and all
that is attached to it become one mechanism. NEURON's own integration has no part in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from lxml import etree

from nmlbridge.errors import ModelError
from nmlbridge.formats.lems_types import Typed
from nmlbridge.lems import jar
from nmlbridge.lems.expressions import COMPARISONS, LOGICAL, Node, parse_expression
from nmlbridge.lems.xml import local_name, parse_bytes
from nmlbridge.units import parse_quantity

__all__ = ["FUNCTIONS", "Block"]

Element = etree._Element

_FILES = ("Cells", "Inputs", "Synapses")
_COMPARE = {".gt.": ">", ".lt.": "<", ".geq.": ">=", ".leq.": "<=", ".eq.": "==", ".neq.": "!="}
_LOGIC = {".and.": "&&", ".or.": "||"}
_FUNCTIONS = {"abs": "fabs", "ln": "log", "H": "heaviside"}

FUNCTIONS = """\
FUNCTION heaviside(x) {
    if (x > 0) {
        heaviside = 1
    } else {
        if (x < 0) {
            heaviside = 0
        } else {
            heaviside = 0.5
        }
    }
}
"""
"""Functions that the statements call and NMODL does not have."""


class Block:
    """One component as NMODL.

    Parameters
    ----------
    typed : Typed
        Its type and attributes; the definition of the type where it is ours.
    prefix : str
        Put before every name.
    given : mapping of str to str
        NMODL text for names that come from outside: ``v`` of the cell for a synapse, the sum of the currents
        for a cell.

    Examples
    --------
    >>> pulse = {"id": "p", "delay": "1ms", "duration": "2ms", "amplitude": "3"}
    >>> block = Block(Typed("pulseGeneratorDL", pulse), "p_")
    >>> block.parameters["p_delay"], block.states
    (0.001, ['p_I'])
    """

    def __init__(self, typed: Typed, prefix: str, given: Mapping[str, str] | None = None) -> None:
        self.prefix = prefix
        self.given = dict(given or {})
        self.lineage = _lineage(typed)
        self.parameters: dict[str, float] = {}
        self.derived_parameters: list[tuple[str, str]] = []
        self.states: list[str] = []
        self.derived: list[str] = []
        for element in self.lineage:
            self._values(element, typed)
        dynamics = next((d for e in self.lineage for d in _children(e, "Dynamics")), None)
        if dynamics is None:
            raise ModelError(f"the type '{typed.type}' has no dynamics")
        self.dynamics = dynamics
        for state in _children(dynamics, "StateVariable"):
            self.states.append(self.name(state.get("name", "")))
        for tag in ("DerivedVariable", "ConditionalDerivedVariable"):
            for variable in _children(dynamics, tag):
                if not variable.get("select"):
                    self.derived.append(self.name(variable.get("name", "")))

    def _values(self, element: Element, typed: Typed) -> None:
        for part in _children(element):
            tag, name = local_name(part), part.get("name", "")
            key = self.prefix + name
            if tag == "Parameter" and name in typed.attributes:
                self.parameters[key] = parse_quantity(typed.attributes[name]).si
            elif tag == "Property":
                self.parameters.setdefault(key, float(part.get("defaultValue", "1")))
            elif tag == "Constant":
                self.parameters.setdefault(key, parse_quantity(part.get("value", "0")).si)
            elif tag == "DerivedParameter" and part.get("value"):
                self.derived_parameters.append((key, self.text(part.get("value", ""))))

    # names and expressions

    def name(self, name: str) -> str:
        """Return a name of the component as it is called in NMODL."""
        if name == "t":
            return "seconds"
        return self.given.get(name, self.prefix + name)

    def text(self, expression: str) -> str:
        """Return a LEMS expression or condition as NMODL text, fully bracketed."""
        return _text(parse_expression(expression), self)

    # statements

    def initial(self) -> list[str]:
        """Return the statements for the start: derived parameters, then the type's own start."""
        lines = [f"{name} = {text}" for name, text in self.derived_parameters]
        lines += [f"{state} = 0" for state in self.states]
        for block in _children(self.dynamics, "OnStart"):
            lines += self._assignments(block)
        return lines

    def compute(self) -> list[str]:
        """Return the statements for derived variables, from the state before the step."""
        lines = []
        for variable in _children(self.dynamics, "DerivedVariable"):
            if not variable.get("select"):
                lines.append(
                    f"{self.name(variable.get('name', ''))} = {self.text(variable.get('value', ''))}"
                )
        for variable in _children(self.dynamics, "ConditionalDerivedVariable"):
            lines += self._cases(self.name(variable.get("name", "")), _children(variable, "Case"))
        return lines

    def _cases(self, name: str, cases: list[Element]) -> list[str]:
        if not cases:
            return [f"{name} = 0"]
        value = f"{name} = {self.text(cases[0].get('value', ''))}"
        condition = cases[0].get("condition")
        if condition is None:
            return [value]
        rest = self._cases(name, cases[1:])
        return [f"if ({self.text(condition)}) {{", *_inside([value]), "} else {", *_inside(rest), "}"]

    def advance(self) -> list[str]:
        """Return the statements for the rates, then the Euler update of all states together."""
        rates = [(self.name(r.get("variable", "")), r) for r in _children(self.dynamics, "TimeDerivative")]
        lines = [f"{state}_rate = {self.text(rate.get('value', ''))}" for state, rate in rates]
        return lines + [f"{state} = {state} + (step_s * {state}_rate)" for state, _ in rates]

    def rates(self) -> list[str]:
        """Return the names of the rates that `advance` uses."""
        return [
            f"{self.name(r.get('variable', ''))}_rate" for r in _children(self.dynamics, "TimeDerivative")
        ]

    def conditions(self, spike: Iterable[str] = ()) -> list[str]:
        """Return the statements for the conditions, tested in order; ``spike`` is what an event out does."""
        lines: list[str] = []
        for block in _children(self.dynamics, "OnCondition"):
            body = self._assignments(block)
            if _children(block, "EventOut"):
                body += list(spike)
            if body:
                lines += [f"if ({self.text(block.get('test', ''))}) {{", *_inside(body), "}"]
        return lines

    def on_event(self) -> list[str]:
        """Return the statements for an event that comes in; its weight is in ``weight``."""
        lines: list[str] = []
        for block in _children(self.dynamics, "OnEvent"):
            lines += self._assignments(block)
        return lines

    def _assignments(self, block: Element) -> list[str]:
        parts = _children(block, "StateAssignment")
        return [f"{self.name(p.get('variable', ''))} = {self.text(p.get('value', ''))}" for p in parts]


def _inside(lines: Iterable[str]) -> list[str]:
    return [f"    {line}" for line in lines]


def _text(node: Node, block: Block) -> str:
    kind = node[0]
    if kind == "num":
        text = repr(float(node[1]))
        return text if "e" not in text else f"({text})"
    if kind == "var":
        return block.name(node[1])
    if kind == "fn":
        if node[1] == "random":
            return f"({_text(node[2], block)} * scop_random())"
        return f"{_FUNCTIONS.get(node[1], node[1])}({_text(node[2], block)})"
    left, right = _text(node[1], block), _text(node[2], block)
    if kind in COMPARISONS:
        return f"({left} {_COMPARE[kind]} {right})"
    if kind in LOGICAL:
        return f"({left} {_LOGIC[kind]} {right})"
    if kind == "^" and node[2] == ("num", 2.0):  # x^2 is x*x in jLEMS, to the last bit
        return f"({left} * {left})"
    return f"({left} {kind} {right})"


def _lineage(typed: Typed) -> list[Element]:
    """Return a type's element, its base's, and so on."""
    own = parse_bytes(typed.definition.encode(), "type") if typed.definition else None
    found: list[Element] = []
    name: str | None = typed.type
    while name:
        element = own if own is not None and own.get("name") == name else _core_types().get(name)
        if element is None:
            break
        found.append(element)
        name = element.get("extends")
    if not found:
        raise ModelError(f"the type '{typed.type}' is not known")
    return found


@lru_cache(maxsize=1)
def _core_types() -> dict[str, Element]:
    table: dict[str, Element] = {}
    for file in _FILES:
        data = jar.read_entry(f"NeuroML2CoreTypes/{file}.xml")
        if data is not None:
            parts = _children(parse_bytes(data, f"{file}.xml"), "ComponentType")
            table |= {str(e.get("name")): e for e in parts}
    return table


def _children(element: Element, tag: str = "") -> list[Element]:
    found = [e for e in element if isinstance(e.tag, str)]
    return [e for e in found if local_name(e) == tag] if tag else found
