"""Finds where a line of Python can be cut: a comparison flipped, a call left out, a limit lifted, a fallback emptied.

What cannot matter is left alone: docstrings, what is written to the log, what runs on other systems only, and a few
lines of which it stands here why.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
LIMITS = frozenset({"timeout", "seconds", "max_bytes"})
"""Arguments by which a call is limited."""
ELSEWHERE = ("TYPE_CHECKING", "__name__ == '__main__'", "sys.platform == 'win32'", "sys.platform == 'darwin'")
"""Conditions of what no test can run."""
NETS = re.compile(r"\b(?:flock|fsync|flush\w*|limit_process|setrlimit|settimeout|set\w*Limit)\(")
"""Calls that are nets by themselves."""
UNNOTICEABLE = {
    "kiosk/audio/video_frames.py: SMOOTH = 0.5": "it saves time, and looks alike",
    "kiosk/qt/compositor.py: MAX_BYTES = 4096": "an answer has 12 bytes",
    "kiosk/qt/folder_events.py: _MAX_BYTES = 64 * 1024": "what does not fit is read the next time",
    "kiosk/qt/x11.py: LARGEST_EVENT_LONGS = 24": "it is room for an event, and more is room enough",
    "kiosk/sandbox/survey.py: LOWEST_PRIORITY = 19": "a higher number is the same priority to the system",
}
"""Lines of which no test can tell their cut, and why."""
NOTHING = "__import__('contextlib').nullcontext()"


@dataclass(frozen=True)
class Cut:
    """A change of one place of a file."""

    file: Path
    line: int
    start: int
    end: int
    """From where to where the bytes of the file are replaced."""
    before: str
    after: str
    is_net: bool
    """Whether it takes away a fallback, a lock, a flush or a limit."""

    def apply(self, code: bytes) -> bytes:
        """Return the file with this change."""
        return code[: self.start] + self.after.encode() + code[self.end :]


def cuts(file: Path, code: bytes) -> list[Cut]:
    """Return all changes of a file that this tool knows, from top to bottom."""
    lines = [0]
    for line in code.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    found = []
    for node in _alive(ast.parse(code)):
        for first, last, after in _changes(node):
            start = lines[first.lineno - 1] + first.col_offset
            end = lines[(last.end_lineno or 0) - 1] + (last.end_col_offset or 0)
            before = code[start:end].decode()
            if f"{file.as_posix()}: {code.splitlines()[first.lineno - 1].decode().strip()}" in UNNOTICEABLE:
                continue
            is_net = isinstance(node, _NETS) or (after == "pass" and bool(NETS.search(before)))
            found.append(Cut(file, first.lineno, start, end, before, after, is_net))
    return sorted(found, key=lambda cut: (cut.start, cut.end, cut.after))


_NETS = (ast.With, ast.ExceptHandler, ast.Assign, ast.Call)
"""What holds a net in each of its changes."""


def _alive(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and all below it that a test might miss."""
    match node:
        case ast.If(test=test, orelse=others) if ast.unparse(test) in ELSEWHERE:
            for other in others:
                yield from _alive(other)
        case ast.Expr(value=ast.Call(func=called)) if ast.unparse(called).startswith(("log.", "super()")):
            pass
        case _:
            yield node
            for each in ast.iter_child_nodes(node):
                yield from _alive(each)


Place: TypeAlias = ast.expr | ast.stmt


def _changes(node: ast.AST) -> Iterator[tuple[Place, Place, str]]:
    """Yield the first and the last node of what is replaced, and what comes there."""
    for change in (_flip, _answer, _leave_out, _lift):
        for place, after in change(node):
            yield place, place, after
    match node:
        case ast.ExceptHandler(body=[first, *rest]) if not isinstance(first, ast.Raise):
            yield first, rest[-1] if rest else first, "raise"
        case _:
            pass


def _flip(node: ast.AST) -> Iterator[tuple[Place, str]]:
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=others) if "sys.platform" not in ast.unparse(node):
            yield node, ast.unparse(ast.Compare(left, [FLIPPED[type(operator)]()], others))
        case ast.BoolOp(op=operator, values=values):
            other = ast.Or() if isinstance(operator, ast.And) else ast.And()
            yield node, f"({ast.unparse(ast.BoolOp(other, values))})"
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) | ast.comprehension(ifs=[test]):
            if not isinstance(test, ast.Constant | ast.Compare):  # the one is for ever, the other flipped
                yield test, f"(not ({ast.unparse(test)}))"
        case _:
            pass


def _answer(node: ast.AST) -> Iterator[tuple[Place, str]]:
    match node:
        case ast.Return(value=ast.Constant(value=bool(value))):
            yield node, f"return {not value}"
        case ast.Return(value=ast.Constant(value=None) | None):
            pass
        case ast.Return():
            yield node, "return None"
        case _:
            pass


def _leave_out(node: ast.AST) -> Iterator[tuple[Place, str]]:
    match node:
        case ast.Expr(value=ast.Call()):
            yield node, "pass"
        case ast.With(items=items):
            for item in items:
                if isinstance(item.context_expr, ast.Call) and not item.optional_vars:
                    yield item.context_expr, NOTHING
        case _:
            pass


def _lift(node: ast.AST) -> Iterator[tuple[Place, str]]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if name.isupper() and _is_number(value):
            yield value, f"({ast.unparse(value)}) * 1000"
        case ast.Call(func=called, args=arguments, keywords=named):
            for each in named:
                if each.arg in LIMITS:
                    yield (
                        node,
                        ast.unparse(ast.Call(called, arguments, [other for other in named if other is not each])),
                    )
        case _:
            pass


def _is_number(node: ast.expr) -> bool:
    return all(
        isinstance(each, ast.BinOp | ast.operator)
        or (isinstance(each, ast.Constant) and isinstance(each.value, int | float))
        for each in ast.walk(node)
    )
