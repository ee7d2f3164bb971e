"""Simulators that nmlbridge writes scripts for (``nmlbridge convert``): whether they are installed here."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass

from nmlbridge.runners.base import Availability
from nmlbridge.runners.installed import installed_version

__all__ = ["CONVERSION_TARGETS", "ConversionTarget"]


@dataclass(frozen=True)
class ConversionTarget:
    """A simulator, or PyNN, whose scripts are written here and run by itself.

    Parameters
    ----------
    name : str
        The name of its format in ``nmlbridge convert``.
    module, distribution : str
        What it is imported as, and its name on PyPI.
    hint : str
        How to install it.
    """

    name: str
    module: str
    distribution: str
    hint: str

    def availability(self) -> Availability:
        """Say whether it is installed, without importing it."""
        if importlib.util.find_spec(self.module) is None:
            return Availability(False, "", self.hint)
        return Availability(True, installed_version(self.distribution))


CONVERSION_TARGETS = (
    ConversionTarget("brian2", "brian2", "brian2", "pip install 'nmlbridge[brian2]'"),
    ConversionTarget("neuron", "neuron", "neuron", "pip install 'nmlbridge[neuron]'"),
    ConversionTarget(
        "nest", "nest", "nest-simulator", "pip install 'nmlbridge[nest]' (Linux), or from conda-forge"
    ),
    ConversionTarget(
        "pynn", "pyNN", "pynn", "pip install 'nmlbridge[pynn]', and one of the simulators above"
    ),
)
