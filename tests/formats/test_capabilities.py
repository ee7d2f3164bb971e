"""The table of what each format can say is what the formats do."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats import capabilities, registry
from nmlbridge.formats.capabilities import FEATURES, FORMATS, support
from nmlbridge.formats.registry import write
from nmlbridge.model.cells import CELLS
from nmlbridge.model.network import RULES
from nmlbridge.model.stimuli import STIMULI
from nmlbridge.model.synapses import SYNAPSES

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_the_published_table_is_up_to_date(page: str) -> None:
    assert capabilities.updated(page) == page, "regenerate it: python -m nmlbridge.formats.capabilities"


def test_every_format_is_in_the_table_and_on_the_page(page: str) -> None:
    assert set(FORMATS) == set(registry.formats())
    for name, known in registry.formats().items():
        assert f"`{name}`" in page
        for suffix in known.suffixes:
            assert suffix in page or suffix in (".yml", ".izh.yml", ".net.nml.h5"), suffix


def test_the_example_on_the_page_can_be_read(page: str) -> None:
    example = page.partition("```yaml\n")[2].partition("```")[0]
    experiment = registry.read(example, "description")
    assert experiment.steps == 10_000
    assert [r.text for r in experiment.record] == ["pop/v", "pop/spikes"]


def test_every_kind_of_part_occurs_in_some_feature() -> None:
    seen = set()
    for feature in FEATURES:
        for make in feature.experiments:
            experiment = make()
            sections = (experiment.cells, experiment.stimuli, experiment.synapses)
            seen |= {type(part) for section in sections for part in section}
            seen |= {type(projection.rule) for projection in experiment.projections}
    wanted = {part for table in (CELLS, STIMULI, SYNAPSES, RULES) for part in table.values()}
    assert wanted <= seen


def test_the_description_says_all_of_itself_and_lems_all_that_runs() -> None:
    for feature in FEATURES:
        assert support(feature, "description").mark == "both", feature.name
        if feature.name != "cells alone, nothing to run":
            assert support(feature, "lems").mark == "both", feature.name


def test_a_writer_that_forgot_something_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    from nmlbridge.formats import network_text

    feature = next(f for f in FEATURES if f.name == "a weight each")
    assert support(feature, "lems").mark == "both"
    monkeypatch.setattr(network_text, "number_text", lambda figure: "1")
    assert support(feature, "lems").mark != "both"


@pytest.mark.parametrize("name", ["neuroml", "neuroml-hdf5"])
def test_with_loss_allowed_what_was_lost_stands_in_the_output(name: str, tmp_path: Path) -> None:
    for feature in FEATURES:
        found = support(feature, name)
        if found.mark != "refused" or "fast spiking" in feature.name:
            continue
        path = tmp_path / {"neuroml": "x.nml", "neuroml-hdf5": "x.nml.h5"}[name]
        write(feature.experiments[-1](), path, allow_loss=True)
        data = path.read_bytes().decode("utf-8", "replace")
        for reason in found.reasons:
            assert reason.replace("--", "- -") in data, feature.name


def test_what_cannot_be_left_out_is_refused_even_so(tmp_path: Path) -> None:
    feature = next(f for f in FEATURES if "fast spiking" in f.name)
    with pytest.raises(NotExpressibleError):
        write(feature.experiments[0](), tmp_path / "x.nml", allow_loss=True)
    assert list(tmp_path.iterdir()) == []
