"""Report every problem of a model, each with file:line:column: schema, references, dimensions.

What jNeuroML only warns about is an error here. Exit code 0 if nothing was found, else 3.
"""

from __future__ import annotations

import argparse
from dataclasses import asdict

from nmlbridge.cli.output import add_json_argument, write_json
from nmlbridge.cli.usage import add_from_argument

__all__ = ["add_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", metavar="FILE", nargs="+", help="models, or example:NAME")
    add_from_argument(parser)
    add_json_argument(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing if nothing was found")


def execute(arguments: argparse.Namespace) -> int:
    """Check."""
    from nmlbridge.errors import ModelError
    from nmlbridge.runners.checking import check_document
    from nmlbridge.runners.running import load_document

    documents = [load_document(file, arguments.from_) for file in arguments.files]
    found = [problem for document in documents for problem in check_document(document)]
    if arguments.json:
        rows = [asdict(problem) for problem in found]
        write_json(arguments.json, {"ok": not found, "problems": rows})
    if found and arguments.json != "-":
        for problem in found:
            print(problem)
        print(f"{len(found)} problem{'s' * (len(found) != 1)} found")
    elif not found and not arguments.quiet and arguments.json != "-":
        print("no problems found")
    return ModelError.exit_code if found else 0
