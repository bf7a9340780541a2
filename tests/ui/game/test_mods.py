"""The window and what modders do: mods switched, pictures replaced, a scenario edited while it is played."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.campaign import Campaign
from game.campaign.again import played_again, same_numbers
from game.mods import Wardrobe
from game.scenario import load
from game.scenario.fresh import Answers, write_fresh
from game.ui import dress, shelf
from game.ui.beginning import begin
from game.ui.pictures import NOTHING, picture, picture_names
from game.ui.portraits import Face, medal
from game.ui.rereading import Rereading
from game.ui.screen import Push
from game.ui.screens.mods import ModsScreen, about
from game.ui.screens.new_game import NewGameScreen
from game.ui.screens.problem_strip import ProblemStrip, problem_list
from tests.mods.test_library import PEOPLE, changing, mod
from tests.ui.game.conftest import Player


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of mods of this test's own; nothing of it stays in force."""
    monkeypatch.setenv("POLITBURO_MODS", str(tmp_path / "mods"))
    shelf.forget()
    yield tmp_path / "mods"
    shelf.forget()
    dress.wear(Wardrobe())


def drawn(colour: tuple[int, int, int], size: tuple[int, int] = (64, 64)) -> bytes:
    surface, stream = pygame.Surface(size), io.BytesIO()
    surface.fill(colour)
    pygame.image.save(surface, stream, "x.png")
    return stream.getvalue()


def faces(folder: Path, **pictures: bytes) -> Path:
    place = mod(folder, "faces", "holds: assets") / "portraits"
    place.mkdir()
    for name, data in pictures.items():
        (place / f"{name}.png").write_bytes(data)
    return place.parent


def salt(tmp_path: Path) -> Path:
    write_fresh(tmp_path / "salt", Answers("Salt", PEOPLE, 1700))
    return tmp_path / "salt"


