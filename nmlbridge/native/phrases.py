"""Write phrases.h: the phrases of phrases.txt as C, for one instance, for lanes, and for lanes that divide by multiplying.

Those for one instance serve where its code is not translated to machine code (jit.c).

The build runs it: ``phrases.py phrases.txt phrases.h``. engine/phrases.py says what a phrase is, tests/engine/record_phrases.py
where phrases.txt comes from.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_SIGNS = {"ADD": "+", "SUB": "-", "MUL": "*", "DIV": "/"}
_COMPARISONS = {"GT": ">", "LT": "<", "GE": ">=", "LE": "<=", "EQ": "==", "NE": "!="}
_OTHERS = {
    "MOV": "{0}",
    "AND": "({0} != 0.0) & ({1} != 0.0) ? 1.0 : 0.0",
    "OR": "({0} != 0.0) | ({1} != 0.0) ? 1.0 : 0.0",
    "SEL": "{0} != 0.0 ? {1} : {2}",
    "MULADD": "{2} + {0} * {1}",
    "SQRT": "{0} < 0.0 ? NAN : nb_sqrt({0})",
    "ABS": "fabs({0})",
}


def expression(name: str) -> str:
    """Return what an operation computes, as C with places for its arguments."""
    if name in _SIGNS:
        return f"{{0}} {_SIGNS[name]} {{1}}"
    if name in _COMPARISONS:
        return f"{{0}} {_COMPARISONS[name]} {{1}} ? 1.0 : 0.0"
    if name in _OTHERS:
        return _OTHERS[name]
    first, second = name.split("_")
    inner = "{0}" if first == "MOV" else f"({{0}} {_SIGNS[first]} {{1}})"
    if second[0] == "R":
        return f"{{2}} {_SIGNS[second[1:]]} {inner}"
    return f"{inner} {_SIGNS[second]} {{2}}"


def statements(text: str, *, quick: bool = False) -> Iterator[str]:
    """Yield a phrase's operations as statements of C; quick ones divide by multiplying."""
    reciprocals = divisors(text) if quick else []
    operations = [part.split() for part in text.split("; ")]
    ends: list[int] = []
    for at, (name, *names) in enumerate(operations):
        while ends and ends[-1] == at:
            ends.pop()
            yield "}"
        if name == "IF":
            yield f"decision = {names[0]} != 0.0;"
        elif name == "JZ":
            ends.append(at + 1 + int(names[1]))
            yield f"if ({names[0]} != 0.0) {{"
        else:
            yield f"{names[0]} = {_computed(name, names[1:], reciprocals)};"
    yield from ("}" for _ in ends)


def _computed(name: str, arguments: list[str], reciprocals: list[str]) -> str:
    """Return what an operation computes as C."""
    first, _, second = name.partition("_")
    if first == "DIV" and arguments[1] in reciprocals:
        quotient = _quotient(arguments[0], arguments[1])
        if not second:
            return quotient
        return expression(f"MOV_{second}").format(quotient, "", arguments[2])
    if second == "DIV" and arguments[2] in reciprocals:
        return _quotient(expression(first).format(*arguments), arguments[2])
    return expression(name).format(*arguments)


def _quotient(dividend: str, divisor: str) -> str:
    return f"nb_quotient({dividend}, {divisor}, r{divisor[1:]}[i], &widest)"


def divisors(text: str) -> list[str]:
    """Return the cells of memory that a phrase divides by and does not change."""
    operations = [part.split() for part in text.split("; ")]
    written = {names[1] for names in operations if names[0] not in ("JZ", "IF")}
    found = [names[3] for names in operations if names[0] == "DIV"]
    found += [names[4] for names in operations if names[0].endswith("_DIV")]
    found += [names[3] for names in operations if names[0].startswith("DIV_")]
    return sorted({x for x in found if x[0] == "x" and x not in written}, key=lambda x: int(x[1:]))


def quick_function(number: int, text: str) -> str:
    """Return the function of a phrase for lanes that multiplies by reciprocals, which follow the operands.

    Results go to rows of its own first: if a quotient might not be exact, all is computed again with divisions.
    """
    outer, written, _, local = _variables(text)
    count = len(outer)
    lines = [f"static void phrase_{number}_quick(double *const bases[2], const int32_t *at, size_t n) {{"]
    lines += [f"    double *p{i} = bases[at[{i}] & 1] + (at[{i}] >> 1);" for i in range(count)]
    lines += [
        f"    const double *r{x[1:]} = bases[at[{count + i}] & 1] + (at[{count + i}] >> 1);"
        for i, x in enumerate(divisors(text))
    ]
    kept = [name for name in outer if name in written]
    lines += [f"    double made{name[1:]}[NB_BLOCK];" for name in kept]
    lines += ["    uint64_t widest = 0;", "    for (size_t i = 0; i < n; i++) {"]
    lines += [f"        double {name} = p{name[1:]}[i];" for name in outer]
    lines += [f"        double {local};"] if local else []
    lines += [f"        {statement}" for statement in statements(text, quick=True)]
    lines += [f"        made{name[1:]}[i] = {name};" for name in kept]
    lines += [
        "    }",
        "    if (nb_is_wide(widest)) {",
        f"        phrase_{number}_lanes(bases, at, n);",
        "        return;",
        "    }",
    ]
    lines += [f"    memcpy(p{name[1:]}, made{name[1:]}, n * sizeof(double));" for name in kept]
    return "\n".join([*lines, "}\n"])


