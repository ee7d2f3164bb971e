"""Brian2 for the modules of tests that need it; without it they are skipped."""

from __future__ import annotations

import warnings

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # raised by what it imports
    try:
        import brian2
        from brian2 import Hz, Quantity, ms, mV, second
    except (ImportError, AttributeError) as reason:  # AttributeError: beside a numpy it does not know
        pytest.skip(f"needs the extra [brian2]: {reason}", allow_module_level=True)

__all__ = ["MARKS", "Hz", "Quantity", "brian2", "mV", "ms", "second"]

MARKS = [
    pytest.mark.usefixtures("fresh_brian2"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
