"""The arrays of a description that are kept beside its text, in a NumPy archive."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Archive"]

_MAX_BYTES = 1 << 33


class Archive:
    """Named arrays.

    Parameters
    ----------
    name : str
        File name of the archive.
    arrays : mapping of str to ndarray
        Those in it; for a projection ``<id>_pre``, ``<id>_post``, ``<id>_weight``, ``<id>_delay``, each of
        shape (n,), and for a population ``<id>_positions``, of shape (n, 3).
    """

    def __init__(self, name: str, arrays: Mapping[str, NDArray[Any]] | None = None) -> None:
        self.name = name
        self.arrays: dict[str, NDArray[Any]] = dict(arrays or {})

    def get(self, name: str) -> NDArray[Any]:
        """Return an array.

        Raises
        ------
        ModelError
            If the archive has none of that name.
        """
        if name not in self.arrays:
            known = ", ".join(sorted(self.arrays)) or "nothing"
            raise ModelError(f"{self.name} has no array '{name}'", hint=f"it has {known}")
        return self.arrays[name]

    @classmethod
    def open(cls, path: Path, name: str) -> Archive:
        """Read an archive; nothing in it is run, and none is read that would not fit into memory.

        Raises
        ------
        ModelError
            If it is missing, is none, or says it is huge.
        """
        import numpy as np

        from nmlbridge.model.connect import available_memory

        try:
            with zipfile.ZipFile(path) as archive:
                size = sum(item.file_size for item in archive.infolist())
            if size > min(_MAX_BYTES, available_memory() // 2):
                raise ModelError(f"'{name}' holds {size:,} bytes, more than may be read here")
            with np.load(path, allow_pickle=False) as arrays:
                return cls(name, {key: arrays[key] for key in arrays.files})
        except (OSError, ValueError, zipfile.BadZipFile) as error:
            raise ModelError(f"'{name}' is no NumPy archive that can be read: {error}") from error

    def to_bytes(self) -> bytes:
        """Return the file's content."""
        import io

        import numpy as np

        stream = io.BytesIO()
        np.savez_compressed(stream, **self.arrays)  # type: ignore[arg-type]
        return stream.getvalue()
