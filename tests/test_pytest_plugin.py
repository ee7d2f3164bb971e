"""The pytest plugin, in a pytest of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

import nmlbridge

ROOT = Path(nmlbridge.__file__).parents[1]
REPOSITORY = Path(__file__).parents[1]
SAMPLE = REPOSITORY / "tests" / "sample_repository"

RECORDINGS = """
import numpy as np
import pytest
from nmlbridge import Tolerance
from nmlbridge.recording import Recording

TIME = np.arange(100) * 1e-4


def recording(offset=0.0):
    v = -0.07 + 1e-3 * np.sin(np.arange(100))
    v[50:] += offset
    return Recording(TIME, {"pop[0]/v": ("V", v)}, {"pop[0]": [0.005]})
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run_pytest(tmp_path: Path) -> Run:
    """Give a function that runs pytest in the test's folder."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "140",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # other plugins take longer to load than these tests to run
    }
    for name in ("PYTEST_ADDOPTS", "CI", "BUILD_NUMBER"):  # under CI pytest repeats failures in its summary
        environment.pop(name, None)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        argv = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "nmlbridge.pytest_plugin"]
        return subprocess.run(
            [*argv, "--rootdir", str(tmp_path), *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return run


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Copy the sample repository into the test's folder."""
    for source in SAMPLE.rglob("*"):
        if source.is_file() and "__pycache__" not in source.parts:
            target = tmp_path / source.relative_to(SAMPLE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    return tmp_path


def test_suites_and_omv_tests_are_collected_beside_ordinary_tests(run_pytest: Run, sample: Path) -> None:
    listed = run_pytest("--collect-only", "-q", "--nmlbridge-engine", "native").stdout.splitlines()
    assert "tonic.nmlb.yaml::traces[native]" in listed
    assert ".test.tonic.omt::.test.tonic.omt[native]" in listed
    assert "test_tonic.py::test_cell_fires_five_times" in listed


def test_sample_repository_passes(run_pytest: Run, sample: Path) -> None:
    done = run_pytest(
        "--nmlbridge-engine", "native", "--junitxml", "junit.xml", "--nmlbridge-html", "out/report.html"
    )
    assert done.returncode == 0, done.stdout
    assert "7 passed" in done.stdout
    suite = ET.parse(sample / "junit.xml").getroot()[0]
    assert suite.get("tests") == "7"
    page = (sample / "out" / "report.html").read_text()
    assert page.count('<details class="case"') == 5


def test_results_of_several_processes_come_together_in_one_page(run_pytest: Run, sample: Path) -> None:
    pytest.importorskip("xdist")
    done = run_pytest(
        "-p", "xdist", "--nmlbridge-engine", "native", "-n", "2", "--nmlbridge-html", "report.html"
    )
    assert done.returncode == 0, done.stdout
    assert (sample / "report.html").read_text().count('<details class="case"') == 5


def test_plugin_is_registered_under_the_name_that_pytest_looks_for() -> None:
    with (REPOSITORY / "pyproject.toml").open("rb") as file:
        points = tomllib.load(file)["project"]["entry-points"]["pytest11"]
    assert points == {"nmlbridge": "nmlbridge.pytest_plugin"}


def test_suites_can_be_left_out(run_pytest: Run, sample: Path) -> None:
    done = run_pytest("--no-nmlbridge")
    assert "2 passed" in done.stdout


def test_damaged_reference_fails_and_is_taken_over_on_request(run_pytest: Run, sample: Path) -> None:
    spikes = sample / "recorded" / "tonic.spikes"
    spikes.write_text(spikes.read_text().replace("0.0294", "0.0295"))
    failed = run_pytest("tonic.nmlb.yaml", "-k", "traces")
    assert failed.returncode == 1
    assert "is not the one that was recorded" in failed.stdout
    assert "Traceback" not in failed.stdout
    accepted = run_pytest("tonic.nmlb.yaml", "-k", "traces", "--nmlbridge-accept")
    assert "different" in accepted.stdout
    assert "accepted recorded/tonic.spikes" in accepted.stdout
    again = run_pytest("tonic.nmlb.yaml", "-k", "traces")
    assert "shifted by up to -0.0001 s" in again.stdout


def test_changed_model_fails_with_the_rows_around_the_first_difference(run_pytest: Run, sample: Path) -> None:
    model = sample / "LEMS_tonic.xml"
    model.write_text(model.read_text().replace('amplitude="14"', 'amplitude="14.01"'))
    done = run_pytest("tonic.nmlb.yaml", "-k", "traces")
    assert done.returncode == 1
    assert "first difference of pop[0]/v" in done.stdout
    marked = [line for line in done.stdout.splitlines() if line.strip().startswith(">")]
    assert len(marked) == 2
    assert "again: nmlbridge validate" in done.stdout


def test_mistake_in_a_suite_is_a_collection_error_with_its_line(run_pytest: Run, sample: Path) -> None:
    suite = sample / "tonic.nmlb.yaml"
    suite.write_text(suite.read_text().replace("tolerance: identical", "tolerence: identical"))
    done = run_pytest("tonic.nmlb.yaml")
    assert done.returncode == 2
    assert "unknown key 'tolerence' (did you mean tolerance" in done.stdout
    assert "tonic.nmlb.yaml:18:5" in done.stdout


def test_omv_test_of_another_simulator_is_skipped_with_its_reason(run_pytest: Run, tmp_path: Path) -> None:
    (tmp_path / ".test.x.omt").write_text("target: x.m\nengine: Octave\n")
    done = run_pytest("--nmlbridge-engine", "native", "-rs")
    assert "1 skipped" in done.stdout
    assert "Octave" in done.stdout


def test_fixture_returns_the_verdict_of_agreeing_recordings(run_pytest: Run, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        RECORDINGS
        + """
def test_agrees(nmlbridge_compare):
    verdict = nmlbridge_compare(recording(), recording(1e-6), tolerances=Tolerance(absolute="0.1 mV"))
    assert verdict["pop[0]/v"].n_differing == 50
"""
    )
    assert "1 passed" in run_pytest().stdout


def test_fixture_fails_with_measures_and_the_first_difference(run_pytest: Run, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        RECORDINGS
        + "\n\ndef test_differs(nmlbridge_compare):\n    nmlbridge_compare(recording(), recording(1e-6))\n"
    )
    done = run_pytest()
    assert done.returncode == 1
    assert "first difference of pop[0]/v" in done.stdout
    assert any(line.startswith(">       50") for line in done.stdout.splitlines())
    assert "pytest_plugin.py" not in done.stdout


def test_fixture_takes_no_tolerance_for_granted(run_pytest: Run, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        RECORDINGS
        + """
def test_differs(nmlbridge_compare):
    with pytest.raises(pytest.fail.Exception, match="no tolerance is stated"):
        nmlbridge_compare(recording(), recording(1e-6))
"""
    )
    assert "1 passed" in run_pytest().stdout


def test_plugin_costs_nothing_where_it_is_not_used(tmp_path: Path) -> None:
    heavy = ["numpy", "pandas", "pydantic", "jinja2", "rich", "ruamel", "nmlbridge.suite", "nmlbridge.report"]
    source = (
        "import json, sys, pytest, nmlbridge.pytest_plugin\n"
        f"print(json.dumps([name for name in {heavy!r} if name in sys.modules]))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", source],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == []
