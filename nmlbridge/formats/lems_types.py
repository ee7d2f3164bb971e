"""Our own LEMS ComponentTypes of cells, for what the NeuroML core types do not have.

Each is made of the features in use and no more, so that a reader of the file sees the equations of this cell.
Where a core type has the same term, the operations stand in the same order. Nothing here knows an experiment;
a part goes in, the name of its type, the text of the type and the component's attributes come out.
"""

from __future__ import annotations

from dataclasses import dataclass

from nmlbridge.model.cells import (
    STANDARD_POLYNOMIAL,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    Izhikevich2007FSCell,
)
from nmlbridge.units import Quantity

__all__ = ["Typed", "component_type", "number_text", "parameter_lines", "quantity_text", "type_of_cell"]


@dataclass(frozen=True)
class Typed:
    """A component and, where it is not a core type, the text of its ComponentType.

    Parameters
    ----------
    type : str
        Name of the ComponentType.
    attributes : dict
        The component's attributes, ``id`` first.
    definition : str
        XML of the ComponentType; empty for a core type.
    """

    type: str
    attributes: dict[str, str]
    definition: str = ""


def number_text(figure: float) -> str:
    """Write a plain number as NeuroML's schema wants it: shortest that reads back, without ``+``.

    Examples
    --------
    >>> number_text(-65.0), number_text(1e22)
    ('-65', '1e22')
    """
    text = repr(float(figure)).replace("e+", "e")
    return text[:-2] if text.endswith(".0") else text


def quantity_text(q: Quantity) -> str:
    """Write a quantity as NeuroML's schema wants it, for example ``-70mV``."""
    return number_text(q.value) + q.unit.symbol


def component_type(name: str, extends: str, about: str, body: list[str]) -> str:
    """Return the XML of a ComponentType."""
    inner = "\n".join(f"  {line}" for line in body)
    return (
        f'<ComponentType name="{name}" extends="{extends}" description="{about}">\n{inner}\n</ComponentType>'
    )


def parameter_lines(**dimensions: str) -> list[str]:
    """Return the XML of parameters, each with its dimension."""
    return [f'<Parameter name="{name}" dimension="{d}"/>' for name, d in dimensions.items()]


_MSEC = '<Constant name="MSEC" dimension="time" value="1ms"/>'
_MVOLT = '<Constant name="MVOLT" dimension="voltage" value="1mV"/>'
_PAMP = '<Constant name="PAMP" dimension="current" value="1pA"/>'


def type_of_cell(cell: Izhikevich2003Cell | Izhikevich2007Cell | Izhikevich2007FSCell) -> Typed:
    """Return the component of a cell.

    Parameters
    ----------
    cell : cell of the model
        Of 2003 or 2007.

    Examples
    --------
    >>> type_of_cell(Izhikevich2003Cell("RS", a=0.02, b=0.2, c=-65, d=8, v0="-70 mV")).type
    'izhikevichCell'
    """
    if isinstance(cell, Izhikevich2003Cell):
        return _cell_2003(cell)
    if isinstance(cell, Izhikevich2007FSCell):
        return _fs_cell(cell)
    return _cell_2007(cell)


