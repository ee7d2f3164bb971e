from __future__ import annotations

from typing import Any

from lxml import html

from nmlbridge.recording import Recording


def test_it_shows_every_quantity_with_its_range_in_display_units() -> None:
    shown = Recording(
        [0.0, 1e-3],
        {"p[0]/v": ("V", [-0.07, 0.03]), "p[0]/U": ("1", [1.0, float("nan")])},
        {"p[0]": [1e-3]},
        name="ex",
    )._repr_html_()
    page: Any = html.fromstring(shown)
    rows = [[cell.text_content() for cell in row.xpath("td")] for row in page.xpath("//tbody/tr")]
    assert rows[0][:4] == ["p[0]/v", "mV", "-70", "30"]
    assert rows[1][:4] == ["p[0]/U", "", "1", "1"]
    assert rows[2] == ["p[0]", "s", "0.001", "0.001", "1 spikes"]
    assert "<svg" in shown
    assert "http" not in shown


def test_names_cannot_smuggle_html_in() -> None:
    evil = "<script>alert(1)</script>"
    shown = Recording([0.0], {evil: (evil, [1.0])}, {evil: []}, name=evil)._repr_html_()
    assert "<script" not in shown


def test_of_very_many_quantities_the_first_are_shown() -> None:
    recording = Recording([0.0], {f"p[{k}]/v": ("V", [0.0]) for k in range(100)})
    shown = recording._repr_html_()
    assert shown.count("<tr>") == 1 + 40
    assert "and 60 more" in shown


def test_nothing_finite_and_nothing_at_all_can_be_shown() -> None:
    nothing = Recording([0.0], {"p/v": ("V", [float("nan")])})._repr_html_()
    assert "p/v" in nothing
    assert "<svg" not in nothing
    assert "0 rows" in Recording(())._repr_html_()
