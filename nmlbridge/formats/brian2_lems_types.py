"""The ComponentTypes of a network's LEMS document: synapse, connection, played-back values, cells."""

from __future__ import annotations

from lxml import etree

from nmlbridge.formats.brian2_lems_cells import CellType, input_name
from nmlbridge.formats.brian2_lems_code import lems_name
from nmlbridge.formats.brian2_network import NetworkArrays

__all__ = ["add_cell_type", "add_played_type", "add_shared_types", "sub"]


def sub(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """Add an element."""
    return etree.SubElement(parent, tag, attributes)


def assign(parent: etree._Element, variable: str, value: str) -> None:
    sub(parent, "StateAssignment", variable=variable, value=value)


def add_shared_types(root: etree._Element) -> None:
    """Add the one-step synapse, and the connection that makes one."""
    synapse = sub(root, "ComponentType", name="oneStepSynapse", extends="basePointCurrentDL",
                   description="Holds the weight of the spikes of one step for that step")  # fmt: skip
    sub(synapse, "Property", name="weight", dimension="none", defaultValue="1")
    sub(synapse, "EventPort", name="in", direction="in")
    dynamics = sub(synapse, "Dynamics")
    sub(dynamics, "StateVariable", name="g", dimension="none")
    sub(dynamics, "DerivedVariable", name="I", dimension="none", exposure="I", value="g")
    assign(sub(dynamics, "OnStart"), "g", "0")
    assign(sub(dynamics, "OnEvent", port="in"), "g", "g + weight")
    assign(sub(dynamics, "OnCondition", test="g .neq. 0"), "g", "0")
    connection = sub(root, "ComponentType", name="brianConnection", extends="synapticConnectionWD")
    for path in ("from", "to"):
        sub(connection, "Path", name=path)
    sub(connection, "Text", name="destination")
    structure = sub(connection, "Structure")
    sub(structure, "With", instance="from", **{"as": "a"})
    sub(structure, "With", instance="to", **{"as": "b"})
    event = etree.SubElement(structure, "EventConnection", {"from": "a", "to": "b"})
    for name, value in (
        ("receiver", "synapse"),
        ("receiverContainer", "destination"),
        ("delay", "delay"),
    ):
        event.set(name, value)
    sub(event, "Assign", property="weight", value="weight")
    sub(root, "oneStepSynapse", id="oneStep")


def add_played_type(root: etree._Element, name: str, key: str) -> None:
    """Add the type of the children that play one input back (a list takes children by their type)."""
    played = sub(root, "ComponentType", name=name, description=f"Plays {key} back: one value for one step")
    for parameter, dimension in (("from", "time"), ("until", "time"), ("value", "none")):
        sub(played, "Parameter", name=parameter, dimension=dimension)
    sub(played, "Exposure", name="x", dimension="none")
    dynamics = sub(played, "Dynamics")
    choice = sub(dynamics, "ConditionalDerivedVariable", name="x", dimension="none", exposure="x")
    sub(choice, "Case", condition="t .gt. from .and. t .lt. until", value="value")
    sub(choice, "Case", value="0")


def add_cell_type(root: etree._Element, network: NetworkArrays, made: CellType) -> None:
    """Add the ComponentType of some cells."""
    cells = f"{made.group.name}[{made.start}:{made.stop}] of {made.group.size}"
    cell = sub(root, "ComponentType", name=made.name, extends="baseSpikingCell", description=cells)
    for name in made.parameters:
        sub(cell, "Parameter", name=lems_name(name), dimension="none")
    for state in made.initial.values():
        sub(cell, "Parameter", name=f"{state}_at_start", dimension="none")
    for name in made.attachments:
        sub(cell, "Attachments", name=name, type="basePointCurrentDL")
    for key in made.played:
        sub(
            cell,
            "Children",
            name=f"{input_name(network, key)}_values",
            type=input_name(network, key),
        )
    shown = [*made.initial.values(), *(n for n in made.derived if not n.startswith(("given_", "jump_")))]
    for name in shown:
        sub(cell, "Exposure", name=name, dimension="none")
    dynamics = sub(cell, "Dynamics")
    for name in made.initial.values():
        sub(dynamics, "StateVariable", name=name, dimension="none", exposure=name)
    for name in made.code.states:
        sub(dynamics, "StateVariable", name=name, dimension="none")
    for name, selection in made.derived.items():
        exposure = {"exposure": name} if name in shown else {}
        sub(
            dynamics,
            "DerivedVariable",
            name=name,
            dimension="none",
            **exposure,
            select=selection,
            reduce="add",
        )
    start = sub(dynamics, "OnStart")
    for name in made.initial.values():
        assign(start, name, f"{name}_at_start")
    for name, value in made.code.states.items():
        assign(start, name, repr(value) if value >= 0 else f"0 - {-value!r}")
    for step in made.code.steps:
        condition = sub(dynamics, "OnCondition", test=step.test)
        for name, text in step.sets:
            assign(condition, name, text)
        if step.emits:
            sub(condition, "EventOut", port="spike")
