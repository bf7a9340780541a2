"""A whole game in the terminal, by menus and by words, and every command."""

from __future__ import annotations

import io
import random
import re
import shutil
import sys
from pathlib import Path

import pytest

from game.saves import list_saves
from game.saves import load as load_save
from game.scenario import Scenario
from game.studies.futures import OddsRequest
from game.terminal.commands import COMMANDS
from game.terminal.console import Console
from game.terminal.menu import Entry, Menu, pick
from game.terminal.session import Session
from game.terminal.start import choose_leader, choose_scenario, run_terminal
from game.words import Catalogue


class Table:
    """A player who types prepared lines."""

    def __init__(self, scenario: Path, saves: Path) -> None:
        self.scenario = str(scenario)
        self.saves = saves

    def type(self, *typed: str, leader: str | None = "ada", seed: int = 1) -> str:
        """What the game says to these lines."""
        target = io.StringIO()
        console = Console(io.StringIO("".join(f"{line}\n" for line in typed)), target)
        assert run_terminal(self.scenario, leader, seed, console, self.saves) == 0
        return target.getvalue()


@pytest.fixture
def table(small_folder: Path, tmp_path: Path) -> Table:
    return Table(small_folder, tmp_path)


def test_a_whole_game_to_its_epilogue(table: Table) -> None:
    told = table.type("why move", "why move hale", *["follow"] * 90, "why move", "why move zzz", "undo", "quit")
    assert "Your adviser's reasons:" in told
    assert "told when the campaign is over." in told
    assert "There is no leader called 'zzz'." in told
    assert "What became of them in history" in told
    score = re.search(r"Score: (\d+) of 100: standing (\d+) of 40, aims (\d+) of 45, record (\d+) of 15\.", told)
    assert score is not None
    total, *parts = map(int, score.groups())
    assert total == sum(parts)
    assert "Of 3 things that happened in history, 2 happened here too." in told
    assert "The ledger of the harbour, 1922-1924 (invented)" in told
    assert "You follow your adviser: pass" in told or "You follow your adviser: table" in told
    assert "Your last decision is undone." in told


def test_aims_are_told_at_the_start_and_on_request(table: Table) -> None:
    told = table.type("aims", "quit")
    assert told.count("You have 3 aims, each worth 15 points of your score.") == 2
    assert told.count("(known to all, open)") == 2
    assert told.count("(known to you alone, open)") == 4
    others = table.type("quit", leader="boris")
    assert "You have no aims." in others
    (line,) = (one for one in others.splitlines() if "makes no secret" in one)
    assert line.startswith("Brandt makes no secret of an aim, '")
    assert line.endswith(".'")
    assert "alone" not in others


def test_a_forecast_says_when_the_motion_is_closed(table: Table) -> None:
    told = table.type(*["forecast enlarge politburo 9", "follow"] * 60)
    assert "You cannot move it now. " in told
    assert "To move it: table line tolls 5." in table.type("line tolls 5", "quit")


def test_plain_lines_only(table: Table) -> None:
    told = table.type(*["follow"] * 90)
    assert all(one.isprintable() for one in told.replace("\n", ""))
    assert not set(told) & set("│─┌┐└┘█\x1b")


def test_choosing_the_leader(table: Table) -> None:
    told = table.type("7", "x", "2", "quit", leader=None)
    assert "Whom do you play?" in told
    assert "Type a number from 1 to 2." in told
    assert "You are " in told
    assert "What" not in table.type("", leader=None)


def test_by_menu_numbers(table: Table) -> None:
    menu = table.type("quit").splitlines()
    number = next(line.split(".")[0] for line in menu if "Write on an issue" in line)
    told = table.type(number, "1", "undo", "", number, "back", "more", "99", "quit")
    assert "Brandt writes on the tolls." in told
    assert "There is no more." in told
    assert "There is no such number here" in told


def test_an_offer_by_menus(table: Table) -> None:
    menu = table.type("quit").splitlines()
    number = next(line.split(".")[0] for line in menu if "Offer another leader" in line)
    told = table.type(number, "1", "1", "2", "quit")
    assert "To whom?" in told
    assert "On what terms?" in told
    assert "What do you give for it?" in told
    assert "Brandt offers" in told
    assert "owes" in told.partition("Brandt offers")[2]


def test_by_words(table: Table) -> None:
    told = table.type("write Tolls", "courtt dunn", "court", "court dunnn", "vote for", "appoint ada secretary", "quit")
    assert "Brandt writes on the tolls." in told
    assert "did you mean court" in told
    assert "did you mean dunn" in told
    assert "Type ? for help." in told


def test_refusals_are_sentences(table: Table) -> None:
    told = table.type("write tolls", "write tolls", "write tolls", "adopt free_port", "break boris", "quit")
    assert "There is no understanding between you." in told or "You have no move left." in told


