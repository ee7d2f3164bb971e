from __future__ import annotations

import pytest

from validation.differential.outcome import Answer, Kind, judge
from validation.differential.sketch import Case

PLAIN = Case("<Lems/>", frozenset(), frozenset())
WITH_EXP = Case("<Lems/>", frozenset({"exp"}), frozenset())


def answer(text: str) -> Answer:
    return Answer(files={"out.dat": text.encode()})


@pytest.mark.parametrize(
    ("reference", "native", "kind"),
    [
        (answer("0.0\t1.0\t\n"), answer("0.0\t1.0\t\n"), Kind.IDENTICAL),
        (answer("0.0\t1.0\t\n"), answer("0.0\t1.0000001\t\n"), Kind.DIFFERENT),
        (answer("0.0\t1.0\t\n"), answer("0.0\t1.0\t\n1.0\t1.0\t\n"), Kind.DIFFERENT),
        (answer("0.0\t1.0\t\n"), Answer(), Kind.DIFFERENT),
        (answer("0.0\t1.0\t\n"), Answer(error="no"), Kind.REFUSED),
        (Answer(error="no"), Answer(error="no"), Kind.BOTH_REFUSE),
        (Answer(error="no"), answer(""), Kind.REFERENCE_REFUSES),
        (Answer(error="no"), Answer(error="TypeError", crashed=True), Kind.CRASHED),
        (answer("1.23456792E8\n"), answer("1.2345679E8\n"), Kind.TEXT),
        (answer("-2.24E-44\n"), answer("-2.2E-44\n"), Kind.TEXT),
        (answer("0.10\n"), answer("0.1\n"), Kind.DIFFERENT),
    ],
)
def test_answers_are_told_apart(reference: Answer, native: Answer, kind: Kind) -> None:
    assert judge(PLAIN, reference, native).kind is kind


def test_a_small_difference_is_excused_only_where_a_function_leaves_the_last_bit_open() -> None:
    small = answer("1.0\t"), answer("1.0000001\t")
    assert judge(WITH_EXP, *small).kind is Kind.LAST_BIT
    assert judge(PLAIN, *small).kind is Kind.DIFFERENT
    assert judge(WITH_EXP, answer("1.0\t"), answer("1.01\t")).kind is Kind.DIFFERENT


def test_the_first_difference_is_named_with_row_and_column() -> None:
    outcome = judge(PLAIN, answer("0\t1\n1\t2\n"), answer("0\t1\n1\t3\n"))
    assert "row 1 column 1" in outcome.detail
    assert "'2'" in outcome.detail
    assert "'3'" in outcome.detail


def test_two_refusals_for_one_reason_are_one_story_and_differences_are_none() -> None:
    first = judge(PLAIN, answer("1"), Answer(error="/tmp/a/model.xml:3:1: x is a time [wrong-dimension]"))
    second = judge(PLAIN, answer("1"), Answer(error="/tmp/b/model.xml:9:9: y is a mass [wrong-dimension]"))
    other = judge(PLAIN, answer("1"), Answer(error="/tmp/b/model.xml:9:9: no such type [unknown-type]"))
    assert first.story == second.story
    assert first.story != other.story
    assert judge(PLAIN, answer("1"), answer("2")).story == ""
