"""The sets of a sweep as lanes of one program, where the document and what is varied allow it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from nmlbridge.engine.ensemble import Ensemble, ensemble_of
from nmlbridge.engine.outputs import with_outputs
from nmlbridge.lems.document import Document
from nmlbridge.lems.simulation import simulation_of
from nmlbridge.runners.base import RunOptions
from nmlbridge.runners.varying import varied_element, with_unit_of, with_values

__all__ = ["Lanes", "lanes_of"]

_LANES = 200_000
"""Most instances that run at once, of all sets together: some 100 MB."""


class Lanes:
    """A document that many sets can be run of at once; `lanes_of` makes it."""

    def __init__(self, ensemble: Ensemble, texts: Mapping[str, tuple[tuple[str, str], str]]) -> None:
        self._ensemble = ensemble
        self._texts = texts
        compiled = ensemble.compiled
        self.length_s = compiled.simulation.length_s
        self.most = max(1, _LANES // len(compiled.wiring.nodes))
        self._columns: dict[str, int] = {}
        self.units: dict[str, str] = {}
        columns = [column for file in compiled.files for column in file.columns]
        for number, column in enumerate(columns):
            if column.quantity not in self._columns:
                self._columns[column.quantity] = number
                self.units[column.quantity] = column.unit
        selects = [s.select for file in compiled.event_files for s in file.selections]
        self._trains: dict[str, int] = {}  # a cell selected twice has each spike once
        for number, select in enumerate(selects):
            self._trains.setdefault(select, number)
        self._recorders = len(selects)

    def run(
        self, sets: Sequence[Mapping[str, str]], threads: int
    ) -> list[tuple[dict[str, np.ndarray], dict[str, tuple[float, float, float]]]]:
        """Run sets, `most` at a time at most.

        Returns
        -------
        list of (dict, dict)
            Of each set its spike trains, s, and the minimum, maximum and last value of each quantity.

        Raises
        ------
        ModelError
            If a value is no quantity of the right dimension.
        IntegrationError
            If the integration of any set fails.
        """
        made = self._ensemble.run([self._values(values) for values in sets], threads=threads)
        key = made.event_sets * self._recorders + made.event_recorders
        order = np.argsort(key.astype(np.min_scalar_type(len(sets) * self._recorders)), kind="stable")
        times = made.event_times_s[order]
        ends = np.searchsorted(key[order], np.arange(len(sets) * self._recorders + 1))
        return [
            (
                {
                    train: times[ends[at] : ends[at + 1]]
                    for train, at in ((t, n * self._recorders + number) for t, number in self._trains.items())
                },
                {
                    path: (float(made.minimum[c, n]), float(made.maximum[c, n]), float(made.last[c, n]))
                    for path, c in self._columns.items()
                },
            )
            for n in range(len(sets))
        ]

    def _values(self, values: Mapping[str, str]) -> dict[tuple[str, str], str]:
        found = {}
        for path, value in values.items():
            key, present = self._texts[path]
            found[key] = with_unit_of(present, value)
        return found


def lanes_of(
    document: Document, sets: Sequence[Mapping[str, str]], engine: str, options: RunOptions
) -> Lanes | None:
    """Return a document ready to run many sets at once, or None if they must be run one after another.

    Parameters
    ----------
    document : Document
        As for `nmlbridge.runners.sweeping.run_sets`, as the others.
    sets : sequence of mapping of str to str
    engine : str
    options : RunOptions

    Raises
    ------
    ModelError, FormatError, NotExpressibleError
        If the document is wrong with the first set's values, or cannot be run.
    """
    if engine != "native" or len(sets) < 2 or options.strict or options.timeout_s is not None:
        return None
    if not options.record and not simulation_of(document).output_files:
        return None
    first = dict(sets[0])
    second = {
        path: next((values[path] for values in sets if values[path] != value), value)
        for path, value in first.items()
    }
    documents = [
        with_outputs(with_values(document, values), record=options.record, seed=options.seed)
        for values in (first, second)
    ]
    texts = {}
    for path in first:
        element, attribute = varied_element(document, path)
        texts[path] = ((str(element.get("id")), attribute), str(element.get(attribute)))
    ensemble = ensemble_of(documents[0], documents[1], [key for key, _ in texts.values()])
    return Lanes(ensemble, texts) if ensemble is not None else None
