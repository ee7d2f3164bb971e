"""A suite file says what it may say and nothing else, and every mistake is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmlbridge import runners
from nmlbridge.errors import IncludeNotFoundError, MalformedFileError, SchemaError
from nmlbridge.suite.case import Case, cases_of
from nmlbridge.suite.reader import read_suite

GOOD = """nmlbridge: 1
title: all of it
defaults:
  engine: native
  tolerance: identical
cases:
  - name: one
    model: a.xml
    record: [displays, spikes]
    reference: {engine: jneuroml}
    tolerance: {absolute: [0.1 mV, 0.5], relative: 1e-6, ulps: 2, spike_shift: 0.01 ms}
  - name: two
    model: example:LEMS_NML2_Ex2_Izh.xml
    engine: [native, pylems]
    seed: 3
    timeout: 2 min
    reference:
      files:
        - {path: two.dat, sha256: %s, columns: ['time (s)', 'p[0]/v (V)']}
    quantities:
      - p[0]/v
      - {name: 'q[0]/v', reference: 'r[0]/v', tolerance: {absolute: 1 mV}}
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "some.nmlb.yaml"
    path.write_text(text)
    return path


def cases(folder: Path, text: str) -> list[Case]:
    return cases_of(read_suite(write(folder, text)), runners.names())


def complaint(folder: Path, text: str) -> str:
    with pytest.raises(SchemaError) as caught:
        cases(folder, text)
    return str(caught.value).replace(f"{folder}/", "")


def test_everything_a_suite_may_say_is_read(tmp_path: Path) -> None:
    one, two = cases(tmp_path, GOOD % ("a1" * 32))
    assert one.engines == ("native",)
    assert one.tolerance is not None
    assert one.tolerance.absolute == ["0.1 mV", "0.5"]
    assert (two.engines, two.seed, two.timeout_s, two.line) == (("native", "pylems"), 3, 120.0, 12)
    assert two.model == "example:LEMS_NML2_Ex2_Izh.xml"
    assert one.model == str(tmp_path / "a.xml")
    assert two.tolerance is not None
    assert (two.tolerance.ulps, two.tolerance.spike_shift) == (0, None)
    assert two.quantities is not None
    assert [q.name for q in two.quantities] == ["p[0]/v", "q[0]/v"]


def test_case_without_defaults_runs_on_the_native_engine(tmp_path: Path) -> None:
    text = "nmlbridge: 1\ncases:\n  - {name: a, model: a.xml, expect: {refused: x}}\n"
    assert cases(tmp_path, text)[0].engines == ("native",)


