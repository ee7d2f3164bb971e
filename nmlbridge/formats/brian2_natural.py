"""The recipe of a network whose Brian2 text is known: groups by their equations, as first written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

import numpy as np

from nmlbridge.formats.brian2_expressions import Name
from nmlbridge.formats.brian2_network import (
    Block,
    Group,
    NetworkArrays,
    Projection,
    SpikeTable,
    StateRecord,
    StepTable,
    Variable,
    inputs_read,
)
from nmlbridge.formats.brian2_recipe import (
    Array,
    Attribute,
    Call,
    Clock,
    Instruction,
    Make,
    Put,
    Quantity,
    Ref,
    Value,
    is_uniform,
)

__all__ = ["connections", "is_natural", "monitors", "natural_recipe", "values_of"]

_RANDOM = re.compile(r"\b(randn|rand|poisson)\(\s*\)")
_HIDDEN = frozenset(("i", "lastspike", "not_refractory"))


def is_natural(network: NetworkArrays) -> bool:
    """Tell whether every part of a network has kept its Brian2 text, and still means what it says."""
    if any(group.source is None for group in network.groups):
        return False
    if any(projection.origin is None for projection in network.projections):
        return False
    names: dict[str, StepTable] = {}
    for entry in network.schedule:
        if isinstance(entry, Block):
            if not entry.origin or not _says_what_it_does(entry, network):
                return False
            for key in inputs_read(entry, network.inputs):
                made = network.inputs[key]
                if isinstance(made, StepTable) and made.dt_s:
                    first = names.setdefault(_array_name(key), made)
                    if not np.array_equal(first.values, made.values):
                        return False
    return True


def _says_what_it_does(block: Block, network: NetworkArrays) -> bool:
    """Tell whether a block's text names its noise, or its noise can be put into it."""
    recorded = _recorded(block, network)
    if not recorded:
        return True
    return block.origin == "run_regularly" and len(_RANDOM.findall(block.text)) == len(recorded)


def _recorded(block: Block, network: NetworkArrays) -> list[str]:
    """Return the inputs of a block that were random numbers once and are a table now."""
    return [
        key
        for key in inputs_read(block, network.inputs)
        if isinstance(made := network.inputs[key], StepTable) and not made.dt_s
    ]


def _array_name(key: str) -> str:
    """Return what a block's code calls a timed array: ``cells_run_regularly.table_0`` is ``table``."""
    return key.rpartition(".")[2].rpartition("_")[0]


def natural_recipe(network: NetworkArrays) -> list[Instruction]:
    """Return the steps that build a network from its own Brian2 text."""
    return [
        Clock(network.dt_s),
        *_timed_arrays(network),
        *(step for group in network.groups for step in _group(group, network)),
        *(step for block in network.blocks for step in _block(block, network)),
        *connections(network),
        *monitors(network),
    ]


def _timed_arrays(network: NetworkArrays) -> Iterator[Instruction]:
    done: set[str] = set()
    for key, made in network.inputs.items():
        if not isinstance(made, StepTable):
            continue
        if made.dt_s:
            name, values, dt_s = _array_name(key), made.values, made.dt_s
            if values.shape[1] == 1 and made.column_of_cell.size == 1:
                values = values[:, 0]
        else:
            name, dt_s = _noise_name(key, network), network.dt_s
            values = made.values[made.row_of_step][:, made.column_of_cell]
        if name not in done:
            done.add(name)
            step = Quantity(dt_s, "second")
            yield Make(name, "TimedArray", {"values": Array(f"{name}.values", values, made.unit), "dt": step})


def _noise_name(key: str, network: NetworkArrays) -> str:
    return f"noise_{list(network.inputs).index(key)}"


def _namespace(constants: Mapping[str, tuple[float, str]]) -> dict[str, Value]:
    return {name: Quantity(value, unit) for name, (value, unit) in constants.items()}


def _group(group: Group, network: NetworkArrays) -> Iterator[Instruction]:
    source = group.source
    assert source is not None
    if source.kind == "SpikeGeneratorGroup":
        yield _generator(group, network)
        return
    namespace = _namespace(source.constants) | _tables_of(group.name, network)
    arguments: dict[str, Value] = {"N": group.size}
    if source.kind == "PoissonGroup":
        arguments["rates"] = source.equations or Quantity(0.0, "second**-1")
    else:
        arguments["model"] = source.equations
        arguments |= {
            name: text
            for name, text in (
                ("threshold", source.threshold), ("reset", source.reset),
                ("refractory", source.refractory), ("method", source.method),
            ) if text
        }  # fmt: skip
    yield Make(group.name, source.kind, arguments | {"namespace": namespace, "name": group.name})
    yield from values_of(Ref(group.name), group.variables)


def _tables_of(group: str, network: NetworkArrays) -> dict[str, Value]:
    """Return the timed arrays that a group's code calls."""
    found: dict[str, Value] = {}
    for block in network.blocks:
        if block.group == group:
            for key in inputs_read(block, network.inputs):
                made = network.inputs[key]
                if isinstance(made, StepTable):
                    name = _array_name(key) if made.dt_s else _noise_name(key, network)
                    found[name] = Ref(name)
    return found


def _generator(group: Group, network: NetworkArrays) -> Make:
    tables = [
        made
        for block in network.blocks
        if block.group == group.name
        for key in inputs_read(block, network.inputs)
        if isinstance(made := network.inputs[key], SpikeTable)
    ]
    return Make(
        group.name, "SpikeGeneratorGroup",
        {
            "N": group.size, "indices": Array(f"{group.name}.cells", tables[0].cells),
            "times": Array(f"{group.name}.times", tables[0].steps * network.dt_s, "second"),
            "name": group.name,
        },
    )  # fmt: skip


