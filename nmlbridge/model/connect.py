"""The connections of a projection as arrays, and how much memory they would take before any is made."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.errors import Location, ModelError, Problem
from nmlbridge.model.network import AllToAll, Explicit, FixedProbability, OneToOne, Projection
from nmlbridge.model.values import QuantityArray, Values
from nmlbridge.units import Quantity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = [
    "BYTES_PER_CONNECTION",
    "Connections",
    "available_memory",
    "connect",
    "expected_count",
    "require_memory",
]

BYTES_PER_CONNECTION = 24
"""Two int32 indices, and weight and delay as float64."""

_DEFAULT_SEED = 1234  # jLEMS's own


@dataclass(frozen=True)
class Connections:
    """The connections of one projection.

    Parameters
    ----------
    pre, post : ndarray of int32, shape (n,)
        Index of the source cell and of the target cell.
    weight : Quantity or QuantityArray of shape (n,)
        Plain numbers: one for all, or one each.
    delay : Quantity or QuantityArray of shape (n,)
        Times: one for all, or one each.
    """

    pre: NDArray[np.int32]
    post: NDArray[np.int32]
    weight: Quantity | QuantityArray
    delay: Quantity | QuantityArray

    def __len__(self) -> int:
        """Return their number."""
        return len(self.pre)

    @property
    def weights(self) -> NDArray[np.float64]:
        """The weight of each, shape (n,)."""
        return _spread(self.weight, len(self))

    @property
    def delays_s(self) -> NDArray[np.float64]:
        """The delay of each in s, shape (n,)."""
        return _spread(self.delay, len(self))


def _spread(values: Quantity | QuantityArray, n: int) -> NDArray[np.float64]:
    import numpy as np

    return np.full(n, values.si) if isinstance(values, Quantity) else values.si


def expected_count(projection: Projection, sources: int, targets: int) -> int:
    """Return how many connections a projection makes; for a random rule the number to expect.

    Parameters
    ----------
    projection : Projection
        What connects.
    sources, targets : int
        Sizes of the two populations.
    """
    rule = projection.rule
    if isinstance(rule, Explicit):
        return len(rule)
    if isinstance(rule, OneToOne):
        return min(sources, targets)
    pairs = sources * targets
    if projection.source == projection.target and not rule.self_connections:
        pairs -= sources
    return pairs if isinstance(rule, AllToAll) else round(pairs * rule.probability)


def available_memory() -> int:
    """Return how much memory can be taken without swapping, bytes: of the machine or of its container."""
    found = []
    meminfo = Path("/proc/meminfo")
    if meminfo.exists():
        for line in meminfo.read_text().splitlines():
            if line.startswith("MemAvailable:"):
                found.append(int(line.split()[1]) * 1024)
    group = Path("/sys/fs/cgroup")
    try:
        limit = (group / "memory.max").read_text().strip()
        if limit != "max":
            found.append(int(limit) - int((group / "memory.current").read_text()))
    except OSError:
        pass  # no such limit here
    if not found:
        found.append(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2)
    return max(0, min(found))


def require_memory(
    count: int,
    *,
    bytes_each: int = BYTES_PER_CONNECTION,
    limit_bytes: int | None = None,
    what: str = "arrays",
) -> None:
    """Refuse a number of connections that would not fit into memory, before any is made.

    Parameters
    ----------
    count : int
        Number of connections.
    bytes_each : int
        Memory of one, in the form wanted.
    limit_bytes : int, optional
        Memory that may be taken; half of what is available by default.
    what : str
        The form, for the message.

    Raises
    ------
    ModelError
        If more would be needed; the message says how much.

    Examples
    --------
    >>> require_memory(1000)
    """
    limit = available_memory() // 2 if limit_bytes is None else limit_bytes
    needed = count * bytes_each
    if needed <= limit:
        return
    wants = f"{count:,} connections as {what} need about {_bytes(needed)} of memory"
    message = f"{wants}; {_bytes(limit)} may be used here"
    hint = "fewer cells, a lower probability, or a machine with more memory"
    problem = Problem("too-large", f"{message} ({hint})", Location("(in memory)", element="projections"))
    raise ModelError(message, hint=hint, problems=[problem])


def _bytes(n: int) -> str:
    figure = float(n)
    for unit in ("bytes", "kB", "MB", "GB"):
        if figure < 1000:
            return f"{figure:.3g} {unit}"
        figure /= 1000
    return f"{figure:.3g} TB"


def connect(
    projection: Projection, sources: int, targets: int, *, seed: int | None = None, place: int = 0
) -> Connections:
    """Make the connections of a projection.

    Parameters
    ----------
    projection : Projection
        What connects.
    sources, targets : int
        Sizes of the two populations.
    seed : int, optional
        The experiment's seed, for a projection without its own.
    place : int
        Which projection of the experiment it is, so that two without a seed of their own differ.

    Returns
    -------
    Connections
        In ascending order of source, then target; an explicit rule keeps its own order.

    Raises
    ------
    ModelError
        If they would not fit into memory, or an array does not have one value for each.

    Examples
    --------
    >>> c = connect(Projection("p", "a", "b", "s", AllToAll(), delay="1 ms"), 2, 2)
    >>> c.pre.tolist(), c.post.tolist(), c.delays_s.tolist()
    ([0, 0, 1, 1], [0, 1, 0, 1], [0.001, 0.001, 0.001, 0.001])
    """
    import numpy as np

    require_memory(expected_count(projection, sources, targets))
    if projection.seed is None:
        entropy: list[int] = [_DEFAULT_SEED if seed is None else seed, place]
    else:
        entropy = [projection.seed]
    for_rule, for_weight, for_delay = (
        np.random.default_rng(s) for s in np.random.SeedSequence(entropy).spawn(3)
    )
    pre, post = _pairs(projection, sources, targets, for_rule)
    return Connections(
        pre,
        post,
        _drawn(projection, "weight", for_weight, len(pre)),
        _drawn(projection, "delay", for_delay, len(pre)),
    )


def _pairs(
    projection: Projection, sources: int, targets: int, generator: np.random.Generator
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return which cells are connected, two arrays of shape (n,)."""
    import numpy as np

    rule = projection.rule
    if isinstance(rule, Explicit):
        return rule.pre, rule.post
    if isinstance(rule, OneToOne):
        same = np.arange(min(sources, targets), dtype=np.int32)
        return same, same.copy()
    if isinstance(rule, AllToAll) or rule.probability == 1.0:
        pre = np.repeat(np.arange(sources, dtype=np.int32), targets)
        post = np.tile(np.arange(targets, dtype=np.int32), sources)
    else:
        pre, post = _drawn_pairs(rule, sources, targets, generator)
    if projection.source == projection.target and not rule.self_connections:
        keep = pre != post
        return pre[keep], post[keep]
    return pre, post


