"""The seven cells of Izhikevich (2007), Dynamical Systems in Neuroscience, chapter 8, with their currents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nmlbridge.model.cells import Cell, Izhikevich2007Cell, Izhikevich2007FSCell
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.gallery import Entry
from nmlbridge.model.network import Input, Population
from nmlbridge.model.stimuli import StepCurrent

__all__ = ["entries"]

_SOURCE = "Izhikevich (2007), chapter 8"
_STEP_MS = 0.01


def _cell(
    ident: str,
    C: float,
    k: float,
    vr: float,
    vt: float,
    vpeak: float,
    a: float,
    b: float,
    c: float,
    d: float,
    **rules: str,
) -> Izhikevich2007Cell:
    given: dict[str, Any] = rules
    return Izhikevich2007Cell(
        ident,
        C=f"{C!r} pF",
        k=f"{k!r} nS_per_mV",
        vr=f"{vr!r} mV",
        vt=f"{vt!r} mV",
        vpeak=f"{vpeak!r} mV",
        a=f"{a!r} per_ms",
        b=f"{b!r} nS",
        c=f"{c!r} mV",
        d=f"{d!r} pA",
        **given,
    )


_CELLS: tuple[Cell, ...] = (
    _cell("RS", 100, 0.7, -60, -40, 35, 0.03, -2, -50, 100),
    _cell("IB", 150, 1.2, -75, -45, 50, 0.01, 5, -56, 130),
    _cell("CH", 50, 1.5, -60, -40, 25, 0.03, 1, -40, 150),
    _cell(
        "LTS",
        100,
        1,
        -56,
        -42,
        40,
        0.03,
        8,
        -53,
        20,
        peak_slope="-100 Mohm",
        reset_slope="40 Mohm",
        u_max="670 pA",
    ),
    Izhikevich2007FSCell(
        "FS",
        C="20 pF",
        k="1 nS_per_mV",
        vr="-55 mV",
        vt="-40 mV",
        vpeak="25 mV",
        a="0.2 per_ms",
        vb="-55 mV",
        cubic=0.025,
        c="-45 mV",
    ),
    _cell(
        "TC",
        200,
        1.6,
        -60,
        -50,
        35,
        0.01,
        15,
        -60,
        10,
        b_above="0 nS",
        v_switch="-65 mV",
        peak_slope="100 Mohm",
        reset_slope="-100 Mohm",
    ),
    _cell("RTN", 40, 0.25, -65, -45, 0, 0.015, 10, -55, 50, b_above="2 nS", v_switch="-65 mV"),
)

_TITLES = {
    "RS": "regular spiking pyramidal cell, layer 5",
    "IB": "intrinsically bursting pyramidal cell, layer 5",
    "CH": "chattering cell, cat primary visual cortex",
    "LTS": "low-threshold spiking interneuron, rat barrel cortex",
    "FS": "fast spiking interneuron, rat visual cortex, layer 5",
    "TC": "thalamocortical cell, cat dorsal LGN",
    "RTN": "cell of the reticular thalamic nucleus, rat",
}

Row = tuple[float, float, Mapping[float, tuple[int, int]]]
_CURRENTS: dict[str, Row] = {
    "RS": (520, 0, {60: (2, 2), 70: (3, 3), 85: (5, 5), 100: (7, 7)}),
    "IB": (600, 0, {290: (0, 0), 370: (3, 3), 500: (8, 8), 550: (9, 10)}),
    "CH": (210, 0, {200: (5, 6), 300: (9, 9), 400: (12, 13), 600: (22, 23)}),
    "LTS": (320, 0, {100: (1, 1), 125: (4, 4), 200: (9, 10), 300: (21, 22)}),
    "FS": (100, 0, {73.2: (2, 2), 100: (4, 5), 200: (8, 8), 400: (13, 16)}),
    "TC": (650, 0, {50: (3, 3), 100: (11, 11), 150: (17, 17)}),
    "RTN": (650, 0, {50: (4, 4), 70: (6, 6), 110: (11, 11)}),
    "TC_burst": (650, -1200, {0: (6, 6), 50: (11, 11), 100: (18, 18)}),
    "RTN_burst": (720, -350, {30: (3, 3), 50: (6, 6), 90: (12, 12)}),
}
"""Length of the current (ms), current of the 120 ms before it (pA), and for each current (pA) the spikes at
steps of 0.25 and 0.01 ms."""

_BEFORE_MS = 120
_NOTES = {
    cell: f"{rule} goes by v before the step; in the author's script, by v after it"
    for cell, rule in (("FS", "U(v)"), ("TC", "b"), ("RTN", "b"))
}


def entries() -> Iterator[Entry]:
    """Yield the seven cells and the two protocols of bursts."""
    cells = {cell.id: cell for cell in _CELLS}
    for name, (length, before, currents) in _CURRENTS.items():
        cell = cells[name.removesuffix("_burst")]
        expected = {
            step: {_population(current): counts[k] for current, counts in currents.items()}
            for k, step in enumerate((0.25, _STEP_MS))
        }
        burst = name.endswith("_burst")
        title = _TITLES[cell.id] + (", burst after inhibition" if burst else "")
        experiment = _experiment(name, title, cell, length, before if burst else None, tuple(currents))
        yield Entry(f"2007/{name}", title, experiment, expected, _SOURCE, _NOTES.get(cell.id, ""))


def _population(current: float) -> str:
    return f"I{current:g}".replace(".", "p")


def _experiment(
    name: str, title: str, cell: Cell, length: float, before: float | None, currents: Sequence[float]
) -> Experiment:
    """Make one population of one cell for each current."""
    stimuli = []
    for current in currents:
        times, levels = ["0 ms"], [f"{current!r} pA"]
        if before is not None:
            times, levels = ["0 ms", f"{_BEFORE_MS} ms"], [f"{before!r} pA", f"{current!r} pA"]
        stimuli.append(StepCurrent(f"current_{_population(current)}", times=times, levels=levels))
    populations = [Population(_population(current), cell.id) for current in currents]
    pairs = list(zip(stimuli, populations, strict=True))
    return Experiment(
        f"izhikevich2007_{name}",
        cells=(cell,),
        stimuli=tuple(stimuli),
        populations=tuple(populations),
        inputs=tuple(Input(s.id, p.id) for s, p in pairs),
        duration=f"{length + (0 if before is None else _BEFORE_MS)!r} ms",
        step=f"{_STEP_MS} ms",
        record=[
            *(f"{p.id}/v" for p in populations),
            *(f"{p.id}/u" for p in populations),
            *(f"{p.id}/spikes" for p in populations),
        ],
        notes=f"{title} ({_SOURCE})",
    )
