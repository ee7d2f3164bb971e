"""What generated code reads besides variables: random numbers and timed arrays, one row a step."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any

import numpy as np

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_expressions import TARGET, Expression, Name, names_in, to_text
from nmlbridge.formats.brian2_groups import unit_text
from nmlbridge.formats.brian2_network import Draws, Entry, Floats, Input, Integers, StepTable, inputs_read
from nmlbridge.formats.brian2_operations import evaluate, evaluate_scalar

__all__ = ["InputTaker"]


class InputTaker:
    """Names the inputs of a network as its code is read.

    Parameters
    ----------
    dt_s : float
        The step, s.
    steps : int
        Length of the run.
    """

    def __init__(self, dt_s: float, steps: int) -> None:
        self.dt_s = dt_s
        self.steps = steps
        self._inputs: dict[str, Input] = {}

    def add(self, owner: str, what: str, made: Input) -> str:
        """Take up an input and return its name, ``owner.what_0``, ``owner.what_1``, ..."""
        number = sum(1 for key in self._inputs if key.startswith(f"{owner}.{what}_"))
        key = f"{owner}.{what}_{number}"
        self._inputs[key] = made
        return key

    def is_draw(self, key: str) -> bool:
        """Tell whether an input is one of random numbers."""
        return isinstance(self._inputs.get(key), Draws)

    def found(self, entries: Iterable[Entry]) -> dict[str, Input]:
        """Return the inputs that entries read, in the order of their first reading."""
        return {key: self._inputs[key] for entry in entries for key in inputs_read(entry, self._inputs)}

    def call(
        self,
        obj: Any,
        name: str,
        function: Any,
        arguments: tuple[Expression, ...],
        cells: tuple[int, int] | None,
    ) -> Expression:
        """Replace a call of a function that depends on step, cell or chance.

        Parameters
        ----------
        obj : brian2 CodeRunner
            The object whose code calls it.
        name : str
            What the code calls it.
        function : brian2 Function
            What it is.
        arguments : tuple of Expression
            Its arguments.
        cells : (int, int) or None
            First cell and one past the last; None in code that runs once for the whole group.

        Raises
        ------
        NotExpressibleError
            If it is none of the known ones.
        """
        from brian2.core.functions import DEFAULT_FUNCTIONS
        from brian2.input.timedarray import TimedArray

        size = cells[1] - cells[0] if cells else 0
        if isinstance(function, TimedArray):
            return Name(self.add(obj.name, name, self._timed_array(name, function, arguments, cells)))
        for kind in ("randn", "rand"):
            if function is DEFAULT_FUNCTIONS[kind]:
                return Name(self.add(obj.name, kind, Draws(kind, size)))
        if function is DEFAULT_FUNCTIONS["poisson"]:
            rate = evaluate_scalar(arguments[0])
            if rate is not None:
                return Name(self.add(obj.name, "poisson", Draws("poisson", size, (rate,))))
            raise NotExpressibleError(TARGET, [f"poisson() of a changing rate, {to_text(arguments[0])}"])
        if function.__class__.__name__ == "BinomialFunction":
            return Name(self.add(obj.name, "events", _binomial(function, size)))
        raise NotExpressibleError(TARGET, [f"the function {name}()"])

    def _timed_array(
        self, name: str, array: Any, arguments: tuple[Expression, ...], cells: tuple[int, int] | None
    ) -> StepTable:
        """Work out which row holds in which step, with Brian2's own rounding."""
        from brian2.input.timedarray import _find_K

        if names_in(arguments[0]) - {"t"}:
            raise NotExpressibleError(TARGET, [f"{name}() at a time that is not the same in all cells"])
        times = np.arange(self.steps, dtype=np.float64) * self.dt_s
        at: Floats = np.broadcast_to(evaluate(arguments[0], {"t": times}), times.shape)
        upsampling = _find_K(self.dt_s, array.dt)
        epsilon = array.dt / upsampling
        nearest = np.clip(np.int_(np.round(at / epsilon) / upsampling), 0, len(array.values) - 1)
        rows: Integers = np.asarray(nearest, dtype=np.int32)
        unit = unit_text(array.dim)
        if array.values.ndim == 1:
            return StepTable(array.values[:, None].copy(), rows, np.zeros(1, np.int32), array.dt, unit)
        if names_in(arguments[1]) - {"i"} or cells is None:
            raise NotExpressibleError(
                TARGET, [f"{name}() with a column that changes, {to_text(arguments[1])}"]
            )
        index = np.arange(*cells, dtype=np.float64)
        columns = np.broadcast_to(evaluate(arguments[1], {"i": index}), index.shape).astype(np.int32)
        if columns.size and not (columns.min() >= 0 and columns.max() < array.values.shape[1]):
            raise NotExpressibleError(TARGET, [f"{name}() beyond its {array.values.shape[1]} columns"])
        return StepTable(array.values.copy(), rows, columns, array.dt, unit)


def _binomial(function: Any, size: int) -> Draws:
    """Say what a BinomialFunction draws: binomial numbers, or the normal ones Brian2 takes for them."""
    from brian2.codegen.runtime.numpy_rt import NumpyCodeObject

    sample = function.implementations[NumpyCodeObject].get_code(None)
    given = inspect.getclosurevars(sample).nonlocals
    if "scale" in given:
        return Draws("normal", size, (float(given["loc"]), float(given["scale"])))
    return Draws("binomial", size, (float(given["n"]), float(given["p"])))
