"""The static checks: what is found in a user's own types without building anything."""

from __future__ import annotations

import pytest

from nmlbridge.lems.check import check_types
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import model_of


def found(dynamics):
    text = f"""<Lems><Include file="NeuroMLCoreDimensions.xml"/><ComponentType name="a">
    <Parameter name="g" dimension="conductance"/><Parameter name="v" dimension="voltage"/>
    <Dynamics>{dynamics}</Dynamics></ComponentType></Lems>"""
    return [(p.code, p.severity) for p in check_types(model_of(Document.parse(text, "c.xml")))]


def test_a_derived_variable_without_dimension_has_that_of_its_expression():
    assert found('<DerivedVariable name="i" value="g * v"/>') == []
    assert (
        found(
            '<DerivedVariable name="i" value="g*v"/><DerivedVariable name="w" dimension="voltage" value="i/g"/>'
        )
        == []
    )


def test_a_derived_variable_of_another_dimension_is_a_warning_since_the_run_goes_on():
    wrong = '<DerivedVariable name="i" dimension="voltage" value="g * v"/>'
    assert found(wrong) == [("dimension-clash", "warning")]


@pytest.mark.parametrize(
    "dynamics",
    [
        '<StateVariable name="x" dimension="voltage"/><TimeDerivative variable="x" value="v"/>',
        '<StateVariable name="x" dimension="voltage"/><OnStart><StateAssignment variable="x" value="g"/></OnStart>',
        '<OnCondition test="v .gt. g"/>',
    ],
)
def test_a_rate_assignment_or_condition_of_another_dimension_is_an_error(dynamics):
    assert found(dynamics) == [("dimension-clash", "error")]


def test_a_name_glued_to_a_number_has_a_code_of_its_own():
    assert found('<DerivedVariable name="x" dimension="none" value="late+1"/>') == [("glued-name", "error")]
