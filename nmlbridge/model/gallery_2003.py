"""The eight types of cells of Izhikevich (2003), IEEE Transactions on Neural Networks 14(6):1569."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nmlbridge.model.cells import Izhikevich2003Cell
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.gallery import Entry
from nmlbridge.model.network import Input, Population
from nmlbridge.model.stimuli import StepCurrent

__all__ = ["entries"]

_SOURCE = "Izhikevich (2003), figure 2; figure1.m"
_STEP_MS = 0.01

Row = tuple[str, str, tuple[float, float, float, float], float, float, Sequence[tuple[float, float]], int]
_ROWS: tuple[Row, ...] = (
    ("RS", "regular spiking", (0.02, 0.2, -65, 8), -63, 150, [(15, 14)], 6),
    ("IB", "intrinsically bursting", (0.02, 0.2, -55, 4), -70, 150, [(15, 11)], 7),
    ("CH", "chattering", (0.02, 0.2, -50, 2), -70, 150, [(15, 10)], 17),
    ("FS", "fast spiking", (0.1, 0.2, -65, 2), -70, 150, [(15, 10)], 19),
    ("TC", "thalamo-cortical", (0.02, 0.25, -65, 0.05), -63, 150, [(30, 1.5)], 6),
    (
        "TC_burst",
        "thalamo-cortical, released from inhibition",
        (0.02, 0.25, -65, 0.05),
        -87,
        150,
        [(0, -25), (45, 0)],
        7,
    ),
    ("RZ", "resonator cell", (0.1, 0.26, -65, 2), -70, 100, [(0, -2), (10, -0.5), (60, 10), (65, -0.5)], 2),
    ("LTS", "low-threshold spiking", (0.02, 0.25, -65, 2), -63, 250, [(25, 10)], 20),
)
"""Name, title, a b c d, initial V (mV), duration (ms), input from each time (ms) on, spikes at 0.01 ms."""


def entries() -> Iterator[Entry]:
    """Yield the eight types."""
    for name, title, (a, b, c, d), v0, duration, levels, spikes in _ROWS:
        current = StepCurrent("input", times=[f"{t} ms" for t, _ in levels], levels=[x for _, x in levels])
        experiment = Experiment(
            f"izhikevich2003_{name}",
            cells=(Izhikevich2003Cell("cell", a, b, c, d, v0=f"{v0!r} mV"),),
            stimuli=(current,),
            populations=(Population("pop", "cell"),),
            inputs=(Input("input", "pop"),),
            duration=f"{duration!r} ms",
            step=f"{_STEP_MS} ms",
            record=["pop/v", "pop/u", "pop/input/i", "pop/spikes"],
            notes=f"{title} ({_SOURCE})",
        )
        yield Entry(f"2003/{name}", title, experiment, {_STEP_MS: {"pop": spikes}}, _SOURCE)
