"""Faults planted in small documents: each is found with its code at its line and column, and its twin gives nothing."""

from __future__ import annotations

import pytest

from nmlbridge.engine.lint.rules import RULES
from nmlbridge.lems.document import Document
from nmlbridge.runners.checking import check_document

TYPE = """<ComponentType name="thing" extends="baseCell">
    <Parameter name="tau" dimension="time"/>
    <Parameter name="drive" dimension="none"/>
    [declared]
    <Exposure name="x" dimension="none"/>
    <EventPort name="in" direction="in"/>
    <EventPort name="spike" direction="out"/>
    <Dynamics[how]>
        <StateVariable name="x" dimension="none" exposure="x"/>
        [dynamics]
    </Dynamics>
</ComponentType>
[types]"""

DOCUMENT = (
    """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    [top]
    """
    + TYPE
    + """
    <thing id="one" tau="10ms" drive="2"[attributes]/>
    <izhikevich2007Cell id="izh" v0="-60mV" C="100pF" k="0.7nS_per_mV" vr="-60mV" vt="-40mV" vpeak="35mV" a="0.03per_ms"
        b="-2nS" c="-50mV" d="100pA"/>
    <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="3ms"/>
    <pulseGenerator id="pulse" delay="1ms" duration="5ms" amplitude="1nA"/>
    [components]
    <network id="net">
        <population id="pop" component="one" size="2"[population]
        <population id="cells" component="izh" size="2"/>
        [network]
    </network>
    <Simulation id="sim" [run] target="net">
        [outputs]
    </Simulation>
</Lems>
"""
)

USUAL = {
    "dynamics": '<TimeDerivative variable="x" value="(drive - x) / tau"/>',
    "population": "/>",
    "run": 'length="10ms" step="0.25ms"',
}

MARK = "§"
PARTS = (
    "top", "declared", "how", "dynamics", "types", "attributes", "components", "population", "network", "run", "outputs",
)  # fmt: skip


def made(**parts):
    text = DOCUMENT
    for name in PARTS:
        text = text.replace(f"[{name}]", parts.get(name, USUAL.get(name, "")))
    return text


def found_in(text, code):
    codes = {rule.code for rule in RULES.values() if rule.default} | {code}
    problems = check_document(Document.parse(text, "planted.xml"), codes)
    return [(p.code, p.location.line, p.location.column, p.severity) for p in problems]


