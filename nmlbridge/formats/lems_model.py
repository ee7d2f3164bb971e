"""Descriptions to LEMS documents and back: what the registry calls, and what other formats lean on."""

from __future__ import annotations

from pathlib import Path

from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.output import comment, write_files
from nmlbridge.formats.registry import Source
from nmlbridge.lems.document import Document
from nmlbridge.model.experiment import Experiment

__all__ = ["document_of", "experiment_of", "read", "write", "write_self_contained"]


def document_of(experiment: Experiment, *, self_contained: bool = False) -> Document:
    """Make a LEMS document of a description.

    Parameters
    ----------
    experiment : Experiment
        With duration, step and at least one population.
    self_contained : bool
        Put every ComponentType in use into the document, so that it includes nothing.

    Raises
    ------
    ModelError
        If it cannot be run as it is.

    Examples
    --------
    >>> from nmlbridge.model import gallery
    >>> document_of(gallery.get("2004/A")).root.tag
    'Lems'
    """
    from nmlbridge.formats.lems_write import lems_pieces

    text = "".join(lems_pieces(experiment, self_contained=self_contained))
    return Document.parse(text, f"{experiment.id}.xml")


def experiment_of(document: Document) -> Experiment:
    """Read a LEMS or NeuroML document as a description.

    Parameters
    ----------
    document : Document
        With NeuroML's own cells, or ComponentTypes that are Izhikevich's by their equations, whatever their
        names.

    Raises
    ------
    NotExpressibleError
        Listing everything in it that a description cannot say.
    """
    from nmlbridge.formats.lems_read import experiment_of as read_experiment

    return read_experiment(document)


def read(source: Source) -> Document:
    """Read a LEMS document."""
    if source.path is not None:
        return Document.read(source.path)
    return Document.parse(source.data, source.name, Path.cwd())


def write(obj: Document | Experiment, path: Path, losses: LossLog) -> None:
    """Write a LEMS document, core types by Include."""
    losses.settle()
    if isinstance(obj, Experiment):
        from nmlbridge.formats.lems_write import lems_pieces

        write_files({path: lems_pieces(obj, header=losses.header_lines())})
        return
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n{comment(losses.header_lines())}'
    write_files({path: [head, obj.to_xml(), "\n"]})


def write_self_contained(obj: Document | Experiment, path: Path, losses: LossLog) -> None:
    """Write a LEMS document that includes nothing."""
    losses.settle()
    if isinstance(obj, Experiment):
        from nmlbridge.formats.lems_write import lems_pieces

        write_files({path: lems_pieces(obj, self_contained=True, header=losses.header_lines())})
        return
    from nmlbridge.formats.lems_inline import inline_document

    head = f'<?xml version="1.0" encoding="UTF-8"?>\n{comment(losses.header_lines())}'
    write_files({path: [head, *inline_document(obj)]})
