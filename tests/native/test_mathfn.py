"""The mathematical functions against what Java was recorded to compute, and at every instruction set alike."""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from numpy.typing import NDArray

from nmlbridge.native import _core

if TYPE_CHECKING:
    from nmlbridge.native._core import SimdLevel

RECORDED = json.loads((Path(__file__).parent / "java_results.json").read_text(encoding="utf-8"))
EXACT = [name for name in RECORDED["exact"] if not name.startswith("float")]
UNARY = ("exp", "log", "log_lems", "sin", "cos", "tan", "sinh", "cosh", "tanh")
LEVELS: tuple[SimdLevel, ...] = ("base", "avx2", "avx512")
SPECIAL = [
    0.0, -0.0, 1.0, -1.0, math.inf, -math.inf, math.nan, 5e-324, -5e-324, 1e-310, 2.3e-308, 1.7e308, 0.5, 2.0, -2.0,
    709.78, 709.79, -745.13, -745.14, -708.5, 700.0, 700.1, 22.0, 1e-9, 1e-20, 32768.0, 32769.0, 1e22, -1e300,
    0.3465735902799726, 6381956970095103.0 * 2.0**797,
]  # fmt: skip


def splitmix(seed: int, count: int) -> NDArray[Any]:
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def sample(kind: str, bits: NDArray[Any], a: float, b: float) -> NDArray[Any]:
    if kind == "uniform":
        return a + (b - a) * ((bits >> np.uint64(11)) * 2.0**-53)
    if kind == "binary":
        exponent = np.uint64(1023 + int(a)) + (bits >> np.uint64(52)) % np.uint64(b - a)
        return ((bits & np.uint64(0x000FFFFFFFFFFFFF)) | (exponent << np.uint64(52))).view(np.float64)
    assert kind == "whole"
    return a + ((bits >> np.uint64(11)) % np.uint64(b - a)).astype(np.float64)


def results_of(name: str) -> NDArray[Any]:
    function, kind, seed, count, a, b, *rest = name.split(" ")
    bits = splitmix(int(seed), int(count) * (2 if rest else 1))
    x = sample(kind, bits[:: 2 if rest else 1].copy(), float(a), float(b))
    out = np.empty_like(x)
    if rest:
        _core.evaluate_power(x, sample(rest[0], bits[1::2].copy(), float(rest[1]), float(rest[2])), out)
    else:
        _core.evaluate(function, x, out)
    return out


@pytest.fixture
def every_level():
    yield [level for level in LEVELS if _core.limit_simd(level) == level]
    _core.limit_simd("avx512")


def evaluated(function: str, x: NDArray[Any]) -> NDArray[Any]:
    out = np.full_like(x, 77.0)
    _core.evaluate(function, x, out)
    return out


def same_bits(a: NDArray[Any], b: NDArray[Any]) -> bool:
    return bool(np.all((a.view(np.int64) == b.view(np.int64)) | (np.isnan(a) & np.isnan(b))))


def test_samples_were_recorded_for_every_function() -> None:
    assert {name.split(" ")[0] for name in (*EXACT, *RECORDED["close"])} == {*UNARY, "pow"} - {"log_lems"}


@pytest.mark.parametrize("name", EXACT)
def test_every_sample_is_what_java_computes(name: str) -> None:
    assert hashlib.sha256(results_of(name).tobytes()).hexdigest() == RECORDED["exact"][name]


@pytest.mark.parametrize("name", RECORDED["close"])
def test_samples_are_within_a_bit_of_what_java_computes(name: str) -> None:
    java = np.array([int(word, 16) for word in RECORDED["close"][name].split(" ")], np.uint64).view(np.int64)
    ours = results_of(name).view(np.int64)
    assert len(java) == 400
    assert np.abs(ours - java).max() <= 1
    assert np.count_nonzero(ours != java) <= 4


def test_one_wrong_bit_in_a_sample_is_found() -> None:
    name = EXACT[0]
    results = results_of(name)
    results[1234] = np.nextafter(results[1234], 1.0)
    assert hashlib.sha256(results.tobytes()).hexdigest() != RECORDED["exact"][name]


@pytest.mark.parametrize("function", UNARY)
def test_no_bit_depends_on_the_instruction_set(function: str, every_level) -> None:
    bits = splitmix(5, 20000)
    x = np.concatenate(
        [
            SPECIAL,
            bits.view(np.float64),
            sample("uniform", bits, -800.0, 800.0),
            sample("uniform", bits, 0.9, 1.1),
        ]
    )
    results = {}
    for level in every_level:
        assert _core.limit_simd(level) == level
        results[level] = evaluated(function, x)
    assert "base" in results
    for level, result in results.items():
        assert same_bits(result, results["base"]), level


