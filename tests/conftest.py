"""What the tests as a whole may import, and what they leave alone."""

import sys
from pathlib import Path

# benchmarks, reference_lems, validation and tests; behind everything else, so that an installed nmlbridge is the one tested
sys.path.append(str(Path(__file__).resolve().parents[1]))

collect_ignore = [
    "sample_repository"
]  # a repository of its own: tests copy it elsewhere and run pytest there
