"""Closing, killing, tiny windows, lost sound, a full disk, broken files: nothing is lost, and it is said."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pygame
import pytest

import game.saves.recorder
from game.campaign import Campaign
from game.rules import names as n
from game.saves import list_saves, load, saves_folder
from game.scenario import Scenario
from game.ui import app
from game.ui.bug_report import impersonal, pack, personal_names
from game.ui.button import Button
from game.ui.dialog import Dialog
from game.ui.event_log import RECENT, note_error
from game.ui.page import Page
from game.ui.screens.frame import GamePage
from game.ui.screens.pages import available_tabs, page_of
from game.ui.screens.saves import SaveScreen
from game.ui.settings import Settings, load_settings
from game.ui.sound import Sounds
from tests.ui.game.conftest import Player
from tests.ui.game.test_session import until

ROOT = Path(__file__).resolve().parents[3]
QUIT = pygame.Event(pygame.QUIT)
KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from game.campaign import Campaign
from game.scenario import load
from game.ui.session import Session

session = Session(Campaign(load("tutorial"), 3, ["stalin"]))
session.keeper.start(session.campaign, session.title())
session.advance()
session.finish()
for _ in range(4):
    session.campaign.answer_by_ai()
    session.advance()
    session.finish()
print(session.campaign.state_hash(), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""

LEFT_AT_ONCE = """
import sys, time
sys.path.insert(0, sys.argv[1])
from game.ui.beside import Beside

