"""Float32 numbers as Java (19 and later) prints them, which is what jNeuroML's files hold."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

__all__ = ["format_float32"]


def format_float32(values: ArrayLike) -> list[str]:
    """Return numbers cast to float32 and printed as Java prints them.

    Parameters
    ----------
    values : array-like, shape (n,)
        Any floats.

    Returns
    -------
    list of str
        The shortest digits that read back as the same float32; plain decimals from 1e-3 up to below 1e7,
        otherwise one digit before the point and an exponent.

    Examples
    --------
    >>> format_float32([0.0, 5e-6, -0.07, 1e7, float("nan"), float("inf")])
    ['0.0', '5.0E-6', '-0.07', '1.0E7', 'NaN', 'Infinity']
    """
    with np.errstate(over="ignore"):
        singles = np.asarray(values, dtype=np.float64).astype(np.float32)
    return [_text(value) for value in singles]


def _text(value: np.float32) -> str:
    """Return one number's text."""
    if np.isnan(value):
        return "NaN"
    if np.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == 0 or 1e-3 <= abs(value) < 1e7:
        return np.format_float_positional(value, unique=True, trim="0")
    text = np.format_float_scientific(value, unique=True, trim="0")
    if text.partition("e")[0].endswith(".0"):  # where one digit would do Java takes the best two: 1.4E-45
        text = f"{float(value):.1e}"
    mantissa, _, exponent = text.partition("e")
    return f"{mantissa}E{int(exponent)}"
