"""One module an engine, behind one protocol (`nmlbridge.runners.base.Runner`).

`names` lists them, `get` gives one; a module is imported only when its engine is asked for.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from nmlbridge.errors import RunnerNotInstalledError

if TYPE_CHECKING:
    from nmlbridge.runners.base import Runner

__all__ = ["get", "names"]

_MODULES = {
    "native": "nmlbridge.runners.native",
    "jneuroml": "nmlbridge.runners.jneuroml",
    "pylems": "nmlbridge.runners.pylems",
    "eden": "nmlbridge.runners.eden",
}


def names() -> tuple[str, ...]:
    """Return the names of all engines, installed or not, the native one first.

    Examples
    --------
    >>> names()[:2]
    ('native', 'jneuroml')
    """
    return tuple(_MODULES)


def get(name: str) -> Runner:
    """Return the engine of this name.

    Parameters
    ----------
    name : str
        One of `names`.

    Raises
    ------
    RunnerNotInstalledError
        If there is no engine of that name.
    """
    module = _MODULES.get(name)
    if module is None:
        raise RunnerNotInstalledError(
            f"there is no engine called {name!r}",
            hint=f"engines: {', '.join(_MODULES)}; see `nmlbridge engines`",
        )
    runner: Runner = importlib.import_module(module).RUNNER
    return runner
