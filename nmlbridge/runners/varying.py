"""A document with attributes of its components set to other values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from nmlbridge.errors import ModelError
from nmlbridge.lems.document import Document
from nmlbridge.units import split_quantity

if TYPE_CHECKING:
    from lxml import etree

__all__ = ["varied_element", "with_unit_of", "with_values"]


def with_values(document: Document, values: Mapping[str, str]) -> Document:
    """Return a copy of a document with attributes of its components set.

    Parameters
    ----------
    document : Document
        Left as it is.
    values : mapping of str to str
        Text of each attribute, by ``component/attribute``. The component stands in the main file. A bare
        number takes the unit that the attribute has.

    Raises
    ------
    ModelError
        If there is no such component in the main file, or it has no such attribute.
    """
    changed = document.copy()
    for path, value in values.items():
        element, attribute = varied_element(changed, path)
        element.set(attribute, with_unit_of(str(element.get(attribute)), value))
    return changed


def varied_element(document: Document, path: str) -> tuple[etree._Element, str]:
    """Find what a path of a sweep names.

    Parameters
    ----------
    document : Document
        Its main file is looked through.
    path : str
        ``component/attribute``.

    Returns
    -------
    (lxml element, str)
        The component's element, and the name of its attribute.

    Raises
    ------
    ModelError
        If there is no such component in the main file, or it has no such attribute.
    """
    component, _, attribute = path.rpartition("/")
    if not (component and attribute):
        raise ModelError(f"cannot vary {path!r}: a path of the form COMPONENT/ATTRIBUTE was expected")
    found = [element for element in document.root.iter() if element.get("id") == component]
    found = [element for element in found if element.get(attribute) is not None] or found
    if not found:
        included = any(element.get("id") == component for element in document.elements())
        where = "stands in an included file; only the main file can be varied" if included else "is not there"
        raise ModelError(f"cannot vary {path}: component {component!r} of {document.name} {where}")
    if found[0].get(attribute) is None:
        known = ", ".join(str(name) for name in found[0].attrib)
        raise ModelError(f"cannot vary {path}: {component!r} has no attribute {attribute!r} (it has {known})")
    return found[0], attribute


@lru_cache(maxsize=4096)  # the sets of a grid have few values between them
def with_unit_of(present: str, value: str) -> str:
    """Give a bare number the unit that an attribute has now.

    Parameters
    ----------
    present, value : str
        Text of the attribute, and what is to stand there.

    Examples
    --------
    >>> with_unit_of("5ms", "7"), with_unit_of("5ms", "1s"), with_unit_of("RS", "FS")
    ('7ms', '1s', 'FS')
    """
    number, unit = split_quantity(value)
    if unit or not number:
        return value
    blank = " " if " " in present.strip() else ""  # without it, Java reads 3 F as the plain number 3
    return f"{value}{blank}{split_quantity(present)[1]}"
