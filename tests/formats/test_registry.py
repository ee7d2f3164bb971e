"""Formats are found by name, by content, and refuse what they cannot do."""

from __future__ import annotations

import importlib
import time
from pathlib import Path

import pytest

from nmlbridge.errors import FormatError, NotExpressibleError
from nmlbridge.formats import registry
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.registry import Source, convert, detect, read, read_document, read_experiment, write
from nmlbridge.lems.document import Document
from nmlbridge.model import Experiment, gallery


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("a.izh.yaml", "description"),
        ("a.xml", "lems"),
        ("a.standalone.xml", "lems-self-contained"),
        ("a.nml", "neuroml"),
        ("a.net.nml", "neuroml"),
        ("a.cell.nml", "neuroml"),
        ("a.nml.h5", "neuroml-hdf5"),
        ("a.tvbo.yaml", "tvbo"),
        ("A.XML", "lems"),
    ],
)
def test_a_file_to_be_written_is_known_by_its_name(name: str, format_name: str) -> None:
    assert detect(name, writing=True).name == format_name


@pytest.mark.parametrize(
    ("name", "text", "format_name"),
    [
        ("a.xml", "<Lems/>", "lems"),
        ("a.xml", "<?xml version='1.0'?>\n<!-- a\n comment --><neuroml xmlns='x'/>", "neuroml"),
        ("a.xml", "\ufeff<Lems>", "lems"),
        ("a.yaml", "# hello\nnmlbridge: 1\n", "description"),
        ("a.yaml", "id: x\ndynamics:\n  a: 1\n", "tvbo"),
        ("data", "<neuroml/>", "neuroml"),
        ("data.txt", "nmlbridge: 1", "description"),
    ],
)
def test_a_file_to_be_read_is_known_by_its_name_and_else_by_its_content(
    name: str, text: str, format_name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    assert detect(path).name == format_name


def test_what_fits_no_format_is_refused_with_the_endings_there_are(tmp_path: Path) -> None:
    path = tmp_path / "a.abc"
    path.write_text("hello")
    with pytest.raises(FormatError, match=r"\.izh\.yaml"):
        detect(path)
    with pytest.raises(FormatError, match=r"\.izh\.yaml"):
        detect(path, writing=True)
    other = tmp_path / "a.xml"
    other.write_text("<html/>")
    with pytest.raises(FormatError, match="going by its first lines"):
        detect(other)


def test_an_unknown_format_and_a_missing_file_say_so(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"formats: .*lems"):
        read("<Lems/>", "lemms")
    with pytest.raises(FormatError, match="cannot be read"):
        read(tmp_path / "none.yaml", "description")


def test_text_is_told_from_a_path() -> None:
    assert Source.of("<Lems/>").data == b"<Lems/>"
    assert Source.of("nmlbridge: 1\n").text == "nmlbridge: 1\n"
    assert Source.of("a.xml").path == Path("a.xml")
    with pytest.raises(FormatError, match="UTF-8"):
        _ = Source(None, b"\xff\xfe\x00").text


def test_reading_gives_a_document_or_an_experiment_as_wanted(tmp_path: Path) -> None:
    experiment = gallery.get("2004/A")
    lems, yaml = tmp_path / "a.xml", tmp_path / "a.izh.yaml"
    write(experiment, lems)
    write(experiment, yaml)
    assert isinstance(read(lems), Document)
    assert isinstance(read(yaml), Experiment)
    assert isinstance(read_document(yaml), Document)
    assert read_experiment(lems) == experiment.resolved()


def test_convert_goes_through_what_both_sides_share(tmp_path: Path) -> None:
    experiment = gallery.get("2004/A")
    write(experiment, tmp_path / "a.izh.yaml")
    for one, other in (
        ("a.izh.yaml", "b.nml"),
        ("LEMS_b.xml", "c.xml"),
        ("c.xml", "d.izh.yaml"),
        ("d.izh.yaml", "e.standalone.xml"),
    ):
        convert(tmp_path / one, tmp_path / other)
    assert read_experiment(tmp_path / "e.standalone.xml") == experiment.resolved()


def test_a_format_that_is_only_written_says_so(tmp_path: Path) -> None:
    write(gallery.get("2004/A"), tmp_path / "a.standalone.xml")
    with pytest.raises(FormatError, match="can be written but not read"):
        read(tmp_path / "a.standalone.xml", "lems-self-contained")


def test_writing_without_a_writer_is_not_expressible(tmp_path: Path) -> None:
    registry.register_format("only-read", [".only"], read=lambda source: source)
    try:
        with pytest.raises(NotExpressibleError, match="read but not written"):
            write(gallery.get("2004/A"), tmp_path / "a.only", "only-read")
        with pytest.raises(NotExpressibleError):
            convert("<Lems/>", tmp_path / "a.only", to="only-read")
    finally:
        registry.unregister_format("only-read")


def test_every_registered_reader_and_writer_can_be_imported() -> None:
    missing = []
    for known in registry.formats().values():
        for loadable in (known.reader, known.writer, known.experiment_reader):
            if isinstance(loadable, str):
                module, _, name = loadable.partition(":")
                if not hasattr(importlib.import_module(module), name):
                    missing.append(loadable)
    assert missing == []
    assert len(registry.formats()) >= 9


def test_losses_are_listed_at_once_refused_or_written_into_the_header() -> None:
    losses = LossLog("x")
    losses.settle()
    losses.add("one thing")
    losses.add("another")
    losses.add("one thing")
    with pytest.raises(NotExpressibleError) as caught:
        losses.settle()
    assert caught.value.features == ("one thing", "another")
    allowed = LossLog("x", allowed=True)
    allowed.extend(["one thing"])
    allowed.settle()
    assert allowed.header_lines() == ["Lost in conversion to x:", "- one thing"]
    allowed.refuse("the essential")
    with pytest.raises(NotExpressibleError, match="the essential"):
        allowed.settle()


def test_telling_formats_apart_takes_no_time_whatever_the_content() -> None:
    head = b"<!--a-->" * 5000 + b"<x"
    begin = time.perf_counter()
    with pytest.raises(FormatError):
        detect(Source(Path("a.xml"), head))
    assert time.perf_counter() - begin < 1.0
