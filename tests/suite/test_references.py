"""A recorded reference counts only if it is the file that was recorded."""

from __future__ import annotations

import hashlib
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.recording.recording import Recording
from nmlbridge.report.data import CaseReport, CaseState
from nmlbridge.suite.run import run_suite

WRITE = Callable[[str], Path]

FILES = """
# why this reference is what it is
cases:
  - name: a
    model: model.xml
    reference:
      recorded_with: jneuroml   # the reference engine
      files:
%s
    tolerance: identical
"""


def entry(path: Path, *, sha256: str | None = "right") -> str:
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if sha256 == "right" else sha256
    return f"        - {{path: {path.name}" + (f", sha256: {digest}" if digest else "") + "}\n"


@pytest.fixture
def recorded(tmp_path: Path, engines: dict[str, Any]) -> tuple[Path, Path]:
    """Record what the reference engine gives, as files beside the suite."""
    dat, spikes, _ = engines["jneuroml"].gives().write(tmp_path)
    return dat, spikes


def only_case(path: Path, **options: Any) -> CaseReport:
    report = run_suite([path], jobs=1, **options)
    assert len(report.cases) == 1
    return report.cases[0]


def test_recorded_files_with_the_right_hashes_are_the_reference(
    write_suite: WRITE, recorded: tuple[Path, Path]
) -> None:
    case = only_case(write_suite(FILES % "".join(map(entry, recorded))))
    assert case.state is CaseState.IDENTICAL, case.reason
    assert {"sim.dat", "sim.spikes", "sim.columns.json"} <= {Path(path).name for path in case.inputs}
    assert all(Path(path).is_file() for path in case.inputs)


def test_compressed_file_is_known_by_the_hash_of_its_content(
    write_suite: WRITE, recorded: tuple[Path, Path]
) -> None:
    dat, spikes = recorded
    stated = entry(dat).replace("sim.dat", "sim.dat.xz")
    Path(f"{dat}.xz").write_bytes(lzma.compress(dat.read_bytes()))
    dat.unlink()
    case = only_case(write_suite(FILES % (stated + entry(spikes))))
    assert case.state is CaseState.IDENTICAL, case.reason


def test_compressed_files_of_the_same_name_are_kept_apart(
    write_suite: WRITE, recorded: tuple[Path, Path], engines: dict[str, Any], tmp_path: Path
) -> None:
    good = engines["native"].gives()
    entries = []
    for folder, path in (("one", "pop[0]/v"), ("other", "pop[0]/U")):
        part = Recording(good.time, {path: good.columns[path]}, name="sim").write(tmp_path / folder)[0]
        (tmp_path / folder / "sim.dat.xz").write_bytes(lzma.compress(part.read_bytes()))
        entries.append(entry(part).replace("sim.dat", f"{folder}/sim.dat.xz"))
    case = only_case(write_suite(FILES % "".join([*entries, entry(recorded[1])])))
    assert case.state is CaseState.IDENTICAL, case.reason


def test_cut_compressed_file_fails_the_case(write_suite: WRITE, recorded: tuple[Path, Path]) -> None:
    dat, spikes = recorded
    stated = entry(dat).replace("sim.dat", "sim.dat.xz")
    Path(f"{dat}.xz").write_bytes(lzma.compress(dat.read_bytes())[:-20])
    case = only_case(write_suite(FILES % (stated + entry(spikes))))
    assert case.exit_code == 3
    assert "not a whole xz file" in case.reason


@pytest.mark.parametrize("fault", ["changed", "missing", "no hash"])
def test_reference_that_is_not_the_one_recorded_fails_with_its_own_exit_code(
    fault: str, write_suite: WRITE, recorded: tuple[Path, Path]
) -> None:
    dat, spikes = recorded
    suite = write_suite(FILES % (entry(dat, sha256=None if fault == "no hash" else "right") + entry(spikes)))
    if fault == "changed":
        dat.write_text(dat.read_text().replace("0", "1", 1))
    elif fault == "missing":
        dat.unlink()
    report = run_suite([suite], jobs=1)
    assert report.exit_code == 7
    assert "--accept" in report.cases[0].hint
    assert "sim.dat" in report.cases[0].reason


def test_run_that_differs_from_a_good_reference_fails_and_is_not_accepted(
    write_suite: WRITE, recorded: tuple[Path, Path], engines: dict[str, Any], faulty: Callable[..., Recording]
) -> None:
    engines["native"].gives = lambda: faulty(offset_v=1e-3)
    suite = write_suite(FILES % "".join(map(entry, recorded)))
    before = suite.read_text()
    case = only_case(suite, accept=True)
    assert case.state is CaseState.DIFFERENT
    assert case.accepted == ()
    assert suite.read_text() == before


