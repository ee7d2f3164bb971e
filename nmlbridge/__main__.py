"""``python -m nmlbridge``: the command line."""

from __future__ import annotations

import sys

from nmlbridge.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
