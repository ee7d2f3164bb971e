from __future__ import annotations

from pathlib import Path

import pytest

from nmlbridge.errors import MalformedFileError, ModelError
from nmlbridge.formats.tvbo_read import read_experiment
from nmlbridge.formats.tvbo_yaml import dump_yaml, load_yaml

DATA = Path(__file__).parent / "data" / "tvbo"

GOOD = """\
dynamics:
  name: decay
  parameters:
    tau: { value: 10.0, unit: ms }
  state_variables:
    x:
      equation: { rhs: "-x/tau" }
      initial_value: 1.0
integration:
  step_size: 0.1
  duration: 5.0
  time_scale: ms
"""


def problems_of(text):
    with pytest.raises(ModelError) as caught:
        read_experiment(text, "bad.yaml")
    return {(p.code, p.location.line): p.message for p in caught.value.problems}


def test_an_experiment_is_read_with_its_order_units_and_places():
    experiment = read_experiment(GOOD, "good.yaml")
    assert experiment.dynamics is not None
    tau = experiment.dynamics.parameters[0]
    assert (tau.name, tau.value, tau.unit, tau.location.line) == ("tau", 10.0, "ms", 4)
    equation = experiment.dynamics.state_variables[0].equation
    assert equation is not None
    assert (equation.text, equation.location.line, equation.location.column) == ("-x/tau", 7, 25)
    assert experiment.integration.duration == 5.0


@pytest.mark.parametrize("name", sorted(p.name for p in DATA.glob("*.yaml")))
def test_key_order_numbers_and_comments_survive_reading_and_writing(name):
    text = (DATA / name).read_text()
    written = dump_yaml(load_yaml(text, name))
    squeezed = ["".join(t.split()) for t in (text, written)]
    assert squeezed[0] == squeezed[1]


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "words"),
    [
        ("parameters:", "paramters:", "unknown-key", 3, "did you mean 'parameters'?"),
        ("unit: ms }", "units: ms }", "unknown-key", 4, "did you mean 'unit'?"),
        ("integration:", "integraton:", "unknown-key", 9, "did you mean 'integration'?"),
        ("  step_size: 0.1\n", "", "missing-key", 9, "needs 'step_size'"),
        ("duration: 5.0", "duration: -5.0", "bad-value", 11, "a positive number was expected"),
        ("time_scale: ms", "time_scale: hours", "bad-value", 12, "s, ms or us"),
        ("value: 10.0", "value: [1, 2]", "wrong-type", 4, "expected a number, found a list"),
        ("initial_value: 1.0", "initial_value: warm", "wrong-type", 8, "expected a number, found 'warm'"),
        ('{ rhs: "-x/tau" }', "{ lhs: x }", "missing-key", 7, "an equation needs 'rhs'"),
    ],
)
def test_a_wrong_key_or_value_is_named_with_its_line(old, new, code, line, words):
    assert old in GOOD
    found = problems_of(GOOD.replace(old, new))
    assert words in found[code, line]


def test_every_problem_is_reported_at_once_in_order_of_line():
    text = GOOD.replace("parameters:", "paramters:").replace("duration: 5.0", "duration: soon")
    with pytest.raises(ModelError) as caught:
        read_experiment(text, "bad.yaml")
    assert [p.location.line for p in caught.value.problems] == [3, 11]
    assert "bad.yaml:3:3" in str(caught.value)


def test_missing_sections_are_named():
    with pytest.raises(ModelError) as caught:
        read_experiment("label: nothing\n", "bad.yaml")
    assert "neither 'dynamics' nor 'network.dynamics'" in str(caught.value)
    assert "'integration' is missing" in str(caught.value)


def test_tags_are_refused():
    with pytest.raises(
        MalformedFileError, match=r"the tag 'tag:yaml\.org,2002:python/object/apply:os\.system'"
    ) as caught:
        read_experiment("dynamics: !!python/object/apply:os.system [ls]\n", "bad.yaml")
    assert caught.value.location is not None
    assert caught.value.location.line == 1


def test_aliases_that_multiply_are_refused_before_they_are_made():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 10)]
    with pytest.raises(MalformedFileError, match="aliases multiply here"):
        load_yaml("\n".join(lines), "bomb.yaml")


def test_an_alias_inside_its_own_anchor_is_refused():
    with pytest.raises(MalformedFileError, match="inside '&a' itself"):
        load_yaml("a: &a [*a]", "loop.yaml")


def test_honest_aliases_are_followed():
    text = GOOD.replace("{ value: 10.0, unit: ms }", "&t { value: 10.0, unit: ms }\n    tau2: *t")
    experiment = read_experiment(text)
    assert experiment.dynamics is not None
    assert [p.value for p in experiment.dynamics.parameters] == [10.0, 10.0]


@pytest.mark.parametrize("text", ["a: [1, 2\n", "a: 1\na: 2\n", "a: b: c\n", "[" * 100 + "]" * 100])
def test_what_is_no_yaml_is_refused_with_its_place(text):
    with pytest.raises(MalformedFileError) as caught:
        load_yaml(text, "bad.yaml")
    assert caught.value.location is not None
    assert caught.value.location.line > 0
