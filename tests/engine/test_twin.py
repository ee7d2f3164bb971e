"""The C interpreter and its pure-Python twin leave the same bits in memory, whatever the program."""

from __future__ import annotations

import struct
from array import array

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nmlbridge.engine.machine import HEADER
from nmlbridge.engine.program import Program
from nmlbridge.engine.reference import ReferenceMachine, StoppedError
from nmlbridge.engine.run import Compiled, compile_document
from nmlbridge.lems.document import Document
from nmlbridge.native import _core

STEPS = 12

names = st.sampled_from(["x", "y", "p", "q", "r", "(t/SEC)"])
numbers = st.sampled_from(["0", "1", "0.5", "2", "3.7", "0.1", "1e-3", "12"])


def expressions(leaves: st.SearchStrategy[str], depth: int = 3) -> st.SearchStrategy[str]:
    """Random expression texts, with brackets and without."""
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.tuples(inner, st.sampled_from(["+", "-", "*", "/"]), inner).map(" ".join),
            st.tuples(inner, st.sampled_from(["+", "-", "*", "/"]), inner).map(lambda e: f"({' '.join(e)})"),
            st.tuples(st.sampled_from(["exp", "sin", "cos", "tanh", "abs", "H", "ceil"]), inner).map(
                lambda e: f"{e[0]}({e[1]})"
            ),
            inner.map(lambda e: f"({e})^2"),
        ),
        max_leaves=2**depth,
    )


leaves = st.one_of(names, numbers)
values = expressions(leaves)
tests = st.tuples(values, st.sampled_from([".gt.", ".lt.", ".geq.", ".leq.", ".neq."]), values).map(
    lambda t: f"{t[0]} {t[1]} {t[2]}"
)
# what is assigned stays bounded, so that runs do not all end at once in infinities
bounded = values.map(lambda e: f"sin({e})")


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A document with a custom cell, children, a population, events with and without delay, and perhaps regimes and chance."""
    chance = draw(st.booleans())
    second = draw(st.booleans())
    size = draw(st.sampled_from([1, 2, 7, 8, 9, 13]))
    cases = "".join(
        f'<Case condition="{draw(tests)}" value="{draw(bounded)}"/>' for _ in range(draw(st.integers(1, 2)))
    )
    luck = "+ random(0.5)" if chance else ""
    assignment = f'<StateAssignment variable="x" value="{draw(bounded)} {luck}"/>'
    first_condition = f'<OnCondition test="{draw(tests)}">{assignment}<EventOut port="out"/></OnCondition>'
    second_condition = (
        '<OnCondition test="y .gt. 0.9"><StateAssignment variable="y" value="y - 1"/></OnCondition>'
        if second
        else ""
    )
    regimes = ""
    if draw(st.booleans()):
        regimes = f"""<Regime name="one" initial="true"><OnEntry><StateAssignment variable="z" value="0.1"/></OnEntry>
          <TimeDerivative variable="z" value="1/SEC"/>
    <OnCondition test="z .gt. 0.3">
    <Transition regime="two"/>
    </OnCondition>
    </Regime>
        <Regime name="two"><TimeDerivative variable="z" value="(0 - z)/SEC"/>
          <OnCondition test="z .lt. 0.25">
    <StateAssignment variable="z" value="{draw(numbers)}/100"/>
    <EventOut port="out"/>
    <Transition regime="one"/>
    </OnCondition>
    </Regime>"""
    delay = draw(st.sampled_from(["0s", "0.05s", "0.1s", "0.25s"]))
    member = st.integers(0, size - 1)
    wires = "".join(
        f'<wire id="w{i}" from="pop[{draw(member)}]" to="pop[{draw(member)}]" delay="{delay}" weight="{i}.5"'
        ' synapse="s0" destination="syns"/>'
        for i in range(draw(st.integers(0, 4)))
    )
    return f"""<Lems>
