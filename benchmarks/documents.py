"""The models that are measured: documents and networks, all made here or read from the installed jar."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from nmlbridge.engine.outputs import with_outputs
from nmlbridge.formats.brian2_expressions import Call, Name, Number, parse_expression
from nmlbridge.formats.brian2_network import (
    Assign,
    Block,
    Effect,
    Entry,
    Group,
    NetworkArrays,
    Projection,
    StepTable,
    Variable,
)
from nmlbridge.lems.document import Document

__all__ = ["PULSED", "ex2", "fanned_out", "free_running", "mapped", "network_2003", "pulse_weights", "pulsed"]

Doubles = NDArray[np.float64]

PULSED = {
    "step_ms": 0.1, "v0_mV": -70.0, "a": 0.02, "b": 0.2, "c": -65.0, "d": 8.0, "thresh_mV": 30.0,
    "delay_ms": 20.0, "duration_ms": 900.0, "amplitude": 1.0,
}  # fmt: skip
"""Parameters of `pulsed`: regular spiking cells."""


def ex2() -> Document:
    """Upstream's Ex2 with eleven columns (t; v, U, I of three cells; v of the fourth) and every spike recorded."""
    document = Document.read("example:LEMS_NML2_Ex2_Izh.xml")
    return with_outputs(document, record=["displays", "izpopClass1[0]/v", "spikes"])


def pulse_weights(cells: int) -> list[float]:
    """Return the weight of each cell's pulse: from silence to 50 spikes a second."""
    return [3.0 + 17.0 * cell / max(cells - 1, 1) for cell in range(cells)]


def pulsed(cells: int, steps: int, watched: Sequence[int] = ()) -> Document:
    """Make a document of izhikevichCells with a pulse of its own weight each; spikes are its only output.

    Unless cells are watched: then their v and U are written in every step, which is not how it is timed.
    """
    p = PULSED
    inputs = "".join(
        f'<inputW id="{cell}" target="../pop[{cell}]" destination="synapses" weight="{weight!r}"/>\n'
        for cell, weight in enumerate(pulse_weights(cells))
    )
    selections = "".join(
        f'<EventSelection id="{cell}" select="pop[{cell}]" eventPort="spike"/>\n' for cell in range(cells)
    )
    columns = "".join(
        f'<OutputColumn id="{name}{cell}" quantity="pop[{cell}]/{name}"/>\n'
        for cell in watched
        for name in "vU"
    )
    traces = f'<OutputFile id="traces" fileName="pulsed.dat">\n{columns}</OutputFile>' if watched else ""
    return _document(f"""
<izhikevichCell id="cell" v0="{p["v0_mV"]!r}mV" thresh="{p["thresh_mV"]!r}mV" a="{p["a"]!r}" b="{p["b"]!r}" c="{p["c"]!r}"
    d="{p["d"]!r}"/>
<pulseGeneratorDL id="pulse" delay="{p["delay_ms"]!r}ms" duration="{p["duration_ms"]!r}ms" amplitude="{p["amplitude"]!r}"/>
<network id="net">
<population id="pop" component="cell" size="{cells}"/>
<inputList id="pulses" component="pulse" population="pop">
{inputs}</inputList>
</network>
<Simulation id="sim" length="{steps * p["step_ms"]!r}ms" step="{p["step_ms"]!r}ms" target="net">
<EventOutputFile id="spikes" fileName="pulsed.spikes" format="TIME_ID">
{selections}</EventOutputFile>
{traces}
</Simulation>""")


def free_running(cells: int, steps: int) -> Document:
    """Make a document of izhikevichCells that spike without input; the first one's spikes are its only output.

    Nothing but the population grows, so that what is measured is the cost of cells.
    """
    return _document(f"""
<izhikevichCell id="cell" v0="-70mV" thresh="30mV" a="0.02" b="0.28" c="-65" d="8"/>
<network id="net"><population id="pop" component="cell" size="{cells}"/></network>
<Simulation id="sim" length="{steps * 0.1!r}ms" step="0.1ms" target="net">
<EventOutputFile id="spikes" fileName="free.spikes" format="TIME_ID">
<EventSelection id="0" select="pop[0]" eventPort="spike"/>
</EventOutputFile>
</Simulation>""")


def mapped(length_ms: float, step_ms: float, stimulus_ms: tuple[float, float]) -> Document:
    """Make a document of one izhikevichCell with a step of current; its spikes are its only output."""
    start_ms, stop_ms = stimulus_ms
    return _document(f"""
<izhikevichCell id="cell" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-55" d="2"/>
<pulseGeneratorDL id="pulse" delay="{start_ms!r}ms" duration="{stop_ms - start_ms!r}ms" amplitude="8"/>
<network id="net">
<population id="pop" component="cell" size="1"/>
<explicitInput target="pop[0]" input="pulse" destination="synapses"/>
</network>
<Simulation id="sim" length="{length_ms!r}ms" step="{step_ms!r}ms" target="net">
<EventOutputFile id="spikes" fileName="map.spikes" format="TIME_ID">
<EventSelection id="0" select="pop[0]" eventPort="spike"/>
</EventOutputFile>
</Simulation>""")


