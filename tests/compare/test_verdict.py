from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from lxml import html

from nmlbridge.compare import Outcome, SpikeResult, Tolerance, TraceResult, Verdict, compare
from nmlbridge.recording import Recording


def a_verdict() -> Verdict:
    time = np.arange(100) * 1e-3
    wave = np.sin(time * 50)
    ref = {"p[0]/v": ("V", wave), "p[1]/v": ("V", wave), "p[2]/v": ("V", wave), "p[3]/v": ("V", time * 0)}
    test = {
        "p[0]/v": ("V", wave),
        "p[1]/v": ("V", wave + 1e-3),
        "p[2]/v": ("mV", wave),
        "p[3]/v": ("V", time),
    }
    spikes = {"p[0]": [0.01, 0.02]}
    return compare(
        Recording(time, ref, spikes, name="ref", source={"engine": "jneuroml", "when": np.float64(3.0)}),
        Recording(time, test, {"p[0]": [0.01, 0.021]}, name="test"),
        tolerances={"p[1]/v": Tolerance(absolute="2 mV")},
    )


def test_each_result_is_found_by_its_path() -> None:
    verdict = a_verdict()
    assert isinstance(verdict["p[1]/v"], TraceResult)
    assert isinstance(verdict["p[0]"], SpikeResult)
    assert verdict["p[1]/v"].rmse == pytest.approx(1e-3)
    assert len(verdict) == len(list(verdict)) == 5
    with pytest.raises(KeyError, match="nothing of the name 'x'"):
        verdict["x"]


def test_the_worst_result_decides() -> None:
    verdict = a_verdict()
    assert verdict.outcome is Outcome.NOT_COMPARABLE
    assert not verdict.passed
    assert [str(result.outcome) for result in verdict] == [
        "Identical", "WithinTolerance", "NotComparable", "Different", "Different",
    ]  # fmt: skip


def test_it_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError, match=r"verdict\.passed"):
        assert a_verdict()


def test_the_table_has_one_row_each() -> None:
    table = a_verdict().table
    assert list(table.index) == ["p[0]/v", "p[1]/v", "p[2]/v", "p[3]/v", "p[0]"]
    assert table.loc["p[1]/v", "outcome"] == "WithinTolerance"
    assert table.loc["p[1]/v", "max_abs_error"] == pytest.approx(1e-3)
    assert table["correlation"].isna()["p[3]/v"]
    assert table.loc["p[0]", "missing"] == 0
    assert Verdict(()).table.empty


def test_it_is_plain_data_that_json_can_hold() -> None:
    data = a_verdict().to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert data["outcome"] == "NotComparable"
    assert data["passed"] is False
    assert data["counts"] == {"Identical": 1, "WithinTolerance": 1, "Different": 2, "NotComparable": 1}
    assert [result["kind"] for result in data["results"]] == ["trace"] * 4 + ["spikes"]
    assert data["reference"] == {"name": "ref", "engine": "jneuroml", "when": 3.0}
    assert data["results"][3]["correlation"] is None
    assert type(data["results"][0]["outcome"]) is str


def test_as_text_it_is_one_readable_table() -> None:
    text = str(a_verdict())
    lines = text.splitlines()
    assert lines[0] == "NotComparable: 2 of 5 agree; reference ref, test test"
    assert "p[1]/v" in text
    assert "p[2]/v: the reference is in V, the test in mV" in text
    assert "p[1]/v: 100 of 100 rows differ, none by too much [tolerance: absolute 0.002 V]" in text
    assert max(len(line) for line in lines[:10]) <= 120
    assert not any(line != line.rstrip() for line in lines)


def test_an_empty_verdict_says_that_nothing_was_compared() -> None:
    assert str(Verdict(())) == "NotComparable: nothing was compared"
    assert repr(Verdict(())) == "<Verdict NotComparable: 0 of 0 agree>"


def test_as_html_it_has_a_row_for_each_result() -> None:
    page: Any = html.fromstring(a_verdict()._repr_html_())
    assert len(page.xpath("//tbody/tr")) == 5
    assert len(page.xpath("//thead")) == 2


def test_names_cannot_smuggle_html_in() -> None:
    evil = "<script>alert(1)</script>"
    recording = Recording([0.0], {evil: (evil, [1.0])}, {evil: []}, name=evil)
    other = Recording([0.0], {evil: ("V", [2.0])}, {evil: []}, name=evil)
    assert "<script" not in compare(recording, other)._repr_html_()


def test_a_correlation_is_never_rounded_up_to_one() -> None:
    time = np.arange(1000) * 1e-3
    wave = np.sin(time)
    nudged = wave.copy()
    nudged[500] += 1e-4
    text = str(compare(Recording(time, {"a": ("1", wave)}), Recording(time, {"a": ("1", nudged)})))
    assert "0.999999" in text
