"""The benchmark itself, small: its tables, its checks and its goals. No test here looks at a time."""

from __future__ import annotations

import json
import shutil
import struct

import pytest

from benchmarks import loops, plain_c
from benchmarks.__main__ import main
from benchmarks.documents import ex2, pulsed
from benchmarks.instructions import grown
from benchmarks.measuring import Goal, Section
from benchmarks.own import kept, levels
from nmlbridge.engine.run import compile_document

needs_cc = pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler called cc")


@needs_cc
def test_a_quick_run_writes_its_tables_and_all_its_checks_hold(tmp_path, capsys):
    assert main(["loops", "scaling", "--quick", "--out", str(tmp_path)]) == 0
    results = json.loads((tmp_path / "results.json").read_text())
    assert [section["title"][:2] for section in results["sections"]] == ["a.", "b.", "c."]
    for section in results["sections"]:
        assert section["checks"]
        assert all(section["checks"].values())
        assert all(times for times in section["times_s"].values())
        assert section["goals"]
    few, many, synapses = (section["times_s"] for section in results["sections"])
    assert {"plain C, loop", "nmlbridge, loop", "nmlbridge, whole", "nmlbridge, .dat alone"} <= few.keys()
    assert {f"nmlbridge, loop, {level}, 1 thread" for level in levels()} <= many.keys()
    assert {"plain C, loop", "nmlbridge, loop"} <= synapses.keys()
    assert f"nmlbridge, loop, {levels()[-1]}, 2 threads" in many
    for threads in ("1", "2"):
        assert [row["size"] for row in results["scaling"]["cells"][threads]] == [1, 10, 100]
    assert [row["size"] for row in results["scaling"]["synapses"]] == [100, 992]
    text = (tmp_path / "RESULTS.md").read_text()
    assert text == capsys.readouterr().out.removesuffix("\n")
    assert "**NO**" not in text
    assert (tmp_path / "scaling.png").stat().st_size > 1000


@needs_cc
def test_one_wrong_last_bit_in_a_plain_loop_is_found(tmp_path):
    loop = plain_c.ex2_loop(tmp_path, 200)
    loop.seconds()
    rows, _ = kept(compile_document(ex2()))
    assert plain_c.same_bits(loop.rows(), rows[:201])
    data = bytearray(loop.result.read_bytes())
    data[8 * 11 * 100 + 8] ^= 1
    loop.result.write_bytes(data)
    assert not plain_c.same_bits(loop.rows(), rows[:201])


@needs_cc
def test_a_plain_loop_in_the_order_of_c_is_found(tmp_path, monkeypatch):
    """What looks like the same equation, but rounds otherwise."""
    text = (plain_c.LIMITS / "pulsed.c").read_text()
    planted = text.replace("(((140.0 - U[k]) + I) * MVOLT)", "(140.0 * MVOLT - (U[k] - I) * MVOLT)")
    assert planted != text
    (tmp_path / "pulsed.c").write_text(planted)
    rows, _ = kept(compile_document(pulsed(40, 3000, range(40))))

    def agrees() -> bool:
        loop = plain_c.pulsed_loop(tmp_path, 40, 3000)
        loop.seconds()
        return plain_c.same_bits(loop.spikes_and_state(40)[1], rows[-1, 1:].reshape(-1, 2))

    assert agrees()
    monkeypatch.setattr(plain_c, "LIMITS", tmp_path)
    assert not agrees()


@needs_cc
def test_a_check_that_fails_makes_the_benchmark_fail(tmp_path, monkeypatch, capsys):
    first_bytes = struct.pack("d", 1.0)
    honest = plain_c.Loop.seconds

    def meddled(loop):
        seconds = honest(loop)
        loop.result.write_bytes(first_bytes + loop.result.read_bytes()[8:])
        return seconds

    monkeypatch.setattr(plain_c.Loop, "seconds", meddled)
    monkeypatch.setattr(loops, "many_cells", lambda settings: Section("b", "left out"))
    monkeypatch.setattr(loops, "many_synapses", lambda settings: Section("c", "left out"))
    assert main(["loops", "--quick", "--out", str(tmp_path)]) == 1
    assert "**NO**: every number of the plain loop" in capsys.readouterr().out


def test_a_goal_is_met_from_the_right_side_or_was_not_measured():
    assert Goal("loop", 1.9, 2).met
    assert not Goal("loop", 2.1, 2).met
    assert Goal("ratio", 300, 250, at_least=True).met
    assert not Goal("ratio", 200, 250, at_least=True).met
    assert Goal("threads", None, 1).met is None


def test_a_ratio_is_that_of_each_round_where_both_ran_in_each():
    section = Section("", "", {"slow": [4.0, 30.0, 8.0], "fast": [2.0, 10.0, 2.0], "once": [12.0]})
    assert section.ratio("slow", "fast") == 3.0
    assert section.ratio("once", "fast") == 6.0
    assert section.ratio("slow", "never") is None


def test_more_instructions_are_found_beyond_three_percent():
    assert grown({"a": 1031, "b": 1029}, {"a": 1000, "b": 1000}) == ["a"]
