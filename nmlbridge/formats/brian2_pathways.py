"""One synaptic pathway as arrays: who reaches whom, how late, and what each synapse adds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_collect import cell_range, whole_group
from nmlbridge.formats.brian2_expressions import TARGET, Call, Expression, Name, Number, names_in
from nmlbridge.formats.brian2_groups import constants_of, equations_text, variables_of
from nmlbridge.formats.brian2_network import (
    Effect,
    Floats,
    Group,
    Integers,
    Projection,
    SynapsesSource,
    Variable,
)
from nmlbridge.formats.brian2_operations import evaluate
from nmlbridge.formats.brian2_statements import Generated, Resolver, translated

__all__ = ["delay_steps", "delivered_to", "projection_of"]

_CELL_INDEX = {"_synaptic_pre": "_presynaptic_idx", "_synaptic_post": "_postsynaptic_idx"}


def delay_steps(delays_s: Floats, dt_s: float, *, half_even: bool = False) -> Integers:
    """Round delays to steps as Brian2's spike queue does.

    Parameters
    ----------
    delays_s : ndarray, shape (n,)
        Delays, s.
    dt_s : float
        The step, s.
    half_even : bool
        Round like the queue written in Python, which is used where the compiled one is missing.

    Examples
    --------
    >>> delay_steps(np.array([0.05e-3, 0.15e-3, 0.25e-3]), 0.1e-3).tolist()
    [1, 1, 3]
    """
    ratio = np.asarray(delays_s, dtype=np.float64) / dt_s
    return (np.round(ratio) if half_even else np.trunc(ratio + 0.5)).astype(np.int32)


def delivered_to(generated: Generated) -> set[tuple[str, str]]:
    """Return the group and name of every variable that a pathway's code writes to."""
    from brian2.core.variables import ArrayVariable

    variables = [generated.variables.get(statement.var) for statement in generated.vectors]
    return {(str(v.owner.name), str(v.name)) for v in variables if isinstance(v, ArrayVariable)}


def projection_of(
    obj: Any,
    generated: Generated,
    namespace: Mapping[str, Any],
    groups: Mapping[str, Group],
    written: frozenset[tuple[str, str]],
    dt_s: float,
    shared: dict[str, Any],
) -> Projection:
    """Read a pathway.

    Parameters
    ----------
    obj : brian2 SynapticPathway
        The pathway.
    generated : Generated
        Its code.
    namespace : mapping
        The run namespace.
    groups : mapping of str to Group
        The groups read before.
    written : frozenset of (str, str)
        Group and name of every variable that changes during the run, apart from what pathways do.
    dt_s : float
        The step, s.
    shared : dict
        What pathways of one Synapses object share; filled here, kept between calls.

    Raises
    ------
    NotExpressibleError
        If a statement is anything but ``x_post += ...`` or ``-=`` with a right side that never changes, or a
        delay is negative.
    """
    synapses = obj.synapses
    source, target = (whole_group(end).name for end in (synapses.source, synapses.target))
    if synapses.name not in shared:
        shared[synapses.name] = _copied(synapses)
    pre, post, parameters = shared[synapses.name]
    ends = _Ends(obj, source, target, groups, written, parameters, pre, post)
    assigns = translated(obj, generated, Resolver(ends.variable, ends.function, ends.is_state))
    locals_: dict[str, Any] = {}
    effects, refused = [], []
    for assign in assigns:
        variable = ends.targets.get(assign.target)
        if variable is None:
            locals_[assign.target] = evaluate(
                assign.value, {**ends.values(names_in(assign.value)), **locals_}
            )
            continue
        effect = _effect(assign.target, assign.value, assign.where, ends, locals_)
        if isinstance(effect, str):
            refused.append(f"{obj.name}: {effect}")
        else:
            effects.append(effect)
    delays = np.asarray(obj.variables["delay"].get_value(), dtype=np.float64).reshape(-1)
    late = delay_steps(delays, dt_s, half_even="cython" not in obj.queue.__class__.__module__)
    if late.size and late.min() < 0:
        refused.append(f"{obj.name}: negative delays")
    if refused:
        raise NotExpressibleError(TARGET, refused)
    if late.size and late.min() == late.max():
        late = late[:1].copy()
    origin = SynapsesSource(
        synapses.name, obj.objname, cell_range(synapses.source), cell_range(synapses.target),
        equations_text(synapses.equations), obj.code, parameters,
        constants_of(synapses, [str(synapses.equations), obj.code], namespace),
    )  # fmt: skip
    return Projection(obj.name, obj.when, source, target, pre, post, late, tuple(effects), origin, obj.order)


def _copied(synapses: Any) -> tuple[Integers, Integers, dict[str, Variable]]:
    """Copy what the pathways of one Synapses object share: both ends, and the parameters."""
    pre = np.array(synapses.variables["_synaptic_pre"].get_value(), dtype=np.int32)
    post = np.array(synapses.variables["_synaptic_post"].get_value(), dtype=np.int32)
    counts = ("N_incoming", "N_outgoing", "lastupdate")
    return pre, post, {n: v for n, v in variables_of(synapses).items() if n not in counts}


