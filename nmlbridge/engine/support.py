"""What jNeuroML refuses to run in LEMS, by the names it gives these features itself."""

from __future__ import annotations

from nmlbridge.errors import NotExpressibleError
from nmlbridge.lems.model import Component
from nmlbridge.lems.xml import location_of

__all__ = ["require_supported", "unsupported_features"]


def unsupported_features(target: Component) -> list[str]:
    """List what of a model LEMS cannot run.

    Parameters
    ----------
    target : Component
        The network or cell that is run.

    Returns
    -------
    list of str
        Each with jNeuroML's name for the feature, the cell and its place; empty if there is none.
    """
    cells: dict[int, Component] = {}
    for component in (target, *target.children()):
        for cell in (component, component.references.get("component")):
            if cell is not None and cell.type.is_a("cell"):
                cells[id(cell)] = cell
    found = []
    for cell in cells.values():
        where = f"cell '{cell.name}' at {location_of(cell.element)}"
        morphology = cell.slots.get("morphology")
        segments = len(morphology.in_list("segments")) if morphology else 0
        if segments > 1:
            found.append(
                f"MULTICOMPARTMENTAL_CELL_MODEL: {where} has {segments} segments; LEMS runs cells of one"
            )
        if cell.attributes.get("morphology") or cell.attributes.get("biophysicalProperties"):
            found.append(
                f"EXT_MORPH_BIOPHYS_CELL_MODEL: {where} has its morphology or biophysicalProperties outside itself"
            )
        biophysics = cell.slots.get("biophysicalProperties")
        membrane = biophysics.slots.get("membraneProperties") if biophysics else None
        for density in membrane.children() if membrane else ():
            if "segment" in density.attributes:
                found.append(
                    f"CHANNEL_DENSITY_ON_SEGMENT: {density.name} of {where} names a segment, not a segment group"
                )
    return found


def require_supported(target: Component) -> None:
    """Refuse what jNeuroML refuses.

    Raises
    ------
    NotExpressibleError
        With every such feature.
    """
    found = unsupported_features(target)
    if found:
        raise NotExpressibleError(
            "LEMS",
            found,
            hint="jNeuroML refuses this too; multi-compartment cells need NEURON, Arbor or EDEN",
        )
