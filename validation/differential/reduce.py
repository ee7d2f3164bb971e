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
    tried = 0
    best, shorter = xml, True
    while shorter:
        shorter = False
        place = len(_elements(best))
        while place > 1:  # from the end: what records first, then what is recorded, then what that is made of
            place -= 1
            candidate = _without(best, place)
            if tried >= most:
                return best
            tried += 1
            if still_fails(candidate):
                best, shorter = candidate, True
                place = min(place, len(_elements(best)))
    return best


def _elements(xml: str) -> list[etree._Element]:
    return list(etree.fromstring(xml).iter())


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
