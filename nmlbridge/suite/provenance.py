"""Where a result came from: versions and hashes."""

from __future__ import annotations

import os
import platform
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.runners.installed import installed_version
from nmlbridge.suite.references import sha256_of

if TYPE_CHECKING:
    from nmlbridge.lems.document import Document

__all__ = ["document_hashes", "machine_facts", "own_version"]


@lru_cache(maxsize=1)
def own_version() -> str:
    """Return this package's version."""
    return installed_version("nmlbridge") or "(run from its source folder)"


def machine_facts() -> dict[str, str]:
    """Return the versions and the machine that a whole report was made with."""
    return {
        "nmlbridge": own_version(),
        "Python": platform.python_version(),
        "numpy": np.__version__,
        "Machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
    }


def document_hashes(document: Document) -> dict[str, str]:
    """Return the SHA-256 of a model's own files, by path: the document and what it includes.

    Files inside the jNeuroML jar are the engine's, and go with its version.

    Parameters
    ----------
    document : Document
        The model.
    """
    paths = [source.path for source in document.sources if source.path is not None]
    return {os.path.relpath(path): sha256_of(path) for path in paths}
