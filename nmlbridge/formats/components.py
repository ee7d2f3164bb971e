"""Cells, synapses and stimuli of a description as the XML elements that LEMS and NeuroML 2 share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from nmlbridge.formats.lems_synapse_types import type_of_noise, type_of_synapse
from nmlbridge.formats.lems_types import Typed, number_text, quantity_text, type_of_cell
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.stimuli import (
    NoiseCurrent,
    PoissonInput,
    PoissonSpikes,
    PulseCurrent,
    RampCurrent,
    RegularSpikes,
    SineCurrent,
    SpikeTimes,
    StepCurrent,
    Stimulus,
)

__all__ = ["Component", "component", "stimulus_component", "typed_components"]

_FOREVER = "1e9s"


@dataclass
class Component:
    """A component ready to be written: its element, and the definition of its type where that is ours."""

    element: etree._Element
    definition: str
    type: str


def component(typed: Typed) -> Component:
    """Make the element of a component."""
    return Component(etree.Element(typed.type, typed.attributes), typed.definition, typed.type)


def typed_components(experiment: Experiment) -> dict[str, Component]:
    """Return every component of an experiment by id: synapses, cells, stimuli, in the order NeuroML wants.

    Parameters
    ----------
    experiment : Experiment
        What to write.
    """
    parts = {s.id: component(type_of_synapse(s)) for s in experiment.synapses}
    parts |= {c.id: component(type_of_cell(c)) for c in experiment.cells}
    return parts | {s.id: stimulus_component(s) for s in experiment.stimuli}


def stimulus_component(stimulus: Stimulus) -> Component:
    """Make the element of a stimulus.

    Parameters
    ----------
    stimulus : stimulus of the model
        Any.
    """
    q = quantity_text
    if isinstance(stimulus, NoiseCurrent):
        return component(type_of_noise(stimulus))
    if isinstance(stimulus, PoissonSpikes):
        return component(Typed("spikeGeneratorPoisson", {"id": stimulus.id, "averageRate": q(stimulus.rate)}))
    if isinstance(stimulus, RegularSpikes):
        return component(Typed("spikeGenerator", {"id": stimulus.id, "period": q(stimulus.period)}))
    if isinstance(stimulus, PoissonInput):
        attributes = {
            "id": stimulus.id,
            "averageRate": q(stimulus.rate),
            "synapse": stimulus.synapse,
            "spikeTarget": f"./{stimulus.synapse}",
        }
        return component(Typed("poissonFiringSynapse", attributes))
    if isinstance(stimulus, SpikeTimes):
        part = component(Typed("spikeArray", {"id": stimulus.id}))
        for number, time in enumerate(stimulus.times):
            etree.SubElement(part.element, "spike", {"id": str(number), "time": q(time)})
        return part
    plain = "DL" if stimulus.current == "none" else ""
    if isinstance(stimulus, StepCurrent):
        part = component(Typed(f"compoundInput{plain}", {"id": stimulus.id}))
        for window in _windows(stimulus):
            part.element.append(etree.Element(f"pulseGenerator{plain}", window))
        return part
    window = {"id": stimulus.id, "delay": q(stimulus.delay), "duration": q(stimulus.duration)}
    if isinstance(stimulus, PulseCurrent):
        return component(Typed(f"pulseGenerator{plain}", {**window, "amplitude": q(stimulus.amplitude)}))
    if isinstance(stimulus, RampCurrent):
        levels = {
            "startAmplitude": q(stimulus.start),
            "finishAmplitude": q(stimulus.finish),
            "baselineAmplitude": q(stimulus.baseline),
        }
        return component(Typed(f"rampGenerator{plain}", {**window, **levels}))
    assert isinstance(stimulus, SineCurrent)
    wave = {
        "phase": number_text(stimulus.phase),
        "amplitude": q(stimulus.amplitude),
        "period": q(stimulus.period),
    }
    return component(Typed(f"sineGenerator{plain}", {**window, **wave}))


def _windows(steps: StepCurrent) -> Iterator[dict[str, str]]:
    """Yield the pulses of a current in steps, each ending exactly where the next begins."""
    for number, (time, level) in enumerate(zip(steps.times, steps.levels, strict=True)):
        duration = _FOREVER
        if number + 1 < len(steps.times):
            # added to the delay, in doubles, it gives the next delay, but for one unit in the last place at most
            duration = f"{number_text(steps.times[number + 1].si - time.si)}s"
        yield {
            "id": f"{steps.id}_{number}",
            "delay": quantity_text(time),
            "duration": duration,
            "amplitude": quantity_text(level),
        }
