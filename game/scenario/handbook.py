"""Pages of the modder's handbook that are made from the code: ``python -m game.scenario.handbook`` writes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.places import DOCS
from game.rules.numbers import NUMBERS
from game.rules.vocabulary import EFFECTS, TERMS, Word
from game.scenario.checking import EFFECT_RANGES, LARGEST_CHANGE
from game.scenario.codes import CODES
from game.scenario.handbook_fields import fields_lines
from game.scenario.schema import as_text, schemas

FOLDER = DOCS / "modding"
SCHEMAS = "schema"
"""The folder of the JSON Schemas."""
ORIGIN = "Made by `python -m game.scenario.handbook`; do not edit."

_KINDS = {"all_region": "region or all", "ask_option": "event, [leader,] option",
          "setting_value": "setting, value"}  # fmt: skip


def problems_page() -> str:
    """The table of codes."""
    rows = [f"| `{code}` | {_cell(text)} |" for code, text in CODES.items()]
    return _page("Problems and their codes", "| code | what it is about |", "|---|---|", rows)


def vocabulary_page() -> str:
    """The terms of conditions and the effects."""
    terms = [f"| `{_call(word)}` | {_result(word)} | {_cell(word.doc)} |" for word in TERMS]
    effects = [f"| `{_call(word)}` | {_range(word)} | {_cell(word.doc)} |" for word in EFFECTS]
    first = _page("Terms and effects", "| term | gives | meaning |", "|---|---|---|", terms)
    return first + "\n" + "\n".join(["| effect | number | meaning |", "|---|---|---|", *effects, ""])


def _page(title: str, head: str, rule: str, rows: list[str]) -> str:
    return "\n".join([f"# {title}", "", ORIGIN, "", head, rule, *rows, ""])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _call(word: Word) -> str:
    arguments = ", ".join(_KINDS.get(kind, kind) for kind in word.arguments)
    return f"{word.name}({arguments})" if arguments else word.name


def _result(word: Word) -> str:
    return "yes or no" if word.result == "truth" else "number"


def _range(word: Word) -> str:
    if "number" not in word.arguments:
        return ""
    low, high = EFFECT_RANGES.get(word.name, (-LARGEST_CHANGE, LARGEST_CHANGE))
    return f"{low} to {high}"


def fields_page() -> str:
    """Every key of every file."""
    return "\n".join(["# Every key of every file", "", ORIGIN, "", *fields_lines(), ""])


def numbers_page() -> str:
    """The constants of the rules."""
    rows = [f"| `{one.name}` | {one.low} to {one.high} | {one.unit} | {_cell(one.doc)} |" for one in NUMBERS]
    head, rule = "| number | from, to | unit | meaning |", "|---|---|---|---|"
    intro = (
        "A scenario gives a number of its own in `numbers.yaml`. What it leaves out has the standard value, which "
        "stands with its reason in [numbers.yaml](../../scenarios/1922/numbers.yaml) of 1922."
    )
    return "\n".join(["# The numbers of the rules", "", ORIGIN, "", intro, "", head, rule, *rows, ""])


PAGES: dict[str, Callable[[], str]] = {
    "problems.md": problems_page,
    "vocabulary.md": vocabulary_page,
    "fields.md": fields_page,
    "numbers.md": numbers_page,
    **{f"{SCHEMAS}/{name}.json": partial(as_text, schema) for name, schema in schemas().items()},
}


def write() -> None:
    """Write every page."""
    (FOLDER / SCHEMAS).mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write()
