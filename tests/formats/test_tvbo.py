from __future__ import annotations

from pathlib import Path

import pytest

from nmlbridge.errors import ModelError, NotExpressibleError, Problem
from nmlbridge.formats import registry
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.tvbo import convert_text, to_text
from nmlbridge.formats.tvbo_yaml import load_yaml
from nmlbridge.lems.document import Document
from nmlbridge.lems.expressions import parse_expression
from nmlbridge.lems.simulation import simulation_of

DATA = Path(__file__).parent / "data" / "tvbo"
RUN = "integration: {{ step_size: 0.1, duration: {0}, time_scale: ms }}\n".format


def experiment(dynamics: str, *, duration: float = 10.0, tail: str = "") -> str:
    """Return an experiment with this dynamics, given as indented YAML."""
    return f"dynamics:\n  name: model\n{dynamics}{tail}{RUN(duration)}"


def only(document: Document, tag: str):
    """Return the elements of one tag."""
    return [e for e in document.root.iter() if e.tag == tag]


def values(document: Document, tag: str, key: str = "name") -> dict[str, str]:
    return {e.get(key): e.get("value") for e in only(document, tag)}


def problems_of(text: str):
    with pytest.raises(ModelError) as caught:
        convert_text(text, "bad.yaml")
    return caught.value.problems


def test_a_cell_becomes_a_component_type_with_its_equations_in_the_order_written():
    document = convert_text((DATA / "izhikevich_tonic.yaml").read_text()).document
    rates = values(document, "TimeDerivative", "variable")
    assert rates["v"] == "(((((0.04 * (v ^ 2)) + (5 * v)) + 140) - U) + I_ext) / MSEC"
    assert rates["U"] == "(a * ((b * v) - U)) / MSEC"
    (component,) = (e for e in document.root if e.get("type") == "IzhikevichTonic")
    assert (component.get("pulse_delay"), component.get("v_0"), component.get("c")) == ("20ms", "-70", "-65")
    simulation = simulation_of(document)
    assert [c.quantity for c in simulation.output_files[0].columns] == [
        "IzhikevichTonic_pop[0]/v",
        "IzhikevichTonic_pop[0]/U",
    ]
    assert (simulation.length_s, simulation.step_s) == (0.2, 0.005 * 0.001)


def test_cases_are_written_with_conditions_on_time_in_si():
    document = convert_text((DATA / "izhikevich_tonic.yaml").read_text()).document
    (variable,) = only(document, "ConditionalDerivedVariable")
    assert [(c.get("condition"), c.get("value")) for c in variable] == [
        ("(t .geq. pulse_delay) .and. (t .lt. (pulse_delay + pulse_duration))", "I_amp"),
        (None, "0.0"),
    ]


def test_units_are_dimensions_and_rates_with_time_in_them_are_left_alone():
    text = experiment(
        """\
  parameters: { E: { value: -50, unit: mV }, tau: { value: 30, unit: ms } }
  state_variables: { v: { equation: { rhs: (E - v)/tau }, initial_value: -60, unit: mV } }
"""
    )
    conversion = convert_text(text)
    assert values(conversion.document, "TimeDerivative", "variable") == {"v": "(E - v) / tau"}
    assert not only(conversion.document, "Constant")
    assert {e.get("name"): e.get("dimension") for e in only(conversion.document, "StateVariable")} == {
        "v": "voltage"
    }
    assert conversion.notes == ()


def test_a_number_added_to_a_rate_is_per_time_scale():
    text = experiment(
        """\
  parameters: { tau: { value: 30, unit: ms }, I: { value: 0.3 } }
  state_variables: { v: { equation: { rhs: -v/tau + I }, initial_value: 0 } }
"""
    )
    conversion = convert_text(text)
    assert values(conversion.document, "TimeDerivative", "variable") == {"v": "((-v) / tau) + (I / MSEC)"}
    assert [n.code for n in conversion.notes] == ["rate-per-time-scale"] * 2


def test_a_bare_time_is_in_seconds_and_warned_of_when_it_lies_beyond_the_run():
    body = """\
  derived_variables: {{ I: {{ equation: {{ rhs: "Piecewise((1, t >= {0}), (0, True))" }} }} }}
  state_variables: {{ v: {{ equation: {{ rhs: I - v }}, initial_value: 0 }} }}
"""
    inside = convert_text(experiment(body.format("0.005")))
    (case, _) = only(inside.document, "Case")
    assert case.get("condition") == "t .geq. (0.005 * SECOND)"
    assert not inside.warnings
    assert "bare-time" in {n.code for n in inside.notes}
    outside = convert_text(experiment(body.format("5")))
    assert [n.code for n in outside.warnings] == ["time-outside-run"]
    assert "unit: ms" in outside.warnings[0].message


