"""``python -m nmlbridge``: the command line."""

from __future__ import annotations

import atexit
import os
import sys
from typing import NoReturn

from nmlbridge.cli.main import main


def run() -> NoReturn:
    """Run the command line of this process, and end it."""
    leave(main())


def leave(code: int) -> NoReturn:
    """End this process at once, if nothing else is at work in it.

    Taking the interpreter apart, object by object, takes a sixth of a short run, and the system takes back everything anyway.
    What has asked to be told of the end is told.
    """
    threading = sys.modules.get("threading")
    if threading is None or threading.active_count() == 1:
        atexit._run_exitfuncs()
        try:
            for stream in filter(None, (sys.stdout, sys.stderr)):  # one that was closed from the start is None
                stream.flush()
        except (OSError, ValueError):  # nobody reads it: Python says so in its own way
            sys.exit(code)
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    run()
