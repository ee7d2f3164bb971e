"""Machine code made of single instances' operations leaves the bits that the interpreter leaves."""

from __future__ import annotations

import math
import random
import struct
from array import array
from unittest import mock

import pytest

from nmlbridge.engine import machine
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.engine.run import compile_document
from nmlbridge.lems.document import Document
from nmlbridge.native import _core
from nmlbridge.native.opcodes import FUSED, OPCODES

pytestmark = pytest.mark.skipif(
    not _core.build_info()["translates"], reason="this processor or system runs no code made at run time"
)

TIME, DT, FIRST_CELL, CELLS, LOCALS, BLOCK = 0, 1, 2, 10, 30, 8
FIRST_LOCAL = FIRST_CELL + CELLS
STEPS = 4
VALUES = [0.0, -0.0, 1.0, -1.0, 0.5, 3.7, -2.25, 1e-310, 1e308, -1e300, 1e-200, math.inf, -math.inf, math.nan]
CHOICES = [
    *["ADD", "SUB", "MUL", "DIV", "MULADD", "GT", "LT", "GE", "LE", "EQ", "NE", "AND", "OR", "SEL", "MOV", "JZ"] * 3,
    *["EXP", "LOG", "SQRT", "ABS", "CEIL", "HEAVI", "SIN", "TANH", "POW", "RANDOM", "NAN"],
    *FUSED,
]  # fmt: skip

Program = tuple["array[float]", "array[int]", "array[int]", dict[str, int]]


def program(chance: random.Random) -> Program:
    """A program whose step is random operations on a few cells, and values computed on the way."""
    length = chance.randint(5, 60)
    cells = range(FIRST_CELL, FIRST_CELL + CELLS)
    anywhere = range(FIRST_CELL, FIRST_LOCAL + LOCALS)
    recent = [FIRST_CELL]
    code = array("i")
    for at in range(length):
        name = chance.choice(CHOICES)
        read = [chance.choice(recent[-12:] if chance.random() < 0.8 else anywhere) for _ in range(3)]
        written = chance.choice(anywhere if chance.random() < 0.8 else cells)
        if name == "JZ":
            code.extend((OPCODES[name], 0, read[0], chance.randint(0, min(6, length - at - 1)), 0))
            continue
        code.extend((OPCODES[name], written, *read))
        recent.append(written)
    code.extend((OPCODES["END"], 0, 0, 0, 0))
    blocks = FIRST_LOCAL + LOCALS
    memory = array("d", [chance.choice(VALUES) for _ in range(blocks + 2 * (BLOCK + 8))])
    header = {**dict.fromkeys(machine.HEADER, 0), "plan_length": 1, "steady_length": 1}
    header.update(time=TIME, dt=DT, block=BLOCK, blocks=blocks, copies=1)
    return memory, code, array("i", [0, 0]), header


def memory_after(made: Program, locals_: array[int] | None) -> list[bytes]:
    """Run a program, translated if locals are given; return the bits of its cells after the last step."""
    memory, code, table, header = made
    core = _core.machine_new((memory,), code, table, array("i", [0]), array("d"), tuple(header.values()), 5, 0.125)
    if locals_ is not None:
        assert _core.machine_translate(core, array("i", [0]), locals_, array("i"), array("i"))
    _core.machine_initialise(core)
    _core.machine_run(core, STEPS + 1, True, array("i"), array("i"), array("d"))
    after = array("d", _core.machine_memory(core))
    return [bits(x) for x in after[FIRST_CELL:FIRST_LOCAL]]


def bits(x: float) -> bytes:
    """Bits of a number; which of the many that are none it is, is nowhere promised."""
    return b"none" if math.isnan(x) else struct.pack("<d", x)


@pytest.mark.parametrize("seed", range(40))
def test_random_programs_leave_the_same_bits(seed: int) -> None:
    chance = random.Random(seed)
    kinds = [array("i", range(FIRST_LOCAL, FIRST_LOCAL + LOCALS)), array("i")]
    for _ in range(50):
        made = program(chance)
        expected = memory_after(made, None)
        for locals_ in kinds:
            assert memory_after(made, locals_) == expected, made


def test_every_operation_is_drawn() -> None:
    left_out = {"END", "GATHER", "SUM", "PROD", "SUMLANE", "PRODLANE", "EMIT", "EMITKEY", "EMITLANE", "TRANSIT", "ENTER"}
    left_out |= {"SCHEME", "REGIME", "PHRASE", "COS", "TAN", "SINH", "COSH", "FACT"}
    assert set(CHOICES) | left_out == set(OPCODES)


def outcome(source: str) -> tuple[list[bytes], list[tuple[int, float]]]:
    compiled = compile_document(with_outputs(Document.read(source), record=["displays", "spikes"]))
    rows, events = [], []
    for chunk in compiled.run():
        rows += [bytes(chunk.rows(number)) for number in range(len(compiled.files))]
        events += chunk.events
    return rows, events


@pytest.mark.parametrize("example", ["Ex2_Izh", "Ex0_IaF", "Ex4_KS", "Ex7_STP", "Ex11_STDP"])
def test_documents_run_translated_and_leave_the_same_bits(example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regimes, kinetic schemes, events with and without delay."""
    source = f"example:LEMS_NML2_{example}.xml"
    with mock.patch.object(_core, "machine_translate", wraps=_core.machine_translate) as translate:
        translated = outcome(source)
        assert translate.call_count == 1
        assert translate(*translate.call_args.args)
    monkeypatch.setattr(_core, "machine_translate", lambda *_: False)
    assert outcome(source) == translated
    assert any(translated)


def test_starts_outside_the_program_are_refused() -> None:
    memory, code, table, header = program(random.Random(1))
    core = _core.machine_new((memory,), code, table, array("i", [0]), array("d"), tuple(header.values()), 5, 0.125)
    with pytest.raises(ValueError, match="starts do not fit the program"):
        _core.machine_translate(core, array("i", [len(code) // 5]), array("i"), array("i"), array("i"))


@pytest.mark.parametrize("counts", [[3], [1, 2], [0, 3, 0]])
def test_rows_are_those_of_the_columns_asked_for(counts: list[int]) -> None:
    """Machine code writes the columns that it was made for, and others are written without."""
    made = program(random.Random(3))
    columns, others = array("i", [FIRST_CELL, FIRST_CELL + 2, FIRST_CELL + 1]), array("i", [FIRST_CELL + 3] * 3)
    rows = []
    for translated in (None, columns, others):
        memory, code, table, header = made
        core = _core.machine_new((memory,), code, table, array("i", [0]), array("d"), tuple(header.values()), 5, 0.125)
        if translated is not None:
            assert _core.machine_translate(core, array("i", [0]), array("i"), array("i", counts), translated)
        _core.machine_initialise(core)
        out = array("d", bytes(8 * (STEPS + 1) * (3 + len(counts))))
        assert _core.machine_run(core, STEPS + 1, True, array("i", counts), columns, out)[0] == STEPS + 1
        rows.append([bits(x) for x in out])
    assert rows[1] == rows[0]
    assert rows[2] == rows[0]
    times = [struct.unpack("<d", x)[0] for x in rows[0][:: counts[0] + 1][: STEPS + 1]]
    assert times == [0.125 * step for step in range(STEPS + 1)]