def test_a_bare_time_made_of_parameters_is_warned_of_too():
    text = experiment(
        """\
  parameters: { start: { value: 4 } }
  derived_variables: { I: { equation: { rhs: "Piecewise((1, t >= start/2), (0, True))" } } }
  state_variables: { v: { equation: { rhs: I - v }, initial_value: 0 } }
"""
    )
    (warning,) = convert_text(text).warnings
    assert "2 s, after the end of the run at 0.01 s" in warning.message


def test_units_that_do_not_agree_with_the_equations_are_labels_and_that_is_said():
    text = experiment(
        """\
  parameters: { A: { value: 3.25, unit: mV }, a: { value: 0.1, unit: per_ms } }
  state_variables:
    x: { equation: { rhs: y }, initial_value: 0.1 }
    y: { equation: { rhs: A*a - 2*a*y - a**2*x }, initial_value: 0 }
"""
    )
    conversion = convert_text(text)
    assert [n.code for n in conversion.warnings] == ["units-are-labels"]
    (component,) = (e for e in conversion.document.root if e.get("type") == "model")
    assert (component.get("A"), component.get("a")) == ("3.25", "0.1")


def test_one_dimension_in_two_units_cannot_be_a_label():
    text = experiment(
        """\
  parameters: { A: { value: 3.25, unit: mV }, B: { value: 1, unit: V } }
  state_variables: { x: { equation: { rhs: A + B }, initial_value: 0.1 } }
"""
    )
    messages = " ".join(p.message for p in problems_of(text))
    assert "the rate of 'x' is voltage" in messages
    assert "in V and in mV" in messages


def test_what_needs_a_variable_with_cases_is_computed_after_it():
    text = experiment(
        """\
  derived_variables:
    late: { equation: { rhs: 2*early } }
    plain: { equation: { rhs: 3*x } }
    early: { equation: { rhs: "Piecewise((1, x > 0), (2, True))" } }
  state_variables: { x: { equation: { rhs: late + plain }, initial_value: 1 } }
"""
    )
    document = convert_text(text).document
    assert [e.get("name") for e in only(document, "DerivedVariable")] == ["plain"]
    assert [e.get("name") for e in only(document, "ConditionalDerivedVariable")] == ["early", "late"]


def test_cases_inside_an_equation_are_taken_out():
    text = experiment(
        """\
  state_variables: { x: { equation: { rhs: "-x + 2*Max(x, 0)" }, initial_value: 1 } }
"""
    )
    document = convert_text(text).document
    (made,) = only(document, "ConditionalDerivedVariable")
    assert made.get("name") == "d_x_case1"
    assert values(document, "TimeDerivative", "variable")["x"] == "((-x) + (2 * d_x_case1)) / MSEC"


def test_derived_parameters_and_functions_are_carried_over():
    text = experiment(
        """\
  parameters: { a: { value: 2 } }
  derived_parameters: { c: { equation: { rhs: b + 1 } }, b: { equation: { rhs: 3*a } } }
  functions: { f: { arguments: [z], equation: { rhs: z*z + a } } }
  state_variables: { x: { equation: { rhs: f(x - c) }, initial_value: 1 } }
"""
    )
    document = convert_text(text).document
    assert list(values(document, "DerivedParameter").items()) == [("b", "3 * a"), ("c", "b + 1")]
    assert values(document, "TimeDerivative", "variable")["x"] == "(((x - c) * (x - c)) + a) / MSEC"


def test_words_that_lems_keeps_for_itself_are_renamed_and_that_is_said():
    text = experiment(
        """\
  parameters: { H: { value: 2 }, type: { value: 1 } }
  state_variables: { x: { equation: { rhs: H*type - x }, initial_value: 1 } }
"""
    )
    conversion = convert_text(text)
    assert values(conversion.document, "TimeDerivative", "variable")["x"] == "((H_ * type_) - x) / MSEC"
    assert {n.code for n in conversion.notes} >= {"renamed"}


def test_another_method_than_euler_is_warned_of():
    text = (DATA / "izhikevich_tonic.yaml").read_text().replace("method: euler", "method: heun")
    (warning,) = convert_text(text).warnings
    assert (warning.code, warning.location.line) == ("method-is-euler", 32)


