"""What is found in upstream's own documents: nothing but what is true."""

from __future__ import annotations

from collections import Counter

import pytest

from nmlbridge.lems.document import Document, example_names
from nmlbridge.runners.checking import check_document

TRUE_FINDINGS = {
    "LEMS_NML2_Ex12_Net2.xml": {"delay-on-grid": 2},
    "LEMS_NML2_Ex14_PyNN.xml": {"delay-on-grid": 4},
    "LEMS_NML2_Ex16_Inputs.xml": {"input-hears-target": 1},
    "LEMS_NML2_Ex18_GHK.xml": {"unknown-attribute": 1},
    "LEMS_NML2_Ex21_CurrentBasedSynapses.xml": {"unknown-attribute": 1, "delay-on-grid": 1},
    "LEMS_NML2_Ex25_MultiComp.xml": {"not-supported": 1},
    "LEMS_NML2_Ex26_Weights.xml": {"delay-on-grid": 2},
    "LEMS_NML2_Ex27_MultiSynapses.xml": {"unknown-attribute": 5, "delay-on-grid": 1},
}
"""Ex18 gives q10Settings an experimentalTemp it does not have, Ex21 and Ex27 their connections a destination; Ex16 drives
a cell with a timedSynapticInput by explicitInput; delays of whole steps arrive a step late from many sending times."""


@pytest.mark.parametrize("name", example_names())
def test_nothing_false_is_found_in_an_upstream_document(name):
    found = check_document(Document.read(f"example:{name}"))
    assert Counter(p.code for p in found) == TRUE_FINDINGS.get(name, {})


def test_every_finding_has_its_line_and_column():
    for name in TRUE_FINDINGS:
        for problem in check_document(Document.read(f"example:{name}")):
            assert problem.location.line > 0
            assert problem.location.column > 0


@pytest.mark.parametrize(
    ("name", "code", "place"),
    [
        ("LEMS_NML2_Ex18_GHK.xml", "unknown-attribute", (50, 51)),
        ("LEMS_NML2_Ex16_Inputs.xml", "input-hears-target", (48, 5)),
        ("LEMS_NML2_Ex21_CurrentBasedSynapses.xml", "delay-on-grid", (26, 117)),
    ],
)
def test_a_true_finding_stands_where_it_is(name, code, place):
    found = [p for p in check_document(Document.read(f"example:{name}")) if p.code == code]
    assert [(p.location.line, p.location.column) for p in found] == [place]