def _cell_2003(cell: Izhikevich2003Cell) -> Typed:
    attributes = {
        "id": cell.id,
        "v0": quantity_text(cell.v0),
        "thresh": quantity_text(cell.thresh),
        **{name: number_text(getattr(cell, name)) for name in "abcd"},
    }
    if cell.is_standard:
        return Typed("izhikevichCell", attributes)
    name = "izhikevich2003"
    parameters = {"v0": "voltage", "thresh": "voltage", **dict.fromkeys("abcd", "none")}
    p2, p1, p0 = "0.04", "5", "140.0"
    if cell.polynomial != STANDARD_POLYNOMIAL:
        name += "Polynomial"
        p2, p1, p0 = "p2", "p1", "p0"
        for symbol, figure in zip((p2, p1, p0), cell.polynomial, strict=True):
            parameters[symbol] = "none"
            attributes[symbol] = number_text(figure)
    recovery = "a * (b * v / MVOLT - U) / MSEC"
    if cell.accommodation is not None:
        name += "Accommodation"
        recovery = "a * (b * ((v - vAcc) / MVOLT)) / MSEC"
        parameters["vAcc"] = "voltage"
        attributes["vAcc"] = quantity_text(cell.accommodation)
    start = "v0 * b / MVOLT"
    if cell.u0 is not None:
        name += "Start"
        start = "U0"
        parameters["U0"] = "none"
        attributes["U0"] = number_text(cell.u0)
    name += "Cell"
    body = [
        *parameter_lines(**parameters),
        _MSEC,
        _MVOLT,
        '<Attachments name="synapses" type="basePointCurrentDL"/>',
        '<Exposure name="U" dimension="none"/>',
        "<Dynamics>",
        '  <StateVariable name="v" dimension="voltage" exposure="v"/>',
        '  <StateVariable name="U" dimension="none" exposure="U"/>',
        '  <DerivedVariable name="ISyn" dimension="none" select="synapses[*]/I" reduce="add"/>',
        '  <TimeDerivative variable="v"'
        f' value="({p2} * v^2 / MVOLT + {p1} * v + ({p0} - U + ISyn) * MVOLT) / MSEC"/>',
        f'  <TimeDerivative variable="U" value="{recovery}"/>',
        "  <OnStart>",
        '    <StateAssignment variable="v" value="v0"/>',
        f'    <StateAssignment variable="U" value="{start}"/>',
        "  </OnStart>",
        '  <OnCondition test="v .gt. thresh">',
        '    <StateAssignment variable="v" value="c * MVOLT"/>',
        '    <StateAssignment variable="U" value="U + d"/>',
        '    <EventOut port="spike"/>',
        "  </OnCondition>",
        "</Dynamics>",
    ]
    about = "Izhikevich's model of 2003 in a published variant"
    return Typed(name, attributes, component_type(name, "baseCellMembPot", about, body))


_DIMENSIONS_2007 = {
    "v0": "voltage",
    "C": "capacitance",
    "k": "conductance_per_voltage",
    "vr": "voltage",
    "vt": "voltage",
    "vpeak": "voltage",
    "a": "per_time",
    "b": "conductance",
    "c": "voltage",
    "d": "current",
}


def _cell_2007(cell: Izhikevich2007Cell) -> Typed:
    order = ("v0", "C", "k", "vr", "vt", "vpeak", "a", "b", "c", "d")
    attributes = {"id": cell.id, **{name: quantity_text(getattr(cell, name)) for name in order}}
    if cell.is_standard:
        return Typed("izhikevich2007Cell", attributes)
    name = "izhikevich2007"
    parameters = dict(_DIMENSIONS_2007)
    extra: dict[str, tuple[str, Quantity]] = {}
    constants, derived = [], []
    b, peak, reset, jump, start = "b", "vpeak", "c", "u + d", "0"
    if cell.b_above is not None and cell.v_switch is not None:
        name += "Switch"
        b = "bNow"
        extra["bAbove"] = ("conductance", cell.b_above)
        extra["vSwitch"] = ("voltage", cell.v_switch)
        derived = [
            '  <ConditionalDerivedVariable name="bNow" dimension="conductance">',
            '    <Case condition="v .gt. vSwitch" value="bAbove"/>',
            '    <Case value="b"/>',
            "  </ConditionalDerivedVariable>",
        ]
    if cell.peak_slope is not None:
        name += "Peak"
        peak = "vpeak + peakSlope * u"
        extra["peakSlope"] = ("resistance", cell.peak_slope)
    if cell.reset_slope is not None:
        name += "Reset"
        reset = "c + resetSlope * u"
        extra["resetSlope"] = ("resistance", cell.reset_slope)
    if cell.u_max is not None:
        name += "Limit"
        constants = [_PAMP]
        jump = "(u + d) * H((uMax - (u + d)) / PAMP) + uMax * H(((u + d) - uMax) / PAMP)"
        extra["uMax"] = ("current", cell.u_max)
    if cell.u0 is not None:
        name += "Start"
        start = "u0"
        extra["u0"] = ("current", cell.u0)
    for symbol, (dimension, given) in extra.items():
        parameters[symbol] = dimension
        attributes[symbol] = quantity_text(given)
    about = "Izhikevich's model of 2007 with rules of its own"
    body = _dynamics_2007(
        parameters, constants, derived, f"a * ({b} * (v - vr) - u)", peak, reset, jump, start
    )
    name += "Cell"
    return Typed(name, attributes, component_type(name, "baseCellMembPot", about, body))