def _variables(text: str) -> tuple[list[str], set[str], set[str], str]:
    """Return a phrase's cells of memory, what it writes, what it writes before it reads it, and its own variables."""
    operations = [part.split() for part in text.split("; ")]
    written = {names[1] for names in operations if names[0] not in ("JZ", "IF")}
    read = {x for names in operations for x in (names[2:] if names[0] not in ("JZ", "IF") else names[1:2])}
    jumps = any(names[0] == "JZ" for names in operations)
    used = sorted(written | read, key=lambda name: (name[0], int(name[1:])))
    outer = [name for name in used if name[0] == "x"]
    first = {name: next(n for n in operations if name in n[1:]) for name in outer}
    unread = {n for n in outer if n in written and not jumps and n not in first[n][2:]}
    local = ", ".join(f"{name} = 0.0" if jumps else name for name in used if name[0] == "t")
    return outer, written, unread, local


def function(number: int, text: str, *, lanes: bool) -> str:
    """Return the function of a phrase, for one instance or for lanes."""
    outer, written, unread, local = _variables(text)
    if lanes:
        lines = [f"static void phrase_{number}_lanes(double *const bases[2], const int32_t *at, size_t n) {{"]
        lines += [f"    double *p{i} = bases[at[{i}] & 1] + (at[{i}] >> 1);" for i in range(len(outer))]
        lines.append('    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {')
        cell, indent = "p{0}[i]", "        "
    else:
        lines = [f"static int phrase_{number}(double *memory, const int32_t *at) {{", "    int decision = 1;"]
        cell, indent = "memory[at[{0}]]", "    "
    lines += [f"{indent}double {n}{'' if n in unread else ' = ' + cell.format(n[1:])};" for n in outer]
    lines += [f"{indent}double {local};"] if local else []
    lines += [f"{indent}{statement}" for statement in statements(text)]
    lines += [f"{indent}{cell.format(name[1:])} = {name};" for name in outer if name in written]
    lines += ["    }"] if lanes else ["    return decision;"]
    return "\n".join([*lines, "}\n"])


def table(name: str, kind: str, entries: Iterable[str]) -> str:
    """Return a table of functions."""
    rows = "".join(f"    {entry},\n" for entry in entries)
    return f"static {kind} *const {name}[] = {{\n{rows}}};"


def header(texts: Iterable[str]) -> str:
    """Return the text of phrases.h."""
    listed = list(enumerate(texts))
    wide = [(number, text) for number, text in listed if "JZ" not in text and "IF" not in text]
    quick = [(number, text) for number, text in wide if divisors(text)]
    return "\n".join([
        "/* Written by phrases.py. */\n#ifndef NB_PHRASES_H\n#define NB_PHRASES_H\n",
        "#ifdef NB_PHRASE_TEXTS\nstatic const char *const phrase_texts[] = {",
        *(f'    "{text}",' for _, text in listed),
        "};\nstatic const char *const phrase_divisors[] = {",
        *(f'    "{" ".join(divisors(text)) if (number, text) in quick else ""}",' for number, text in listed),
        "};\n#elif defined NB_PHRASES_ONE",
        *(function(number, text, lanes=False) for number, text in listed),
        table("phrases_one", "nb_one_phrase", (f"phrase_{number}" for number, _ in listed)),
        "#else\ntypedef void nb_lanes_phrase(double *const[2], const int32_t *, size_t);",
        *(function(number, text, lanes=True) for number, text in wide),
        table("phrases_lanes", "nb_lanes_phrase", (f"phrase_{n}_lanes" if (n, t) in wide else "0" for n, t in listed)),
        "#ifdef __FMA__",
        *(quick_function(number, text) for number, text in quick),
        table("phrases_quick", "nb_lanes_phrase", (f"phrase_{n}_quick" if (n, t) in quick else "0" for n, t in listed)),
        "#else\n#define phrases_quick phrases_lanes\n#endif",
        "#endif\n\n#endif\n",
    ])  # fmt: skip


def recorded(path: Path) -> list[str]:
    """Return the phrases of phrases.txt."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    _, source, target = sys.argv
    Path(target).write_text(header(recorded(Path(source))), encoding="utf-8")
