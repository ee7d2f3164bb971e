"""Cells and synapses of PyNN: their parameters have no units, their synapses know nA and uS."""

from __future__ import annotations

from validation.differential.draws import Draw, chance, decimal, pick
from validation.differential.sketch import Element, Sketch

__all__ = ["pynn_cell", "pynn_synapse"]

_TAGS = ["IF_curr_exp", "IF_curr_alpha", "IF_cond_exp", "IF_cond_alpha"]
_TAGS += ["EIF_cond_exp_isfa_ista", "EIF_cond_alpha_isfa_ista", "HH_cond_exp"]


def pynn_cell(draw: Draw, sketch: Sketch) -> tuple[str, tuple[str, ...], bool]:
    """Add a PyNN cell; return its id, its variables and whether it sends events."""
    tag = pick(draw, _TAGS)
    sketch.tags.add(tag)
    if "PyNN.xml" not in sketch.includes:
        sketch.includes.insert(0, "PyNN.xml")
    attributes = {
        "id": sketch.name("cell"),
        "cm": decimal(draw, 0.2, 1, 2),
        "i_offset": decimal(draw, 0, 1.2, 2),
        "tau_syn_E": decimal(draw, 0.5, 5, 1),
        "tau_syn_I": decimal(draw, 0.5, 5, 1),
        "v_init": decimal(draw, -70, -60, 1),
    }
    if tag.startswith(("IF", "EIF")):
        attributes |= {
            "tau_m": decimal(draw, 5, 25, 1),
            "tau_refrac": decimal(draw, 0, 8, 1),
            "v_rest": decimal(draw, -70, -62, 1),
            "v_reset": decimal(draw, -70, -60, 1),
            "v_thresh": decimal(draw, -54, -50, 1),
        }
    if "cond" in tag:
        attributes |= {"e_rev_E": "0.0", "e_rev_I": decimal(draw, -80, -70, 0)}
    if tag.startswith("EIF"):
        sketch.uses("exp")
        attributes |= {"a": decimal(draw, 0, 4, 1), "b": "0.0805", "delta_T": decimal(draw, 1, 2, 1)}
        attributes |= {"tau_w": "144.0", "v_spike": "-40.0"}
    if tag.startswith("HH"):
        sketch.uses("exp", "pow")
        attributes |= {"e_rev_K": "-90.0", "e_rev_Na": "50.0", "e_rev_leak": "-65.0", "g_leak": "0.01"}
        attributes |= {"gbar_K": "6.0", "gbar_Na": "20.0", "v_offset": "-63.0"}
    sketch.components.append(Element(tag, attributes))
    return attributes["id"], ("v", "iSyn"), not tag.startswith("HH")


def pynn_synapse(draw: Draw, sketch: Sketch) -> str:
    """Add a PyNN synapse; return its id."""
    tag = pick(draw, ["expCondSynapse", "alphaCondSynapse", "expCurrSynapse", "alphaCurrSynapse"])
    sketch.tags.add(tag)
    attributes = {"id": sketch.name("syn"), "tau_syn": decimal(draw, 1, 6, 1)}
    if "Cond" in tag:
        attributes["e_rev"] = pick(draw, ["0", "-75"])
    if tag.startswith("alpha") and chance(draw, 2):
        attributes["tau_syn"] = "2"
    sketch.components.append(Element(tag, attributes))
    return attributes["id"]