def _fs_cell(cell: Izhikevich2007FSCell) -> Typed:
    attributes = {
        "id": cell.id,
        **{
            n: quantity_text(getattr(cell, n))
            for n in ("v0", "C", "k", "vr", "vt", "vpeak", "a", "c", "d", "vb")
        },
        "cubic": number_text(cell.cubic),
    }
    parameters = {k: d for k, d in _DIMENSIONS_2007.items() if k != "b"} | {"vb": "voltage", "cubic": "none"}
    name, start = "izhikevich2007FS", "0"
    if cell.u0 is not None:
        name, start = "izhikevich2007FSStart", "u0"
        parameters["u0"] = "current"
        attributes["u0"] = quantity_text(cell.u0)
    derived = [
        '  <DerivedVariable name="w" dimension="none" value="(v - vb) / MVOLT"/>',
        '  <ConditionalDerivedVariable name="uTarget" dimension="current">',
        '    <Case condition="v .lt. vb" value="0 * PAMP"/>',
        '    <Case value="cubic * PAMP * (w * w * w)"/>',
        "  </ConditionalDerivedVariable>",
    ]
    body = _dynamics_2007(
        parameters, [_MVOLT, _PAMP], derived, "a * (uTarget - u)", "vpeak", "c", "u + d", start
    )
    name += "Cell"
    about = "Izhikevich's fast spiking cell of 2007"
    return Typed(name, attributes, component_type(name, "baseCellMembPot", about, body))


def _dynamics_2007(
    parameters: dict[str, str],
    constants: list[str],
    derived: list[str],
    recovery: str,
    peak: str,
    reset: str,
    jump: str,
    start: str,
) -> list[str]:
    """Return the body of a type of 2007."""
    return [
        *parameter_lines(**parameters),
        *constants,
        '<Attachments name="synapses" type="basePointCurrent"/>',
        '<Exposure name="u" dimension="current"/>',
        '<Exposure name="iSyn" dimension="current"/>',
        '<Exposure name="iMemb" dimension="current"/>',
        "<Dynamics>",
        '  <StateVariable name="v" dimension="voltage" exposure="v"/>',
        '  <StateVariable name="u" dimension="current" exposure="u"/>',
        '  <DerivedVariable name="iSyn" dimension="current" exposure="iSyn"'
        ' select="synapses[*]/i" reduce="add"/>',
        '  <DerivedVariable name="iMemb" dimension="current" exposure="iMemb"'
        ' value="k * (v-vr) * (v-vt) + iSyn - u"/>',
        *derived,
        '  <TimeDerivative variable="v" value="iMemb / C"/>',
        f'  <TimeDerivative variable="u" value="{recovery}"/>',
        "  <OnStart>",
        '    <StateAssignment variable="v" value="v0"/>',
        f'    <StateAssignment variable="u" value="{start}"/>',
        "  </OnStart>",
        f'  <OnCondition test="v .gt. {peak}">',
        f'    <StateAssignment variable="v" value="{reset}"/>',
        f'    <StateAssignment variable="u" value="{jump}"/>',
        '    <EventOut port="spike"/>',
        "  </OnCondition>",
        "</Dynamics>",
    ]
