"""java.util.Random: numbers that its documentation fixes."""

from __future__ import annotations

import numpy as np
import pytest

from nmlbridge.native import _core


def numbers(seed: int, count: int) -> list[float]:
    out = np.empty(count)
    _core.random_doubles(_core.random_seed(seed), out)
    return out.tolist()


def by_the_book(seed: int, count: int) -> list[float]:
    """Return what the documentation of java.util.Random prescribes, in whole numbers."""
    state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)
    drawn = []
    for _ in range(count):
        parts = []
        for bits in (26, 27):
            state = (state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
            parts.append(state >> (48 - bits))
        drawn.append(((parts[0] << 27) + parts[1]) / (1 << 53))
    return drawn


def test_the_first_numbers_of_seed_42_are_those_known_of_java() -> None:
    assert numbers(42, 2) == [0.7275636800328681, 0.6832234717598454]


@pytest.mark.parametrize("seed", [0, 1, 1234, 98765, -1, 2**63 - 1, -(2**63)])
def test_numbers_follow_the_documented_generator(seed: int) -> None:
    assert numbers(seed, 1000) == by_the_book(seed, 1000)


def test_the_state_goes_on_where_it_stopped() -> None:
    out = np.empty(3)
    state = _core.random_doubles(_core.random_seed(11), out)
    _core.random_doubles(state, out)
    assert out.tolist() == numbers(11, 6)[3:]