def test_a_default_start_is_tvbos_own_and_said():
    text = experiment('  state_variables: { x: { equation: { rhs: "-x" } } }\n')
    conversion = convert_text(text)
    assert "default-start" in {n.code for n in conversion.notes}
    (component,) = (e for e in conversion.document.root if e.get("type") == "model")
    assert component.get("x_0") == "0.1"


@pytest.mark.parametrize(
    ("body", "code", "line", "column", "words"),
    [
        (
            '  state_variables:\n    x: { equation: { rhs: "-xx + y" } }\n',
            "unknown-name",
            4,
            29,
            "'xx'; did you mean 'x'?",
        ),
        (
            '  state_variables:\n    x: { equation: { rhs: "1 + expp(x)" } }\n',
            "bad-equation",
            4,
            32,
            "did you mean exp?",
        ),
        ('  state_variables:\n    x: { equation: { rhs: "(x" } }\n', "bad-equation", 4, 30, "expected ')'"),
        ("  state_variables:\n    x: { equation: { rhs: x > 1 } }\n", "wrong-type", 4, 27, "is a condition"),
        (
            "  derived_variables:\n    a: { equation: { rhs: b } }\n    b: { equation: { rhs: a } }\n"
            "  state_variables: { x: { equation: { rhs: a } } }\n",
            "circular-definition",
            4,
            27,
            "a -> b -> a",
        ),
        (
            "  parameters: { x: { value: 1 } }\n  state_variables: { x: { equation: { rhs: x } } }\n",
            "name-twice",
            4,
            22,
            "'x' is a parameter and a state variable",
        ),
        (
            "  parameters:\n    a: { value: 1, unit: mv }\n"
            "  state_variables: { x: { equation: { rhs: a } } }\n",
            "unknown-unit",
            4,
            5,
            "did you mean mV?",
        ),
        (
            "  state_variables: { x: { equation: { rhs: x } } }\n  events:\n    e:\n"
            "      condition: { rhs: x > 1 }\n      affect: { rhs: y = 2 }\n",
            "unknown-name",
            7,
            22,
            "unknown state variable 'y'",
        ),
        ("  description: empty\n", "missing-section", 1, 1, "neither state_variables nor an iri"),
        ("  iri: neuroml:izhikevichCel\n", "unknown-type", 1, 1, "did you mean neuroml:izhikevichCell?"),
        ("  iri: neuroml:izhikevichCell\n", "missing-parameter", 1, 1, "needs v0, a, b, c, d, thresh"),
    ],
)
def test_a_wrong_model_is_named_with_line_and_column(body, code, line, column, words):
    found: dict[str, Problem] = {}
    for problem in problems_of(experiment(body)):
        found.setdefault(problem.code, problem)
    assert code in found
    assert words in found[code].message
    assert (found[code].location.line, found[code].location.column) == (line, column)


IZ = "v0: { value: -70, unit: mV }, thresh: { value: 30, unit: mV }, a: { value: 0.02 }, b: { value: 0.2 }"


@pytest.mark.parametrize(
    ("parameters", "code", "words"),
    [
        (
            f"{IZ}, c: {{ value: -65, unit: mV }}, d: {{ value: 6 }}",
            "wrong-unit",
            "'c' of izhikevichCell is none",
        ),
        (f"{IZ}, c: {{ value: -65 }}, dd: {{ value: 6 }}", "unknown-parameter", "did you mean 'd'?"),
        (IZ.replace(", unit: mV", "") + ", c: { value: 1 }, d: { value: 6 }", "wrong-unit", "30 has no unit"),
        (
            IZ.replace("unit: mV", "unit: pA") + ", c: { value: 1 }, d: { value: 6 }",
            "wrong-unit",
            "30pA is current",
        ),
    ],
)
def test_parameters_of_a_standard_type_are_checked(parameters, code, words):
    found = {
        p.code: p.message
        for p in problems_of(experiment(f"  iri: neuroml:izhikevichCell\n  parameters: {{ {parameters} }}\n"))
    }
    assert words in found[code]


def test_an_edge_to_nowhere_and_a_misspelt_synapse_are_named():
    text = (DATA / "izhikevich_network.yaml").read_text()
    (problem,) = problems_of(text.replace("source: 13, target: 3", "source: 13, target: 33"))
    assert (problem.code, problem.message) == ("unknown-node", "there is no node 33")
    text = text.replace("{ source: 13, target: 3 }", "{ source: 0, target: 1, coupling: expTwoSynaps }")
    (problem,) = problems_of(text)
    assert problem.message == "there is no synapse 'expTwoSynaps'; did you mean 'expTwoSynapse'?"
    with pytest.raises(NotExpressibleError, match="the coupling 'Kuramoto'"):
        convert_text(text.replace("expTwoSynaps", "Kuramoto"))