<Target component="sim"/>
<Dimension name="time" t="1"/><Unit symbol="s" dimension="time"/>
<Constant symbol="SEC" dimension="time" value="1"/>
<Include file="Simulation.xml"/>
<ComponentType name="kid">
    <Parameter name="k" dimension="none"/>
    <Requirement name="x" dimension="none"/>
    <Exposure name="r" dimension="none"/>
  <Dynamics>
    <StateVariable name="s" dimension="none"/>
    <DerivedVariable name="r" exposure="r" dimension="none" value="k*x + s"/>
  <TimeDerivative variable="s" value="(x - s)/SEC"/></Dynamics></ComponentType>
<ComponentType name="syn">
    <Property name="weight" dimension="none" defaultValue="1"/>
    <EventPort name="in" direction="in"/>
    <Exposure name="g" dimension="none"/>
  <Dynamics>
    <StateVariable name="g" exposure="g" dimension="none"/>
    <TimeDerivative variable="g" value="(0 - g)/SEC"/>
  <OnEvent port="in">
    <StateAssignment variable="g" value="g + weight*0.1"/>
    </OnEvent>
    </Dynamics>
    </ComponentType>
<ComponentType name="cell">
    <Parameter name="p" dimension="none"/>
    <Children name="kids" type="kid"/>
    <Attachments name="syns" type="syn"/>
  <EventPort name="out" direction="out"/>
    <Exposure name="x" dimension="none"/>
    <Exposure name="z" dimension="none"/>
    <Exposure name="v" dimension="none"/>
  <Dynamics>
    <StateVariable name="x" exposure="x" dimension="none"/>
    <StateVariable name="y" dimension="none"/>
    <StateVariable name="z" exposure="z" dimension="none"/>
  <DerivedVariable name="r" dimension="none" select="kids[*]/r" reduce="{draw(st.sampled_from(["add", "multiply"]))}"/>
  <DerivedVariable name="q" dimension="none" select="syns[*]/g" reduce="add"/>
  <DerivedVariable name="d" dimension="none" exposure="v" value="{draw(bounded)}"/>
  <ConditionalDerivedVariable name="c" dimension="none">{cases}</ConditionalDerivedVariable>
  <TimeDerivative variable="x" value="({draw(bounded)} - x)/SEC"/>
    <TimeDerivative variable="y" value="(c + 0.5)/SEC"/>
  <OnStart><StateAssignment variable="x" value="{draw(numbers)}/10 {luck}"/></OnStart>
  {first_condition}{second_condition}{regimes}</Dynamics></ComponentType>
<ComponentType name="population">
    <ComponentReference name="component" type="Component"/>
    <Parameter name="size" dimension="none"/>
  <Structure><MultiInstantiate number="size" component="component"/></Structure></ComponentType>
<ComponentType name="wire">
    <Path name="from"/>
    <Path name="to"/>
    <Text name="destination"/>
    <Parameter name="delay" dimension="time"/>
    <Parameter name="weight" dimension="none"/>
  <ComponentReference name="synapse" type="syn" required="false"/><Child name="mine" type="syn"/>
  <Structure><With instance="from" as="a"/><With instance="to" as="b"/>
  <EventConnection from="a" to="b" receiver="synapse" receiverContainer="destination" delay="delay">
    <Assign property="weight" value="weight"/>
    </EventConnection>
    </Structure>
    </ComponentType>
<ComponentType name="net">
    <Children name="populations" type="population"/>
    <Children name="wires" type="wire"/>
    </ComponentType>
<syn id="s0"/>
<cell id="c0" p="{draw(numbers)}"><kid id="k0" k="0.3"/><kid id="k1" k="0.7"/></cell>
<net id="n">
    <population id="pop" component="c0" size="{size}"/>{wires}</net>
