"""Izhikevich's cells are known by their equations, whatever they are called; others are not."""

from __future__ import annotations

from typing import Any

import pytest

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.lems_recognise import NotRecognisedError, Recognised, recognise_cell
from nmlbridge.formats.registry import read_experiment
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import Model
from nmlbridge.model import Izhikevich2003Cell, Izhikevich2007Cell

TYPE_2003 = """
<ComponentType name="myCell" extends="baseCellMembPot">
  <Parameter name="start" dimension="voltage"/>
  <Parameter name="rate" dimension="none"/>
  <Parameter name="sensitivity" dimension="none"/>
  <Parameter name="resetTo" dimension="none"/>
  <Parameter name="kick" dimension="none"/>
  <Parameter name="peak" dimension="voltage"/>
  <Constant name="MS" dimension="time" value="1ms"/>
  <Constant name="MV" dimension="voltage" value="1mV"/>
  <Attachments name="synapses" type="basePointCurrentDL"/>
  <Exposure name="recovery" dimension="none"/>
  <Dynamics>
    <StateVariable name="v" dimension="voltage" exposure="v"/>
    <StateVariable name="w" dimension="none" exposure="recovery"/>
    <DerivedVariable name="drive" dimension="none" select="synapses[*]/I" reduce="add"/>
    <DerivedVariable name="x" dimension="none" value="v / MV"/>
    <TimeDerivative variable="w" value="(rate / MS) * ((x * sensitivity) - w)"/>
    <TimeDerivative variable="v" value="(MV / MS) * (((((x * x) / 25) + (x * 5)) + 140) + (drive - w))"/>
    <OnStart>
      <StateAssignment variable="v" value="start"/>
      <StateAssignment variable="w" value="sensitivity * (v / MV)"/>
    </OnStart>
    <OnCondition test="peak .lt. v">
      <StateAssignment variable="w" value="w + kick"/>
      <StateAssignment variable="v" value="resetTo * MV"/>
      <EventOut port="spike"/>
    </OnCondition>
  </Dynamics>
</ComponentType>"""
COMPONENT_2003 = (
    '<myCell id="mine" start="-70mV" rate="0.02" sensitivity="0.2" resetTo="-65" kick="6" peak="30mV"/>'
)

TYPE_2007 = """
<ComponentType name="other" extends="baseCellMembPot">
  <Parameter name="cap" dimension="capacitance"/>
  <Parameter name="kk" dimension="conductance_per_voltage"/>
  <Parameter name="rest" dimension="voltage"/>
  <Parameter name="instant" dimension="voltage"/>
  <Parameter name="top" dimension="voltage"/>
  <Parameter name="tau" dimension="time"/>
  <Parameter name="g" dimension="conductance"/>
  <Parameter name="back" dimension="voltage"/>
  <Parameter name="jump" dimension="current"/>
  <Attachments name="synapses" type="basePointCurrent"/>
  <Exposure name="u" dimension="current"/>
  <Dynamics>
    <StateVariable name="v" dimension="voltage" exposure="v"/>
    <StateVariable name="u" dimension="current" exposure="u"/>
    <DerivedVariable name="i" dimension="current" select="synapses[*]/i" reduce="add"/>
    <TimeDerivative variable="v" value="(((kk * ((v - rest) * (v - instant))) - u) + i) / cap"/>
    <TimeDerivative variable="u" value="((g * (v - rest)) - u) / tau"/>
    <OnStart><StateAssignment variable="v" value="rest"/></OnStart>
    <OnCondition test="v - top .gt. 0">
      <StateAssignment variable="v" value="back"/>
      <StateAssignment variable="u" value="u + jump"/>
      <EventOut port="spike"/>
    </OnCondition>
  </Dynamics>
</ComponentType>"""
COMPONENT_2007 = (
    '<other id="mine" cap="100pF" kk="0.7nS_per_mV" rest="-60mV" instant="-40mV" top="35mV" tau="25ms"'
    ' g="-2nS" back="-50mV" jump="100pA"/>'
)


def recognised(definition: str, component: str) -> Recognised:
    text = f'<Lems><Include file="Cells.xml"/>{definition}{component}</Lems>'
    document = Document.parse(text)
    model = Model(document)
    own = [e for e in model.top_level() if not document.is_upstream(e)]
    return recognise_cell(model.resolve(own[0]), core=False)


def changed(definition: str, old: str, new: str) -> str:
    assert definition.count(old) == 1
    return definition.replace(old, new)


def test_a_cell_of_2003_by_other_names_is_known() -> None:
    found = recognised(TYPE_2003, COMPONENT_2003)
    assert found.cell == Izhikevich2003Cell("mine", a=0.02, b=0.2, c=-65, d=6, v0="-70 mV")
    assert found.names == {"v": "v", "recovery": "u"}
    assert found.deviations == ()


def test_a_cell_of_2007_by_other_names_is_known() -> None:
    found = recognised(TYPE_2007, COMPONENT_2007)
    assert found.cell == Izhikevich2007Cell(
        "mine",
        C="100 pF",
        k="0.7 nS_per_mV",
        vr="-60 mV",
        vt="-40 mV",
        vpeak="35 mV",
        a="0.04 per_ms",
        b="-2 nS",
        c="-50 mV",
        d="100 pA",
    )


