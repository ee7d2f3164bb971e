"""Wrong usage that argparse itself cannot see, and readers of option values."""

from __future__ import annotations

import argparse
import math

__all__ = ["UsageError", "add_from_argument", "positive", "seconds"]


class UsageError(Exception):
    """The command line makes no sense: exit code 2."""


def add_from_argument(parser: argparse.ArgumentParser) -> None:
    """Declare ``--from``."""
    parser.add_argument(
        "--from",
        dest="from_",
        metavar="F",
        help="format of FILE, if neither its suffix nor its content says it",
    )


def positive(text: str) -> int:
    """Read a whole number of at least 1."""
    value = int(text) if text.isascii() and text.isdigit() else 0
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return value


def seconds(text: str) -> float:
    """Read a number of seconds above 0."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not (math.isfinite(value) and value > 0):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds above 0")
    return value