<Simulation id="sim" length="2s" step="0.05s" target="n"/>
</Lems>"""


def events_of(machine: _core.Machine) -> list[tuple[int, float]]:
    """Return the events logged since last asked."""
    recorders, times = _core.machine_events(machine)
    return list(zip(array("i", recorders), array("d", times), strict=True))


def machine_of(compiled: Compiled, *, translated: bool) -> _core.Machine:
    """Make the C machine of a compiled document, its single instances as machine code or not."""
    p: Program = compiled.program
    simulation = compiled.simulation
    machine = _core.machine_new(
        (p.memory,),
        p.code,
        p.table,
        p.index,
        p.delays,
        tuple(p.header[n] for n in HEADER),
        simulation.seed,
        simulation.step_s,
    )
    if translated:
        starts, local = array("i", p.direct_starts()), array("i", p.local_cells())
        done = _core.machine_translate(machine, starts, local, array("i"), array("i"))
        assert done == bool(starts)
    return machine


def differences(compiled: Compiled, machine: _core.Machine, twin: ReferenceMachine) -> list[str]:
    """Name every variable whose bits differ."""
    memory = array("d")
    memory.frombytes(_core.machine_memory(machine))
    found = []
    for address, members, slot in compiled.program.labels:
        for lane, number in enumerate(members):
            a, b = memory[address + lane], twin.memory[address + lane]
            if struct.pack("d", a) != struct.pack("d", b) and not (a != a and b != b):
                found.append(f"{compiled.wiring.nodes[number].path()}/{slot}: {a!r} in C, {b!r} in Python")
    return found


def run_both(compiled: Compiled, steps: int = STEPS) -> int:
    """Run both, comparing after every step; return the steps made before either stopped."""
    twin = ReferenceMachine(compiled.program, compiled.simulation.step_s, compiled.simulation.seed)
    ways = (False, True) if _core.build_info()["translates"] else (False,)
    machines = [machine_of(compiled, translated=translated) for translated in ways]
    nothing = array("i")
    for number in range(steps + 1):
        outcomes = [
            _core.machine_run(machine, 1, False, nothing, nothing, array("d"))
            if number
            else _core.machine_initialise(machine)
            for machine in machines
        ]
        stopped = 0
        try:
            if number == 0:
                twin.initialise()
            else:
                twin.step()
        except StoppedError as err:
            stopped = err.status
        except OverflowError:
            stopped = 1
        for machine, outcome in zip(machines, outcomes, strict=True):
            assert outcome[1] == stopped, (
                f"step {number}: the C machine stopped with {outcome[1]}, its twin with {stopped}"
            )
            if not stopped:
                assert differences(compiled, machine, twin) == []
        if stopped:
            return number
    for machine in machines:
        assert events_of(machine) == twin.events
    return steps


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents())
def test_c_and_python_agree_bit_for_bit_on_random_programs(text: str) -> None:
    """500 random programs: cells of every number, children, events, delays, regimes, chance."""
    run_both(compile_document(Document.parse(text)))


def test_a_difference_is_seen() -> None:
    """The comparison can fail: a bit turned in the twin's memory is named."""
    compiled = compile_document(Document.read("example:LEMS_NML2_Ex9_FN.xml"))
    twin = ReferenceMachine(compiled.program, compiled.simulation.step_s, 1)
    machine = machine_of(compiled, translated=False)
    _core.machine_initialise(machine)
    twin.initialise()
    assert differences(compiled, machine, twin) == []
    address, members, slot = compiled.program.labels[0]
    twin.memory[address] += 1e-300 if twin.memory[address] == 0 else twin.memory[address] * 2.0**-52
    (named,) = differences(compiled, machine, twin)
    assert named.startswith(f"{compiled.wiring.nodes[members[0]].path()}/{slot}")


def test_upstream_examples_agree_with_the_twin() -> None:
    """Channels, kinetic schemes, PyNN cells, plastic synapses and stochastic inputs, for some steps each."""
    for name in ("Ex2_Izh", "Ex4_KS", "Ex7_STP", "Ex8_AdEx", "Ex14_PyNN", "Ex16_Inputs", "Ex19_GapJunctions"):
        compiled = compile_document(Document.read(f"example:LEMS_NML2_{name}.xml"))
        assert run_both(compiled, 40) == 40
