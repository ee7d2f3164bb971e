"""List the engines: what is installed, and how to get the rest."""

from __future__ import annotations

import argparse

from nmlbridge.cli.output import add_json_argument, print_table, write_json

__all__ = ["add_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_json_argument(parser)


def execute(arguments: argparse.Namespace) -> int:
    """List them."""
    from nmlbridge import runners
    from nmlbridge.runners.targets import CONVERSION_TARGETS

    rows = []
    for name in runners.names():
        found = runners.get(name).availability()
        rows.append(
            {
                "engine": name,
                "installed": found.installed,
                "version": found.version,
                "get": found.hint,
                "use": "run",
            }
        )
    for target in CONVERSION_TARGETS:
        found = target.availability()
        rows.append(
            {
                "engine": target.name,
                "installed": found.installed,
                "version": found.version,
                "get": found.hint,
                "use": "convert",
            }
        )
    if arguments.json:
        write_json(arguments.json, rows)
    if arguments.json != "-":
        table = [
            (row["engine"], "yes" if row["installed"] else "no", row["version"], row["use"], row["get"])
            for row in rows
        ]
        print_table(("engine", "installed", "version", "used by", "how to get it"), table)
    return 0
