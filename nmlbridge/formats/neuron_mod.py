"""One NEURON mechanism for one population: its cell, the synapses that reach it, the currents applied to it.

An artificial cell that steps itself by events, once a step of the integration, in the tree order of LEMS: a
tick of cell number k of K comes 0.3 to 0.4 steps after the time at which the step begins, in the order of
k; an event with a delay of n steps is sent so that it arrives before the tick of n steps later. So events
without delay reach the cells behind the sender in the same step, and those before it in the next, as in
jLEMS. The time of jLEMS is a running sum, by which a delay of whole steps is now and then a step late: the
mechanism looks it up.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from nmlbridge.formats.components import stimulus_component
from nmlbridge.formats.lems_synapse_types import type_of_synapse
from nmlbridge.formats.lems_types import Typed, type_of_cell
from nmlbridge.formats.nmodl import FUNCTIONS, Block
from nmlbridge.formats.script_plan import Plan
from nmlbridge.model.network import Population
from nmlbridge.model.stimuli import PoissonInput, StepCurrent

__all__ = ["Mechanism", "mechanism_of", "steps_of"]

_HEAD = """\
: Written by nmlbridge. One step of forward Euler a tick, in SI, in the operation order of jLEMS.
: Compile with -ffp-contract=off where the processor can fuse multiplications and additions.

NEURON {{
    ARTIFICIAL_CELL {name}
    RANGE phase_ms, {ranges}
}}

DEFINE HISTORY {history}

PARAMETER {{
    phase_ms = 0
    step_ms = {step_ms}
    step_s = {step_s}
{parameters}
}}

ASSIGNED {{
    seconds
    ticks
    history[HISTORY]
    fired
    total
{assigned}
}}

INITIAL {{
    seconds = 0
    ticks = 0
{initial}
    net_send(phase_ms, 1)
}}

NET_RECEIVE(weight, synapse, steps, delay_s) {{
    LOCAL late, place
    INITIAL {{ : without this block NEURON would set all but the weight to 0
    }}
    if (flag == 1) {{
        one_step()
        if (fired > 0) {{
            net_event(t)
        }}
        net_send(step_ms, 1)
    }} else {{
        late = 0
        if (steps > 0) {{
            place = fmod(ticks - steps + 1, HISTORY)
            if (seconds + step_s < history[place] + delay_s) {{
                late = 1
            }}
        }}
        if (late > 0) {{
{defer}
        }} else {{
            arrive(weight, synapse)
        }}
    }}
}}

PROCEDURE arrive(weight, synapse) {{
{events}
}}

PROCEDURE one_step() {{
    LOCAL place
    seconds = seconds + step_s
    ticks = ticks + 1
    place = fmod(ticks, HISTORY)
    history[place] = seconds
    fired = 0
{step}
}}

