"""Documents that wire own sources and own receivers: event order, delays, several ports, nested structure."""

from __future__ import annotations

from validation.differential.draws import Draw, chance, decimal, pick
from validation.differential.dynamics import (
    TAU,
    OwnType,
    assignment,
    own_type,
    start_and_conditions,
    states_and_derived,
)
from validation.differential.sketch import Element, Sketch

__all__ = ["add_wiring"]


def add_wiring(draw: Draw, sketch: Sketch) -> str:
    """Add populations of own types and own connections between them; return the id of what holds them."""
    sketch.tags.add("wiring")
    makers = [_source, _receiver, pick(draw, [_receiver, _relay]), pick(draw, [_source, _relay])]
    if chance(draw, 4):
        sketch.tags.add("properties")
    made = [makers[i](draw, sketch) for i in range(pick(draw, [2, 2, 3, 4]))]
    holder = Element("Holder", {"id": "c"})
    populations = []
    for kind in made:
        component = sketch.name("kind")
        own = {"id": component, **kind.parameters}
        sketch.component(kind.element.attributes["name"], own, spelt_out=chance(draw, 5))
        for _ in range(pick(draw, [1, 1, 2])):
            populations.append((kind, sketch.name("pop"), pick(draw, [1, 2, 3]), component))
    populations = _shuffled(draw, populations)
    for kind, name, size, component in populations:
        holder.children.append(Element("Pop", {"id": name, "component": component, "size": str(size)}))
        for i in range(size):
            sketch.columns += [f"{name}[{i}]/{variable}" for variable in kind.visible]
            sketch.selections += [(f"{name}[{i}]", port) for port in _ports(kind, "EventOut")]
    _connect(draw, holder, populations)
    used = {element.tag for element in holder.children}
    sketch.types += _structure_types(draw, made, wires="Wire" in used, betweens="Between" in used)
    sketch.components.append(holder)
    return "c"


def _shuffled(draw: Draw, items: list[tuple[OwnType, str, int, str]]) -> list[tuple[OwnType, str, int, str]]:
    """Put some items in another order."""
    return [items[i] for i in _permutation(draw, len(items))]


def _permutation(draw: Draw, count: int) -> list[int]:
    """Draw an order of so many things; shrinks to the natural one."""
    left = list(range(count))
    return [left.pop(pick(draw, range(len(left)))) for _ in range(count)]


def _ports(kind: OwnType, tag: str) -> list[str]:
    """Return the ports a type sends from (``EventOut``) or listens at (``OnEvent``)."""
    return list(dict.fromkeys(e.attributes["port"] for e in _inside(kind.dynamics) if e.tag == tag))


def _inside(element: Element) -> list[Element]:
    found = [element]
    for child in element.children:
        found += _inside(child)
    return found


def _begin(draw: Draw, sketch: Sketch, prefix: str) -> OwnType:
    """Begin a type; in some documents it has a property, which populations set for each member."""
    made = own_type(draw, sketch, prefix)
    if "properties" in sketch.tags:
        made.declare("Property", name="w", dimension="none", defaultValue="1.5")
        made.bounded.append("w")
    return made


def _source(draw: Draw, sketch: Sketch) -> OwnType:
    """Make a type that sends an event now and then."""
    made = _begin(draw, sketch, "Source")
    ports = pick(draw, [["a"], ["a"], ["b", "a"]])
    for port in ports:
        made.declare("EventPort", name=port, direction="out")
    states_and_derived(draw, sketch, made, states=pick(draw, [1, 2]))
    made.states.append("clock")
    made.dynamics.children.append(Element("StateVariable", {"name": "clock", "dimension": "none"}))
    made.dynamics.children.append(Element("TimeDerivative", {"variable": "clock", "value": f"1/{TAU}"}))
    fired = Element("OnCondition", {"test": f"clock .gt. {decimal(draw, 0.1, 2, 1)}"})
    fired.children.append(
        Element("StateAssignment", {"variable": "clock", "value": pick(draw, ["0", "clock*0.1"])})
    )
    fired.children += [Element("EventOut", {"port": port}) for port in ports]
    made.dynamics.children.append(fired)
    made.states.remove("clock")
    start_and_conditions(draw, sketch, made, pick(draw, ports))
    made.visible.append("clock")
    made.close()
    sketch.types.append(made.element)
    return made


def _receiver(draw: Draw, sketch: Sketch) -> OwnType:
    """Make a type that changes its state when events come; it sends none then: no delay would bear it."""
    made = _begin(draw, sketch, "Receiver")
    ports = pick(draw, [["into"], ["zz", "inA"], ["q", "into", "zz"]])
    for port in ports:
        made.declare("EventPort", name=port, direction="in")
    states_and_derived(draw, sketch, made, states=pick(draw, [1, 2]))
    for port in ports:
        block = Element("OnEvent", {"port": port})
        block.children += [
            assignment(draw, sketch, made, pick(draw, made.states)) for _ in range(pick(draw, [1, 2]))
        ]
        made.dynamics.children.append(block)
    start_and_conditions(draw, sketch, made)
    made.close()
    sketch.types.append(made.element)
    return made