def values_of(on: Ref, variables: Mapping[str, Variable]) -> Iterator[Instruction]:
    """Set every variable that does not start at 0."""
    for name, variable in variables.items():
        if name in _HIDDEN or not np.any(variable.values):
            continue
        if variable.shared or (is_uniform(variable.values) and not variable.boolean):
            yield Put(on, name, float(variable.values[0]))
            continue
        kind = bool if variable.boolean else np.int64 if variable.integer else np.float64
        yield Put(on, name, Array(f"{on.name}.{name}", variable.values.astype(kind)))


def _block(block: Block, network: NetworkArrays) -> Iterator[Instruction]:
    on = Ref(block.group, _stretch(block.start, block.stop, network.group(block.group)))
    order: dict[str, Value] = {"order": block.order} if block.order else {}
    if block.origin == "PoissonInput":
        given = json.loads(block.text)
        rate = Quantity(given.pop("rate_hz"), "second**-1")
        yield Make(
            block.name, "PoissonInput", {"target": on, "rate": rate, "when": block.slot, **order, **given}
        )
    elif block.origin == "run_regularly":
        keys = iter(_recorded(block, network))
        text = block.text
        if next(iter(_recorded(block, network)), None):
            text = _RANDOM.sub(lambda match: f"{_noise_name(next(keys), network)}(t, i)", text)
        step = Quantity(block.every * network.dt_s, "second")
        arguments: dict[str, Value] = {
            "code": text,
            "dt": step,
            "when": block.slot,
            **order,
            "name": block.name,
        }
        yield Call(on, "run_regularly", arguments)


def _stretch(start: int, stop: int, group: Group) -> tuple[int, int] | None:
    return None if (start, stop) == (0, group.size) else (start, stop)


def connections(network: NetworkArrays) -> Iterator[Instruction]:
    """Make the Synapses objects, each with all of its pathways."""
    objects: dict[str, list[Projection]] = {}
    for projection in network.projections:
        assert projection.origin is not None
        objects.setdefault(projection.origin.synapses, []).append(projection)
    for name, pathways in objects.items():
        yield from _synapses(name, pathways, network)


def _synapses(name: str, pathways: list[Projection], network: NetworkArrays) -> Iterator[Instruction]:
    origins = [p.origin for p in pathways if p.origin is not None]
    first, origin = pathways[0], origins[0]
    constants: dict[str, Value] = {}
    delays: dict[str, Value] = {}
    for pathway, made in zip(pathways, origins, strict=True):
        constants |= _namespace(made.constants)
        if pathway.delay_steps.size == 1:
            delays[made.pathway] = Quantity(int(pathway.delay_steps[0]) * network.dt_s, "second")
    ends = (network.group(first.source), origin.sources), (network.group(first.target), origin.targets)
    source, target = (Ref(group.name, _stretch(*cells, group)) for group, cells in ends)
    yield Make(
        name, "Synapses",
        {"source": source, "target": target, "model": origin.model,
         "on_pre": {o.pathway: o.code for o in origins}, "delay": delays,
         "namespace": constants, "name": name},
    )  # fmt: skip
    yield Call(Ref(name), "connect", _pairs(name, first, origin.sources, origin.targets))
    yield from values_of(Ref(name), origin.parameters)
    for pathway, made in zip(pathways, origins, strict=True):
        part = Ref(name, part=made.pathway)
        if pathway.delay_steps.size != 1:
            late = pathway.delay_steps * network.dt_s
            yield Put(part, "delay", Array(f"{pathway.name}.delay", late))
        if pathway.order != -1:
            yield Attribute(part, "order", pathway.order)
        if pathway.slot != "synapses":
            yield Attribute(part, "when", pathway.slot)


def _pairs(
    name: str, projection: Projection, sources: tuple[int, int], targets: tuple[int, int]
) -> dict[str, Value]:
    """Return the arguments of connect(): none where every source cell reaches every target cell, in order."""
    pre, post = projection.pre - sources[0], projection.post - targets[0]
    rows, columns = sources[1] - sources[0], targets[1] - targets[0]
    if projection.count == rows * columns:
        grid = np.arange(projection.count) // columns
        if np.array_equal(pre, grid) and np.array_equal(post, np.arange(projection.count) % columns):
            return {}
    return {"i": Array(f"{name}.i", pre), "j": Array(f"{name}.j", post)}


def monitors(network: NetworkArrays) -> Iterator[Instruction]:
    """Make the monitors."""
    for number, (name, start, stop) in enumerate(network.spikes_of):
        group = network.group(name)
        arguments: dict[str, Value] = {"source": Ref(name, _stretch(start, stop, group))}
        yield Make(f"spikes_{number}", "SpikeMonitor", arguments)
    for record in network.records:
        group = network.group(record.group)
        everything = np.array_equal(record.cells, np.arange(group.size))
        yield Make(
            record.name, "StateMonitor",
            {
                "source": Ref(record.group), "variables": _recorded_names(record),
                "record": True if everything else Array(f"{record.name}.cells", record.cells),
                "dt": Quantity(record.every * network.dt_s, "second"),
                "when": record.slot, **({"order": record.order} if record.order else {}), "name": record.name,
            },
        )  # fmt: skip


def _recorded_names(record: StateRecord) -> list[str]:
    return [name if not isinstance(value, Name) else value.id for name, _, value in record.quantities]
