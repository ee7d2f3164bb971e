"""Which formats there are, which one a file is in, and `read`, `write` and `convert` over all of them.

A format is registered once, by `register_format`; what it needs is imported when it is first used. Formats
exchange one of two things: a LEMS `Document` (says anything LEMS can) or a `model.Experiment` (says what an
Izhikevich description can). A reader declares which it gives, a writer which it takes, and `convert` bridges
the two. The formats of this package are listed in `nmlbridge.formats.builtin`.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from nmlbridge.errors import FormatError, Location, NotExpressibleError
from nmlbridge.formats.builtin import builtin_formats
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.source import Source

__all__ = [
    "Format",
    "Source",
    "convert",
    "detect",
    "formats",
    "get_format",
    "read",
    "read_document",
    "read_experiment",
    "register_format",
    "write",
]

Kind = Literal["document", "experiment", "any"]
Loadable = Callable[..., Any] | str
"""A function, or ``"package.module:function"``, which is imported when first called."""


@dataclass(frozen=True)
class Format:
    """One format; see `register_format` for the fields."""

    name: str
    suffixes: tuple[str, ...]
    summary: str
    reader: Loadable | None
    writer: Loadable | None
    gives: Kind
    takes: Kind
    sniffs: Callable[[bytes], bool] | None
    experiment_reader: Loadable | None
    extra: str

    def read(self, source: Source) -> Any:
        """Read; what comes back is what `gives` says."""
        return _loaded(self.reader)(source)

    def read_experiment(self, source: Source) -> Any:
        """Read as a `model.Experiment`, by the format's own shorter way if it has one."""
        if self.experiment_reader is not None:
            return _loaded(self.experiment_reader)(source)
        return _as_experiment(self.read(source))

    def write(self, obj: Any, path: Path, losses: LossLog) -> None:
        """Write `obj`, bridged to what `takes` says."""
        if self.takes == "document":
            obj = _as_document(obj)
        elif self.takes == "experiment":
            obj = _as_experiment(obj)
        _loaded(self.writer)(obj, path, losses)


@dataclass
class _Registry:
    formats: dict[str, Format] = field(default_factory=dict)


_registry = _Registry()


def register_format(
    name: str,
    suffixes: Sequence[str],
    *,
    read: Loadable | None = None,
    write: Loadable | None = None,
    gives: Kind = "experiment",
    takes: Kind = "experiment",
    sniffs: Callable[[bytes], bool] | None = None,
    read_experiment: Loadable | None = None,
    summary: str = "",
    extra: str = "",
) -> None:
    r"""Add a format.

    Parameters
    ----------
    name : str
        What ``--from`` and ``--to`` call it.
    suffixes : sequence of str
        File name endings, each with its dot; a longer one wins (``.net.nml`` over ``.nml``). Two formats may
        share a suffix: then `sniffs` decides when reading, and the first registered when writing.
    read : callable or str, optional
        ``read(source: Source) -> Document | Experiment``; a string ``"module:function"`` is imported when
        first used.
    write : callable or str, optional
        ``write(obj, path: Path, losses: LossLog) -> None``. It calls ``losses.add(...)`` for whatever the
        format cannot say, then ``losses.settle()`` before it writes anything, and puts
        ``losses.header_lines()`` at the top of what it writes.
    gives, takes : {"document", "experiment", "any"}
        What `read` returns (``any``: either, as the file demands), and what `write` wants to be handed.
    sniffs : callable, optional
        ``sniffs(head: bytes) -> bool``: whether a file that begins like this is in this format.
    read_experiment : callable or str, optional
        A shorter way to an `Experiment`, for a format whose `read` gives a document.
    summary : str
        One line for the list of formats.
    extra : str
        The optional dependency group it needs, for example ``brian2``.

    Examples
    --------
    >>> register_format("shout", [".shout"], read=lambda source: source.text.upper(), gives="any")
    >>> read("hi\n", format="shout")
    'HI\n'
    >>> unregister_format("shout")
    """
    bad = [suffix for suffix in suffixes if not suffix.startswith(".")]
    if bad:
        raise ValueError(f"suffixes begin with a dot; got {bad}")
    _registry.formats[name] = Format(
        name, tuple(suffixes), summary, read, write, gives, takes, sniffs, read_experiment, extra
    )


def unregister_format(name: str) -> None:
    """Take a format out again."""
    _registry.formats.pop(name, None)


def formats() -> Mapping[str, Format]:
    """Return every format by name."""
    return dict(_registry.formats)


def get_format(name: str) -> Format:
    """Return the format of that name.

    Raises
    ------
    FormatError
        If there is none; the message lists those there are.
    """
    try:
        return _registry.formats[name]
    except KeyError:
        raise FormatError(
            f"there is no format '{name}'", hint=f"formats: {', '.join(sorted(_registry.formats))}"
        ) from None