def edit(path: Path, old: str, new: str) -> None:
    """Change a file so that its time is another one."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    later = path.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(later, later))


def test_the_screen_switches_and_orders(folder: Path, player: Player) -> None:
    changing(folder, "a", 11)
    changing(folder, "b", 22)
    changing(folder, "wrong", 500)
    screen = ModsScreen()
    player.show(screen)
    screen.toggle("a")
    screen.toggle("b")
    screen.table.selected = "b"
    screen._move(-1)
    assert [one.id for one in shelf.library().on] == ["b", "a"]
    screen.toggle("wrong")
    assert screen.toast.visible
    assert not shelf.library().named("wrong").on  # type: ignore[union-attr]
    screen.table.selected = "wrong"
    screen._choose("wrong")
    player.settle()
    assert screen.chosen is not None
    said = [span.text for one in about(screen.chosen) for span in one.spans]
    assert "people.yaml:2:36: 'cunning' must be at most 100, not 500" in said
    assert "2 | - {id: stalin, traits: {cunning: 500}}" in said
    screen.toggle("b")
    assert [one.id for one in shelf.library().on] == ["a"]
    player.key(pygame.K_ESCAPE)


def test_a_scenario_of_a_mod_is_on_the_new_game_screen(folder: Path, tmp_path: Path, player: Player) -> None:
    salt(tmp_path).rename(folder.parent / "moved")
    folder.mkdir()
    (folder.parent / "moved").rename(folder / "salt")
    ModsScreen().library.switch("salt", True)
    shelf.forget()
    screen = NewGameScreen("salt")
    player.show(screen)
    assert screen.names[-1] == "salt"
    assert shelf.title("salt") == "Salt"
    assert screen.leaders.known == ["brandt", "hale", "roth"]
    assert shelf.title("1922") == "After Lenin"
    screen.show_scenario("1922")
    assert screen.leader == "stalin"


def choose(screen: NewGameScreen, name: str, player: Player) -> None:
    """Chooses a scenario that has not been read: that is done beside the window."""
    outcome = screen._choose_scenario(name)
    assert isinstance(outcome, Push)
    player.window.show_instead(outcome)
    player.settle()
    assert player.top is screen


def test_a_broken_scenario_is_told_and_the_one_before_stays(folder: Path, tmp_path: Path, player: Player) -> None:
    place = salt(tmp_path)
    screen = NewGameScreen("tutorial")
    screen.names.append(str(place))
    player.show(screen)
    edit(place / "people.yaml", "oratory: 30, administration: 70", "oratory: 300, administration: 70")
    choose(screen, str(place), player)
    assert screen.scenario == "tutorial"
    assert any(isinstance(one, ProblemStrip) and "people.yaml:26:24" in one.words for one in screen.widgets)
    edit(place / "people.yaml", "oratory: 300", "oratory: 30")
    choose(screen, str(place), player)
    assert (screen.scenario, screen.problems) == (str(place), ())


def test_portraits_are_replaced_and_come_back(folder: Path, player: Player) -> None:
    own = picture("portraits", "stalin", 32, 32).get_at((16, 16))
    faces(folder, stalin=drawn((1, 200, 3)), gromov=drawn((9, 9, 9)), torn=drawn((1, 1, 1))[:60])
    screen = ModsScreen()
    player.show(screen)
    screen.toggle("faces")
    assert not shelf.library().on  # a torn picture is a mistake
    (folder / "faces" / "portraits" / "torn.png").unlink()
    screen._again()
    screen.toggle("faces")
    assert picture("portraits", "stalin", 32, 32).get_at((16, 16))[:3] == (1, 200, 3)
    assert medal("stalin", 24).get_at((12, 12)).g > 190
    assert Face("gromov", "A. Gromov").known
    screen.toggle("faces")
    assert picture("portraits", "stalin", 32, 32).get_at((16, 16)) == own
    assert "gromov" not in picture_names("portraits")


def test_what_cannot_be_shown_is_left_aside(tmp_path: Path, player: Player) -> None:
    whole = drawn((1, 2, 3))
    at = whole.index(b"IDAT") + 4
    length = int.from_bytes(whole[at - 8 : at - 4], "big")
    import zlib

    body = b"\0" * length  # the chunks are whole, what they hold is not a picture
    broken = whole[:at] + body + zlib.crc32(b"IDAT" + body).to_bytes(4, "big") + whole[at + length + 4 :]
    place = faces(tmp_path, stalin=broken, nobody_known=broken)
    own = picture("portraits", "stalin", 20, 20).get_at((10, 10))
    dress.wear(Wardrobe([place]))
    assert picture("portraits", "stalin", 20, 20).get_at((10, 10)) == own
    assert picture("portraits", "nobody_known", 20, 20).get_at((10, 10)) == NOTHING
    assert any("stalin.png" in one for one in dress.Worn.wardrobe.trouble)


def test_fonts_without_the_letters_are_left_aside(tmp_path: Path, player: Player) -> None:
    fonts = Path(__file__).parents[3] / "assets" / "fonts"
    place = mod(tmp_path, "fonts", "holds: assets") / "fonts"
    place.mkdir()
    (place / "PTSerif-Regular.ttf").write_bytes((fonts / "Oswald-Medium.ttf").read_bytes())
    dress.wear(Wardrobe([place.parent]))
    assert dress.worn_font("PTSerif-Regular", 16) is not None
    assert dress.worn_font("PTSerif-Bold", 16) is None
    dress.LETTERS, kept = "\u4e00", dress.LETTERS
    try:
        assert dress.worn_font("PTSerif-Regular", 17) is None
        assert "it lacks" in dress.Worn.wardrobe.trouble[-1]
    finally:
        dress.LETTERS = kept


# --- a scenario that is edited while it is played ---------------------------------------------------------------------


def pass_seconds(player: Player) -> None:
    player.settle()
    while player.name == "ReportScreen":
        player.key(pygame.K_RETURN)
    for _ in range(3):
        player.window.pass_time(0.6)
    player.settle()


def test_a_game_goes_on_with_the_last_good_version(tmp_path: Path, player: Player) -> None:
    place = salt(tmp_path)
    player.play(Campaign(load(place), 3, ["brandt"]))
    before = player.session.campaign
    edit(place / "people.yaml", "oratory: 30, administration: 70", "oratory: 300, administration: 70")
    pass_seconds(player)
    assert player.session.campaign is before
    strips = [one for one in player.top.widgets if isinstance(one, ProblemStrip)]  # type: ignore[attr-defined]
    assert "people.yaml:26:24: 'oratory' must be at most 100, not 300" in strips[0].words
    player.show(problem_list(player.session.rereading.problems).screen)  # type: ignore[union-attr]
    player.key(pygame.K_ESCAPE)
    edit(place / "people.yaml", "oratory: 300", "oratory: 30")
    pass_seconds(player)
    assert not [one for one in player.top.widgets if isinstance(one, ProblemStrip)]  # type: ignore[attr-defined]


def test_other_words_are_taken_at_once(tmp_path: Path, player: Player) -> None:
    place = salt(tmp_path)
    player.play(Campaign(load(place), 3, ["brandt"]))
    before = player.session.campaign
    edit(place / "people.yaml", "Nan Ashby", "Nell Ashby")
    pass_seconds(player)
    assert player.session.campaign is before
    names = [words.name for words in player.session.campaign.scenario.texts.persons]
    assert "Nell Ashby" in names


def test_other_numbers_are_played_again(tmp_path: Path, player: Player) -> None:
    place = salt(tmp_path)
    campaign = Campaign(load(place), 3, ["brandt"])
    player.play(campaign)
    for _ in range(12):
        player.session.campaign.answer_by_ai()
        player.session.advance()
        player.session.finish()
    texts = [decision.text for decision in player.session.campaign.decisions]
    before = player.session.campaign
    edit(place / "people.yaml", "prestige: 45, health: 75", "prestige: 46, health: 75")
    pass_seconds(player)
    assert player.session.campaign is not before
    again = [decision.text for decision in player.session.campaign.decisions]
    assert again[: len(again)] == texts[: len(again)]
    assert len(again) > 0


def test_a_leader_who_is_gone_stops_nothing(tmp_path: Path, player: Player) -> None:
    place = salt(tmp_path)
    player.play(Campaign(load(place), 3, ["roth"]))
    before = player.session.campaign
    for file in place.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        if "roth" in text:
            edit(file, "roth", "rothe")
    pass_seconds(player)
    assert player.session.campaign is before


def test_played_again_stops_where_a_decision_does_not_fit(tmp_path: Path) -> None:
    place = salt(tmp_path)
    scenario = load(place)
    campaign = Campaign(scenario, 5, ["brandt"])
    while campaign.advance_once():
        campaign.answer_by_ai()
    assert played_again(campaign, scenario).state_hash() == campaign.state_hash()
    edit(place / "events.yaml", "- {id: modest,", "- {id: humble,")
    fresh = load(place)
    assert not same_numbers(campaign, fresh) or campaign.decisions[0].text.split()[-1] != "humble"
    again = played_again(campaign, fresh)
    assert len(again.decisions) <= len(campaign.decisions)
    assert again.pending is not None or again.ended


def test_the_files_of_a_save_are_not_watched(tmp_path: Path) -> None:
    from game.scenario import restore

    reading = Rereading(restore(load(salt(tmp_path)).resolved()))
    assert not reading.look(5)


def test_a_scenario_that_is_taken_away(tmp_path: Path) -> None:
    place = salt(tmp_path)
    reading = Rereading(load(place))
    place.rename(tmp_path / "away")
    assert reading.look(5)
    assert reading.problems[0].code == "missing_file"
    (tmp_path / "away").rename(place)
    assert reading.look(5)
    assert reading.problems == ()


def test_a_started_game_wears_the_pictures_of_its_scenario(tmp_path: Path, player: Player) -> None:
    place = salt(tmp_path)
    (place / "portraits").mkdir()
    (place / "portraits" / "brandt.png").write_bytes(drawn((7, 8, 9)))
    player.window._apply(begin(Campaign(load(place), 3, ["brandt"])))
    player.settle()
    assert Face("brandt", "Ada Brandt").known
