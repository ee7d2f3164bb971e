"""The description as YAML: what it means, and every mistake with its line."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import MalformedFileError, ModelError, SchemaError
from nmlbridge.formats.description_archive import Archive
from nmlbridge.formats.description_yaml import to_text
from nmlbridge.formats.registry import read, write
from nmlbridge.model import (
    AllToAll,
    Experiment,
    Explicit,
    FixedProbability,
    Izhikevich2003Cell,
    Normal,
    Population,
    Projection,
    PulseCurrent,
    Record,
    gallery,
)

TEN_LINES = """\
nmlbridge: 1
id: tonic
cells:
  RS: {type: izhikevich2003, a: 0.02, b: 0.2, c: -65, d: 6, v0: -70 mV}
stimuli:
  step: {type: pulse, delay: 10 ms, duration: 90 ms, amplitude: 14}
populations: {pop: {cell: RS}}
inputs: [{stimulus: step, population: pop}]
duration: 100 ms
step: 0.01 ms
record: [pop/v, pop/spikes]
"""

NETWORK = """\
nmlbridge: 1
id: net_of_cells
cells:
  RS: {type: izhikevich2003, a: 0.02, b: 0.2, c: -65, d: 6, v0: -70 mV}
synapses:
  syn: {type: exp_one, gbase: 0.1, erev: 0 mV, tau_decay: 2 ms}
populations:
  pop: {cell: RS, size: 3}
projections:
  p: {source: pop, target: pop, synapse: syn, connect: CONNECT, weight: WEIGHT, delay: DELAY}
