"""The catalogues: as the sources want them, complete, and with the places that the sentences fill."""

from __future__ import annotations

import ast
import gettext
import re
import string
from types import ModuleType
from typing import Any

import pytest

from game.notation import WORDS
from game.rules import names as n
from game.terminal.commands import COMMANDS
from game.terminal.menu import FIGURES
from game.words import catalogue, speaker

RUN = "run: python assets/make_catalogues.py, and give the new texts their Russian in the .po file, then run it again"


def places(text: str) -> set[str]:
    """The names in braces of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.fixture(params=["ru"])
def messages(make: ModuleType, request: pytest.FixtureRequest) -> list[Any]:
    return [message for message in make.read(request.param) if message.id]


def forms(message: Any) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, (list, tuple)) else (message.string,)


def test_the_catalogues_are_as_the_sources_want_them(make: ModuleType) -> None:
    assert make.stale() == [], RUN


def test_every_text_is_translated(make: ModuleType, messages: list[Any]) -> None:
    assert [message.id for message in messages if not make.is_translated(message)] == [], RUN


def test_nothing_is_guessed(messages: list[Any]) -> None:
    assert [message.id for message in messages if message.fuzzy] == []


def test_counted_texts_have_the_forms_of_the_language(messages: list[Any]) -> None:
    counted = [message for message in messages if isinstance(message.id, tuple) and any(forms(message))]
    assert counted
    assert [message.id for message in counted if len(forms(message)) != 3 or not all(forms(message))] == []


def test_the_same_places_are_filled(messages: list[Any]) -> None:
    wrong = []
    for message in messages:
        own = message.id if isinstance(message.id, tuple) else (message.id,)
        wanted = set().union(*(places(text) for text in own))
        wrong += [(own[0], form) for form in forms(message) if form and places(form) != wanted]
    assert wrong == []


def test_a_translation_begins_and_ends_with_the_same_blanks(messages: list[Any]) -> None:
    def ends(text: str) -> tuple[bool, bool]:
        return text[-1:].isspace(), text[-1:] in ":…"

    wrong = []
    for message in messages:
        own = message.id[0] if isinstance(message.id, tuple) else message.id
        wrong += [(own, form) for form in forms(message) if form and ends(form) != ends(own)]
    assert wrong == []


def test_a_count_takes_the_right_form() -> None:
    said = [
        catalogue("ru").ngettext("{count} vote", "{count} votes", count).format(count=count) for count in (1, 3, 11, 21)
    ]
    assert said == ["1 голос", "3 голоса", "11 голосов", "21 голос"]


def test_a_sentence_is_said_in_both_languages() -> None:
    text = "{leader} is expelled from the party."
    assert speaker("en")(text, leader="Radek") == "Radek is expelled from the party."
    assert speaker("ru")(text, leader="Радек") == "Радек исключён из партии."


def test_a_language_without_a_catalogue_is_english() -> None:
    assert isinstance(catalogue("xx"), gettext.NullTranslations)
    assert speaker("xx")("votes for") == "votes for"


MARKED = """
say("A {who}.", who=one)
names.say("from " "two lines")
plural("{n} man", "{n} men", n)
meant("motion", "lost")
_("one" if it else N_("never"))
say(text)
say("")
"""


HELPED = '''
def look(word: Annotated[str, typer.Argument(help="A name.")], all: Annotated[bool, typer.Option("-a", help="Each.")]):
    """Look up.

    Example: look
    """
'''


def test_the_help_of_commands_is_marked_by_its_place(make: ModuleType) -> None:
    assert list(make.marked(HELPED)) == [("", "A name."), ("", "Each.")]
    assert next(make.marked(HELPED, commands=True)) == ("", "Look up.\n\nExample: look")


def test_what_is_marked_is_found(make: ModuleType) -> None:
    assert list(make.marked(MARKED)) == [
        ("", "A {who}."), ("", "from two lines"), ("", ("{n} man", "{n} men")), ("motion", "lost"), ("", "one"),
        ("", "never"),
    ]  # fmt: skip


UNSAID = {"why move", FIGURES.pattern}
"""What the terminal tells nobody: the place of a command in its table, the pattern of figures."""


LEFT = {"python main.py", "Ada Brandt", "Boris Hale", "Clara Roth", "A new house", "value", "mod", "sort of text"}
"""What the command line says in English only: its own name, what a new scenario is offered, what texts are about."""


def test_every_sentence_of_the_command_line_is_marked(make: ModuleType) -> None:
    left = []
    for path in make.sources():
        if "game/cli/" in path.as_posix():
            code = path.read_text(encoding="utf-8")
            found = [text for _about, text in make.marked(code, make.COMMANDS in path.as_posix())]
            marked = {form for text in found for form in ((text,) if isinstance(text, str) else text)}
            left += [(path.name, text) for text in make.sentences(ast.parse(code)) if text not in marked | LEFT]
    assert [one for one in left if re.search(r"[A-Za-z]{2}", one[1])] == []


def test_what_is_typed_is_not_translated(messages: list[Any]) -> None:
    """Options, and what stands as an example."""
    told = [one for one in messages if isinstance(one.id, str) and "Example: " in one.id]
    assert len(told) > 20
    for one in told:
        assert one.string.partition("Пример: ")[2] == one.id.partition("Example: ")[2]
    for one in messages:
        for own, form in zip(one.id if isinstance(one.id, tuple) else [one.id], forms(one), strict=False):
            assert re.findall(r"(?<!\w)--[a-z-]+", own) == re.findall(r"(?<!\w)--[a-z-]+", form), own


def test_every_sentence_of_the_terminal_is_marked(make: ModuleType) -> None:
    """Texts of two words and more, in which a place is no word."""
    left = []
    for path in make.sources():
        if "game/terminal/" in path.as_posix():
            code = path.read_text(encoding="utf-8")
            marked = {
                form for _about, text in make.marked(code) for form in ((text,) if isinstance(text, str) else text)
            }
            left += [(path.name, text) for text in make.sentences(ast.parse(code)) if text not in marked | UNSAID]
    assert [one for one in left if re.search(r"[A-Za-z]{2}", one[1])] == []


def test_sentences_of_a_source_are_found(make: ModuleType) -> None:
    code = 'SIX = 6\n"""How many."""\ndef f() -> None:\n    """To nobody."""\n    yield f"{f} of all"\n    _("A man")\n'
    assert sorted(make.sentences(ast.parse(code))) == [" of all", "A man"]


TYPED = {*n.MOVE_NAMES, *n.MOTION_NAMES, *n.BODY_NAMES, *(word for words in WORDS.values() for word in words)}
TYPED |= {*COMMANDS, "move", "odds", "choose", "accept", "refuse", "hold", "whip", "vote", "table", "none", "votes"}
TYPED |= {"owing", "two_thirds", "nep", "kamenev", "nobody", "_nobody", "_", "Ctrl", "C", "pygame", "ce", "SDL"}
"""Latin words of the terminal's Russian: what is typed, ids in examples, keys and names."""


def test_the_terminal_says_no_english_but_what_is_typed(messages: list[Any]) -> None:
    """Whatever a scripted game happens to reach."""
    of_the_terminal = ("game/terminal/", "game/notation", "game/saves", "game/motives/")
    told = [one for one in messages if any(name.startswith(of_the_terminal) for name, _line in one.locations)]
    assert len(told) > 500
    wrong = []
    for form in (form for message in told for form in forms(message)):
        words = re.findall(r"[A-Za-z_]+", re.sub(r"\{[^}]*\}", "", form))
        wrong += [form for word in words if word not in TYPED]
    assert wrong == []


def test_a_new_text_makes_the_catalogue_stale(make: ModuleType) -> None:
    template = make.gather()
    template.add("A text that no file has.")
    found = make.brought_up_to_date("ru", template)
    assert "A text that no file has." in [message.id for message in make.untranslated(found)]
    assert make.written(found) != make.po_path("ru").read_bytes()