def test_dimensionless_equations_in_mv_and_ms_are_known() -> None:
    definition = TYPE_2003.replace('dimension="voltage"', 'dimension="none"').replace(
        '<Constant name="MV" dimension="none" value="1mV"/>',
        '<Constant name="MV" dimension="none" value="1"/>',
    )
    definition = definition.replace('extends="baseCellMembPot"', 'extends="baseSpikingCell"').replace(
        '<Exposure name="recovery"', '<Exposure name="v" dimension="none"/><Exposure name="recovery"'
    )
    found = recognised(definition, COMPONENT_2003.replace("-70mV", "-70").replace("30mV", "30"))
    assert found.cell == Izhikevich2003Cell("mine", a=0.02, b=0.2, c=-65, d=6, v0="-70 mV")


@pytest.mark.parametrize(
    ("old", "new", "variant"),
    [
        ("/ 25", "/ 20", {"polynomial": (0.05, 5, 140)}),
        ("(x * 5)", "(x * 4.1)", {"polynomial": (0.04, 4.1, 140)}),
        ("sensitivity * (v / MV)", "3.5", {"u0": 3.5}),
        (
            "(rate / MS) * ((x * sensitivity) - w)",
            "(rate / MS) * (sensitivity * (x + 65))",
            {"accommodation": "-65 mV", "a": 0.004, "b": 1.0, "u0": -14.0},
        ),
    ],
)
def test_variants_are_known_by_their_equations_too(old: str, new: str, variant: dict[str, Any]) -> None:
    found = recognised(changed(TYPE_2003, old, new), COMPONENT_2003)
    given: dict[str, Any] = {"a": 0.02, "b": 0.2, "c": -65, "d": 6, "v0": "-70 mV"}
    assert found.cell == Izhikevich2003Cell("mine", **{**given, **variant})


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("(drive - w)", "(drive - (2 * w))", "u and I do not enter"),
        ("(drive - w)", "(drive + w)", "u and I do not enter"),
        ("(drive - w)", "((2 * drive) - w)", "u and I do not enter"),
        ("((x * x) / 25)", "((x * (x * x)) / 25)", "no rate is quadratic|other terms"),
        ("((x * x) / 25)", "exp(x)", "no rate is quadratic"),
        ("((x * x) / 25) + (x * 5)", "((x * x) / 25) + (x * w)", "other terms"),
        ("((x * x) / 25)", "((x * x) / 25) * (t / MS)", "no rate is quadratic"),
        ("((x * sensitivity) - w)", "((x * sensitivity) - (w * w))", "other terms|no rate|enter"),
        ("((x * sensitivity) - w)", "(((x * sensitivity) - w) + 1)", "constant term"),
        ("w + kick", "(2 * w) + kick", "u := u"),
        ("w + kick", "v / MV", "u := u|reset"),
        ("resetTo * MV", "resetTo * (MV * w)", "v := c"),
        ("peak .lt. v", "peak .lt. v .and. w .gt. 0", "not a comparison"),
        ("peak .lt. v", "peak .gt. v", "not one of v"),
        ('reduce="add"', 'reduce="multiply"', "one sum"),
    ],
)
def test_what_is_not_quite_it_is_not_called_it(old: str, new: str, why: str) -> None:
    with pytest.raises(NotRecognisedError, match=why):
        recognised(changed(TYPE_2003, old, new), COMPONENT_2003)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("(v - rest)) - u) / tau", "(v - instant)) - u) / tau", None),
        ("(v - rest)) - u) / tau", "(v - top)) - u) / tau", "resting potential"),
        ("+ i) / cap", "+ (2 * i)) / cap", "I/C"),
        ("u + jump", "jump", "u := u"),
    ],
)
def test_cells_of_2007_rest_where_both_equations_rest(old: str, new: str, why: str | None) -> None:
    definition = changed(TYPE_2007, old, new)
    if why is None:
        cell = recognised(definition, COMPONENT_2007).cell
        assert isinstance(cell, Izhikevich2007Cell)
        assert (str(cell.vr), str(cell.vt), str(cell.v0)) == ("-40mV", "-60mV", "-60mV")
        return
    with pytest.raises(NotRecognisedError, match=why):
        recognised(definition, COMPONENT_2007)


def test_a_threshold_reached_rather_than_passed_is_noted() -> None:
    found = recognised(changed(TYPE_2003, "peak .lt. v", "v .geq. peak"), COMPONENT_2003)
    assert found.deviations == ("its threshold is >= where Izhikevich's cells here have >",)


def test_other_core_cells_and_other_types_are_listed_with_their_lines() -> None:
    text = """<Lems>
  <Include file="Cells.xml"/>
  <Include file="Networks.xml"/>
  <iafCell id="iaf" leakReversal="-50mV" thresh="-55mV" reset="-70mV" C="0.2nF" leakConductance="0.01uS"/>
  <adExIaFCell id="adex" C="281pF" gL="30nS" EL="-70.6mV" reset="-48.5mV" VT="-50.4mV" thresh="-40mV"
    refract="0ms" delT="2mV" tauw="40ms" a="4nS" b="0.08nA"/>
  <network id="net"><population id="p" component="iaf" size="1"/></network>
</Lems>
"""
    with pytest.raises(NotExpressibleError) as caught:
        read_experiment(text, "lems")
    assert [f.split(":")[1] for f in caught.value.features] == ["4", "5"]
    assert "iafCell" in caught.value.features[0]


def test_values_keep_the_text_they_were_written_with() -> None:
    component = COMPONENT_2007.replace('tau="25ms"', 'tau="0.025s"').replace('"100pF"', '"0.1 nF"')
    cell = recognised(TYPE_2007, component).cell
    assert isinstance(cell, Izhikevich2007Cell)
    assert str(cell.C) == "0.1nF"
    assert str(cell.a) == "0.04per_ms"
