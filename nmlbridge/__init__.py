"""Exact NeuroML2/LEMS runs, conversion and comparison.

>>> import nmlbridge as nb
>>> sorted(set(nb.engines()) & {"native", "jneuroml"})
['jneuroml', 'native']

`run` gives a `Recording`, `compare` of two recordings a `Verdict`; `sweep` runs a model over many values of
its parameters; `read`, `write` and `convert` go between formats. Everything is loaded when first used:
``import nmlbridge`` itself takes a millisecond.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nmlbridge.compare import Tolerance, Verdict
    from nmlbridge.compare.comparison import compare
    from nmlbridge.errors import NmlBridgeError
    from nmlbridge.formats.registry import convert, read, write
    from nmlbridge.lems.document import Document
    from nmlbridge.model.experiment import Experiment
    from nmlbridge.recording import Recording, read_recording
    from nmlbridge.recording.firing import firing_pattern
    from nmlbridge.runners import names as engines
    from nmlbridge.runners.running import load_document, run
    from nmlbridge.sweeps.figures import plot_sweep
    from nmlbridge.sweeps.sweep import sweep

    __version__: str

__all__ = [
    "Document",
    "Experiment",
    "NmlBridgeError",
    "Recording",
    "Tolerance",
    "Verdict",
    "__version__",
    "compare",
    "convert",
    "engines",
    "firing_pattern",
    "load_document",
    "plot_sweep",
    "read",
    "read_recording",
    "run",
    "sweep",
    "write",
]

_HOMES = {
    "Document": ("nmlbridge.lems.document", "Document"),
    "Experiment": ("nmlbridge.model.experiment", "Experiment"),
    "NmlBridgeError": ("nmlbridge.errors", "NmlBridgeError"),
    "Recording": ("nmlbridge.recording", "Recording"),
    "Tolerance": ("nmlbridge.compare", "Tolerance"),
    "Verdict": ("nmlbridge.compare", "Verdict"),
    "convert": ("nmlbridge.formats.registry", "convert"),
    "engines": ("nmlbridge.runners", "names"),
    "firing_pattern": ("nmlbridge.recording.firing", "firing_pattern"),
    "load_document": ("nmlbridge.runners.running", "load_document"),
    "plot_sweep": ("nmlbridge.sweeps.figures", "plot_sweep"),
    "read": ("nmlbridge.formats.registry", "read"),
    "read_recording": ("nmlbridge.recording", "read_recording"),
    "run": ("nmlbridge.runners.running", "run"),
    "sweep": ("nmlbridge.sweeps.sweep", "sweep"),
    "write": ("nmlbridge.formats.registry", "write"),
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for."""
    if name == "__version__":
        from nmlbridge.runners.installed import installed_version

        value: object = installed_version("nmlbridge") or "0+source"
    elif name == "compare":  # the package itself, which is called as the function of its name
        value = importlib.import_module("nmlbridge.compare")
    elif name in _HOMES:
        module, attribute = _HOMES[name]
        value = getattr(importlib.import_module(module), attribute)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)


def _show_in_notebooks() -> None:
    """Let documents and descriptions show themselves, if this is a notebook; elsewhere nothing is loaded."""
    ask = getattr(sys.modules.get("IPython"), "get_ipython", None)
    shell = ask() if ask is not None else None
    if shell is not None:
        importlib.import_module("nmlbridge.notebook").load_ipython_extension(shell)


_show_in_notebooks()