"""


def network(connect: str = "all_to_all", weight: str = "1", delay: str = "0 ms") -> Projection:
    text = NETWORK.replace("CONNECT", connect).replace("WEIGHT", weight).replace("DELAY", delay)
    found: Projection = read(text, "description").projections[0]
    return found


def problems(text: str) -> list[tuple[int, int, str, str]]:
    with pytest.raises(ModelError) as caught:
        read(text, "description")
    return [(p.location.line, p.location.column, p.code, p.message) for p in caught.value.problems]


def found(text: str) -> set[tuple[int, str]]:
    return {(line, code) for line, _, code, _ in problems(text)}


def test_ten_lines_are_an_experiment() -> None:
    e = read(TEN_LINES, "description")
    assert e.cells == (Izhikevich2003Cell("RS", 0.02, 0.2, -65, 6, "-70 mV"),)
    assert e.stimuli == (PulseCurrent("step", "10 ms", "90 ms", 14),)
    assert e.populations == (Population("pop", "RS", 1),)
    assert e.record == (Record("pop", "v"), Record("pop", "spikes"))


def test_the_text_written_is_as_short_as_what_a_person_writes() -> None:
    e = read(TEN_LINES, "description")
    text = to_text(e)
    assert read(text, "description") == e
    assert len(text.splitlines()) <= 15
    assert "RS: {type: izhikevich2003, a: 0.02, b: 0.2, c: -65, d: 6, v0: -70 mV}" in text


@pytest.mark.parametrize(
    ("connect", "rule"),
    [
        ("all_to_all", AllToAll()),
        ("{rule: all_to_all, self_connections: false}", AllToAll(self_connections=False)),
        ("{rule: fixed_probability, probability: 0.25}", FixedProbability(0.25)),
        ("{rule: explicit, pre: [0, 1], post: [2, 2]}", Explicit([0, 1], [2, 2])),
    ],
)
def test_connections_have_short_forms(connect: str, rule: Any) -> None:
    assert network(connect).rule == rule


@pytest.mark.parametrize(
    ("weight", "first"),
    [
        ("0.5", 0.5),
        ("[1, 2, 3, 4, 5, 6, 7, 8, 9]", 1.0),
        ("{values: [1, 2, 3, 4, 5, 6, 7, 8, 9]}", 1.0),
    ],
)
def test_weights_are_one_or_one_each(weight: str, first: float) -> None:
    assert np.atleast_1d(network(weight=weight).weight.si)[0] == first


def test_delays_and_distributions_have_units() -> None:
    p = network(delay="{distribution: normal, mean: 2 ms, sd: 0.0005 s, low: 0 ms}")
    assert p.delay == Normal("2 ms", "0.0005 s", "0 ms")
    q = network("{rule: explicit, pre: [0, 1], post: [2, 2]}", delay="{values: [1, 2.5], unit: ms}")
    assert q.delay.si.tolist() == [0.001, 0.0025]


BAD = (
    TEN_LINES.replace("id: tonic", "id: 1tonic")
    .replace("d: 6,", "dd: 6,")
    .replace("90 ms", "90 mV")
    .replace("cell: RS", "cell: RSS")
    .replace("0.01 ms", "0.01")
    .replace("pop/v", "pop/w")
)


def test_every_mistake_is_reported_at_once_with_line_and_column() -> None:
    assert [(line, code) for line, _, code, _ in problems(BAD)] == [
        (2, "bad-id"),
        (4, "missing"),
        (4, "unknown-key"),
        (6, "wrong-unit"),
        (7, "unknown-reference"),
        (10, "wrong-unit"),
        (11, "unknown-variable"),
    ]
    line, column, _, message = problems(BAD)[2]
    assert BAD.splitlines()[line - 1][column - 1 :].startswith("dd: 6")
    assert "did you mean 'd'?" in message


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("a: 0.02", "A: 0.02", 4, "unknown-key"),
        ("amplitude: 14", "amplitude: 14 mV", 6, "wrong-unit"),
        ("amplitude: 14", "amplitude: 100 pA", 8, "wrong-unit"),
        ("a: 0.02", "a: 0.02 per_ms", 4, "wrong-type"),
        ("a: 0.02", "a: null", 4, "missing"),
        ("a: 0.02", "a: .nan", 4, "out-of-range"),
        ("type: pulse", "type: puls", 6, "unknown-kind"),
        ("type: pulse, ", "", 6, "missing"),
        ("delay: 10 ms", "delay: -10 ms", 6, "out-of-range"),
        ("{cell: RS}", "{cell: RS, size: -3}", 7, "out-of-range"),
        ("{cell: RS}", "{cell: RS, size: 2.5}", 7, "wrong-type"),
        ("{cell: RS}", "RS", 7, "wrong-type"),
        ("stimulus: step", "stimulus: stepp", 8, "unknown-reference"),
        ("duration: 100 ms", "duraton: 100 ms", 9, "unknown-key"),
        ("duration: 100 ms", "duration: 0.001 ms", 10, "out-of-range"),
        ("pop/v", "'pop[3]/v'", 11, "out-of-range"),
        ("pop/v", "popp/v", 11, "unknown-reference"),
        ("pop/v", "{population: pop, variable: v, flie: x}", 11, "unknown-key"),
        ("nmlbridge: 1", "nmlbridge: 2", 1, "wrong-type"),
        ("  RS:", "  R-S:", 4, "bad-id"),
    ],
)
def test_each_kind_of_mistake_is_named_where_it_stands(old: str, new: str, line: int, code: str) -> None:
    assert (line, code) in found(TEN_LINES.replace(old, new, 1))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"connect": "{rule: fixed_probability, probability: 1.5}"}, "out-of-range"),
        ({"connect": "{rule: fixed_probability, probabilty: 0.5}"}, "unknown-key"),
        ({"connect": "all_to_one"}, "unknown-kind"),
        ({"connect": "{probability: 0.5}"}, "missing"),
        ({"connect": "{rule: explicit, pre: [0], post: [9]}"}, "out-of-range"),
        ({"connect": "{rule: explicit, pre: [0]}"}, "wrong-value"),
        ({"connect": "{rule: explicit, file: none.npz}"}, "bad-archive"),
        ({"delay": "-1 ms"}, "out-of-range"),
        ({"delay": "1 mV"}, "wrong-unit"),
        ({"delay": "1"}, "wrong-unit"),
        ({"delay": "{distribution: normal, mean: 1 ms, sd: 1 ms}"}, "out-of-range"),
        ({"weight": "{distribution: nromal, mean: 1, sd: 1}"}, "unknown-kind"),
        ({"weight": "{distribution: normal, mean: 1, sdd: 1}"}, "unknown-key"),
        ({"weight": "[1, 2]"}, "wrong-size"),
        ({"weight": "1 nS"}, "wrong-unit"),
    ],
)
def test_mistakes_in_connections_are_named(more: dict[str, str], code: str) -> None:
    filled = {"CONNECT": "all_to_all", "WEIGHT": "1", "DELAY": "0 ms"} | {
        k.upper(): v for k, v in more.items()
    }
    text = NETWORK
    for name, value in filled.items():
        text = text.replace(name, value)
    assert (10, code) in found(text)


def test_what_is_wrong_in_one_part_does_not_hide_what_is_wrong_between_others() -> None:
    text = TEN_LINES.replace("d: 6", "d: six").replace("stimulus: step", "stimulus: stepp")
    assert found(text) == {(4, "wrong-type"), (8, "unknown-reference")}


def test_a_part_that_is_wrong_is_not_called_unknown_too() -> None:
    assert found(TEN_LINES.replace("d: 6", "d: six")) == {(4, "wrong-type")}
    text = TEN_LINES.replace("d: 6", "d: six").replace("cell: RS", "cell: RSS")
    assert found(text) == {(4, "wrong-type"), (7, "unknown-reference")}
    assert "did you mean 'RS'?" in problems(text)[1][3]


@pytest.mark.parametrize(
    "text",
    [
        "nmlbridge: 1\nid: !!python/object/apply:os.system ['true']\n",
        "nmlbridge: 1\nid: !thing x\n",
        "nmlbridge: 1\nid: [unclosed\n",
        "nmlbridge: 1\nid: a\nid: b\n",
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(
            f"{c}: &{c} [{', '.join(['*' + p] * 9)}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
        ),
        "nmlbridge: 1\nx: " + "[" * 5000,
    ],
    ids=["python tag", "tag", "unclosed", "key twice", "bomb", "deep"],
)
def test_hostile_or_broken_yaml_is_refused_quickly(text: str) -> None:
    begin = time.perf_counter()
    with pytest.raises(MalformedFileError):
        read(text, "description")
    assert time.perf_counter() - begin < 5.0


@pytest.mark.parametrize("text", ["- a\n- b\n", "just text\n", "\n"])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(SchemaError):
        read(text, "description")


def test_a_thousand_million_connections_can_be_described_but_are_refused_when_made(tmp_path: Path) -> None:
    text = NETWORK.replace("size: 3", "size: 200000").replace("CONNECT", "all_to_all")
    text = text.replace("WEIGHT", "1").replace("DELAY", "1 ms") + "duration: 10 ms\nstep: 0.1 ms\n"
    e = read(text, "description")
    assert e.connection_count == 40_000_000_000
    for name in ("x.xml", "x.standalone.xml"):
        begin = time.perf_counter()
        with pytest.raises(ModelError, match="memory"):
            write(e, tmp_path / name)
        assert time.perf_counter() - begin < 2.0
    assert list(tmp_path.iterdir()) == []


def test_long_lists_go_beside_the_text_and_come_back(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    e = Experiment(
        "big",
        cells=(Izhikevich2003Cell("RS", 0.02, 0.2, -65, 6, "-70 mV"),),
        synapses=read(
            NETWORK.replace("CONNECT", "all_to_all").replace("WEIGHT", "1").replace("DELAY", "0 ms"),
            "description",
        ).synapses,
        populations=(Population("pop", "RS", 2000, positions=rng.uniform(size=(2000, 3))),),
        projections=(
            Projection(
                "p",
                "pop",
                "pop",
                "syn",
                Explicit(rng.integers(0, 2000, 5000), rng.integers(0, 2000, 5000)),
                weight=rng.uniform(size=5000),
                delay="1 ms",
            ),
        ),
    )
    path = tmp_path / "big.izh.yaml"
    write(e, path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["big.izh.yaml", "big.npz"]
    assert path.stat().st_size < 1000
    assert read(path) == e
    with pytest.raises(ModelError, match="too long"):
        to_text(e)


def test_an_archive_is_data_and_nothing_else(tmp_path: Path) -> None:
    np.savez(tmp_path / "evil.npz", p_pre=np.array([{"a": 1}], dtype=object))
    with pytest.raises(ModelError, match="no NumPy archive that can be read"):
        Archive.open(tmp_path / "evil.npz", "evil.npz")
    (tmp_path / "text.npz").write_text("hello")
    with pytest.raises(ModelError, match="no NumPy archive"):
        Archive.open(tmp_path / "text.npz", "text.npz")
    np.savez(tmp_path / "other.npz", q=np.zeros(3))
    with pytest.raises(ModelError, match=r"has no array 'p_pre' \(it has q\)|has no array"):
        Archive.open(tmp_path / "other.npz", "other.npz").get("p_pre")


def test_notes_keep_their_lines() -> None:
    e = gallery.get("2004/A").changed(notes="one\n  two\n\nthree: {x}\n# four")
    assert read(to_text(e), "description").notes == e.notes
