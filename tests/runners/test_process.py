from __future__ import annotations

import ast
import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from nmlbridge.errors import RunnerNotInstalledError, RunnerTimeoutError
from nmlbridge.runners.process import LOG_LIMIT, last_lines, run_process


def _python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def _wait_until_gone(pid: int) -> bool:
    deadline = time.monotonic() + 5
    while _alive(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def test_both_streams_and_the_exit_status_come_back(tmp_path):
    program = "import sys; print('out'); sys.stdout.flush(); print('err', file=sys.stderr); sys.exit(3)"
    finished = run_process(_python(program), cwd=tmp_path)
    assert (finished.returncode, finished.log) == (3, "out\nerr\n")
    assert finished.seconds > 0


def test_it_runs_in_the_folder_given_with_variables_added(tmp_path):
    program = "import os; print(os.getcwd()); print(os.environ['EXTRA'], 'PATH' in os.environ)"
    finished = run_process(_python(program), cwd=tmp_path, env={"EXTRA": "1"})
    assert finished.log.splitlines() == [str(tmp_path.resolve()), "1 True"]


def test_arguments_are_not_seen_by_a_shell(tmp_path):
    finished = run_process(
        [*_python("import sys; print(sys.argv[1])"), "$(touch x); `touch y`"], cwd=tmp_path
    )
    assert finished.log == "$(touch x); `touch y`\n"
    assert list(tmp_path.iterdir()) == []


def test_a_missing_program_is_not_installed(tmp_path):
    with pytest.raises(RunnerNotInstalledError, match="No such file") as caught:
        run_process([tmp_path / "nothing"], cwd=tmp_path, install_hint="get it")
    assert caught.value.hint == "get it"
    assert caught.value.exit_code == 6


def test_endless_output_does_not_fill_the_memory(tmp_path):
    program = f"[print('y' * 79) for _ in range({LOG_LIMIT // 20})]; print('last')"
    finished = run_process(_python(program), cwd=tmp_path)
    assert len(finished.log) <= LOG_LIMIT
    assert finished.log.endswith("last\n")


def test_at_the_time_limit_it_is_ended_with_everything_it_started(tmp_path):
    program = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    started = time.monotonic()
    with pytest.raises(RunnerTimeoutError, match="still running after") as caught:
        run_process(_python(program), cwd=tmp_path, timeout_s=1.5)
    assert time.monotonic() - started < 8
    grandchild = int(caught.value.log_tail)
    assert _wait_until_gone(grandchild)


def test_a_program_that_ignores_being_asked_is_ended_all_the_same(tmp_path):
    program = (
        "import signal, time, os; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "print(os.getpid(), flush=True); time.sleep(60)"
    )
    with pytest.raises(RunnerTimeoutError) as caught:
        run_process(_python(program), cwd=tmp_path, timeout_s=1.0)
    assert _wait_until_gone(int(caught.value.log_tail))


def test_interrupting_ends_the_program(tmp_path):
    note = tmp_path / "pid"
    program = f"import os, time; open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(60)"

    def interrupt() -> None:
        while not (note.is_file() and note.read_text()):
            time.sleep(0.02)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        threading.Thread(target=interrupt, daemon=True).start()
        with pytest.raises(KeyboardInterrupt):
            run_process(_python(program), cwd=tmp_path)
    finally:
        signal.signal(signal.SIGINT, before)
    assert _wait_until_gone(int(note.read_text()))


def test_standard_input_is_empty(tmp_path):
    assert run_process(_python("import sys; print(repr(sys.stdin.read()))"), cwd=tmp_path).log == "''\n"


def test_last_lines_leaves_out_blank_ones():
    assert last_lines("a\n\n  \nb\nc\n", 2) == "b\nc"


def test_only_process_starts_programs():
    """One place where a subprocess starts: no other module imports what starts a program."""
    package = Path(__file__).parents[2] / "nmlbridge"
    starting = {
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if _starts_programs(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert starting == {os.path.join("runners", "process.py")}


@pytest.mark.parametrize(
    "text",
    ["import subprocess", "from subprocess import run", "import os\nos.system('x')", "os.execv('x', [])"],
)
def test_the_check_above_sees_a_program_being_started(text):
    assert _starts_programs(ast.parse(text))


def _starts_programs(tree: ast.AST) -> bool:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and any(alias.name == "subprocess" for alias in node.names):
            return True
        if isinstance(node, ast.ImportFrom) and node.module == "subprocess":
            return True
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == "os"
            and node.attr.startswith(("system", "popen", "exec", "spawn", "posix_spawn"))
        ):
            return True
    return False
