"""The generated code of one Brian2 object, as assignments.

Brian2's own steps are taken (its state updater, its sum order, the scalars it pulls out), so the text is that
of its numpy target. Only the objects' own methods and Brian2's translation are called; nothing is run.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_collect import objections_to
from nmlbridge.formats.brian2_expressions import (
    FUNCTIONS,
    TARGET,
    Call,
    Expression,
    Name,
    Number,
    names_in,
    nodes,
    parse_expression,
    substituted,
)
from nmlbridge.formats.brian2_network import Assign
from nmlbridge.formats.brian2_operations import evaluate_scalar

__all__ = ["Generated", "Resolver", "generated_statements", "translated"]

_INPLACE = {"+=": "+", "-=": "-", "*=": "*", "/=": "/"}


@dataclass
class Generated:
    """What Brian2 made of an object's code: its statements, and what their names stand for."""

    scalars: list[Any]
    vectors: list[Any]
    variables: dict[str, Any]


@dataclass
class Resolver:
    """Turns the names in a generated expression into literals, variables and inputs.

    Parameters
    ----------
    variable : callable
        ``variable(name, brian2_variable) -> Expression``; raises NotExpressibleError for what it cannot say.
    function : callable
        ``function(name, brian2_function, arguments, scalar=bool) -> Expression`` for anything outside the
        fixed functions; `scalar` where the code runs once for the whole group.
    is_state : callable
        ``is_state(name, brian2_variable) -> bool``: whether it is one of the group that the code runs in, so
        that writing to it is a change of state; otherwise the target is a local.
    taken : frozenset of str
        Names that a local must not have.
    is_draw : callable
        Whether an input, by name, is one of random numbers.
    """

    variable: Callable[[str, Any], Expression]
    function: Callable[..., Expression]
    is_state: Callable[[str, Any], bool]
    taken: frozenset[str] = field(default_factory=frozenset)
    is_draw: Callable[[str], bool] = lambda name: False


def generated_statements(runner: Any, namespace: Mapping[str, Any], code: str | None = None) -> Generated:
    """Let Brian2 work out the abstract code of an object, and optimise it as for its numpy target.

    Parameters
    ----------
    runner : brian2 CodeRunner
        A state updater, thresholder, resetter, pathway, monitor or ``run_regularly`` operation.
    namespace : mapping
        The run namespace, where external names are looked up.
    code : str, optional
        Abstract code to use in place of the object's own.

    Raises
    ------
    ModelError
        If Brian2 makes no code of it: a name that stands for nothing, units that do not agree.
    """
    import numpy as np
    from brian2.codegen.translation import analyse_identifiers, make_statements
    from brian2.equations.unitcheck import check_units_statements

    if code is None:
        with objections_to(runner):
            runner.update_abstract_code(run_namespace=namespace)
        code = runner.abstract_code
    if isinstance(code, dict):
        code = "\n".join(code.values())
    if not code.strip():
        return Generated([], [], {})
    owner = runner.group
    extra = runner.variables if hasattr(runner, "variables") and runner is not owner else None
    known = dict(owner.variables) | (dict(extra) if extra is not None else {})
    with objections_to(runner):
        _, used, unknown = analyse_identifiers(code, known, recursive=True)
        variables = owner.resolve_all(
            sorted(used | unknown), namespace, user_identifiers=set(), additional_variables=extra
        )
    overridden = set(runner.override_conditional_write or ())
    conditions = {
        v.conditional_write.name: v.conditional_write
        for v in variables.values()
        if getattr(v, "conditional_write", None) is not None and v.conditional_write.name not in overridden
    }
    variables = {**conditions, **variables}
    with objections_to(runner):
        if runner.check_units:
            check_units_statements(code, variables)
        scalars, vectors = make_statements(code, variables, np.float64, optimise=True, blockname="")
    return Generated(scalars, vectors, variables)


