"""One Brian2 group as arrays: its variables, its text, its given spikes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_collect import objections_to
from nmlbridge.formats.brian2_expressions import TARGET
from nmlbridge.formats.brian2_network import Group, GroupSource, SpikeTable, Variable
from nmlbridge.units import NEUROML, Dimension

__all__ = [
    "constants_of",
    "equations_text",
    "group_of",
    "poisson_input_text",
    "spike_table",
    "unit_symbol",
    "unit_text",
    "variables_of",
]

_BASE = ("metre", "kilogram", "second", "amp", "kelvin", "mole", "candle")
_CLOCK = frozenset(("t", "dt", "t_in_timesteps", "N"))


def unit_symbol(variable: Any) -> str:
    """Return the SI unit symbol of a Brian2 variable, ``1`` for a plain number.

    A dimension with broken powers has none; then it is the text in base units.
    """
    length, mass, *rest = variable.dim._dims
    powers = (mass, length, *rest)
    if any(p != int(p) for p in powers):
        return unit_text(variable.dim)
    return NEUROML.si_symbol(Dimension("", tuple(int(p) for p in powers)))


def unit_text(dim: Any) -> str:
    """Return a Brian2 dimension as Brian2 text in base units, ``1`` for a plain number.

    Every base unit of Brian2 is exactly 1, so multiplying by the text changes no bit.
    """
    parts = [n if p == 1 else f"{n}**{p:g}" for n, p in zip(_BASE, dim._dims, strict=True) if p]
    return " * ".join(parts) or "1"


def group_of(obj: Any, namespace: Mapping[str, Any]) -> Group:
    """Copy the variables of a group.

    Raises
    ------
    NotExpressibleError
        If it holds single-precision variables.
    """
    variables = {} if obj.__class__.__name__ == "SpikeGeneratorGroup" else variables_of(obj)
    variables["i"] = Variable(np.arange(len(obj), dtype=np.float64), integer=True)
    return Group(obj.name, len(obj), variables, _source_of(obj, namespace))


def variables_of(obj: Any) -> dict[str, Variable]:
    """Copy the stored variables that belong to a Brian2 object itself."""
    from brian2.core.variables import ArrayVariable

    found, refused = {}, []
    for name, variable in obj.variables.items():
        own = (
            isinstance(variable, ArrayVariable)
            and variable.owner is not None
            and variable.owner.name == obj.name
        )
        if not own or name.startswith("_") or name in _CLOCK or name in ("i", "j"):
            continue
        values = np.asarray(variable.get_value())
        if values.dtype == np.float32:
            refused.append(f"{obj.name}: '{name}' in single precision")
        found[name] = Variable(
            np.array(values, dtype=np.float64).reshape(-1),
            unit_symbol(variable),
            bool(variable.is_boolean),
            bool(variable.is_integer) and not variable.is_boolean,
            bool(variable.scalar),
        )
    if refused:
        raise NotExpressibleError(TARGET, refused)
    return found


def _source_of(obj: Any, namespace: Mapping[str, Any]) -> GroupSource:
    """Keep the text a group was made from."""
    kind = obj.__class__.__name__
    if kind != "NeuronGroup":
        rates = obj._rates if kind == "PoissonGroup" and isinstance(obj._rates, str) else ""
        return GroupSource(kind, equations=rates, constants=constants_of(obj, [rates], namespace))
    method = obj.method_choice
    refractory = obj._refractory
    if refractory is False:
        refractory = ""
    elif not isinstance(refractory, str):
        refractory = f"{float(refractory)!r} * second"
    equations = equations_text(obj.user_equations)
    threshold, reset = str(obj.events.get("spike") or ""), str(obj.event_codes.get("spike") or "")
    codes = [str(o.abstract_code) for o in obj.contained_objects if o.__class__.__name__ == "CodeRunner"]
    texts = [equations, threshold, reset, refractory, *codes]
    chosen = method if isinstance(method, str) else ""
    constants = constants_of(obj, texts, namespace)
    return GroupSource(kind, equations, chosen, threshold, reset, refractory, constants)


def equations_text(equations: Any) -> str:
    """Print equations so that Brian2 reads them again: units by their long names, types and flags kept."""
    lines = []
    for name, equation in equations.items():
        left = f"d{name}/dt" if equation.type == "differential equation" else name
        right = "" if equation.expr is None else f" = {equation.expr.code}"
        unit = "1" if equation.dim.is_dimensionless else repr(equation.unit)
        unit = unit if equation.var_type == "float" else equation.var_type
        flags = f" ({', '.join(sorted(equation.flags))})" if equation.flags else ""
        lines.append(f"{left}{right} : {unit}{flags}")
    return "\n".join(lines)


def constants_of(
    obj: Any, texts: Iterable[str], namespace: Mapping[str, Any]
) -> dict[str, tuple[float, str]]:
    """Find the external constants that texts mention: SI value and unit text by name."""
    from brian2.core.functions import DEFAULT_CONSTANTS, DEFAULT_FUNCTIONS
    from brian2.core.namespace import DEFAULT_UNITS
    from brian2.core.variables import Constant
    from brian2.utils.stringtools import get_identifiers

    names = {name for text in texts for name in get_identifiers(text)}
    names -= set(obj.variables) | set(DEFAULT_UNITS) | set(DEFAULT_CONSTANTS) | set(DEFAULT_FUNCTIONS)
    found = {}
    for name in sorted(names):
        value = (obj.namespace or {}).get(name, namespace.get(name))
        if isinstance(value, bool) or not isinstance(value, int | float | np.number | np.ndarray):
            continue
        with objections_to(obj):
            resolved = obj.resolve_all([name], namespace, user_identifiers=set())[name]
        if isinstance(resolved, Constant):
            found[name] = (float(resolved.value), unit_text(resolved.dim))
    return found


def poisson_input_text(obj: Any) -> str:
    """Return the arguments of a PoissonInput, without its target, as JSON."""
    weight = (
        obj.weight if isinstance(obj.weight, str) else repr(obj.weight)
    )  # as Brian2 puts it into its code
    rate_hz = float(obj.rate)
    return json.dumps({"target_var": obj.target_var, "N": int(obj.N), "rate_hz": rate_hz, "weight": weight})


def spike_table(obj: Any, dt_s: float, steps: int) -> SpikeTable:
    """Bin the spikes of a SpikeGeneratorGroup as Brian2 does (m steps less 1e-3 of one still count as m).

    Raises
    ------
    NotExpressibleError
        If a cell spikes twice in a step, or the period is no whole number of steps.
    """
    times, cells = np.asarray(obj._spike_time), np.asarray(obj._neuron_index)
    bins = np.asarray(np.asarray(times + 1e-3 * dt_s) / dt_s, dtype=np.int64)
    period_s = float(obj.variables["period"].get_value()[0])
    if 0 < period_s < 2.0**31 * dt_s:  # Brian2 takes a longer one to be without end
        period = round(period_s / dt_s)
        if abs(period * dt_s - period_s) > period_s * np.finfo(np.float64).eps:
            raise NotExpressibleError(
                TARGET, [f"{obj.name}: a period of {period_s:g} s, no whole number of steps"]
            )
        repeats = -(-steps // period)
        bins = (bins[None, :] + period * np.arange(repeats)[:, None]).reshape(-1)
        cells = np.tile(cells, repeats)
    keep = bins < steps
    bins, cells = bins[keep], cells[keep]
    order = np.lexsort((cells, bins))
    bins, cells = bins[order], cells[order]
    if ((np.diff(bins) == 0) & (np.diff(cells) == 0)).any():
        raise NotExpressibleError(TARGET, [f"{obj.name}: cells that spike more than once in a step"])
    return SpikeTable(bins.astype(np.int32), cells.astype(np.int32), len(obj))
