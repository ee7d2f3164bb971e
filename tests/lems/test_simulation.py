"""What a document asks to be run and recorded."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmlbridge.errors import ModelError, SchemaError
from nmlbridge.lems.document import Document
from nmlbridge.lems.simulation import DEFAULT_SEED, simulation_of

FILE = '<OutputFile id="{}" fileName="{}.dat"{}><OutputColumn id="{}" quantity="pop[0]/v"/></OutputFile>'
DISPLAY = (
    '<Display id="{}" title="t" timeScale="1ms" xmin="0" xmax="1" ymin="0" ymax="1">'
    '<Line id="{}" quantity="pop[0]/v" scale="1mV" timeScale="1ms"/></Display>'
)


def document(run='length="10ms" step="0.1ms"', inside="", target='<Target component="sim"/>'):
    return Document.parse(
        f"""<Lems>{target}<Include file="Cells.xml"/><Include file="Networks.xml"/><Include file="Simulation.xml"/>
        <izhikevichCell id="izh" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>
        <network id="net"><population id="pop" component="izh" size="1"/></network>
        <Simulation id="sim" {run} target="net">{inside}</Simulation></Lems>""",
        "s.xml",
    )


def test_length_and_step_are_seconds_and_the_target_is_a_component():
    simulation = simulation_of(document())
    assert (simulation.length_s, simulation.step_s, simulation.seed) == (0.01, 0.0001, DEFAULT_SEED)
    assert simulation.target.id == "net"


@pytest.mark.parametrize(
    ("length", "step", "steps"),
    [("10ms", "0.1ms", 100), ("33.333ms", "0.07ms", 476), ("0ms", "1ms", 0), ("1ms", "2ms", 1)],
)
def test_steps_are_length_over_step_rounded_half_up(length, step, steps):
    assert simulation_of(document(f'length="{length}" step="{step}"')).steps == steps


@given(st.integers(0, 100_000), st.sampled_from([0.01, 0.025, 0.05, 0.1, 0.25, 1.0]))
def test_a_whole_number_of_steps_is_counted_exactly(count, step):
    assert simulation_of(document(f'length="{count * step!r}ms" step="{step!r}ms"')).steps == count


def test_the_seed_is_read():
    assert simulation_of(document('length="1ms" step="1ms" seed="-7"')).seed == -7


def test_files_and_displays_have_their_columns_with_units():
    simulation = simulation_of(
        document(inside=FILE.format("f", "a", ' path="out"', "c") + DISPLAY.format("d", "l"))
    )
    (file,) = simulation.output_files
    assert (file.file_name, file.columns[0].quantity, file.columns[0].unit) == ("out/a.dat", "pop[0]/v", "V")
    assert [column.id for column in simulation.displays[0].columns] == ["l"]


def test_of_two_files_of_one_id_the_last_has_all_columns():
    inside = FILE.format("f", "a", "", "c1") + FILE.format("f", "b", "", "c2")
    first, second = simulation_of(document(inside=inside)).output_files
    assert first.columns == []
    assert [column.id for column in second.columns] == ["c1", "c2"]


def test_a_display_takes_the_columns_of_a_file_of_its_id():
    simulation = simulation_of(document(inside=FILE.format("f", "a", "", "c") + DISPLAY.format("f", "l")))
    assert simulation.output_files[0].columns == []
    assert sorted(column.id for column in simulation.displays[0].columns) == ["c", "l"]


def test_event_files_have_their_selections():
    inside = (
        '<EventOutputFile id="e" fileName="e.spikes" format="ID_TIME">'
        '<EventSelection id="0" select="pop[0]" eventPort="spike"/></EventOutputFile>'
    )
    (file,) = simulation_of(document(inside=inside)).event_output_files
    assert (file.format, file.selections[0].select, file.selections[0].event_port) == (
        "ID_TIME",
        "pop[0]",
        "spike",
    )


@pytest.mark.parametrize(
    ("run", "word"),
    [
        ('length="10ms" step="0ms"', "the step must be above 0"),
        ('length="10ms" step="-1ms"', "the step must be above 0"),
        ('length="-10ms" step="1ms"', "the length must be 0 or more"),
        ('length="1e9s" step="1e-9s"', "more than can be counted"),
        ('length="10ms" step="1ms" seed="1.5"', "not a whole number"),
    ],
)
def test_a_run_that_makes_no_sense_is_refused_at_the_attribute(run, word):
    with pytest.raises(ModelError, match=word) as caught:
        simulation_of(document(run))
    assert caught.value.location.column > 1


def test_without_a_target_the_first_component_that_can_be_run_is():
    assert simulation_of(document(target="")).id == "sim"


@pytest.mark.parametrize(
    ("target", "error", "word"),
    [
        ('<Target component="net"/>', ModelError, "cannot be run"),
        ('<Target component="none"/>', ModelError, "no component has the id"),
        ("<Target/>", SchemaError, "no component="),
    ],
)
def test_a_target_that_cannot_be_run_is_refused(target, error, word):
    with pytest.raises(error, match=word):
        simulation_of(document(target=target))


def test_a_document_with_nothing_to_run_says_so():
    with pytest.raises(ModelError, match="nothing to run"):
        simulation_of(Document.parse('<Lems><Include file="Cells.xml"/></Lems>'))


def test_an_unknown_format_of_events_is_refused():
    inside = '<EventOutputFile id="e" fileName="e" format="TIME"/>'
    with pytest.raises(ModelError, match="format='TIME'") as caught:
        simulation_of(document(inside=inside))
    assert "TIME_ID" in caught.value.hint
