from __future__ import annotations

import json
import logging

import pytest

from nmlbridge.cli.main import main
from nmlbridge.formats import registry


def test_the_formats_are_listed(capsys):
    assert main(["convert", "--list", "--json", "-"]) == 0
    rows = {row["format"]: row for row in json.loads(capsys.readouterr().out)}
    assert rows["lems"]["reads"]
    assert rows["lems"]["writes"]
    assert ".nml" in rows["neuroml"]["suffixes"]


def test_source_and_target_are_needed(capsys):
    assert main(["convert", "x.xml"]) == 2
    assert "DST" in capsys.readouterr().err


@pytest.fixture
def shout(tmp_path, monkeypatch):
    """A format that can say everything but the word `secret`."""

    def write(text, path, losses):
        if "secret" in text:
            losses.add("the word secret")
        losses.settle()
        path.write_text("".join(f"# {line}\n" for line in losses.header_lines()) + text.upper())

    registry.register_format(
        "shout", [".shout"], read=lambda source: source.text, write=write, gives="any", takes="any"
    )
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    registry.unregister_format("shout")


def test_a_conversion(shout, capsys):
    (shout / "a.shout").write_text("hello")
    assert main(["convert", "a.shout", "b.shout"]) == 0
    assert (shout / "b.shout").read_text() == "HELLO"
    assert capsys.readouterr().out == "wrote b.shout\n"


def test_what_cannot_be_said_is_refused_and_listed(shout, capsys):
    (shout / "a.shout").write_text("a secret")
    assert main(["convert", "a.shout", "b.shout"]) == 4
    shown = capsys.readouterr()
    assert "the word secret" in shown.err
    assert "--allow-loss" in shown.err
    assert not (shout / "b.shout").exists()


def test_allowed_loss_is_a_warning_and_stands_in_the_file(shout, capsys):
    (shout / "a.shout").write_text("a secret")
    assert main(["convert", "a.shout", "b.shout", "--allow-loss"]) == 0
    assert "warning: lost in conversion to shout: the word secret" in capsys.readouterr().err
    assert "# - the word secret" in (shout / "b.shout").read_text()
    assert not logging.getLogger("nmlbridge").handlers


def test_an_unknown_format(shout, capsys):
    (shout / "a.shout").write_text("hello")
    assert main(["convert", "a.shout", "b.whisper"]) == 3
    assert "b.whisper" in capsys.readouterr().err
    assert main(["convert", "a.shout", "b.shout", "--to", "whisper"]) == 3
    assert "whisper" in capsys.readouterr().err
