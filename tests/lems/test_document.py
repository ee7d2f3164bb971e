"""Documents and what they include."""

from __future__ import annotations

import pickle

import pytest

from nmlbridge.errors import IncludeNotFoundError, MalformedFileError, SchemaError
from nmlbridge.lems.document import Document, example_names
from nmlbridge.lems.xml import local_name, location_of


def write(folder, **files):
    for name, text in files.items():
        path = folder / f"{name}.xml"
        path.write_text(text)
    return folder / "main.xml"


def tags(document):
    return [local_name(element) for element in document.elements()]


def test_includes_stand_where_they_are_included_and_each_once(tmp_path):
    main = write(
        tmp_path,
        main='<Lems><Unit/><Include file="a.xml"/><Include file="b.xml"/><Target/></Lems>',
        a="<Lems><ComponentType/></Lems>",
        b='<Lems><Include file="a.xml"/><Dimension/></Lems>',
    )
    assert tags(Document.read(main)) == ["Unit", "ComponentType", "Dimension", "Target"]


def test_a_file_beside_an_included_file_is_found(tmp_path):
    (tmp_path / "sub").mkdir()
    write(tmp_path / "sub", inner="<Lems><Unit/></Lems>", outer='<Lems><Include file="inner.xml"/></Lems>')
    main = write(tmp_path, main='<Lems><Include file="sub/outer.xml"/></Lems>')
    assert tags(Document.read(main)) == ["Unit"]


def test_core_types_are_found_without_being_there(tmp_path):
    document = Document.read(write(tmp_path, main='<Lems><Include file="Cells.xml"/></Lems>'))
    assert document.is_upstream(document.elements()[0])
    assert "ComponentType" in tags(document)


def test_a_file_of_ones_own_goes_before_a_core_type_of_that_name(tmp_path):
    main = write(tmp_path, main='<Lems><Include file="Cells.xml"/></Lems>', Cells="<Lems><Unit/></Lems>")
    assert tags(Document.read(main)) == ["Unit"]


@pytest.mark.parametrize("chain", [["main"], ["a", "main"], ["a", "b", "a"]])
def test_a_file_that_includes_itself_is_refused(tmp_path, chain):
    files = {}
    here = "main"
    for following in chain:
        files[here] = f'<Lems><Include file="{following}.xml"/></Lems>'
        here = following
    main = write(tmp_path, **files)
    with pytest.raises(IncludeNotFoundError, match="includes itself"):
        Document.read(main).elements()


@pytest.mark.parametrize("where", ["http://example.org/x.xml", "file:///etc/passwd", "https://x/y.xml"])
def test_an_include_by_url_is_refused_without_a_look(tmp_path, where):
    main = write(tmp_path, main=f'<Lems><Include file="{where}"/></Lems>')
    with pytest.raises(IncludeNotFoundError, match="URL"):
        Document.read(main).elements()


def test_an_include_without_a_name_is_refused(tmp_path):
    with pytest.raises(IncludeNotFoundError, match="without file="):
        Document.read(write(tmp_path, main="<Lems><Include/></Lems>")).elements()


def test_a_missing_include_is_named_with_its_place_and_where_it_was_looked_for(tmp_path):
    main = write(tmp_path, main='<Lems>\n <Include file="gone.xml"/></Lems>')
    with pytest.raises(IncludeNotFoundError, match=r"gone\.xml") as caught:
        Document.read(main).elements()
    assert caught.value.location.line == 2
    assert str(tmp_path) in caught.value.hint


def test_an_included_file_that_is_not_xml_is_named(tmp_path):
    main = write(tmp_path, main='<Lems><Include file="a.xml"/></Lems>', a="no xml")
    with pytest.raises(MalformedFileError) as caught:
        Document.read(main).elements()
    assert caught.value.location.file.endswith("a.xml")


def test_what_is_neither_lems_nor_neuroml_is_refused():
    with pytest.raises(SchemaError, match="<html>"):
        Document.parse("<html/>")


def test_an_unknown_example_is_refused_with_the_known_ones():
    with pytest.raises(IncludeNotFoundError) as caught:
        Document.read("example:nothing.xml")
    assert "LEMS_NML2_Ex2_Izh.xml" in caught.value.hint
    with pytest.raises(IncludeNotFoundError):
        Document.read("example:../META-INF/MANIFEST.MF")


def test_every_example_can_be_read():
    assert len(example_names()) >= 31
    for name in example_names():
        assert Document.read(f"example:{name}").elements()


def test_a_document_written_reads_back_the_same(tmp_path):
    document = Document.parse('<Lems><a b="ä &lt; ß"/></Lems>')
    document.write(tmp_path / "out.xml")
    assert Document.read(tmp_path / "out.xml").to_xml() == document.to_xml()
    assert [path.name for path in tmp_path.iterdir()] == ["out.xml"]


def test_a_copy_can_be_changed_without_the_original():
    document = Document.parse("<Lems><a/></Lems>")
    document.copy().root.clear()
    assert document.to_xml() == "<Lems><a/></Lems>"


def test_a_document_travels_to_another_process_and_finds_its_includes(tmp_path):
    (tmp_path / "other.xml").write_text('<Lems><Dimension name="d"/></Lems>')
    (tmp_path / "main.xml").write_text('<?xml version="1.0"?>\n<Lems>\n<Include file="other.xml"/></Lems>')
    document = Document.read(tmp_path / "main.xml")
    copy = pickle.loads(pickle.dumps(document))
    assert copy.to_xml() == document.to_xml()
    assert [source.path for source in copy.sources] == [source.path for source in document.sources]
    assert str(location_of(copy.root[0])) == str(location_of(document.root[0]))
