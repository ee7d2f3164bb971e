"""Runs documents natively, in this process."""

from __future__ import annotations

import tempfile
import warnings
from pathlib import Path

from nmlbridge.errors import NmlBridgeError
from nmlbridge.lems.document import Document
from nmlbridge.runners import get
from nmlbridge.runners.base import RunOptions
from validation.differential.outcome import Answer

__all__ = ["run_native"]


def run_native(xml: str, *, last: Path | None = None) -> Answer:
    """Run a document with the native engine.

    Parameters
    ----------
    xml : str
        The document.
    last : Path, optional
        Where to write the document before it is run: what is left there if the process dies.
    """
    with tempfile.TemporaryDirectory(prefix="nmlbridge-differential-") as folder:
        model, out = Path(folder, "model.xml"), Path(folder, "out")
        model.write_text(xml, encoding="utf-8")
        if last is not None:
            last.write_text(xml, encoding="utf-8")
        out.mkdir()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                get("native").run(Document.read(model), RunOptions(out=out))
        except NmlBridgeError as error:
            return Answer(error=" ".join(str(error).split()))
        except Exception as error:  # noqa: BLE001 - a crash is what this looks for
            return Answer(error=f"{type(error).__name__}: {error}", crashed=True)
        files = sorted(path for path in out.rglob("*") if path.is_file())
        return Answer(files={path.relative_to(out).as_posix(): path.read_bytes() for path in files})
