"""Mutants: every place in a source where one small fault can be put, and the text that puts it there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

COMPARED: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE), ast.LtE: (ast.Lt, ast.Gt), ast.Gt: (ast.GtE, ast.LtE), ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.LShift: ast.RShift, ast.RShift: ast.LShift,
}  # fmt: skip
OTHER_CALL = {"min": "max", "max": "min", "any": "all", "all": "any"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Mutant:
    """One fault: what stands from byte ``start`` to ``end`` of a file is replaced by ``text``."""

    stratum: str
    path: str
    line: int
    column: int
    start: int
    end: int
    kind: str
    before: str
    text: str

    @property
    def name(self) -> str:
        """What it is called in lists: file, place, and the change."""
        change = f"{self.before} -> {self.text}".replace("\n", " ")
        return f"{self.path}:{self.line}:{self.column} {self.kind}: {change}"


def mutants_of(stratum: str, path: str, source: str) -> list[Mutant]:
    """Every mutant of a source: inside functions, and numbers that modules give a name to."""
    tree, raw = ast.parse(source), source.encode("utf-8")
    starts = _line_starts(raw)
    found = []
    for node in _places(tree):
        for kind, target, text in faults(node):
            start = starts[target.lineno - 1] + target.col_offset
            end = starts[(target.end_lineno or target.lineno) - 1] + (target.end_col_offset or 0)
            before = raw[start:end].decode("utf-8")
            found.append(Mutant(stratum, path, target.lineno, target.col_offset + 1, start, end, kind, before, text))
    return sorted(set(found), key=lambda one: (one.start, one.end, one.text))


def _line_starts(raw: bytes) -> list[int]:
    starts = [0]
    for line in raw.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts


def _places(tree: ast.Module) -> Iterator[ast.AST]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
            yield node.value
    for function in ast.walk(tree):
        if isinstance(function, Function):
            for statement in function.body:
                yield from _inside(statement)


def _inside(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a statement but annotations, texts and the bodies of functions in it."""
    if isinstance(node, (Function, ast.ClassDef)):
        return
    yield node
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not isinstance(child, ast.JoinedStr):
                yield from _inside(child)


def faults(node: ast.AST) -> Iterator[tuple[str, ast.expr | ast.stmt, str]]:
    """The faults of one node: their kind, the node that is replaced, and what by."""
    if isinstance(node, ast.Compare):
        yield from _comparisons(node)
    elif isinstance(node, ast.BinOp) and type(node.op) in RECKONED and not _is_text(node):
        yield "reckoning", node, f"({ast.unparse(ast.BinOp(node.left, RECKONED[type(node.op)](), node.right))})"
    elif isinstance(node, ast.BoolOp):
        other: ast.boolop = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield "and/or", node, f"({ast.unparse(ast.BoolOp(other, node.values))})"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.Not, ast.USub)):
        yield "unary", node, f"({ast.unparse(node.operand)})"
    elif isinstance(node, ast.Constant) and type(node.value) in (int, bool):
        yield "constant", node, str(not node.value if type(node.value) is bool else int(node.value) + 1)
    elif isinstance(node, (ast.If, ast.While, ast.IfExp)) and not isinstance(node.test, ast.Compare):
        yield "condition", node.test, f"(not ({ast.unparse(node.test)}))"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OTHER_CALL:
        yield "call", node.func, OTHER_CALL[node.func.id]
    elif isinstance(node, ast.AugAssign) and type(node.op) in RECKONED:
        swapped = ast.AugAssign(node.target, RECKONED[type(node.op)](), node.value)
        yield "reckoning", node, ast.unparse(swapped)
    elif isinstance(node, (ast.Break, ast.Continue)):
        yield "loop", node, "continue" if isinstance(node, ast.Break) else "break"
    if (
        isinstance(node, (ast.AugAssign, ast.Raise))
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call))
        or (isinstance(node, ast.Assign) and isinstance(node.targets[0], (ast.Attribute, ast.Subscript)))
    ):
        yield "deletion", node, "pass"


def _comparisons(node: ast.Compare) -> Iterator[tuple[str, ast.expr | ast.stmt, str]]:
    for at, operator in enumerate(node.ops):
        for other in COMPARED[type(operator)]:
            ops = [*node.ops[:at], other(), *node.ops[at + 1 :]]
            yield "comparison", node, f"({ast.unparse(ast.Compare(node.left, ops, node.comparators))})"


def _is_text(node: ast.BinOp) -> bool:
    """Whether a sum is of texts, lists or tuples, as far as one can see: these only crash when changed."""
    sides = (node.left, node.right)
    return any(isinstance(side, (ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp)) for side in sides) or any(
        isinstance(side, ast.Constant) and isinstance(side.value, (str, bytes)) for side in sides
    )
