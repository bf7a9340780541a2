"""Mods: a scenario in an archive, changes laid over scenarios, pictures that come with them, and single files."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import ProblemsError, inspect, load
from game.scenario.archive import open_files
from game.scenario.assets import PORTRAITS, assets_in, read_asset
from game.scenario.entry_names import entry_fault, is_junk, same_names
from game.scenario.files import Unopened
from game.scenario.headers import fault_of
from game.scenario.load import SHELF
from game.scenario.single import inspect_file
from tests.corpus.pack_cases import png

from .test_extends import only, write

Edit = Callable[[str, str, str], Path]
HEAD = "format: 2\nid: demo\ntitle: Demo\n"


def pack(folder: Path, around: str = "") -> Path:
    """A zip archive of a folder, beside it."""
    path = folder.parent / f"{folder.name}_packed.zip"
    with zipfile.ZipFile(path, "w") as target:
        for one in sorted(folder.rglob("*")):
            if one.is_file():
                target.write(one, around + one.relative_to(folder).as_posix())
    return path


def test_the_worked_example_is_a_mod_too(tmp_path: Path) -> None:
    folder = tmp_path / "company"
    shutil.copytree(SHELF / "company", folder)
    scenario, problems = inspect(pack(folder, "house-of-orme-1.0/"))
    assert problems == ()
    assert scenario is not None
    assert scenario.hash == load("company").hash
    assert "harriet" in assets_in(open_files(pack(folder)), PORTRAITS)


def changing(small: Path, **files: str) -> Path:
    """A mod beside the small scenario that changes it."""
    return write(small.parent / "demo", {"mod": HEAD + "holds: changes\nchanges: [small]\n", **files})


@pytest.mark.parametrize("around", ["", "small-main/"])
def test_a_packed_scenario_is_the_same_scenario(small: Path, around: str) -> None:
    write(small, {"mod": HEAD + "holds: scenario\n"})
    packed = load(pack(small, around))
    assert packed.hash == load(small).hash
    assert packed.path.suffix == ".zip"


def test_problems_of_a_packed_scenario_have_lines(edited: Edit) -> None:
    small = edited("issues.yaml", "line: -40", "line: -400")
    write(small, {"mod": HEAD + "holds: scenario\n"})
    (problem,) = inspect(pack(small))[1]
    assert (problem.where, problem.source.strip()) == ("issues.yaml:6:11", "line: -400")


def test_a_scenario_may_stand_on_a_packed_one(small: Path) -> None:
    write(small, {"mod": HEAD + "holds: scenario\n"})
    parent = pack(small)
    child = write(small.parent / "child", {"scenario": "format: 2\nid: child\nextends: small_packed\n"})
    assert load(child).contents.people == load(small).contents.people
    parent.write_bytes(parent.read_bytes()[:-40])
    (problem,) = inspect(child)[1]
    assert (problem.code, problem.line) == ("archive", 3)


def test_changes_are_laid_over_the_scenario_in_order(small: Path) -> None:
    first = changing(small, issues="patch: [{id: tolls, line: 10}, {id: board, line: 11}]\n",
                     scenario="title: Another harbour\nflags: [{id: fog, doc: Fog.}]\n",
                     events="events:\n  - {id: fog_comes, title: Fog, text: Fog., effects: ['flag(fog, 1)'],\n"
                     "     when: flag(fog) = 0}\n")  # fmt: skip
    second = write(small.parent / "later", {
        "mod": HEAD.replace("demo", "later") + "holds: changes\nchanges: [small]\n",
        "issues": "patch: [{id: tolls, line: 20}]\n",
    })  # fmt: skip
    scenario = load(small, mods=[first, second])
    assert [only(scenario, "issues", name).line for name in ("tolls", "board")] == [20, 11]
    assert only(load(small, mods=[second, first]), "issues", "tolls").line == 10
    assert (scenario.id, scenario.texts.scenario.title) == ("small", "Another harbour")
    assert scenario.contents.events[0].id == "fog_comes"
    assert load(small).hash != scenario.hash


def test_a_mod_is_checked_over_what_it_changes(small: Path) -> None:
    mod = changing(small, people="patch:\n  - {id: dunn, patron: nobody_here}\n")
    scenario, problems = inspect(mod)
    assert scenario is None
    (problem,) = problems
    assert (problem.where, problem.code) == ("people.yaml:2:24", "unknown_name")
    mod.joinpath("people.yaml").write_text("patch:\n  - {id: dunn, patron: boris}\n", encoding="utf-8")
    scenario, problems = inspect(mod)
    assert problems == ()
    assert scenario is not None
    assert scenario.id == "small"


def test_the_fault_of_a_mod_is_said_of_the_mod(small: Path) -> None:
    mod = changing(small, people="patch:\n  - {id: dun, patron: boris}\n")
    (problem,) = inspect(small, mods=[mod])[1]
    assert (problem.where, problem.suggestion) == ("demo/people.yaml:2:10", "did you mean 'dunn'?")


@pytest.mark.parametrize("key", ["format: 2", "id: other", "extends: 1922"])
def test_a_mod_does_not_take_a_scenarios_place(key: str, small: Path) -> None:
    (problem,) = inspect(changing(small, scenario=f"title: Other\n{key}\n"))[1]
    assert (problem.where, problem.code) == ("scenario.yaml:2:1", "patch")


def test_a_mod_for_a_scenario_that_is_not_there(small: Path) -> None:
    mod = changing(small)
    small.rename(small.parent / "moved")
    (problem,) = inspect(mod)[1]
    assert "there is no scenario 'small'" in problem.message


def test_a_mod_of_pictures_holds_no_scenario(tmp_path: Path) -> None:
    mod = write(tmp_path / "demo", {"mod": HEAD + "holds: assets\n"})
    (mod / "portraits").mkdir()
    (mod / "portraits" / "ada.png").write_bytes(png(64, 64))
    (mod / "sounds").mkdir()
    (mod / "sounds" / "bel.ogg").write_bytes(b"OggS\0" + b"\0" * 30 + b"\x01vorbis")
    scenario, problems = inspect(mod)
    assert scenario is None
    assert [(one.severity, one.code, one.suggestion) for one in problems] == [
        ("warning", "stray_asset", "did you mean 'bell'?")
    ]
    with pytest.raises(ProblemsError, match="holds no scenario"):
        load(mod)
    files = open_files(mod)
    assert assets_in(files, PORTRAITS) == {"ada": "portraits/ada.png"}
    assert read_asset(files, "portraits/ada.png") == png(64, 64)
    (mod / "portraits" / "ada.png").write_bytes(png(64, 64)[:-20])
    with pytest.raises(Unopened, match="cut off"):
        read_asset(files, "portraits/ada.png")


def test_a_picture_an_event_names_is_looked_for(edited: Edit) -> None:
    title = "title: The chairman falls ill"
    small = edited("events/1922.yaml", title, f"{title}\n    picture: harbur")
    (small / "vignettes").mkdir()
    (small / "vignettes" / "harbour.png").write_bytes(png(10, 3))
    (problem,) = inspect(small)[1]
    assert (problem.code, problem.suggestion) == ("unknown_picture", "did you mean 'harbour'?")
    edited("events/1922.yaml", "picture: harbur", "picture: harbour")
    assert inspect(small)[1] == ()


JPEG = b"\xff\xd8\xff\xe0\x00\x04xx\xff\xc0\x00\x0b\x08%b\x01\x01\x11\x00\xff\xda" + b"\0" * 9 + b"\xff\xd9"


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("a.png", png(4096, 4096), None),
        ("a.png", png(4097, 1), "4097 x 1"),
        ("a.png", png(0, 1), "0 x 1"),
        ("a.png", b"GIF89a", "no PNG"),
        ("a.png", png(8, 8).replace(b"IHDR", b"IHDX"), "damaged"),
        ("a.png", png(8, 8)[:40], "cut off"),
        ("a.jpg", JPEG % b"\x00\x10\x00\x20", None),
        ("a.jpg", JPEG % b"\x20\x00\x00\x20", "32 x 8192"),
        ("a.jpg", (JPEG % b"\x00\x10\x00\x20")[:-2], "cut off"),
        ("a.jpg", JPEG[:9], "cut off"),
        ("a.jpg", b"\xff\xd8hello", "damaged"),
        ("a.jpg", png(8, 8), "no JPEG"),
        ("a.ogg", b"RIFF", "no Ogg"),
        ("a.ttf", b"\0\1\0\0\0\0", "damaged"),
        ("a.ttf", b"<html>", "no TrueType"),
        ("a.md", b"anything", None),
        ("a.png", b"x" * 8_000_001, "more than"),
    ],
)
def test_headers(name: str, raw: bytes, words: str | None) -> None:
    found = fault_of(name, raw)
    assert found is None if words is None else found is not None and words in found


def test_the_games_own_fonts_are_fonts() -> None:
    fonts = Path(__file__).parents[2] / "assets" / "fonts"
    for path in fonts.glob("*.ttf"):
        assert fault_of(path.name, path.read_bytes()) is None
        assert fault_of(path.name, path.read_bytes()[:-2000]) == "the font is cut off"


def test_names_of_files() -> None:
    assert entry_fault("events/1922.yaml") is None
    assert entry_fault("par.json") is None
    assert entry_fault("events", folder=True) is None
    for name in ("a.json", "a", "a.yml", "a.YAML", "COM1.txt", "x/lpt9.yaml", " a.txt", "a.txt ", "~/x.exe"):
        assert entry_fault(name) is not None, name
    assert is_junk(".github/workflows/x.yml")
    assert not is_junk("../x.yaml")
    assert same_names(["a/b", "A/B"]) == ("a/b", "A/B")
    assert same_names(["a", "a/b", "c"]) == ("a", "a/b")
    assert same_names(["a", "ab/c"]) is None


def test_a_single_file_is_checked_in_its_scenario(edited: Edit) -> None:
    edited("issues.yaml", "line: -40", "line: -400")
    small = edited("offices.yaml", "holder: ada", "holder: adda")
    (problem,) = inspect_file(small / "offices.yaml")
    assert problem.code == "unknown_name"
    assert inspect_file(small / "events" / "1922.yaml") == ()
    write(small / "what_ifs", {"dry": "id: dry\nquestion: What if?\nkind: structure\nfactor: f01\ndoc: x\npeople: 5\n"})
    (problem,) = inspect_file(small / "what_ifs" / "dry.yaml")
    assert problem.where == "what_ifs/dry.yaml:6:9"


@pytest.mark.parametrize(
    ("name", "text", "codes"),
    [
        ("people.yaml", "people: [{id: x}]", ["missing"]),
        ("more.yaml", "meetings: [{id: x, kind: plenum, date: 1922-13}]", ["date"]),
        ("odd.yaml", "anything: [1, 2]", []),
        ("odd.yaml", "a: &b 1", ["anchor"]),
        ("dry.yaml", "question: What if?\npeople: {add: []}", ["missing"]),
    ],
)
def test_a_single_file_by_itself(name: str, text: str, codes: list[str], tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert [problem.code for problem in inspect_file(tmp_path / name)] == codes


def test_a_parent_that_is_missing_is_the_one_complaint(small: Path) -> None:
    child = write(small.parent / "child", {
        "scenario": "format: 2\nid: child\nextends: nothing\n",
        "people": "patch:\n  - {id: dunn, patron: boris}\n",
    })  # fmt: skip
    assert [problem.code for problem in inspect(child)[1]] == ["extends"]


def test_a_folder_may_be_called_like_an_archive(tmp_path: Path) -> None:
    folder = tmp_path / "old.zip"
    folder.mkdir()
    (folder / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    assert open_files(folder).has("a.yaml")


def test_a_file_that_is_no_archive_is_not_read_as_one(tmp_path: Path) -> None:
    assert not open_files(tmp_path / "nothing").has("a.yaml")
