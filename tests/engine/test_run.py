"""Runs that must stop, what they say, and a few rules that can be told from a dozen rows."""

from __future__ import annotations

import math

import pytest

from nmlbridge.engine.run import compile_document
from nmlbridge.errors import IntegrationError, ModelError, NotExpressibleError
from nmlbridge.lems.document import Document

HEAD = """<Lems><Target component="sim"/><Dimension name="time" t="1"/><Unit symbol="s" dimension="time"/>
<Constant symbol="SEC" dimension="time" value="1"/><Include file="Simulation.xml"/>"""


def document(
    types: str, components: str, target: str, columns: str, *, length: str = "1s", step: str = "0.1s"
) -> Document:
    """Make a document that records some columns of one component."""
    outputs = "".join(f'<OutputColumn id="c{i}" quantity="{q}"/>' for i, q in enumerate(columns.split()))
    return Document.parse(
        f'{HEAD}{types}{components}<Simulation id="sim" length="{length}" step="{step}" target="{target}">'
        f'<OutputFile id="o" fileName="o.dat">{outputs}</OutputFile></Simulation></Lems>'
    )


def table(doc: Document) -> list[list[float]]:
    """Run a document and return its rows, time first."""
    compiled = compile_document(doc)
    width = len(compiled.files[0].columns) + 1
    cells: list[float] = []
    for chunk in compiled.run():
        cells += list(chunk.rows(0))
    return [cells[i : i + width] for i in range(0, len(cells), width)]


GROWS = """<ComponentType name="grows"><Exposure name="x" dimension="none"/><Dynamics>
<StateVariable name="x" exposure="x" dimension="none"/>
<TimeDerivative variable="x" value="(x*x*x + 1000)/SEC"/></Dynamics></ComponentType>"""


def test_a_value_that_is_no_longer_finite_stops_the_run_and_is_named() -> None:
    with pytest.raises(IntegrationError) as caught:
        table(document(GROWS, '<grows id="g"/>', "g", "x"))
    assert caught.value.quantity == "x"
    assert caught.value.step > 1
    assert caught.value.time_s == pytest.approx(0.1 * caught.value.step)


def test_time_is_added_up_and_not_multiplied() -> None:
    types = """<ComponentType name="c"><Exposure name="x" dimension="none"/><Dynamics>
    <StateVariable name="x" exposure="x" dimension="none"/></Dynamics></ComponentType>"""
    doc = document(types, '<c id="a"/>', "a", "x")
    times = [row[0] for row in table(doc)]
    added = [0.0]
    for _ in range(10):
        added.append(added[-1] + 0.1)
    assert times == added
    assert times != [0.1 * i for i in range(11)]


def test_rates_use_the_old_state_and_conditions_the_new_one() -> None:
    types = """<ComponentType name="c">
    <Exposure name="x" dimension="none"/>
    <Exposure name="y" dimension="none"/>
    <Exposure name="n" dimension="none"/>
    <Dynamics>
    <StateVariable name="x" exposure="x" dimension="none"/>
    <StateVariable name="y" exposure="y" dimension="none"/>
    <StateVariable name="n" exposure="n" dimension="none"/>
    <TimeDerivative variable="x" value="1/SEC"/><TimeDerivative variable="y" value="x/SEC"/>
    <OnCondition test="x .gt. 0.25"><StateAssignment variable="n" value="n + 1"/></OnCondition></Dynamics></ComponentType>"""
    rows = table(document(types, '<c id="a"/>', "a", "x y n", length="0.4s"))
    assert [row[2] for row in rows[:3]] == [0.0, 0.0, 0.1 * 0.1]
    assert [row[3] for row in rows] == [0.0, 0.0, 0.0, 1.0, 2.0]  # in every step in which it holds


def test_operators_bind_as_in_jlems() -> None:
    types = """<ComponentType name="c">
    <Parameter name="a" dimension="none"/>
    <Parameter name="b" dimension="none"/>
    <Exposure name="x" dimension="none"/><Exposure name="y" dimension="none"/><Dynamics>
    <DerivedVariable name="x" exposure="x" dimension="none" value="a + b - b"/>
    <DerivedVariable name="y" exposure="y" dimension="none" value="2^3^2"/></Dynamics></ComponentType>"""
    rows = table(document(types, '<c id="a" a="3.3" b="1e16"/>', "a", "x y"))
    assert rows[1][1:] == [3.3, 64.0]  # C would give 4.0 and 512


def test_runge_kutta_is_used_where_a_type_is_simultaneous() -> None:
    types = """<ComponentType name="c"><Exposure name="x" dimension="none"/><Dynamics simultaneous="true">
    <StateVariable name="x" exposure="x" dimension="none"/><TimeDerivative variable="x" value="(0 - x)/SEC"/>
    <OnStart><StateAssignment variable="x" value="1"/></OnStart></Dynamics></ComponentType>"""
    rows = table(document(types, '<c id="a"/>', "a", "x"))
    assert rows[-1][1] == pytest.approx(math.exp(-1.0), rel=1e-6)  # Euler would be off by 5 %


