"""Which Brian2 objects a network holds, in which order they run, and which of them cannot be said elsewhere.

Every refusal is found before any conversion starts, so that a user sees the whole list at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from nmlbridge.errors import Location, ModelError, Problem, RunnerNotInstalledError

__all__ = [
    "all_objects",
    "cell_range",
    "clock_multiple",
    "has_odd_method",
    "objections_to",
    "refusals",
    "require_brian2",
    "require_complete",
    "scheduled",
    "whole_group",
]

INSTALL = "pip install 'nmlbridge[brian2]'"

_SAID = {
    "NeuronGroup", "PoissonGroup", "SpikeGeneratorGroup", "Subgroup", "Synapses", "SynapticPathway",
    "StateUpdater", "SubexpressionUpdater", "Thresholder", "Resetter", "CodeRunner", "PoissonInput",
    "SpikeMonitor", "StateMonitor", "PopulationRateMonitor",
}  # fmt: skip

_REFUSED = {
    "SpatialNeuron": "a SpatialNeuron: its compartments are solved together",
    "SpatialStateUpdater": "the cable equation of a SpatialNeuron",
    "SummedVariableUpdater": "a (summed) variable: it reads presynaptic state of the same instant",
    "NetworkOperation": "a network operation: it is Python code",
    "EventMonitor": "a monitor of a custom event",
}


def require_brian2() -> Any:
    """Return the `brian2` module.

    Raises
    ------
    RunnerNotInstalledError
        If Brian2 cannot be imported, with the reason and how to install it.
    """
    try:
        import brian2
    except (
        ImportError,
        AttributeError,
    ) as error:  # 2.9 fails with AttributeError beside a numpy it does not know
        raise RunnerNotInstalledError(f"Brian2 cannot be imported: {error}", hint=INSTALL) from error
    return brian2


@contextmanager
def objections_to(obj: Any) -> Iterator[None]:
    """Have what Brian2 itself finds wrong with an object named as the user's mistake.

    Nothing but calls into Brian2 belongs inside: a mistake of this package's own would be blamed on the user.

    Raises
    ------
    ModelError
        With one problem, ``brian2-refuses``.
    """
    from brian2.stateupdaters.base import UnsupportedEquationsException
    from brian2.units.fundamentalunits import DimensionMismatchError

    try:
        yield
    except (
        KeyError,
        ValueError,
        TypeError,
        SyntaxError,
        NotImplementedError,
        DimensionMismatchError,
        UnsupportedEquationsException,
    ) as error:
        said = error.args[0] if isinstance(error, KeyError) and error.args else error
        text = " ".join(str(said).split()) or error.__class__.__name__
        message = f"{obj.name}: Brian2 makes no code of it: {text}"
        raise ModelError.from_problems([_problem("brian2-refuses", message, obj.name)]) from error


def whole_group(group: Any) -> Any:
    """Return the group that a subgroup is part of, or the group itself."""
    return group.source if group.__class__.__name__ == "Subgroup" else group


def cell_range(group: Any) -> tuple[int, int]:
    """Return the first cell of a group or subgroup and one past the last, counted in the whole group."""
    start = int(getattr(group, "start", 0))
    return start, start + len(group)


def all_objects(objects: Iterable[Any]) -> list[Any]:
    """Return the objects and everything they contain, each once."""
    found: dict[int, Any] = {}
    waiting = list(objects)
    while waiting:
        obj = waiting.pop()
        if id(obj) not in found:
            found[id(obj)] = obj
            waiting.extend(obj.contained_objects)
    return list(found.values())


def scheduled(objects: Iterable[Any], schedule: list[str]) -> list[Any]:
    """Return the active objects in the order in which Brian2 runs them: by slot, order, and name."""
    position: dict[str, int] = {}
    for i, slot in enumerate(schedule):
        position |= {f"before_{slot}": 3 * i, slot: 3 * i + 1, f"after_{slot}": 3 * i + 2}
    active = [obj for obj in all_objects(objects) if obj.active]
    return sorted(active, key=lambda obj: (position[obj.when], obj.order, obj.name))


def clock_multiple(dt_s: float, base_s: float) -> int | None:
    """Return how many base steps a clock's step is; None if it is no whole number of them.

    Examples
    --------
    >>> clock_multiple(0.0003, 0.0001), clock_multiple(0.00025, 0.0001)
    (3, None)
    """
    ratio = round(dt_s / base_s)
    return ratio if ratio >= 1 and abs(dt_s - ratio * base_s) < 1e-4 * base_s else None


def require_complete(objects: list[Any]) -> None:
    """Check that no object leans on one that is not there, and that no name is used twice.

    Raises
    ------
    ModelError
        Naming every missing object and every doubled name.
    """
    problems = []
    if not objects:
        problems.append(
            _problem(
                "no-objects",
                "there are no Brian2 objects: pass a Network, or call where they are defined",
                "",
            )
        )
    present = {obj.id for obj in objects}
    for obj in objects:
        for owner, what in _leans_on(obj):
            if owner.id not in present:
                text = f"'{obj.name}' needs {what} '{owner.name}', which is not in the network; add it"
                problems.append(_problem("missing-object", text, obj.name))
        if obj.__class__.__name__ == "Synapses" and len(obj) == 0 and not obj._connect_called:
            text = f"'{obj.name}' has no synapses: call its connect(), or set active = False"
            problems.append(_problem("not-connected", text, obj.name))
    names = [obj.name for obj in objects]
    for name in sorted({n for n in names if names.count(n) > 1}):
        problems.append(_problem("name-twice", f"two objects are called '{name}'; rename one", name))
    if problems:
        raise ModelError.from_problems(problems)


def _problem(code: str, message: str, name: str) -> Problem:
    return Problem(code, message, Location("Brian2 objects", element=name))


def _leans_on(obj: Any) -> list[tuple[Any, str]]:
    """Return the groups an object needs, with their roles; a subgroup counts as its group."""
    kind = obj.__class__.__name__
    if kind == "Synapses":
        return [(whole_group(obj.source), "its source"), (whole_group(obj.target), "its target")]
    if kind in ("SpikeMonitor", "StateMonitor", "PopulationRateMonitor"):
        return [(whole_group(obj.source), "the group it records")]
    if kind == "PoissonInput":
        return [(whole_group(obj._group), "its target")]
    return []


def refusals(objects: list[Any], dt_s: float, start_s: float) -> list[str]:
    """List everything about the objects (not yet their equations) that has no counterpart.

    Parameters
    ----------
    objects : list of brian2 BrianObject
        Active objects, contained ones included.
    dt_s : float
        The step, s.
    start_s : float
        Present time of the network, s.
    """
    found = []
    if start_s:
        found.append(
            f"a network that has already run (to {start_s:g} s): convert it before the run, or restore() it"
        )
    for obj in objects:
        kind = obj.__class__.__name__
        if kind in _REFUSED:
            found.append(f"{obj.name}: {_REFUSED[kind]}")
        elif kind not in _SAID:
            found.append(f"{obj.name}: an object of type {kind}")
        found.extend(f"{obj.name}: {what}" for what in _details(obj, kind, dt_s))
    return found


def has_odd_method(group: Any) -> bool:
    """Tell whether a group is integrated by steps of varying length, or by a function of the user's."""
    method = getattr(group, "method_choice", None)
    return callable(method) or (isinstance(method, str) and method.startswith("gsl"))


