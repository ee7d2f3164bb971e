"""What of Brian2 cannot be said is refused, all of it at once, before anything is made."""

from __future__ import annotations

import builtins

import numpy as np
import pytest

from nmlbridge.errors import ModelError, NotExpressibleError, RunnerNotInstalledError
from nmlbridge.formats import brian2_objects
from nmlbridge.formats.brian2 import from_brian2, run_arrays, to_lems, with_recorded_noise
from nmlbridge.formats.brian2_collect import require_brian2
from tests.formats.with_brian2 import MARKS, Hz, brian2, ms

pytestmark = MARKS


def cells(n=4, **others):
    given = {"threshold": "v>1", "reset": "v=0", "method": "euler", "name": "cells"} | others
    return brian2.NeuronGroup(n, "dv/dt = (2 - v)/(10*ms) : 1\nw : 1", **given)


def features(*objects, duration=10 * ms, namespace=None):
    network = brian2.Network(*objects)
    with pytest.raises(NotExpressibleError) as caught:
        from_brian2(network, duration=duration, namespace=namespace or {})
    return caught.value.features


def joined(group, model="", connect=True, **others):
    made = brian2.Synapses(group, group, model, name="links", **others)
    if connect:
        made.connect()
    return made


def test_everything_that_cannot_be_said_is_listed_at_once():
    @brian2.network_operation
    def meddle():
        pass

    group = cells(events={"odd": "v > 0.5"})
    slow = brian2.NeuronGroup(2, "dx/dt = -x/(3*ms) : 1", method="exact", dt=0.3 * ms, name="slow")
    uneven = brian2.NeuronGroup(2, "dx/dt = -x/(3*ms) : 1", method="exact", dt=0.25 * ms, name="uneven")
    links = joined(group, "s : 1\ndtr/dt = -tr/(20*ms) : 1 (event-driven)", on_pre="tr += 1",
                   on_post="s += tr")  # fmt: skip
    summing = brian2.Synapses(group, group, "w_post = 2*v_pre : 1 (summed)", name="summing")
    summing.connect()
    found = "\n".join(features(group, slow, uneven, links, summing, meddle))
    for wanted in (
        "cells: custom events: odd",
        "slow: a second clock of 0.0003 s",
        "uneven: a clock of 0.00025 s, no whole multiple of the smallest one",
        "links: event-driven equations",
        "links_post: an on_post pathway",
        "a (summed) variable",
        "network operation",
    ):
        assert wanted in found


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("v_post = 0.5", "sets or scales 'v'"),
        ("v_post *= 0.5", "sets or scales 'v'"),
        ("v_post += 0.1*(1 - v_post)", "reads 'v_post', which changes during the run"),
        ("v_post += 0.1*v_pre", "reads 'v_pre', which changes during the run"),
        ("v_pre += 0.1", "writes to 'v_pre' of cells"),
        ("s += 0.1", "writes to 's' of links"),
        ("v_post += 0.1*rand()", "the function rand() in a synapse"),
        ("v_post += clip(s, 0, 1)*v_post", "reads 'v_post', which changes during the run"),
    ],
)
def test_a_delivery_that_does_anything_but_add_what_never_changes_is_refused(code, wanted):
    group = cells()
    assert wanted in "\n".join(features(group, joined(group, "s : 1", on_pre=code)))


def test_what_synapses_add_may_depend_on_what_never_changes():
    group = cells()
    group.w = [1.0, 2.0, 3.0, 4.0]
    links = joined(group, "s : 1", on_pre="v_post += 0.01*s*w_pre + 0.001*(i + j)")
    links.s = "1 + i"
    arrays = from_brian2(brian2.Network(group, links), duration=1 * ms, namespace={})
    i, j = np.divmod(np.arange(16), 4)
    assert np.allclose(arrays.projections[0].effects[0].values, 0.01 * (1 + i) * (i + 1) + 0.001 * (i + j))


def test_functions_of_the_users_own_are_refused_by_name():
    @brian2.check_units(x=1, result=1)
    def steep(x):
        return x**3

    @brian2.check_units(x=1, result=1)
    def odd(x):
        return -x

    group = brian2.NeuronGroup(
        2, "dv/dt = (steep(v) + odd(v))/ms : 1", threshold="steep(v) > 1", reset="v = 0", method="euler"
    )
    found = features(group, namespace={"steep": steep, "odd": odd})
    assert any("the function steep()" in f and "stateupdater" in f for f in found)
    assert any("the function odd()" in f for f in found)
    assert any("the function steep()" in f and "thresholder" in f for f in found)


def test_an_adaptive_method_and_python_methods_are_refused():
    adaptive = brian2.NeuronGroup(1, "dv/dt = -v/ms : 1", method="gsl_rkf45", name="adaptive")
    own = brian2.NeuronGroup(1, "dv/dt = -v/ms : 1", method=lambda *given, **named: "v = 0", name="own")
    found = "\n".join(features(adaptive, own))
    assert "gsl_rkf45" in found
    assert "own: an integration method of Python code" in found


