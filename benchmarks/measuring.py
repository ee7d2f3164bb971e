"""What is measured, and how: interleaved rounds, goals beside what was found, checks beside both."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

__all__ = ["Goal", "Section", "interleaved", "run_timed"]


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

    def ratio(self, slow: str, fast: str) -> float | None:
        """Return the median of the rounds' ratios; None if one of the two was not measured."""
        pairs = zip(self.times.get(slow, ()), self.times.get(fast, ()), strict=False)
        ratios = [a / b for a, b in pairs]
        return statistics.median(ratios) if ratios else None

    def as_json(self) -> dict[str, Any]:
        """Return plain data."""
        return {
            "title": self.title,
            "times_s": self.times,
            "checks": self.checks,
            "goals": [vars(goal) | {"met": goal.met} for goal in self.goals],
            "notes": self.notes,
        }


def interleaved(
    tasks: Mapping[str, Callable[[], float]], rounds: int, once: Sequence[str] = ()
) -> dict[str, list[float]]:
    """Run every task once a round, in turn, so that a busy machine hits all alike; those in `once` in the first only."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds):
        for name, task in tasks.items():
            if number == 0 or name not in once:
                times[name].append(task())
    for name, found in times.items():
        print(f"  {name}: {statistics.median(found):.6f} s", file=sys.stderr)
    return times


def run_timed(command: Sequence[str | Path], folder: Path, timeout_s: float = 900) -> tuple[float, str]:
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
