"""The command line in Russian: no English word is left but what is typed, in help, in faults, in what commands tell."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

import game.studies.coverage
import game.studies.run
from game.cli import language
from game.cli.app import COMMANDS, run
from game.cli.attributing import print_table
from game.cli.language import LANGUAGES, SETTINGS, language_of
from game.cli.sentences import did_you_mean, retold
from game.cli.translating import SORTS
from game.saves import save
from game.scenario import Scenario, coverage
from game.scenario.what_ifs import read_what_ifs
from game.studies.attribution import Attribution, Factor
from game.studies.shapley import Division
from game.studies.statistics import Interval
from game.ui.settings import LANGUAGES as WINDOW_LANGUAGES
from game.ui.settings import Settings, save_settings, settings_file
from game.words import speaking
from tests.cli.test_commands import FAULTS
from tests.saves.playing import played

NAMES = [command.__name__.strip("_").replace("_", "-") for command in COMMANDS]
OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
WORD = re.compile(r"\b[A-Za-z][A-Za-z0-9_]*")
TYPED = {
    *NAMES, "python", "main", "py",
    "en", "ru", "easy", "normal", "hard", "expert", "local", "dask", "ray", "text", "json", "github",
    "list", "on", "off", "up", "down", "add", "remove", "all", "people", "stalin", "unchallenged", "skill", "a", "b",
    "tests", "yaml", "roles", "JSON", "Schema", "HTML", "CSV", "x",
}  # fmt: skip
"""What is typed or a name: commands, values, ids, names of files and of formats; x is the value in a range."""


@pytest.fixture
def russian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a window that speaks Russian."""
    folder = tmp_path / "settings"
    monkeypatch.setattr(language, "config_folder", lambda: folder)
    save_settings(Settings(language="ru"), folder / settings_file().name)
    return folder / settings_file().name


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is compiled."""
    monkeypatch.setattr(game.studies.run, "can_compile", lambda: False)
    monkeypatch.setattr(game.studies.coverage, "can_compile", lambda: False)


def english(text: str, *known: str) -> list[str]:
    """The Latin words of a text that are neither typed nor in ``known``.

    Numerals of congresses are none, nor are quarters as scenarios write them (``1922-Q2``).
    """
    joined = re.sub(r"-\n\s+", "-", text)
    allowed = {part for one in (*TYPED, *known) for part in WORD.findall(one)}
    found = WORD.findall(OPTION.sub(" ", joined))
    return [word for word in found if word not in allowed and not re.fullmatch("[XVI]+|Q[1-4]", word)]


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command that ends well prints."""
    assert run(arguments) == 0
    return capsys.readouterr().out


def ids(scenario: Scenario) -> tuple[str, ...]:
    """The names of a scenario that are printed as they are."""
    texts = scenario.texts
    rows = (*texts.persons[1:], *texts.endings, *texts.milestones, *texts.aims)
    return (scenario.id, *(words.id for words in rows))


def test_what_is_english_is_found() -> None:
    text = "Параметр --seed <число>  Seed of a XII campaign, watch it. [default: 1; x>=1]"
    assert english(text, "campaign") == ["Seed", "of", "it", "default"]


@pytest.mark.parametrize("name", ["", *NAMES])
def test_help_has_no_english(name: str, russian: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, *([name] if name else []), "--help")
    assert out.startswith("Использование: ")
    text, _example, rest = out.partition("Пример: ")
    _command, _blank, options = rest.partition("\n\n")
    assert "Показать эту справку и выйти." in " ".join(options.split())
    assert english(text + options) == []


