"""Running an outside engine in a scratch folder, and taking its files from there to where they belong.

The engine gets a copy of the document whose output files all lie in the scratch folder, so it can write
nowhere else. Only a run that succeeded and wrote every file has them moved into place, all together.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from nmlbridge.errors import RunnerOutputError
from nmlbridge.lems import jar
from nmlbridge.lems.document import Document
from nmlbridge.lems.simulation import Simulation, simulation_of, with_outputs
from nmlbridge.recording.atomic import StagedFiles
from nmlbridge.runners.base import RunOptions, RunResult
from nmlbridge.runners.outputs import load_outputs, output_paths
from nmlbridge.runners.process import Finished, last_lines

__all__ = ["ScratchRun", "require_folders"]


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

    Raises
    ------
    RunnerOutputError
        If an output folder is missing or may not be written to: said before hours are spent.
    """

    def __init__(self, document: Document, options: RunOptions, folder: Path) -> None:
        self._options = options
        self.folder = folder
        final = with_outputs(document, record=options.record, out_dir=options.out, seed=options.seed)
        self.simulation: Simulation = simulation_of(final)
        self._targets = output_paths(self.simulation)
        if options.write:
            require_folders(self._targets, make=options.out is not None)
        local_out = folder / "out"
        local = with_outputs(final, out_dir=local_out)
        self._sources = output_paths(simulation_of(local))
        for source in self._sources:
            source.parent.mkdir(parents=True, exist_ok=True)
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
        with StagedFiles() as staged:
            for source, target in zip(self._sources, self._targets, strict=True):
                shutil.copyfile(source, staged.path(target))
        return RunResult(self._loader(), list(self._targets), steps, loop_s, log=finished.log)

    def _loader(self) -> Callable[[], object]:
        return lambda: load_outputs(self.simulation, self._targets)


def require_folders(targets: list[Path], *, make: bool) -> None:
    """Make sure that every file can be written, before anything is run for it.

    Parameters
    ----------
    targets : list of Path
        Where files will go.
    make : bool
        Make missing folders (as under ``--out``); otherwise a missing folder is an error, as it is to
        jNeuroML.

    Raises
    ------
    RunnerOutputError
        If a folder is missing or may not be written to.
    """
    for folder in dict.fromkeys(target.parent for target in targets):
        if make:
            folder.mkdir(parents=True, exist_ok=True)
        if not folder.is_dir():
            raise RunnerOutputError(
                f"the folder {folder} for output files does not exist", hint="make it, or use --out"
            )
        if not os.access(folder, os.W_OK):
            raise RunnerOutputError(
                f"the folder {folder} may not be written to", hint="choose another with --out"
            )


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
