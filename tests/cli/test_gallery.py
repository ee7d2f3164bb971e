from __future__ import annotations

import json

import pytest

from nmlbridge.cli.main import main
from nmlbridge.model import gallery


def test_the_list_has_every_entry(capsys):
    assert main(["gallery", "--json", "-"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in rows] == list(gallery.names())


def test_a_behaviour_by_name_and_one_by_title(capsys):
    assert main(["gallery", "2004/A", "tonic bursting", "--json", "-"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [(row["name"], row["spikes"], row["verdict"]) for row in rows] == [
        ("2004/A", 5, "as expected"),
        ("2004/C", 29, "as expected"),
    ]


def test_a_whole_paper(capsys):
    assert main(["gallery", "2003/"]) == 0
    shown = capsys.readouterr().out
    assert shown.count("as expected") == 8
    assert "DIFFERS" not in shown


def test_another_count_than_expected_is_exit_code_1(capsys, monkeypatch):
    monkeypatch.setitem(gallery.entry("2004/A").expected[0.01], "pop", 6)
    assert main(["gallery", "2004/A"]) == 1
    assert "DIFFERS" in capsys.readouterr().out


def test_pictures_and_descriptions_are_written(tmp_path, capsys):
    assert main(["gallery", "2007/RS", "--out", str(tmp_path / "g")]) == 0
    assert sorted(path.name for path in (tmp_path / "g").iterdir()) == ["2007_RS.izh.yaml", "2007_RS.png"]
    assert (tmp_path / "g" / "2007_RS.png").read_bytes().startswith(b"\x89PNG")
    assert "wrote pictures" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["2004/Z", "dancing"])
def test_what_is_not_in_the_gallery(name, capsys):
    assert main(["gallery", name]) == 2
    assert f"the gallery has no '{name}'" in capsys.readouterr().err