def place_of(text):
    before = text[: text.index(MARK)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


RATE = '<TimeDerivative variable="x" value="(drive - x) / tau"/>'
DERIVED = '<DerivedVariable name="{}" dimension="none" value="{}"/>'
CASES = (
    '<ConditionalDerivedVariable name="{}" dimension="none"><Case value="{}"/></ConditionalDerivedVariable>'
)


def rate(value):
    return f'<TimeDerivative variable="x" {value}/>'


def condition(test):
    return f'{RATE}<OnCondition {test}><StateAssignment variable="x" value="0"/></OnCondition>'


def start(assignments):
    return f"{RATE}<OnStart>{assignments}</OnStart>"


def assign(value, mark=MARK):
    return f'<StateAssignment variable="x" {mark}value="{value}"/>'


REGIMES = (
    '<Regime name="a" initial="true"><OnCondition test="x .gt. 5"><Transition regime="{}"/></OnCondition>'
    '<OnEvent port="in"><StateAssignment variable="x" value="1"/></OnEvent>{}</Regime>'
    '<Regime name="b"><OnEntry><StateAssignment variable="x" value="0"/></OnEntry></Regime>'
)
STARTED = '<Regime name="a" initial="true">§<OnStart>{}</OnStart></Regime>'
LOST = '<OnEvent port="in"><StateAssignment variable="x" value="1"/></OnEvent>'

TWICE = (
    RATE + '<OnCondition test="x .gt. 5"><EventOut port="spike"/></OnCondition>'
    '<OnCondition test="x .gt. 6"><EventOut port="spike"/></OnCondition>'
)
ONCE = RATE + '<OnCondition test="x .gt. 5"><EventOut port="spike"/></OnCondition>'
TO_CELL = '<projection id="p" presynapticPopulation="pop" postsynapticPopulation="cells" synapse="syn">{}</projection>'
WIRE = '<{}connection id="0" preCellId="../pop[0]" postCellId="../cells[0]"/>'

DIRECT_TYPE = """<ComponentType name="wire" extends="explicitConnection">
    <Parameter name="delay" dimension="time"/>
    <Path name="from"/>
    <Path name="to"/>
    <Structure>
        <With instance="from" as="a"/>
        <With instance="to" as="b"/>
        <EventConnection from="a" to="b" delay="delay"/>
    </Structure>
</ComponentType>"""
RELAY = RATE + '<OnEvent port="in"><EventOut port="spike"/></OnEvent>'
HEARER = ONCE + '<OnEvent port="in"><StateAssignment variable="x" value="1"/></OnEvent>'
WIRES = '<wire from="pop[0]" to="pop[1]" {}delay="1.1ms"/><wire from="pop[1]" to="pop[0]" {}delay="1.1ms"/>'

TIMED = '<timedSynapticInput id="timed" synapse="syn" spikeTarget="./syn"><spike id="0" time="2ms"/></timedSynapticInput>'
FILE = '<OutputFile {}id="{}" fileName="{}.dat"><OutputColumn id="v" quantity="pop[0]/x"/></OutputFile>'
DISPLAY = (
    '<Display id="{}" title="t" timeScale="1ms" xmin="0" xmax="1" ymin="0" ymax="1">'
    '<Line id="l" quantity="pop[0]/x" scale="1" timeScale="1ms"/></Display>'
)
PARENT = (
    '<ComponentType name="holder" extends="baseCell"><Child name="part" type="piece"/>'
    '<Exposure name="y" dimension="none"/>'
    '<Dynamics><DerivedVariable name="y" dimension="none" exposure="y" select="part/out"/></Dynamics></ComponentType>'
    '<ComponentType name="piece"><Parameter name="k" dimension="none"/><Exposure name="out" dimension="none"/>'
    '<Dynamics><DerivedVariable name="{0}" dimension="none" {1}exposure="out" value="k"/></Dynamics></ComponentType>'
)
HELD = '<holder id="held"><part k="3"/></holder>'
HOLDERS = '<population id="holders" component="held" size="1"/>'
CHANNEL = (
    '<ComponentType name="outer" extends="baseCell"><Child name="mid" type="middle"/><Exposure name="x" dimension="none"/>'
    '<Dynamics><StateVariable name="x" dimension="none" exposure="x"/></Dynamics></ComponentType>'
    '<ComponentType name="middle"><Child name="inn" type="inner"/>{}<Dynamics/></ComponentType>'
    '<ComponentType name="inner"><Requirement name="x" dimension="none"/>'
    '<Dynamics><DerivedVariable name="y" dimension="none" value="x"/></Dynamics></ComponentType>'
)

PLANTED = [
    # expressions
    ("power-order", {"dynamics": rate('value="2^(3^2) / tau"')}, {"dynamics": rate('§value="2^3^2 / tau"')}),
    (
        "minus-before-power",
        {"dynamics": rate('value="drive * (-x)^2 / tau"')},
        {"dynamics": rate('§value="drive * -x^2 / tau"')},
    ),
    (
        "logic-order",
        {"dynamics": condition('test="x .gt. 1 .or. (x .lt. 0 .and. drive .gt. 3)"')},
        {"dynamics": condition('§test="x .gt. 1 .or. x .lt. 0 .and. drive .gt. 3"')},
    ),
    ("unmatched-bracket", {}, {"dynamics": rate('§value="drive - x) / tau"')}),
    ("missing-operand", {}, {"dynamics": rate('§value="*x / tau"')}),
    (
        "rounding-order",
        {"dynamics": rate('value="x*(drive/tau)"')},
        {"dynamics": rate('§value="x*drive/tau"')},
    ),
    ("glued-name", {"top": "", "declared": '<Parameter name="late" dimension="none"/>', "attributes": ' late="1"',
                    "dynamics": rate('value="(late + 1) / tau"')},
     {"declared": '<Parameter name="late" dimension="none"/>', "attributes": ' late="1"',
      "dynamics": rate('§value="(late+1) / tau"')}),
    # variables
    (
        "forward-reference",
        {"dynamics": RATE + DERIVED.format("b", "x") + DERIVED.format("a", "b")},
        {"dynamics": RATE + DERIVED.format("a", "b").replace("value", "§value") + DERIVED.format("b", "x")},
    ),
    (
        "conditional-read-early",
        {"dynamics": RATE + CASES.format("c", "x") + CASES.format("a", "c")},
        {"dynamics": RATE + CASES.format("c", "x") + DERIVED.format("a", "c").replace("value", "§value")},
    ),
    (
        "exposure-reads-zero",
        {"types": PARENT.format("out", ""), "components": HELD, "network": HOLDERS},
        {"types": PARENT.format("inside", "§"), "components": HELD, "network": HOLDERS},
    ),
    (
        "unlinked-exposure",
        {},
        {"declared": '<Exposure §name="nothing" dimension="none"/>'},
    ),
    (
        "property-unassigned",
        {"declared": '<Property name="weight" dimension="none" defaultValue="1"/>'},
        {"declared": '<Property §name="weight" dimension="none"/>'},
    ),
    (
        "ignored-in-regime",
        {"dynamics": REGIMES.format("b", DERIVED.format("d", "x"))},
        {"dynamics": REGIMES.format("b", CASES.format("d", "x").replace("name", "§name"))},
    ),
    (
        "requirement-lag",
        {"types": CHANNEL.format(""), "components": '<outer id="o"><mid><inn/></mid></outer>',
         "network": '<population id="outers" component="o" size="1"/>'},
        {"types": CHANNEL.format('<Requirement name="x" dimension="none"/>'),
         "components": '<outer id="o"><mid>§<inn/></mid></outer>',
         "network": '<population id="outers" component="o" size="1"/>'},
    ),
    (
        "stale-condition",
        {"dynamics": DERIVED.format("twice", "2 * x") + condition('test="2 * x .gt. 1"')},
        {"dynamics": DERIVED.format("twice", "2 * x") + condition('§test="twice .gt. 1"')},
    ),
    # start
    ("start-repeated", {"dynamics": start(assign("drive", ""))}, {"dynamics": start(assign("x + drive"))}),
    ("random-in-start", {"dynamics": start(assign("0.5", ""))}, {"dynamics": start(assign("random(1)"))}),
    (
        "no-seed",
        {"dynamics": rate('value="random(1) / tau"'), "run": USUAL["run"] + ' seed="7"'},
        {"dynamics": rate('value="random(1) / tau"'), "run": USUAL["run"]},
    ),
    # events
    (
        "connection-never-fires",
        {"dynamics": ONCE, "network": TO_CELL.format(WIRE.format(""))},
        {"dynamics": TWICE, "network": TO_CELL.format(WIRE.format("§").replace("<§", "§<"))},
    ),
    (
        "event-lost-beside-regimes",
        {"dynamics": REGIMES.format("b", "")},
        {"dynamics": REGIMES.format("b", "") + "§" + LOST},
    ),
    (
        "delayed-chain",
        {"types": DIRECT_TYPE, "dynamics": HEARER, "network": WIRES.format("", "")},
        {"types": DIRECT_TYPE, "dynamics": RELAY, "network": WIRES.format("§", "")},
    ),
    (
        "delay-on-grid",
        {"types": DIRECT_TYPE, "dynamics": HEARER, "network": '<wire from="pop[0]" to="pop[1]" delay="0.95ms"/>',
         "run": 'length="10ms" step="0.1ms"'},
        {"types": DIRECT_TYPE, "dynamics": HEARER, "network": '<wire from="pop[0]" to="pop[1]" §delay="1ms"/>',
         "run": 'length="10ms" step="0.1ms"'},
    ),
    (
        "input-hears-target",
        {"components": TIMED, "network": '<explicitInput target="cells[0]" input="pulse"/>'},
        {"components": TIMED, "network": '§<explicitInput target="cells[0]" input="timed"/>'},
    ),
    # outputs
    (
        "duplicate-output-id",
        {"outputs": FILE.format("", "f", "a") + FILE.format("", "g", "b")},
        {"outputs": FILE.format("", "f", "a") + FILE.format("§", "f", "b")},
    ),
    (
        "display-takes-columns",
        {"outputs": DISPLAY.format("d") + FILE.format("", "f", "a")},
        {"outputs": DISPLAY.format("f") + FILE.format("§", "f", "a")},
    ),
    ("length-not-whole", {}, {"run": '§length="10.1ms" step="0.25ms"'}),
    # components
    (
        "meta-rk4",
        {"outputs": '<Meta for="jLEMS" method="euler"/>'},
        {"outputs": '<Meta for="jLEMS" §method="rk4"/>'},
    ),
    (
        "simultaneous-drops",
        {"how": ' simultaneous="true"'},
        {"how": ' §simultaneous="true"', "dynamics": condition('test="x .gt. 1"')},
    ),
    ("property-in-population", {}, {"population": '>§<property tag="color" value="1 0 0"/></population>'}),
    (
        "extends-loses-children",
        {"components": TIMED + '<pulseGenerator id="more" extends="pulse" delay="2ms"/>'},
        {"components": TIMED + '<timedSynapticInput id="more" §extends="timed"/>'},
    ),
    (
        "unused-type",
        {},
        {"types": '<ComponentType §name="lonely"/>'},
    ),
    (
        "unused-component",
        {"components": ""},
        {"components": '<pulseGenerator §id="lonely" delay="1ms" duration="5ms" amplitude="1nA"/>'},
    ),
    # errors of the language
    ("unknown-attribute", {}, {"attributes": ' §colour="2"'}),
    ("missing-parameter", {}, {"components": '§<pulseGenerator id="p2" delay="1ms" duration="1ms"/>'}),
    ("bad-quantity", {}, {"components": '<pulseGenerator id="p2" delay="1ms" duration="1ms" §amplitude="1nQ"/>'}),
    ("wrong-dimension", {}, {"components": '<pulseGenerator id="p2" delay="1ms" duration="1ms" §amplitude="1mV"/>'}),
    ("unknown-child", {}, {"components": '<pulseGenerator id="p2" delay="1ms" duration="1ms" amplitude="1nA">§<spike id="0"'
                           ' time="1ms"/></pulseGenerator>'}),
    ("model", {}, {"components": '§<pulseGenerater id="p2"/>'}),
    ("unknown-variable", {}, {"dynamics": rate('§value="(drive - y) / tau"')}),
    ("unknown-variable", {}, {"dynamics": RATE + '<TimeDerivative §variable="y" value="1 / tau"/>'}),
    ("unknown-variable", {}, {"dynamics": RATE + '<OnEvent port="in"><StateAssignment §variable="y" value="1"/></OnEvent>'}),
    ("unknown-port", {}, {"dynamics": RATE + '<OnEvent §port="inn"/>'}),
    ("unknown-port", {}, {"dynamics": RATE + '§<OnCondition test="x .gt. 1"><EventOut port="out"/></OnCondition>'}),
    ("unknown-port", {}, {"dynamics": STARTED.format('<EventOut port="out"/>')}),
    ("unknown-regime", {}, {"dynamics": STARTED.format('<Transition regime="c"/>')}),
    ("unknown-regime", {"dynamics": REGIMES.format("b", "")},
     {"dynamics": REGIMES.format("c", "").replace("<OnCondition", "§<OnCondition")}),
    ("dimension-clash", {}, {"dynamics": rate('§value="drive - x"')}),
    ("dimension-clash", {}, {"dynamics": RATE + DERIVED.format("w", "tau").replace("value", "§value")}),
    ("dimension-clash", {}, {"dynamics": condition('§test="x .gt. tau"')}),
    ("unknown-dimension", {}, {"declared": '<Property name="p" §dimension="lenth" defaultValue="1"/>'}),
    ("unknown-type", {}, {"declared": '<Children name="bits" §type="bit"/>'}),
    ("duplicate-type", {}, {"types": '<ComponentType §name="thing" extends="baseCell"/>'}),
    ("duplicate-id", {}, {"components": '<pulseGenerator §id="pulse" delay="2ms" duration="1ms" amplitude="1nA"/>'}),
    ("bad-dimension", {}, {"top": '§<Dimension name="odd" m="x"/>'}),
    ("bad-unit", {}, {"top": '§<Unit symbol="odd" dimension="time" power="x"/>'}),
    ("bad-constant", {}, {"top": '<Constant name="odd" §value="one"/>'}),
    ("build", {}, {"network": '§<explicitInput target="cells[7]" input="pulse"/>'}),
    ("model", {}, {"run": '§length="-1ms" step="0.25ms"'}),
    ("model", {}, {"components": '<pulseGenerator id="p2" §extends="pulser"/>'}),
    ("model", {}, {"dynamics": rate('§value="(drive - x / tau"')}),
]  # fmt: skip

NAMES = [f"{number}-{code}" for number, (code, _, _) in enumerate(PLANTED)]


@pytest.mark.parametrize(("code", "twin", "fault"), PLANTED, ids=NAMES)
def test_a_planted_fault_is_found_at_its_line_and_column(code, twin, fault):
    text = made(**fault)
    if MARK not in text:
        text = text.replace("<Simulation", MARK + "<Simulation")
    line, column = place_of(text)
    severity = RULES[code].severity
    assert (code, line, column, severity) in found_in(text.replace(MARK, ""), code)


@pytest.mark.parametrize(("code", "twin", "fault"), PLANTED, ids=NAMES)
def test_its_unplanted_twin_gives_nothing(code, twin, fault):
    if code == "unused-component":
        twin = {"network": '<explicitInput target="cells[0]" input="pulse"/>' + TO_CELL.format("")}
    assert found_in(made(**twin), code) == []


def test_a_cell_connected_to_itself_is_no_input_that_hears_its_target():
    own = (
        '<projection id="p" presynapticPopulation="cells" postsynapticPopulation="cells" synapse="syn">'
        '<connection id="0" preCellId="../cells[0]" postCellId="../cells[0]"/></projection>'
    )
    assert found_in(made(network=own), "input-hears-target") == []


def test_every_lint_rule_has_a_planted_fault():
    planted = {code for code, _, _ in PLANTED}
    assert {rule.code for rule in RULES.values() if rule.family != "errors"} <= planted


def test_every_error_of_the_language_has_a_planted_fault():
    elsewhere = {"format", "schema", "not-supported", "unknown-reference", "missing-reference"}
    planted = {code for code, _, _ in PLANTED}
    assert {rule.code for rule in RULES.values() if rule.family == "errors"} - elsewhere <= planted
