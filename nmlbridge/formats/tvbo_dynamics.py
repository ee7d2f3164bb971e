"""A dynamics with its own equations to a LEMS ComponentType and one Component of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from nmlbridge.errors import UnitError
from nmlbridge.formats.tvbo_core import CoreType, core_type
from nmlbridge.formats.tvbo_dimensions import TIME, shown
from nmlbridge.formats.tvbo_equations import Variable, equations_of
from nmlbridge.formats.tvbo_model import Dynamics, Integration
from nmlbridge.formats.tvbo_notes import Notes
from nmlbridge.formats.tvbo_print import lems_text, number_text
from nmlbridge.formats.tvbo_tree import Binary, Cases, Name, Negate, Node, Num, names_in
from nmlbridge.formats.tvbo_typing import Typing, free_name, is_time
from nmlbridge.formats.tvbo_units import TVBO_UNITS, unit_named
from nmlbridge.formats.tvbo_yaml import Problems
from nmlbridge.units import NEUROML, NONE, Dimension, Unit

__all__ = ["BuiltType", "build_part_type", "build_type"]

_DEFAULT_START = 0.1
"""TVBO's own default for `initial_value`."""
_SCALES = {
    "TIME_SCALE": ("time", "1ms"),
    "VOLT_SCALE": ("voltage", "1mV"),
    "CONC_SCALE": ("concentration", "1mM"),
}
"""Constants that the pages' own rate types use without declaring them."""
_BROUGHT = {
    "alpha": "per_time",
    "beta": "per_time",
    "caConc": "concentration",
    "iCa": "current",
    "temperature": "temperature",
}
"""What a gate or membrane offers to its parts besides what the base type asks for."""


@dataclass
class BuiltType:
    """A ComponentType, a Component of it, and what can be recorded of an instance.

    Parameters
    ----------
    type_element, component : lxml element
    component_id : str
    records : list of str
        Variables to record, in order.
    ports : list of str
        Event ports.
    receives : {"", "current", "none"}
        What attached inputs may be: nothing, currents, or plain numbers.
    dimensions, units : dict
        What the document must declare besides NeuroML's own.
    inexpressible : list of str
    """

    type_element: etree._Element
    component: etree._Element
    component_id: str
    records: list[str]
    ports: list[str]
    receives: str = ""
    dimensions: dict[str, Dimension] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    inexpressible: list[str] = field(default_factory=list)


def build_type(
    dynamics: Dynamics,
    integration: Integration,
    problems: Problems,
    notes: Notes,
    *,
    name: str,
    component_id: str,
    connected: bool = False,
) -> BuiltType | None:
    """Build the ComponentType of a dynamics.

    Parameters
    ----------
    dynamics : Dynamics
        With its own equations.
    integration : Integration
        For the time scale, and for the length of the run that bare times are compared with.
    problems : Problems
        Where to put what is wrong.
    notes : Notes
        Where to put what was assumed.
    name, component_id : str
        What to call the type, and the component.
    connected : bool
        Whether a network feeds the coupling inputs; if not they are 0.

    Returns
    -------
    BuiltType or None
        None if something was wrong.
    """
    before = len(problems.found)
    equations = equations_of(dynamics, problems)
    if len(problems.found) > before:
        return None
    writer = _Writer(dynamics, equations, integration.time_scale, {"t": TIME})
    scale = unit_named(integration.time_scale)
    assert scale is not None
    writer.set_up(notes, name, component_id, scale, scale.to_si(integration.duration), connected=connected)
    return _typed(writer, problems)


def build_part_type(
    part: Dynamics, role: str, problems: Problems, notes: Notes
) -> tuple[etree._Element, CoreType] | None:
    """Build the ComponentType of a rate, time course or the like that a file defines by equations.

    Parameters
    ----------
    part : Dynamics
        Its ``iri`` names the new type.
    role : str
        Base type that the place it stands in asks for, for example ``baseVoltageDepRate``.
    problems, notes : Problems, Notes

    Returns
    -------
    (lxml element, CoreType) or None
        None if something was wrong.
    """
    base = core_type(role)
    if base is None or not base.exposures:
        problems.add("unknown-type", f"'{part.name}' cannot be defined by equations here", part.location)
        return None
    declared = {v.name for v in part.derived_variables} | {p.name for p in part.parameters}
    text = " ".join(e.text for v in part.derived_variables for pair in v.cases for e in pair if e is not None)
    conc = core_type(role.replace("VoltageDep", "VoltageConcDep"))
    if "caConc" in text and "caConc" not in declared and conc is not None:
        base = conc
    given = {n: NEUROML.dimension(d) for n, d in _BROUGHT.items()} | dict(base.requirements)
    given |= {n: NEUROML.dimension(d) for n, (d, _) in _SCALES.items()} | {"t": TIME}
    given = {n: d for n, d in given.items() if n not in declared}
    before = len(problems.found)
    equations = equations_of(part, problems, given, base.exposures)
    if len(problems.found) > before:
        return None
    wanted = {n: d for n, d in base.exposures.items() if n in declared}
    writer = _Writer(part, equations, "ms", given, wanted)
    ms = unit_named("ms")
    assert ms is not None
    writer.set_up(notes, part.standard_type, part.name, ms, float("inf"), base=base)
    built = _typed(writer, problems)
    if built is None:
        return None
    missing = [e for e in base.exposures if e not in declared]
    if missing:
        problems.add(
            "missing-key", f"'{part.name}' ({base.name}) must derive {' and '.join(missing)}", part.location
        )
        return None
    core = CoreType(part.standard_type, "", (part.standard_type, *base.ancestors))
    core.parameters = {
        writer.named(p.name): writer.dimensions[writer.named(p.name)] or NONE for p in part.parameters
    }
    return built.type_element, core


