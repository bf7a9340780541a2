"""Gathers the marked texts of the game and the glossary into catalogues, compiles them, tells how complete they are.

Run it from anywhere after a text has changed: `python assets/make_catalogues.py`. It writes `locale/politburo.pot`,
`locale/LANGUAGE/LC_MESSAGES/politburo.po` with the texts that are new (untranslated) and without those that are gone,
and `politburo.mo`, which the game reads. With `--check` nothing is written, and the exit code is 1 if something is
stale. Needs Babel; players do not.
"""

from __future__ import annotations

import argparse
import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "assets" / "locale"
DOMAIN = "politburo"
LANGUAGES = ("ru",)
FORMS = {"_": 1, "N_": 1, "say": 1, "plural": 2, "N_plural": 2, "meant": 1, "N_meant": 1}
"""The functions that mark a text, and how many texts each takes: one, or the forms for one and for many."""
ABOUT = {"meant", "N_meant"}
"""Those that say first what the text is about, where one English word has two translations."""
HELPED = {"Option", "Argument", "Typer"}
"""Calls of the command line whose ``help=`` is a text."""
COMMANDS = "game/cli/commands/"
"""Where the docstring of a function is a text too: the help of its command."""
EPOCH = datetime(1922, 4, 3, tzinfo=UTC)
"""Date of every catalogue, so that the files change with their texts only."""
GLOSSARY = "docs/glossary.md"
HEADER = "# Texts of the game; made by assets/make_catalogues.py"
WIDE = 116


def sources() -> Iterator[Path]:
    """Every source file of the game, in order."""
    yield from sorted((ROOT / "game").rglob("*.py"))
    yield ROOT / "main.py"


def marked(code: str, commands: bool = False) -> Iterator[tuple[str, str | tuple[str, str]]]:
    """Every marked text of a source: (what it is about or "", the text or its two forms).

    With ``commands`` the docstrings of its functions are too.
    """
    tree = ast.parse(code)
    if commands:
        helps = (ast.get_docstring(node) for node in tree.body if isinstance(node, ast.FunctionDef))
        yield from (("", text) for text in helps if text)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if name in HELPED:
            yield from (("", text) for one in call.keywords if one.arg == "help" for text in _literals(one.value))
        if name not in FORMS:
            continue
        texts = [_literals(argument) for argument in call.args[: FORMS[name] + (name in ABOUT)]]
        about = texts.pop(0)[0] if name in ABOUT else ""
        if FORMS[name] == 2:
            if all(texts[:2]) and len(texts) > 1:
                yield about, (texts[0][0], texts[1][0])
        else:
            yield from ((about, text) for text in (texts[0] if texts else ()) if text)


def _literals(argument: ast.expr) -> list[str]:
    """The texts an argument may be: a literal, or the branches of a choice between literals."""
    if isinstance(argument, ast.IfExp):
        return _literals(argument.body) + _literals(argument.orelse)
    return [argument.value] if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else []


@cache
def _all_marked() -> tuple[tuple[str, str, str | tuple[str, str]], ...]:
    """(file, what it is about, text) of every marked text of the game."""
    return tuple(
        (path.relative_to(ROOT).as_posix(), *found)
        for path in sources()
        for found in marked(path.read_text(encoding="utf-8"), COMMANDS in path.as_posix())
    )


def gather() -> Catalog:
    """Every marked text of the sources and the meanings of the glossary, with the files they stand in."""
    found = Catalog(header_comment=HEADER)
    _head(found)
    for name, about, text in _all_marked():
        found.add(text, locations=[(name, 0)], context=about or None)
    for meaning in meanings():
        found.add(meaning, locations=[(GLOSSARY, 0)])
    return found


def meanings() -> list[str]:
    """What the words of the glossary mean, as the encyclopedia says it."""
    from game.book.story import glossary

    return [meaning for _russian, meaning in glossary().values()]


def _head(catalogue: Catalog) -> None:
    """What stands at the top of every catalogue: nothing that changes by itself."""
    catalogue.project, catalogue.version, catalogue.fuzzy = "Politburo", "1", False
    catalogue.creation_date = catalogue.revision_date = EPOCH
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = "-"
    catalogue.header_comment = HEADER


