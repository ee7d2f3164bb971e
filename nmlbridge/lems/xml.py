"""Reading XML safely: no entities, no DTD, no network; and where an element stands in its file."""

from __future__ import annotations

import xml.parsers.expat
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

from lxml import etree

from nmlbridge.errors import IncludeNotFoundError, Location, MalformedFileError

__all__ = [
    "element_path",
    "local_name",
    "location_of",
    "parse_bytes",
    "parse_file",
    "share_origin",
]


class _Element(etree.ElementBase):
    """What every element read here is: one that a weak reference can point to, unlike lxml's own."""

    __slots__ = ("__weakref__",)


_ELEMENTS = etree.ElementDefaultClassLookup(element=_Element)


class _Origin(NamedTuple):
    """Where a tree came from: the name its file goes by, and the file's bytes."""

    name: str
    data: bytes


_ORIGINS: WeakKeyDictionary[etree._Element, _Origin] = WeakKeyDictionary()
"""The origin of each tree read, by its root; gone when the root is."""


def local_name(element: etree._Element) -> str:
    """Return an element's tag without its namespace."""
    tag = element.tag
    return tag[tag.rindex("}") + 1 :] if tag[0] == "{" else tag


def is_element(node: object) -> bool:
    """Tell an element from a comment or processing instruction."""
    return isinstance(getattr(node, "tag", None), str)


def parse_bytes(data: bytes, name: str) -> etree._Element:
    """Parse XML from bytes.

    Parameters
    ----------
    data : bytes
        The document.
    name : str
        What to call it in messages.

    Raises
    ------
    MalformedFileError
        If it is not well-formed, has a DTD or entities, or is empty.

    Examples
    --------
    >>> local_name(parse_bytes(b"<Lems/>", "x.xml"))
    'Lems'
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, remove_blank_text=False
    )
    parser.set_element_class_lookup(_ELEMENTS)
    if not data.strip():
        raise MalformedFileError(
            "the file is empty; a LEMS or NeuroML document was expected", location=Location(name)
        )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as err:
        line, column = err.position
        raise MalformedFileError(
            f"not well-formed XML: {err.msg}", location=Location(name, line, max(column, 0))
        ) from err
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.doctype:
        raise MalformedFileError(
            "a document type declaration is not allowed (entities could expand without end)",
            location=Location(name, 1),
            hint="remove the <!DOCTYPE …> from the file",
        )
    _ORIGINS[root] = _Origin(name, data)
    return root


def parse_file(path: Path | str, name: str | None = None) -> etree._Element:
    """Parse an XML file; see `parse_bytes`.

    Raises
    ------
    IncludeNotFoundError
        If there is no such file or it cannot be read.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as err:
        raise IncludeNotFoundError(
            f"cannot read {path}: {err.strerror}", location=Location(str(name or path))
        ) from err
    return parse_bytes(data, name or str(path))


def share_origin(original: etree._Element, copied: etree._Element) -> None:
    """Let a deep copy of a tree say where its elements stand in the original's file.

    Parameters
    ----------
    original, copied : lxml element
        The two roots.
    """
    origin = _origin_of(original)
    if origin is not None:
        _ORIGINS[copied] = origin


def _origin_of(root: etree._Element) -> _Origin | None:
    return _ORIGINS.get(root) if isinstance(root, _Element) else None


def element_path(element: etree._Element) -> str:
    """Return an element's path in words, for example ``Lems/network[@id='net1']/population[@id='p']``."""
    steps: list[str] = []
    node: etree._Element | None = element
    while node is not None:
        ident = node.get("id") or node.get("name")
        key = "id" if node.get("id") else "name"
        steps.append(local_name(node) + (f"[@{key}='{ident}']" if ident else ""))
        node = node.getparent()
    return "/".join(reversed(steps))


def location_of(element: etree._Element, attribute: str | None = None) -> Location:
    """Say where an element, or one of its attributes, stands: file, line and column.

    Lines and columns are looked up only now, when there is something to say. An element that was added to the tree
    after it was read stands in no file: its nearest parent that does is pointed at.

    Parameters
    ----------
    element : lxml element
        From `parse_bytes` or `parse_file`; what holds the element must hold the root of its tree, too.
    attribute : str, optional
        Point at this attribute instead of the start of the element.
    """
    root = element.getroottree().getroot()
    origin = _origin_of(root)
    path = element_path(element)
    if origin is None:
        return Location("(made in memory)", _line(element) or 0, 0, path)
    name, data = origin
    here = element
    while _line(here) is None and (parent := here.getparent()) is not None:
        here, attribute = parent, None
    own = (e for e in root.iter("*") if _line(e) is not None)
    number = next(i for i, e in enumerate(own) if e is here)
    offset = _start_offset(data, number)
    if attribute is not None:
        end = _tag_end(data, offset)
        for quote in (b" ", b"\n", b"\t", b"\r"):
            at = data.find(quote + attribute.encode(), offset, end)
            if at >= 0:
                offset = at + 1
                break
    line = data.count(b"\n", 0, offset) + 1
    line_start = data.rfind(b"\n", 0, offset) + 1
    column = len(data[line_start:offset].decode("utf-8", "replace")) + 1
    return Location(name, line, column, path)


def _line(element: etree._Element) -> int | None:
    """Return the line an element was read from, None for one that was added to its tree."""
    line: object = element.sourceline
    return line if isinstance(line, int) else None


def _start_offset(data: bytes, number: int) -> int:
    """Return the byte offset of the start tag of the element of that number in document order."""
    parser = xml.parsers.expat.ParserCreate()
    seen = 0
    offset = 0

    def start(_tag: str, _attributes: dict[str, str]) -> None:
        nonlocal seen, offset
        if seen == number:
            offset = parser.CurrentByteIndex
        seen += 1

    parser.StartElementHandler = start
    parser.Parse(data, True)
    return offset


def _tag_end(data: bytes, offset: int) -> int:
    """Return where the start tag that begins at `offset` ends, minding ``>`` inside quotes."""
    quote = 0
    for at in range(offset, len(data)):
        byte = data[at]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in (0x22, 0x27):
            quote = byte
        elif byte == 0x3E:
            return at
    return len(data)