def _document(body: str) -> Document:
    includes = "".join(
        f'<Include file="{name}.xml"/>\n' for name in ("Cells", "Networks", "Inputs", "Simulation")
    )
    return Document.parse(f'<Lems>\n<Target component="sim"/>\n{includes}{body}\n</Lems>')


def _assign(target: str, text: str) -> Assign:
    return Assign(target, parse_expression(text))


def network_2003(excitatory: int = 800, inhibitory: int = 200, steps: int = 1000) -> NetworkArrays:
    """Make the network of Izhikevich (2003), figure 3, as Brian2 schedules its example, with recorded noise."""
    rng = np.random.RandomState(1)
    re, ri = rng.uniform(size=excitatory), rng.uniform(size=inhibitory)
    n = excitatory + inhibitory
    weights = np.hstack(
        [0.5 * rng.uniform(size=(n, excitatory)), -rng.uniform(size=(n, inhibitory))]
    ).T.ravel()
    weights *= 1000 / n  # a smaller network is driven as strongly
    b = np.concatenate([np.full(excitatory, 0.2), 0.25 - 0.05 * ri])
    v = np.full(n, -65.0)
    values = {
        "v": v, "u": b * v, "I": np.zeros(n), "I_noise": np.zeros(n), "b": b,
        "a": np.concatenate([np.full(excitatory, 0.02), 0.02 + 0.08 * ri]),
        "c": np.concatenate([-65 + 15 * re**2, np.full(inhibitory, -65.0)]),
        "d": np.concatenate([8 - 6 * re**2, np.full(inhibitory, 2.0)]),
    }  # fmt: skip
    pre, post = (x.astype(np.int32).ravel() for x in np.divmod(np.arange(n * n), n))

    def noise(name: str, start: int, stop: int, scale: float) -> Block:
        value = Call("*", (Number(scale), Name(f"{name}.noise")))
        return Block(f"{name}_noise", "start", "code", "cells", start, stop, (Assign("I_noise", value),))

    def pathway(name: str, delay: int, sign: str) -> Projection:
        late = np.array([delay], np.int32)
        return Projection(name, "synapses", "cells", "cells", pre, post, late, (Effect("I", sign, weights),))

    schedule: tuple[Entry, ...] = (
        noise("exc", 0, excitatory, 5.0),
        noise("inh", excitatory, n, 2.0),
        Block("update", "groups", "code", "cells", 0, n, (
            _assign("_u", "(1.0*(a*((b*v) - u))) + u"),
            _assign("_v", "(1.0*((140.0 + (((I + I_noise) + (0.04*(v**2))) + (5.0*v))) - u)) + v"),
            _assign("u", "_u"), _assign("v", "_v"),
        )),
        Block("spiking", "thresholds", "threshold", "cells", 0, n, (_assign("_cond", "v >= 30"),)),
        pathway("down", 1, "-"),
        pathway("up", 0, "+"),
        Block("reset", "resets", "reset", "cells", 0, n, (_assign("v", "c"), _assign("u", "u + d"))),
    )  # fmt: skip
    row_of_step = np.arange(steps, dtype=np.int32)
    drawn = rng.randn(steps, n)
    inputs = {
        "exc.noise": StepTable(drawn[:, :excitatory], row_of_step, np.arange(excitatory, dtype=np.int32)),
        "inh.noise": StepTable(drawn[:, excitatory:], row_of_step, np.arange(inhibitory, dtype=np.int32)),
    }
    cells = Group("cells", n, {name: Variable(array) for name, array in values.items()})
    return NetworkArrays("network_2003", 1e-3, steps, (cells,), schedule, inputs, (("cells", 0, n),))


def fanned_out(cells: int, synapses_each: int, steps: int) -> NetworkArrays:
    """Make a network in which a tenth of the cells spike in each step, and reach cells drawn at random."""
    rng = np.random.default_rng(1)
    count = cells * synapses_each
    pre = np.repeat(np.arange(cells, dtype=np.int32), synapses_each)
    post = rng.integers(cells, size=count, dtype=np.int32)
    schedule: tuple[Entry, ...] = (
        Block("count", "groups", "code", "cells", 0, cells, (_assign("n", "n + 1.0"),)),
        Block("spiking", "thresholds", "threshold", "cells", 0, cells, (_assign("_cond", "n >= 10.0"),)),
        Projection("synapses", "synapses", "cells", "cells", pre, post, np.array([1], np.int32),
                   (Effect("I", "+", rng.random(count)),)),
        Block("reset", "resets", "reset", "cells", 0, cells, (_assign("n", "0.0"),)),
    )  # fmt: skip
    phase = np.arange(cells, dtype=np.float64) % 10
    group = Group("cells", cells, {"n": Variable(phase), "I": Variable(np.zeros(cells))})
    return NetworkArrays("fanned_out", 1e-3, steps, (group,), schedule)
