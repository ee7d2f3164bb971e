"""Errors travel between processes with all they know."""

from __future__ import annotations

import pickle

import pytest

from nmlbridge.errors import (
    IntegrationError,
    Location,
    ModelError,
    NmlBridgeError,
    NotExpressibleError,
    Problem,
    RunnerFailedError,
    UnitError,
)

PLACE = Location("x.xml", 3, 1, "Lems")


@pytest.mark.parametrize(
    "error",
    [
        IntegrationError("too large", step=3, time_s=1e-3, quantity="pop[0]/v", hint="shorter"),
        NotExpressibleError("NEST", ["a", "b"], hint="try"),
        ModelError.from_problems([Problem("code", "said", PLACE), Problem("other", "more", PLACE)]),
        UnitError("wrong", location=PLACE, expected="mV", got="nA"),
        RunnerFailedError("failed", argv=["jnml"], returncode=1, log_tail="the end"),
    ],
)
def test_an_error_is_the_same_in_another_process(error: NmlBridgeError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert copy.args == error.args
    assert vars(copy) == vars(error)
