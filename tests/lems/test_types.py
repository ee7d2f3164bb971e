"""Component types and what they inherit."""

from __future__ import annotations

import pytest

from nmlbridge.errors import ModelError, NotExpressibleError, SchemaError
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import model_of
from nmlbridge.lems.types import plain_name

BASE = """<ComponentType name="base">
  <Parameter name="a" dimension="none"/><Parameter name="b" dimension="none"/>
  <Constant name="k" dimension="none" value="2"/><Property name="w" dimension="none"/>
  <Exposure name="x" dimension="none"/><Requirement name="v" dimension="none"/>
  <EventPort name="in" direction="in"/><Text name="words"/><Path name="where"/><Attachments name="syns" type="base"/>
  <Children name="parts" type="base"/><Child name="one" type="base"/>
  <Structure><ChildInstance component="one"/></Structure>
  <Dynamics><StateVariable name="x" dimension="none"/></Dynamics>
</ComponentType>"""


def types_of(text):
    return model_of(Document.parse(f"<Lems>{text}</Lems>"))


@pytest.fixture
def child():
    return types_of(BASE + '<ComponentType name="child" extends="base"/>').type("child")


@pytest.mark.parametrize(
    "what", ["parameters", "exposures", "requirements", "event_ports", "children_lists", "child_slots"]
)
def test_this_is_inherited(child, what):
    assert getattr(child, what)


@pytest.mark.parametrize("what", ["properties", "texts", "paths", "attachments", "structure"])
def test_this_is_not_inherited(child, what):
    assert not getattr(child, what)
    assert getattr(child.extends, what)


def test_the_dynamics_is_inherited_only_if_there_is_none():
    model = types_of(
        BASE + '<ComponentType name="child" extends="base"/>'
        '<ComponentType name="own" extends="base"><Dynamics/></ComponentType>'
    )
    assert model.type("child").dynamics is model.type("base").dynamics
    assert model.type("own").dynamics.state_variables == []
    assert model.type("child").dynamics.owner.name == "base"


def test_own_parameters_come_before_inherited_ones_and_win():
    model = types_of(
        BASE + '<ComponentType name="c" extends="base"><Parameter name="z" dimension="none"/>'
        '<Parameter name="b" dimension="time"/></ComponentType>'
    )
    parameters = model.type("c").parameters
    assert list(parameters) == ["z", "b", "a", "k"]
    assert parameters["b"].dimension == "time"


def test_fixed_gives_an_inherited_parameter_its_value():
    model = types_of(
        BASE + '<ComponentType name="c" extends="base"><Fixed parameter="a" value="7"/></ComponentType>'
    )
    assert model.type("c").parameters["a"].default == "7"
    assert model.type("base").parameters["a"].default is None


def test_a_variable_named_like_an_exposure_is_exposed():
    assert types_of(BASE).type("base").dynamics.state_variables[0].exposure == "x"


def test_a_type_is_what_its_ancestors_are(child):
    assert child.is_a("base")
    assert child.is_a("child")
    assert not child.extends.is_a("child")


def test_an_element_goes_to_the_last_list_that_takes_it():
    model = types_of(
        BASE + '<ComponentType name="c" extends="base"><Children name="first" type="base"/>'
        '<Children name="second" type="base"/></ComponentType>'
    )
    kind = model.type("c")
    assert list(kind.children_lists) == ["first", "second", "parts"]
    assert kind.list_for(model.type("base")) == "parts"


@pytest.mark.parametrize(
    ("text", "error", "word"),
    [
        (
            '<ComponentType name="a" extends="b"/><ComponentType name="b" extends="a"/>',
            ModelError,
            "extends itself",
        ),
        ('<ComponentType name="a" extends="nothing"/>', ModelError, "unknown ComponentType 'nothing'"),
        ('<ComponentType name="a"><Dynamics/><Dynamics/></ComponentType>', SchemaError, "2 <Dynamics>"),
        (
            '<ComponentType name="a"><Dynamics><Odd/></Dynamics></ComponentType>',
            SchemaError,
            "<Odd> cannot stand",
        ),
        (
            '<ComponentType name="a"><Dynamics><Super/></Dynamics></ComponentType>',
            NotExpressibleError,
            "Super",
        ),
        (
            '<ComponentType name="a"><Dynamics><TimeDerivative variable="x"/></Dynamics></ComponentType>',
            SchemaError,
            "no value=",
        ),
        (
            '<ComponentType name="a"><Dynamics><DerivedVariable name="x"/></Dynamics></ComponentType>',
            SchemaError,
            "neither value= nor select=",
        ),
        (
            '<ComponentType name="a"><Dynamics><StateVariable name="x" exposure="y"/></Dynamics></ComponentType>',
            ModelError,
            "no such Exposure",
        ),
        (
            '<ComponentType name="a"><Dynamics><OnCondition test="x + 1"/></Dynamics></ComponentType>',
            ModelError,
            "should be a condition",
        ),
        (
            '<ComponentType name="a"><Dynamics><OnStart><Odd/></OnStart></Dynamics></ComponentType>',
            SchemaError,
            "expected StateAssignment",
        ),
    ],
)
def test_a_type_that_makes_no_sense_is_refused(text, error, word):
    model = types_of(text)
    with pytest.raises(error, match=word):
        model.type("a").dynamics  # noqa: B018


def test_derived_variables_are_sorted_by_kind_and_else_stay_in_file_order():
    kind = types_of(
        '<ComponentType name="a"><Dynamics>'
        '<ConditionalDerivedVariable name="c"><Case value="1"/></ConditionalDerivedVariable>'
        '<DerivedVariable name="b" value="1"/><DerivedVariable name="s" select="x/y"/><DerivedVariable name="a" value="b"/>'
        "</Dynamics></ComponentType>"
    ).type("a")
    assert [d.name for d in kind.dynamics.expression_derived] == ["b", "a", "c"]
    assert [d.name for d in kind.dynamics.path_derived] == ["s"]


def test_a_colon_in_a_name_is_an_underscore():
    assert plain_name("rdf:li") == "rdf_li"
