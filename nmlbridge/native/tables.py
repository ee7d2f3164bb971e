"""Write the tables of the C extension, each computed from its definition.

Run it (it needs mpmath) when a table changes: ``python nmlbridge/native/tables.py`` writes the headers beside
itself. A test compares the committed headers with what this makes.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

import mpmath
from mpmath import mpf

mpmath.mp.prec = 1600


def chopped(value: mpf, bits: int = 53) -> mpf:
    """Keep the leading `bits` bits of `value`, dropping the rest."""
    mantissa, exponent = mpmath.frexp(value)
    sign = -1 if mantissa < 0 else 1
    return sign * mpmath.ldexp(mpmath.floor(mpmath.ldexp(abs(mantissa), bits)), exponent - bits)


def on_grid(value: mpf, places: int) -> mpf:
    """Round `value` to the nearest multiple of ``2**-places``."""
    return mpmath.ldexp(mpmath.nint(mpmath.ldexp(value, places)), -places)


def bits_of(value: mpf) -> int:
    """Return the bit pattern of `value` as a double."""
    (pattern,) = struct.unpack("<Q", struct.pack("<d", float(value)))
    return int(pattern)


def c_double(value: mpf) -> str:
    """Write `value` as an exact C constant."""
    return float(value).hex()


def array(kind: str, name: str, entries: Iterable[str]) -> str:
    """Write one constant array, four entries a line."""
    items = list(entries)
    lines = [", ".join(items[i : i + 4]) for i in range(0, len(items), 4)]
    return f"static const {kind} {name}[{len(items)}] = {{\n    " + ",\n    ".join(lines) + ",\n};\n"


def exp_tables() -> Iterable[str]:
    """2^(j/64), chopped, and what chopping lost relative to it."""
    step = mpmath.log(2) / 64
    high = chopped(step, 36)
    yield f"#define NB_EXP_STEPS_PER_UNIT {c_double(1 / step)} /* 64 / ln 2 */\n"
    yield f"#define NB_EXP_STEP_HIGH {c_double(high)} /* ln 2 / 64 in 36 bits: its multiples are exact */\n"
    yield f"#define NB_EXP_STEP_LOW {c_double(step - high)}\n"
    powers = [mpf(2) ** (mpf(j) / 64) for j in range(64)]
    yield array("uint64_t", "nb_exp_power", (f"0x{bits_of(chopped(p)):016x}" for p in powers))
    yield array("double", "nb_exp_lost", (c_double((p - chopped(p)) / p) for p in powers))


LOG_PLACES = 42
"""Bits after the binary point of the high parts: then k * ln 2 + high + r is exact for every exponent k."""


def log_tables() -> Iterable[str]:
    """-ln(b/256) for b = 128..256, in two parts."""
    two = mpmath.log(2)
    high = on_grid(two, LOG_PLACES)
    yield f"#define NB_LN2_HIGH {c_double(high)}\n#define NB_LN2_LOW {c_double(two - high)}\n"
    logs = [-mpmath.log(mpf(b) / 256) for b in range(128, 257)]
    yield array("double", "nb_log_high", (c_double(on_grid(x, LOG_PLACES)) for x in logs))
    yield array("double", "nb_log_low", (c_double(x - on_grid(x, LOG_PLACES)) for x in logs))


def log2_tables() -> Iterable[str]:
    """Logarithms to base 2 of log2(e) / b, fine (near 1) and coarse, and 2^(j/256)."""
    two = mpmath.log(2)
    per_two = 1 / two
    high = on_grid(per_two, 34)
    yield f"#define NB_LOG2E {c_double(per_two)}\n"
    yield f"#define NB_LOG2E_HIGH {c_double(high)} /* on a grid of 2^-34 */\n"
    yield f"#define NB_LOG2E_LOW {c_double(per_two - high)}\n"
    half = two / 2
    half_high = chopped(half, 16)
    yield f"#define NB_LN2_HALF_HIGH {c_double(half_high)} /* in 16 bits */\n"
    yield f"#define NB_LN2_HALF_LOW {c_double(half - half_high)}\n"
    yield f"#define NB_LN2 {c_double(two)}\n"
    for n in range(2, 6):
        yield f"#define NB_LN2_TO_{n}_BY_FACTORIAL {c_double(two**n / mpmath.factorial(n))}\n"
    coefficients = ((-1) ** (n + 1) * two ** (n - 1) / n for n in range(3, 10))
    yield array("double", "nb_log2_series", (c_double(c) for c in coefficients))
    logs = [mpmath.log(per_two * 256 / i, 2) for i in range(184, 371)]
    yield array("double", "nb_log2_near_high", (c_double(on_grid(x, 40)) for x in logs))
    yield array("double", "nb_log2_near_low", (c_double(x - on_grid(x, 40)) for x in logs))
    estimates = [mpf(i) / 1024 for i in (*range(720, 1024), *range(1024, 1484, 2))]
    logs = [mpmath.log(per_two / c, 2) - per_two for c in estimates]
    shift = mpf("1.2433") / 2**19  # Java's high parts are this much less; found by fitting
    highs = [on_grid(x - shift, 24) for x in logs]
    yield array("double", "nb_log2_high", (c_double(x) for x in highs))
    yield array("double", "nb_log2_low", (c_double(x - high) for x, high in zip(logs, highs, strict=True)))
    powers = [mpf(2) ** (mpf(j) / 256) for j in range(256)]
    yield array("uint64_t", "nb_exp2_power", (f"0x{bits_of(p):016x}" for p in powers))
    yield array("double", "nb_exp2_lost", (c_double(p - float(p)) for p in powers))


def nearest_power(value: mpf) -> mpf:
    """Return the power of two, with the sign of `value`, that is nearest to it in ratio; 0 for 0."""
    if abs(value) < mpf(2) ** -100:
        return mpf(0)
    return mpmath.sign(value) * mpf(2) ** int(mpmath.ceil(mpmath.log(abs(value), 2) - mpf("0.501")))


def trigonometric_tables() -> Iterable[str]:
    """Sine of j pi/32 in two parts; its cosine, and that less a power of two."""
    step = mpmath.pi / 32
    rest = step
    yield f"#define NB_STEPS_PER_RADIAN {c_double(1 / step)} /* 32 / pi */\n"
    for name, bits in (("HIGH", 33), ("MIDDLE", 33), ("LOW", 53)):
        part = chopped(rest, bits)
        yield f"#define NB_RADIAN_STEP_{name} {c_double(part)}\n"
        rest -= part
    sines = [mpmath.sin(j * step) if j % 32 else mpf(0) for j in range(64)]
    cosines = [mpmath.cos(j * step) if j % 32 != 16 else mpf(0) for j in range(64)]
    yield array("double", "nb_sine_high", (c_double(s) for s in sines))
    yield array("double", "nb_sine_low", (c_double(s - float(s)) for s in sines))
    yield array("double", "nb_cosine", (c_double(c) for c in cosines))
    yield array("double", "nb_cosine_power", (c_double(nearest_power(c)) for c in cosines))
    yield array("double", "nb_cosine_rest", (c_double(c - nearest_power(c)) for c in cosines))
    words = int(mpmath.floor(mpmath.ldexp(32 / mpmath.pi, 64 * 20)))
    yield "/* 32 / pi: word 0 is its integer part, the others follow the binary point */\n"
    parts = ((words >> 64 * (20 - i)) & (2**64 - 1) for i in range(21))
    yield array("uint64_t", "nb_steps_words", (f"0x{part:016x}" for part in parts))


def decimal_tables() -> Iterable[str]:
    """Powers of ten for the text of floats: the leading 64 bits, rounded up."""
    first, last = -32, 46
    yield f"#define NB_POWER_OF_10_FIRST {-first} /* place of 10^0 */\n"
    powers = []
    for n in range(first, last + 1):
        power = mpf(10) ** n
        whole = int(mpmath.floor(mpmath.log(power, 2)))
        powers.append(int(mpmath.floor(mpmath.ldexp(power, 63 - whole))) + 1)
    yield array("uint64_t", "nb_power_of_10", (f"0x{p:016x}" for p in powers))


def power_of_5(exponent: int) -> int:
    """Return the leading 128 bits of 5**exponent: cut off if exponent >= 0, rounded up if not."""
    if exponent >= 0:
        value: int = 5**exponent
        return value << 128 >> value.bit_length()
    divisor: int = 5**-exponent
    size = (divisor - 1).bit_length()
    quotient: int = 2 ** (size + 127 if exponent >= -27 else 2 * size + 128) // divisor + 1
    return quotient >> max(0, quotient.bit_length() - 128)


def number_tables() -> Iterable[str]:
    """Powers of five for reading decimals."""
    first, last = -342, 308
    yield f"#define NB_POWER_OF_5_FIRST ({first})\n#define NB_POWER_OF_5_LAST {last}\n"
    rows = (power_of_5(n) for n in range(first, last + 1))
    pairs = (f"{{0x{p >> 64:016x}, 0x{p & (2**64 - 1):016x}}}" for p in rows)
    lines = "".join(f"    {pair},\n" for pair in pairs)
    yield f"static const uint64_t nb_power_of_5[][2] = {{\n{lines}}};\n"


HEADERS = {
    "mathfn_tables.h": (exp_tables, log_tables, log2_tables, trigonometric_tables),
    "floattext_tables.h": (decimal_tables,),
    "decimal_tables.h": (number_tables,),
}


def header(name: str) -> str:
    """Return the text of the header called `name`."""
    guard = "NB_" + name.upper().replace(".", "_")
    parts = [
        "/* Written by tables.py; do not edit. */\n",
        f"#ifndef {guard}\n#define {guard}\n\n#include <stdint.h>\n\n",
        *(part for tables in HEADERS[name] for part in tables()),
        "\n#endif\n",
    ]
    return "".join(parts)


if __name__ == "__main__":
    for name in HEADERS:
        (Path(__file__).parent / name).write_text(header(name))
