"""One model with many sets of parameter values, side by side: each instance a group, and the sets its lanes.

Only what stays a number in the program can vary so: a parameter that decides how many cells there are, or how long a delay is,
makes another program. What may vary is not guessed from the document. It is compiled with two sets that differ in everything
that varies, and only if the two programs are the same but for numbers of the components that vary are they run together.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nmlbridge.engine.machine import Machine
from nmlbridge.engine.program import Compiler, Program
from nmlbridge.engine.run import Compiled, compile_document

if TYPE_CHECKING:
    import numpy as np

    from nmlbridge.lems.component import Component
    from nmlbridge.lems.document import Document

__all__ = ["Ensemble", "Together", "ensemble_of"]

_CHUNK_BYTES = 1 << 22

Values = Mapping[tuple[str, str], str]
"""By component and attribute, the text of a parameter."""


@dataclass(frozen=True)
class Together:
    """What sets that ran together gave.

    Parameters
    ----------
    minimum, maximum, last : numpy.ndarray, shape (columns, sets)
        Of what each column records, in the column's units.
    event_sets, event_recorders : numpy.ndarray, shape (events,)
        Set and recorder of each event, ordered by set.
    event_times_s : numpy.ndarray, shape (events,)
        Its time, s, ascending within a set.
    """

    minimum: np.ndarray
    maximum: np.ndarray
    last: np.ndarray
    event_sets: np.ndarray
    event_recorders: np.ndarray
    event_times_s: np.ndarray


class Ensemble:
    """A document whose parameters can be varied in one program; `ensemble_of` makes it."""

    def __init__(self, compiled: Compiled, varying: Mapping[tuple[int, str], Component]) -> None:
        self.compiled = compiled
        self._varying = varying

    def run(self, sets: Sequence[Values], *, threads: int = 1) -> Together:
        """Run all sets at once.

        Parameters
        ----------
        sets : sequence of Values
            Texts with units; each set names what all others name.
        threads : int
            How many may share the sets.

        Raises
        ------
        ModelError
            If a text is no quantity of the right dimension.
        IntegrationError
            If one set's values are no longer finite; which one is not said.
        """
        import numpy as np

        compiled, simulation = self.compiled, self.compiled.simulation
        program, addresses = Compiler(compiled.wiring, len(sets), self._numbers(sets)).compile(
            compiled.sources
        )
        columns, copies = len(addresses), len(sets)
        recorded = [address + copy for address in addresses for copy in range(copies)]
        seed = simulation.seed
        machine = Machine(program, [recorded] if recorded else [], simulation.step_s, seed, threads)
        compiled.require_ok(machine.initialise())
        total = simulation.steps + 1
        width = len(recorded) + 1
        rows = max(16, min(total, _CHUNK_BYTES // (8 * width))) if recorded else min(total, 65536)
        buffer = array("d", bytes(8 * width * rows))
        scales = np.array([c.scale for file in compiled.files for c in file.columns]).reshape(-1, 1)
        low, high = np.full((columns, copies), np.inf), np.full((columns, copies), -np.inf)
        last = np.empty((columns, copies))
        recorders, times = array("i"), array("d")
        done = 0
        while done < total:
            outcome = machine.step(min(rows, total - done), buffer)
            compiled.require_ok(outcome)
            done += outcome.rows
            found = machine.events()
            recorders += found[0]
            times += found[1]
            if recorded:
                made = np.frombuffer(buffer, count=width * outcome.rows).reshape(outcome.rows, width)[:, 1:]
                made = made.reshape(outcome.rows, columns, copies) / scales
                low, high = np.minimum(low, made.min(axis=0)), np.maximum(high, made.max(axis=0))
                last = made[-1].copy()
        numbers = np.asarray(recorders)
        in_set, of = numbers % copies, numbers // copies
        short = in_set.astype(np.min_scalar_type(copies))  # which sorts faster
        order = np.argsort(short, kind="stable")
        return Together(low, high, last, in_set[order], of[order], np.asarray(times)[order])

    def _numbers(self, sets: Sequence[Values]) -> dict[tuple[int, str], list[float]]:
        """Return what varies, by instance and name: one number a set."""
        model = self.compiled.model
        found: dict[tuple[int, str], list[float]] = {}
        by_component: dict[str, list[dict[str, float]]] = {}
        for component in {c.id: c for c in self._varying.values()}.values():
            names = [name for ident, name in sets[0] if ident == component.id]
            made: dict[tuple[str, ...], dict[str, float]] = {}
            listed = by_component[str(component.id)] = []
            for values in sets:
                texts = tuple(values[str(component.id), name] for name in names)
                if texts not in made:
                    made[texts] = model.parameters_with(component, dict(zip(names, texts, strict=True)))
                listed.append(made[texts])
        for (number, name), component in self._varying.items():
            found[number, name] = [parameters[name] for parameters in by_component[str(component.id)]]
        return found


def ensemble_of(first: Document, second: Document, vary: Sequence[tuple[str, str]]) -> Ensemble | None:
    """Return a document ready to run with many sets, or None if what varies makes another program.

    Parameters
    ----------
    first, second : Document
        The document with two sets of values, which differ in every attribute that varies.
    vary : sequence of (str, str)
        These attributes: component and name.

    Raises
    ------
    ModelError, FormatError, NotExpressibleError
        If it cannot be run.
    """
    compiled, other = compile_document(first), compile_document(second)
    wiring = compiled.wiring
    if (
        compiled.simulation.steps != other.simulation.steps
        or compiled.simulation.step_s != other.simulation.step_s
        or len(wiring.nodes) != len(other.wiring.nodes)
        or any(readings.schemes for readings in wiring.readings)
        or any(kernel.draws or kernel.step_draws for kernel in wiring.kernels.values())
    ):
        return None
    programs = [Compiler(each.wiring, 1).compile(each.sources)[0] for each in (compiled, other)]
    differing = _differing(*programs)
    if differing is None:
        return None
    varying = {}
    for number, name in differing:
        component = wiring.nodes[number].state_type.component
        named = [attribute for ident, attribute in vary if component is not None and ident == component.id]
        if (
            component is None
            or not named
            or wiring.nodes[number].state_type.fixed is not component.parameters
        ):
            return None
        if any(p.select for p in component.type.parameters.values()):
            return None
        varying[number, name] = component
    return Ensemble(compiled, varying)


def _differing(first: Program, second: Program) -> set[tuple[int, str]] | None:
    """Return the parameters, by instance and name, in which alone two programs differ, or None if they differ otherwise."""
    same = all(
        getattr(first, name) == getattr(second, name)
        for name in ("code", "table", "index", "delays", "header", "parameters")
    )
    if not same or len(first.memory) != len(second.memory):
        return None
    found = set()
    for address, (one, other) in enumerate(zip(first.memory, second.memory, strict=True)):
        if one != other:
            if address not in first.parameters:
                return None
            found.add(first.parameters[address])
    return found