{functions}"""


@dataclass
class Mechanism:
    """A mechanism and how to reach its parts.

    Parameters
    ----------
    name : str
        As NEURON calls it.
    text : str
        The mod file.
    synapses : dict of str to int
        Number by which an event names its synapse.
    weights : dict of str to str
        For each stimulus, the variable that switches and scales it in one cell.
    variables : dict of str to str
        ``v``, ``u`` and, as ``i:STIMULUS``, the currents.
    """

    name: str
    text: str = ""
    synapses: dict[str, int] = field(default_factory=dict)
    weights: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)


def mechanism_of(plan: Plan, population: Population) -> Mechanism:
    """Write the mechanism of one population.

    Parameters
    ----------
    plan : Plan
    population : Population
        Of cells.
    """
    made = Mechanism(f"Nmlb_{population.id}")
    cell = plan.cell_of(population.id)
    plain = cell.current == "none"
    block = Block(type_of_cell(cell), "cell_", {"ISyn": "total", "iSyn": "total"})
    made.variables["v"] = block.name("v")
    made.variables["u"] = block.name("U" if plain else "u")
    current = "I" if plain else "i"
    synapses = _synapses(plan, population, block)
    inputs = _inputs(plan, population, made, current)
    step = ["total = 0"]
    for part, _ in synapses:
        step += part.compute()
        step += [f"total = total + {part.name(current)}", *part.advance(), *part.conditions()]
    for parts, amount in inputs:
        for part in parts:
            step += part.conditions()
        step.append(f"total = total + {amount}")
    step += [*block.compute(), *block.advance(), *block.conditions(["fired = 1"])]
    made.synapses = {name: number for number, (_, name) in enumerate(synapses)}
    blocks = [block, *(p for p, _ in synapses), *(p for parts, _ in inputs for p in parts)]
    events: list[str] = []
    for part, name in synapses:
        inside = "\n".join(f"    {line}" for line in part.on_event())
        events.append(f"if (synapse == {made.synapses[name]}) {{\n{inside}\n}}")
    for name, number in made.synapses.items():
        step += [
            f"if (late_{name} != 0) {{",
            f"    arrive(late_{name}, {number})",
            f"    late_{name} = 0",
            "}",
        ]
    made.text = _text(plan, population, made, blocks, step, events)
    return made


def _synapses(plan: Plan, population: Population, cell: Block) -> list[tuple[Block, str]]:
    """Return a block for every synapse that events can reach here, with its name."""
    names = [w.projection.synapse for w in plan.wires if w.projection.target == population.id]
    found = [(name, name) for name in dict.fromkeys(names)]
    for given, _ in plan.inputs:
        stimulus = plan.experiment.part(given.stimulus)
        if isinstance(stimulus, PoissonInput) and given.population == population.id:
            found.append((stimulus.id, stimulus.synapse))
    outside = {"v": cell.name("v"), "weight": "weight"}
    return [
        (Block(type_of_synapse(plan.experiment.part(synapse)), f"syn_{name}_", outside), name)
        for name, synapse in dict(found).items()
    ]


def _inputs(
    plan: Plan, population: Population, made: Mechanism, current: str
) -> list[tuple[list[Block], str]]:
    """Return the blocks of every current applied here, and what each adds up to."""
    found: list[tuple[list[Block], str]] = []
    for given, _ in plan.inputs:
        stimulus = plan.experiment.part(given.stimulus)
        if (
            given.population != population.id
            or stimulus.id in made.weights
            or isinstance(stimulus, PoissonInput)
        ):
            continue
        prefix = f"in_{stimulus.id}_"
        weight = made.weights[stimulus.id] = f"{prefix}weight"
        component = stimulus_component(stimulus)
        if isinstance(stimulus, StepCurrent):
            parts = [
                Block(_typed(window.tag, window.attrib), f"{prefix}{number}_")
                for number, window in enumerate(component.element)
            ]
            amount = " + ".join(["0", *(part.name(current) for part in parts)])
            found.append((parts, f"({weight} * ({amount}))"))
            made.variables[f"i:{stimulus.id}"] = ""
            continue
        part = Block(_typed(component.type, component.element.attrib, component.definition), prefix)
        found.append(([part], part.name(current)))
        made.variables[f"i:{stimulus.id}"] = part.name(current)
    return found


def _typed(name: object, attributes: object, definition: str = "") -> Typed:
    return Typed(str(name), {str(k): str(v) for k, v in dict(attributes).items()}, definition)  # type: ignore[call-overload]


def steps_of(delay_s: float, step_s: float) -> int:
    """Return after how many steps an event acts, at the earliest.

    Examples
    --------
    >>> steps_of(0.0, 2.5e-5), steps_of(1e-3, 2.5e-5), steps_of(1.01e-3, 2.5e-5)
    (0, 40, 41)
    """
    return 0 if delay_s <= 0.0 else max(1, math.ceil(delay_s / step_s - 1e-9))


def _longest(plan: Plan, population: Population) -> int:
    """Return the longest delay that reaches a population, in steps."""
    reaching = [w for w in plan.wires if w.projection.target == population.id and len(w.delays_s)]
    return max((steps_of(float(w.delays_s.max()), plan.step_s) for w in reaching), default=0)


def _text(
    plan: Plan,
    population: Population,
    made: Mechanism,
    blocks: list[Block],
    step: list[str],
    events: list[str],
) -> str:
    parameters = {name: value for block in blocks for name, value in block.parameters.items()}
    parameters |= dict.fromkeys(made.weights.values(), 0.0)  # a stimulus that is not applied has weight 0
    own = [name for block in blocks for name in (*block.states, *block.derived, *block.rates())]
    own += [name for block in blocks for name, _ in block.derived_parameters]
    outside = {"total", "weight"} | {name for block in blocks[1:] for name in block.given.values()}
    assigned = [name for name in dict.fromkeys(own) if name not in outside or name in blocks[0].states]
    ranges = [*made.weights.values(), *(v for v in made.variables.values() if v)]
    used = "\n".join([*step, *events])
    lines = [line for block in blocks for line in block.initial()]
    lines += [f"late_{name} = 0" for name in made.synapses]
    if "scop_random(" in used:
        lines.append(f"set_seed({plan.seed})")
    assigned += [f"late_{name}" for name in made.synapses]
    defer = [
        f"if (synapse == {number}) {{\n    late_{name} = late_{name} + weight\n}}"
        for name, number in made.synapses.items()
    ]
    return _HEAD.format(
        name=made.name,
        ranges=", ".join(dict.fromkeys(ranges)),
        step_ms=repr(plan.step_s * 1000.0),
        step_s=repr(plan.step_s),
        parameters=_indented([f"{name} = {value!r}" for name, value in parameters.items()]),
        assigned=_indented(assigned),
        initial=_indented(lines),
        events=_indented(events or [": nothing comes in"]),
        defer=_indented(defer or [": nothing comes in"], 12),
        history=_longest(plan, population) + 2,
        step=_indented(step),
        functions=FUNCTIONS if "heaviside(" in used else "",
    )


def _indented(lines: list[str], by: int = 4) -> str:
    pad = " " * by
    return "\n".join(pad + line for text in lines for line in text.split("\n"))
