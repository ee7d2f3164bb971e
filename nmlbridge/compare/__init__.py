"""Comparison of recordings: metrics, tolerances, verdicts.

`compare` gives a `Verdict`, which holds one result for each quantity and each spike train. The package can
itself be called, because ``nmlbridge.compare`` is the name both of it and of the public function.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nmlbridge.compare.comparison import compare
    from nmlbridge.compare.outcome import Outcome
    from nmlbridge.compare.results import SpikeResult, TraceResult
    from nmlbridge.compare.tolerance import Tolerance
    from nmlbridge.compare.verdict import Verdict

__all__ = ["Outcome", "SpikeResult", "Tolerance", "TraceResult", "Verdict", "compare"]

_HOMES = {
    "Outcome": "outcome",
    "SpikeResult": "results",
    "Tolerance": "tolerance",
    "TraceResult": "results",
    "Verdict": "verdict",
    "compare": "comparison",
}


class _Callable(ModuleType):
    """A module that is called as its function `compare`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Verdict:
        from nmlbridge.compare.comparison import compare

        return compare(*args, **kwargs)


sys.modules[__name__].__class__ = _Callable


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
