"""The entry point: finds the command, runs it, and turns every failure into one message and an exit code.

Commands are declared with argparse and imported one at a time: parsing must not cost more than a small model
takes to run, so the list of commands below carries each one's summary, and only the command asked for is
loaded.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Protocol, cast

from nmlbridge.cli.usage import UsageError
from nmlbridge.errors import NmlBridgeError, RunnerError

__all__ = ["COMMANDS", "EXIT_CODES", "main", "parser_of"]

COMMANDS = {
    "run": "run a LEMS document and write its output files, byte for byte like jNeuroML",
    "compare": "compare two recordings, quantity by quantity, and give a verdict",
    "validate": "run suites of cases (*.nmlb.yaml, OMV *.omt) and report",
    "convert": "convert a model between formats",
    "check": "report every problem of a model, each with file:line:column",
    "info": "say what is in a model or recording",
    "plot": "draw recordings or the outputs of a document",
    "gallery": "run and draw the canonical behaviours of the Izhikevich neuron",
    "sweep": "run a document over a grid of parameter values",
    "engines": "list the engines: what is installed, and how to get the rest",
    "demo": "run upstream's Ex2 natively and in jNeuroML, compare, and write a report",
}
"""Every command with its one-line summary; ``nmlbridge.cli.<name>`` holds it."""

EXIT_CODES = """exit codes:
  0  done; in agreement
  1  differs, or not comparable
  2  wrong usage
  3  bad model or file, or a file that cannot be read or written
  4  not expressible in the target
  5  the integration failed
  6  an engine is missing or failed
  7  a recorded reference is damaged
  130  interrupted
"""

USAGE_ERROR = 2
FILE_ERROR = 3
INTERRUPTED = 130


class Command(Protocol):
    """What a command's module offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare its arguments."""

    def execute(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit code."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help with room for long option names."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=min(100, _terminal_width()))


def _terminal_width() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns - 2
    except (OSError, ValueError, AttributeError):
        return 98


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments, without the program's name; those of this process by default.

    Returns
    -------
    int
        The exit code; see `EXIT_CODES`.
    """
    # A short run makes many objects and throws few away: looking for garbage took a tenth of its time.
    gc.set_threshold(50_000, 20, 20)
    words = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in words
    try:
        return _dispatch([word for word in words if word != "--debug"])
    except SystemExit as leaving:  # argparse has printed help (0) or a usage message (2)
        return leaving.code if isinstance(leaving.code, int) else USAGE_ERROR
    except UsageError as error:
        if debug:
            raise
        _say(str(error))
        return USAGE_ERROR
    except KeyboardInterrupt:
        if debug:
            raise
        _say("interrupted; nothing half-written is left behind")
        return INTERRUPTED
    except NmlBridgeError as error:
        if debug:
            raise
        _say(_with_log(error))
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): not our failure. Keep Python from flushing into it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        if debug:
            raise
        named = f"{error.filename}: " if error.filename else ""
        _say(f"{named}{error.strerror or error}")
        return FILE_ERROR


def parser_of(name: str) -> tuple[argparse.ArgumentParser, Command]:
    """Load one command and make its parser.

    Parameters
    ----------
    name : str
        One of `COMMANDS`.
    """
    module = importlib.import_module(f"nmlbridge.cli.{name}")
    command = cast("Command", module)
    parser = argparse.ArgumentParser(
        prog=f"nmlbridge {name}",
        description=module.__doc__,
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    command.add_arguments(parser)
    parser.add_argument("--debug", action="store_true", help="show the traceback of a failure")
    return parser, command


def _dispatch(words: list[str]) -> int:
    first = words[0] if words else "--help"
    if first in COMMANDS:
        parser, command = parser_of(first)
        return command.execute(parser.parse_args(words[1:]))
    if first in ("-h", "--help", "help"):
        print(_overview(), end="")
        return 0 if words else USAGE_ERROR
    if first in ("-V", "--version", "version"):
        from nmlbridge.runners.installed import installed_version

        print(f"nmlbridge {installed_version('nmlbridge') or '(run from its sources)'}")
        return 0
    _say(f"there is no command {first!r}{_did_you_mean(first)}; `nmlbridge --help` lists the commands")
    return USAGE_ERROR


def _overview() -> str:
    listed = "".join(f"  {name:<10}{summary}\n" for name, summary in COMMANDS.items())
    return (
        "usage: nmlbridge COMMAND [options]\n\n"
        "Run LEMS and NeuroML models of spiking neurons natively, compare engines, and say by how much they\n"
        "differ.\n\n"
        f"commands:\n{listed}\n"
        "`nmlbridge COMMAND --help` explains a command; --debug shows a failure's traceback; --version.\n"
        "A model is a file, or example:NAME for a document inside the jNeuroML jar, such as\n"
        "example:LEMS_NML2_Ex2_Izh.xml.\n\n"
        f"{EXIT_CODES}"
    )


def _did_you_mean(word: str) -> str:
    import difflib

    near = difflib.get_close_matches(word, COMMANDS, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _with_log(error: NmlBridgeError) -> str:
    """Return the error's text, with the end of the engine's own log below it."""
    text = str(error)
    if isinstance(error, RunnerError) and error.log_tail:
        text += "\n" + "\n".join(f"  | {line}" for line in error.log_tail.splitlines())
    return text


def _say(message: str) -> None:
    """Write one message to standard error."""
    sys.stdout.flush()
    print(f"nmlbridge: {message}", file=sys.stderr)
