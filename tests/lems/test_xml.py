"""Reading XML safely, and where elements stand."""

from __future__ import annotations

import copy
import gc
import time
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from nmlbridge.errors import IncludeNotFoundError, MalformedFileError
from nmlbridge.lems.xml import (
    element_path,
    local_name,
    location_of,
    parse_bytes,
    parse_file,
    share_origin,
)

BOMB = "<!DOCTYPE Lems [<!ENTITY a0 'ha'>{}]><Lems>&a20;</Lems>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 21))
)


def test_an_entity_bomb_is_refused_before_it_expands():
    began = time.perf_counter()
    with pytest.raises(MalformedFileError):
        parse_bytes(BOMB.encode(), "bomb.xml")
    assert time.perf_counter() - began < 1.0


def test_a_document_type_declaration_is_refused_even_if_empty():
    with pytest.raises(MalformedFileError, match="document type declaration") as caught:
        parse_bytes(b"<!DOCTYPE Lems><Lems/>", "x.xml")
    assert "remove" in caught.value.hint


def test_an_outside_entity_is_not_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden")
    text = f'<!DOCTYPE Lems [<!ENTITY s SYSTEM "{secret.as_uri()}">]><Lems a="1">&s;</Lems>'
    with pytest.raises(MalformedFileError) as caught:
        parse_bytes(text.encode(), "x.xml")
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["", "   \n", "plain words", "<Lems>", "<Lems><a></Lems>", "<Lems a=1/>", "\x00\x01"]
)
def test_what_is_not_well_formed_is_refused_by_name(text):
    with pytest.raises(MalformedFileError) as caught:
        parse_bytes(text.encode(), "odd.xml")
    assert caught.value.location.file == "odd.xml"


def test_a_truncated_file_is_refused_with_its_line():
    with pytest.raises(MalformedFileError) as caught:
        parse_bytes(b"<Lems>\n  <a>\n  <b", "cut.xml")
    assert caught.value.location.line >= 2


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(IncludeNotFoundError, match="cannot read"):
        parse_file(tmp_path / "none.xml")


def test_a_namespace_is_no_part_of_the_name():
    root = parse_bytes(b'<n:Lems xmlns:n="urn:x"/>', "x.xml")
    assert local_name(root) == "Lems"


@given(st.integers(0, 5), st.integers(0, 30), st.text("äß€x", max_size=6))
def test_an_element_stands_where_its_text_does(lines, blanks, comment):
    text = f"<Lems><!-- {comment} -->" + "\n" * lines + " " * blanks + '<a id="x"\n  b="2"/></Lems>'
    root = parse_bytes(text.encode(), "x.xml")
    where = location_of(root[1])
    offset = text.index("<a ")
    assert where.line == text.count("\n", 0, offset) + 1
    assert where.column == offset - text.rfind("\n", 0, offset)
    second = location_of(root[1], "b")
    assert (second.line, second.column) == (where.line + 1, 3)


def test_a_bracket_inside_quotes_does_not_end_a_tag():
    root = parse_bytes(b'<Lems><a t="x > y" id="1"/></Lems>', "x.xml")
    assert location_of(root[0], "id").column == 20


def test_a_copy_says_where_the_original_stands_and_additions_say_their_parent():
    root = parse_bytes(b"<Lems>\n <a/>\n</Lems>", "x.xml")
    other = copy.deepcopy(root)
    share_origin(root, other)
    made = etree.SubElement(other[0], "new")
    assert str(location_of(other[0])) == "x.xml:2:2"
    assert str(location_of(made)) == "x.xml:2:2"


def test_what_stands_behind_an_addition_is_still_found():
    root = parse_bytes(b"<Lems>\n <a/>\n <b/>\n</Lems>", "x.xml")
    etree.SubElement(etree.SubElement(root[0], "new"), "inner")
    assert str(location_of(root[1])) == "x.xml:3:2"


def test_an_element_made_in_memory_says_so():
    assert str(location_of(etree.Element("Lems"))) == "(made in memory)"


def test_a_tree_that_is_no_longer_used_is_not_kept():
    root = parse_bytes(b"<Lems><a/></Lems>", "x.xml")
    other = copy.deepcopy(root)
    share_origin(root, other)
    location_of(root[0])
    trees = [weakref.ref(root), weakref.ref(other)]
    del root, other
    gc.collect()
    assert [tree() for tree in trees] == [None, None]


def test_a_path_in_words_names_ids_and_names():
    root = parse_bytes(b'<Lems><network id="n"><population name="p"/></network></Lems>', "x.xml")
    assert element_path(root[0][0]) == "Lems/network[@id='n']/population[@name='p']"