def detect(source: str | os.PathLike[str] | Source, *, writing: bool = False) -> Format:
    """Find the format of a file: by suffix, then by content.

    Parameters
    ----------
    source : path or Source
        A file; it need not exist if `writing`.
    writing : bool
        Go by the suffix alone.

    Raises
    ------
    FormatError
        If no format fits; the message lists the suffixes.
    """
    source = Source.of(source)
    name = source.path.name.lower() if source.path else ""
    able = [f for f in _registry.formats.values() if (f.writer if writing else f.reader) is not None]
    fits = [(len(s), f) for f in able for s in f.suffixes if name.endswith(s)]
    longest = max((length for length, _ in fits), default=0)
    by_suffix = [f for length, f in fits if length == longest]
    if by_suffix and (writing or len(by_suffix) == 1):
        return by_suffix[0]
    if not writing:
        head = source.head
        by_content = [f for f in by_suffix or able if f.sniffs is not None and f.sniffs(head)]
        if by_content:
            return by_content[0]
        if by_suffix:
            names = " or ".join(f.name for f in by_suffix)
            raise FormatError(
                f"is neither {names}, going by its first lines",
                location=Location(source.name),
                hint="name the format",
            )
    endings = ", ".join(f"{'/'.join(f.suffixes)} ({f.name})" for f in able if f.suffixes)
    verb = "write" if writing else "read"
    raise FormatError(
        f"no format to {verb} it in goes by this name",
        location=Location(source.name),
        hint=f"name the format, or use one of {endings}",
    )


def read(source: str | os.PathLike[str] | Source, format: str | None = None) -> Any:
    """Read a file (or text) in any format that can be read.

    Parameters
    ----------
    source : path, text or Source
        A `str` with a line break, or that begins with ``<``, is text; else a path.
    format : str, optional
        Name of the format; found by suffix and content by default.

    Returns
    -------
    nmlbridge.lems.document.Document or nmlbridge.model.Experiment
        Whichever the format gives.

    Raises
    ------
    FormatError, ModelError
        If the file or the model in it is wrong.
    """
    source = Source.of(source)
    chosen = get_format(format) if format else detect(source)
    if chosen.reader is None:
        raise FormatError(f"{chosen.name} can be written but not read", location=Location(source.name))
    return chosen.read(source)


def read_document(source: str | os.PathLike[str] | Source, format: str | None = None) -> Any:
    """Read a file in any format as a LEMS `Document`; see `read`.

    Raises
    ------
    NotExpressibleError
        If what it says cannot be said in LEMS.
    """
    return _as_document(read(source, format))


def read_experiment(source: str | os.PathLike[str] | Source, format: str | None = None) -> Any:
    """Read a file in any format as a `model.Experiment`; see `read`.

    Raises
    ------
    NotExpressibleError
        Listing everything in it that is no Izhikevich model.
    """
    source = Source.of(source)
    chosen = get_format(format) if format else detect(source)
    if chosen.reader is None:
        raise FormatError(f"{chosen.name} can be written but not read", location=Location(source.name))
    return chosen.read_experiment(source)


def write(
    obj: Any, path: str | os.PathLike[str], format: str | None = None, *, allow_loss: bool = False
) -> None:
    """Write a document or experiment in any format that can be written.

    Parameters
    ----------
    obj : Document or Experiment
        What to write.
    path : path
        Where to; nothing is left behind if writing fails.
    format : str, optional
        Name of the format; found by suffix by default.
    allow_loss : bool
        Leave out what the format cannot say, and list it in the output's header.

    Raises
    ------
    NotExpressibleError
        Listing everything the format cannot say, unless `allow_loss`.
    """
    path = Path(path)
    chosen = get_format(format) if format else detect(path, writing=True)
    if chosen.writer is None:
        raise NotExpressibleError(chosen.name, ["this format can be read but not written"])
    chosen.write(obj, path, LossLog(chosen.name, allowed=allow_loss))


def convert(
    src: str | os.PathLike[str] | Source,
    dst: str | os.PathLike[str],
    from_: str | None = None,
    to: str | None = None,
    *,
    allow_loss: bool = False,
) -> None:
    """Read `src` and write it as `dst`.

    Parameters
    ----------
    src, dst : path
        The files.
    from_, to : str, optional
        Names of the formats; found by suffix (and content) by default.
    allow_loss : bool
        Leave out what the target cannot say, and list it in the output's header.

    Raises
    ------
    FormatError, ModelError
        If the source is wrong.
    NotExpressibleError
        Listing everything the target cannot say, unless `allow_loss`.
    """
    source = Source.of(src)
    target = get_format(to) if to else detect(Path(dst), writing=True)
    if target.writer is None:
        raise NotExpressibleError(target.name, ["this format can be read but not written"])
    origin = get_format(from_) if from_ else detect(source)
    if origin.reader is None:
        raise FormatError(f"{origin.name} can be written but not read", location=Location(source.name))
    obj = origin.read_experiment(source) if target.takes == "experiment" else origin.read(source)
    target.write(obj, Path(dst), LossLog(target.name, allowed=allow_loss))


def _loaded(loadable: Loadable | None) -> Callable[..., Any]:
    if not isinstance(loadable, str):
        assert loadable is not None
        return loadable
    module, _, name = loadable.partition(":")
    return getattr(importlib.import_module(module), name)  # type: ignore[no-any-return]


def _is_experiment(obj: Any) -> bool:
    return type(obj).__module__.startswith("nmlbridge.model")


def _as_document(obj: Any) -> Any:
    if _is_experiment(obj):
        return _loaded("nmlbridge.formats.lems_model:document_of")(obj)
    return obj


def _as_experiment(obj: Any) -> Any:
    if _is_experiment(obj):
        return obj
    return _loaded("nmlbridge.formats.lems_model:experiment_of")(obj)


for _arguments in builtin_formats():
    register_format(**_arguments)
