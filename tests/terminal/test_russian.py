"""The terminal in Russian: no English but what is typed, words of its own for the commands, lines that fit."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.campaign import Campaign
from game.chronicle.names import Names
from game.motives.formulas import HEADS, formula_told
from game.notation import DECISION_HELP, WORDS, Notation, Unreadable
from game.notation.terms import SECURITY
from game.rules import names as n
from game.rules.vocabulary import EFFECTS
from game.saves import SaveProblem
from game.saves.problems import CODES
from game.scenario import Scenario
from game.terminal.commands import COMMANDS, command
from game.terminal.console import Console
from game.terminal.session import Session
from game.terminal.start import run_terminal
from game.words import Catalogue, meant, speaking

LATIN = re.compile(r"[A-Za-z][A-Za-z_0-9]*")
ROMAN = re.compile(r"[IVXLC]+")

LOOKED_UP = [
    "?", "люди", "цели", "должности", "линия nep", "почему", "почему ход", "прогноз", "прогноз line nep -20",
    "прогноз offer kamenev line nep", "прогноз offer kamenev", "прогноз sanction trotsky reprimand", "прогноз zzz",
    "власть committee", "власть politburo two_thirds", "власть politbur", "человек киров", "человек kirov",
    "человек сталин", "человек zzz", "книга", "книга завещание", "книга zzz", "хроника 5", "совет", "ещё", "еще",
    "назад", "почему Зиновьев", "почему zzz", "сохранить Проба", "сохранить ../x", "сохранить", "загрузить", "1",
    "отмена", "лаборатория", "", "эпилог",
]  # fmt: skip
MISTYPED = [
    "court", "court kirovv", "courtt", "table foo", "table line nep", "table line nep zzz", "vote sideways",
    "offer trotsky votes please", "accept lenin", "choose a b", "hold 2", "whip none", "99", "write nep", "adopt zzz",
]  # fmt: skip


def follow(times: int) -> list[str]:
    return ["следовать"] * times


def turned_over() -> list[str]:
    """Every entry of the first menus opened, and the first of what it opens."""
    return [line for entry in range(1, 24) for line in (str(entry), "назад", "назад")]


def played(leader: str, seed: int, typed: list[str], folder: Path) -> str:
    """What the terminal says in Russian to these lines."""
    target = io.StringIO()
    with speaking("ru"):
        console = Console(io.StringIO("\n".join([*typed, "выход", ""])), target)
        assert run_terminal("1922", leader, seed, console, folder) == 0
    return target.getvalue()


def typeable(scenario: Scenario) -> set[str]:
    """Every word of the text forms: commands, verbs, ids; and those a player has typed above."""
    register, texts = scenario.register, scenario.texts
    found = {*COMMANDS, "move", "odds", "two_thirds", "Ctrl", "C", "zzz", "nobody", "none", SECURITY}
    found |= {*n.MOVE_NAMES, *n.MOTION_NAMES, *n.BODY_NAMES, "votes", "against", "line"}
    found |= {word for words in WORDS.values() for word in words}
    found |= {"table", "choose", "vote", "accept", "refuse", "hold", "whip"}
    for kind in ("person", "leader", "office", "issue", "region", "doctrine", "document"):
        found |= set(register.ids[kind])
    found |= {words.id for table in (texts.asks, texts.options) for words in table}
    return found | set(LATIN.findall(" ".join(MISTYPED + LOOKED_UP)))


def english(told: str, scenario: Scenario) -> list[str]:
    """Lines with a Latin word that is no word to type, no citation, no file and no number of a congress."""
    known = typeable(scenario)
    cites = [source.cite for source in scenario.contents.sources]
    found = []
    for line in told.splitlines():
        rest = re.sub(r"autosave-[\d-]+", "", line).replace(".save", "")
        for cite in cites:
            rest = rest.replace(cite, "")
        if any(word not in known and not ROMAN.fullmatch(word) for word in LATIN.findall(rest)):
            found.append(line)
    return found


@pytest.mark.parametrize(("leader", "seed"), [("stalin", 3), pytest.param("bukharin", 7, marks=pytest.mark.long)])
def test_no_english_is_left(leader: str, seed: int, year_1922: Scenario, tmp_path: Path) -> None:
    """Six quarters and more, with everything looked up in between and much of it mistyped."""
    typed = [*follow(4), *turned_over(), *LOOKED_UP, *follow(12), *MISTYPED, *turned_over(), *follow(40), *LOOKED_UP]
    told = played(leader, seed, [*typed, *follow(20)], tmp_path)
    assert told.count("\n\n") > 6, "a blank line stands before every quarter"
    assert english(told, year_1922) == []


def test_effects_are_told_by_names(year_1922: Scenario) -> None:
    assert [word.name for word in EFFECTS] == list(HEADS)
    events = year_1922.contents.events
    effects = {text for event in events for ask in event.asks for option in ask.options for text in option.effects}
    russian, own = Names(year_1922, "ru"), Names(year_1922)
    assert [told for told in (formula_told(russian, text) for text in effects) if LATIN.search(told)] == []
    assert all(formula_told(own, text) == text for text in effects)
    assert formula_told(russian, "distrust(zinoviev, self, 5)") == "недоверие (Зиновьев, он сам, 5)"
    assert formula_told(russian, "the price") == "the price"


def test_a_title_within_a_title_has_inner_marks(year_1922: Scenario) -> None:
    told = Names(year_1922, "ru").document(int(year_1922.register.ids["document"]["eastman"]))
    assert told == "«„После смерти Ленина“ М. Истмена»"


def test_english_is_found(year_1922: Scenario) -> None:
    assert english("Сталин: your man", year_1922)
    assert not english("Источники: Moshe Lewin, Lenin's Last Struggle (1968). XII съезд: court kirov", year_1922)


def test_the_small_game_ends_in_russian(small_folder: Path, tmp_path: Path) -> None:
    target = io.StringIO()
    with speaking("ru"):
        typed = "\n".join([*follow(90), "почему ход", "почему ход zzz", "выход", ""])
        assert run_terminal(str(small_folder), "ada", 1, Console(io.StringIO(typed), target), tmp_path) == 0
    told = target.getvalue()
    assert re.search(r"Счёт – \d+ из 100: положение \d+ из 40, цели \d+ из 45, слово и взгляды \d+ из 15\.", told)
    assert "Что стало с ними в истории:" in told
    assert "Вождя по имени «zzz» нет." in told


def test_the_language_before_is_in_use_again() -> None:
    with speaking("ru"):
        with speaking("en"):
            assert Catalogue.language == "en"
        assert Catalogue.language == "ru"
    assert Catalogue.language == "en"


def test_every_command_has_a_word_of_its_own() -> None:
    with speaking("ru"):
        own = {meant("command", name) for name in COMMANDS if name not in ("?", "why move")}
        assert len(own) == len(COMMANDS) - 2
        assert not any(LATIN.search(word) for word in own)
        for name in COMMANDS:
            assert command(name) is COMMANDS[name]
        assert command("Ещё") is command("еще") is command("more")
    assert command("люди") is None


@pytest.mark.parametrize("decision", sorted(DECISION_HELP))
def test_an_unreadable_answer_is_told_in_both_languages(year_1922: Scenario, decision: int) -> None:
    with pytest.raises(Unreadable) as caught:
        Notation(year_1922).read(decision, 0, "zzz 1 2 3")
    with speaking("ru"):
        from game.words import _

        told = caught.value.told(_)
    assert re.search("[А-Яа-я]", told)
    assert not re.search("[А-Яа-я]", str(caught.value))


@pytest.mark.parametrize("code", sorted(CODES))
def test_what_is_wrong_with_a_save_is_told_in_both_languages(code: str) -> None:
    problem = SaveProblem(code, "no good")
    assert problem.told() == "no good"
    with speaking("ru"):
        assert re.match(r"[а-я].*[^.]$", problem.told())


def lines_of_eighty(target: io.StringIO) -> Iterator[str]:
    return (line for line in target.getvalue().splitlines() if len(line) > 80)


def test_lines_fit_a_terminal_of_eighty_columns(
    year_1922: Scenario, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = iter([*follow(6), *LOOKED_UP[:-3], *follow(3), "выход"])
    monkeypatch.setattr("builtins.input", lambda prompt: next(lines))
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((80, 25)))
    target = io.StringIO()
    with speaking("ru"):
        console = Console(io.StringIO(), target)
        console.person = True
        Session(console, Campaign(year_1922, 3, ("stalin",)), tmp_path).run()
    assert list(lines_of_eighty(target)) == []
    assert not [line for line in target.getvalue().splitlines() if line.startswith(("%", "–"))]
    assert max(map(len, target.getvalue().splitlines())) > 70
