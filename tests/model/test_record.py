"""What to record, in its short form and in full."""

from __future__ import annotations

import pytest

from nmlbridge.errors import ModelError
from nmlbridge.model import Record


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("pop/v", Record("pop", "v")),
        ("pop[0]/u", Record("pop", "u", (0,))),
        ("pop[0:3]/spikes", Record("pop", "spikes", (0, 1, 2))),
        ("pop[1,4:6]/v", Record("pop", "v", (1, 4, 5))),
        ("pop/stim/i", Record("pop", "i", stimulus="stim")),
        ("pop[2]/stim/i", Record("pop", "i", (2,), "stim")),
    ],
)
def test_the_short_form_says_the_same_as_the_full_one(text: str, record: Record) -> None:
    assert Record.of(text) == record
    assert Record.of(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        "pop",
        "pop/",
        "pop[]/v",
        "pop[a]/v",
        "pop[1:1]/v",
        "pop[-1]/v",
        "pop/stim/v",
        "pop/i",
        "pop/w",
        "a b/v",
        "",
    ],
)
def test_what_says_nothing_to_record_is_refused(text: str) -> None:
    with pytest.raises(ModelError):
        Record.of(text)


def test_a_misspelt_variable_is_named_with_a_near_one() -> None:
    with pytest.raises(ModelError, match=r"did you mean 'spikes'\?"):
        Record("pop", "spike")
