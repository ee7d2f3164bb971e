"""Which divisors may be replaced by their reciprocals without changing a bit of any quotient.

With r the reciprocal of c rounded, q = x*r, e = fma(-q, c, x), the quotient is fma(e, r, q): Markstein's way (IBM J. Res.
Dev. 34, 1990). Before the last rounding that is x/c but for less than 2^-51 of a last place, so it is rounded wrongly only if
x/c lies that near to the middle between two numbers. For a given c these x are few; they are found and tried, as Brisebarre,
Muller and Raina do (IEEE Trans. Comput. 53, 2004).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

__all__ = ["reciprocal"]

_BITS = 53
_NEAR = 8
"""Middles matter that are nearer to 2^s x than _NEAR parts of 2 c: 2^-51 of a last place, see `_risky`."""


@cache
def reciprocal(c: float) -> float | None:
    """Return 1/c rounded if quotients by it are exact in this way, else None.

    Parameters
    ----------
    c : float
        The divisor.

    Examples
    --------
    >>> reciprocal(0.001), reciprocal(0.0)
    (1000.0, None)
    """
    if not 2.0**-100 < abs(c) < 2.0**100:
        return None
    return 1.0 / c if _is_exact(abs(c), 1.0 / abs(c)) else None


def _is_exact(c: float, r: float) -> bool:
    return all(_quick(x, c, r) == x / c for x in _risky(c))


def _quick(x: float, c: float, r: float) -> float:
    """Return the quotient as it is computed with a fused multiply-add."""
    from fractions import Fraction  # few runs come here, and every start would pay for it

    q = x * r
    e = float(Fraction(x) - Fraction(q) * Fraction(c))
    return float(Fraction(e) * Fraction(r) + Fraction(q))


def _risky(c: float) -> Iterator[float]:
    """Yield every x between 2^52 and 2^53 whose quotient by c lies next to the middle between two numbers.

    With C the digits of c as a whole number, X those of x, and 2^s X / C between 2^52 and 2^53, the quotient is next to the
    middle m + 1/2 if 2^(s+1) X - (2m+1) C is a small number.
    """
    digits = int(math.frexp(c)[0] * 2**_BITS)
    low, high = 2 ** (_BITS - 1), 2**_BITS
    for s, first, end in ((_BITS - 1, digits, high), (_BITS, low, digits)):
        factor = 2 ** (s + 1)
        common = math.gcd(factor, digits)
        modulus = digits // common
        inverse = pow(factor // common, -1, modulus) if modulus > 1 else 0
        for near in range(-_NEAR + 1, _NEAR):
            if near == 0 or near % common:
                continue
            x = near // common * inverse % modulus
            x += -(-(first - x) // modulus) * modulus
            for place in range(x, end, modulus):
                if (
                    (factor * place - near) // digits % 2
                ):  # an odd number of halves is the middle, an even one a number
                    yield float(place)
