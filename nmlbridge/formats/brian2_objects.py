"""From live Brian2 objects to `NetworkArrays`.

The objects are read, not run and not changed: values are copied, and the code is what Brian2 itself generates
for its numpy target. Everything that cannot be said is reported in one error.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nmlbridge.errors import ModelError, NotExpressibleError, Problem
from nmlbridge.formats.brian2_collect import (
    all_objects,
    cell_range,
    clock_multiple,
    has_odd_method,
    objections_to,
    refusals,
    require_brian2,
    require_complete,
    scheduled,
    whole_group,
)
from nmlbridge.formats.brian2_expressions import TARGET, Call, Expression, Name, Number, names_in, substituted
from nmlbridge.formats.brian2_groups import group_of, poisson_input_text, spike_table, unit_symbol
from nmlbridge.formats.brian2_inputs import InputTaker
from nmlbridge.formats.brian2_network import (
    Assign,
    Block,
    Entry,
    Group,
    NetworkArrays,
    StateRecord,
)
from nmlbridge.formats.brian2_pathways import delivered_to, projection_of
from nmlbridge.formats.brian2_statements import Resolver, generated_statements, translated

__all__ = ["from_brian2"]

_WITH_CODE = frozenset(
    ("SpikeGeneratorGroup", "StateMonitor", "StateUpdater", "SubexpressionUpdater", "Thresholder", "Resetter",
     "CodeRunner", "PoissonInput")
)  # fmt: skip


def from_brian2(
    network: Any = None,
    *,
    duration: Any,
    namespace: Mapping[str, Any] | None = None,
    level: int = 0,
) -> NetworkArrays:
    """Read Brian2 objects.

    Parameters
    ----------
    network : brian2.Network, optional
        By default the objects visible where this is called, as for Brian2's own ``run``.
    duration : brian2 Quantity or float
        Length of the run, s.
    namespace : mapping, optional
        Where external names are looked up; by default the names visible where this is called.
    level : int
        How many further calls to go up to find them.

    Returns
    -------
    NetworkArrays
        The network; arrays are copies.

    Raises
    ------
    NotExpressibleError
        Listing everything that has no counterpart.
    ModelError
        If an object that another one needs is missing, synapses were never connected, or Brian2 itself makes
        no code of an object or would not run it.
    RunnerNotInstalledError
        If Brian2 cannot be imported.
    """
    brian2 = require_brian2()
    from brian2.core.namespace import get_local_namespace

    if namespace is None:
        namespace = get_local_namespace(level=level + 1)
    if network is None:
        top, schedule = brian2.collect(level=level + 1), list(brian2.prefs.core.network.default_schedule)
        ran = [float(o.clock.t_[:]) for o in all_objects(top) if o._network is not None]
        start_s, name = max(ran, default=0.0), "brian2"
    else:
        top, schedule = network.objects, list(network.schedule)
        start_s, name = float(network.t), network.name
    objects = scheduled(top, schedule)
    require_complete(objects if objects else all_objects(top))
    dt_s = min(float(o.clock.dt) for o in objects)
    return _Reader(objects, dt_s, _step_count(float(duration), dt_s), namespace).network(name, start_s)


def _step_count(duration_s: float, dt_s: float) -> int:
    """Count steps as a Brian2 clock does: rounded if within 1e-4 of a step, else up."""
    nearest = int(np.round(duration_s / dt_s))
    if abs(nearest * dt_s - duration_s) / dt_s <= 1e-4:
        return nearest
    return int(np.ceil(duration_s / dt_s))


class _Reader:
    """Reads one network; collects on the way what cannot be said, and what Brian2 itself takes exception to."""

    def __init__(self, objects: list[Any], dt_s: float, steps: int, namespace: Mapping[str, Any]) -> None:
        self.objects = objects
        self.dt_s = dt_s
        self.steps = steps
        self.namespace = namespace
        self.groups: dict[str, Group] = {}
        self.inputs = InputTaker(dt_s, steps)
        self.refused: list[str] = []
        self.problems: list[Problem] = []

    def network(self, name: str, start_s: float) -> NetworkArrays:
        self.refused = refusals(self.objects, self.dt_s, start_s)
        hopeless = {f.partition(": ")[0] for f in self.refused}
        for obj in self.objects:
            if obj.__class__.__name__ in ("NeuronGroup", "PoissonGroup", "SpikeGeneratorGroup"):
                made = self._attempt(group_of, obj, self.namespace)
                if made is not None:
                    self.groups[obj.name] = made
        pathways = [
            o for o in self.objects if o.__class__.__name__ == "SynapticPathway" and o.name not in hopeless
        ]
        others = [o for o in self.objects if o.__class__.__name__ in _WITH_CODE and o.name not in hopeless]
        found = [self._attempt(self._entry, obj) for obj in others]
        written = {(e.group, a.target) for e in found if isinstance(e, Block) for a in e.assigns}
        codes = [(obj, self._attempt(generated_statements, obj, self.namespace)) for obj in pathways]
        for _, generated in codes:
            written |= delivered_to(generated) if generated is not None else set()
        shared: dict[str, Any] = {}
        for obj, generated in codes:
            ends = {whole_group(end).name for end in (obj.synapses.source, obj.synapses.target)}
            if generated is not None and ends <= self.groups.keys():
                given = (self.namespace, self.groups, frozenset(written), self.dt_s, shared)
                found.append(self._attempt(projection_of, obj, generated, *given))
        self._settle()
        for obj in self.objects:
            if obj.__class__.__name__ in ("NeuronGroup", "PoissonGroup", "Synapses"):
                self._attempt(self._check, obj)
        self._settle()
        order = {obj.name: place for place, obj in enumerate(self.objects)}
        entries = sorted((e for e in found if e is not None), key=lambda entry: order[entry.name])
        return NetworkArrays(
            name, self.dt_s, self.steps, tuple(self.groups.values()), tuple(entries),
            self.inputs.found(entries), self._spikes_of(),
        )  # fmt: skip

    def _settle(self) -> None:
        """Raise what was collected: first what the user's own objects get wrong, then what cannot be said."""
        if self.problems:
            raise ModelError.from_problems(self.problems)
        if self.refused:
            raise NotExpressibleError(TARGET, list(dict.fromkeys(self.refused)))

    def _attempt(self, action: Callable[..., Any], *arguments: Any) -> Any:
        """Do something, and note it if it cannot be done."""
        try:
            return action(*arguments)
        except NotExpressibleError as error:
            self.refused.extend(error.features)
        except ModelError as error:
            self.problems.extend(error.problems)
        return None

    def _check(self, obj: Any) -> None:
        """Let Brian2 check units and subexpressions as it does before a run; it changes nothing."""
        with objections_to(obj):
            obj.before_run(self.namespace)

    def _entry(self, obj: Any) -> Entry | None:
        kind = obj.__class__.__name__
        if kind == "SpikeGeneratorGroup":
            key = self.inputs.add(obj.name, "spikes", spike_table(obj, self.dt_s, self.steps))
            cond = Assign("_cond", Call("!=", (Name(key), Number(0.0))))
            return Block(obj.name, obj.when, "threshold", obj.name, 0, len(obj), (cond,), origin="group")
        if kind == "StateMonitor":
            return self._record(obj)
        group = obj.group
        whole = whole_group(group).name
        if whole not in self.groups or (kind == "StateUpdater" and has_odd_method(group)):
            return None  # refused already
        generated = generated_statements(obj, self.namespace)
        assigns = translated(obj, generated, self._resolver(obj, group))
        block_kind = {"Thresholder": "threshold", "Resetter": "reset"}.get(kind, "code")
        if not assigns and block_kind != "threshold":
            return None
        if block_kind == "threshold" and group._refractory is not False:
            assigns = (
                *assigns,
                Assign("not_refractory", Number(0.0), "_cond"),
                Assign("lastspike", Name("t"), "_cond"),
            )
        if block_kind == "reset" and any("." in n for a in assigns for n in names_in(a.value)):
            raise NotExpressibleError(TARGET, [f"{obj.name}: random numbers or a timed array in a reset"])
        every = clock_multiple(float(obj.clock.dt), self.dt_s) or 1
        origin = {"CodeRunner": "run_regularly", "PoissonInput": kind}.get(kind, "group")
        text = obj.abstract_code if kind == "CodeRunner" else ""
        if kind == "PoissonInput":
            text = poisson_input_text(obj)
        return Block(
            obj.name, obj.when, block_kind, whole, *cell_range(group), assigns, every, origin, text, obj.order
        )

    def _resolver(self, obj: Any, group: Any) -> Resolver:
        whole = whole_group(group).name
        ours = self.groups[whole].variables
        cells = cell_range(group)

        def variable(name: str, found: Any) -> Expression:
            return _variable(name, found, whole, self.dt_s)

        def function(name: str, found: Any, arguments: tuple[Expression, ...], *, scalar: bool) -> Expression:
            return self.inputs.call(obj, name, found, arguments, None if scalar else cells)

        def is_state(name: str, found: Any) -> bool:
            owner = getattr(found, "owner", None)
            return owner is not None and owner.name == whole and found.name in ours

        return Resolver(variable, function, is_state, frozenset(ours), self.inputs.is_draw)

    def _record(self, obj: Any) -> StateRecord:
        whole = whole_group(obj.source).name
        if whole not in self.groups:
            raise NotExpressibleError(TARGET, [f"{obj.name}: recording from '{obj.source.name}'"])
        quantities = []
        for name in obj.record_variables:
            generated = generated_statements(obj, self.namespace, f"_to_record_{name} = _source_{name}")
            assigns = translated(obj, generated, self._resolver(obj, obj.source))
            value = _inlined(assigns)
            if any("." in n for n in names_in(value)):
                raise NotExpressibleError(TARGET, [f"{obj.name}: recording '{name}', which reads an input"])
            quantities.append((name, unit_symbol(obj.source.variables[name]), value))
        cells = np.asarray(obj.record, dtype=np.int32) + np.int32(cell_range(obj.source)[0])
        every = clock_multiple(float(obj.clock.dt), self.dt_s) or 1
        return StateRecord(obj.name, obj.when, whole, cells, tuple(quantities), every, obj.order)

    def _spikes_of(self) -> tuple[tuple[str, int, int], ...]:
        sources = [
            obj.source
            for obj in self.objects
            if obj.__class__.__name__ in ("SpikeMonitor", "PopulationRateMonitor")
        ]
        return tuple(dict.fromkeys((whole_group(source).name, *cell_range(source)) for source in sources))


def _inlined(assigns: tuple[Assign, ...]) -> Expression:
    """Return the last assignment's value with the locals before it put in."""
    values: dict[str, Expression] = {}
    for assign in assigns:
        values[assign.target] = substituted(assign.value, values)
    return values[assigns[-1].target]


def _variable(name: str, found: Any, whole: str, dt_s: float) -> Expression:
    """Say what a name in generated code stands for."""
    from brian2.core.variables import ArrayVariable, Constant

    if isinstance(found, Constant):
        return Number(float(found.value))
    if not isinstance(found, ArrayVariable):
        raise NotExpressibleError(TARGET, [f"the name '{name}' ({found.__class__.__name__})"])
    owner = found.owner
    if owner.__class__.__name__ == "Clock" or (found.name in ("t", "dt") and owner.name != whole):
        if found.name == "dt":
            return Number(float(found.get_value()[0]))
        if found.name == "t" and float(owner.dt) == dt_s:
            return Name("t")
        raise NotExpressibleError(TARGET, [f"'{name}' of the clock '{owner.name}'"])
    if owner.name != whole:
        raise NotExpressibleError(TARGET, [f"the variable '{name}' of another object, '{owner.name}'"])
    return Name(found.name)
