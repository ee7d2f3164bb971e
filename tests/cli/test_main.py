from __future__ import annotations

import argparse
import ast
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from nmlbridge.cli import main as cli
from nmlbridge.cli.usage import UsageError, positive, seconds
from nmlbridge.errors import IntegrationError, RunnerFailedError


class _Command:
    """A command that does what it is told."""

    def __init__(self, action):
        self._action = action

    def add_arguments(self, parser):
        """No arguments."""

    def execute(self, _arguments):
        return self._action()


def _raising(error):
    def action():
        raise error

    return _Command(action)


@pytest.fixture
def fake(monkeypatch):
    """Put a command in the place of `info`."""

    def put(command):
        real = importlib.import_module
        monkeypatch.setattr(
            importlib,
            "import_module",
            lambda name: _module_like(command) if name == "nmlbridge.cli.info" else real(name),
        )

    return put


def _module_like(command):
    command.__doc__ = "A command."
    return command


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"]])
def test_help_lists_every_command_and_exit_code(words, capsys):
    assert cli.main(words) == 0
    shown = capsys.readouterr().out
    for name, summary in cli.COMMANDS.items():
        assert f"  {name} " in shown
        assert summary in shown
    for code in range(8):
        assert f"\n  {code}  " in shown


def test_no_command_at_all_shows_help_and_is_wrong_usage(capsys):
    assert cli.main([]) == 2
    assert "usage: nmlbridge COMMAND" in capsys.readouterr().out


def test_version(capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("nmlbridge ")


def test_an_unknown_command_names_the_nearest(capsys):
    assert cli.main(["comapre"]) == 2
    assert "did you mean 'compare'?" in capsys.readouterr().err


@pytest.mark.parametrize("name", list(cli.COMMANDS))
def test_every_command_explains_itself(name, capsys):
    assert cli.main([name, "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"usage: nmlbridge {name}")
    assert max(len(line) for line in shown.splitlines()) <= 120


@pytest.mark.parametrize("name", list(cli.COMMANDS))
def test_an_unknown_option_is_wrong_usage_without_traceback(name, capsys):
    assert cli.main([name, "--no-such-option"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_options_are_not_guessed_from_their_beginnings(capsys):
    assert cli.main(["run", "x.xml", "--eng", "native"]) == 2
    assert "--eng" in capsys.readouterr().err


def test_an_error_is_one_message_and_its_exit_code(fake, capsys):
    fake(
        _raising(IntegrationError("v is not finite", step=7, time_s=0.1, quantity="pop[0]/v", hint="shorten"))
    )
    assert cli.main(["info"]) == 5
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == ("nmlbridge: v is not finite (step 7, t = 0.1 s, quantity pop[0]/v) (shorten)\n")


def test_a_failed_engine_shows_the_end_of_its_log(fake, capsys):
    fake(_raising(RunnerFailedError("jNeuroML failed", log_tail="one\ntwo")))
    assert cli.main(["info"]) == 6
    assert capsys.readouterr().err == "nmlbridge: jNeuroML failed\n  | one\n  | two\n"


def test_debug_shows_the_traceback(fake):
    fake(_raising(IntegrationError("v is not finite", step=7, time_s=0.1, quantity="v")))
    with pytest.raises(IntegrationError):
        cli.main(["info", "--debug"])


def test_wrong_usage_found_by_a_command_is_exit_code_2(fake, capsys):
    fake(_raising(UsageError("two of them")))
    assert cli.main(["info"]) == 2
    assert capsys.readouterr().err == "nmlbridge: two of them\n"


def test_a_file_that_cannot_be_written_is_named(fake, capsys):
    fake(_raising(PermissionError(13, "Permission denied", "/somewhere/x.dat")))
    assert cli.main(["info"]) == 3
    assert capsys.readouterr().err == "nmlbridge: /somewhere/x.dat: Permission denied\n"


def test_a_full_disk_is_named(fake, capsys):
    fake(_raising(OSError(28, "No space left on device")))
    assert cli.main(["info"]) == 3
    assert "No space left on device" in capsys.readouterr().err


def test_interrupting_is_130(fake, capsys):
    fake(_raising(KeyboardInterrupt()))
    assert cli.main(["info"]) == 130
    assert "interrupted" in capsys.readouterr().err


def test_a_fault_of_our_own_is_not_hidden(fake):
    fake(_raising(ZeroDivisionError("a bug")))
    with pytest.raises(ZeroDivisionError):
        cli.main(["info"])


def test_a_reader_that_goes_away_is_no_failure(tmp_path):
    """As in `nmlbridge --help | head -0`: no traceback, exit code 0."""
    reader, writer = os.pipe()
    os.close(reader)
    program = (
        "import sys; from nmlbridge.cli.main import main\n"
        "sys.exit(main(['convert', '--list', '--json', '-']))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with os.fdopen(writer, "wb") as closed:
        ended = subprocess.run(
            [sys.executable, "-c", program],
            stdout=closed,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=tmp_path,
            timeout=60,
            check=False,
        )
    assert ended.stderr == b""
    assert ended.returncode == 0


@pytest.mark.parametrize(("text", "value"), [("1", 1), ("400", 400)])
def test_whole_numbers(text, value):
    assert positive(text) == value


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "", "x", "²"])
def test_what_is_no_whole_number(text):
    with pytest.raises(argparse.ArgumentTypeError, match="whole number"):
        positive(text)


@pytest.mark.parametrize("text", ["0", "-3", "nan", "inf", "soon"])
def test_what_is_no_time(text):
    with pytest.raises(argparse.ArgumentTypeError, match="seconds above 0"):
        seconds(text)


def test_only_the_command_line_ends_the_process():
    """And a worker process, which ends when told to by a signal. (Printing is ruff's business.)"""
    package = Path(cli.__file__).parents[1]
    ending = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if _ends_the_process(ast.parse(path.read_text(encoding="utf-8")))
    }
    allowed = {"__main__.py", "workers/pool.py", "native/tables.py", "native/list_sources.py"}
    assert ending <= allowed
    assert "__main__.py" in ending


def _ends_the_process(tree: ast.AST) -> bool:
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise) and "SystemExit" in ast.dump(node):
            return True
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("sys.exit", "exit", "quit", "os._exit"):
            return True
    return False