def _relay(draw: Draw, sketch: Sketch) -> OwnType:
    """Make a type that passes events on at once."""
    sketch.tags.add("relay")
    made = _begin(draw, sketch, "Relay")
    made.declare("EventPort", name="into", direction="in")
    made.declare("EventPort", name="a", direction="out")
    states_and_derived(draw, sketch, made, states=1)
    block = Element("OnEvent", {"port": "into"}, [assignment(draw, sketch, made, "s0")])
    block.children.insert(pick(draw, [0, 1]), Element("EventOut", {"port": "a"}))
    made.dynamics.children.append(block)
    start_and_conditions(draw, sketch, made)
    made.close()
    sketch.types.append(made.element)
    return made


def _connect(draw: Draw, holder: Element, populations: list[tuple[OwnType, str, int, str]]) -> None:
    """Connect populations, forwards only where relays are: an event that came late must not go on late."""
    for i in range(pick(draw, [1, 1, 2, 3, 5])):
        pairs = [
            (source, target)
            for k, source in enumerate(populations)
            for n, target in enumerate(populations)
            if _ports(source[0], "EventOut")
            and _ports(target[0], "OnEvent")
            and (k < n or not _relays(target))
        ]
        if not pairs:
            return
        source, target = pick(draw, pairs)
        if chance(draw, 4):
            between = {"id": f"all{i}", "source": source[1], "target": target[1]}
            holder.children.append(Element("Between", between, [Element("pattern", {"type": "AllToAll"})]))
            continue
        at_once = _relays(source) or _relays(target)
        attributes = {
            "id": f"w{i}",
            "from": f"{source[1]}[{pick(draw, range(source[2]))}]",
            "to": f"{target[1]}[{pick(draw, range(target[2]))}]",
            "delay": "0ms" if at_once else pick(draw, ["0ms", "1ms", "0.3ms", "2.5ms", "0.7ms", "-1ms"]),
        }
        if chance(draw, 3):
            attributes["sourcePort"] = pick(draw, _ports(source[0], "EventOut"))
        if chance(draw, 3):
            attributes["targetPort"] = pick(draw, _ports(target[0], "OnEvent"))
        holder.children.append(Element("Wire", attributes))


def _relays(population: tuple[OwnType, str, int, str]) -> bool:
    return population[0].element.attributes["name"].startswith("Relay")


def _structure_types(draw: Draw, kinds: list[OwnType], *, wires: bool, betweens: bool) -> list[Element]:
    """Return the types that hold populations and wires: the shapes jLEMS's own examples use."""
    held = [_leaf("Children", name="pops", type="Pop")]
    build = _leaf("MultiInstantiate", number="size", component="component")
    if all("w" in kind.bounded for kind in kinds) and not chance(draw, 3):
        value = pick(draw, ["index*0.5 + 1", "size - index", "2"])
        build.children.append(_leaf("Assign", property="w", value=value))
    component = _leaf("ComponentReference", name="component", type="Component")
    found = [_type("Pop", component, _leaf("Parameter", name="size", dimension="none"), _structure(build))]
    if wires:
        held.append(_leaf("Children", name="wires", type="Wire"))
        ends = [_leaf("Path", name="from"), _leaf("Path", name="to")]
        delay = _leaf("Parameter", name="delay", dimension="time")
        reach = [
            _leaf("With", **{"instance": "from", "as": "a"}),
            _leaf("With", **{"instance": "to", "as": "b"}),
        ]
        ports = [_leaf("Text", name="sourcePort"), _leaf("Text", name="targetPort")]
        named = {"delay": "delay", "sourcePort": "sourcePort", "targetPort": "targetPort"}
        join = _leaf("EventConnection", **{"from": "a", "to": "b", **named})
        found.append(_type("Wire", *ends, delay, *ports, _structure(*reach, join)))
    if betweens:
        held.append(_leaf("Children", name="betweens", type="Between"))
        join = _leaf("EventConnection", **{"from": "a", "to": "b"})
        inner = Element("ForEach", {"instances": "../target", "as": "b"}, [join])
        outer = Element("ForEach", {"instances": "../source", "as": "a"}, [inner])
        links = [_leaf("Link", name="source", type="Pop"), _leaf("Link", name="target", type="Pop")]
        found.append(_type("AllToAll", _structure(outer)))
        found.append(_type("Between", *links, _leaf("Child", name="pattern", type="AllToAll")))
    return [*found, _type("Holder", *held)]


def _leaf(tag: str, **attributes: str) -> Element:
    return Element(tag, attributes)


def _structure(*parts: Element) -> Element:
    return Element("Structure", {}, list(parts))


def _type(name: str, *parts: Element) -> Element:
    return Element("ComponentType", {"name": name}, list(parts))
