"""A group's part of the schedule, split at its deliveries, and variables that a spike raises for one step only."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_lems_code import TARGET
from nmlbridge.formats.brian2_network import Block, Effect, Group, NetworkArrays, Projection, StateRecord

__all__ = ["Halves", "halves_of", "one_step_variables"]


@dataclass(frozen=True)
class Halves:
    """A group's entries before its deliveries and after them, and the deliveries."""

    before: tuple[Block | StateRecord, ...]
    deliveries: tuple[Projection, ...]
    after: tuple[Block | StateRecord, ...]

    def targets(self) -> dict[str, list[Effect]]:
        """Return what is delivered, by variable."""
        found: dict[str, list[Effect]] = {}
        for projection in self.deliveries:
            for effect in projection.effects:
                found.setdefault(effect.target, []).append(effect)
        return found


def halves_of(network: NetworkArrays, group: Group) -> Halves:
    """Split a group's part of the schedule at its deliveries.

    Raises
    ------
    NotExpressibleError
        If code or a monitor runs between two deliveries.
    """
    before: list[Block | StateRecord] = []
    after: list[Block | StateRecord] = []
    deliveries: list[Projection] = []
    for entry in network.schedule:
        if isinstance(entry, Projection):
            if entry.target == group.name:
                if after:
                    raise NotExpressibleError(
                        TARGET, [f"{after[0].name}: runs between deliveries to {group.name} ({entry.name})"]
                    )
                deliveries.append(entry)
        elif entry.group == group.name:
            (after if deliveries else before).append(entry)
    return Halves(tuple(before), tuple(deliveries), tuple(after))


def one_step_variables(network: NetworkArrays, group: Group, halves: Halves) -> frozenset[str]:
    """Find variables that a spike raises for exactly one step: added, and taken off one step later."""
    written = {a.target for b in network.blocks if b.group == group.name for a in b.assigns}
    found = set()
    for target in halves.targets():
        ups: list[tuple[Projection, Effect]] = []
        downs: list[tuple[Projection, Effect]] = []
        for projection in halves.deliveries:
            for effect in projection.effects:
                if effect.target == target:
                    (ups if effect.sign == "+" else downs).append((projection, effect))
        paired = len(ups) == len(downs) and all(_undone(up, downs) for up in ups)
        if paired and target not in written and not np.any(group.variables[target].values):
            found.add(target)
    return frozenset(found)


def _undone(up: tuple[Projection, Effect], downs: list[tuple[Projection, Effect]]) -> bool:
    """Tell whether some pathway takes off one step later what this one adds."""
    there, added = up
    return not added.where and any(
        not taken.where
        and there.source == back.source
        and there.delay_steps.size == back.delay_steps.size == 1
        and int(back.delay_steps[0]) == int(there.delay_steps[0]) + 1
        and np.array_equal(there.pre, back.pre)
        and np.array_equal(there.post, back.post)
        and np.array_equal(added.values, taken.values)
        for back, taken in downs
    )
