"""The compiled kernels.

Buffers are contiguous, of native byte order, and already validated for meaning. Nothing here knows names, units or
files; numpy is named for its types only.
"""

from array import array
from collections.abc import Callable
from typing import Literal, NewType, TypeAlias, TypedDict

import numpy as np
from numpy.typing import NDArray

Doubles: TypeAlias = NDArray[np.float64] | array[float] | memoryview
"""Items of format "d"; any shape, read and written in C order."""
Integers: TypeAlias = NDArray[np.int32] | array[int] | memoryview
"""Items of format "i", shape (n,)."""
LongIntegers: TypeAlias = NDArray[np.int64] | array[int] | memoryview
"""Items of format "q", in C order."""
Text: TypeAlias = bytes | bytearray | memoryview
"""Characters of one byte."""
Machine = NewType("Machine", object)
"""A program with its state, ready to step."""
SimdLevel = Literal["base", "avx2", "avx512"]

class BuildInfo(TypedDict):
    """`contraction` is what the probe counts: 0 in a sound build; `multiplies`, whether that beats dividing here."""

    version: str
    compiler: str
    flags: str
    contraction: int
    simd_available: SimdLevel
    simd: SimdLevel
    multiplies: bool
    translates: bool

# -- the build and the processor

def contraction_probe() -> int:
    """Count the cases, of 1000, in which a multiplication was fused with an addition."""

def build_info() -> BuildInfo: ...
def limit_simd(level: SimdLevel, /) -> SimdLevel:
    """Use no instruction set above `level`; returns the one now in use. No result depends on it."""

# -- numbers as text

def format_float(x: float, /) -> str:
    """Cast to float and write as Java's Float.toString does."""

def format_rows(samples: Doubles, columns: int, /) -> bytearray:
    """Write samples, shape (rows, columns), as in .dat files: a tab after every field, LF after every row."""

# -- text as numbers

def format_events(
    recorders: Integers, times: Doubles, labels: tuple[bytes | None, ...], time_first: bool, /
) -> bytearray:
    """Return the lines of an event file: of the events, shape (n,) each, those whose recorder has a label."""

def read_table(text: Text, columns: int, out: Doubles, /) -> tuple[int, int, int, int]:
    """Read numbers apart by tabs or blanks into out, shape (rows, columns), correctly rounded.

    Returns complete rows, problem (it is in the row behind them), its column (from 0) and its line (from 1; without
    problem the last one). Problems: 0 none, 1 not a number, 2 short row, 3 long row, 4 out is too small.
    """

# -- mathematics: the same bits on every machine

def evaluate(function: str, argument: Doubles, out: Doubles, /) -> None:
    """Apply exp, log, log_lems, sin, cos, tan, sinh, cosh or tanh; shape (n,), may be the same buffer."""

def evaluate_power(base: Doubles, exponent: Doubles, out: Doubles, /) -> None:
    """Compute base ^ exponent, all of shape (n,)."""

def power(base: float, exponent: float, /) -> float: ...

_Function = Callable[[float], float]
function_sin: _Function
function_cos: _Function
function_tan: _Function
function_sinh: _Function
function_cosh: _Function
function_tanh: _Function
function_exp: _Function
function_log: _Function
function_sqrt: _Function
function_ceil: _Function
function_abs: _Function
function_factorial: _Function
function_H: _Function

# -- java.util.Random

def random_seed(seed: int, /) -> int:
    """Return the state of ``new Random(seed)``."""

def random_doubles(state: int, out: Doubles, /) -> int:
    """Fill out, shape (n,), with the next numbers; returns the state after them."""

# -- the interpreter; engine/program.py says what the buffers hold

def operation_names() -> tuple[str, ...]: ...
def phrases() -> tuple[tuple[str, str], ...]:
    """Return each compiled phrase: its text, and the operands by which lanes may divide by multiplying."""

def machine_new(
    memory: tuple[Doubles, ...],
    code: Integers,
    table: Integers,
    index: Integers,
    delays: Doubles,
    header: tuple[int, ...],
    seed: int,
    dt_s: float,
    /,
) -> Machine:
    """Make a machine from a program, whose memory may be in several pieces.

    It copies memory and code; the other buffers it holds, and nobody may change them while it lives.
    """

def machine_translate(
    machine: Machine, starts: Integers, locals: Integers, counts: Integers, columns: Integers, /
) -> bool:
    """Make machine code of single instances' code, and of recording; says whether that could be done.

    `starts`, of shape (n,), are operations from which code runs to its END; `locals`, of shape (m,), the addresses,
    ascending, that nothing but code reads; `counts` and `columns` those that `machine_run` will be given.
    """

def machine_initialise(machine: Machine, /) -> tuple[int, int, int, int, float]: ...
def machine_run(
    machine: Machine, rows: int, initial: bool, counts: Integers, columns: Integers, out: Doubles, /
) -> tuple[int, int, int, int, float]:
    """Step `rows` times, writing each file's rows into out.

    counts, shape (files,), says how many of columns, shape (sum of counts,), each file has; out has room for
    rows * (sum of counts + files) doubles, a file after the other.
    """

def machine_workers(machine: Machine, count: int, /) -> None:
    """Make workers for a run in islands, after the machine was initialised."""

def machine_run_worker(
    machine: Machine, worker: int, rows: int, places: LongIntegers, out: Doubles, /
) -> None:
    """Step one worker's islands `rows` times; every worker must run once, in any order or at the same time.

    places has shape (columns, 4), ordered by island: island, address, how far apart the rows are in out, and where
    the first goes.
    """

def machine_join(
    machine: Machine, rows: int, places: LongIntegers, out: Doubles, /
) -> tuple[int, int, int, int, float]:
    """Bring together what the workers did and write the times of the rows; returns what machine_run does.

    places, shape (files, 4), says where the times go, as in machine_run_worker.
    """

def machine_events(machine: Machine, /) -> tuple[bytes, bytes]:
    """Return the events logged since last asked: recorders, items of format "i", and times, s, of format "d"."""

def machine_memory(machine: Machine, /) -> bytes: ...

# -- networks of arrays; formats/brian2_program.py says what the buffers hold

def network_run(
    header: Integers,
    ints: Integers,
    doubles: Doubles,
    state: Doubles,
    ring: Integers,
    registers: Doubles,
    inputs: Doubles,
    records: Doubles,
    spikes: Integers,
    step: int,
    steps: int,
    dt_s: float,
    /,
) -> int:
    """Step a network from `step` on, changing state, ring and registers; returns the spikes written.

    inputs has shape (steps, doubles of one step); records and spikes have room for all that `steps` can give.
    """