@pytest.mark.parametrize("name", FAULTS)
def test_faults_have_no_english(
    name: str, russian: Path, year_1922: Scenario, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments, code, _words = FAULTS[name]
    assert run(arguments) == code
    err = capsys.readouterr().err
    assert err.startswith("ошибка: ")
    shelf = ("1922", "classroom", "company", "tutorial")
    known = ("unknown_name", "guidance", "unreadable", *shelf, *year_1922.register.names("leader"))
    assert english(err, *arguments, *known) == []


MORE_FAULTS = {
    "value with words": ["watch", "1922", "--set", "secretaries=x"],
    "no value": ["watch", "1922", "--set", "guidance"],
    "missing": ["attribute"],
    "missing argument": ["explain"],
    "too many": ["watch", "1", "2", "3"],
    "no argument": ["watch", "--seed"],
    "flag": ["watch", "--json=4"],
    "choice": ["share", "--lang", "fr"],
    "kind": ["check", "1922", "--resolved", "people.nobody"],
    "outcome": ["attribute", "1922", "--outcome", "x", "-n", "6000"],
    "what-if": ["lab", "1922", "--what-if", "f05_faction_allowed"],
    "side": ["study", "1922", "--what-if", "f05_faction_allowed", "-n", "4"],
    "mod": ["mods", "on", "nothing"],
    "action": ["mods", "of"],
    "size": ["tour", "--out", "x", "--size", "3x4"],
    "page": ["report", "nothing/here"],
    "entry": ["book", "1922", "xyzzyq"],
    "title": ["new-scenario", "FOLDER", "--title", "", "--leaders", "a,b,c", "--year", "1640"],
    "leaders": ["new-scenario", "FOLDER", "--title", "A", "--leaders", "a", "--year", "1640"],
    "year": ["new-scenario", "FOLDER", "--title", "A", "--leaders", "a,b,c", "--year", "1"],
}


@pytest.mark.parametrize("name", MORE_FAULTS)
def test_what_libraries_and_checks_say_is_said_again(
    name: str, russian: Path, year_1922: Scenario, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [str(tmp_path / "new") if one == "FOLDER" else one for one in MORE_FAULTS[name]]
    assert run(arguments) in (1, 2)
    err = capsys.readouterr().err
    assert err.startswith("ошибка: ")
    assert err.count("\n") == 1
    known = ("patronage", "interest", "f05_factions_allowed", *ids(year_1922))
    assert english(err, *arguments, *known) == []


def test_what_ifs_have_no_english(russian: Path, year_1922: Scenario, capsys: pytest.CaptureFixture[str]) -> None:
    known = read_what_ifs(year_1922.path)
    out = told(capsys, "what-ifs", "1922")
    assert english(out, *(one.id for one in known), *(one.factor for one in known)) == []
    assert known[0].question_ru in " ".join(out.split())


def test_watch_has_no_english(russian: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(capsys, "watch", "1922", "--until", "1922", "--why")
    assert out.startswith("\nапрель–июнь 1922\n")
    assert out.endswith("\nПартия не окончена.\n")
    assert english(out) == []


def test_studies_have_no_english(
    russian: Path, plain: None, small: Scenario, small_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(small_folder)
    out = told(capsys, "study", folder, "-n", "4", "--workers", "1")
    assert out.startswith("партий: 4, сценарий small, число костей 1, за ")
    assert english(out, *ids(small)) == []
    titles = " ".join(words.of("title", "en") for words in (*small.texts.milestones, *small.texts.aims))
    for command in ("milestones", "aims"):
        assert english(told(capsys, command, folder, "-n", "4", "--workers", "1"), titles, *ids(small)) == []


def test_coverage_has_no_english(
    russian: Path, plain: None, small_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = "check", str(small_folder), "--play", "2"
    found = json.loads(told(capsys, *asked, "--format", "json"))["coverage"]
    names = [name for values in found.values() if isinstance(values, (list, dict)) for name in values]
    names += [name for several in found["not_by"].values() for name in several]
    assert english(told(capsys, *asked), "small", *names) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_columns_of_an_attribution_stand_under_their_heads(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    gap = Interval(-0.1, -0.234, 0.456)
    factor = Factor("f05_factions_allowed", "structure", "ban on factions", gap, gap, gap)
    division = Division(Interval(0.6, 0.5, 0.7), Interval(0.3, 0.2, 0.4), gap, (gap,), (gap,), (gap,), ())
    file = SimpleNamespace(about={"id": "small"}, plan=SimpleNamespace(seed=1))
    with speaking(code):
        print_table(file, Attribution("stalin", 40, division, (factor,)))  # type: ignore[arg-type]
    out = capsys.readouterr().out
    head, row = next(two for two in pairwise(out.splitlines()) if two[1].startswith("f05"))
    begins = [match.start() for match in re.finditer(r"-10[.,]0", row)]
    assert [len(re.split(r"\s{2,}", head)), len(begins)] == [5, 3]
    assert all(head[at - 1 : at].isspace() and not head[at].isspace() for at in begins)
    if code == "ru":
        assert english(out, "small", "stalin", "f05_factions_allowed") == []


def test_a_save_is_told_in_russian(
    russian: Path, year_1922: Scenario, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(played(year_1922, 12, humans=("stalin",)), tmp_path / "a.save", "Before")
    out = told(capsys, "replay", str(tmp_path / "a.save"))
    assert "Записанных состояний сошлось: " in out
    assert english(out) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["watch", "1922", "--until", "1922", "--why", "--json"],
        ["what-ifs", "1922", "--json"],
        ["book", "1922", "testament", "--json"],
        ["check", "1925", "--format", "json"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_json_is_the_same_in_every_language(
    arguments: list[str], russian: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    in_russian = told(capsys, *arguments)
    russian.unlink()
    assert json.loads(in_russian) == json.loads(told(capsys, *arguments))


def test_the_language_is_named_or_of_the_settings_or_english(russian: Path) -> None:
    assert language_of(["watch"]) == "ru"
    assert language_of(["lab", "--lang", "en", "--help"]) == "en"
    assert language_of(["lab", "--help", "--lang=en"]) == "en"
    assert language_of(["lab", "--lang", "fr"]) == "ru"
    assert language_of(["lab", "--lang"]) == "ru"
    for unreadable in ("{", "[]", '{"language": 3}', '{"language": "fr"}'):
        russian.write_text(unreadable, encoding="utf-8")
        assert language_of(["watch"]) == "en", unreadable
    russian.unlink()
    assert language_of(["watch"]) == "en"
    assert language_of(["lab", "--lang", "ru"]) == "ru"


def test_the_settings_are_those_of_the_window() -> None:
    assert settings_file().name == SETTINGS
    assert tuple(WINDOW_LANGUAGES) == LANGUAGES


def test_sentences_are_known_with_and_without_their_stop() -> None:
    said = "Invalid value for '--seed': Input should be a valid integer, unable to parse string as an integer"
    assert retold(said) == said
    with speaking("ru"):
        assert retold(said) == "неверное значение, «--seed»: нужно целое число"
        assert retold("Missing option '--outcome'.") == "не указан параметр «--outcome»."
        assert retold("a sentence of nobody {here}") == "a sentence of nobody {here}"
        assert did_you_mean("stalni", ["stalin"]) == "может быть, «stalin»?"


def test_every_sort_of_text_has_a_name() -> None:
    assert {*coverage.SORTS, "other"} == set(SORTS)


def test_the_language_may_stand_before_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "ru", "nothing"]) == 2
    assert capsys.readouterr().err.startswith("ошибка: нет команды")
    assert run(["--lang", "ru", "--help"]) == 0
    assert "Использование" in capsys.readouterr().out
