"""Files inside the jNeuroML jar, read without listing it."""

from __future__ import annotations

import zipfile

import pytest

from nmlbridge.errors import RunnerNotInstalledError
from nmlbridge.lems import jar


@pytest.fixture(scope="module")
def whole():
    with zipfile.ZipFile(jar.find_jar()) as opened:
        yield opened


@pytest.mark.parametrize("folder", ["NeuroML2CoreTypes/", "LEMSexamples/", "examples/"])
def test_the_entries_are_those_that_zipfile_lists(whole, folder):
    listed = sorted(n for n in whole.namelist() if n.startswith(folder) and not n.endswith("/"))
    assert jar.entries(folder) == listed
    assert listed


@pytest.mark.parametrize("name", ["NeuroML2CoreTypes/Cells.xml", "LEMSexamples/LEMS_NML2_Ex2_Izh.xml"])
def test_a_file_has_the_bytes_that_zipfile_gives(whole, name):
    assert jar.read_entry(name) == whole.read(name)


@pytest.mark.parametrize("name", ["Cells.xml", "NeuroML2CoreTypes/Cells.xm", "NeuroML2CoreTypes/", "nothing"])
def test_a_file_that_is_not_there_is_none(name):
    assert not jar.read_entry(name)


def test_a_damaged_jar_is_named_as_such(tmp_path, monkeypatch):
    broken = tmp_path / "jNeuroML-0-jar-with-dependencies.jar"
    broken.write_bytes(b"PK\x03\x04 cut short")
    monkeypatch.setattr(jar, "find_jar", lambda: broken)
    with pytest.raises(RunnerNotInstalledError, match="damaged"):
        jar.entries("LEMSexamples/")


def test_without_pyneuroml_the_message_says_what_to_install(monkeypatch):
    jar.find_jar.cache_clear()
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(RunnerNotInstalledError, match="not installed") as caught:
        jar.find_jar()
    assert "pip install pyneuroml" in caught.value.hint
    jar.find_jar.cache_clear()
