"""Many cases: progress, stop, going on, worker processes; and a run that tests nothing fails."""

from __future__ import annotations

import hashlib
import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nmlbridge.errors import FormatError, NmlBridgeError, SchemaError
from nmlbridge.report.data import CaseReport, CaseState
from nmlbridge.suite.execute import Settings
from nmlbridge.suite.run import Progress, _crashed, run_suite
from nmlbridge.workers.pool import Crashed

WRITE = Callable[[str], Path]

THREE = """
defaults: {reference: {engine: jneuroml}, tolerance: identical}
cases:
  - {name: a, model: model.xml}
  - {name: b, model: model.xml}
  - {name: c, model: model.xml}
"""


def stop_after(engine: Any, runs: int) -> None:
    """Let an engine be interrupted by Ctrl-C after some runs."""
    give = engine.gives

    def gives() -> Any:
        if engine.runs > runs:
            raise KeyboardInterrupt
        return give()

    engine.gives = gives


def test_cases_are_reported_in_order_with_progress(write_suite: WRITE, engines: dict[str, Any]) -> None:
    seen: list[Progress] = []
    report = run_suite([write_suite(THREE)], jobs=1, on_progress=seen.append)
    assert report.passed
    assert [case.name for case in report.cases] == ["a", "b", "c"]
    assert [(p.done, p.total, p.name, len(p.reports)) for p in seen][:2] == [(0, 3, "a", 0), (1, 3, "a", 1)]
    assert seen[-1].done == 3


def test_folder_without_any_suite_fails(tmp_path: Path) -> None:
    report = run_suite([tmp_path])
    assert not report.passed
    assert report.exit_code == 1


def test_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no such file or folder"):
        run_suite([tmp_path / "no"])


def test_file_that_is_no_suite_is_an_error(model: Path) -> None:
    with pytest.raises(FormatError, match="neither a suite nor an OMV test"):
        run_suite([model])


def test_mistake_in_one_suite_stops_all_before_anything_runs(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "z.nmlb.yaml").write_text("nmlbridge: 1\ncases: []\n")
    write_suite(THREE)
    with pytest.raises(NmlBridgeError):
        run_suite([tmp_path], jobs=1)
    assert engines["native"].runs == 0


def test_folders_are_looked_through_but_hidden_ones_are_not(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    suite = write_suite(THREE)
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "x.nmlb.yaml").write_text("not: [a suite")
    report = run_suite([tmp_path, suite], jobs=1)
    assert len(report.cases) == 3


def test_cases_can_be_chosen_by_name(write_suite: WRITE, engines: dict[str, Any]) -> None:
    suite = write_suite(THREE)
    assert [case.name for case in run_suite([suite], names=["b"], jobs=1).cases] == ["b"]
    with pytest.raises(SchemaError, match="no case 'bb'"):
        run_suite([suite], names=["bb"], jobs=1)


def test_unknown_engine_is_an_error(write_suite: WRITE, engines: dict[str, Any]) -> None:
    with pytest.raises(SchemaError, match="did you mean native"):
        run_suite([write_suite(THREE)], engines=["nativ"], jobs=1)


def test_engines_named_replace_those_of_the_suite(write_suite: WRITE, engines: dict[str, Any]) -> None:
    report = run_suite([write_suite(THREE)], engines=["native", "jneuroml"], names=["a"], jobs=1)
    assert [case.engine for case in report.cases] == ["native", "jneuroml"]


def test_stopped_run_says_what_was_not_done_and_fails(write_suite: WRITE, engines: dict[str, Any]) -> None:
    stop_after(engines["native"], 1)
    report = run_suite([write_suite(THREE)], jobs=1)
    assert report.interrupted
    assert not report.passed
    assert [case.state for case in report.cases] == [
        CaseState.IDENTICAL,
        CaseState.NOT_RUN,
        CaseState.NOT_RUN,
    ]
    assert "stopped before the end" in report.summary