def translated(runner: Any, generated: Generated, resolver: Resolver) -> tuple[Assign, ...]:
    """Turn generated statements into assignments; scalars made of literals only are computed here.

    Raises
    ------
    NotExpressibleError
        Listing everything in the code that has no counterpart.
    """
    refused: list[str] = []
    names: dict[str, Expression] = {}
    assigns: list[Assign] = []
    overridden = set(runner.override_conditional_write or ())
    functions = frozenset(n for n, v in generated.variables.items() if _is_function(v))
    for statement in [*generated.scalars, *generated.vectors]:
        target = statement.var
        variable = generated.variables.get(target)
        try:
            state = resolver.is_state(target, variable)
            value = _value(statement, generated.variables, names, resolver, functions)
        except NotExpressibleError as error:
            refused.extend(error.features)
            names.setdefault(target, Number(0.0))  # so that what reads it is not refused as well
            continue
        if not state:
            number = evaluate_scalar(value) if statement.scalar else None
            if number is not None:
                names[target] = Number(number)
                continue
            if target == "i":  # the index within a subgroup; timed arrays want to see what it is
                names[target] = value
                continue
            local = target if target not in resolver.taken else f"{target}__local"
            if statement.op not in ("=", ":="):
                refused.append(f"the statement '{target} {statement.op} ...' on a local")
            assigns.append(Assign(local, value))
            names[target] = Name(local)
            continue
        stored = str(getattr(variable, "name", target))
        if statement.op in _INPLACE:
            value = Call(_INPLACE[statement.op], (Name(stored), value))
        elif statement.op not in ("=", ":="):
            refused.append(f"the statement '{target} {statement.op} ...'")
        if np_integer(variable):
            value = Call("int", (value,))
        condition = getattr(variable, "conditional_write", None)
        where = condition.name if condition is not None and condition.name not in overridden else ""
        if where and any(isinstance(n, Name) and resolver.is_draw(n.id) for n in nodes(value)):
            refused.append(f"random numbers in a write that refractory cells skip ('{target}')")
        assigns.append(Assign(stored, value, where))
        names[target] = Name(stored)
    if refused:
        raise NotExpressibleError(TARGET, [f"{runner.name}: {what}" for what in dict.fromkeys(refused)])
    return tuple(assigns)


def np_integer(variable: Any) -> bool:
    """Tell whether a Brian2 variable is stored as an integer."""
    return bool(getattr(variable, "is_integer", False)) and not getattr(variable, "is_boolean", False)


def _is_function(variable: Any) -> bool:
    from brian2.core.functions import Function

    return isinstance(variable, Function)


def _value(
    statement: Any,
    variables: Mapping[str, Any],
    names: Mapping[str, Expression],
    resolver: Resolver,
    functions: frozenset[str],
) -> Expression:
    """Read the right side of one statement, as Brian2's numpy target writes it."""

    def resolved(text: str) -> Expression:
        tree = parse_expression(str(text), functions=functions)
        refused: list[str] = []
        replacements = {}
        for name in sorted(names_in(tree)):
            try:
                replacements[name] = _lookup(name, variables, names, resolver)
            except NotExpressibleError as error:
                refused.extend(error.features)
        tree = substituted(tree, replacements)
        if not refused:
            tree = _with_functions(tree, variables, resolver, refused, scalar=statement.scalar)
        if refused:
            raise NotExpressibleError(TARGET, refused)
        return tree

    condition = statement.used_boolean_variables
    if (
        condition is not None
        and len(condition) == 1
        and _is_float(statement.dtype)
        and statement.complexity_std > sum(statement.complexities.values())
    ):
        branches = {key[0][1]: text for key, text in statement.boolean_simplified_expressions.items()}
        return Call("where", (resolved(condition[0]), resolved(branches[True]), resolved(branches[False])))
    return resolved(statement.expr)


def _is_float(dtype: Any) -> bool:
    import numpy as np

    return bool(np.issubdtype(np.dtype(dtype), np.floating))


def _lookup(
    name: str, variables: Mapping[str, Any], names: Mapping[str, Expression], resolver: Resolver
) -> Expression:
    if name in names:
        return names[name]
    if name not in variables:
        raise NotExpressibleError(TARGET, [f"the name '{name}', which stands for nothing known"])
    return resolver.variable(name, variables[name])


def _with_functions(
    tree: Expression, variables: Mapping[str, Any], resolver: Resolver, refused: list[str], *, scalar: bool
) -> Expression:
    """Replace calls of functions that are not fixed, from left to right, as they would be evaluated."""
    from brian2.core.functions import DEFAULT_FUNCTIONS

    if not isinstance(tree, Call):
        return tree
    arguments = tuple(_with_functions(a, variables, resolver, refused, scalar=scalar) for a in tree.arguments)
    function = variables.get(tree.op)
    if function is None or (tree.op in FUNCTIONS and function is DEFAULT_FUNCTIONS.get(tree.op)):
        return Call(tree.op, arguments)
    try:
        return resolver.function(tree.op, function, arguments, scalar=scalar)
    except NotExpressibleError as error:
        refused.extend(error.features)
        return Number(0.0)