def po_path(language: str) -> Path:
    """Where the catalogue of a language is edited."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """The catalogue of a language as it is; an empty one if there is none."""
    path = po_path(language)
    if not path.exists():
        return Catalog(language)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def brought_up_to_date(language: str, template: Catalog) -> Catalog:
    """The catalogue of a language with the texts of `template` and no others; nothing is guessed."""
    found = read(language)
    found.update(template, no_fuzzy_matching=True)
    found.obsolete.clear()
    _head(found)
    return found


def written(catalogue: Catalog) -> bytes:
    """A catalogue as the text of its file."""
    out = BytesIO()
    write_po(out, catalogue, width=WIDE, include_lineno=False)
    lines = out.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b'"Generated-By'))


def compiled(catalogue: Catalog) -> bytes:
    """A catalogue as the game reads it."""
    out = BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def products() -> dict[Path, bytes]:
    """Every file this script makes, and what is to stand in it."""
    template = gather()
    found = {LOCALE / f"{DOMAIN}.pot": written(template)}
    for language in LANGUAGES:
        catalogue = brought_up_to_date(language, template)
        found[po_path(language)] = written(catalogue)
        found[po_path(language).with_suffix(".mo")] = compiled(catalogue)
    return found


def stale() -> list[Path]:
    """The files that are not as the sources want them, whatever version of Babel made them."""
    return [path for path, text in products().items() if not path.exists() or not _same(path, text)]


def _same(path: Path, text: bytes) -> bool:
    if path.suffix == ".mo":
        return _texts(path.read_bytes()) == _texts(text)
    return path.read_bytes() == text


def _texts(compiled_text: bytes) -> dict[tuple[str, str], object]:
    """The texts of a compiled catalogue, without its head."""
    found = read_mo(BytesIO(compiled_text))
    return {(message.context or "", str(message.id)): message.string for message in found if message.id}


def is_translated(message: Message) -> bool:
    """Whether a text has a translation, every plural form of it."""
    forms = message.string if isinstance(message.string, (list, tuple)) else (message.string,)
    return all(forms)


def untranslated(catalogue: Catalog) -> list[Message]:
    """The texts of a catalogue without a translation."""
    return [message for message in catalogue if message.id and not is_translated(message)]


def by_module(catalogue: Catalog) -> dict[str, tuple[int, int]]:
    """For each source file: texts translated, texts in all."""
    found: dict[str, tuple[int, int]] = {}
    for message in catalogue:
        for name, _line in message.locations if message.id else ():
            done, every = found.get(name, (0, 0))
            found[name] = done + is_translated(message), every + 1
    return found


def report(language: str, modules: bool = False) -> Iterator[str]:
    """How complete a language is: the game by part (or by module), and each scenario by sort of text."""
    catalogue = read(language)
    for name, (done, every) in sorted(by_module(catalogue).items()) if modules else ():
        yield f"{done:5} of {every:5}  {name}"
    every = len(catalogue)
    yield counted(every - len(untranslated(catalogue)), every, f"{language}: interface and chronicle")
    yield from scenario_report(language)


def sentences(tree: ast.AST) -> Iterator[str]:
    """The texts of a source that have two words and more, marked or not; none that only documents it."""
    about = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in about:
            if len(node.value.split()) > 1:
                yield node.value


def scenario_report(language: str) -> Iterator[str]:
    """How many texts of each scenario stand in a language, by sort."""
    from game.scenario import load
    from game.scenario.coverage import coverage

    for folder in sorted(path.parent for path in (ROOT / "scenarios").glob("*/scenario.yaml")):
        for sort, (done, every) in coverage(load(folder)).items():
            yield counted(done, every, f"{language}: {folder.name}: {sort}")


def counted(done: int, every: int, what: str) -> str:
    """A line of the report."""
    return f"{done:5} of {every:5}  {what}"


def main(arguments: list[str] | None = None) -> int:
    """Writes what is stale and reports; with ``--check`` writes nothing."""
    asked = argparse.ArgumentParser(description="Catalogues of the game's texts.")
    asked.add_argument("--check", action="store_true", help="write nothing; exit code 1 if something is stale")
    asked.add_argument("--modules", action="store_true", help="count every module of the game by itself")
    given = asked.parse_args(arguments)
    check, old = given.check, stale()
    for path in old:
        sys.stdout.write(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}\n")
    if not check:
        for path, text in products().items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text)
    for language in LANGUAGES:
        sys.stdout.writelines(f"{line}\n" for line in report(language, given.modules))
    return 1 if check and old else 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main())