Beside(lambda: (time.sleep(0.5), print("written")))
"""


def full_disk(*arguments: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_closing_in_the_middle_of_a_decision_asks_and_loses_nothing(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    until(session, n.D_VOTE)
    session.keeper.record(session.campaign)
    before = session.campaign.state_hash()
    player.settle()
    player.window.handle(QUIT)
    assert isinstance(player.top, Dialog)
    player.key(pygame.K_ESCAPE)
    assert isinstance(player.top, GamePage), "staying is possible"
    player.window.handle(QUIT)
    player.window.handle(QUIT)
    assert player.window.stack.top is None, "who closes it twice means it"
    (kept,) = list_saves()
    loaded = load(kept.path).campaign
    assert loaded is not None
    assert loaded.state_hash() == before
    assert loaded.pending == session.campaign.pending


def test_a_killed_game_is_whole_up_to_the_last_decision(tmp_path: Path) -> None:
    env = dict(os.environ, POLITBURO_SAVES=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(ROOT)], env=env, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    (path,) = tmp_path.glob("*.save")
    loaded = load(path)
    assert loaded.campaign is not None
    assert loaded.problems == ()
    assert loaded.campaign.state_hash() == done.stdout.strip()


def test_a_program_that_ends_waits_for_what_is_done_beside_the_window() -> None:
    words = [sys.executable, "-c", LEFT_AT_ONCE, str(ROOT)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "written\n", "")


@pytest.mark.parametrize("size", [(320, 200), (40, 40), (1, 1)])
def test_a_tiny_window_is_drawn_and_grows_again(player: Player, scenario: Scenario, size: tuple[int, int]) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    until(session, n.D_MOVE)
    player.settle()
    player.window._window.minimum_size = (1, 1)
    for tab in available_tabs():
        player.window.show_instead(app.Replace(page_of(session, tab), everything=True))
        for wanted in (size, (1280, 720)):
            player.window._window.size = wanted
            player.window.handle(pygame.Event(pygame.WINDOWRESIZED, x=wanted[0], y=wanted[1]))
            player.settle()
            assert player.window.stage.size == (1280, 720), "laid out for the least size, and seen in part"
    assert session.pending is not None


@pytest.mark.parametrize(("size", "laid_out"), [((1024, 600), (1280, 750)), ((1100, 1400), (1280, 1629))])
def test_a_small_window_shows_everything_reduced(
    title: Player, size: tuple[int, int], laid_out: tuple[int, int]
) -> None:
    window = title.window
    window._window.minimum_size = (1, 1)
    window._window.size = size
    window.handle(pygame.Event(pygame.WINDOWRESIZED, x=size[0], y=size[1]))
    title.settle()
    assert window.stage.size == laid_out
    screen = title.top
    assert isinstance(screen, Page)
    wanted = next(one for one in screen.widgets if isinstance(one, Button) and one.text == "Settings")
    shown = window._window.get_surface().subsurface((0, size[1] - 20, size[0], 20))
    assert len({tuple(shown.get_at((x, 5))) for x in range(0, size[0], 7)}) > 1, "the poster is seen to its foot"
    place = tuple(round(at / window.reduction.factor) for at in wanted.rect.center)
    title.click((place[0], place[1]))
    assert title.name == "SettingsScreen"


def test_sound_that_is_lost_is_missed_by_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    sounds = Sounds()
    sounds.play("bell")
    monkeypatch.setattr(pygame.mixer, "Sound", lambda path: (_ for _ in ()).throw(pygame.error("device lost")))
    sounds.play("stamp")
    assert sounds.problem == "no sound: device lost"
    sounds.play("stamp")

    def no_device(**wanted: int) -> None:
        raise pygame.error("no such audio device")

    monkeypatch.setattr(pygame.mixer, "init", no_device)
    assert Sounds().problem == "no sound: no such audio device"


def test_a_disk_that_fills_up_is_told_once_and_caught_up_with(
    player: Player, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    page = player.top
    assert isinstance(page, Page)
    with monkeypatch.context() as broken:
        broken.setattr(game.saves.recorder, "_write_all", full_disk)
        session.campaign.answer_by_ai()
        session.advance()
        player.settle()
        assert "No space left" in page.toast.words
        assert not session.keeper.works
        page.toast.words = ""
        session.campaign.answer_by_ai()
        session.advance()
        player.settle()
        assert page.toast.words == "", "it is not said again after every decision"
    session.campaign.answer_by_ai()
    session.advance()
    player.settle()
    assert session.keeper.works
    (kept,) = list_saves()
    loaded = load(kept.path).campaign
    assert loaded is not None
    assert len(loaded.decisions) == len(session.campaign.decisions)


def test_a_save_onto_a_full_disk_leaves_the_old_one(
    player: Player, scenario: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    player.key(pygame.K_F5)
    quick = saves_folder() / "quick.save"
    before = quick.read_bytes()
    session.campaign.answer_by_ai()
    session.advance()
    player.settle()
    monkeypatch.setattr(game.saves.recorder.os, "fsync", full_disk)
    page = player.top
    assert isinstance(page, Page)
    player.key(pygame.K_F5)
    assert "No space left" in page.toast.words
    assert quick.read_bytes() == before
    assert not [path for path in saves_folder().iterdir() if path.name.startswith(".")]
    player.show(SaveScreen(session))
    screen = player.top
    assert isinstance(screen, SaveScreen)
    screen.entry.text = "another"
    player.key(pygame.K_RETURN)
    assert "No space left" in screen.toast.words
    assert player.name == "SaveScreen"


def test_a_corrupt_autosave_is_taken_up_as_far_as_it_goes_and_kept(player: Player, scenario: Scenario) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    for _ in range(5):
        session.campaign.answer_by_ai()
        session.advance()
        player.settle()
    session.keeper.close()
    (kept,) = list_saves()
    data = kept.path.read_bytes()
    kept.path.write_bytes(data[:-40] + b"#" * 20 + data[-20:])
    player.window.show_instead(app.load_or_say(kept))
    player.settle()
    page = player.top
    assert isinstance(page, GamePage)
    assert page.toast.words.startswith("The save is damaged at line ")
    assert page.toast.words.endswith(f"The file as it was is kept as {kept.path.name}.damaged.")
    assert kept.path.with_name(kept.path.name + ".damaged").read_bytes() == data[:-40] + b"#" * 20 + data[-20:]
    page.session.keeper.close()


def test_a_save_that_cannot_be_opened_is_not_passed_over_in_silence(player: Player, scenario: Scenario) -> None:
    (saves_folder() / "first.save").write_bytes(bytes(50))
    title = app.title_screen()
    player.show(title)
    reasons = {target.words: target.why_not for widget in title.widgets for target in widget.targets()}
    assert reasons["Continue"] == "No saved game can be opened; Load says why."
    assert reasons["Load"] == ""


def test_broken_settings_are_said_and_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": "ru", "keys": {"undo": ["u"')
    settings, problems = load_settings(path)
    assert settings == Settings()
    assert "settings.broken" in problems[0]
    assert path.with_suffix(".broken").read_text() == '{"language": "ru", "keys": {"undo": ["u"'


# --- a report of a mistake -----------------------------------------------------------------------------------------


def read_all(path: Path) -> dict[str, str]:
    """Every file of a report."""
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name).decode("utf-8") for name in packed.namelist()}


def test_a_report_is_packed_from_the_menu_and_tells_nothing_of_the_person(
    player: Player, scenario: Scenario, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session = player.play(Campaign(scenario, 9, ["stalin"]))
    monkeypatch.setattr("getpass.getuser", lambda: "lavrentiy")
    monkeypatch.setattr("platform.node", lambda: "dacha7.local")
    RECENT.append(f"saved {tmp_path}/shots/x.png by Lavrentiy at dacha7")
    try:
        raise FileNotFoundError(str(Path.home() / "secret diary" / "a.txt"))
    except FileNotFoundError as error:
        note_error(error)
    player.key(pygame.K_ESCAPE)
    player.key(pygame.K_9)
    player.settle()
    dialog = player.top
    assert isinstance(dialog, Dialog)
    (path,) = (saves_folder() / "reports").iterdir()
    said = "".join(span.text for block in dialog.text.blocks for span in block.spans)
    assert str(path) in said
    files = read_all(path)
    assert set(files) == {"game.save", "versions.txt", "log.txt"}
    whole = "\n".join(files.values())
    for secret in (str(tmp_path), str(ROOT), str(Path.home()) + "/", "lavrentiy", "dacha7"):
        assert secret.lower() not in whole.lower(), secret
    assert "pygame-ce" in files["versions.txt"]
    assert "FileNotFoundError" in files["log.txt"]
    (tmp_path / "again.save").write_text(files["game.save"], encoding="utf-8", newline="")
    again = load(tmp_path / "again.save").campaign
    assert again is not None
    assert again.state_hash() == session.campaign.state_hash()


def test_paths_of_every_system_are_taken_out() -> None:
    told = impersonal(r'File "C:\Users\Koba\game\x.py", line 3 and /var/lib/koba/y.py and half/way/there')
    assert told == 'File "…/x.py", line 3 and …/y.py and half/way/there'
    assert all(len(name) >= 3 for name in personal_names())


def test_a_report_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipfile.ZipFile, "writestr", full_disk)
    with pytest.raises(OSError, match="No space"):
        pack(None, Settings(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_mistake_of_the_program_is_packed_and_the_game_kept(
    player: Player, scenario: Scenario, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: GamePage, surface: pygame.Surface) -> None:
        raise ZeroDivisionError("a mistake in a page")

    monkeypatch.setattr(GamePage, "draw", broken)
    monkeypatch.setattr(app, "load_settings", lambda: (Settings(volume=0), []))
    assert app.run_window("tutorial", "stalin", 3) == 1
    said = capsys.readouterr().err
    assert "stopped at a mistake of its own" in said
    (path,) = (saves_folder() / "reports").iterdir()
    assert str(path) in said
    files = read_all(path)
    assert "a mistake in a page" in files["log.txt"]
    assert json.loads(files["versions.txt"].splitlines()[-1].removeprefix("settings "))["volume"] == 0
    assert [found.problem for found in list_saves()] == [""]
