"""The twenty behaviours of Izhikevich (2004), IEEE Transactions on Neural Networks 15(5):1063, figure 1.

Parameters and inputs are those of the author's figure1.m. That script updates u with the new V and takes
larger steps than 0.01 ms; under plain Euler some of its behaviours do not show, or show otherwise. For these
the inputs or parameters here are those of Open Source Brain's LEMS version (its WhichModel.nml), and the
paper's own stand under the same letter with ``_paper`` (but for T, which then runs away).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmlbridge.model.cells import STANDARD_POLYNOMIAL, Izhikevich2003Cell
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.gallery import Entry
from nmlbridge.model.network import Input, Population
from nmlbridge.model.stimuli import PulseCurrent, RampCurrent, StepCurrent

__all__ = ["entries"]

Current = PulseCurrent | RampCurrent | StepCurrent
_SOURCE = "Izhikevich (2004), figure 1; figure1.m"
_ADAPTED = "Open Source Brain, IzhikevichModel, WhichModel.nml"
_STEP_MS = 0.01


@dataclass(frozen=True)
class _Row:
    """One panel: parameters, initial V (mV), duration (ms), inputs, spikes under Euler at 0.01 ms."""

    key: str
    title: str
    abcd: tuple[float, float, float, float]
    v0: float
    duration: float
    inputs: Sequence[Current]
    spikes: int
    note: str = ""
    polynomial: tuple[float, float, float] = STANDARD_POLYNOMIAL
    accommodation: bool = False


def _ms(time: float) -> str:
    return f"{time!r} ms"


def _pulse(delay: float, duration: float, amplitude: float) -> PulseCurrent:
    return PulseCurrent("input", _ms(delay), _ms(duration), amplitude)


def _ramp(delay: float, duration: float, start: float, finish: float, baseline: float = 0.0) -> RampCurrent:
    return RampCurrent("input", _ms(delay), _ms(duration), start, finish, baseline)


def _steps(*levels: tuple[float, float]) -> StepCurrent:
    return StepCurrent("input", times=[_ms(t) for t, _ in levels], levels=[level for _, level in levels])


def _pulses(amplitude: float, length: float, *begins: float) -> StepCurrent:
    return _steps(*(pair for t in begins for pair in ((t, amplitude), (t + length, 0.0))))


_CLASS_1 = (0.04, 4.1, 108.0)
"""figure1.m has V' = 0.04 V² + 4.1 V + 108 - u + I in panels G and L."""

