"""Which of our engines stands for which of OMV's, and which of OMV's nothing here can stand for."""

from __future__ import annotations

from nmlbridge import runners
from nmlbridge.errors import NotExpressibleError, RunnerNotInstalledError, SchemaError
from nmlbridge.suite.omv_file import OmvTest
from nmlbridge.suite.positions import did_you_mean

__all__ = ["VALIDATION", "engine_for", "require_lems", "validates"]

VALIDATION = "jNeuroML_validate"
"""OMV's engine that checks NeuroML files and runs nothing."""

_LEMS_ENGINES = {
    "jNeuroML": "jneuroml",
    "jLEMS": "jneuroml",
    "PyLEMS": "pylems",
    "PyLEMS_NeuroML2": "pylems",
    "jNeuroML_EDEN": "eden",
    "jNeuroML_NEURON": "neuron",
    "jNeuroML_NetPyNE": "netpyne",
    "jNeuroML_NetPyNE_NP2": "netpyne",
    "jNeuroML_NetPyNE_NP4": "netpyne",
    "jNeuroML_Brian2": "brian2",
    "jNeuroML_Moose": "moose",
    "jNeuroML_XPP": "xpp",
    "jNeuroML_PyNN_NEURON": "neuron",
    VALIDATION: "jneuroml",
}
"""OMV's engines whose target is a LEMS document (or NeuroML files), and the runner of the same simulator."""

_OTHERS = (
    *(
        "Arbor",
        "Brian2",
        "EDEN",
        "Moose",
        "NEST",
        "NEURON",
        "NetPyNE",
        "NetPyNE_NP2",
        "NetPyNE_NP4",
        "Octave",
    ),
    *("PyNEST", "PyNEURON", "PyNN", "PyNN_Brian2", "PyNN_NEURON", "PyNN_Nest", "PyNN_NeuroML"),
    *("Py_neuroConstruct", "XPP", "genesis", "jNeuroML_validatev1", "pyNEURON_XPP_LEMS", "pyNeuroML"),
    "pyNeuroML_validate_sbml",
)
"""OMV's engines whose target is a script or file of that simulator: there is no LEMS document to run."""


def engine_for(test: OmvTest) -> str:
    """Return the name of our engine for an OMV test.

    Parameters
    ----------
    test : OmvTest
        The test.

    Raises
    ------
    RunnerNotInstalledError
        If the simulator has no runner here; another engine can be named in its place.
    NotExpressibleError, SchemaError
        As `require_lems` does.
    """
    require_lems(test)
    engine = _LEMS_ENGINES[test.engine]
    if engine not in runners.names():
        raise RunnerNotInstalledError(
            f"{test.location('engine')}: there is no runner for OMV's engine {test.engine}",
            hint=f"run it on another engine with --engine; there are {', '.join(runners.names())}",
        )
    return engine


def require_lems(test: OmvTest) -> None:
    """Make sure that what an OMV test runs is a LEMS document, or NeuroML files to be checked.

    Parameters
    ----------
    test : OmvTest
        The test.

    Raises
    ------
    NotExpressibleError
        If it is a script or file of another simulator.
    SchemaError
        If OMV has no engine of that name.
    """
    if test.engine in _LEMS_ENGINES:
        return
    for known in _OTHERS:
        if known.lower() == test.engine.lower():
            targets = " ".join(test.targets)
            what = f"{test.location('engine')}: OMV engine {test.engine} runs {targets}, no LEMS file"
            raise NotExpressibleError("an engine for LEMS documents", [what], hint="run this test with omv")
    raise SchemaError(
        f"OMV has no engine '{test.engine}'",
        location=test.location("engine"),
        hint=did_you_mean(test.engine, [*_LEMS_ENGINES, *_OTHERS]),
    )


def validates(test: OmvTest) -> bool:
    """Tell whether a test checks files and runs nothing."""
    return test.engine == VALIDATION
