"""The user's mods: found, switched, ordered, opened, and what is wrong with them told and never raised."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from game.mods import Library, mods_folder, wardrobe_of
from game.mods.opening import look_into, names, place, read_again, titles
from game.scenario import load
from game.scenario.fresh import Answers, write_fresh
from tests.corpus.pack_cases import png

PEOPLE = ("Ada Brandt", "Boris Hale", "Clara Roth")


def mod(folder: Path, name: str, holds: str, **files: str) -> Path:
    """A mod of that id in the folder of mods."""
    place = folder / name
    place.mkdir(parents=True)
    (place / "mod.yaml").write_text(f"format: 2\nid: {name}\ntitle: Mod {name}\n{holds}\n", encoding="utf-8")
    for file, text in files.items():
        (place / f"{file}.yaml").write_text(text, encoding="utf-8")
    return place


def changing(folder: Path, name: str, cunning: int) -> Path:
    patch = f"patch:\n  - {{id: stalin, traits: {{cunning: {cunning}}}}}\n"
    return mod(folder, name, "holds: changes\nchanges: [1922]", people=patch)


def cunning(library: Library) -> int:
    scenario, problems = look_into("1922", library)
    assert scenario is not None, problems
    return next(person.traits.cunning for person in scenario.contents.people if person.id == "stalin")


def test_a_folder_that_is_not_there_has_no_mods(tmp_path: Path) -> None:
    library = Library.read(tmp_path / "nothing")
    assert (library.mods, library.trouble, library.scenarios()) == ([], "", {})
    assert "1922" in names(library)


def test_the_environment_names_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLITBURO_MODS", str(tmp_path))
    assert mods_folder() == tmp_path
    monkeypatch.delenv("POLITBURO_MODS")
    assert mods_folder().name == "mods"


def test_mods_are_laid_in_their_order_which_is_kept(tmp_path: Path) -> None:
    for name, number in (("a", 11), ("b", 22), ("c", 33)):
        changing(tmp_path, name, number)
    library = Library.read(tmp_path)
    assert [one.on for one in library.mods] == [False, False, False]
    assert cunning(library) == 95
    for name in ("a", "c", "b"):
        assert library.switch(name, True) == ()
    assert cunning(library) == 22
    library.move("b", -1)
    library.move("b", -5)
    assert [one.id for one in library.on] == ["b", "a", "c"]
    library.move("a", 9)
    again = Library.read(tmp_path)
    assert [one.id for one in again.on] == ["b", "c", "a"]
    assert cunning(again) == 11
    again.switch("a", False)
    again.switch("c", False)
    assert cunning(Library.read(tmp_path)) == 22
    with pytest.raises(KeyError):
        again.move("a", 1)
    with pytest.raises(KeyError):
        again.switch("nothing", True)


def test_a_mod_with_mistakes_stays_off_and_says_why(tmp_path: Path) -> None:
    place = changing(tmp_path, "a", 500)
    library = Library.read(tmp_path)
    (problem,) = library.switch("a", True)
    assert (problem.where, problem.code) == ("people.yaml:2:36", "range")
    assert library.on == []
    assert not (tmp_path / "order.json").exists()
    (tmp_path / "order.json").write_text('{"on": ["a", "gone"]}', encoding="utf-8")
    library = Library.read(tmp_path)
    assert [one.id for one in library.on] == ["a"]  # it broke after it had been switched on
    scenario, problems = look_into("1922", library)
    assert scenario is None
    assert problems[0].where == "a/people.yaml:2:36"
    assert place.is_dir()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"on": "a"}', '{"on": [1]}', "null", "[" * 5000])
def test_a_broken_order_is_as_if_nothing_were_on(text: str, tmp_path: Path) -> None:
    changing(tmp_path, "a", 50)
    (tmp_path / "order.json").write_text(text, encoding="utf-8")
    library = Library.read(tmp_path)
    assert library.on == []
    assert "order.json" in library.trouble


def test_what_is_no_mod_is_listed_with_its_fault(tmp_path: Path) -> None:
    changing(tmp_path, "a", 50)
    changing(tmp_path, "b", 50)
    (tmp_path / "b" / "mod.yaml").write_text("format: 2\nid: a\ntitle: x\nholds: assets\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "torn.zip").write_bytes(b"PK")
    (tmp_path / "link").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    (tmp_path / ".hidden").mkdir()
    found = {one.path.name: one for one in Library.read(tmp_path).mods}
    assert set(found) == {"a", "b", "empty", "torn.zip", "link"}
    assert {name: one.problems[0].code for name, one in found.items() if one.broken} == {
        "b": "twice", "empty": "manifest", "torn.zip": "archive", "link": "outside",
    }  # fmt: skip


def test_a_scenario_of_a_mod_is_opened_by_its_id(tmp_path: Path) -> None:
    source, folder = tmp_path / "salt", tmp_path / "mods"
    write_fresh(source, Answers("Salt", PEOPLE, 1700))
    folder.mkdir()
    with zipfile.ZipFile(folder / "any_name.zip", "w") as archive:
        for path in source.rglob("*"):
            if path.is_file():
                archive.write(path, path.relative_to(source).as_posix())
    library = Library.read(folder)
    library.switch("salt", True)
    assert names(library)[-1] == "salt"
    assert titles("salt", library) == ("Salt", "")
    assert place("salt", library) == folder / "any_name.zip"
    scenario, _ = look_into("salt", library)
    assert scenario is not None
    assert scenario.hash == load(source).hash
    changing(folder, "more", 1)
    (folder / "more" / "mod.yaml").write_text(
        "format: 2\nid: more\ntitle: x\nholds: changes\nchanges: [salt]\n", encoding="utf-8"
    )
    (folder / "more" / "people.yaml").write_text("patch:\n  - {id: ashby, name: Nell Ashby}\n", encoding="utf-8")
    (folder / "more" / "order.txt").write_text("not ours", encoding="utf-8")
    library = Library.read(folder)
    library.mods[-1].on = True
    changed, problems = look_into("salt", library)
    assert changed is not None, problems
    assert changed.mods == (folder / "more",)
    again, _ = read_again(changed)
    assert again is not None
    assert again.hash == changed.hash != scenario.hash


def test_adding_copies_and_never_writes_over(tmp_path: Path) -> None:
    source = changing(tmp_path / "downloads", "a", 50)
    library = Library.read(tmp_path / "mods")
    place = library.add(source)
    assert Library.read(tmp_path / "mods").id_at(place) == "a"
    with pytest.raises(FileExistsError):
        library.add(source)


def test_pictures_of_the_last_mod_and_of_the_scenario_are_in_force(tmp_path: Path) -> None:
    folder = tmp_path / "mods"
    for name, side in (("a", 8), ("b", 16)):
        faces = mod(folder, name, "holds: assets") / "portraits"
        faces.mkdir()
        (faces / "ashby.png").write_bytes(png(side, side))
        (faces / f"only_{name}.png").write_bytes(png(side, side))
    write_fresh(tmp_path / "salt", Answers("Salt", PEOPLE, 1700))
    (tmp_path / "salt" / "portraits").mkdir()
    (tmp_path / "salt" / "portraits" / "brandt.png").write_bytes(png(24, 24))
    library = Library.read(folder)
    library.switch("a", True)
    library.switch("b", True)
    worn = wardrobe_of(load(tmp_path / "salt"), library)
    assert worn.names("portraits") == {"ashby", "only_a", "only_b", "brandt"}
    assert worn.read("portraits", "ashby") == ("portraits/ashby.png", png(16, 16))
    assert worn.read("portraits", "brandt") == ("portraits/brandt.png", png(24, 24))
    assert worn.read("portraits", "nobody") is None
    assert "brandt" not in wardrobe_of(None, library).names("portraits")
    (folder / "b" / "portraits" / "ashby.png").write_bytes(png(16, 16)[:-9])
    worn = wardrobe_of(None, library)
    assert worn.read("portraits", "ashby") is None
    assert worn.trouble == ["b/portraits/ashby.png: the file is cut off"]


def test_the_order_is_json_anybody_can_mend(tmp_path: Path) -> None:
    changing(tmp_path, "a", 50)
    library = Library.read(tmp_path)
    library.switch("a", True)
    assert json.loads((tmp_path / "order.json").read_text(encoding="utf-8")) == {"on": ["a"]}
