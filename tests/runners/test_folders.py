from __future__ import annotations

import os

import pytest

from nmlbridge.runners.folders import made_folders, require_folders


def test_a_folder_that_is_there_is_enough(tmp_path):
    require_folders([tmp_path / "x.dat"], make=False)
    require_folders([tmp_path / "a" / "b" / "x.dat"], make=True)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_an_error_if_it_is_not_to_be_made(tmp_path):
    with pytest.raises(FileNotFoundError, match="make it, or use --out") as caught:
        require_folders([tmp_path / "a" / "x.dat"], make=False)
    assert caught.value.filename == str(tmp_path / "a")


@pytest.mark.parametrize("make", [True, False])
def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path, make):
    (tmp_path / "a").write_text("")
    with pytest.raises(OSError, match=r"no folder|does not exist"):
        require_folders([tmp_path / "a" / "x.dat"], make=make)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to_is_an_error(tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    with pytest.raises(PermissionError, match="choose another"):
        require_folders([tmp_path / "locked" / "deep" / "x.dat"], make=True)


def test_folders_are_made_for_a_block_that_ends_well(tmp_path):
    with made_folders([tmp_path / "a" / "b" / "x.dat", tmp_path / "c" / "y.dat", tmp_path / "z.dat"]):
        assert (tmp_path / "a" / "b").is_dir()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "c"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_folders_made_are_removed_again_if_the_block_fails(tmp_path, error):
    (tmp_path / "there").mkdir()
    with pytest.raises(error), made_folders([tmp_path / "there" / "a" / "b" / "x.dat"]):
        raise error
    assert [path.name for path in tmp_path.rglob("*")] == ["there"]


def test_a_folder_that_somebody_else_has_used_stays(tmp_path):
    def fail_after_writing():
        with made_folders([tmp_path / "a" / "x.dat"]):
            (tmp_path / "a" / "other").write_text("theirs")
            raise ValueError("failed")

    with pytest.raises(ValueError, match="failed"):
        fail_after_writing()
    assert (tmp_path / "a" / "other").read_text() == "theirs"
