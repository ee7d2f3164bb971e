from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from lxml import etree

from validation.differential.documents import KINDS, cases
from validation.differential.expressions import expression
from validation.differential.mutate import mutated_cases
from validation.differential.sketch import Case, Element, Sketch

quick = settings(
    max_examples=40,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@quick
@given(cases())
def test_every_document_is_well_formed_and_names_its_target(case: Case) -> None:
    root = etree.fromstring(case.xml)
    ids = {element.get("id") for element in root if element.get("id")}
    assert root[0].get("component") in ids
    assert root[-1].get("target") in ids


@quick
@given(cases())
def test_no_name_ends_in_e_since_jlems_reads_e_plus_one_as_a_number(case: Case) -> None:
    expressions = re.findall(r'(?:value|test|condition)="([^"]*)"', case.xml)
    assert not [text for text in expressions if re.search(r"[A-Za-z_][A-Za-z_0-9]*[eE][+-]\d", text)]


@quick
@given(cases(kinds=("network",)))
def test_what_is_connected_exists(case: Case) -> None:
    root = etree.fromstring(case.xml)
    known = {element.get("id") for element in root.iter() if element.get("id")}
    for element in root.iter():
        for name in ("component", "synapse", "input", "preComponent", "postComponent", "ionChannel"):
            assert element.get(name) is None or element.get(name) in known | {"component"}


def test_the_same_seed_draws_the_same_documents() -> None:
    def drawn() -> list[str]:
        found: list[str] = []

        @seed(5)
        @quick
        @given(cases())
        def collect(case: Case) -> None:
            found.append(case.xml)

        collect()
        return found

    assert drawn() == drawn()


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_can_be_asked_for(kind: str) -> None:
    @quick
    @given(cases(kinds=(kind,)))
    def check(case: Case) -> None:
        assert kind in case.tags

    check()


@quick
@given(mutated_cases())
def test_a_mistake_leaves_the_document_well_formed(case: Case) -> None:
    assert etree.fromstring(case.xml).tag == "Lems"
    assert any(tag.startswith("mutation: ") for tag in case.tags)


def test_an_expression_tells_which_transcendental_functions_it_uses() -> None:
    from hypothesis import strategies as st

    @st.composite
    def drawn(draw, transcendental):
        sketch = Sketch(transcendental=transcendental)
        return expression(draw, sketch, ["a", "b"], depth=3), sketch.functions

    seen: set[str] = set()

    @settings(quick, max_examples=200)
    @given(drawn(False), drawn(True))
    def check(exact, any_kind) -> None:
        assert not exact[1]
        assert not re.search(r"\b(sin|cos|tan|exp|ln|log|sinh|cosh|tanh)\(", exact[0])
        called = set(re.findall(r"\b(sin|cos|tan|exp|ln|log|sinh|cosh|tanh)\(", any_kind[0]))
        assert any_kind[1] - {"pow"} <= {"log" if name == "ln" else name for name in called}
        assert any_kind[1] or not called
        seen.update(any_kind[1])

    check()
    assert seen, "200 expressions, and not one function in them"


def test_each_element_stands_on_a_line_of_its_own() -> None:
    element = Element("a", {"x": 'say "<"'}, [Element("b"), Element("c", {}, [Element("d")])])
    assert list(element.lines()) == ["<a x='say \"&lt;\"'>", "  <b/>", "  <c>", "    <d/>", "  </c>", "</a>"]
