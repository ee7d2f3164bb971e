from __future__ import annotations

import pytest

from nmlbridge.errors import ModelError
from nmlbridge.formats.lems_types import Typed, type_of_cell
from nmlbridge.formats.nmodl import Block
from nmlbridge.model import Izhikevich2003Cell, Izhikevich2007Cell

CELL = Izhikevich2003Cell("RS", 0.02, 0.2, -65, 8, "-70 mV")
OUTSIDE = {"ISyn": "total", "iSyn": "total"}


def test_a_core_type_keeps_jlems_order_of_operations_and_si_values():
    block = Block(type_of_cell(CELL), "c_", OUTSIDE)
    assert block.parameters["c_v0"] == -70 * 0.001
    assert block.advance() == [
        "c_v_rate = ((((0.04 * ((c_v * c_v) / c_MVOLT)) + (5.0 * c_v)) + (((140.0 - c_U) + total) * c_MVOLT))"
        " / c_MSEC)",
        "c_U_rate = (c_a * (((c_b * (c_v / c_MVOLT)) - c_U) / c_MSEC))",
        "c_v = c_v + (step_s * c_v_rate)",
        "c_U = c_U + (step_s * c_U_rate)",
    ]
    assert block.conditions(["fired = 1"]) == [
        "if ((c_v > c_thresh)) {",
        "    c_v = (c_c * c_MVOLT)",
        "    c_U = (c_U + c_d)",
        "    fired = 1",
        "}",
    ]


def test_a_type_of_ours_with_rules_of_its_own_is_translated_too():
    cell = Izhikevich2007Cell(
        "LTS", C="100 pF", k="1 nS_per_mV", vr="-56 mV", vt="-42 mV", vpeak="40 mV", a="0.03 per_ms", b="8 nS",
        c="-53 mV", d="20 pA", peak_slope="-100 Mohm", u_max="670 pA",
    )  # fmt: skip
    block = Block(type_of_cell(cell), "c_", OUTSIDE)
    assert block.conditions()[0] == "if ((c_v > (c_vpeak + (c_peakSlope * c_u)))) {"
    assert "heaviside(" in block.conditions()[2]


def test_cases_become_branches():
    definition = """<ComponentType name="x" extends="baseCell"><Dynamics>
      <StateVariable name="a" dimension="none"/>
      <ConditionalDerivedVariable name="w" dimension="none"><Case condition="a .lt. 1" value="2"/>
      <Case condition="a .lt. 3 .and. a .neq. 2" value="4"/><Case value="5"/></ConditionalDerivedVariable>
      </Dynamics></ComponentType>"""
    assert Block(Typed("x", {"id": "x"}, definition), "p_").compute() == [
        "if ((p_a < 1.0)) {",
        "    p_w = 2.0",
        "} else {",
        "    if (((p_a < 3.0) && (p_a != 2.0))) {",
        "        p_w = 4.0",
        "    } else {",
        "        p_w = 5.0",
        "    }",
        "}",
    ]


def test_an_unknown_type_is_refused():
    with pytest.raises(ModelError, match="'noSuchCell' is not known"):
        Block(Typed("noSuchCell", {"id": "x"}), "p_")
