"""Phrases: stretches of operations that many models have in common, which the core holds compiled.

The interpreter decides anew for every operation; a compiled phrase keeps its values in registers. Lanes run by phrases, and
single instances where they cannot be translated to machine code (``native/jit*.c``). Which stretch is which phrase is told by
its operations alone: a cell of any name whose equations lower to the same ones runs as the core types do.
``native/phrases.txt`` lists the phrases, ``native/phrases.py`` makes C of them. A program without phrases leaves the same bits.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from typing import TypeAlias

from nmlbridge.engine.division import reciprocal
from nmlbridge.engine.emission import BLOCK, Span
from nmlbridge.engine.program import Program
from nmlbridge.native import _core
from nmlbridge.native.opcodes import FUSED, NAMES, OPCODES

__all__ = ["Phrase", "phrases_of", "with_phrases"]

FEWEST_OPERATIONS = 3
"""Shorter stretches gain nothing."""
MOST_DIVISORS = 64
"""Finding out whether a number may be divided by takes a millisecond, so among very many it is not asked."""

Pieces: TypeAlias = "tuple[array[float] | memoryview, ...]"
"""Doubles of which one piece lies behind the other."""

_ARGUMENTS = {
    **dict.fromkeys(("MOV", "SQRT", "ABS"), 1),
    **dict.fromkeys(("ADD", "SUB", "MUL", "DIV", "GT", "LT", "GE", "LE", "EQ", "NE", "AND", "OR"), 2),
    **dict.fromkeys(("SEL", "MULADD", *FUSED), 3),
}
_OTHER_READS = {
    **dict.fromkeys(("SIN", "COS", "TAN", "SINH", "COSH", "TANH", "EXP", "LOG", "CEIL", "FACT", "HEAVI", "RANDOM", "JZ"), 1),
    "POW": 2,
}  # fmt: skip
_KNOWN: dict[str, int] = {text: number for number, (text, _) in enumerate(_core.phrases())}
_DIVISORS = [[int(x[1:]) for x in divisors.split()] for _, divisors in _core.phrases()]
"""For each phrase, by place among its operands, what lanes may divide by multiplying."""
_MULTIPLIES: bool = _core.build_info()["multiplies"]
"""Whether multiplying is faster than dividing on this processor; the bits are the same."""


@dataclass(frozen=True)
class Phrase:
    """A stretch of a program that can be compiled.

    Parameters
    ----------
    start, length : int
        Where it is in the program's code, in operations.
    text : str
        Its operations, with what they work on numbered: ``x`` for cells of memory, ``t`` for what only it reads.
    operands : tuple of int
        What the ``x`` stand for, as the code has it.
    direct : bool
        Whether it is of one instance, not of lanes.
    """

    start: int
    length: int
    text: str
    operands: tuple[int, ...]
    direct: bool

    @property
    def decides(self) -> bool:
        """Whether it ends in a test that decides about what follows."""
        return "; IF " in self.text


def phrases_of(program: Program, *, direct: bool = True) -> Iterator[Phrase]:
    """Find every stretch of a program that could be compiled, whether the core knows it or not."""
    code = program.code
    spans = [span for span in program.spans if span.steady and (direct or not span.direct)]
    carried = _carried(program) if spans else set()
    for span in spans:
        at = span.start
        jumped_to = span.start
        while at < span.end:
            end = _stretch_end(code, at, jumped_to if jumped_to > at else span.end)
            if NAMES[code[5 * at]] == "JZ" and end == at:
                jumped_to = max(jumped_to, at + 1 + code[5 * at + 3])
            if end - at >= FEWEST_OPERATIONS:
                yield _phrase(program, span, at, end + _decides(program, span, at, end, carried), carried)
            at = max(end, at + 1)


def with_phrases(program: Program, *, direct: bool) -> tuple[Program, Pieces]:
    """Return a program in which every stretch is replaced that the core holds compiled, and the pieces of its memory.

    Stretches of single instances are replaced only if that is wanted.

    Where lanes divide by numbers that never change, and that division allows it, they multiply by reciprocals.
    """
    made = copy(program)
    made.code, made.index = array("i", program.code), array("i", program.index)
    reciprocals = _Reciprocals(program)
    for phrase in phrases_of(program, direct=direct):
        number = _KNOWN.get(phrase.text)
        if number is None:
            continue
        quick: list[int] | None = None
        if _MULTIPLIES and not phrase.direct and _DIVISORS[number]:
            quick = reciprocals.of([phrase.operands[place] for place in _DIVISORS[number]])
        skipped = 0
        if phrase.direct and phrase.decides:
            skipped = program.code[5 * (phrase.start + phrase.length - 1) + 3]
        call = (
            OPCODES["PHRASE"],
            number,
            len(made.index),
            phrase.length - 1,
            skipped or int(quick is not None),
        )
        made.code[5 * phrase.start : 5 * phrase.start + 5] = array("i", call)
        made.index.extend((*phrase.operands, *(quick or ())))
    pieces, blocks = reciprocals.memory()
    made.header = {**program.header, "blocks": blocks}
    return made, pieces


class _Reciprocals:
    """Reciprocals of constants, in rows and blocks behind those of a program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._rows, self._blocks = array("d"), array("d")
        self._places: dict[int, int | None] = {}

    def of(self, operands: Sequence[int]) -> list[int] | None:
        """Return operands for the reciprocals of these operands, or None if not all of them may be used."""
        found = []
        for operand in operands:
            if operand not in self._places:
                self._places[operand] = self._place(operand)
            found.append(self._places[operand])
        return None if None in found else [place for place in found if place is not None]

    def _place(self, operand: int) -> int | None:
        program, length = self._program, self._program.constants.get(operand)
        if length is None:
            return None
        blocks = program.header["blocks"]
        start = operand // 2 + (blocks if operand & 1 else 0)
        numbers = program.memory[start : start + length]
        if len(set(numbers)) > MOST_DIVISORS:
            return None
        inverted = [reciprocal(number) for number in numbers]
        if None in inverted:
            return None
        kept = self._blocks if operand & 1 else self._rows
        first = (len(program.memory) - blocks if operand & 1 else blocks) + len(kept)
        kept.extend(x for x in inverted if x is not None)
        return 2 * first + (operand & 1)

    def memory(self) -> tuple[Pieces, int]:
        """Return the pieces of the program's memory with them, and where its blocks start now."""
        memory, blocks = memoryview(self._program.memory), self._program.header["blocks"]
        rows = self._rows
        if rows:
            rows = rows + array("d", [0.0]) * BLOCK  # a vector may read past the last row
        return (memory[:blocks], rows, memory[blocks:], self._blocks), blocks + len(rows)