def _typed(writer: _Writer, problems: Problems) -> BuiltType | None:
    """Try with dimensions, then with units as labels; note a problem if neither goes."""
    dynamics = writer.dynamics
    try:
        units = writer.declared_units()
    except UnitError as error:
        hint = f" ({error.hint})" if error.hint else ""
        problems.add("unknown-unit", f"{error.message}{hint}", error.location or dynamics.location)
        return None
    clashes = writer.attempt(units)
    if clashes and any(u is not None and not is_time(u) for u in units.values()):
        mixed = writer.mixed_units(units)
        if not mixed and not writer.attempt(writer.as_labels(units)):
            writer.notes.warn(
                "units-are-labels",
                f"the units of '{dynamics.name}' do not agree with its equations ({clashes[0][0]}): every "
                "quantity "
                "was taken as a plain number in the unit given, as TVBO's own engines do",
                clashes[0][1],
            )
            return writer.built()
        clashes += mixed
    for message, location in clashes:
        problems.add("dimension-clash", message, location)
    return None if clashes else writer.built()


class _Writer(Typing):
    """Types a dynamics, then writes it as XML."""

    def set_up(
        self,
        notes: Notes,
        name: str,
        component_id: str,
        scale: Unit,
        length_s: float,
        *,
        connected: bool = False,
        base: CoreType | None = None,
    ) -> None:
        """Say what to call things, what one time scale is, and how long the run is."""
        self.notes = notes
        self.name = name
        self.component_id = component_id
        self.scale = scale
        self.length_s = length_s
        self.connected = connected
        self.base = base
        self.values: dict[str, tuple[float, Unit | None]] = {}
        self.starts: dict[str, str] = {}

    # XML

    def built(self) -> BuiltType:
        """Return the XML of the last attempt."""
        d, e = self.dynamics, self.equations
        made = BuiltType(
            etree.Element("ComponentType"), etree.Element("Component"), self.component_id, [], []
        )
        self.made = made
        made.inexpressible = list(e.inexpressible)
        element = made.type_element
        element.set("name", self.name)
        element.set("extends", self.base.name if self.base else "baseCell")
        attributes = {"id": self.component_id, "type": self.name}
        if d.description:
            element.set("description", " ".join(d.description.split()))
        for parameter in d.parameters:
            name = self.named(parameter.name)
            value = self._in_label(parameter.value or 0.0, name, parameter.unit)
            self._declare(element, "Parameter", name, self.dimensions[name])
            attributes[name] = self._quantity(value, self.units[name])
            self.values[name] = (value, self.units[name])
            if parameter.value is None:
                self.notes.warn(
                    "no-value",
                    f"the parameter '{parameter.name}' has no value: 0 was taken",
                    parameter.location,
                )
        self._starts(element, attributes)
        self._constants(element)
        for variable in e.parameters:
            self._declare(element, "DerivedParameter", variable.name, self.dimensions[variable.name]).set(
                "value", lems_text(self.trees[variable.name])
            )
        self._exposures(element)
        self._requirements(element)
        dynamics = etree.SubElement(element, "Dynamics")
        for state in d.state_variables:
            name = self.named(state.name)
            self._declare(dynamics, "StateVariable", name, self.dimensions[name]).set("exposure", name)
        self._coupling_inputs(element, dynamics)
        for variable in e.variables:
            self._derived(dynamics, variable)
        for name, tree in self.rates:
            etree.SubElement(dynamics, "TimeDerivative", variable=name, value=lems_text(tree))
        if d.state_variables:
            start = etree.SubElement(dynamics, "OnStart")
            for state in d.state_variables:
                name = self.named(state.name)
                etree.SubElement(start, "StateAssignment", variable=name, value=self.starts[name])
        for name, condition, assignments in self.actions:
            block = etree.SubElement(dynamics, "OnCondition", test=lems_text(condition))
            for target, tree in assignments:
                etree.SubElement(block, "StateAssignment", variable=target, value=lems_text(tree))
            etree.SubElement(block, "EventOut", port=name)
        for key, text in attributes.items():
            made.component.set(key, text)
        self._remark()
        return made

    def _declare(
        self, parent: etree._Element, tag: str, name: str, dimension: Dimension | None
    ) -> etree._Element:
        return etree.SubElement(parent, tag, name=name, dimension=self._dimension_name(dimension or NONE))

    def _dimension_name(self, dimension: Dimension) -> str:
        if dimension.is_none:
            return "none"
        for known in NEUROML.dimensions.values():
            if known.matches(dimension):
                return known.name
        named = next((d.name for d in TVBO_UNITS.dimensions.values() if d.matches(dimension)), "")
        name = named or "dim_" + dimension.si_text.replace(".", "_").replace("-", "_per_")
        self.made.dimensions[name] = dimension
        return name

    def _quantity(self, value: float, unit: Unit | None) -> str:
        if unit is None:
            return number_text(value)
        if unit.symbol not in NEUROML.units:
            self.made.units[unit.symbol] = unit
            self._dimension_name(unit.dimension)
        return number_text(value) + unit.symbol

    def _in_label(self, value: float, name: str, written: str) -> float:
        """Return a value whose unit was dropped, in the experiment's time scale if it is a time or a rate."""
        unit = unit_named(written)
        if unit is None or self.units[name] is not None or not is_time(unit):
            return value
        scale = self.scale
        if unit.dimension.matches(TIME):
            return value if unit.symbol == scale.symbol else unit.to_si(value) / scale.to_si(1.0)
        return value if unit.to_si(1.0) * scale.to_si(1.0) == 1.0 else unit.to_si(value) * scale.to_si(1.0)

    def _starts(self, element: etree._Element, attributes: dict[str, str]) -> None:
        taken = set(self.units) | {self.per, self.second}
        for state in self.dynamics.state_variables:
            name = self.named(state.name)
            start = free_name(f"{name}_0", taken)
            taken.add(start)
            self.starts[name] = start
            value = state.initial_value
            if value is None:
                value = _DEFAULT_START
                self.notes.info(
                    "default-start",
                    f"'{state.name}' has no initial_value: TVBO's default, 0.1, was taken",
                    state.location,
                )
            self._declare(element, "Parameter", start, self.dimensions[name])
            attributes[start] = self._quantity(value, self.units[name])

    def _constants(self, element: etree._Element) -> None:
        if self.dimensioner.uses_per:
            constant = etree.SubElement(element, "Constant", name=self.per, dimension="time")
            constant.set("value", self._quantity(1.0, self.scale))
        if self.dimensioner.uses_second and not (self.second == self.per and self.dimensioner.uses_per):
            etree.SubElement(element, "Constant", name=self.second, dimension="time", value="1s")
        for name, dimension in self.dimensioner.zeros.items():
            symbol = NEUROML.si_symbol(dimension)
            unit = NEUROML.units.get(symbol) or Unit(name.removeprefix("zero_") + "_unit", dimension)
            constant = self._declare(element, "Constant", name, dimension)
            constant.set("value", self._quantity(0.0, unit))

    def _exposures(self, element: etree._Element) -> None:
        d, e = self.dynamics, self.equations
        for state in d.state_variables:
            name = self.named(state.name)
            self._declare(element, "Exposure", name, self.dimensions[name])
            if state.record:
                self.made.records.append(name)
        for variable in e.variables:
            if variable.record:
                self._declare(element, "Exposure", variable.name, self.dimensions[variable.name])
                self.made.records.append(variable.name)
        for action in e.actions:
            if action.name not in self.made.ports:
                etree.SubElement(element, "EventPort", name=action.name, direction="out")
                self.made.ports.append(action.name)

    def _requirements(self, element: etree._Element) -> None:
        """Ask for what comes from elsewhere; make the scale constants that are used but not declared."""
        used = {n for tree in self.all_trees() for n in names_in(tree)}
        for name in sorted(used & self.given.keys()):
            if name in _SCALES:
                dimension, value = _SCALES[name]
                etree.SubElement(element, "Constant", name=name, dimension=dimension, value=value)
            elif name != "t" and not (self.base and name in self.base.requirements):
                self._declare(element, "Requirement", name, self.given[name])

    def _coupling_inputs(self, element: etree._Element, dynamics: etree._Element) -> None:
        current = NEUROML.dimension("current")
        fed: list[str] = []
        for coupling in self.dynamics.coupling_inputs:
            name = self.named(coupling.name)
            dimension = self.dimensions[name] or NONE
            if not self.connected:
                symbol = NEUROML.si_symbol(dimension)
                unit = (
                    None
                    if dimension.is_none
                    else NEUROML.units.get(symbol) or Unit(f"{name}_unit", dimension)
                )
                constant = self._declare(element, "Constant", name, dimension)
                constant.set("value", self._quantity(0.0, unit))
                dynamics.addprevious(constant)
                self.notes.info(
                    "no-coupling",
                    f"nothing feeds the coupling input '{coupling.name}': it is 0",
                    coupling.location,
                )
                continue
            if dimension.matches(current):
                self.made.receives, base, path = "current", "basePointCurrent", "synapses[*]/i"
            elif dimension.is_none:
                self.made.receives, base, path = "none", "basePointCurrentDL", "synapses[*]/I"
            else:
                self.made.inexpressible.append(
                    f"the coupling input '{coupling.name}' is {shown(dimension)}: NeuroML's synapses give "
                    "currents"
                )
                continue
            fed.append(name)
            attachments = etree.Element("Attachments", name="synapses", type=base)
            dynamics.addprevious(attachments)
            variable = self._declare(dynamics, "DerivedVariable", name, dimension)
            variable.set("select", path)
            variable.set("reduce", "add")
        if len(fed) > 1:
            self.made.inexpressible.append(
                f"more than one coupling input ({', '.join(fed)}): a synapse could feed either"
            )

    def _derived(self, dynamics: etree._Element, variable: Variable) -> None:
        tree = self.trees[variable.name]
        tag = "ConditionalDerivedVariable" if variable.conditional else "DerivedVariable"
        element = self._declare(dynamics, tag, variable.name, self.dimensions[variable.name])
        if variable.record or (self.base and variable.name in self.base.exposures):
            element.set("exposure", variable.name)
        if not variable.conditional:
            element.set("value", lems_text(tree))
            return
        cases = tree.cases if isinstance(tree, Cases) else ((tree, None),)
        for value, condition in cases:
            case = etree.SubElement(element, "Case")
            if condition is not None:
                case.set("condition", lems_text(condition))
            case.set("value", lems_text(value))

    # remarks

    def _remark(self) -> None:
        d, scale = self.dynamics, self.scale.symbol
        for old, new in self.equations.renamed.items():
            self.notes.info("renamed", f"'{old}' is a word of LEMS's own: it is called '{new}'", d.location)
        if self.dimensioner.uses_per:
            self.notes.info(
                "rate-per-time-scale", f"rates of '{d.name}' without time in them are per {scale}", d.location
            )
        for node in self.dimensioner.bare_rates:
            self.notes.info(
                "rate-per-time-scale",
                f"'{lems_text(node)}', added to a rate, was taken as per {scale}",
                d.location,
            )
        for node in self.dimensioner.bare_times:
            text = lems_text(node)
            self.notes.info(
                "bare-time",
                f"'{text}' stands where a time is due: it was taken as seconds, as TVBO's LEMS has it",
                d.location,
            )
            value = _constant(node, {n: v for n, (v, u) in self.values.items() if u is None})
            if value is not None and value > self.length_s:
                self.notes.warn(
                    "time-outside-run",
                    f"'{text}' is {value:g} s, after the end of the run at {self.length_s:g} s; if {scale} "
                    "were meant, "
                    f"make it a parameter with 'unit: {scale}'",
                    d.location,
                )
        if "refract" in {p.name for p in d.parameters} and not any(
            "refract" in names_in(t) for t in self.all_trees()
        ):
            self.notes.warn(
                "refract-unused",
                f"no equation of '{d.name}' uses 'refract' (TVBO's LEMS export makes a refractory period "
                "of it): no "
                "refractory period was made",
                d.location,
            )


def _constant(node: Node, values: dict[str, float]) -> float | None:
    """Return the value of a tree of numbers and parameters without unit; None if it is more than that."""
    match node:
        case Num():
            return node.value
        case Name():
            return values.get(node.id)
        case Negate():
            inner = _constant(node.operand, values)
            return None if inner is None else -inner
        case Binary(op="+" | "-" | "*" | "/"):
            a, b = _constant(node.left, values), _constant(node.right, values)
            if a is None or b is None or (node.op == "/" and b == 0):
                return None
            return {"+": a + b, "-": a - b, "*": a * b}[node.op] if node.op != "/" else a / b
        case _:
            return None