def test_linked_and_single_precision_variables_are_refused():
    first = cells(name="first")
    second = brian2.NeuronGroup(4, "y : 1 (linked)\ndx/dt = (y - x)/ms : 1", method="euler", name="second")
    second.y = brian2.linked_var(first, "v")
    small = brian2.NeuronGroup(1, "dv/dt = -v/ms : 1", method="euler", dtype=np.float32, name="small")
    found = "\n".join(features(first, second, small))
    assert "second: linked variables: y" in found
    assert "small: 'v' in single precision" in found


def test_chance_where_its_amount_varies_is_refused():
    group = cells(reset="v = 0.1*rand()")
    held = brian2.NeuronGroup(
        3, "dv/dt = -v/ms : 1 (unless refractory)", threshold="v>1", reset="v=0", refractory=1 * ms,
        method="euler", name="held",
    )  # fmt: skip
    held.run_regularly("v += 0.1*randn()")
    found = "\n".join(features(group, held))
    assert "random numbers or a timed array in a reset" in found
    assert "random numbers in a write that refractory cells skip ('v')" in found


def test_a_network_that_has_run_is_refused():
    group = cells()
    network = brian2.Network(group)
    network.run(1 * ms)
    with pytest.raises(NotExpressibleError, match=r"already run \(to 0.001 s\)"):
        from_brian2(network, duration=1 * ms, namespace={})


def test_a_missing_source_is_named():
    group, other = cells(), cells(name="other")
    links = brian2.Synapses(other, group, on_pre="v += 0.1", name="links")
    links.connect()
    watch = brian2.SpikeMonitor(other, name="watch")
    with pytest.raises(ModelError) as caught:
        from_brian2(brian2.Network(group, links, watch), duration=1 * ms, namespace={})
    assert [p.code for p in caught.value.problems] == ["missing-object", "missing-object"]
    assert "'links' needs its source 'other', which is not in the network" in str(caught.value)
    assert "'watch' needs the group it records 'other'" in str(caught.value)


def test_synapses_never_connected_and_names_used_twice_are_named():
    group = cells()
    twin = cells(name="twin")
    twin._name = "cells"
    with pytest.raises(ModelError) as caught:
        from_brian2(
            brian2.Network(group, twin, joined(group, connect=False, on_pre="v += 1")),
            duration=1 * ms,
            namespace={},
        )
    codes = {p.code for p in caught.value.problems}
    assert {"not-connected", "name-twice"} <= codes


def test_an_empty_network_is_named():
    with pytest.raises(ModelError, match="no Brian2 objects"):
        from_brian2(brian2.Network(), duration=1 * ms, namespace={})


def test_a_name_that_stands_for_nothing_is_named():
    group = brian2.NeuronGroup(1, "dv/dt = -v/tau_m : 1", method="euler", name="neurongroup")
    with pytest.raises(ModelError, match=r"neurongroup_stateupdater: Brian2 makes no code of it: .*tau_m"):
        from_brian2(brian2.Network(group), duration=1 * ms, namespace={})


def volts(equations="dv/dt = -v/ms : volt", **others):
    return brian2.NeuronGroup(2, equations, **{"method": "euler", "name": "cells"} | others)


def regularly(group, code):
    group.run_regularly(code, name="regular")
    return group


def with_links(group, **others):
    return group, joined(group, **others)


@pytest.mark.parametrize(
    ("build", "wanted"),
    [
        (lambda: [volts("dv/dt = -v/ms + 1*mV : volt")], "cells: .* inconsistent units"),
        (lambda: [volts(threshold="v > 1")], "cells_spike_thresholder: .* different units"),
        (lambda: [volts(threshold="v > 1*mV", reset="v = 0.5")], "cells_spike_resetter: .* expected unit"),
        (lambda: [regularly(volts(), "v = 3")], "regular: .* expected unit"),
        (lambda: with_links(volts(threshold="v > 1*mV"), on_pre="v_post += 1"), "links_pre: .* inconsistent units"),
        (lambda: with_links(cells(), model="x = 2*ms : 1", on_pre="v_post += 1"), "links: .* units"),
        (lambda: [brian2.PoissonGroup(2, "3*ms", name="cells")], "cells: .* units of Hz"),
        (lambda: [volts("dv/dt = x*v/ms : volt\nx = rand() : 1")], "cells: .* add the 'constant over dt' flag"),
        (lambda: [volts("dv/dt = -v**2/ms/volt : volt", method="exact")], "cells_stateupdater: .* linear"),
        (lambda: with_links(cells(), on_pre="v_post += unheard_of"), "links_pre: .*unheard_of"),
    ],
    ids=["equation", "threshold", "reset", "run_regularly", "on_pre", "synapses", "rates", "chance", "method", "name"],
)  # fmt: skip
def test_what_brian2_itself_would_not_run_is_named_once(build, wanted):
    network = brian2.Network(*build())
    with pytest.raises(ModelError, match=wanted) as caught:
        from_brian2(network, duration=1 * ms, namespace={})
    assert [p.code for p in caught.value.problems] == ["brian2-refuses"]
    with pytest.raises(brian2.BrianObjectException):
        network.run(1 * ms, namespace={})


