"""Write phrases.h: the phrases of phrases.txt as C, once for one instance and once for lanes.

Run it when phrases.txt changes: ``python nmlbridge/native/phrases.py``. A test compares the committed header with what this
makes. engine/phrases.py says what a phrase is, tests/engine/record_phrases.py where phrases.txt comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).parent

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
    inner = f"({{0}} {_SIGNS[first]} {{1}})"
    if second[0] == "R":
        return f"{{2}} {_SIGNS[second[1:]]} {inner}"
    return f"{inner} {_SIGNS[second]} {{2}}"


def statements(text: str) -> Iterator[str]:
    """Yield a phrase's operations as statements of C."""
    operations = [part.split() for part in text.split("; ")]
    ends: list[int] = []
    for at, (name, *names) in enumerate(operations):
        while ends and ends[-1] == at:
            ends.pop()
            yield "}"
        if name == "JZ":
            ends.append(at + 1 + int(names[1]))
            yield f"if ({names[0]} != 0.0) {{"
        else:
            yield f"{names[0]} = {expression(name).format(*names[1:])};"
    yield from ("}" for _ in ends)


def function(number: int, text: str, *, lanes: bool) -> str:
    """Return the function of a phrase, for one instance or for lanes."""
    operations = [part.split() for part in text.split("; ")]
    written = {names[1] for names in operations if names[0] != "JZ"}
    read = {x for names in operations for x in (names[2:] if names[0] != "JZ" else names[1:2])}
    jumps = any(names[0] == "JZ" for names in operations)
    used = sorted(written | read, key=lambda name: (name[0], int(name[1:])))
    outer = [name for name in used if name[0] == "x"]
    first = {name: next(n for n in operations if name in n[1:]) for name in outer}
    unread = {n for n in outer if n in written and not jumps and n not in first[n][2:]}
    local = ", ".join(f"{name} = 0.0" if jumps else name for name in used if name[0] == "t")
    if lanes:
        lines = [f"static void phrase_{number}_lanes(double *const bases[2], const int32_t *at, size_t n) {{"]
        lines += [f"    double *p{i} = bases[at[{i}] & 1] + (at[{i}] >> 1);" for i in range(len(outer))]
        lines.append('    _Pragma("GCC ivdep") for (size_t i = 0; i < n; i++) {')
        cell, indent = "p{0}[i]", "        "
    else:
        lines = [f"static void phrase_{number}(double *memory, const int32_t *at) {{"]
        cell, indent = "memory[at[{0}]]", "    "
    lines += [f"{indent}double {n}{'' if n in unread else ' = ' + cell.format(n[1:])};" for n in outer]
    lines += [f"{indent}double {local};"] if local else []
    lines += [f"{indent}{statement}" for statement in statements(text)]
    lines += [f"{indent}{cell.format(name[1:])} = {name};" for name in outer if name in written]
    lines += ["    }"] if lanes else []
    return "\n".join([*lines, "}\n"])


def header(texts: Iterable[str]) -> str:
    """Return the text of phrases.h."""
    listed = list(texts)
    parts = ["/* Written by phrases.py; do not edit. */\n#ifndef NB_PHRASES_H\n#define NB_PHRASES_H\n"]
    parts.append("#ifdef NB_PHRASE_TEXTS\nstatic const char *const phrase_texts[] = {")
    parts += [f'    "{text}",' for text in listed]
    parts.append("};\n#elif defined(NB_PHRASE_LANES)")
    kinds = (("_lanes", "", [t for t in listed if "JZ" not in t]), ("", "#else", listed))
    for suffix, opening, chosen in kinds:
        parts.append(opening)
        parts += [function(listed.index(text), text, lanes=bool(suffix)) for text in chosen]
        name = "phrases_lanes" if suffix else "phrases"
        arguments = "double *const[2], const int32_t *, size_t" if suffix else "double *, const int32_t *"
        parts.append(f"static void (*const {name}[])({arguments}) = {{")
        parts += [
            f"    phrase_{number}{suffix}," if text in chosen else "    0,"
            for number, text in enumerate(listed)
        ]
        parts.append("};")
    parts.append("#endif\n\n#endif\n")
    return "\n".join(part for part in parts if part)


def recorded() -> list[str]:
    """Return the phrases of phrases.txt."""
    lines = (HERE / "phrases.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


if __name__ == "__main__":
    (HERE / "phrases.h").write_text(header(recorded()), encoding="utf-8")
