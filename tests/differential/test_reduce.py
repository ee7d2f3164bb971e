from __future__ import annotations

from lxml import etree

from validation.differential.reduce import reduce_document

DOCUMENT = """<Lems>
  <a>
    <b/>
    <wanted/>
  </a>
  <c>
    <d/>
    <e/>
  </c>
</Lems>
"""


def test_only_what_matters_is_left() -> None:
    reduced = reduce_document(DOCUMENT, lambda xml: "wanted" in xml)
    assert [element.tag for element in etree.fromstring(reduced).iter()] == ["Lems", "a", "wanted"]


def test_what_is_left_is_still_laid_out() -> None:
    assert reduce_document(DOCUMENT, lambda xml: "<b/>" in xml and "<e/>" in xml).splitlines() == [
        "<Lems>",
        "  <a>",
        "    <b/>",
        "  </a>",
        "  <c>",
        "    <e/>",
        "  </c>",
        "</Lems>",
    ]


def test_things_that_need_each_other_go_one_after_the_other() -> None:
    def still_fails(xml: str) -> bool:
        tags = {element.tag for element in etree.fromstring(xml).iter()}
        return "wanted" in tags and ("e" not in tags or "d" in tags)  # d may go only after e

    reduced = reduce_document(DOCUMENT, still_fails)
    assert {element.tag for element in etree.fromstring(reduced).iter()} == {"Lems", "a", "wanted"}


def test_it_gives_up_after_so_many_tries() -> None:
    tries: list[str] = []

    def never(xml: str) -> bool:
        tries.append(xml)
        return False

    assert reduce_document(DOCUMENT, never, most=3) == DOCUMENT
    assert len(tries) == 3