def test_everything_that_has_no_place_in_lems_is_listed_at_once():
    text = experiment(
        """\
  stimulus: { label: flash }
  state_variables:
    x:
      equation: { rhs: -x }
      noise: { label: white }
  events:
    e: { condition: { rhs: x > 1 }, affect: { rhs: "x = Min(x, 2)" } }
""",
        tail="coupling: { name: Linear }\n",
    )
    with pytest.raises(NotExpressibleError) as caught:
        convert_text(text)
    listed = " ".join(caught.value.features)
    for words in (
        "'coupling' (line 10)",
        "'dynamics.stimulus' (line 3)",
        "noise' (line 7)",
        "Piecewise, Min or Max",
    ):
        assert words in listed


def test_dynamics_that_only_name_tvbos_database_are_refused_with_the_way_out():
    with pytest.raises(NotExpressibleError, match="write them out"):
        convert_text(experiment("  iri: tvbo:JansenRit\n"))


@pytest.mark.parametrize("name", sorted(p.name for p in DATA.glob("*.yaml")))
def test_an_experiment_goes_to_lems_and_back_and_is_the_same_lems(name):
    first = convert_text((DATA / name).read_text(), name).document
    text = to_text(first)
    second = convert_text(text, "back.yaml").document
    assert _shape(second) == _shape(first)
    assert to_text(second) == text


_NAMES = ("description", "fileName", "id", "target")


def _read(key: str, text: str):
    """Return an expression as its tree: 0 and 0.0 are the same."""
    if key not in ("value", "condition", "test") or text[0].isdigit():
        return text.removesuffix(".0")
    return parse_expression(text)


def _shape(document: Document):
    """Return the document without the names that TVBO's form has no room for."""
    return [
        (e.tag, sorted((k, _read(str(k), str(v))) for k, v in e.attrib.items() if k not in _NAMES))
        for e in document.root.iter()
        if isinstance(e.tag, str) and e.tag not in ("Lems", "Target")
    ]


def test_key_order_of_parameters_and_states_is_that_of_the_document():
    text = to_text(convert_text((DATA / "izhikevich_tonic.yaml").read_text()).document)
    data = load_yaml(text, "back.yaml")
    assert list(data["dynamics"]["state_variables"]) == ["v", "U"]
    assert list(data["dynamics"]["parameters"])[-2:] == ["pulse_delay", "pulse_duration"]
    assert data["dynamics"]["parameters"]["pulse_delay"]["unit"] == "ms"


def test_upstreams_example_goes_to_tvbo_and_back():
    document = Document.read("example:LEMS_NML2_Ex2_Izh.xml")
    back = convert_text(to_text(document)).document
    cells = {e.get("id"): dict(e.attrib) for e in only(back, "izhikevichCell")}
    assert cells["izTonic"] == {
        "id": "izTonic", "v0": "-70mV", "thresh": "30mV", "a": "0.02", "b": "0.2", "c": "-65", "d": "6",
    }  # fmt: skip
    assert [e.get("input") for e in only(back, "explicitInput")] == ["i0", "i1", "i2", "rg0"]


def test_a_document_that_says_more_than_tvbo_can_is_refused_with_every_feature():
    document = Document.read("example:LEMS_NML2_Ex10_Q10.xml")
    with pytest.raises(NotExpressibleError) as caught:
        to_text(document)
    assert any("the temperature of the network" in f for f in caught.value.features)
    assert any("the cell 'hhcell'" in f for f in caught.value.features)


def test_what_was_lost_stands_in_the_first_lines_where_loss_was_allowed(tmp_path):
    document = Document.read("example:LEMS_NML2_Ex14_PyNN.xml")
    losses = LossLog("tvbo", allowed=True)
    text = to_text(document, losses)
    assert text.startswith(
        "# Lost in conversion to tvbo:\n# - the recording of 'pop_target[0]/synapses:syn1:0/g'"
    )
    assert len(convert_text(text).document.root.findall("IF_curr_alpha")) == 1


def test_the_register_finds_tvbo_files_by_their_content(tmp_path):
    path = tmp_path / "model.yaml"
    path.write_text((DATA / "izhikevich_tonic.yaml").read_text())
    assert registry.detect(path).name == "tvbo"
    registry.convert(path, tmp_path / "back.tvbo.yaml")
    assert "izhikevich" in (tmp_path / "back.tvbo.yaml").read_text().lower()
