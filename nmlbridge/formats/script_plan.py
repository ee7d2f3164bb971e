"""An experiment laid out for a script: every connection drawn, every recorded quantity by its path.

What PyNN, NEST and NEURON scripts share; each writer turns it into its own language.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import ModelError
from nmlbridge.formats.network_text import cell_path, quantity_path
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.fit import CELL_TYPES
from nmlbridge.model.network import Population, Projection

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Column", "Plan", "Wires", "list_text", "plan_of"]

MAX_LISTED = 200_000
"""Connections beyond which a script would be too large to read or to run from text."""

_WIDTH, _INDENT = 100, "    "
"""Of the lines of a long list."""


@dataclass(frozen=True)
class Column:
    """One recorded quantity: its path and unit as LEMS has them, and where it is found."""

    path: str
    unit: str
    population: str
    index: int
    variable: str
    stimulus: str = ""


@dataclass(frozen=True)
class Wires:
    """The connections of one projection, arrays of shape (n,)."""

    projection: Projection
    pre: NDArray[np.int32]
    post: NDArray[np.int32]
    weights: NDArray[np.float64]
    delays_s: NDArray[np.float64]


@dataclass
class Plan:
    """An experiment, laid out.

    Parameters
    ----------
    experiment : Experiment
    step_s : float
    steps : int
    seed : int
    cells : list of Population
        Populations of cells.
    sources : list of Population
        Populations of spike sources.
    wires : list of Wires
    inputs : list of (Input, tuple of int)
        With the cells they go to.
    columns : list of Column
    spikes : list of (str, str, int)
        Path, population and index of every cell whose spikes are recorded.
    """

    experiment: Experiment
    step_s: float
    steps: int
    seed: int
    cells: list[Population] = field(default_factory=list)
    sources: list[Population] = field(default_factory=list)
    wires: list[Wires] = field(default_factory=list)
    inputs: list[tuple[Any, tuple[int, ...]]] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    spikes: list[tuple[str, str, int]] = field(default_factory=list)

    def cell_of(self, population: str) -> Any:
        """Return the cell or source that a population is made of."""
        return self.experiment.part(self.experiment.part(population).cell)


def plan_of(experiment: Experiment, target: str) -> Plan:
    """Lay out an experiment.

    Parameters
    ----------
    experiment : Experiment
        With duration and step.
    target : str
        For messages.

    Raises
    ------
    ModelError
        If it cannot be run as it is, or has more connections than a script can list.
    """
    if experiment.duration is None or experiment.step is None or not experiment.populations:
        raise ModelError(f"{experiment.label}: a {target} script needs populations, duration and step")
    if experiment.connection_count > MAX_LISTED:
        raise ModelError(
            f"{experiment.label}: {experiment.connection_count} connections, and a script lists {MAX_LISTED}",
            hint="convert it to LEMS or NeuroML, or make it smaller",
        )
    seed = 1234 if experiment.seed is None else experiment.seed
    plan = Plan(experiment, experiment.step.si, experiment.steps, seed)
    for population in experiment.populations:
        is_cell = isinstance(experiment.cell_of(population), CELL_TYPES)
        (plan.cells if is_cell else plan.sources).append(population)
    for projection in experiment.projections:
        made = experiment.connections(projection)
        plan.wires.append(Wires(projection, made.pre, made.post, made.weights, made.delays_s))
    for given in experiment.inputs:
        size = experiment.part(given.population).size
        plan.inputs.append((given, given.cells if given.cells is not None else tuple(range(size))))
    _add_records(plan)
    return plan


def _add_records(plan: Plan) -> None:
    experiment = plan.experiment
    for record in experiment.record:
        size = experiment.part(record.population).size
        for index in record.cells if record.cells is not None else range(size):
            if record.variable == "spikes":
                path = cell_path(experiment, record.population, index)
                plan.spikes.append((path, record.population, index))
                continue
            plain = plan.cell_of(record.population).current == "none"
            unit = "V" if record.variable == "v" else "1" if plain else "A"
            path = quantity_path(experiment, record, index)
            plan.columns.append(
                Column(path, unit, record.population, index, record.variable, record.stimulus or "")
            )


def list_text(values: Any) -> str:
    """Return a list of numbers or text as Python text, broken into lines.

    Examples
    --------
    >>> list_text([1, 2.5, "a"])
    "[1, 2.5, 'a']"
    """
    items = [repr(v.item() if hasattr(v, "item") else v) for v in values]
    text = f"[{', '.join(items)}]"
    if len(text) <= _WIDTH:
        return text
    lines, line = [], _INDENT
    for item in items:
        if len(line) + len(item) > _WIDTH:
            lines.append(line.rstrip())
            line = _INDENT
        line += f"{item}, "
    return "[\n" + "\n".join([*lines, line.rstrip()]) + "\n]"