def _stretch_end(code: Sequence[int], start: int, limit: int) -> int:
    """Return where a stretch that starts here ends: jumps stay inside."""
    at = start
    while at < limit:
        name = NAMES[code[5 * at]]
        after = at + 1 + (code[5 * at + 3] if name == "JZ" else 0)
        inside = range(at + 1 if name == "JZ" else at, after)
        if after > limit or any(NAMES[code[5 * i]] not in _ARGUMENTS for i in inside):
            return at
        at = after
    return at


def _key(operand: int, *, direct: bool) -> int:
    """Return what names an operand in the whole program, as `Program.temporaries` has it."""
    return operand if direct else -1 - operand


def _decides(program: Program, span: Span, start: int, end: int, carried: set[int]) -> bool:
    """Tell whether a stretch of one instance ends in a test that only the jump behind it reads."""
    code = program.code
    if not span.direct or end >= span.end or NAMES[code[5 * end]] != "JZ":
        return False
    return code[5 * end + 2] in _locals(program, span, start, end + 1, carried)


def _carried(program: Program) -> set[int]:
    """Return the temporaries that some part of the code may read before it writes them, or that the tables name."""
    code = program.code
    found = set(program.kept)
    for span in program.spans:
        written: set[int] = set()
        conditional: set[int] = set()  # written since the jump that may have gone by it
        conditional_until = span.start
        for at in range(span.start, span.end):
            name = NAMES[code[5 * at]]
            if at == conditional_until:
                conditional.clear()
            read = {_key(x, direct=span.direct) for x in _arguments(code, at)}
            found |= (read & program.temporaries) - written - conditional
            if name == "JZ":
                conditional.clear()
                conditional_until = max(conditional_until, at + 1 + code[5 * at + 3])
            else:
                made = written if at >= conditional_until else conditional
                made.add(_key(code[5 * at + 1], direct=span.direct))
    return found


def _arguments(code: Sequence[int], at: int) -> Sequence[int]:
    """Return the operands that an operation reads."""
    name = NAMES[code[5 * at]]
    return code[5 * at + 2 : 5 * at + 2 + _ARGUMENTS.get(name, _OTHER_READS.get(name, 0))]


def _phrase(program: Program, span: Span, start: int, end: int, carried: set[int]) -> Phrase:
    code = program.code
    numbers: dict[int, str] = {}
    operands: list[int] = []
    local = _locals(program, span, start, end, carried)

    def named(operand: int) -> str:
        found = numbers.get(operand)
        if found is None:
            if _key(operand, direct=span.direct) in local:
                found = f"t{sum(name[0] == 't' for name in numbers.values())}"
            else:
                found = f"x{len(operands)}"
                operands.append(operand)
            numbers[operand] = found
        return found

    words = []
    for at in range(start, end):
        number, dst, *arguments = code[5 * at : 5 * at + 5]
        name = NAMES[number]
        if name == "JZ" and at == end - 1:
            words.append(f"IF {named(arguments[0])}")
        elif name == "JZ":
            words.append(f"JZ {named(arguments[0])} {arguments[1]}")
        else:
            read = [named(x) for x in arguments[: _ARGUMENTS[name]]]
            words.append(" ".join((name, named(dst), *read)))
    return Phrase(start, end - start, "; ".join(words), tuple(operands), span.direct)


def _locals(program: Program, span: Span, start: int, end: int, carried: set[int]) -> set[int]:
    """Return the temporaries of a stretch that nothing outside it reads."""
    code = program.code
    written: set[int] = set()
    outside: set[int] = set()
    for at in range(span.start, span.end):
        name = NAMES[code[5 * at]]
        if start <= at < end:
            if name != "JZ":
                written.add(_key(code[5 * at + 1], direct=span.direct))
        else:
            outside.update(_key(x, direct=span.direct) for x in _arguments(code, at))
    return (written & program.temporaries) - outside - carried
