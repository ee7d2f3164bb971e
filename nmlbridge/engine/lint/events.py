"""Rules on events: connections that never fire, events that are lost, late, or make the run crash."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, repeat

from lxml import etree

from nmlbridge.engine.builders import ConnectionBuilder
from nmlbridge.engine.lint.subject import Finding, Subject
from nmlbridge.engine.lint.wires import Wire, sends_later, wires
from nmlbridge.lems.simulation import Simulation

__all__ = ["find", "late_arrivals"]

_MOST_STEPS_LOOKED_AT = 100_000
_MOST_DELAYS = 5
"""So many are listed; a network may have thousands."""
_ON_GRID = 1e-9


def find(subject: Subject) -> Iterator[Finding]:
    """Look at the event blocks of the user's own types, and at every connection of the network built."""
    for kind, dynamics in subject.dynamics():
        if dynamics.regimes:
            for port, block in dynamics.on_event:
                message = (
                    f"OnEvent of '{port}' stands beside the regimes of {kind.name}: it never runs; only the active"
                    " regime's OnEvent does"
                )
                yield Finding("event-lost-beside-regimes", message, block.element)
    if subject.compiled is None:
        return
    found = list(wires(subject.compiled.wiring.nodes))
    for wire in found:
        yield from _never_fires(wire)
        if wire.same_path and wire.builder.receiver is not None:
            yield from _hears_target(wire)
    yield from _chains([w for w in found if w.builder.delay > 0])
    yield from _on_grid([w for w in found if w.builder.delay > 0], subject.compiled.simulation)


def _never_fires(wire: Wire) -> Iterator[Finding]:
    builder, port = wire.builder, wire.port
    if builder.source_port is not None or port.live:
        return
    attribute = builder.element.get("sourcePort")
    way = f'write {attribute}="{port.name}"' if attribute else "send from one place"
    message = (
        f"{wire.source.label()} has several EventOuts of '{port.name}', and this connection hangs on the first, through which"
        f" nothing is sent: it never fires; {way}"
    )
    yield Finding("connection-never-fires", message, builder.component.element)


def _hears_target(wire: Wire) -> Iterator[Finding]:
    receiver = wire.builder.receiver
    assert receiver is not None
    name = wire.builder.target_port or next(iter([*receiver.on_event, *receiver.in_ports]), None)
    block = receiver.on_event.get(name) if name is not None else None
    regimes = [r for r in receiver.regimes.values() if name in r.on_event]
    if (block is None or not (block.assignments or block.outs)) and not regimes:
        return
    message = (
        f"every event of {wire.source.label()} triggers its own input '{receiver.id}' ({receiver.type_name})"
    )
    yield Finding("input-hears-target", message, wire.builder.component.element)


def _delay_place(builder: ConnectionBuilder) -> tuple[etree._Element, str | None]:
    return builder.component.element, builder.element.get("delay")


def _chains(delayed: list[Wire]) -> Iterator[Finding]:
    """Find the first delayed connection to each type whose handling of the event sends with a delay again."""
    more: dict[tuple[str, str], tuple[ConnectionBuilder, int]] = {}
    for wire in delayed:
        if wire.arrival is not None and sends_later(wire.arrival):
            key = (wire.source.state_type.type_name, wire.arrival.instance.state_type.type_name)
            first, count = more.get(key, (wire.builder, 0))
            more[key] = (first, count + 1)
    for (_, receiver), (builder, count) in more.items():
        others = f" (and {count - 1} more like it)" if count > 1 else ""
        message = f"on this delayed event {receiver} sends another with a delay{others}: the run crashes when it is delivered"
        yield Finding("delayed-chain", message, *_delay_place(builder))


def _on_grid(delayed: list[Wire], simulation: Simulation) -> Iterator[Finding]:
    step = simulation.step_s
    first: dict[float, tuple[ConnectionBuilder, int]] = {}
    for wire in delayed:
        builder, count = first.get(wire.builder.delay, (wire.builder, 0))
        first[wire.builder.delay] = (builder, count + 1)
    looked = min(simulation.steps, _MOST_STEPS_LOOKED_AT)
    found = []
    for delay in first:
        steps = round(delay / step)
        if steps >= 1 and abs(delay / step - steps) <= _ON_GRID * steps:
            found.append((delay, steps))
    times = list(accumulate(repeat(step, looked if found else 0), initial=0.0))
    yielded = 0
    for delay, steps in found:
        late, of = late_arrivals(delay, steps, times)
        if late == 0:
            continue
        builder, count = first[delay]
        others = f", as on {count - 1} more connection{'s' * (count > 2)}" if count > 1 else ""
        message = (
            f"the delay is {steps} steps of {step:g} s{others}; by rounding, {late} of {of} sending times have it arrive"
            f" one step later: write {(steps - 0.5) * step * 1e3:.9g}ms"
        )
        yielded += 1
        if yielded == _MOST_DELAYS:
            left = len(found) - yielded
            message += f" ({left} more such delays are not listed)" if left else ""
        yield Finding("delay-on-grid", message, *_delay_place(builder))
        if yielded == _MOST_DELAYS:
            return


def late_arrivals(delay: float, apart: int, times: list[float]) -> tuple[int, int]:
    """Count the sending times from which a delay of whole steps arrives a step late.

    Parameters
    ----------
    delay : float
        In s.
    apart : int
        How many steps that is.
    times : list of float
        The time of every step, s, summed up as jLEMS does.

    Returns
    -------
    (int, int)
        How many are late, and of how many.

    Examples
    --------
    >>> late_arrivals(0.5, 2, [0.0, 0.25, 0.5, 0.75, 1.0])
    (0, 2)
    """
    sent = range(1, len(times) - apart)
    return sum(times[i + apart] < times[i] + delay for i in sent), len(sent)
