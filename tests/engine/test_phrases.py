"""Compiled phrases give the bits that the operations one by one give."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from nmlbridge.engine import phrases, schedule
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.engine.run import compile_document
from nmlbridge.lems.document import Document
from nmlbridge.native import _core
from tests.engine import record_phrases

REFERENCE = sorted((Path(__file__).parents[2] / "reference_lems" / "documents").glob("LEMS_*.xml"))
DOCUMENTS = [
    *(str(path) for path in REFERENCE if path.stem not in ("LEMS_tonic_10s", "LEMS_custom_type")),
    *(f"example:LEMS_NML2_{name}.xml" for name in ("Ex2_Izh", "Ex7_STP", "Ex16_Inputs", "Ex26_Weights", "Ex14_PyNN")),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _not_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Single instances run by phrases where they cannot be translated to machine code."""
    info = _core.build_info()
    monkeypatch.setattr(_core, "build_info", lambda: {**info, "translates": False})


def run(source: str | Document, steps: int = 2500) -> tuple[bytes, list[tuple[int, float]], int]:
    """Return rows, events, and how many phrases were found in the program."""
    document = source if isinstance(source, Document) else Document.read(source)
    compiled = compile_document(with_outputs(document, record=["displays", "spikes"]))
    compiled.simulation.length_s = min(steps, compiled.simulation.steps) * compiled.simulation.step_s
    rows, events = [], []
    for chunk in compiled.run():
        rows += [bytes(chunk.rows(number)) for number in range(len(compiled.files))]
        events += chunk.events
    found = sum(p.text in phrases._KNOWN for p in phrases.phrases_of(compiled.program))
    return b"".join(rows), events, found


def test_recorded_phrases_are_those_that_the_documents_give() -> None:
    assert record_phrases.phrases() == record_phrases.PHRASES.read_text(encoding="utf-8"), (
        "run: python tests/engine/record_phrases.py"
    )


def test_the_core_holds_the_recorded_phrases() -> None:
    lines = record_phrases.PHRASES.read_text(encoding="utf-8").splitlines()
    assert [text for text, _ in _core.phrases()] == [line for line in lines if not line.startswith("#")], (
        "build anew"
    )


@pytest.mark.parametrize("fewest", [2, 8])
@pytest.mark.parametrize("source", DOCUMENTS)
def test_with_phrases_and_without_the_bits_are_the_same(
    source: str, fewest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedule, "FEWEST_LANES", fewest)
    compiled = run(source)
    assert compiled[2] > 0, "no phrase was found, so nothing was compared"
    for multiplies in (False, True):
        monkeypatch.setattr(phrases, "_MULTIPLIES", multiplies)
        assert run(source)[:2] == compiled[:2]
    monkeypatch.setattr(phrases, "_KNOWN", {})
    assert run(source)[:2] == compiled[:2]


def operand_count(text: str) -> int:
    return len(set(re.findall(r"x\d+", text)))


def test_a_wrong_phrase_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "example:LEMS_NML2_Ex2_Izh.xml"
    right = run(source)
    used = {p.text for p in phrases.phrases_of(compile_document(Document.read(source)).program)}
    cell = max(used & phrases._KNOWN.keys(), key=operand_count)
    fewer = [t for t in phrases._KNOWN if "JZ" not in t and operand_count(t) < operand_count(cell)]
    monkeypatch.setitem(phrases._KNOWN, cell, phrases._KNOWN[max(fewer, key=operand_count)])
    assert run(source)[:2] != right[:2]


def test_where_a_quotient_might_not_be_exact_it_is_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cell's u starts from so small a number that a remainder would underflow."""
    text = record_phrases.network("izhikevichCell", "pulseGeneratorDL", 1, unlike=False)
    text = text.replace('v0="-70mV"', 'v0="1e-290mV"').replace('a="0.02"', 'a="1e-300"')
    results = []
    for multiplies in (False, True):
        monkeypatch.setattr(phrases, "_MULTIPLIES", multiplies)
        results.append(run(Document.parse(text), 50))
    assert results[0] == results[1]


def test_a_cell_of_another_name_with_the_same_equations_is_the_same_phrase() -> None:
    text = record_phrases.network("izhikevichCell", "pulseGeneratorDL", 1, unlike=False)
    core = next(e for e in Document.parse(text).elements() if e.get("name") == "izhikevichCell")
    own = etree.tostring(core, encoding="unicode").replace('"izhikevichCell"', '"quadraticCell"', 1)
    renamed = text.replace("<izhikevichCell ", "<quadraticCell ").replace("<network ", f"{own}<network ")
    results = [run(Document.parse(each), 50) for each in (text, renamed)]
    assert results[0] == results[1]
    assert results[0][2] > 0
