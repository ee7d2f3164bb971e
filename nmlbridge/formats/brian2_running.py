"""Running a network of arrays, and what came out as a `Recording`."""

from __future__ import annotations

import numpy as np

from nmlbridge.errors import IntegrationError, ModelError
from nmlbridge.formats.brian2_compiled import CompiledMachine, why_not
from nmlbridge.formats.brian2_network import Floats, Integers, NetworkArrays, recorded_paths
from nmlbridge.formats.brian2_noise import InputRows
from nmlbridge.formats.brian2_program import lower
from nmlbridge.formats.brian2_reference import Machine
from nmlbridge.recording.recording import Recording

__all__ = ["run_arrays"]

_LANES_AT_ONCE = 1 << 20


def run_arrays(
    network: NetworkArrays,
    *,
    seed: int | np.random.RandomState | None = None,
    steps: int | None = None,
    machine: type[Machine] | type[CompiledMachine] | None = None,
) -> Recording:
    """Run a network exactly as Brian2's numpy target would.

    Parameters
    ----------
    network : NetworkArrays
        The network.
    seed : int, optional
        For random numbers: the run is that of Brian2's numpy target after ``brian2.seed(seed)``.
    steps : int, optional
        Fewer steps than the network's own.
    machine : type
        What steps it; by default the compiled kernel where its bits are numpy's, else the numpy reference.

    Returns
    -------
    Recording
        Quantities ``group[i]/variable`` in SI at the times of the state monitors, and spikes of every
        recorded cell under ``group[i]``, at ``step * dt`` s.

    Raises
    ------
    ModelError
        If random numbers are drawn and there is no seed, or monitors differ in their times.
    IntegrationError
        If a value stops being finite, with step, time and quantity.
    """
    total = network.steps if steps is None else steps
    if total > network.steps:
        raise ModelError(f"{network.name} was read for {network.steps} steps; {total} were asked for")
    every = _one_interval(network)
    program = lower(network)
    if machine is None:
        machine = Machine if why_not(program) else CompiledMachine
    stepper = machine(program)
    rows = InputRows(network, seed)
    spikes: list[tuple[int, int, Integers]] = []
    records: list[list[Floats]] = [[] for _ in program.record_cells]
    chunk = max(1, _LANES_AT_ONCE // max(int(program.groups.sum()), int(program.input_sizes.sum()), 1))
    while stepper.step < total:
        count = min(chunk, total - stepper.step)
        taken, saved = rows.take(count), stepper.saved()
        new_spikes, new_records = stepper.run(count, taken)
        if not np.isfinite(stepper.state).all():
            _require_finite(stepper, saved, count, taken, network)
        spikes.extend(new_spikes)
        for kept, new in zip(records, new_records, strict=True):
            kept.extend(new)
    time = np.arange(0, total, every) * network.dt_s
    return Recording(
        time if network.records else np.zeros(0), _columns(network, records), _trains(network, spikes),
        name=network.name,
        source={"engine": machine.__name__, "seed": seed if isinstance(seed, int) else None},
    )  # fmt: skip


def _one_interval(network: NetworkArrays) -> int:
    intervals = sorted({record.every for record in network.records})
    if len(intervals) > 1:
        raise ModelError(
            f"the state monitors of {network.name} record every {intervals} steps; give them one interval"
        )
    return intervals[0] if intervals else 1


def _require_finite(
    stepper: Machine | CompiledMachine,
    saved: object,
    count: int,
    inputs: dict[str, Floats],
    network: NetworkArrays,
) -> None:
    """Go back and find the step in which a value stopped being finite; one that never was is let be."""
    program = stepper.program
    stepper.restore(saved)
    before = np.isfinite(stepper.state)
    for index in range(count):
        stepper.run(1, {key: rows[index : index + 1] for key, rows in inputs.items()})
        bad = np.flatnonzero(before & ~np.isfinite(stepper.state))
        if not bad.size:
            continue
        offset, _, _ = max(row for row in program.variables.tolist() if row[0] <= bad[0])
        which = program.variables[:, 0].tolist().index(offset)
        group, name = program.variable_names[which]
        raise IntegrationError(
            "a value is no longer finite", step=stepper.step, time_s=(stepper.step - 1) * network.dt_s,
            quantity=f"{group}[{bad[0] - offset}]/{name}", hint="a smaller step, or other parameters",
        )  # fmt: skip


def _columns(network: NetworkArrays, records: list[list[Floats]]) -> dict[str, tuple[str, Floats]]:
    columns: dict[str, tuple[str, Floats]] = {}
    paths = recorded_paths(network)
    for record, rows in zip(network.records, records, strict=True):
        table = np.array(rows).reshape(len(rows), len(record.quantities), len(record.cells))
        for q, (name, unit, _) in enumerate(record.quantities):
            for c, cell in enumerate(record.cells.tolist()):
                columns[paths[record.name, name, cell]] = (unit, table[:, q, c])
    return columns


def _trains(network: NetworkArrays, spikes: list[tuple[int, int, Integers]]) -> dict[str, Floats]:
    trains: dict[str, Floats] = {}
    numbers = {group.name: n for n, group in enumerate(network.groups)}
    for name, start, stop in network.spikes_of:
        own = [(step, cells) for step, group, cells in spikes if group == numbers[name]]
        cells = np.concatenate([c for _, c in own]) if own else np.zeros(0, np.int32)
        times = (
            np.repeat([s for s, _ in own], [len(c) for _, c in own]) * network.dt_s if own else np.zeros(0)
        )
        order = np.argsort(cells, kind="stable")
        bounds = np.searchsorted(cells[order], np.arange(start, stop + 1))
        for i, cell in enumerate(range(start, stop)):
            trains[f"{name}[{cell}]"] = times[order[bounds[i] : bounds[i + 1]]]
    return trains