def test_help_lists_every_command(table: Table) -> None:
    told = table.type("?", "help", "quit")
    for command in COMMANDS.values():
        assert f"{command.form}: {command.about.partition('{')[0]}" in told, command.form
    assert "{" not in told
    assert "Answer with a number, or in words" in told


def test_looking_things_up(table: Table) -> None:
    told = table.type(
        "people",
        "person",
        "person dunn",
        "person nobody here",
        "posts",
        "posts quay",
        "posts zzz",
        "line",
        "book",
        "book ada",
        "book zzz",
        "quit",
    )
    assert "You are Brandt: prestige" in told
    assert "Whom? For example" in told
    assert "Emil Dunn." in told
    assert "There is nobody called" in told
    assert "Master of the north quay: held by" in told
    assert "No post has 'zzz'" in told
    assert "ban on factions in force" in told
    assert "The book has 1 of kind 'article'" in told
    assert "Ada Brandt / Ада Брандт (person)" in told
    assert "Standing: member of the party" in told
    assert "The book has no entry 'zzz'." in told


def test_forecasts_and_reasons(table: Table) -> None:
    before = ["why", "forecast", "forecast line tolls 20", "forecast nonsense"]
    told = table.type(*before, *["table line tolls 20", "follow", "why"] * 30, "why hale", "why zzz", "quit")
    assert "There has been no vote yet." in told
    assert "Say what to forecast" in told
    assert "Chance that it carries, with the luck of the hour: " in told
    assert "If everyone voted as he leans now: " in told
    assert "with the least change: " in told or "voters or more would have to be won." in told
    assert "wanted: 'table'" in told
    assert "as he decided" in told
    assert "Nobody called 'zzz' voted." in told