CASE = "nmlbridge: 1\ncases:\n  - name: a\n    model: a.xml\n    reference: {engine: jneuroml}\n"
MISTAKES = {
    "a key of a case": (
        CASE + "    tolerence: identical\n",
        "6:5: unknown key 'tolerence' (did you mean tolerance",
    ),
    "a key of a tolerance": (
        CASE + "    tolerance:\n      spike_shfit: 1 ms\n",
        "7:7: unknown key 'spike_shfit' (did you mean spike_shift?)",
    ),
    "a key at the top": (
        "nmlbridge: 1\ncase: []\ncases: []\n",
        "2:1: unknown key 'case' (did you mean cases?)",
    ),
    "no unit where one is due": (CASE + "    tolerance: {spike_shift: 1}\n", "6:30: "),
    "a unit that does not exist": (CASE + "    tolerance: {absolute: 1 mX}\n", "unknown unit 'mX'"),
    "a shift that is no time": (
        CASE + "    tolerance: {spike_shift: 1 mV}\n",
        "is a voltage, expected a time",
    ),
    "a negative tolerance": (CASE + "    tolerance: {absolute: -1 mV}\n", "'-1 mV' is negative"),
    "a tolerance that states nothing": (CASE + "    tolerance: {}\n", "states nothing"),
    "no tolerance at all": (CASE, "3:5: case 'a' states no tolerance"),
    "two tolerances for one dimension": (
        CASE + "    tolerance: {absolute: [1 mV, 2 V]}\n",
        "are both for voltage",
    ),
    "no case": ("nmlbridge: 1\ncases: []\n", "an empty list would always pass"),
    "no cases": ("nmlbridge: 1\n", "missing key 'cases'"),
    "nothing to be held against": (
        "nmlbridge: 1\ncases:\n  - {name: a, model: a.xml, tolerance: identical}\n",
        "3:5: case 'a' is held against nothing",
    ),
    "two references": (
        CASE.replace("jneuroml}", "jneuroml, digests: {}}") + "    tolerance: identical\n",
        "digests",
    ),
    "an unknown engine": (
        CASE + "    engine: nativ\n",
        "6:13: there is no engine 'nativ' (did you mean native?)",
    ),
    "an unknown reference engine": (
        CASE.replace("jneuroml", "jnueroml") + "    tolerance: identical\n",
        "there is no engine 'jnueroml' (did you mean jneuroml?)",
    ),
    "the same name twice": (
        CASE + "    tolerance: identical\n  - {name: a, model: b.xml}\n",
        "two cases have the same name: a",
    ),
    "a hash that is none": (
        CASE.replace("engine: jneuroml", "files: [{path: a.dat, sha256: ABC}]"),
        "not a SHA-256",
    ),
    "spike times that fall": (
        CASE.replace("engine: jneuroml", "spike_times: {p: {unit: ms, times: [2, 1]}}"),
        "times must rise",
    ),
    "spike times without a shift": (
        CASE.replace("engine: jneuroml", "spike_times: {p: {unit: ms, times: [1]}}")
        + "    tolerance: identical\n",
        "states no spike_shift",
    ),
    "another version": (CASE.replace("nmlbridge: 1", "nmlbridge: 2"), "1:12: nmlbridge: "),
    "an expected failure that says nothing": (
        CASE.replace("reference: {engine: jneuroml}", "expect: {exit_code: 5}"),
        "exit_code needs says",
    ),
    "an expected failure and a reference": (
        CASE + "    expect: {refused: x}\n",
        "has nothing to be compared",
    ),
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=list(MISTAKES))
def test_mistake_is_named_with_its_place(text: str, said: str, tmp_path: Path) -> None:
    message = complaint(tmp_path, text)
    assert said in message
    assert message.startswith("some.nmlb.yaml:")


def test_all_mistakes_are_listed_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = CASE + "    toleranc: identical\n    recrod: displays\n"
    lines = complaint(tmp_path, text).splitlines()
    assert [line.split(" (")[0] for line in lines] == [
        "some.nmlb.yaml:6:5: unknown key 'toleranc'",
        f"{tmp_path}/some.nmlb.yaml:7:5: unknown key 'recrod'".replace(f"{tmp_path}/", ""),
    ]


NOT_YAML = {
    "a tag": "nmlbridge: !!python/object/apply:os.getcwd []\n",
    "a key twice": "nmlbridge: 1\nnmlbridge: 1\n",
    "a list at the top": "- 1\n",
    "brackets that do not close": "nmlbridge: [1\n",
    "a key that is no text": "nmlbridge: 1\n7: x\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", NOT_YAML.values(), ids=list(NOT_YAML))
def test_file_that_is_not_plain_yaml_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(MalformedFileError, match=r"some\.nmlb\.yaml"):
        read_suite(write(tmp_path, text))


def test_aliases_that_multiply_are_stopped(tmp_path: Path) -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    bomb += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 8))
    with pytest.raises(MalformedFileError, match="values once its aliases are followed"):
        read_suite(write(tmp_path, bomb))


def test_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(IncludeNotFoundError, match="No such file"):
        read_suite(tmp_path / "no.nmlb.yaml")


def test_fingerprint_follows_what_the_suite_says(tmp_path: Path) -> None:
    before = cases(tmp_path, CASE + "    tolerance: identical\n")[0].fingerprint()
    assert cases(tmp_path, CASE + "    tolerance: identical\n    threads: 2\n")[0].fingerprint() == before
    assert cases(tmp_path, CASE + "    tolerance: {ulps: 1}\n")[0].fingerprint() != before
    assert cases(tmp_path, CASE + "    tolerance: identical\n    seed: 1\n")[0].fingerprint() != before
