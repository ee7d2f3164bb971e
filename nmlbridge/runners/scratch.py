"""Running an outside engine in a scratch folder, and taking its files from there to where they belong.

The engine gets a copy of the document whose output files all lie in the scratch folder, so it can write
nowhere else. Only a run that succeeded and wrote every file has them moved into place, all together.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.engine.outputs import with_outputs
from nmlbridge.errors import ModelError, RunnerOutputError
from nmlbridge.lems import jar
from nmlbridge.lems.check import check_document
from nmlbridge.lems.document import Document
from nmlbridge.lems.simulation import Simulation, simulation_of
from nmlbridge.lems.xml import local_name
from nmlbridge.recording.atomic import StagedFiles
from nmlbridge.runners.base import RunOptions, RunResult
from nmlbridge.runners.folders import made_folders, require_folders
from nmlbridge.runners.outputs import load_outputs, names_of_recorded, output_paths
from nmlbridge.runners.process import Finished, last_lines

if TYPE_CHECKING:
    from nmlbridge.recording.recording import Recording

__all__ = ["ScratchRun"]


class ScratchRun:
    """A document made ready for an outside engine.

    Parameters
    ----------
    document : Document
        What to run.
    options : RunOptions
        How.
    folder : Path
        An empty folder, removed by the caller.
    writes_events : bool
        Whether the engine writes event files; if not, those of the document are left out.
    absolute_includes : bool
        Name included files by their whole path, for an engine that cannot be told where to look.

    Attributes
    ----------
    folder : Path
        Where to run the engine.
    main : Path
        The LEMS file to give it.
    include_folders : list of Path
        Where it is to look for included files besides the folder of `main`.
    simulation : Simulation
        The simulation as it will be run, its files named as the user will find them.
    left_out : list of str
        Event files that the engine will not write.

    Raises
    ------
    ModelError
        If `options` are strict and anything is wrong with the document: outside engines only warn, or say
        nothing.
    OSError
        If an output folder is missing or may not be written to.
    """

    def __init__(
        self,
        document: Document,
        options: RunOptions,
        folder: Path,
        *,
        writes_events: bool = True,
        absolute_includes: bool = False,
    ) -> None:
        self._options = options
        self.folder = folder
        if options.strict and (problems := check_document(document)):
            raise ModelError.from_problems(problems)
        final = with_outputs(document, record=options.record, out_dir=options.out, seed=options.seed)
        self.simulation, self.left_out = _what_is_written(final, writes_events)
        self._targets = output_paths(self.simulation)
        self._makes_folders = options.out is not None
        if options.write:
            require_folders(self._targets, make=self._makes_folders)
        local = with_outputs(final, out_dir=folder / "out")
        self._sources = output_paths(_what_is_written(local, writes_events)[0])
        for source in self._sources:
            source.parent.mkdir(parents=True, exist_ok=True)
        if absolute_includes:
            local = _with_absolute_includes(local)
        self.main = _lay_out(local, folder)
        self.include_folders = _include_folders(document, folder)

    def collect(self, finished: Finished, *, steps: int, loop_s: float) -> RunResult:
        """Move the files into place and return the result.

        Parameters
        ----------
        finished : Finished
            The engine's process, which reported success.
        steps : int
            Steps made.
        loop_s : float
            Its own figure for the loop, s.

        Raises
        ------
        RunnerOutputError
            If a file is missing.
        """
        missing = [
            target.name
            for source, target in zip(self._sources, self._targets, strict=True)
            if not source.is_file()
        ]
        if missing:
            raise RunnerOutputError(
                f"the engine reported success but did not write {', '.join(missing)}",
                argv=finished.argv,
                returncode=finished.returncode,
                log_tail=last_lines(finished.log),
            )
        if not self._options.write:
            recording = load_outputs(self.simulation, self._sources)
            return RunResult(lambda: recording, [], steps, loop_s, log=finished.log)
        files = list(self._targets)
        with made_folders(self._targets), StagedFiles() as staged:
            for source, target in zip(self._sources, self._targets, strict=True):
                shutil.copyfile(source, staged.path(target))
            named = names_of_recorded(self.simulation)
            if named is not None:
                place, text = named
                staged.path(place).write_text(text, encoding="utf-8", newline="\n")
                files.append(place)
        return RunResult(self._loader(), files, steps, loop_s, log=finished.log)

    def _loader(self) -> Callable[[], Recording]:
        return lambda: load_outputs(self.simulation, self._targets)


def _what_is_written(document: Document, writes_events: bool) -> tuple[Simulation, list[str]]:
    """Return the simulation with the files that the engine writes, and the names of the others."""
    simulation = simulation_of(document)
    if writes_events:
        return simulation, []
    left_out = [file.file_name for file in simulation.event_output_files]
    simulation.event_output_files = []
    return simulation, left_out


def _with_absolute_includes(document: Document) -> Document:
    """Return a copy whose includes of the user's own files are named by their whole path."""
    changed = document.copy()
    for element in changed.root.iterchildren("*"):
        attribute = "file" if element.get("file") else "href"
        if local_name(element) in ("Include", "include") and document.base_dir is not None:
            path = document.base_dir / str(element.get(attribute))
            if path.is_file():
                element.set(attribute, str(path.resolve()))
    return changed


def _lay_out(document: Document, folder: Path) -> Path:
    """Write the main file into the scratch folder, and beside one from the jar what lies beside it there."""
    if document.from_jar:
        for entry in jar.entries("examples/"):
            data = jar.read_entry(entry)
            if data is not None:
                place = folder / entry
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(data)
        main = folder / "LEMSexamples" / "document.xml"
        main.parent.mkdir()
    else:
        main = folder / "document.xml"
    document.write(main)
    return main


def _include_folders(document: Document, folder: Path) -> list[Path]:
    """Return the folders of the original, which relative includes are meant from.

    jNeuroML separates folders by colons, so one with a colon in its name gets another name here.
    """
    folders = []
    for number, original in enumerate([*([document.base_dir] if document.base_dir else []), Path.cwd()]):
        if ":" in str(original):
            alias = folder / f"include{number}"
            alias.symlink_to(original, target_is_directory=True)
            folders.append(alias)
        else:
            folders.append(original)
    return folders
