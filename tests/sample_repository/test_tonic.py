"""Tests of one's own beside the suites: two runs of a model compared in Python."""

import nmlbridge as nb

MODEL = "LEMS_tonic.xml"


def test_recording_the_spikes_changes_nothing(nmlbridge_compare):
    nmlbridge_compare(nb.run(MODEL), nb.run(MODEL, record=["spikes"]))


def test_cell_fires_five_times():
    assert len(nb.run(MODEL).spikes["pop[0]"]) == 5
