"""The house's plan, enforced: imports go down the storeys only, and the rules are pure arithmetic."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GAME = ROOT / "game"

STOREYS = (
    ("places",),
    ("rules",),
    ("scenario",),
    ("players",),
    ("words",),
    ("notation",),
    ("candidates",),
    ("campaign",),
    ("chronicle", "advice", "power"),
    ("epilogue",),
    ("book", "motives"),
    ("saves",),
    ("mods",),
    ("sharing",),
    ("studies",),
    ("classroom",),
    ("ui", "terminal", "adapters"),
    ("cli",),
)
"""From the ground up. A module may import from its own storey's part and from every storey below."""

RULES_MAY_IMPORT = {"__future__", "collections", "contextlib", "dataclasses", "typing"}
"""Beside game.rules (and game.players for players) itself."""

HOUSEKEEPING = {"rule.py", "compiling.py"}
"""The switch and the compiler: they read sources and the environment, and no rule runs in them."""

ARRAYS = {"record.py", "state.py", "world.py", "bodies.py", "luck.py", "forecast.py"}
"""The files of the rules that may name numpy: records, scratch cells, dice and forecasts as plain Python does them."""


def part_of(module: str) -> str:
    """The part a module of the game belongs to: its folder, or the file itself."""
    return module.split(".")[1]


def storey_of(part: str) -> int:
    """The storey a part is on."""
    return next(at for at, parts in enumerate(STOREYS) if part in parts)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module a file imports, at whatever depth, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports say where from"
            if node.module == "game":
                yield from ((node.lineno, f"game.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module or ""


def upward(path: Path) -> list[str]:
    """Imports of a file that go up or across."""
    module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    if module == "game.__init__":
        return [f"{path}:{line}: {name}" for line, name in imports(path) if name.startswith("game")]
    own = part_of(module)
    found = []
    for line, name in imports(path):
        if not name.startswith("game.") or name == "game.RULES_VERSION":
            continue
        other = part_of(name)
        if other != own and storey_of(other) >= storey_of(own):
            found.append(f"{path.relative_to(ROOT)}:{line}: {own} imports {name}")
    return found


def test_every_part_has_a_storey() -> None:
    known = {part for parts in STOREYS for part in parts}
    there = {
        part_of(f"game.{path.stem}") for path in GAME.iterdir() if path.suffix == ".py" and path.stem != "__init__"
    }
    there |= {path.name for path in GAME.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert there <= known


def test_imports_go_down() -> None:
    found = [fault for path in sorted(GAME.rglob("*.py")) for fault in upward(path)]
    assert not found, "\n".join(found)


def test_an_import_that_goes_up_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    folder = tmp_path / "game" / "rules"
    folder.mkdir(parents=True)
    (folder / "bad.py").write_text("def late() -> None:\n    from game.scenario.load import load\n", encoding="utf-8")
    assert upward(folder / "bad.py") == ["game/rules/bad.py:2: rules imports game.scenario.load"]


def rule_files() -> list[Path]:
    files = [*sorted((GAME / "rules").glob("*.py")), *sorted((GAME / "players").glob("*.py"))]
    return [path for path in files if path.name not in HOUSEKEEPING]


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_rules_are_pure(path: Path) -> None:
    """No files, clock, chance or network: a rule sees its arguments only."""
    allowed = RULES_MAY_IMPORT | ({"numpy"} if path.name in ARRAYS else set())
    for line, name in imports(path):
        ours = name.startswith(("game.rules", "game.players"))
        assert ours or name.split(".")[0] in allowed, f"{path.name}:{line} imports {name}"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"open", "print", "input", "eval", "exec", "__import__"}, f"{path}:{node.lineno}"
        assert not isinstance(node, (ast.Global, ast.Nonlocal)), f"{path}:{node.lineno}"


def is_rule(node: ast.FunctionDef) -> bool:
    """Whether a function is marked as one the compiler takes."""
    names = {mark.id for mark in node.decorator_list if isinstance(mark, ast.Name)}
    return bool(names & {"rule", "entry"})


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_rules_know_integers_only(path: Path) -> None:
    """No floats and no true division in a rule: they differ between machines and compilers."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function in ast.walk(tree):
        if not (isinstance(function, ast.FunctionDef) and is_rule(function)):
            continue
        assert ast.get_docstring(function), f"{path.name}: {function.name} has no docstring"
        for node in ast.walk(function):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), f"{path}:{node.lineno}"
            assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)), f"{path}:{node.lineno}"


def test_studies_start_light() -> None:
    """A worker imports the rules and numpy, nothing that slows its start."""
    for name in ("__init__", "worker", "chunk", "rows", "wire", "memory"):
        for line, module in imports(GAME / "studies" / f"{name}.py"):
            ours = module.startswith(("game.rules", "game.players", "game.studies"))
            assert ours or not module.startswith("game"), f"{name}.py:{line} imports {module}"
