"""What is mutated, in four strata, and the tests that are asked."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CONDITION_FILES = {
    "game/rules/conditions.py", "game/rules/annals.py", "game/rules/careers.py", "game/scenario/arguments.py",
    "game/scenario/dates.py", "game/scenario/language.py", "game/scenario/lowering.py", "game/scenario/tokens.py",
    "game/scenario/tree.py",
}  # fmt: skip
"""From the text of a condition to its value."""

NOT_RULES = {"rule.py", "compiling.py", "record.py", "names.py", "vocabulary.py", "state.py", "world.py", "numbers.py"}
"""The switch, the compiler and the tables: no rule is in them."""

WRITERS = {
    "cataloguing.py", "coverage.py", "fresh.py", "handbook.py", "handbook_fields.py", "migrate.py",
    "schema.py", "translating.py",
}  # fmt: skip
"""Modules of the scenario that write handbooks and catalogues, and load nothing."""

TESTS = (
    "tests/rules",
    "tests/scenario",
    "tests/saves",
    "tests/corpus",
    "tests/mods",
    "tests/advice",
    "tests/chronicle",
)
"""What is asked which lines it runs; slow tests and those of the window are not."""

TOO_SLOW = {
    "tests/rules/test_machine.py::TestEngine::runTest",
    "tests/saves/test_damage.py::test_every_truncation_recovers_the_complete_lines",
    "tests/saves/test_damage.py::test_no_bit_flip_is_silently_wrong",
    "tests/saves/test_damage.py::test_forged_values_with_right_crcs_are_told_or_harmless",
}
"""Tests that run thousands of things; they are not asked."""

LAST = {
    "rules": (
        "tests/golden/test_golden.py::test_small_games[0]",
        "tests/golden/test_golden.py::test_a_game_of_1922[0]",
    ),
    "conditions": ("tests/golden/test_golden.py::test_small_games[0]",),
    "loader": ("tests/golden/test_golden.py::test_small_games[0]",),
    "saves": (),
}
"""Whole games, asked when no test that runs the line has found anything; they run in a process of their own."""


def writes(path: Path) -> bool:
    """Whether a module of the scenario only writes, or explains what is written."""
    return path.name in WRITERS or path.parent.name == "manual"


def strata() -> dict[str, list[str]]:
    """The files of each stratum, as paths from the root."""
    here = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "game").rglob("*.py"))]
    rules = [one for one in here if one.startswith("game/rules/") and Path(one).name not in NOT_RULES]
    scenario = [one for one in here if one.startswith("game/scenario/") and not writes(Path(one))]
    return {
        "rules": [one for one in rules if one not in CONDITION_FILES],
        "conditions": sorted(CONDITION_FILES),
        "loader": [one for one in scenario if one not in CONDITION_FILES],
        "saves": [one for one in here if one.startswith("game/saves/")],
    }
