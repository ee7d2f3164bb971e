from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from lxml import etree

from validation.differential.documents import cases
from validation.differential.faults import FAULTS
from validation.differential.sketch import Case


def bound(expression: str) -> str:
    xml = f'<Lems><DerivedVariable name="d" value="{expression}"/></Lems>'
    return str(etree.fromstring(FAULTS["bind-as-c"](xml))[0].get("value"))


@pytest.mark.parametrize(
    ("expression", "as_c"),
    [
        ("a - b + c", "((a - b) + c)"),
        ("a*b/c", "((a * b) / c)"),
        ("-a^2", "((0 - a) ^ 2)"),
        ("abs(a - b + c)", "abs(((a - b) + c))"),
        ("1e-3 + x", "(1e-3 + x)"),
        ("x", "x"),
    ],
)
def test_operators_are_bound_as_in_c(expression: str, as_c: str) -> None:
    assert bound(expression) == as_c


@pytest.mark.parametrize(
    "expression", ["a - (b + c) * d", "a/b*c - d", "a - b - c + d*a/b", "abs(b - a)/c*d"]
)
def test_what_is_written_out_has_the_value_c_gives_it(expression: str) -> None:
    names = {"a": 3.5, "b": 1.3, "c": 0.7, "d": 2.1, "abs": abs}
    assert eval(bound(expression), {}, names) == eval(expression, {}, names)


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_fault_changes_some_documents_and_leaves_all_well_formed(name: str) -> None:
    changed: list[bool] = []

    @settings(
        max_examples=80, database=None, deadline=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(cases())
    def check(case: Case) -> None:
        before = etree.tostring(etree.fromstring(case.xml), method="c14n")
        faulty = FAULTS[name](case.xml)
        changed.append(etree.tostring(etree.fromstring(faulty), method="c14n") != before)

    check()
    assert any(changed)
