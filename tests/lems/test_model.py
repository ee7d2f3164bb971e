"""Components and their parameters, resolved by jLEMS's rules."""

from __future__ import annotations

import pytest

from nmlbridge.errors import ModelError
from nmlbridge.lems.document import Document
from nmlbridge.lems.expressions import parse_expression
from nmlbridge.lems.model import evaluate, model_of

TYPES = """<Include file="Cells.xml"/>
<ComponentType name="thing"><Parameter name="p" dimension="time"/><Constant name="k" dimension="none" value="2"/>
  <DerivedParameter name="d" dimension="none" value="k * 3"/><DerivedParameter name="e" dimension="none" value="d + later"/>
  <DerivedParameter name="later" dimension="none" value="1"/><Children name="parts" type="part"/>
  <ComponentReference name="other" type="thing" required="no"/></ComponentType>
<ComponentType name="part"><Parameter name="q" dimension="none"/>
  <DerivedParameter name="up" dimension="none" select="../k"/></ComponentType>"""


def resolved(components):
    model = model_of(Document.parse(f"<Lems>{TYPES}{components}</Lems>", "m.xml"))
    model.resolve_all()
    return model


def test_a_parameter_is_its_attribute_in_si():
    assert resolved('<thing id="a" p="3ms"/>').component("a").parameters["p"] == 0.003


def test_a_constant_can_be_overridden_by_an_attribute():
    model = resolved('<thing id="a" p="3ms"/><thing id="b" p="3ms" k="5"/>')
    assert model.component("a").parameters["k"] == 2.0
    assert model.component("b").parameters["k"] == 5.0


def test_a_derived_parameter_sees_what_stands_before_it_and_0_for_the_rest():
    parameters = resolved('<thing id="a" p="3ms"/>').component("a").parameters
    assert (parameters["d"], parameters["e"], parameters["later"]) == (6.0, 6.0, 1.0)


def test_a_derived_parameter_can_be_selected_from_above():
    model = resolved('<thing id="a" p="1s" k="4"><part id="x" q="1"/></thing>')
    assert model.component("a").listed[0][1].parameters["up"] == 4.0


def test_extends_takes_over_numbers_only():
    model = resolved(
        '<thing id="a" p="3ms" k="9"><part id="x" q="1"/></thing><thing id="b" extends="a" p="4ms"/>'
    )
    taken = model.component("b")
    assert (taken.parameters["p"], taken.parameters["k"]) == (0.004, 9.0)
    assert taken.listed == []


def test_an_unknown_attribute_is_a_warning_with_its_place():
    model = resolved('\n<thing id="a" p="3ms" pp="1"/>')
    (warning,) = model.warnings
    assert (warning.code, warning.severity) == ("unknown-attribute", "warning")
    assert "did you mean p" in warning.message
    assert warning.location.column == 23


@pytest.mark.parametrize(
    ("components", "code"),
    [
        ('<thing id="a"/>', "missing-parameter"),
        ('<thing id="a" p="3mV"/>', "wrong-dimension"),
        ('<thing id="a" p="3"/>', "wrong-dimension"),
        ('<thing id="a" p="3mss"/>', "bad-quantity"),
        ('<thing id="a" p="3s"><thing p="1s"/></thing>', "unknown-child"),
        ('<thing id="a" p="3s"/><thing id="a" p="4s"/>', "duplicate-id"),
    ],
)
def test_what_is_wrong_has_its_code(components, code):
    with pytest.raises(ModelError) as caught:
        resolved(components)
    assert [problem.code for problem in caught.value.problems] == [code]


@pytest.mark.parametrize(
    ("components", "word"),
    [
        ('<thng id="a"/>', "did you mean thing"),
        ('<Component id="a"/>', "neither type= nor extends="),
        ('<thing id="a" p="1s" other="zz"/>', "no component has the id 'zz'"),
        ('<thing id="a" extends="zz"/>', "no component has the id 'zz'"),
        ('<thing id="a" p="1s"/><part id="b" extends="a"/>', "which is a thing, not a part"),
    ],
)
def test_what_leads_nowhere_is_refused(components, word):
    with pytest.raises(ModelError, match=word):
        resolved(components)


def test_all_problems_are_collected_not_only_the_first():
    with pytest.raises(ModelError) as caught:
        resolved('<thing id="a"/>\n<thing id="b" p="1V"/>\n<thng id="c"/>')
    assert [problem.location.line for problem in caught.value.problems] == [7, 8, 9]


def test_the_same_component_twice_is_an_error_as_in_jneuroml():
    with pytest.raises(ModelError, match="second component has the id 'a'"):
        resolved('<thing id="a" p="3s"/><thing id="a" p="3s"/>')


def test_a_top_level_constant_is_a_number_or_an_expression_with_an_operator():
    model = resolved('<Constant name="two" value="2"/><Constant name="six" value="two*3"/>')
    assert model.constants["six"] == 6.0


def test_a_unit_of_ones_own_converts_with_offset_scale_and_power():
    model = resolved(
        '<Unit symbol="odd" dimension="time" power="1" scale="3" offset="2"/><thing id="a" p="4 odd"/>'
    )
    assert model.component("a").parameters["p"] == (4 + 2) * 3 * 10.0


def test_plain_expressions_are_evaluated_with_names():
    assert evaluate(parse_expression("a*3^2 - sqrt(4)"), {"a": 2.0}) == 16.0
    with pytest.raises(KeyError, match="'b'"):
        evaluate(parse_expression("a + b"), {"a": 2.0})