@pytest.mark.parametrize("function", [name for name in UNARY if name != "log_lems"])
def test_arrays_and_single_numbers_give_the_same_bits(function: str) -> None:
    x = np.concatenate([SPECIAL, sample("uniform", splitmix(6, 2000), -40.0, 40.0)])
    one = getattr(_core, f"function_{function}")
    name = "log_lems" if function == "log" else function  # the single log is LEMS's
    assert same_bits(evaluated(name, x), np.array([one(float(value)) for value in x]))


@pytest.mark.parametrize("length", [0, 1, 3, 7, 8, 15, 255, 256, 257, 1000])
@pytest.mark.parametrize("offset", [0, 1, 3])
def test_any_length_place_and_overlap_will_do(length: int, offset: int) -> None:
    x = sample("uniform", splitmix(7, 1100), -20.0, 20.0)[offset : offset + length]
    guarded = np.full(length + 2, 5.0)
    _core.evaluate("exp", x, guarded[1:-1])
    in_place = x.copy()
    _core.evaluate("exp", in_place, in_place)
    assert guarded[0] == guarded[-1] == 5.0
    assert same_bits(guarded[1:-1], in_place)
    assert np.allclose(in_place, np.exp(x), rtol=1e-15)


def test_results_are_close_to_the_c_librarys() -> None:
    """A table with one wrong entry would be far off for some of these."""
    x = sample("uniform", splitmix(8, 100_000), -30.0, 30.0)
    for function in ("exp", "sin", "cos", "sinh", "cosh", "tanh"):
        ours, theirs = evaluated(function, x), getattr(np, function)(x)
        assert np.abs(ours.view(np.int64) - theirs.view(np.int64)).max() <= 4, function
    assert np.abs(evaluated("log", x + 30.0).view(np.int64) - np.log(x + 30.0).view(np.int64)).max() <= 2


def test_exceptional_arguments_are_answered_as_java_answers_them() -> None:
    x = np.array([0.0, -0.0, -1.0, math.inf, -math.inf, math.nan, 1e-320])
    expected = {
        "exp": [1.0, 1.0, 0.36787944117144233, math.inf, 0.0, math.nan, 1.0],
        "log": [-math.inf, -math.inf, math.nan, math.inf, math.nan, math.nan, -736.8272408909739],
        "log_lems": [math.nan, math.nan, math.nan, math.inf, math.nan, math.nan, -736.8272408909739],
        "sin": [0.0, -0.0, -0.8414709848078965, math.nan, math.nan, math.nan, 1e-320],
        "tanh": [0.0, -0.0, -0.7615941559557649, 1.0, -1.0, math.nan, 1e-320],
    }
    for function, values in expected.items():
        assert same_bits(evaluated(function, x), np.array(values)), function


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        (3.0, 2.0, 9.0), (-3.0, 3.0, -27.0), (2.0, -1.0, 0.5), (2.25, 0.5, 1.5), (0.0, 0.0, 1.0), (math.nan, 0.0, 1.0),
        (1.0, math.inf, math.nan), (-1.0, math.inf, math.nan), (-8.0, 1.0 / 3.0, math.nan), (0.0, -1.0, math.inf),
        (-0.0, -1.0, -math.inf), (-0.0, -2.0, math.inf), (-math.inf, 3.0, -math.inf), (-math.inf, -2.0, 0.0),
        (2.0, 1024.0, math.inf), (2.0, -1074.0, 5e-324), (2.0, -1076.0, 0.0), (10.0, 22.0, 1e22), (-2.0, 2.0**53, math.inf),
        (1e-320, 0.25, 1e-320**0.25), (-0.0, 0.5, 0.0),
    ],
)  # fmt: skip
def test_powers_follow_java_at_the_edges(x: float, y: float, expected: float) -> None:
    assert same_bits(np.array([_core.power(x, y)]), np.array([expected]))


@pytest.mark.parametrize(
    ("x", "expected"),
    [(0.0, 1.0), (5.0, 120.0), (12.0, 479001600.0), (13.0, 1932053504.0), (34.0, 0.0), (-1.0, math.nan), (2.5, math.nan),
     (3e9, math.nan), (math.nan, math.nan)],
)  # fmt: skip
def test_a_factorial_wraps_as_a_32_bit_integer(x: float, expected: float) -> None:
    assert same_bits(np.array([_core.function_factorial(x)]), np.array([expected]))


def test_unfit_buffers_are_refused() -> None:
    x = np.zeros(4)
    with pytest.raises(ValueError, match="no function is called 'gamma'"):
        _core.evaluate("gamma", x, x)
    with pytest.raises(ValueError, match="differ in length"):
        _core.evaluate("exp", x, np.zeros(3))
    with pytest.raises(TypeError, match="format 'd'"):
        _core.evaluate("exp", x.astype(np.float32), x)
    with pytest.raises((TypeError, ValueError, BufferError)):
        _core.evaluate("exp", x, bytes(32))  # type: ignore[arg-type]
