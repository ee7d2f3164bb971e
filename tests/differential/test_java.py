"""jNeuroML in a process that stays: it must answer as a fresh one does."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import pytest

pytest.importorskip("jpype", reason="runs many documents in one Java machine, which needs JPype1")

from validation.differential.documents import cases
from validation.differential.faults import FAULTS
from validation.differential.hunt import hunt
from validation.differential.java import JavaWorker
from validation.differential.native import run_native
from validation.differential.outcome import Answer, Kind

pytestmark = pytest.mark.jneuroml

RANDOM_AND_DELAYED = """<Lems>
  <Target component="sim"/>
  <Include file="Cells.xml"/>
  <Include file="Networks.xml"/>
  <Include file="Simulation.xml"/>
  <izhikevich2007Cell id="cell" v0="-60mV" C="100pF" k="0.7nS_per_mV" vr="-60mV" vt="-40mV" vpeak="35mV"
    a="0.03per_ms" b="-2nS" c="-50mV" d="100pA"/>
  <spikeGeneratorPoisson id="source" averageRate="300Hz"/>
  <expOneSynapse id="syn" gbase="12nS" erev="0mV" tauDecay="4ms"/>
  <network id="net">
    <population id="a" component="source" size="2"/>
    <population id="b" component="cell" size="1"/>
    <synapticConnectionWD from="a[0]" to="b[0]" synapse="syn" weight="1" delay="9ms"/>
    <synapticConnectionWD from="a[1]" to="b[0]" synapse="syn" weight="1" delay="1ms"/>
  </network>
  <Simulation id="sim" length="30ms" step="0.1ms" target="net">
    <OutputFile id="out" fileName="out.dat"><OutputColumn id="v" quantity="b[0]/v"/></OutputFile>
  </Simulation>
</Lems>
"""


@pytest.fixture(scope="module")
def worker() -> Iterator[JavaWorker]:
    made = JavaWorker()
    yield made
    made.close()


def test_a_document_leaves_nothing_behind_for_the_next(worker: JavaWorker) -> None:
    fresh = JavaWorker()
    try:
        alone = fresh.run(RANDOM_AND_DELAYED)
    finally:
        fresh.close()
    assert alone.files["out.dat"].count(b"\n") == 301
    for _ in range(2):  # events of the first run are still under way when it ends
        assert worker.run(RANDOM_AND_DELAYED) == alone


def test_a_refusal_says_why_and_a_process_that_ends_is_replaced(worker: JavaWorker) -> None:
    refused = worker.run(RANDOM_AND_DELAYED.replace('component="cell"', 'component="nothere"'))
    assert "nothere" in refused.error
    infinite = RANDOM_AND_DELAYED.replace('step="0.1ms"', 'step="0.1s"').replace("30ms", "30s")
    starts = worker.starts
    assert worker.run(infinite).error
    assert worker.run(RANDOM_AND_DELAYED).files
    assert worker.starts == starts + 1


def test_nine_in_ten_documents_are_run_by_jneuroml(worker: JavaWorker) -> None:
    def itself(xml: str) -> Answer:
        return answered[xml]

    def noting(xml: str) -> Answer:
        answered[xml] = worker.run(xml)
        return answered[xml]

    answered: dict[str, Answer] = {}
    tally = hunt(noting, itself, documents=40, seed=1)
    assert tally.accepted > 0.9


def test_a_planted_fault_is_caught_and_shrunk_to_a_page(worker: JavaWorker) -> None:
    def faulty(xml: str) -> Answer:
        return run_native(FAULTS["bind-as-c"](xml))

    drawn = cases(kinds=("bare",))
    tally = hunt(
        functools.partial(JavaWorker.run, worker), faulty, documents=200, drawn=drawn, most_failures=1
    )
    assert tally.failures[0].outcome.kind is Kind.DIFFERENT
    assert tally.failures[0].case.lines < 40


def test_random_documents_come_out_natively_as_from_jneuroml(worker: JavaWorker) -> None:
    tally = hunt(worker.run, run_native, documents=40, seed=20)
    assert not tally.failures, "\n".join(f"{f.outcome.detail}\n{f.case.xml}" for f in tally.failures)
    assert tally.kinds[Kind.IDENTICAL] >= 35