_ROWS = (
    _Row("A", "tonic spiking", (0.02, 0.2, -65, 6), -70, 100, [_pulse(10, 90, 14)], 5),
    _Row("B", "phasic spiking", (0.02, 0.25, -65, 6), -64, 200, [_pulse(20, 180, 0.5)], 1),
    _Row("C", "tonic bursting", (0.02, 0.2, -50, 2), -70, 220, [_pulse(22, 198, 15)], 29),
    _Row("D", "phasic bursting", (0.02, 0.25, -55, 0.05), -64, 200, [_pulse(20, 180, 0.6)], 8),
    _Row("E", "mixed mode", (0.02, 0.2, -55, 4), -70, 160, [_pulse(16, 144, 10)], 7),
    _Row("F", "spike frequency adaptation", (0.01, 0.2, -65, 8), -70, 85, [_pulse(8.5, 76.5, 30)], 6),
    _Row(
        "G",
        "class 1 excitable",
        (0.02, -0.1, -55, 6),
        -60,
        300,
        [_ramp(30, 270, 0, 20.25)],
        10,
        polynomial=_CLASS_1,
    ),
    _Row("H", "class 2 excitable", (0.2, 0.26, -65, 0), -64, 300, [_ramp(30, 270, -0.5, 3.55, -0.5)], 17),
    _Row(
        "I", "spike latency", (0.02, 0.2, -65, 6), -70, 100, [_pulse(10, 3, 6.71)], 1, "I is 6.71, not 7.04"
    ),
    _Row("I_paper", "spike latency", (0.02, 0.2, -65, 6), -70, 100, [_pulse(10, 3, 7.04)], 1),
    _Row("J", "subthreshold oscillations", (0.05, 0.26, -60, 0), -62, 200, [_pulse(20, 5, 2)], 1),
    _Row(
        "K",
        "resonator",
        (0.1, 0.26, -60, -1),
        -62,
        400,
        [_pulses(0.65, 4, 40, 60, 200, 240)],
        1,
        "the second pair of pulses is at 200 and 240 ms, not at 280 and 320 ms",
    ),
    _Row("K_paper", "resonator", (0.1, 0.26, -60, -1), -62, 400, [_pulses(0.65, 4, 40, 60, 280, 320)], 1),
    _Row(
        "L",
        "integrator",
        (0.02, -0.1, -55, 6),
        -60,
        100,
        [_pulses(9, 2, 9, 14, 70, 80)],
        1,
        "the first pulses are at 9 and 14 ms, not at 100/11 and 100/11 + 5 ms",
        polynomial=_CLASS_1,
    ),
    _Row(
        "L_paper",
        "integrator",
        (0.02, -0.1, -55, 6),
        -60,
        100,
        [_pulses(9, 2, 100 / 11, 100 / 11 + 5, 70, 80)],
        1,
        polynomial=_CLASS_1,
    ),
    _Row("M", "rebound spike", (0.03, 0.25, -60, 4), -64, 200, [_pulse(20, 5, -15)], 1),
    _Row("N", "rebound burst", (0.03, 0.25, -52, 0), -64, 200, [_pulse(20, 5, -15)], 14),
    _Row(
        "O",
        "threshold variability",
        (0.03, 0.25, -60, 4),
        -64,
        100,
        [_steps((10, 1), (15, 0), (70, -6), (75, 0), (80, 1), (85, 0))],
        1,
    ),
    _Row(
        "P",
        "bistability",
        (0.1, 0.26, -60, 0),
        -61,
        300,
        [_steps((0, 0.24), (37.5, 1.24), (42.5, 0.24), (208, 1.24), (213, 0.24))],
        5,
        "the second pulse is at 208 ms, not at 216 ms",
    ),
    _Row(
        "P_paper",
        "bistability",
        (0.1, 0.26, -60, 0),
        -61,
        300,
        [_steps((0, 0.24), (37.5, 1.24), (42.5, 0.24), (216, 1.24), (221, 0.24))],
        7,
    ),
    _Row(
        "Q",
        "depolarizing after-potential",
        (1, 0.18, -60, -21),
        -70,
        50,
        [_pulse(9, 2, 20)],
        1,
        "b is 0.18, not 0.2",
    ),
    _Row("Q_paper", "depolarizing after-potential", (1, 0.2, -60, -21), -70, 50, [_pulse(9, 2, 20)], 7),
    _Row(
        "R",
        "accommodation",
        (0.02, 1, -55, 4),
        -65,
        400,
        [_ramp(0, 200, 0, 8), _ramp(300, 12.5, 0, 4)],
        1,
        accommodation=True,
    ),
    _Row(
        "S",
        "inhibition-induced spiking",
        (-0.02, -1, -60, 8),
        -63.8,
        350,
        [_steps((0, 80), (50, 75), (220, 80))],
        3,
        "the inhibition ends at 220 ms, not at 250 ms",
    ),
    _Row(
        "S_paper",
        "inhibition-induced spiking",
        (-0.02, -1, -60, 8),
        -63.8,
        350,
        [_steps((0, 80), (50, 75), (250, 80))],
        4,
    ),
    _Row(
        "T",
        "inhibition-induced bursting",
        (-0.026, -1, -45, -0.7),
        -63.8,
        350,
        [_steps((0, 80), (50, 75), (250, 80))],
        44,
        "d is -0.7, not -2, with which plain Euler runs away",
    ),
)


def entries() -> Iterator[Entry]:
    """Yield the twenty behaviours, and the paper's own inputs where they are not those."""
    for row in _ROWS:
        a, b, c, d = row.abcd
        cell = Izhikevich2003Cell(
            "cell",
            a,
            b,
            c,
            d,
            v0=f"{row.v0!r} mV",
            polynomial=row.polynomial,
            u0=-16.0 if row.accommodation else None,
            accommodation="-65 mV" if row.accommodation else None,
        )
        stimuli = [s.changed(id=f"input{k}" if k else "input") for k, s in enumerate(row.inputs)]
        experiment = Experiment(
            f"izhikevich2004_{row.key}",
            cells=(cell,),
            stimuli=tuple(stimuli),
            populations=(Population("pop", "cell"),),
            inputs=tuple(Input(s.id, "pop") for s in stimuli),
            duration=_ms(row.duration),
            step=f"{_STEP_MS} ms",
            record=["pop/v", "pop/u", *(f"pop/{s.id}/i" for s in stimuli), "pop/spikes"],
            notes=f"{row.title} ({_SOURCE})",
        )
        source = f"{_SOURCE}; {_ADAPTED}" if row.note else _SOURCE
        yield Entry(
            f"2004/{row.key}", row.title, experiment, {_STEP_MS: {"pop": row.spikes}}, source, row.note
        )