def test_fail_accept_pass_mutate_fail(
    write_suite: WRITE, recorded: tuple[Path, Path], faulty: Callable[..., Recording]
) -> None:
    dat, spikes = recorded
    suite = write_suite(FILES % (entry(dat, sha256=None) + entry(spikes)))
    assert only_case(suite).exit_code == 7
    accepted = only_case(suite, accept=True)
    assert accepted.passed
    assert [(item.path, item.old_sha256) for item in accepted.accepted] == [("sim.dat", "")]
    assert any("1001 lines" in change for change in accepted.accepted[0].changes)
    assert "# why this reference" in suite.read_text()
    assert "# the reference engine" in suite.read_text()
    again = only_case(suite)
    assert again.passed
    assert again.accepted == ()
    lines = dat.read_text().splitlines(keepends=True)
    dat.write_text("".join(lines[:-1]))
    assert only_case(suite).exit_code == 7
    truncated = only_case(suite, accept=True)
    assert truncated.state is CaseState.NOT_COMPARABLE
    assert truncated.accepted[0].old_sha256


def test_missing_reference_is_recorded_with_the_engine_that_the_suite_names(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    names = ("kept/out.dat", "kept/out.spikes.xz")
    suite = write_suite(FILES % "".join(f"        - {{path: {name}}}\n" for name in names))
    columns = "          columns: ['time (s)', 'pop[0]/v (V)', 'pop[0]/U (1)']\n"
    text = suite.read_text().replace("{path: kept/out.dat}\n", "path: kept/out.dat\n" + columns)
    suite.write_text(
        text.replace("{path: kept/out.spikes.xz}", "{path: kept/out.spikes.xz, trains: {'0': 'pop[0]'}}")
    )
    case = only_case(suite, accept=True)
    assert case.passed, case.reason
    assert {item.path for item in case.accepted} == set(names)
    assert engines["jneuroml"].runs == 1
    assert (tmp_path / "kept/out.dat").is_file()
    assert only_case(suite).passed


def test_nothing_is_recorded_if_the_suite_names_no_engine_for_it(
    write_suite: WRITE, engines: dict[str, Any]
) -> None:
    suite = write_suite((FILES % "        - {path: a.dat}\n").replace("recorded_with: jneuroml", ""))
    case = only_case(suite, accept=True)
    assert case.exit_code == 7
    assert "recorded_with" in case.hint


def test_reference_outside_the_suite_folder_is_not_written(
    write_suite: WRITE, engines: dict[str, Any]
) -> None:
    case = only_case(write_suite(FILES % "        - {path: ../out.dat}\n"), accept=True)
    assert case.exit_code == 7
    assert "outside" in case.reason


def test_files_on_different_times_do_not_make_one_reference(
    write_suite: WRITE, recorded: tuple[Path, Path], tmp_path: Path
) -> None:
    dat, _ = recorded
    other = Recording(np.arange(1001) * 2e-4, {"pop[0]/w": ("1", np.zeros(1001))}, name="other")
    case = only_case(write_suite(FILES % (entry(dat) + entry(other.write(tmp_path)[0]))))
    assert case.failed
    assert "different times" in case.reason


DIGESTS = """
cases:
  - name: a
    model: model.xml
    reference:
      recorded_with: jneuroml
      digests:
        results/out.dat: %s
        results/out.spikes: %s
"""


def digests_of(folder: Path, recording: Recording) -> tuple[str, str]:
    dat, spikes, _ = recording.write(folder)
    return hashlib.sha256(dat.read_bytes()).hexdigest(), hashlib.sha256(spikes.read_bytes()).hexdigest()


def test_run_that_writes_the_recorded_bytes_is_identical(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    case = only_case(write_suite(DIGESTS % digests_of(tmp_path, engines["native"].gives())))
    assert case.state is CaseState.IDENTICAL, case.reason
    assert case.provenance["Files"] == "2 of 2 byte for byte the same"


def test_run_that_writes_other_bytes_differs(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path, faulty: Callable[..., Recording]
) -> None:
    suite = write_suite(DIGESTS % digests_of(tmp_path, engines["native"].gives()))
    engines["native"].gives = lambda: faulty(offset_v=1e-8)
    case = only_case(suite)
    assert case.state is CaseState.DIFFERENT
    assert case.reason.startswith("results/out.dat: SHA-256")
    assert "out.spikes" not in case.reason


def test_file_without_a_stated_hash_differs(
    write_suite: WRITE, engines: dict[str, Any], tmp_path: Path
) -> None:
    text = DIGESTS % digests_of(tmp_path, engines["native"].gives())
    case = only_case(
        write_suite("\n".join(line for line in text.splitlines() if "spikes" not in line) + "\n")
    )
    assert case.state is CaseState.DIFFERENT
    assert "results/out.spikes: written, but no hash is stated" in case.reason


def test_hashes_are_accepted_from_the_engine_that_records(
    write_suite: WRITE, engines: dict[str, Any]
) -> None:
    suite = write_suite(DIGESTS % ("a" * 64, "b" * 64))
    assert only_case(suite).failed
    accepted = only_case(suite, accept=True)
    assert accepted.passed
    assert [item.old_sha256[0] for item in accepted.accepted] == ["a", "b"]
    assert only_case(suite).passed
