"""Building the tree of instances: what Structure elements do, in the order in which jLEMS does it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from nmlbridge.engine.builders import (
    Assign,
    Builder,
    ChildBuilder,
    ConnectionBuilder,
    EachBuilder,
    MultiBuilder,
    TunnelBuilder,
    WithBuilder,
)
from nmlbridge.engine.instances import Instance, PathError
from nmlbridge.engine.statetype import StateType
from nmlbridge.lems.expressions import variables
from nmlbridge.lems.model import evaluate

__all__ = ["build", "instance_with", "instances_at", "named_instance"]


def build(root: StateType) -> Instance:
    """Build the tree of instances below a state type.

    Parameters
    ----------
    root : StateType
        Of the component the simulation runs.

    Raises
    ------
    ModelError
        If a connection, input or population cannot be built: file, line and what is missing.
    """
    top = Instance(root.consolidated())
    _check_built(top)
    return top


def _check_built(here: Instance) -> None:
    """Build an instance, then what is below it, as far as not yet done."""
    if not here.built:
        builders = here.state_type.builders
        names: dict[str, Instance] = {}
        try:
            for builder in builders:
                if builder.instantiates:
                    _instantiate(here, builder)
            for builder in builders:
                if not builder.instantiates:
                    _wire(here, builder, names)
        except PathError as err:  # a path that leads nowhere is a problem of the component's own element
            raise builder.fail(str(err)) from err
        here.built = True
    for child in chain(here.children, here.owned):
        if child.is_leaf and not child.state_type.builders:
            child.built = True
        else:
            _check_built(child)


def _instantiate(here: Instance, builder: Builder) -> None:
    if isinstance(builder, ChildBuilder):
        here.add_child(builder.name, Instance(builder.state_type))
    elif isinstance(builder, MultiBuilder):
        kind = builder.state_type
        members = [Instance(kind, float(index)) for index in range(builder.number)]
        for made in members if builder.assigns else ():
            for assign in builder.assigns:
                value = _value(here, assign, made)
                made.assign(assign.name, value)
                exposed_as = builder.component.texts.get(assign.expose_as) if assign.expose_as else None
                if exposed_as is not None:
                    made.assign(exposed_as, value)
        here.multiply(members)


def _value(here: Instance, assign: Assign, member: Instance | None = None) -> float:
    """Evaluate an Assign with the owner's variables; those of the member made come first."""

    def look_up(name: str) -> float:
        for where in (member, here):
            if where is not None:
                value = where.initial_value(name)
                if value is not None:
                    return value
        raise PathError(f"Assign of '{assign.name}' reads '{name}', which {here.label()} does not have")

    return evaluate(assign.value, {name: look_up(name) for name in sorted(variables(assign.value))})


def _wire(here: Instance, builder: Builder, names: dict[str, Instance]) -> None:
    if isinstance(builder, WithBuilder):
        names[builder.name] = instance_with(here, builder)
    elif isinstance(builder, EachBuilder):
        for each in instances_at(here, builder.path):
            names[builder.name] = each
            for inner in builder.inner:
                _wire(here, inner, names)
    elif isinstance(builder, ConnectionBuilder):
        _connect(here, builder, names)
    elif isinstance(builder, TunnelBuilder):
        _tunnel(here, builder, names)


def named_instance(here: Instance, names: dict[str, Instance], name: str) -> Instance:
    """Return what a name given by With or ForEach means, else the child of that name."""
    return names[name] if name in names else here.child(name)


def instance_with(here: Instance, builder: WithBuilder) -> Instance:
    """Return the instance a With gives a name to.

    Raises
    ------
    PathError
        If there is none.
    """
    path = builder.path
    if path is None:
        return _numbered(here, builder)
    if path == "this":
        return here
    if path.startswith("./"):
        return here.follow(path[2:])
    if here.parent is None:
        raise PathError(f"there is nothing above {here.label()}")
    return here.parent if path == "parent" else here.parent.follow(path)


def _numbered(here: Instance, builder: WithBuilder) -> Instance:
    """Return the item of the nearest list of that name, from here upwards."""
    owner: Instance | None = here
    while owner is not None and owner.named(builder.list_path) is None:
        owner = owner.parent
    if owner is None:
        raise PathError(f"'{builder.list_path}' was not found from {here.label()} upwards")
    found = owner.child(builder.list_path)
    items = found.lists[0].items if found.is_list and len(found.lists) == 1 else [found]
    if not 0 <= builder.index < len(items):
        raise PathError(f"{found.label()} has {len(items)} members; there is no number {builder.index}")
    return items[builder.index]


def instances_at(here: Instance, path: str) -> Sequence[Instance]:
    """Return the instances a ForEach goes over: an own list, the members of a member, or an ancestor's.

    Raises
    ------
    PathError
        If there are none.
    """
    owner: Instance | None = here
    while owner is not None:
        found = owner.listed(path)
        if found is not None:
            return found.items
        for each in owner.lists:
            inner = each.with_id(path)
            if inner is not None:
                _check_built(inner)
                if len(inner.lists) != 1:
                    raise PathError(f"{inner.label()} has {len(inner.lists)} lists")
                return inner.lists[0].items
        owner = owner.parent
    raise PathError(f"no instances at '{path}' from {here.label()} upwards")


def _connect(here: Instance, builder: ConnectionBuilder, names: dict[str, Instance]) -> None:
    source = named_instance(here, names, builder.source)
    target = named_instance(here, names, builder.target)
    if builder.receiver is None:
        in_port = target.in_port(builder.target_port)
        source.out_port(builder.source_port).connect(in_port, builder.delay)
        return
    receiver = Instance(builder.receiver)
    for assign in builder.assigns:
        receiver.assign(assign.name, _value(here, assign))
    in_port = receiver.in_port(builder.target_port)
    source.out_port(builder.source_port).connect(in_port, builder.delay)
    _attach(target, builder.container, receiver)


def _tunnel(here: Instance, builder: TunnelBuilder, names: dict[str, Instance]) -> None:
    ends = [named_instance(here, names, builder.end_a), named_instance(here, names, builder.end_b)]
    made = [Instance(builder.type_a), Instance(builder.type_b)]
    for end, instance in zip(ends, made, strict=True):
        _attach(end, None, instance)
    for instance in made:
        _check_built(instance)
    made[1].know(builder.name, made[0])
    made[0].know(builder.name, made[1])
    for assign in builder.assigns:
        value = _value(here, assign)
        for instance in made:
            instance.assign(assign.name, value)


def _attach(target: Instance, list_name: str | None, made: Instance) -> None:
    """Attach an instance; it is built at once if its target is."""
    target.attach(list_name, made)
    if target.built:
        _check_built(made)