def _drawn_pairs(
    rule: FixedProbability, sources: int, targets: int, generator: np.random.Generator
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Draw each pair independently, by the gaps between those drawn: memory grows with connections only."""
    import numpy as np

    pairs = sources * targets
    if rule.probability == 0.0 or pairs == 0:
        none = np.zeros(0, dtype=np.int32)
        return none, none
    found, last = [], -1
    while last < pairs:
        expected = (pairs - last) * rule.probability
        gaps = generator.geometric(rule.probability, int(expected + 4 * expected**0.5) + 8)
        gaps = np.minimum(gaps, pairs + 1)  # keeps the sum below from overflowing
        at = last + np.cumsum(gaps)
        found.append(at[at < pairs])
        last = int(at[-1])
    index = np.concatenate(found)
    return (index // targets).astype(np.int32), (index % targets).astype(np.int32)


def _drawn(
    projection: Projection, field: str, generator: np.random.Generator, n: int
) -> Quantity | QuantityArray:
    """Return the weights or delays: as given, or drawn."""
    values: Values = getattr(projection, field)
    if isinstance(values, QuantityArray):
        if len(values) != n:
            raise ModelError(f"{projection.label}: {field}: {len(values)} values for {n} connections")
        return values
    if isinstance(values, Quantity):
        return values
    return values.draw(generator, n)
