"""LEMS documents: the main file, everything it includes, and their top-level elements in jLEMS's order."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from lxml import etree

from nmlbridge.errors import IncludeNotFoundError, Location, SchemaError
from nmlbridge.lems import jar
from nmlbridge.lems.xml import is_element, local_name, location_of, parse_bytes, parse_file, share_origin

__all__ = ["EXAMPLE_PREFIX", "Document", "Source", "example_names"]

EXAMPLE_PREFIX = "example:"
_JAR_FOLDERS = ("NeuroML2CoreTypes", "", "examples")


class Source(NamedTuple):
    """One file of a document: its tree, and whether it came from the jNeuroML jar."""

    name: str
    path: Path | None
    root: etree._Element
    from_jar: bool


@dataclass
class Document:
    """A LEMS (or NeuroML) document and the files it includes.

    Parameters
    ----------
    root : lxml element
        The main file's ``<Lems>`` or ``<neuroml>`` element.
    name : str
        What to call it in messages and reports.
    path : Path or None
        Where it was read from; None for one made in memory or taken from the jar.
    base_dir : Path or None
        Folder against which includes are resolved.

    Examples
    --------
    >>> Document.read("example:LEMS_NML2_Ex9_FN.xml").name
    'LEMS_NML2_Ex9_FN.xml'
    """

    root: etree._Element
    name: str
    path: Path | None = None
    base_dir: Path | None = None
    from_jar: bool = False
    model: object = field(default=None, repr=False, compare=False)
    _sources: list[Source] = field(default_factory=list, repr=False)
    _elements: list[etree._Element] | None = field(default=None, repr=False)
    _search: list[Path] = field(default_factory=list, repr=False)

    @classmethod
    def read(cls, source: str | Path) -> Document:
        """Read a document.

        Parameters
        ----------
        source : str or Path
            A file, or ``example:NAME`` for a document inside the jNeuroML jar.

        Raises
        ------
        IncludeNotFoundError
            If there is no such file.
        MalformedFileError, SchemaError
            If it is not XML, or neither LEMS nor NeuroML.
        """
        text = str(source)
        if text.startswith(EXAMPLE_PREFIX):
            name = text[len(EXAMPLE_PREFIX) :]
            data = jar.read_entry(f"LEMSexamples/{name}") if "/" not in name else None
            if data is None:
                known = ", ".join(example_names())
                raise IncludeNotFoundError(
                    f"there is no example '{name}'", location=Location(text), hint=f"known: {known}"
                )
            return cls._checked(parse_bytes(data, text), name, None, None, from_jar=True)
        path = Path(source)
        return cls._checked(parse_file(path, text), path.name, path, path.resolve().parent)

    @classmethod
    def parse(
        cls,
        data: bytes | str,
        name: str = "document.xml",
        base_dir: Path | None = None,
        *,
        path: Path | None = None,
        from_jar: bool = False,
    ) -> Document:
        """Make a document of XML text; see `read` for the errors.

        Examples
        --------
        >>> Document.parse("<Lems/>").to_xml()
        '<Lems/>'
        """
        raw = data.encode() if isinstance(data, str) else data
        return cls._checked(parse_bytes(raw, str(path or name)), name, path, base_dir, from_jar=from_jar)

    @classmethod
    def from_root(
        cls, root: etree._Element, base_dir: Path | None = None, name: str = "document.xml"
    ) -> Document:
        """Make a document of an lxml tree built in memory.

        Parameters
        ----------
        root : lxml element
            ``<Lems>`` or ``<neuroml>``; it is serialised once, so that messages can name lines.
        base_dir : Path, optional
            Folder against which includes are resolved.
        name : str
            What to call it.
        """
        return cls.parse(etree.tostring(root, xml_declaration=False, encoding="utf-8"), name, base_dir)

    @classmethod
    def _checked(
        cls,
        root: etree._Element,
        name: str,
        path: Path | None,
        base_dir: Path | None,
        *,
        from_jar: bool = False,
    ) -> Document:
        if local_name(root) not in ("Lems", "neuroml"):
            raise SchemaError(
                f"the outermost element is <{local_name(root)}>; <Lems> or <neuroml> was expected",
                location=location_of(root),
            )
        return cls(root, name, path, base_dir, from_jar)

    @property
    def sources(self) -> list[Source]:
        """Every file read: the main one, then its includes in the order met."""
        self.elements()
        return list(self._sources)

    def elements(self) -> list[etree._Element]:
        """Return the top-level elements of all files, with includes in place, each file once.

        Raises
        ------
        IncludeNotFoundError
            If an include is missing, is a URL, or leads back to a file being read.
        """
        if self._elements is None:
            self._sources = [Source(self.name, self.path, self.root, self.from_jar)]
            self._search = [self.base_dir] if self.base_dir else []
            self._elements = list(
                self._expand(self.root, set(), [self.name], {self.path.resolve()} if self.path else set())
            )
        return self._elements

    def is_upstream(self, element: etree._Element) -> bool:
        """Tell whether an element comes from a file of the jNeuroML jar rather than from the user's own."""
        root = element.getroottree().getroot()
        return any(s.from_jar and s.root is root for s in self._sources)

    def _expand(
        self, root: etree._Element, names: set[str], chain: list[str], files: set[Path]
    ) -> Iterator[etree._Element]:
        for element in root:
            if not is_element(element):
                continue
            tag = local_name(element)
            if tag not in ("Include", "include"):
                yield element
                continue
            reference = element.get("file") or element.get("href")
            if not reference:
                reason = (
                    "a URL; only local files can be included"
                    if element.get("url")
                    else "without file= attribute"
                )
                raise IncludeNotFoundError(f"<{tag}> is {reason}", location=location_of(element))
            reference = reference.replace(" ", "")
            if "://" in reference:
                raise IncludeNotFoundError(
                    f"the include '{reference}' is a URL; only local files can be included",
                    location=location_of(element),
                    hint="download the file and include it by its path",
                )
            if reference in names:
                if reference in chain:
                    raise IncludeNotFoundError(
                        f"'{reference}' includes itself: {' -> '.join([*chain, reference])}",
                        location=location_of(element),
                    )
                continue
            names.add(reference)
            source = self._find(reference, element)
            if source.path is not None:
                resolved = source.path.resolve()
                if resolved in files:
                    if source.path.name in (Path(c).name for c in chain):
                        raise IncludeNotFoundError(
                            f"'{reference}' includes itself: {' -> '.join([*chain, reference])}",
                            location=location_of(element),
                        )
                    continue
                files.add(resolved)
            self._sources.append(source)
            yield from self._expand(source.root, names, [*chain, reference], files)

    def _find(self, reference: str, element: etree._Element) -> Source:
        """Find an included file as jNeuroML does: the document's folder, folders of earlier includes, then the jar."""
        candidates = [*([self.base_dir] if self.base_dir else []), *self._search]
        for folder in candidates:
            path = folder / reference
            if path.is_file():
                if path.parent not in self._search:
                    self._search.insert(0, path.parent)
                return Source(reference, path, parse_file(path, _shown(path)), False)
        for folder_name in _JAR_FOLDERS:
            entry = _normal(PurePosixPath(folder_name) / reference)
            data = jar.read_entry(entry)
            if data is not None:
                return Source(reference, None, _parse_jar_entry(entry, data), True)
        looked = (
            ", ".join(str(c) for c in dict.fromkeys(candidates))
            or "no folder (the document was made in memory)"
        )
        raise IncludeNotFoundError(
            f"the included file '{reference}' was not found",
            location=location_of(element),
            hint=f"looked in {looked}, and among the NeuroML core types",
        )

    def copy(self) -> Document:
        """Return a copy whose tree can be changed."""
        root = copy.deepcopy(self.root)
        share_origin(self.root, root)
        return Document(root, self.name, self.path, self.base_dir, self.from_jar)

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it travel to another process, which finds the files it includes where they are here."""
        text = etree.tostring(self.root.getroottree(), encoding="UTF-8", xml_declaration=True)
        return _parsed, (text, self.name, self.base_dir, self.path, self.from_jar)

    def to_xml(self) -> str:
        """Return the main file's text."""
        return etree.tostring(self.root, encoding="unicode")

    def write(self, path: Path | str) -> None:
        """Write the main file, beside and then renamed, so that no half-written file is left."""
        target = Path(path)
        beside = target.with_name(f".{target.name}.part")
        beside.write_text('<?xml version="1.0" encoding="UTF-8"?>\n' + self.to_xml() + "\n", encoding="utf-8")
        beside.replace(target)


def _parsed(text: bytes, name: str, base_dir: Path | None, path: Path | None, from_jar: bool) -> Document:
    """Make a document that has travelled anew."""
    return Document.parse(text, name, base_dir, path=path, from_jar=from_jar)


def example_names() -> list[str]:
    """Return the names of the LEMS documents inside the jNeuroML jar.

    Examples
    --------
    >>> example_names()[0]
    'LEMS_NML2_Ex0_IaF.xml'
    """
    return [name.removeprefix("LEMSexamples/") for name in jar.entries("LEMSexamples/")]


_PARSED: dict[str, etree._Element] = {}


def _parse_jar_entry(entry: str, data: bytes) -> etree._Element:
    """Parse a file of the jar once a process; its trees are never changed."""
    root = _PARSED.get(entry)
    if root is None:
        root = _PARSED[entry] = parse_bytes(data, f"jNeuroML.jar/{entry}")
    return root


def _normal(path: PurePosixPath) -> str:
    """Resolve ``..`` in a path inside the jar."""
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _shown(path: Path) -> str:
    """Return the path as a user would name it: relative to the working folder where that is short."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
