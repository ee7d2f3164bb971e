"""What jNeuroML's results owe to Java: the order of a HashMap's keys."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["hash_order", "string_hash"]


def string_hash(text: str) -> int:
    """Return Java's ``String.hashCode``, as an unsigned 32-bit number.

    Examples
    --------
    >>> string_hash("v"), string_hash("timeCourse")
    (118, 330699080)
    """
    value = 0
    units = text.encode("utf-16-be")
    for i in range(0, len(units), 2):
        value = (31 * value + (units[i] << 8 | units[i + 1])) & 0xFFFFFFFF
    return value


def hash_order(names: Iterable[str]) -> list[str]:
    """Return names in the order in which a Java HashMap that they were put into one by one lists its keys.

    Parameters
    ----------
    names : iterable of str
        In order of insertion; repeated names count once.

    Examples
    --------
    >>> hash_order(["timeCourse", "forwardRate", "reverseRate", "q10Settings"])
    ['q10Settings', 'forwardRate', 'timeCourse', 'reverseRate']
    """
    keys = list(dict.fromkeys(names))
    if len(keys) < 2:
        return keys
    size = 16
    while len(keys) > size * 0.75:
        size *= 2
    hashes = {}
    for key in keys:
        value = string_hash(key)
        hashes[key] = (value ^ (value >> 16)) & (size - 1)
    return sorted(keys, key=lambda key: hashes[key])  # stable: ties stay in order of insertion
