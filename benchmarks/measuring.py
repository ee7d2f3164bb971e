"""What is measured, and how: interleaved rounds, goals beside what was found, checks beside both."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

__all__ = ["Goal", "Section", "Task", "interleaved", "last_json", "run_timed"]

Task: TypeAlias = Callable[[], dict[str, float]]
"""Measures once; seconds by name."""


@dataclass(frozen=True)
class Goal:
    """A figure beside its bound; a lower bound if `at_least`. A figure that could not be measured is None."""

    what: str
    value: float | None
    bound: float
    at_least: bool = False
    unit: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None if nothing was measured."""
        if self.value is None:
            return None
        return self.value >= self.bound if self.at_least else self.value <= self.bound


@dataclass
class Section:
    """One thing measured: seconds of every round by name, checks by what they say, goals, remarks."""

    title: str
    about: str
    times: dict[str, list[float]] = field(default_factory=dict)
    checks: dict[str, bool] = field(default_factory=dict)
    goals: list[Goal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def median(self, name: str) -> float | None:
        """Return the median of the rounds; None if it was not measured."""
        times = self.times.get(name)
        return statistics.median(times) if times else None

    def ratio(self, above: str, below: str) -> float | None:
        """Return the median of the rounds' ratios, or the ratio of the medians where one was not run in every round."""
        over, under = self.times.get(above), self.times.get(below)
        if not over or not under:
            return None
        if len(over) == len(under):
            return statistics.median(a / b for a, b in zip(over, under, strict=True))
        return statistics.median(over) / statistics.median(under)

    def as_json(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "title": self.title,
            "about": self.about,
            "times_s": self.times,
            "checks": self.checks,
            "goals": [vars(goal) | {"met": goal.met} for goal in self.goals],
            "notes": self.notes,
        }


def interleaved(tasks: Sequence[Task], rounds: int, once: Sequence[Task] = ()) -> dict[str, list[float]]:
    """Run every task once a round, in turn, so that a busy machine hits all alike; those of `once` in the first only.

    Returns
    -------
    dict of str to list of float
        Seconds by the names that the tasks give them.
    """
    times: dict[str, list[float]] = {}
    for number in range(rounds):
        for task in (*tasks, *(once if number == 0 else ())):
            for name, seconds in task().items():
                times.setdefault(name, []).append(seconds)
    return times


def run_timed(
    command: Sequence[str] | Sequence[str | Path], folder: Path, timeout_s: float = 900
) -> tuple[float, str]:
    """Run a command in a folder; returns its wall time and what it printed."""
    started = time.perf_counter()
    done = subprocess.run(
        [str(word) for word in command], cwd=folder, capture_output=True, text=True, timeout=timeout_s, check=True,
        env=os.environ | {"PYTHONHASHSEED": "0"},
    )  # fmt: skip
    return time.perf_counter() - started, done.stdout


def last_json(output: str) -> Any:
    """Return what the last line of an output says."""
    return json.loads(output.splitlines()[-1])
