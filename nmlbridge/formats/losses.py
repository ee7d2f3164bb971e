"""What a target could not say: collected in one place, then refused, or written into the output's header."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from nmlbridge.errors import NotExpressibleError

__all__ = ["LossLog"]

_log = logging.getLogger(__name__)


class LossLog:
    """The features a writer met that its format cannot say.

    A writer calls `add` for every such feature (it does not stop at the first), then `settle` once, before it
    writes anything. Where loss was not allowed `settle` raises; where it was, the writer puts `header_lines`
    at the top of what it writes.

    Parameters
    ----------
    target : str
        Name of the format, for the message.
    allowed : bool, keyword only
        Whether the user said that loss is all right.

    Examples
    --------
    >>> losses = LossLog("neuroml", allowed=True)
    >>> losses.add("cell 'LTS': the peak at vpeak - 0.1 u")
    >>> losses.settle()
    >>> losses.header_lines()
    ['Lost in conversion to neuroml:', "- cell 'LTS': the peak at vpeak - 0.1 u"]
    """

    def __init__(self, target: str, *, allowed: bool = False) -> None:
        self.target = target
        self.allowed = allowed
        self._features: list[str] = []
        self._essential: list[str] = []

    @property
    def features(self) -> tuple[str, ...]:
        """Everything lost so far, in the order met, each once."""
        return tuple(self._features)

    def add(self, feature: str) -> None:
        """Note that `feature` (what it is, and where in the model) cannot be said."""
        if feature not in self._features:
            self._features.append(feature)

    def refuse(self, feature: str) -> None:
        """Note that `feature` cannot be said and cannot be left out either."""
        if feature not in self._essential:
            self._essential.append(feature)

    def extend(self, features: Sequence[str]) -> None:
        """Note many."""
        for feature in features:
            self.add(feature)

    def settle(self, *, hint: str = "") -> None:
        """Refuse if anything was lost and loss was not allowed, or if something cannot even be left out.

        Raises
        ------
        NotExpressibleError
            Listing every feature.
        """
        if self._essential:
            raise NotExpressibleError(
                self.target, [*self._essential, *self._features], hint=hint or "choose another target"
            )
        if self._features and not self.allowed:
            raise NotExpressibleError(
                self.target,
                self._features,
                hint=hint or "choose another target, or allow loss (--allow-loss)",
            )
        for feature in self._features:
            _log.warning("lost in conversion to %s: %s", self.target, feature)

    def header_lines(self) -> list[str]:
        """Return the lines for the output's header, none if nothing was lost."""
        if not self._features:
            return []
        return [f"Lost in conversion to {self.target}:", *(f"- {feature}" for feature in self._features)]