def _details(obj: Any, kind: str, dt_s: float) -> Iterable[str]:
    own = float(obj.clock.dt)
    free = kind in ("CodeRunner", "StateMonitor")
    if clock_multiple(own, dt_s) is None:
        yield f"a clock of {own:g} s, no whole multiple of the smallest one, {dt_s:g} s"
    elif not free and clock_multiple(own, dt_s) != 1:
        yield f"a second clock of {own:g} s (only run_regularly and StateMonitor may have their own)"
    if kind == "NeuronGroup":
        if any(event != "spike" for event in obj.events):
            yield "custom events: " + ", ".join(sorted(set(obj.events) - {"spike"}))
        if obj._linked_variables:
            yield "linked variables: " + ", ".join(sorted(obj._linked_variables))
        if has_odd_method(obj):
            method = obj.method_choice
            chosen = (
                f"'{method}', which chooses its own steps" if isinstance(method, str) else "of Python code"
            )
            yield f"an integration method {chosen}"
    elif kind == "Synapses":
        if obj.event_driven is not None:
            yield "event-driven equations: what they give depends on the order of spikes"
        if obj.state_updater is not None:
            yield "clock-driven equations in every synapse (keep the state in the postsynaptic cell)"
        if obj.subexpression_updater is not None:
            yield "subexpressions marked (constant over dt)"
        if obj._linked_variables:
            yield "linked variables: " + ", ".join(sorted(obj._linked_variables))
        for end in (obj.source, obj.target):
            if whole_group(end).__class__.__name__ == "Synapses":
                yield "synapses onto synapses"
    elif kind == "SynapticPathway":
        if obj.prepost == "post":
            yield "an on_post pathway: it runs on postsynaptic spikes"
        if obj.event != "spike":
            yield f"the custom event '{obj.event}'"
    elif kind == "SpikeMonitor":
        extra = set(obj.record_variables) - {"i", "t"}
        if extra:
            yield "recording variables at spikes: " + ", ".join(sorted(extra))
    elif kind == "CodeRunner" and whole_group(obj.group).__class__.__name__ == "Synapses":
        yield "run_regularly on synapses"
