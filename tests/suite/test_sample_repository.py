"""What the GitHub action runs, on the sample repository: the same script, the same files, no GitHub."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from ruamel.yaml import YAML

import nmlbridge

REPOSITORY = Path(__file__).parents[2]
SCRIPT = REPOSITORY / "action" / "validate.sh"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Copy the sample repository into the test's folder."""
    return shutil.copytree(REPOSITORY / "tests" / "sample_repository", tmp_path / "sample")


def run_action(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the action's script as the action does."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(nmlbridge.__file__).parents[1]),
        "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
        "GITHUB_OUTPUT": str(folder / "output.txt"),
        **settings,
    }
    return subprocess.run(
        ["bash", str(SCRIPT)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def outputs(folder: Path) -> dict[str, str]:
    lines = (folder / "output.txt").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines)


def test_action_passes_and_publishes_every_report(sample: Path) -> None:
    done = run_action(sample, NMLBRIDGE_ENGINES="native")
    assert done.returncode == 0, done.stdout + done.stderr
    said = outputs(sample)
    assert (said["passed"], said["exit-code"]) == ("true", "0")
    assert (sample / "summary.md").read_text().startswith("### ✅ nmlbridge validate: 5 passed")
    report = json.loads((sample / "nmlbridge-reports" / "report.json").read_text())
    assert report["counts"] == {"passed": 5, "failed": 0, "skipped": 0}
    junit = ET.parse(sample / "nmlbridge-reports" / "junit.xml").getroot()
    assert junit.get("tests") == "5"
    assert (sample / said["html"]).stat().st_size > 10_000
    assert (sample / said["markdown"]).is_file()


def test_action_fails_and_says_why(sample: Path) -> None:
    model = sample / "LEMS_tonic.xml"
    model.write_text(model.read_text().replace('a="0.02"', 'a="0.021"'))
    done = run_action(sample, NMLBRIDGE_ENGINES="native", NMLBRIDGE_REPORTS="out")
    assert done.returncode == 1
    assert outputs(sample)["passed"] == "false"
    summary = (sample / "summary.md").read_text()
    assert "### ❌ nmlbridge validate: 1 passed, 4 failed" in summary
    assert "First difference of `pop[0]/v`" in summary
    assert (sample / "out" / "report.html").is_file()


def test_action_fails_on_a_suite_that_cannot_be_read_and_leaves_a_word_about_it(sample: Path) -> None:
    (sample / "tonic.nmlb.yaml").write_text("nmlbridge: 1\n")
    done = run_action(sample)
    assert done.returncode == 3
    assert "missing key 'cases'" in done.stderr
    assert "failed before any case was run (exit code 3)" in (sample / "summary.md").read_text()


def test_action_does_not_take_the_reports_of_an_earlier_step_for_its_own(sample: Path) -> None:
    assert run_action(sample, NMLBRIDGE_CASES="bytes").returncode == 0
    (sample / "summary.md").unlink()
    (sample / "tonic.nmlb.yaml").write_text("nmlbridge: 1\n")
    assert run_action(sample).returncode == 3
    assert "failed before any case was run (exit code 3)" in (sample / "summary.md").read_text()
    assert list((sample / "nmlbridge-reports").iterdir()) == []


def test_action_fails_where_there_is_nothing_to_run(tmp_path: Path) -> None:
    done = run_action(tmp_path)
    assert done.returncode == 1
    assert "no case was run" in (tmp_path / "summary.md").read_text()


@pytest.mark.parametrize("between", [" ", "\n"])
def test_action_runs_only_the_cases_named(sample: Path, between: str) -> None:
    done = run_action(sample, NMLBRIDGE_CASES=f"bytes{between}crossings")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in (sample / "summary.md").read_text()


def run_install(folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the action's other script with a Python that only says what it is asked for."""
    python = folder / "python"
    python.write_text('#!/bin/sh\necho "$@"\n')
    python.chmod(0o755)
    return subprocess.run(
        ["bash", str(REPOSITORY / "action" / "install.sh")],
        env={"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", **settings},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("version", "extras", "requirement"),
    [
        ("", "", f"{REPOSITORY}"),
        ("", "jneuroml,pylems", f"{REPOSITORY}[jneuroml,pylems]"),
        ("1.2.0", "jneuroml", "nmlbridge[jneuroml]==1.2.0"),
        (
            "nmlbridge[jneuroml] @ git+https://example.org/x",
            "",
            "nmlbridge[jneuroml] @ git+https://example.org/x",
        ),
    ],
)
def test_action_installs_what_is_asked_for(
    version: str, extras: str, requirement: str, tmp_path: Path
) -> None:
    done = run_install(tmp_path, NMLBRIDGE_VERSION=version, NMLBRIDGE_EXTRAS=extras)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0].endswith(f" {requirement}")


def test_action_does_not_drop_extras_beside_a_requirement(tmp_path: Path) -> None:
    done = run_install(tmp_path, NMLBRIDGE_VERSION="git+https://example.org/x", NMLBRIDGE_EXTRAS="jneuroml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "[jneuroml]" in done.stderr


def test_action_file_hands_every_input_to_the_scripts() -> None:
    action = YAML(typ="safe").load(REPOSITORY / "action.yml")
    text = (REPOSITORY / "action.yml").read_text()
    assert action["runs"]["using"] == "composite"
    for name in action["inputs"]:
        assert f"inputs.{name}" in text, name
    scripts = "".join(path.read_text() for path in (REPOSITORY / "action").glob("*.sh"))
    steps = [step for step in action["runs"]["steps"] if "env" in step]
    variables = [variable for step in steps for variable in step["env"]]
    assert len(variables) >= 6
    assert all(variable in scripts for variable in variables)
    # what a workflow is given must not end up in a command as text
    assert not any("${{" in step.get("run", "") for step in action["runs"]["steps"])
