"""The rows that a run's inputs hold, step by step: drawn as Brian2's numpy target draws them, or given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmlbridge.errors import ModelError
from nmlbridge.formats.brian2_network import Draws, Floats, Input, NetworkArrays, SpikeTable, StepTable
from nmlbridge.formats.brian2_program import inputs_in_order

__all__ = ["InputRows", "given_rows", "with_recorded_noise"]


class InputRows:
    """Gives the rows of every input, a stretch of steps at a time and in order.

    With one seed the numbers are those of Brian2's numpy target after ``brian2.seed(seed)``: same generator,
    same calls, same order.

    Parameters
    ----------
    network : NetworkArrays
        The network.
    seed : int or numpy RandomState, optional
        For random numbers; needed only if there are any.

    Raises
    ------
    ModelError
        If random numbers are drawn and there is no seed.
    """

    def __init__(self, network: NetworkArrays, seed: int | np.random.RandomState | None = None) -> None:
        if network.has_draws and seed is None:
            raise ModelError(
                f"{network.name} draws random numbers, so a run of it wants a seed",
                hint="pass seed=, any whole number",
            )
        self._inputs = network.inputs
        self._order = inputs_in_order(network)
        self._stream = seed if isinstance(seed, np.random.RandomState) else np.random.RandomState(seed)
        self._next = 0

    def take(self, steps: int) -> dict[str, Floats]:
        """Return the rows of the next steps.

        Returns
        -------
        dict of str to ndarray of float64, shape (steps, lanes)
            By input. A row of an entry that does not run in a step is 0.
        """
        first, self._next = self._next, self._next + steps
        rows: dict[str, Floats] = {}
        drawn = []
        for key, every in self._order:
            made = self._inputs[key]
            if isinstance(made, Draws):
                rows[key] = np.zeros((steps, max(made.size, 1)))
                drawn.append((rows[key], made, every))
            else:
                rows[key] = given_rows(made, first, steps)
        for step in range(steps):
            for table, made, every in drawn:
                if (first + step) % every == 0:
                    table[step] = _draw(self._stream, made)
        return rows


def _draw(stream: np.random.RandomState, made: Draws) -> Any:
    """Draw one row: the same call that Brian2's numpy target makes."""
    size: Any = made.size or None
    if made.kind in ("randn", "rand"):
        draw = getattr(stream, made.kind)
        return draw(size) if size else draw()
    if made.kind == "normal":
        return stream.normal(made.arguments[0], made.arguments[1], size)
    if made.kind == "binomial":
        return stream.binomial(int(made.arguments[0]), made.arguments[1], size)
    if made.kind == "poisson":
        return stream.poisson(made.arguments[0], size)
    raise ValueError(f"no distribution is called {made.kind!r}")


def given_rows(made: Input, first: int, steps: int) -> Floats:
    """Return the rows of a table from step `first` on, shape (steps, lanes)."""
    if isinstance(made, StepTable):
        rows = made.row_of_step[first : first + steps]
        return np.ascontiguousarray(made.values[rows][:, made.column_of_cell])
    assert isinstance(made, SpikeTable)
    table = np.zeros((steps, made.size))
    low, high = np.searchsorted(made.steps, [first, first + steps])
    table[made.steps[low:high] - first, made.cells[low:high]] = 1.0
    return table


def with_recorded_noise(
    network: NetworkArrays, seed: int | None = None, recorded: Mapping[str, NDArray[np.float64]] | None = None
) -> NetworkArrays:
    """Return the network with its random numbers written down, so that every engine gets the same ones.

    Parameters
    ----------
    network : NetworkArrays
        The network.
    seed : int, optional
        Draws the numbers that are not given.
    recorded : mapping of str to ndarray of float64, shape (n_steps, n_cells), optional
        Numbers for some inputs, by the inputs' names.

    Raises
    ------
    ModelError
        If a table is given for an input that draws nothing, or has the wrong shape.
    """
    given = dict(recorded or {})
    draws = {key: made for key, made in network.inputs.items() if isinstance(made, Draws)}
    for key, table in given.items():
        if key not in draws:
            raise ModelError(
                f"there is no random input '{key}'", hint=f"there are {', '.join(draws) or 'none'}"
            )
        shape = (network.steps, max(draws[key].size, 1))
        if table.shape != shape:
            raise ModelError(f"the table for '{key}' has shape {table.shape}; {shape} is due")
    if set(draws) - set(given):
        rows = InputRows(network, seed).take(network.steps)
        given = {key: rows[key] for key in draws} | given
    steps = np.arange(network.steps, dtype=np.int32)
    tables = {
        key: StepTable(
            np.asarray(given[key], np.float64), steps, np.arange(given[key].shape[1], dtype=np.int32)
        )
        for key in draws
    }
    return replace(network, inputs={**network.inputs, **tables})
