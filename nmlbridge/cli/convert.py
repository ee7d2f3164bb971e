"""Convert a model between formats, chosen by the files' suffixes or by name.

What the target cannot say is refused, with every such feature listed (exit code 4); with --allow-loss it is
left out instead, and listed at the top of the file that is written.
"""

from __future__ import annotations

import argparse
import logging
import sys

from nmlbridge.cli.output import add_json_argument, print_table, write_json
from nmlbridge.cli.usage import UsageError

__all__ = ["add_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("source", metavar="SRC", nargs="?", help="the model, or example:NAME")
    parser.add_argument("target", metavar="DST", nargs="?", help="the file to write")
    parser.add_argument(
        "--from", dest="from_", metavar="F", help="format of SRC, if its suffix does not say it"
    )
    parser.add_argument("--to", metavar="F", help="format of DST, if its suffix does not say it")
    parser.add_argument(
        "--allow-loss", action="store_true", help="leave out what the target cannot say, and list it"
    )
    parser.add_argument("--list", action="store_true", help="list the formats")
    add_json_argument(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Convert, or list the formats."""
    if arguments.list:
        return _list(arguments.json)
    if arguments.source is None or arguments.target is None:
        raise UsageError("SRC and DST are needed; see `nmlbridge convert --help`")
    from nmlbridge.formats import registry
    from nmlbridge.lems.document import EXAMPLE_PREFIX, Document

    handler = _Warnings()
    logging.getLogger("nmlbridge").addHandler(handler)
    try:
        if arguments.source.startswith(EXAMPLE_PREFIX):
            document = Document.read(arguments.source)
            registry.write(document, arguments.target, arguments.to, allow_loss=arguments.allow_loss)
        else:
            registry.convert(
                arguments.source,
                arguments.target,
                arguments.from_,
                arguments.to,
                allow_loss=arguments.allow_loss,
            )
    finally:
        logging.getLogger("nmlbridge").removeHandler(handler)
    if arguments.json:
        write_json(
            arguments.json,
            {"source": arguments.source, "target": arguments.target, "warnings": handler.messages},
        )
    for message in handler.messages:
        print(f"warning: {message}", file=sys.stderr)
    if arguments.json != "-":
        print(f"wrote {arguments.target}")
    return 0


class _Warnings(logging.Handler):
    """Keeps the warnings that the converters log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.messages.append(record.getMessage())


def _list(json_target: str | None) -> int:
    """Print the table of formats."""
    from nmlbridge.formats import registry

    rows = [
        {
            "format": format_.name,
            "suffixes": list(format_.suffixes),
            "reads": format_.reader is not None,
            "writes": format_.writer is not None,
            "summary": format_.summary,
            "extra": format_.extra,
        }
        for format_ in registry.formats().values()
    ]
    if json_target:
        write_json(json_target, rows)
    if json_target != "-":
        table = [
            (
                row["format"],
                " ".join(str(suffix) for suffix in format_.suffixes),
                "yes" if row["reads"] else "no",
                "yes" if row["writes"] else "no",
                row["summary"],
            )
            for row, format_ in zip(rows, registry.formats().values(), strict=True)
        ]
        print_table(("format", "suffixes", "reads", "writes", "what it is"), table)
    return 0
