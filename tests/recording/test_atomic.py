from __future__ import annotations

import os
from pathlib import Path

import pytest

from nmlbridge.recording.atomic import StagedFiles, replacing


def test_a_file_appears_only_once_it_is_whole(tmp_path: Path) -> None:
    final = tmp_path / "a.dat"
    with replacing(final) as temporary:
        temporary.write_text("half")
        assert not final.exists()
        assert temporary.parent == tmp_path
    assert final.read_text() == "half"
    assert os.listdir(tmp_path) == ["a.dat"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_failure_leaves_nothing_new_and_the_old_file_as_it_was(
    tmp_path: Path, error: type[BaseException]
) -> None:
    final = tmp_path / "a.dat"
    final.write_text("old")

    def fail_half_way() -> None:
        with replacing(final) as temporary:
            temporary.write_text("half")
            raise error

    with pytest.raises(error):
        fail_half_way()
    assert final.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.dat"]


def test_several_files_appear_together(tmp_path: Path) -> None:
    with StagedFiles() as staged:
        for name in ("a", "b"):
            staged.path(tmp_path / name).write_text(name)
        assert not (tmp_path / "a").exists()
    assert sorted(os.listdir(tmp_path)) == ["a", "b"]


def test_a_file_never_begun_is_an_error_and_cleans_up(tmp_path: Path) -> None:
    def forget_one() -> None:
        with StagedFiles() as staged:
            staged.path(tmp_path / "never")
            staged.path(tmp_path / "b").write_text("b")

    with pytest.raises(FileNotFoundError):
        forget_one()
    assert os.listdir(tmp_path) == []


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("old")
    link = tmp_path / "link"
    link.symlink_to(target)
    with replacing(link) as temporary:
        temporary.write_text("new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_what_is_no_regular_file_is_never_replaced() -> None:
    with replacing("/dev/null") as temporary:
        assert temporary == Path("/dev/null")
    assert not Path("/dev/null").is_file()
