from __future__ import annotations

import pytest

from nmlbridge.cli.main import main

COLUMNS = ["--columns", "time (s), pop[0]/v (V), pop[0]/U (1)"]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    rows = "".join(f"{i / 1000}\t{-0.07 + i / 1000}\t{-14 + i}\t\n" for i in range(20))
    (tmp_path / "a.dat").write_text(rows)
    (tmp_path / "b.dat").write_text(rows)
    return tmp_path


def _is_png(path):
    return path.read_bytes().startswith(b"\x89PNG") and path.stat().st_size > 5000


def test_one_recording(folder, capsys):
    assert main(["plot", "a.dat", *COLUMNS]) == 0
    assert capsys.readouterr().out == "wrote a.png\n"
    assert _is_png(folder / "a.png")


def test_two_recordings_over_each_other(folder):
    assert main(["plot", "a.dat", "b.dat", *COLUMNS, "--out", "deep/both.png", "--quantity", "*/v"]) == 0
    assert _is_png(folder / "deep" / "both.png")


def test_a_vector_picture(folder):
    assert main(["plot", "a.dat", *COLUMNS, "--out", "a.svg", "--title", "A title"]) == 0
    text = (folder / "a.svg").read_text()
    assert "<svg" in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a.dat", *COLUMNS, "--quantity", "pup*/v"], "no quantity matches 'pup*/v'"),
        (["a.dat", *COLUMNS, "--out", "a.jpeg2"], "ends in .png, .svg or .pdf"),
    ],
)
def test_wrong_usage(folder, capsys, words, said):
    before = sorted(folder.iterdir())
    assert main(["plot", *words]) == 2
    assert said in capsys.readouterr().err
    assert sorted(folder.iterdir()) == before


def test_columns_without_names(folder, capsys):
    assert main(["plot", "a.dat"]) == 3
    assert "a.dat" in capsys.readouterr().err
