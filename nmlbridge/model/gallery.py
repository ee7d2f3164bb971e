"""The canonical behaviours of Izhikevich's models, each as a description with the spikes to expect.

``2004/A`` to ``2004/T`` are the twenty behaviours of the 2004 paper, ``2003/RS`` and so on the eight types of
the 2003 paper, ``2007/RS`` and so on the seven cells of the book with their currents, and two protocols of
bursts. Spike counts hold for plain forward Euler, which is how LEMS is run, at the step stated; they are
those of jNeuroML 0.14.0.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nmlbridge.model.experiment import Experiment
from nmlbridge.model.parts import did_you_mean
from nmlbridge.units import Quantity, parse_quantity

__all__ = ["Entry", "entry", "get", "names"]


@dataclass(frozen=True)
class Entry:
    """One behaviour.

    Parameters
    ----------
    name : str
        For example ``2004/A``.
    title : str
        For example ``tonic spiking``.
    experiment : Experiment
        The description, with a step of 0.01 ms.
    expected : mapping
        For each step in ms: for each population the number of its spikes.
    source : str
        Where parameters and inputs were published.
    note : str
        What differs from there, and why; empty if nothing does.
    """

    name: str
    title: str
    experiment: Experiment
    expected: Mapping[float, Mapping[str, int]]
    source: str
    note: str = ""

    def at_step(self, step: Quantity | str) -> Experiment:
        """Return the description with another step."""
        given = parse_quantity(step) if isinstance(step, str) else step
        return self.experiment.changed(step=given)  # type: ignore[no-any-return]


def names() -> tuple[str, ...]:
    """Return the names of all entries, in the order of the papers.

    Examples
    --------
    >>> names()[:3], len(names())
    (('2004/A', '2004/B', '2004/C'), 43)
    """
    return tuple(_entries())


def entry(name: str) -> Entry:
    """Return an entry.

    Parameters
    ----------
    name : str
        As in `names`; the title does as well.

    Raises
    ------
    KeyError
        If there is none of that name; the message names a near one.

    Examples
    --------
    >>> entry("tonic bursting").name
    '2004/C'
    """
    entries = _entries()
    if name in entries:
        return entries[name]
    by_title = {e.title: e for e in reversed(entries.values())}
    if name in by_title:
        return by_title[name]
    raise KeyError(f"the gallery has no '{name}' ({did_you_mean(name, [*entries, *by_title])})")


def get(name: str) -> Experiment:
    """Return the description of an entry; see `entry`.

    Examples
    --------
    >>> get("2004/A").cells[0].d
    6.0
    """
    return entry(name).experiment


_made: dict[str, Entry] = {}


def _entries() -> dict[str, Entry]:
    """Make all entries, once."""
    if not _made:
        from nmlbridge.model import gallery_2003, gallery_2004, gallery_2007

        for module in (gallery_2004, gallery_2003, gallery_2007):
            _made.update({e.name: e for e in module.entries()})
    return _made
