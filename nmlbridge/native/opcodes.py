"""The engine's operations, as the C interpreter numbers them."""

from __future__ import annotations

from nmlbridge.native import _core

__all__ = ["FUSED", "NAMES", "OPCODES"]

NAMES: tuple[str, ...] = _core.operation_names()
"""Every operation, in the order of its number."""
OPCODES: dict[str, int] = {name: number for number, name in enumerate(NAMES)}
FUSED: tuple[str, ...] = tuple(name for name in NAMES if "_" in name)
"""Two arithmetic operations in one: ``MUL_ADD`` is (a*b)+c, ``MUL_RSUB`` is c-(a*b)."""
