"""A tree as LEMS text, fully bracketed: jLEMS does exactly the operations written, in the order written."""

from __future__ import annotations

from nmlbridge.formats.tvbo_tree import Binary, Call, Cases, Compare, Logic, Name, Negate, Node, Num, Truth

__all__ = ["lems_text", "number_text"]


def number_text(value: float) -> str:
    """Return the shortest text that reads back as the same number; whole numbers without a point.

    Examples
    --------
    >>> number_text(-50.0), number_text(0.005), number_text(1e-05)
    ('-50', '0.005', '1e-05')
    """
    text = repr(float(value))
    return text[:-2] if text.endswith(".0") else text


def lems_text(node: Node) -> str:
    """Return a tree as LEMS text.

    Parameters
    ----------
    node : Node
        Without `Cases` and declared functions: those have been taken apart before.

    Examples
    --------
    >>> from nmlbridge.formats.tvbo_expression import parse_equation
    >>> lems_text(parse_equation("0.04*v**2 + 5*v + 140 - U + I"))
    '((((0.04 * (v ^ 2)) + (5 * v)) + 140) - U) + I'
    >>> lems_text(parse_equation("-a/b > -30 and t < t1"))
    '(((-a) / b) .gt. (-30)) .and. (t .lt. t1)'
    """
    text = _text(node)
    if isinstance(node, Binary | Compare | Logic | Negate):
        return text[1:-1]
    return text


def _text(node: Node) -> str:
    match node:
        case Num():
            return _number(node.text)
        case Name():
            return node.id
        case Negate():  # a minus with nothing on its left is 0 minus what follows, in jLEMS as here
            return f"(-{_text(node.operand)})"
        case Binary() | Compare() | Logic():
            return f"({_text(node.left)} {node.op} {_text(node.right)})"
        case Call():
            inner = _text(node.arguments[0])
            return (
                f"{node.function}{inner}" if _is_bracketed(node.arguments[0]) else f"{node.function}({inner})"
            )
        case Truth():
            return "(0 .eq. 0)" if node.value else "(0 .neq. 0)"
        case Cases():
            raise TypeError("cases are taken apart before they are written")


def _is_bracketed(node: Node) -> bool:
    return isinstance(node, Binary | Negate)


def _number(text: str) -> str:
    """Return a number as every LEMS reader takes it: ``20.`` and ``.5`` get their zero."""
    mantissa, e, exponent = text.lower().partition("e")
    if mantissa.endswith("."):
        mantissa += "0"
    if mantissa.startswith("."):
        mantissa = "0" + mantissa
    return mantissa + e + exponent