def test_the_odds_of_an_answer(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.studies.futures.can_compile", lambda: False)
    told = table.type("advice odds", "advice", "quit")
    assert "Playing 8 futures of each of" in told
    assert "too few to tell: in the Politburo a year on in " in told
    assert re.search(r"^Brandt [a-z]+ .+ \(8 futures\):$", told, re.MULTILINE)
    assert "Not tried, for your adviser ranks it lower: " in told
    assert "Your adviser would: " in told


def test_ctrl_c_ends_the_odds_and_tells_what_has_come(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answers that no future was played of are named; the game goes on."""
    monkeypatch.setattr("game.studies.futures.can_compile", lambda: False)
    monkeypatch.setattr("game.studies.futures.os.cpu_count", lambda: 1)

    def interrupted(session: Session, request: OddsRequest) -> None:
        while not request.done:
            request.ended.wait(0.01)
        raise KeyboardInterrupt

    monkeypatch.setattr(Session, "_watch", interrupted)
    told = table.type("advice odds", "write tolls", "quit")
    assert "Enough; this is what has come." in told
    assert "(1 future):" in told
    assert "Ended before its turn came: " in told
    assert "Brandt writes on the tolls." in told


def test_an_expert_game(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """Experts think before they answer; undone and gone on with, the game is as hard."""
    monkeypatch.setattr("game.studies.futures.can_compile", lambda: False)
    target = io.StringIO()
    console = Console(io.StringIO("follow\nfollow\nfollow\nundo\nfollow\nquit\n"), target)
    assert run_terminal(table.scenario, "ada", 1, console, table.saves, {"skill": 3}) == 0
    assert "Your last decision is undone." in target.getvalue()
    saved = load_save(list_saves(table.saves)[0].path)
    assert saved.campaign is not None
    assert saved.campaign.settings == {"skill": 3}
    assert not saved.problems


def test_power_in_a_body(table: Table) -> None:
    told = table.type("power", "power politbur", "power politburo", "power congress", "power committee thirds", "quit")
    assert "In which body? One of politburo, committee, control, congress" in told
    assert "did you mean 'politburo'" in told.casefold()
    assert "Power is how often a following" in told
    assert "nobody votes there yet." in told
    assert told.count("In which body?") == 3


def test_a_body_may_be_called_as_the_scenario_calls_it(table: Table) -> None:
    told = table.type("power inner board", "power Inner Board two_thirds", "power inner bord", "quit")
    assert len(re.findall(r"Inner board: 3 votes, \d carry", told)) == 2
    assert "did you mean 'inner board'" in told.casefold()


def test_menus_say_the_words_of_the_scenario_and_commands_stay(table: Table, tmp_path: Path) -> None:
    folder = tmp_path / "harbour"
    shutil.copytree(table.scenario, folder)
    outline = folder / "scenario.yaml"
    own = "words: {congress: great watch, the Politburo: the Table, people: hands}\n"
    outline.write_text(outline.read_text(encoding="utf-8") + own, encoding="utf-8")
    before = dict(Catalogue.terms)
    told = Table(folder, tmp_path).type("?", "people", *["follow"] * 3, "quit")
    assert "your slate for the next great watch" in told
    assert "next congress" not in told
    assert "The Table sits." in told
    assert "people: you, the other leaders" in told, "what is typed keeps its name"
    assert before == Catalogue.terms, "the words last as long as the game"


def test_a_forecast_of_the_motion_in_hand(table: Table) -> None:
    lines: list[str] = []
    for _ in range(40):
        lines += ["forecast", "follow"]
    assert "with the luck of the hour" in table.type(*lines, "quit")


def test_the_chronicle_again(table: Table) -> None:
    told = table.type(*["follow"] * 30, "chronicle 3", "chronicle", "chronicle 0", "quit")
    assert told.count("moves to") > 1


def test_saving_and_loading(table: Table) -> None:
    told = table.type(
        "load", "", *["follow"] * 4, "save", "save ../x", "save before", "follow", "load", "zz", "1", "follow", "quit"
    )
    assert "Under what name?" in told
    assert "cannot be the name of a save" in told
    assert "Saved as before.save." in told
    assert "You go on with " in told
    assert any(one.title == "before" for one in list_saves(table.saves))


def test_a_save_that_cannot_be_opened(table: Table) -> None:
    table.saves.mkdir(exist_ok=True)
    (table.saves / "bad.save").write_bytes(b"PK\x03\x04")
    assert "It cannot be opened" in table.type("load", "2", "quit")


def test_going_on_after_the_end_of_input(table: Table) -> None:
    table.type(*["follow"] * 5)
    saved = list_saves(table.saves)
    assert len(saved) == 1
    assert saved[0].decisions > 5


def test_nothing_to_undo(table: Table) -> None:
    assert "There is nothing to undo." in table.type("undo", "quit")


def test_without_a_place_for_the_autosave(table: Table, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    table.saves = tmp_path / "file"
    assert "There is no autosave" in table.type("follow", "quit")


@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_typed(table: Table, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - a repeatable choice
    words = [
        *(name for name in COMMANDS if name != "quit"),
        "",
        "follow",
        "vote for",
        "pass",
        "table none",
        "%s {0}",
        "\x1b[2J",
    ]
    lines = [str(dice.randrange(1, 9)) if dice.random() < 0.6 else dice.choice(words) for _ in range(80)]
    told = table.type(*lines, seed=seed)
    assert "\x1b" not in told


def test_choosing_a_scenario(small_folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "one").symlink_to(small_folder)
    (shelf / "broken").mkdir()
    monkeypatch.setattr("game.mods.opening.SHELF", shelf)
    monkeypatch.setattr(sys.modules["game.scenario.load"], "SHELF", shelf)
    console = Console(io.StringIO(""), io.StringIO())
    found = choose_scenario(console)
    assert isinstance(found, Scenario)
    (shelf / "two").symlink_to(small_folder)
    assert choose_scenario(console) is None
    assert choose_scenario(Console(io.StringIO("2\n"), io.StringIO())) is not None
    assert choose_leader(Console(io.StringIO("1\n"), io.StringIO()), found) is not None


def test_pick_gives_up() -> None:
    assert pick(Console(io.StringIO("\n"), io.StringIO()), "Which?", ["a"]) is None


def test_1922_begins(tmp_path: Path) -> None:
    target = io.StringIO()
    typed = "1\n1\n1\nfollow\nfollow\npeople\nposts moscow\nforecast line nep -20\nquit\n"
    run_terminal("1922", "stalin", 3, Console(io.StringIO(typed), target), tmp_path)
    assert "You are Joseph Stalin." in target.getvalue()
    assert "Secretary of the Moscow committee" in target.getvalue()


def test_a_long_menu_is_read_again_only_when_it_has_changed(tmp_path: Path) -> None:
    """Its figures may change; '?' and an empty line read it whenever one likes."""
    target = io.StringIO()
    typed = "follow\n" * 3 + "court kalinin\n\n?\nquit\n"
    run_terminal("1922", "bukharin", 7, Console(io.StringIO(typed), target), tmp_path)
    before, _, after = target.getvalue().partition("Bukharin courts Kalinin.")
    assert before.count("Court somebody: an evening that wins regard") == 1
    title, _, asked = after.partition("The choices are as before: an empty line or '?' reads them.")
    assert "Your move. You have 1 move" in title
    assert "1. Appoint" not in title
    assert asked.count("1. Appoint somebody to a post") == 2


def test_another_menu_is_another_outline() -> None:
    one = Menu("a", [Entry("Court somebody (1 point): 115 men"), Entry("Lie low")])
    two = Menu("b", [Entry("Court somebody (2 points): 9 men"), Entry("Lie low")])
    assert one.outline == two.outline
    assert one.outline != Menu("a", [Entry("Lie low")]).outline
