"""Makes a failing document smaller by leaving out elements, as long as it goes on failing."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

__all__ = ["reduce_document"]


def reduce_document(xml: str, still_fails: Callable[[str], bool], *, most: int = 600) -> str:
    """Return a document from which no single element can be left out.

    Parameters
    ----------
    xml : str
        A document that fails.
    still_fails : callable
        Whether a document fails in the same way.
    most : int
        How many documents to try at most.
    """
    tried: set[str] = set()
    best, shorter = xml, True
    while shorter:
        shorter = False
        for place in _places(best):
            candidate = _without(best, place)
            if candidate in tried:
                continue
            if len(tried) >= most:
                return best
            tried.add(candidate)
            if still_fails(candidate):
                best, shorter = candidate, True
                break
    return best


def _places(xml: str) -> list[int]:
    """Return the places of elements, large parts first; of equal ones the last, which nothing refers to, first."""
    elements = list(etree.fromstring(xml).iter())
    depths = [sum(1 for _ in element.iterancestors()) for element in elements]
    return sorted(range(1, len(elements)), key=lambda place: (depths[place], -place))


def _without(xml: str, place: int) -> str:
    """Return the document without one element, and with its siblings still one to a line."""
    root = etree.fromstring(xml)
    element = list(root.iter())[place]
    parent = element.getparent()
    if parent is None:
        return xml
    before = element.getprevious()
    if before is not None and element.getnext() is None:
        before.tail = element.tail  # the closing tag keeps its place
    parent.remove(element)
    if len(parent) == 0:
        parent.text = None
    return etree.tostring(root, encoding="unicode") + "\n"