@pytest.mark.parametrize("error", [KeyError, ValueError, TypeError])
def test_a_mistake_of_this_package_is_not_blamed_on_the_users_objects(monkeypatch, error):
    def mistaken(*given):
        raise error("ours")

    monkeypatch.setattr(brian2_objects, "translated", mistaken)
    with pytest.raises(error, match="ours") as caught:
        from_brian2(brian2.Network(cells()), duration=1 * ms, namespace={})
    assert not isinstance(caught.value, ModelError)


def test_negative_delays_are_refused():
    group = cells()
    links = joined(group, on_pre="v_post += 0.1")
    links.delay = "(i - 1)*ms"
    assert features(group, links) == ("links_pre: negative delays",)


@pytest.mark.parametrize(
    ("times", "period", "wanted"),
    [
        ([0.1, 0.3, 0.12], 0, "given: cells that spike more than once in a step"),
        ([0.1, 0.1, 0.2], 0.35, "given: a period of 0.00035 s, no whole number of steps"),
        ([0, 0], 0.14, "given: a period of 0.00014 s, no whole number of steps"),
    ],
)
def test_given_spikes_that_fit_no_step_are_refused(times, period, wanted):
    given = brian2.SpikeGeneratorGroup(
        2, [0, 1, 0][: len(times)], times * ms, period=period * ms, name="given"
    )
    assert features(given) == (wanted,)
    with pytest.raises(brian2.BrianObjectException):
        brian2.Network(given).run(1 * ms, namespace={})


def test_objects_visible_where_it_is_called_are_found():
    tau_here = 7 * ms
    visible = brian2.NeuronGroup(2, "dv/dt = -v/tau_here : 1", method="exact", name="visible")
    arrays = from_brian2(duration=1 * ms)
    assert [g.name for g in arrays.groups] == ["visible"]
    source = arrays.group("visible").source
    assert source is not None
    assert source.constants == {"tau_here": (float(tau_here), "second")}
    assert len(visible) == 2


def test_random_numbers_want_a_seed():
    group = cells()
    group.run_regularly("w = randn()")
    arrays = from_brian2(brian2.Network(group), duration=1 * ms, namespace={})
    with pytest.raises(ModelError, match="wants a seed"):
        run_arrays(arrays)
    with pytest.raises(ModelError, match="there is no random input 'noise'"):
        with_recorded_noise(arrays, recorded={"noise": np.zeros((10, 4))})
    with pytest.raises(ModelError, match=r"\(10, 4\) is due"):
        with_recorded_noise(arrays, recorded={"cells_run_regularly.randn_0": np.zeros((10, 3))})


def test_a_network_too_large_for_lems_is_refused_before_anything_is_made():
    group = cells(n=1000)
    links = joined(group, "s : 1", on_pre="v += s")
    arrays = from_brian2(brian2.Network(group, links), duration=1 * ms, namespace={})
    with pytest.raises(NotExpressibleError, match=r"1,000,000 synapses .* about 130 MB of XML"):
        to_lems(arrays)


def test_lems_lists_what_it_cannot_say():
    group = brian2.NeuronGroup(
        3, "dv/dt = (arctan(v) + v % 2)/ms : 1\nx : 1 (shared)", threshold="v>1", reset="v=0", method="euler",
        name="cells",
    )  # fmt: skip
    group.run_regularly("x = rand()")
    source = brian2.PoissonInput(group, "v", 10, 20 * Hz, 0.1)
    arrays = from_brian2(brian2.Network(group, source), duration=1 * ms, namespace={})
    with pytest.raises(NotExpressibleError) as caught:
        to_lems(arrays)
    found = "\n".join(caught.value.features)
    for wanted in ("there is no arctan", "there is no %", "one random number for all cells", "binomial"):
        assert wanted in found


def test_a_brian2_that_cannot_be_imported_says_how_to_get_it(monkeypatch):
    real = builtins.__import__

    def refusing(name, *given, **named):
        if name == "brian2":
            raise AttributeError("module 'numpy' has no attribute 'ptp'")
        return real(name, *given, **named)

    monkeypatch.setattr(builtins, "__import__", refusing)
    with pytest.raises(RunnerNotInstalledError, match=r"ptp.*nmlbridge\[brian2\]"):
        require_brian2()


def test_an_infinite_value_stops_the_run_with_step_and_quantity():
    from nmlbridge.errors import IntegrationError

    group = brian2.NeuronGroup(2, "dv/dt = v**2/ms : 1", method="euler", name="cells")
    group.v = [0.0, 1e3]
    arrays = from_brian2(brian2.Network(group), duration=20 * ms, namespace={})
    with pytest.raises(IntegrationError, match=r"cells\[1\]/v") as caught:
        run_arrays(arrays)
    assert caught.value.step == 8