def test_stopped_run_goes_on_from_where_it_stopped(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    suite, kept = write_suite(THREE), tmp_path / "kept.jsonl"
    give = engines["native"].gives
    stop_after(engines["native"], 2)
    assert run_suite([suite], jobs=1, resume=kept).interrupted
    assert len(kept.read_text().splitlines()) == 2
    engines["native"].gives = give
    engines["native"].runs = 0
    report = run_suite([suite], jobs=1, resume=kept)
    assert report.passed
    assert [case.resumed for case in report.cases] == [True, True, False]
    assert report.cases[0].plots
    assert engines["native"].runs == 1
    assert not kept.exists()


@pytest.mark.parametrize("changed", ["nothing", "sim.dat.xz", "sim.columns.json"])
def test_earlier_result_holds_as_long_as_the_recorded_reference_does(
    changed: str, write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    kept = tmp_path / "kept.jsonl"
    folder = tmp_path / "recorded"
    dat = engines["native"].gives().write(folder)[0]
    packed = folder / "sim.dat.xz"
    packed.write_bytes(lzma.compress(dat.read_bytes()))
    digest = hashlib.sha256(dat.read_bytes()).hexdigest()
    file = f"{{path: recorded/sim.dat.xz, sha256: {digest}}}"
    suite = write_suite(THREE.replace("{engine: jneuroml}", f"{{files: [{file}]}}, spikes: false"))
    give = engines["native"].gives
    stop_after(engines["native"], 2)
    stopped = run_suite([suite], jobs=1, resume=kept)
    assert [case.passed for case in stopped.cases] == [True, True, False], stopped.cases[0].reason
    engines["native"].gives = give
    if changed != "nothing":
        (folder / changed).write_bytes((folder / changed).read_bytes() + b"\n" * 4)
    report = run_suite([suite], jobs=1, resume=kept)
    assert any(case.resumed for case in report.cases) is (changed == "nothing")


def test_what_could_not_be_run_is_tried_again(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path, model: Path
) -> None:
    suite, kept = write_suite(THREE), tmp_path / "kept.jsonl"
    whole = model.read_text()
    model.unlink()

    def interrupted_at_the_third(progress: Progress) -> None:
        if progress.name == "c":
            raise KeyboardInterrupt

    stopped = run_suite([suite], jobs=1, resume=kept, on_progress=interrupted_at_the_third)
    assert [case.state for case in stopped.cases] == [CaseState.FAILED, CaseState.FAILED, CaseState.NOT_RUN]
    model.write_text(whole)
    report = run_suite([suite], jobs=1, resume=kept)
    assert report.passed
    assert not any(case.resumed for case in report.cases)


def test_earlier_result_is_not_used_if_the_model_has_changed(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path, model: Path
) -> None:
    suite, kept = write_suite(THREE), tmp_path / "kept.jsonl"
    give = engines["native"].gives
    stop_after(engines["native"], 2)
    run_suite([suite], jobs=1, resume=kept)
    engines["native"].gives = give
    model.write_text(model.read_text() + "<!-- changed -->")
    assert not any(case.resumed for case in run_suite([suite], jobs=1, resume=kept).cases)


def test_earlier_result_is_not_used_if_the_case_has_changed(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    kept = tmp_path / "kept.jsonl"
    give = engines["native"].gives
    stop_after(engines["native"], 2)
    run_suite([write_suite(THREE)], jobs=1, resume=kept)
    engines["native"].gives = give
    report = run_suite([write_suite(THREE.replace("identical", "{ulps: 1}"))], jobs=1, resume=kept)
    assert not any(case.resumed for case in report.cases)


def test_line_cut_short_by_a_kill_is_forgotten(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    suite, kept = write_suite(THREE), tmp_path / "kept.jsonl"
    give = engines["native"].gives
    stop_after(engines["native"], 2)
    run_suite([suite], jobs=1, resume=kept)
    kept.write_text(kept.read_text()[:-10])
    engines["native"].gives = give
    report = run_suite([suite], jobs=1, resume=kept)
    assert [case.resumed for case in report.cases] == [True, False, False]


@pytest.mark.parametrize(
    "text", ["[]\n", "{}\n", "hello\n", json.dumps({"format": 1, "nmlbridge": "x"}) + "\n1\n"]
)
def test_file_that_keeps_no_results_is_not_gone_on_from(
    text: str, write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    kept = tmp_path / "kept.jsonl"
    kept.write_text(text)
    with pytest.raises(FormatError, match="not a file of results"):
        run_suite([write_suite(THREE)], jobs=1, resume=kept)


def test_crash_of_a_worker_fails_its_case_with_the_traceback(
    write_suite: WRITE, engines: dict[str, Any]
) -> None:
    from nmlbridge.suite.collect import collect

    (item,) = collect([write_suite(THREE)], names=["b"])
    (report,) = _crashed(item, Crashed(0, "ended with signal SIGSEGV", "the trace"))
    assert isinstance(report, CaseReport)
    assert (report.name, report.exit_code, report.failed) == ("b", 6, True)
    assert (report.reason, report.log_tail) == ("ended with signal SIGSEGV", "the trace")


def test_worker_processes_give_the_same_as_this_one(tmp_path: Path, model: Path) -> None:
    # in a process of its own nothing is faked: what cannot be run there fails there, and is told here
    suite = tmp_path / "some.nmlb.yaml"
    cases = "".join(f"  - {{name: c{n}, model: no{n}.xml}}\n" for n in range(3))
    suite.write_text(
        "nmlbridge: 1\ndefaults: {reference: {engine: jneuroml}, tolerance: identical}\ncases:\n" + cases
    )
    several, alone = run_suite([suite], jobs=2), run_suite([suite], jobs=1)
    assert [case.reason for case in several.cases] == [case.reason for case in alone.cases]
    assert all(
        "no such file" in case.reason.lower() or "cannot be read" in case.reason for case in alone.cases
    )


def test_settings_are_told_apart_when_results_are_kept() -> None:
    assert repr(Settings()) != repr(Settings(accept=True))