def test_a_relay_with_delays_on_both_sides_stops_as_in_jneuroml() -> None:
    types = """<ComponentType name="source"><EventPort name="out" direction="out"/><Dynamics>
    <OnCondition test="t .gt. 0.25*SEC .and. t .lt. 0.35*SEC">
    <EventOut port="out"/>
    </OnCondition>
    </Dynamics>
    </ComponentType>
    <ComponentType name="relay"><EventPort name="in" direction="in"/><EventPort name="out" direction="out"/>
    <Exposure name="n" dimension="none"/><Dynamics><StateVariable name="n" exposure="n" dimension="none"/>
    <OnEvent port="in">
    <StateAssignment variable="n" value="n + 1"/>
    <EventOut port="out"/>
    </OnEvent>
    </Dynamics>
    </ComponentType>
    <ComponentType name="pop">
    <ComponentReference name="component" type="Component"/>
    <Parameter name="size" dimension="none"/>
    <Structure><MultiInstantiate number="size" component="component"/></Structure></ComponentType>
    <ComponentType name="wire">
    <Path name="from"/>
    <Path name="to"/>
    <Parameter name="delay" dimension="time"/>
    <Structure>
    <With instance="from" as="a"/>
    <With instance="to" as="b"/>
    <EventConnection from="a" to="b" delay="delay"/>
    </Structure>
    </ComponentType>
    <ComponentType name="net"><Children name="pops" type="pop"/><Children name="wires" type="wire"/></ComponentType>"""
    components = """<source id="s"/>
    <relay id="r"/>
    <net id="n">
    <pop id="q" component="s" size="1"/>
    <pop id="p" component="r" size="3"/>
    <wire id="w0" from="q[0]" to="p[1]" delay="0.2s"/><wire id="w1" from="p[1]" to="p[2]" delay="0.2s"/></net>"""
    with pytest.raises(IntegrationError, match="delay"):
        table(document(types, components, "n", "p[2]/n", length="2s"))


def test_a_path_past_a_population_is_an_error_with_its_place() -> None:
    text = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Inputs.xml"/>
<Include file="Simulation.xml"/>
<izhikevichCell id="iz" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>
<pulseGeneratorDL id="i0" delay="1ms" duration="2ms" amplitude="15"/>
<network id="net"><population id="p" component="iz" size="2"/>
  <explicitInput target="p[2]" input="i0" destination="synapses"/></network>
<Simulation id="sim" length="1ms" step="0.1ms" target="net"/></Lems>"""
    with pytest.raises(ModelError, match=r"p.*2 members") as caught:
        compile_document(Document.parse(text, "x.xml"))
    assert caught.value.location is not None
    before = text[: text.index("<explicitInput")].split("\n")
    assert (caught.value.location.line, caught.value.location.column) == (len(before), len(before[-1]) + 1)


RENAMED = """<ComponentType name="held"><Exposure name="seen" dimension="none"/><Dynamics>
<StateVariable name="hidden" exposure="seen" dimension="none"/>
<OnStart><StateAssignment variable="hidden" value="3"/></OnStart></Dynamics></ComponentType>
<ComponentType name="holder"><Child name="in" type="held"/><Exposure name="x" dimension="none"/><Dynamics>
<DerivedVariable name="x" exposure="x" dimension="none" select="in/seen"/></Dynamics></ComponentType>"""


def test_an_exposure_of_another_name_reads_0_and_cannot_be_recorded() -> None:
    held = '<holder id="h"><in type="held"/></holder>'
    assert table(document(RENAMED, held, "h", "in/hidden x"))[-1][1:] == [0.0, 0.0]
    with pytest.raises(ModelError, match=r"no variable 'seen'.*'seen' must have its variable's name"):
        table(document(RENAMED, held, "h", "in/seen"))


def test_a_cell_of_several_compartments_is_refused_by_name() -> None:
    with pytest.raises(NotExpressibleError) as caught:
        compile_document(Document.read("example:LEMS_NML2_Ex25_MultiComp.xml"))
    assert caught.value.exit_code == 4
    assert any(f.startswith("MULTICOMPARTMENTAL_CELL_MODEL") for f in caught.value.features)


def test_a_structure_element_the_engine_does_not_have_is_refused_by_name() -> None:
    types = (
        """<ComponentType name="c"><Structure><CoInstantiate component="x"/></Structure></ComponentType>"""
    )
    with pytest.raises(NotExpressibleError, match=r"<CoInstantiate> in Structure at document\.xml:\d"):
        compile_document(document(types, '<c id="a"/>', "a", ""))
