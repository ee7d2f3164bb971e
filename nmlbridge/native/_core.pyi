"""The compiled kernels. Buffers are contiguous, of native byte order, and already validated for meaning."""

from typing import TypedDict

class BuildInfo(TypedDict):
    version: str
    compiler: str
    flags: str

def contraction_probe() -> int: ...
def build_info() -> BuildInfo: ...
