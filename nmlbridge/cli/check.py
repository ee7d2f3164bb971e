"""Report every problem of a model, and what it means otherwise than written, each with file:line:column and a code.

Errors are what jNeuroML refuses, and what it only warns about. Warnings are constructs that it runs without a word but
means otherwise than written; they leave the exit code at 0 unless --strict. Exit code 3 if there is any error.
"""

from __future__ import annotations

import argparse
from dataclasses import asdict

from nmlbridge.cli.output import add_json_argument, print_table, write_json
from nmlbridge.cli.usage import UsageError, add_from_argument
from nmlbridge.errors import Problem

__all__ = ["add_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="*", help="models, or example:NAME")
    add_from_argument(parser)
    parser.add_argument(
        "--select",
        metavar="CODE",
        nargs="+",
        action="extend",
        default=[],
        help="report these only (after FILE; commas may join them); also: default, all, errors",
    )
    parser.add_argument(
        "--ignore", metavar="CODE", nargs="+", action="extend", default=[], help="leave these out"
    )
    parser.add_argument("--explain", metavar="CODE", help="say what a code means and what to write instead")
    parser.add_argument("--list-rules", action="store_true", help="list every code")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors, for the exit code")
    add_json_argument(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing if nothing was found")


def execute(arguments: argparse.Namespace) -> int:
    """Check."""
    from nmlbridge.engine.lint.rules import explained

    if arguments.explain:
        try:
            print(explained(arguments.explain))
        except KeyError:
            raise UsageError(_no_code(arguments.explain)) from None
        return 0
    if arguments.list_rules:
        _list_rules(arguments.json)
        return 0
    return _check(arguments)


def _check(arguments: argparse.Namespace) -> int:
    from nmlbridge.engine.lint.rules import chosen
    from nmlbridge.errors import ModelError
    from nmlbridge.runners.checking import check_document, in_order
    from nmlbridge.runners.running import load_document

    if not arguments.files:
        raise UsageError("name a FILE to check")
    try:
        codes = chosen(_words(arguments.select), _words(arguments.ignore))
    except KeyError as error:
        raise UsageError(_no_code(str(error.args[0]))) from None
    documents = [load_document(file, arguments.from_) for file in arguments.files]
    found = in_order(problem for document in documents for problem in check_document(document, codes))
    errors = sum(problem.severity == "error" for problem in found)
    bad = bool(found) if arguments.strict else errors > 0
    if arguments.json:
        counts = {"errors": errors, "warnings": len(found) - errors}
        rows = [{**problem._asdict(), "location": problem.location._asdict()} for problem in found]
        write_json(arguments.json, {"ok": not bad, **counts, "problems": rows})
    if arguments.json != "-":
        _report(found, errors, quiet=arguments.quiet)
    return ModelError.exit_code if bad else 0


def _report(found: list[Problem], errors: int, *, quiet: bool) -> None:
    for problem in found:
        print(problem)
    if not found:
        if not quiet:
            print("no problems found")
        return
    counts = [(errors, "error"), (len(found) - errors, "warning")]
    listed = ", ".join(f"{number} {word}{'s' * (number != 1)}" for number, word in counts if number)
    print(f"{listed} found; `nmlbridge check --explain CODE` says more")


def _words(given: list[str]) -> list[str]:
    return [word for text in given for word in text.split(",") if word]


def _no_code(word: str) -> str:
    import difflib

    from nmlbridge.engine.lint.rules import RULES

    near = difflib.get_close_matches(word, RULES, 1)
    hint = f"; did you mean {near[0]}?" if near else "; --list-rules lists them (FILE goes before --select)"
    return f"there is no code {word!r}{hint}"


def _list_rules(json_target: str | None) -> None:
    from nmlbridge.engine.lint.rules import RULES

    if json_target:
        write_json(json_target, [{**asdict(rule), "severity": rule.severity} for rule in RULES.values()])
    if json_target != "-":
        rows = [[r.code, r.severity, "on" if r.default else "off", r.summary] for r in RULES.values()]
        print_table(["code", "severity", "default", "meaning"], rows)
