"""NeuroML 2 both ways, with its simulation; and libNeuroML's objects."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree

from nmlbridge.errors import Location, Problem
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.output import comment, write_files
from nmlbridge.formats.registry import Source
from nmlbridge.lems.document import Document
from nmlbridge.lems.xml import local_name, parse_bytes
from nmlbridge.model.experiment import Experiment

if TYPE_CHECKING:
    from neuroml import NeuroMLDocument

__all__ = ["from_libneuroml", "read", "read_experiment", "schema_path", "to_libneuroml", "validate", "write"]


def read(source: Source) -> Document:
    """Read a NeuroML document as a LEMS document, which can say all of NeuroML."""
    if source.path is not None:
        return Document.read(source.path)
    return Document.parse(source.data, source.name, Path.cwd())


def read_experiment(source: Source) -> Experiment:
    """Read a NeuroML document as a description.

    A NeuroML file says nothing of time steps and records: read its LEMS file for these.

    Raises
    ------
    NotExpressibleError
        Listing everything in it that a description cannot say.
    """
    from nmlbridge.formats.lems_read import experiment_of

    return experiment_of(read(source))


def write(obj: Document | Experiment, path: Path, losses: LossLog) -> None:
    """Write NeuroML: a document as it is, a description with a LEMS simulation file beside it.

    Raises
    ------
    NotExpressibleError
        Listing everything NeuroML cannot say.
    """
    if isinstance(obj, Document):
        if local_name(obj.root) == "neuroml":
            losses.settle()
            head = f'<?xml version="1.0" encoding="UTF-8"?>\n{comment(losses.header_lines())}'
            write_files({path: [head, obj.to_xml(), "\n"]})
            return
        from nmlbridge.formats.lems_read import experiment_of

        obj = experiment_of(obj)
    from nmlbridge.formats.neuroml_write import neuroml_files

    write_files(neuroml_files(obj, path, losses))


def schema_path() -> Path:
    """Return the newest NeuroML schema that libNeuroML brings.

    Raises
    ------
    FileNotFoundError
        If libNeuroML is not installed.
    """
    spec = importlib.util.find_spec("neuroml")
    folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    found = [p for folder in folders for p in Path(folder).glob("nml/NeuroML_v*.xsd") if "beta" not in p.name]
    if not found:
        raise FileNotFoundError("NeuroML's schema comes with libNeuroML (pip install libneuroml)")
    return max(found, key=lambda p: [int(n) for n in re.findall(r"\d+", p.stem.partition("_v")[2])])


def validate(source: str | Path | bytes) -> list[Problem]:
    """Check a document against NeuroML's schema.

    Parameters
    ----------
    source : path or bytes
        The document.

    Returns
    -------
    list of Problem
        Empty if it is valid.
    """
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    name = "document.nml" if isinstance(source, bytes) else str(source)
    root = parse_bytes(data, name)
    schema = etree.XMLSchema(etree.parse(str(schema_path())))
    if schema.validate(root):
        return []
    found: Any = schema.error_log
    return [Problem("schema", e.message, Location(name, e.line, e.column)) for e in found]


def to_libneuroml(experiment: Experiment, *, allow_loss: bool = False) -> NeuroMLDocument:
    """Make libNeuroML's objects of a description.

    Parameters
    ----------
    experiment : Experiment
        What to convert. Every connection becomes an object; write a file for a large network.
    allow_loss : bool
        Leave out what NeuroML cannot say.

    Raises
    ------
    NotExpressibleError
        Listing everything NeuroML cannot say, unless `allow_loss`.
    """
    from neuroml.loaders import read_neuroml2_string

    from nmlbridge.formats.neuroml_write import expressible, neuroml_pieces

    losses = LossLog("neuroml", allowed=allow_loss)
    kept, dropped = expressible(experiment, losses)
    losses.settle()
    text = "".join(neuroml_pieces(kept, dropped=dropped))
    return read_neuroml2_string(text.encode())


def from_libneuroml(document: NeuroMLDocument) -> Experiment:
    """Read libNeuroML's objects as a description.

    Parameters
    ----------
    document : neuroml.NeuroMLDocument
        With everything it refers to. libNeuroML itself writes weights with 15 digits.

    Raises
    ------
    NotExpressibleError
        Listing everything in it that a description cannot say.
    """
    import io

    stream: Any = io.StringIO()
    document.export(stream, 0, name_="neuroml", namespacedef_=f'xmlns="{_NAMESPACE}"')
    return read_experiment(Source.of(stream.getvalue()))


_NAMESPACE = "http://www.neuroml.org/schema/neuroml2"
