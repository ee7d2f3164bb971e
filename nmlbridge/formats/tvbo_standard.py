"""A dynamics with ``iri: neuroml:TYPE`` to NeuroML elements: flat components, channels, cells with membranes.

A part whose type NeuroML does not have, but which has derived variables, becomes a ComponentType of its own.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from lxml import etree

from nmlbridge.errors import UnitError
from nmlbridge.formats.tvbo_core import CoreType, core_type, core_type_names
from nmlbridge.formats.tvbo_model import Dynamics, Parameter
from nmlbridge.formats.tvbo_notes import Notes
from nmlbridge.formats.tvbo_print import number_text
from nmlbridge.formats.tvbo_units import unit_named
from nmlbridge.formats.tvbo_yaml import Problems
from nmlbridge.units import NEUROML, Dimension, Unit, parse_quantity

__all__ = ["PartWriter", "Parts", "attribute_text"]

Element = etree._Element

_LINK = ("number", "erev", "condDensity", "ion", "permeability")
"""Parameters that a file writes at a channel, and NeuroML at the membrane."""
_POOL_START = ("initialConcentration", "initialExtConcentration")
_PULSE = ("pulse_delay", "pulse_duration", "I_amp")
_MORPHOLOGY = ("diameter", "length")
_MEMBRANE = {"specificCapacitance": "1uF_per_cm2", "initMembPotential": "-65mV", "spikeThresh": "0mV"}


@dataclass
class Parts:
    """The elements one dynamics becomes.

    Parameters
    ----------
    kind : str
        As `CoreType.kind`.
    core : CoreType
    elements : list of lxml element
        Top-level elements, in order; the last is the component itself.
    inputs : list of str
        Ids of inputs that belong to it.
    temperature : str
        Of the network, if it asks for one.
    """

    kind: str
    core: CoreType
    elements: list[Element] = field(default_factory=list)
    inputs: list[str] = field(default_factory=list)
    temperature: str = ""


@dataclass
class PartWriter:
    """Writes standard parts, and collects what the document must declare besides.

    Parameters
    ----------
    problems, notes : Problems, Notes
    time_scale : str
        Of preset times.
    types : dict of str to lxml element
        ComponentTypes made on the way, by name.
    dimensions, units : dict
        To declare.
    inexpressible : list of str
    """

    problems: Problems
    notes: Notes
    time_scale: str
    types: dict[str, Element] = field(default_factory=dict)
    dimensions: dict[str, Dimension] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    inexpressible: list[str] = field(default_factory=list)
    ids: dict[str, bytes] = field(default_factory=dict)

    def parts(self, dynamics: Dynamics, component_id: str, extra: Sequence[Parameter] = ()) -> Parts | None:
        """Write a dynamics of a standard type.

        Parameters
        ----------
        dynamics : Dynamics
            With ``iri: neuroml:TYPE``.
        component_id : str
            Id of the component.
        extra : sequence of Parameter
            Of the node or edge; they win over those of the dynamics.

        Returns
        -------
        Parts or None
            None if the type is unknown (a problem is noted).
        """
        core = self._core(dynamics)
        if core is None:
            return None
        given = {p.name: p for p in (*dynamics.parameters, *extra)}
        parts = Parts(core.kind, core)
        if core.name == "pointCellCondBased" or (core.name == "pointCellCondBasedCa"):
            self._point_cell(dynamics, component_id, given, parts)
        elif core.name in ("cell", "cell2CaPools"):
            self._cell(dynamics, component_id, given, parts)
        else:
            element = etree.Element(core.name, id=component_id)
            starts = {f"{s.name}0": s for s in dynamics.state_variables if s.initial_value is not None}
            for name, state in starts.items():
                if name in core.parameters and name not in given:
                    given[name] = Parameter(name, state.initial_value, state.unit, location=state.location)
            self._attributes(element, core, given, dynamics)
            self._below(element, core, dynamics)
            parts.elements.append(element)
        return parts

    def _core(self, dynamics: Dynamics) -> CoreType | None:
        core = core_type(dynamics.standard_type)
        if core is None:
            near = difflib.get_close_matches(dynamics.standard_type, core_type_names(), 1, 0.6)
            hint = f"; did you mean neuroml:{near[0]}?" if near else ""
            self.problems.add(
                "unknown-type", f"NeuroML has no type '{dynamics.standard_type}'{hint}", dynamics.location
            )
        return core

    # attributes

    def _attributes(
        self,
        element: Element,
        core: CoreType,
        given: dict[str, Parameter],
        dynamics: Dynamics,
        aside: Collection[str] = (),
    ) -> None:
        for name, parameter in given.items():
            if name in aside:
                continue
            if name not in core.parameters and name not in core.words:
                known = [*core.parameters, *core.words]
                near = difflib.get_close_matches(name, known, 1, 0.5)
                hint = (
                    f"did you mean '{near[0]}'?" if near else f"it has {', '.join(sorted(known)) or 'none'}"
                )
                self.problems.add(
                    "unknown-parameter", f"{core.name} has no parameter '{name}'; {hint}", parameter.location
                )
                continue
            element.set(name, self.attribute(parameter, core.parameters.get(name), core.name))
        missing = [n for n in core.parameters if n not in given]
        if missing:
            self.problems.add(
                "missing-parameter",
                f"{core.name} '{dynamics.name}' needs {', '.join(missing)}",
                dynamics.location,
            )

    def attribute(self, parameter: Parameter, wanted: Dimension | None, owner: str) -> str:
        """Return a parameter as an attribute's text, its dimension checked where one is due."""
        try:
            text, dimension = attribute_text(parameter)
        except UnitError as error:
            hint = f" ({error.hint})" if error.hint else ""
            self.problems.add("unknown-unit", f"{error.message}{hint}", parameter.location)
            return ""
        unit = unit_named(parameter.unit) if parameter.value is not None else None
        if unit is not None and unit.symbol not in NEUROML.units:
            self.units[unit.symbol] = unit
            self.dimensions[unit.dimension.name] = unit.dimension
        if wanted is not None and dimension is not None and not dimension.matches(wanted):
            found = f"is {dimension.name or 'a plain number'}" if not dimension.is_none else "has no unit"
            self.problems.add(
                "wrong-unit",
                f"'{parameter.name}' of {owner} is {wanted.name}, but {text or 'what is given'} {found}",
                parameter.location,
            )
        return text

    # parts below

    def _below(self, element: Element, core: CoreType | None, dynamics: Dynamics) -> None:
        """Write components, and spikes at preset times, into an element."""
        for part in dynamics.components:
            role = core.child.get(part.name) if core is not None else None
            element.append(self._part(part, role))
        number = 0
        for event in dynamics.events:
            for time in event.times:
                etree.SubElement(element, "spike", id=str(number), time=number_text(time) + self._time_unit())
                number += 1

    def _time_unit(self) -> str:
        unit = unit_named(self.time_scale)
        if unit is not None and unit.symbol not in NEUROML.units:
            self.units[unit.symbol] = unit
        return self.time_scale

    def _part(self, part: Dynamics, role: str | None, aside: Sequence[str] = ()) -> Element:
        if not part.standard_type:
            self.problems.add(
                "missing-key", f"the component '{part.name}' needs 'iri: neuroml:TYPE'", part.location
            )
            return etree.Element("unknown")
        if core_type(part.standard_type) is None and part.derived_variables and role is not None:
            core = self._own_type(part, role)
        else:
            core = self._core(part)
        if core is None:
            return etree.Element("unknown")
        element = (
            etree.Element(part.name, type=core.name)
            if role is not None
            else etree.Element(core.name, id=part.name)
        )
        self._attributes(element, core, {p.name: p for p in part.parameters}, part, aside)
        self._below(element, core, part)
        return element

    def _own_type(self, part: Dynamics, role: str) -> CoreType | None:
        """Make the ComponentType of a rate or time course that the file defines by equations."""
        from nmlbridge.formats.tvbo_dynamics import build_part_type

        built = build_part_type(part, role, self.problems, self.notes)
        if built is None:
            return None
        element, core = built
        earlier = self.types.setdefault(core.name, element)
        if etree.tostring(earlier) != etree.tostring(element):
            self.problems.add(
                "type-twice", f"'{core.name}' is defined twice, with different equations", part.location
            )
        return core

    # cells

    def _channels(self, dynamics: Dynamics, parts: Parts) -> tuple[list[Dynamics], list[Dynamics]]:
        """Write channels, pools and inputs of a cell; return the channels and the pools."""
        channels, pools = [], []
        for part in dynamics.components:
            core = core_type(part.standard_type)
            kind = core.kind if core else ""
            if kind == "channel":
                channels.append(part)
                self._add(parts, self._part(part, None, _LINK), dynamics)
            elif kind == "pool":
                pools.append(part)
                self._add(parts, self._part(part, None, _POOL_START), dynamics)
            elif kind == "input":
                self._add(parts, self._part(part, None), dynamics)
                parts.inputs.append(part.name)
            elif core is None:
                self._core(part)
            elif core.name not in ("segment", "segmentGroup"):
                self.inexpressible.append(
                    f"a {core.name} as a part of a cell ('{part.name}', line {part.location.line})"
                )
        return channels, pools

    def _add(self, parts: Parts, element: Element, dynamics: Dynamics) -> None:
        """Add a top-level element once; cells often share their channels."""
        text = etree.tostring(element)
        identity = element.get("id", "")
        if self.ids.get(identity) == text:
            return
        if identity in self.ids:
            self.problems.add(
                "id-twice", f"'{identity}' is defined twice, with different parameters", dynamics.location
            )
        self.ids[identity] = text
        parts.elements.append(element)

    def _point_cell(
        self, dynamics: Dynamics, identity: str, given: dict[str, Parameter], parts: Parts
    ) -> None:
        channels, _ = self._channels(dynamics, parts)
        cell = etree.Element(parts.core.name, id=identity)
        aside = {"network_temperature", *(p + s for p in _PULSE for s in ("", "_2", "_3", "_4"))}
        self._attributes(cell, parts.core, given, dynamics, aside)
        for channel in channels:
            population = etree.SubElement(
                cell, "channelPopulation", id=f"{channel.name}_pop", ionChannel=channel.name
            )
            self._link(population, channel, "channelPopulation", ("number", "erev"))
        self._finish(parts, cell, given)

    def _cell(self, dynamics: Dynamics, identity: str, given: dict[str, Parameter], parts: Parts) -> None:
        channels, pools = self._channels(dynamics, parts)
        cell = etree.Element(parts.core.name, id=identity)
        known = {*_MEMBRANE, *_MORPHOLOGY, "v0", "resistivity", "network_temperature"}
        for name, parameter in given.items():
            if name not in known and not name.startswith(_PULSE):
                near = difflib.get_close_matches(name, known, 1, 0.5)
                hint = f"did you mean '{near[0]}'?" if near else f"it has {', '.join(sorted(known))}"
                self.problems.add(
                    "unknown-parameter", f"cell has no parameter '{name}'; {hint}", parameter.location
                )
        self._morphology(cell, dynamics, given)
        biophysics = etree.SubElement(cell, "biophysicalProperties", id="biophys")
        membrane = etree.SubElement(biophysics, "membraneProperties")
        for channel in channels:
            ghk = channel.parameter("permeability") is not None
            tag = "channelDensityGHK" if ghk else "channelDensity"
            density = etree.SubElement(membrane, tag, id=f"{channel.name}_all", ionChannel=channel.name)
            self._link(density, channel, tag, ("permeability",) if ghk else ("condDensity", "erev"))
            ion = channel.parameter("ion")
            density.set("ion", ion.word if ion else "non_specific")
        if "v0" in given and "initMembPotential" not in given:
            given["initMembPotential"] = given["v0"]
        for tag, default in _MEMBRANE.items():
            self._valued(membrane, tag, given, default)
        inside = etree.SubElement(biophysics, "intracellularProperties")
        for pool in pools:
            ion = pool.parameter("ion")
            word = ion.word if ion else "ca"
            species = etree.SubElement(inside, "species", id=word, ion=word, concentrationModel=pool.name)
            for name in _POOL_START:
                start = pool.parameter(name)
                if start is None:
                    self.problems.add("missing-parameter", f"'{pool.name}' needs {name}", pool.location)
                else:
                    species.set(name, self.attribute(start, NEUROML.dimension("concentration"), "species"))
        self._valued(inside, "resistivity", given, "0.1kohm_cm")
        self._finish(parts, cell, given)

    def _valued(self, parent: Element, tag: str, given: dict[str, Parameter], default: str) -> None:
        parameter = given.get(tag)
        wanted = parse_quantity(default).dimension
        text = self.attribute(parameter, wanted, "cell") if parameter is not None else default
        etree.SubElement(parent, tag, value=text)

    def _link(self, element: Element, channel: Dynamics, tag: str, names: Sequence[str]) -> None:
        core = core_type(tag)
        for name in names:
            parameter = channel.parameter(name)
            if parameter is None:
                self.problems.add(
                    "missing-parameter", f"the channel '{channel.name}' needs {name}", channel.location
                )
            else:
                element.set(name, self.attribute(parameter, core.parameters.get(name) if core else None, tag))

    def _morphology(self, cell: Element, dynamics: Dynamics, given: dict[str, Parameter]) -> None:
        many = [p for p in dynamics.components if p.standard_type in ("segment", "segmentGroup")]
        if many:
            self.inexpressible.append(
                f"the segments of the cell '{dynamics.name}' (line {many[0].location.line}): only cells of "
                "one segment"
            )
        diameter, length = given.get("diameter"), given.get("length")
        if diameter is None or diameter.value is None:
            self.problems.add(
                "missing-parameter", f"the cell '{dynamics.name}' needs diameter, in um", dynamics.location
            )
            return
        wide = number_text(diameter.value)
        far = number_text(length.value if length is not None and length.value is not None else 0.0)
        morphology = etree.SubElement(cell, "morphology", id="morphology")
        segment = etree.SubElement(morphology, "segment", id="0", name="soma")
        etree.SubElement(segment, "proximal", x="0", y="0", z="0", diameter=wide)
        etree.SubElement(segment, "distal", x="0", y=far, z="0", diameter=wide)
        group = etree.SubElement(morphology, "segmentGroup", id="all")
        etree.SubElement(group, "member", segment="0")

    def _finish(self, parts: Parts, cell: Element, given: dict[str, Parameter]) -> None:
        parts.elements.append(cell)
        temperature = given.get("network_temperature")
        if temperature is not None:
            parts.temperature = self.attribute(temperature, NEUROML.dimension("temperature"), "network")
        for suffix in ("", "_2", "_3", "_4"):
            names = [p + suffix for p in _PULSE]
            if parts.inputs or not all(n in given for n in names):
                continue
            pulse = etree.Element("pulseGenerator", id=f"{cell.get('id')}_pulse{suffix}")
            for name, attribute in zip(names, ("delay", "duration", "amplitude"), strict=True):
                wanted = NEUROML.dimension("current" if attribute == "amplitude" else "time")
                pulse.set(attribute, self.attribute(given[name], wanted, "pulseGenerator"))
            parts.elements.append(pulse)
            parts.inputs.append(str(pulse.get("id")))


def attribute_text(parameter: Parameter) -> tuple[str, Dimension | None]:
    """Return a parameter as NeuroML writes it, and its dimension (None for a word).

    Parameters
    ----------
    parameter : Parameter
        With a value, or a word.

    Raises
    ------
    UnitError
        If the unit is unknown.

    Examples
    --------
    >>> attribute_text(Parameter("tau", 30.0, "ms"))[0], attribute_text(Parameter("synapse", word="AMPA"))[0]
    ('30ms', 'AMPA')
    """
    if parameter.value is None:
        return parameter.word, None
    unit = unit_named(parameter.unit)
    if unit is None:
        return number_text(parameter.value), NEUROML.dimension("none")
    return number_text(parameter.value) + unit.symbol, unit.dimension
