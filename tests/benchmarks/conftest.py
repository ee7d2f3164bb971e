"""Makes `benchmarks` importable; behind everything else, so that an installed nmlbridge is the one tested."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2]))
