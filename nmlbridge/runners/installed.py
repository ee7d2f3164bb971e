"""Versions of installed packages, read from their metadata without importing them."""

from __future__ import annotations

__all__ = ["installed_version"]


def installed_version(distribution: str) -> str:
    """Return the version of an installed distribution, or an empty text if there is no metadata.

    Parameters
    ----------
    distribution : str
        Its name on PyPI.

    Examples
    --------
    >>> installed_version("no-such-distribution")
    ''
    """
    from importlib.metadata import PackageNotFoundError, version  # slow to import, and few commands need it

    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
