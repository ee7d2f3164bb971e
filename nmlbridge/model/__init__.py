"""The Izhikevich description: cells, stimuli, synapses, populations, projections, experiment."""

from __future__ import annotations

import importlib
from typing import Any

_WHERE = {
    "cells": ("Izhikevich2003Cell", "Izhikevich2007Cell", "Izhikevich2007FSCell"),
    "stimuli": (
        "NoiseCurrent",
        "PoissonInput",
        "PoissonSpikes",
        "PulseCurrent",
        "RampCurrent",
        "RegularSpikes",
        "SineCurrent",
        "SpikeTimes",
        "StepCurrent",
    ),
    "synapses": ("AlphaCurrentSynapse", "AlphaSynapse", "ExpOneSynapse", "ExpTwoSynapse", "OneStepSynapse"),
    "values": ("Exponential", "Normal", "QuantityArray", "Uniform"),
    "network": ("AllToAll", "Explicit", "FixedProbability", "Input", "OneToOne", "Population", "Projection"),
    "record": ("Record",),
    "experiment": ("Experiment",),
    "words": ("describe",),
    "translate": ("as_2007", "experiment_as_2007"),
}
_MODULE_OF = {name: module for module, names in _WHERE.items() for name in names}

__all__ = sorted(_MODULE_OF)


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted([*globals(), *_MODULE_OF])
