"""What documents, descriptions and reports look like in a notebook."""

from __future__ import annotations

import dataclasses
from types import SimpleNamespace
from typing import Any

import pytest
from lxml import html

from nmlbridge.lems.document import Document
from nmlbridge.model.cells import Izhikevich2003Cell
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.network import Input, Population
from nmlbridge.model.stimuli import PulseCurrent
from nmlbridge.notebook import document_html, experiment_html, load_ipython_extension, show_report
from nmlbridge.report.data import CaseReport, CaseState, SuiteReport

DOCUMENT = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    <izhikevichCell id="cell" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65.0" d="6"/>
    <network id="net"><population id="pop" component="cell" size="3"/></network>
    <Simulation id="sim" length="100ms" step="0.1ms" target="net">
        <OutputFile id="of" fileName="out.dat"><OutputColumn id="v" quantity="pop[0]/v"/></OutputFile>
        <EventOutputFile id="ev" fileName="out.spikes" format="TIME_ID">
            <EventSelection id="0" select="pop[1]" eventPort="spike"/>
        </EventOutputFile>
    </Simulation>
</Lems>
"""


def text_of(page: str) -> str:
    tree: Any = html.fromstring(page)
    return " ".join(tree.text_content().split())


def test_document_says_what_it_runs_and_records() -> None:
    text = text_of(document_html(Document.parse(DOCUMENT, "model.xml")))
    assert "document model.xml" in text
    assert "sim: 0.1 s in 1000 steps of 0.0001 s" in text
    assert "pop" in text
    assert "cell3" in text
    assert "out.datpop[0]/v" in text
    assert "spikes of pop[1]" in text


def test_document_that_cannot_be_run_says_why() -> None:
    broken = DOCUMENT.replace('component="cell" size', 'component="cel" size')
    assert "cannot be run" in text_of(document_html(Document.parse(broken, "model.xml")))


def test_neuroml_file_lists_its_components() -> None:
    source = (
        '<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="d">'
        '<izhikevichCell id="rs" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65.0" d="6"/></neuroml>'
    )
    assert "izhikevichCell rs" in text_of(document_html(Document.parse(source, "cells.nml")))


def test_description_lists_its_parts() -> None:
    experiment = Experiment(
        "tonic",
        cells=(Izhikevich2003Cell("RS", 0.02, 0.2, -65, 6, "-70 mV"),),
        stimuli=(PulseCurrent("step", "10 ms", "90 ms", 14),),
        populations=(Population("pop", "RS"),),
        inputs=(Input("step", "pop"),),
        duration="100 ms",
        step="0.01 ms",
        record=["pop/v"],
    )
    text = text_of(experiment_html(experiment))
    assert "id tonic" in text
    assert "duration 100ms" in text
    assert "Izhikevich2003Cell" in text
    assert "a = 0.02" in text
    assert "v0 = -70mV" in text


def test_markup_in_names_stays_text() -> None:
    page = document_html(Document.parse(DOCUMENT, "<script>alert(1)</script>.xml"))
    assert "<script>" not in page
    assert "<script>alert(1)</script>.xml" in text_of(page)


def test_long_tables_are_cut_and_say_so() -> None:
    columns = "".join(f'<OutputColumn id="c{n}" quantity="pop[0]/v"/>' for n in range(50))
    document = Document.parse(
        DOCUMENT.replace('<OutputColumn id="v" quantity="pop[0]/v"/>', columns), "model.xml"
    )
    assert "and 21 more" in text_of(document_html(document))


def test_extension_registers_what_does_not_show_itself() -> None:
    registered: dict[tuple[str, str], Any] = {}
    formatter = SimpleNamespace(
        for_type_by_name=lambda module, name, function: registered.update({(module, name): function})
    )
    shell = SimpleNamespace(display_formatter=SimpleNamespace(formatters={"text/html": formatter}))
    load_ipython_extension(shell)
    for (module, name), function in registered.items():
        assert hasattr(__import__(module, fromlist=[name]), name)
        assert callable(function)
    assert len(registered) == 2


def test_whole_report_is_shown_in_a_frame_that_cannot_reach_the_notebook() -> None:
    case = CaseReport("a & <b>", "s.nmlb.yaml", 1, "native", "", CaseState.IDENTICAL)
    tree: Any = html.fromstring(show_report(SuiteReport((case,)), height=300)._repr_html_())
    assert tree.tag == "iframe"
    assert tree.get("sandbox") == "allow-scripts"
    assert "300px" in tree.get("style")
    assert tree.get("srcdoc").startswith("<!doctype html>")
    assert "a &amp; &lt;b&gt;" in tree.get("srcdoc")


@pytest.mark.parametrize("state", list(CaseState))
def test_report_shows_its_summary_by_itself(state: CaseState) -> None:
    case = CaseReport("a", "s.nmlb.yaml", 1, "native", "", state)
    assert state.value in dataclasses.replace(SuiteReport((case,)))._repr_html_()
