"""What to record of a run."""

# ruff: noqa: RUF009 - the calls in the class bodies declare fields, each its own
from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nmlbridge.errors import ModelError, Problem
from nmlbridge.model.network import read_cells
from nmlbridge.model.parts import Part, did_you_mean, identifier, plain

if TYPE_CHECKING:
    from nmlbridge.model.given import OptionalCellsField

__all__ = ["Record"]

_RECORD = re.compile(
    r"(?P<population>\w+)(?:\[(?P<cells>[^\]]*)\])?(?:/(?P<stimulus>\w+))?/(?P<variable>\w+)\Z"
)
_SPAN = re.compile(r"\s*(\d+)\s*(?::\s*(\d+)\s*)?\Z")


@dataclass(frozen=True, eq=False)
class Record(Part):
    """What to record of some cells.

    Parameters
    ----------
    population : str
        Identifier of the population.
    variable : str
        ``v``, ``u``, ``spikes``; or ``i``, the current of a stimulus.
    cells : sequence of int, optional
        Indices of the cells; all of them if not given.
    stimulus : str, optional
        For ``i``: identifier of the stimulus.
    file : str, optional
        Name of the output file; by default the experiment's identifier with ``.dat`` or ``.spikes``.

    Examples
    --------
    >>> Record.of("exc[0:3]/v").cells
    (0, 1, 2)
    """

    population: str = identifier("identifier of the population")
    variable: str = plain("v, u, spikes, or i (the current of a stimulus)")
    cells: OptionalCellsField = plain("indices of the cells; all if not given", default=None)
    stimulus: str | None = identifier("for i: identifier of the stimulus", default=None)
    file: str | None = plain("name of the output file", default=None)

    @classmethod
    def of(cls, text: str) -> Record:
        """Read the short form: ``pop/v``, ``pop[0]/u``, ``pop[0:3]/spikes``, ``pop[1,4]/v``, ``pop/stim/i``.

        Raises
        ------
        ModelError
            If it is not one of these.
        """
        match = _RECORD.match(text.strip())
        cells: list[int] | None = None
        if match and match["cells"] is not None:
            cells = []
            for item in match["cells"].split(","):
                span = _SPAN.match(item)
                if not span:
                    match = None
                    break
                cells.extend(range(int(span[1]), int(span[2])) if span[2] else [int(span[1])])
        if not match or cells == []:
            raise ModelError(
                f"'{text}' does not say what to record",
                hint="write pop/v, pop[0]/u, pop[0:3]/spikes or pop/stim/i",
            )
        return cls(
            match["population"], match["variable"], None if cells is None else tuple(cells), match["stimulus"]
        )

    @property
    def text(self) -> str:
        """The short form."""
        cells = "" if self.cells is None else f"[{_spans(self.cells)}]"
        middle = f"/{self.stimulus}" if self.stimulus else ""
        return f"{self.population}{cells}{middle}/{self.variable}"

    @property
    def label(self) -> str:
        """What messages call this part."""
        return f"record '{self.population}/{self.variable}'"

    def check(self) -> list[Problem]:
        """Check the variable and the indices."""
        problem = read_cells(self)
        problems = [problem] if problem else []
        known = ("v", "u", "spikes", "i")
        if self.variable not in known:
            hint = did_you_mean(str(self.variable), known)
            problems.append(
                self._problem("unknown-variable", "variable", f"'{self.variable}' is no variable", hint)
            )
        elif (self.variable == "i") != (self.stimulus is not None):
            message = "i is recorded of a stimulus: pop/stimulus/i"
            problems.append(self._problem("unknown-variable", "variable", message))
        if self.file is not None and (not isinstance(self.file, str) or not self.file.strip()):
            problems.append(self._problem("wrong-type", "file", f"{self.file!r} is not a file name"))
        return problems


def _spans(cells: Sequence[int]) -> str:
    """Write indices short: ``0:3,7``."""
    parts: list[list[int]] = []
    for cell in cells:
        if parts and cell == parts[-1][1]:
            parts[-1][1] = cell + 1
        else:
            parts.append([cell, cell + 1])
    return ",".join(str(a) if b == a + 1 else f"{a}:{b}" for a, b in parts)
