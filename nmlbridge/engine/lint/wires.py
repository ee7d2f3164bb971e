"""The connections of a network, each with the instances it joins: followed again, since building keeps only the wires."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from nmlbridge.engine.builders import Builder, ConnectionBuilder, EachBuilder, WithBuilder
from nmlbridge.engine.building import instance_with, instances_at, named_instance
from nmlbridge.engine.instances import InPort, Instance, OutPort
from nmlbridge.lems.types import Block

__all__ = ["Wire", "handler", "sends_later", "wires"]


class Wire(NamedTuple):
    """One connection: who makes it, from whom, and through which port.

    ``same_path`` tells that one attribute of the component gives both ends; ``arrival`` is the in port the event
    comes to, None for a receiver that hears it without delay.
    """

    builder: ConnectionBuilder
    source: Instance
    port: OutPort
    same_path: bool
    arrival: InPort | None


def wires(nodes: list[Instance]) -> Iterator[Wire]:
    """Yield every connection of a network that is built.

    Parameters
    ----------
    nodes : list of Instance
        All instances, in the order in which they step.
    """
    seen: dict[OutPort, int] = {}
    for node in nodes:
        found = node.state_type.builders
        if any(isinstance(b, ConnectionBuilder | EachBuilder) for b in found):
            yield from _of(node, found, {}, {}, seen)


def _of(
    node: Instance,
    builders: list[Builder],
    names: dict[str, Instance],
    paths: dict[str, str],
    seen: dict[OutPort, int],
) -> Iterator[Wire]:
    for builder in builders:
        if isinstance(builder, WithBuilder):
            names[builder.name] = instance_with(node, builder)
            paths[builder.name] = builder.element.get("instance") or builder.name
        elif isinstance(builder, EachBuilder):
            for each in instances_at(node, builder.path):
                inner = {**paths, builder.name: builder.name}
                yield from _of(node, builder.inner, {**names, builder.name: each}, inner, seen)
        elif isinstance(builder, ConnectionBuilder):
            source = named_instance(node, names, builder.source)
            port = source.out_port(builder.source_port)
            arrival: InPort | None = None
            if builder.delay > 0:
                number = seen.get(port, 0)
                seen[port] = number + 1
                arrival = port.delayed[number][0]
            elif builder.receiver is None:
                arrival = named_instance(node, names, builder.target).in_port(builder.target_port)
            same = paths.get(builder.source, builder.source) == paths.get(builder.target, builder.target)
            yield Wire(builder, source, port, same, arrival)


def handler(port: InPort) -> list[Block]:
    """Return the blocks an event at a port may run: the type's own, and those of its regimes with what they lead to."""
    kind = port.instance.state_type
    own = kind.on_event.get(port.name)
    found = [own] if own is not None else []
    for regime in kind.regimes.values():
        block = regime.on_event.get(port.name)
        if block is not None:
            found.append(block)
            if block.transition in kind.regimes:
                found += kind.regimes[block.transition].on_entry
    return found


def sends_later(port: InPort, seen: set[InPort] | None = None) -> bool:
    """Tell whether an event at a port makes, at once, an event that is delivered with a delay."""
    seen = set() if seen is None else seen
    if port in seen:
        return False
    seen.add(port)
    for block in handler(port):
        for name in block.outs:
            out = port.instance.live_port(name)
            if out is None:
                continue
            if out.delayed:
                return True
            if any(not isinstance(d, int) and sends_later(d, seen) for d in out.direct):
                return True
    return False
