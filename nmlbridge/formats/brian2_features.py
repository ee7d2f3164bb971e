"""What of Brian2 comes over, and how exactly: as arrays, and from there as LEMS.

One table, in code, so that the documentation can print it and a test can try every line of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["FEATURES", "LEVELS", "Feature", "to_markdown"]

Level: TypeAlias = Literal["exact", "rounded", "chance", "refused"]

LEVELS: Mapping[Level, str] = {
    "exact": "the same bits as Brian2's numpy target (in LEMS: the same spikes, and v to the last digit printed)",
    "rounded": "the same but for last bits, where a sum is taken in another order or a function rounds otherwise",
    "chance": "the same distribution, other random numbers; record them first for the same ones",
    "refused": "NotExpressibleError, which lists every such feature of the network",
}


@dataclass(frozen=True)
class Feature:
    """One thing Brian2 can say.

    Parameters
    ----------
    group, name : str
        Where it stands in the table.
    arrays, lems : {"exact", "rounded", "chance", "refused"}
        What becomes of it as arrays, and in a LEMS document made of them.
    why : str
        Remark; for what is refused the reason.
    """

    group: str
    name: str
    arrays: Level
    lems: Level
    why: str = ""


_OWN = "it is Python code"
_ORDER = "its outcome depends on the order of spikes within a step"

FEATURES: tuple[Feature, ...] = (
    Feature("equations", "integration: euler", "exact", "exact"),
    Feature("equations", "integration: exact, exponential_euler", "exact", "exact"),
    Feature("equations", "integration: rk2, rk4", "exact", "exact"),
    Feature("equations", "integration: heun, milstein, with noise", "exact", "chance"),
    Feature("equations", "integration: gsl", "refused", "refused", "it chooses its own steps"),
    Feature("equations", "explicit t", "exact", "exact"),
    Feature("equations", "subexpressions", "exact", "exact"),
    Feature("equations", "subexpressions (constant over dt)", "exact", "exact"),
    Feature("equations", "integer, boolean and shared variables", "exact", "exact"),
    Feature("equations", "linked variables", "refused", "refused", "they read another group's present state"),
    Feature("equations", "single precision", "refused", "refused", "arithmetic here is double throughout"),
    Feature(
        "equations", "exp, sin and other such functions", "exact", "rounded", "libraries differ in a last bit"
    ),
    Feature(
        "equations",
        "%, arctan and what else LEMS has not",
        "exact",
        "refused",
        "LEMS has no such function",
    ),
    Feature("equations", "functions of one's own", "refused", "refused", _OWN),
    Feature("cells", "threshold and reset", "exact", "exact"),
    Feature("cells", "refractory: a time, a condition, an expression", "exact", "exact"),
    Feature("cells", "custom events", "refused", "refused", "arrays have one kind of event, the spike"),
    Feature("cells", "SpatialNeuron", "refused", "refused", "its compartments are solved together"),
    Feature("input", "run_regularly, also at its own interval", "exact", "exact"),
    Feature("input", "subgroups", "exact", "exact"),
    Feature("input", "TimedArray of one or two dimensions", "exact", "exact"),
    Feature("input", "randn(), rand()", "exact", "chance", "exact with Brian2's seed"),
    Feature("input", "xi", "exact", "chance", "exact with Brian2's seed"),
    Feature("input", "PoissonGroup", "exact", "chance", "exact with Brian2's seed"),
    Feature("input", "PoissonInput", "exact", "refused", "LEMS draws no binomial numbers"),
    Feature("input", "SpikeGeneratorGroup", "exact", "exact"),
    Feature("input", "random numbers in a reset", "refused", "refused", "how many are drawn varies"),
    Feature(
        "synapses",
        "on_pre: x_post += what never changes",
        "exact",
        "rounded",
        "LEMS sums a step's deliveries",
    ),
    Feature(
        "synapses",
        "on_pre: x_post -= w one step after x_post += w",
        "exact",
        "rounded",
        "LEMS leaves no residue",
    ),
    Feature(
        "synapses",
        "several pathways, delays that differ",
        "exact",
        "rounded",
        "LEMS sums a step's deliveries",
    ),
    Feature(
        "synapses",
        "deliveries that refractory cells skip",
        "exact",
        "rounded",
        "LEMS sums a step's deliveries",
    ),
    Feature("synapses", "on_pre that sets, scales or reads state", "refused", "refused", _ORDER),
    Feature("synapses", "on_pre that writes to the presynaptic cell", "refused", "refused", _ORDER),
    Feature("synapses", "on_post", "refused", "refused", _ORDER),
    Feature("synapses", "event-driven and clock-driven equations", "refused", "refused", _ORDER),
    Feature("synapses", "(summed) variables", "refused", "refused", "they read state of the same instant"),
    Feature("running", "StateMonitor in any slot, SpikeMonitor", "exact", "exact"),
    Feature("running", "PopulationRateMonitor", "exact", "exact", "as spikes"),
    Feature("running", "one clock, or whole multiples for run_regularly", "exact", "exact"),
    Feature("running", "groups with clocks of their own", "refused", "refused", "cells share one step"),
    Feature("running", "network operations", "refused", "refused", _OWN),
    Feature("running", "a network that has already run", "refused", "refused", "spikes may be on their way"),
)
"""Every line of the table."""


def to_markdown() -> str:
    """Return the table as Markdown.

    Examples
    --------
    >>> print(to_markdown().splitlines()[0])
    | | Brian2 | as arrays | as LEMS | |
    """
    lines = ["| | Brian2 | as arrays | as LEMS | |", "|---|---|---|---|---|"]
    group = ""
    for f in FEATURES:
        first = "" if f.group == group else f.group
        group = f.group
        lines.append(f"| {first} | {f.name} | {f.arrays} | {f.lems} | {f.why} |")
    lines += ["", *(f"- **{level}**: {meaning}." for level, meaning in LEVELS.items())]
    return "\n".join(lines) + "\n"