class _Ends:
    """Looks up names in a pathway's code: the synapses' own, those of both ends, and constants."""

    def __init__(
        self, pathway: Any, source: str, target: str, groups: Mapping[str, Group],
        written: frozenset[tuple[str, str]], parameters: Mapping[str, Variable],
        pre: Integers, post: Integers,
    ) -> None:  # fmt: skip
        self.pathway = pathway
        self.synapses = pathway.synapses
        self.groups = {"_presynaptic_idx": groups[source], "_postsynaptic_idx": groups[target]}
        self.written = written
        self.parameters = parameters
        self.cells = {"_presynaptic_idx": pre, "_postsynaptic_idx": post}
        self.targets: dict[str, Any] = {}
        self._where: dict[str, tuple[str, str]] = {}

    def variable(self, name: str, found: Any) -> Expression:
        from brian2.core.variables import ArrayVariable, Constant

        if isinstance(found, Constant):
            return Number(float(found.value))
        if not isinstance(found, ArrayVariable):
            raise NotExpressibleError(TARGET, [f"the name '{name}' ({found.__class__.__name__})"])
        if found.name == "dt":
            return Number(float(found.get_value()[0]))
        index = self._index(name)
        if index in ("_idx", "0") and found.name in self.parameters:
            return Name(name)
        if found.name in _CELL_INDEX:
            self._where[name] = (_CELL_INDEX[found.name], "i")
            return Name(name)
        if index in self.groups:
            self._where[name] = (index, found.name)
            return Name(name)
        raise NotExpressibleError(TARGET, [f"the variable '{name}' in a synapse"])

    def function(
        self, name: str, found: Any, arguments: tuple[Expression, ...], *, scalar: bool
    ) -> Expression:
        raise NotExpressibleError(TARGET, [f"the function {name}() in a synapse"])

    def _index(self, name: str) -> str:
        """Return which end a name belongs to, as Brian2 calls its index."""
        own = self.pathway.variables
        return str((own if name in own else self.synapses.variables).indices[name])

    def is_state(self, name: str, found: Any) -> bool:
        from brian2.core.variables import ArrayVariable

        owner = getattr(found, "owner", None)
        if owner is None or not isinstance(found, ArrayVariable):
            return False
        if self._index(name) == "_postsynaptic_idx" and owner.name == self.groups["_postsynaptic_idx"].name:
            self.targets[found.name] = found
            return True
        what = f"a synapse that writes to '{name}' of {owner.name}, not of its postsynaptic cell"
        raise NotExpressibleError(TARGET, [what])

    def mask(self, added: Expression) -> str:
        """Return the postsynaptic condition in ``amount * int(condition)``, or an empty text."""
        if not (isinstance(added, Call) and added.op == "*" and isinstance(added.arguments[1], Call)):
            return ""
        whole = added.arguments[1]
        if whole.op != "int" or not isinstance(whole.arguments[0], Name):
            return ""
        index, stored = self._where.get(whole.arguments[0].id, ("", ""))
        target = self.groups["_postsynaptic_idx"]
        return stored if index == "_postsynaptic_idx" and target.variables[stored].boolean else ""

    def values(self, names: set[str]) -> dict[str, Any]:
        """Return the value in every synapse of names that never change."""
        found: dict[str, Any] = {}
        for name in names:
            if name in self.parameters:
                values = self.parameters[name].values
                found[name] = values[0] if values.size == 1 and self.parameters[name].shared else values
            elif name in self._where:
                index, stored = self._where[name]
                group = self.groups[index]
                if stored == "i":
                    found[name] = self.cells[index].astype(np.float64)
                    continue
                if (group.name, stored) in self.written:
                    raise NotExpressibleError(
                        TARGET, [f"a synapse that reads '{name}', which changes during the run"]
                    )
                values = group.variables[stored].values
                found[name] = values[0] if group.variables[stored].shared else values[self.cells[index]]
        return found


def _effect(
    target: str, value: Expression, where: str, ends: _Ends, locals_: Mapping[str, Any]
) -> Effect | str:
    """Turn ``target = target + value`` into an effect, or say why not."""
    if not (isinstance(value, Call) and value.op in "+-" and value.arguments[0] == Name(target)):
        return f"a delivery that sets or scales '{target}' instead of adding to it"
    added = value.arguments[1]
    mask = ends.mask(added)
    if mask and not where:
        assert isinstance(added, Call)
        added, where = added.arguments[0], mask
    try:
        values = evaluate(added, {**ends.values(names_in(added)), **locals_})
    except NotExpressibleError as error:
        return "; ".join(error.features)
    return Effect(target, value.op, np.asarray(values, dtype=np.float64).reshape(-1), where)
