"""The file of a class: what counts, what is flagged, and what the table and the CSV say."""

from __future__ import annotations

import csv
import io
import os
from dataclasses import replace
from pathlib import Path

import pytest

from game.campaign import Campaign
from game.classroom.blocks import Drawing, Grid, as_html, as_text
from game.classroom.class_page import Class, apart, as_csv, class_blocks, courses, placed
from game.classroom.reading import Copybook, read
from game.saves import save
from game.scenario import load
from game.studies.run import run_study
from tests.saves.playing import played, rows_of, write_rows


@pytest.fixture(scope="module")
def folder(past: Campaign, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("class")
    for at in range(3):
        save(played(past.scenario, 100 + 30 * at, seed=at), place / f"{at}.save", "Ann" if at == 1 else "")
    forged = rows_of(place / "2.save")
    decided = next(row for row in reversed(forged) if row["do"] == "decide" and row["kind"] == "vote")
    decided["text"] = "vote abstain" if decided["text"] != "vote abstain" else "vote for"
    write_rows(place / "forged.save", forged)
    (place / "torn.save").write_bytes((place / "0.save").read_bytes()[:-9])
    (place / "note.save").write_text("hello")
    return place


@pytest.fixture(scope="module")
def books(folder: Path) -> list[Copybook]:
    return read(sorted(folder.glob("*.save")))[0]


def test_a_tampered_save_is_flagged_and_a_torn_one_is_not(books: list[Copybook]) -> None:
    by_file = {one.file: one for one in books}
    assert [name for name, one in by_file.items() if not one.counts] == ["forged.save", "note.save"]
    assert "(desync)" in by_file["forged.save"].flags[0] or "(action)" in by_file["forged.save"].flags[0]
    assert by_file["torn.save"].note


def test_a_copy_is_remarked_upon(folder: Path, tmp_path: Path) -> None:
    for name in ("mine", "yours"):
        (tmp_path / f"{name}.save").write_bytes((folder / "0.save").read_bytes())
    books = read([tmp_path / "mine.save", tmp_path / "yours.save"])[0]
    assert [one.note for one in books] == ["", "the same campaign as mine.save"]


def test_only_what_was_typed_is_named(books: list[Copybook], folder: Path) -> None:
    assert {one.file: one.name for one in books if one.name} == {"1.save": "Ann"}
    user = os.environ.get("USER") or "root"
    for path in (folder / "0.save", folder / "2.save"):
        first = path.read_bytes().split(b"\n")[0]
        assert str(Path.home()).encode() not in path.read_bytes()
        assert b'"title":""' in first
        assert f'"{user}"'.encode() not in first


def test_the_page_counts_only_what_counts(books: list[Copybook], past: Campaign) -> None:
    model = run_study(past.scenario, 20, 1, 1, compiled=False).of()
    found = Class(books, past.scenario, model)
    assert len(found.counted) == 4
    blocks = class_blocks(found)
    text = as_text(blocks)
    assert "! forged.save" in text
    assert "4 of 6 saves count" in text
    drawn = [block for block in blocks if isinstance(block, Drawing)]
    made = courses(found, found.counted, "en")
    dots = sum(min(4, one.class_.count(turn)) for one in made for turn in set(one.class_))
    assert drawn[0].svg.count("<circle") == dots
    page = as_html("Class", blocks)
    assert "<script" not in page
    assert page.count("<svg") == 2


def test_the_window_of_a_milestone_is_not_cut_to_the_scenario() -> None:
    """What history had after the last quarter is not told as if it had come in it."""
    classroom = load("classroom")
    model = run_study(classroom, 2, 1, 1, compiled=False).of()
    book = Copybook("a.save", "", classroom.id, "stalin", ending=1, ended=True, outcome="stalin", score=1)
    found = Class([book], classroom, model)
    titles = [one.name for one in courses(found, [book], "en")]
    assert "Trotsky leaves the Politburo" in titles
    assert not [one for one in titles if "Article 107" in one or "Five-Year Plan" in one]
    text = as_text(class_blocks(found))
    row = next(line for line in text.splitlines() if line.startswith("Zinoviev and Kamenev break with Stalin"))
    assert "1925/1–1926/2" in row


def test_another_scenario_is_remarked_upon_and_its_quarter_is_not_told(books: list[Copybook], past: Campaign) -> None:
    other = Copybook("other.save", "Ben", "elsewhere", "stalin", quarter=3, ending=1, ended=True)
    told = apart([*books, other], past.scenario)
    assert told[:-1] == books
    text = as_text(class_blocks(Class(told, past.scenario, None)))
    assert "other.save: it was played in another scenario, elsewhere" in text
    assert "4 of 7 saves count" in text


def test_the_percentile_is_that_of_the_model_in_the_seat(past: Campaign) -> None:
    model = run_study(past.scenario, 20, 1, 1, compiled=False).of()
    seat = past.scenario.register.ids["leader"]["ada"]
    score = sorted(model["score"][:, seat])[10]
    below = sum(1 for one in model["score"][:, seat] if one < score)
    over = Copybook("a.save", "", past.scenario.id, "ada", ended=True, score=int(score))
    under_way, forged = replace(over, ended=False), replace(over, flags=("forged",))
    placed_ = placed([over, under_way, forged], past.scenario, model)
    assert [one.percentile for one in placed_] == [round(100 * below / 20), None, None]


def test_the_csv_has_a_line_a_save_and_no_formula(books: list[Copybook], past: Campaign) -> None:
    names = [words.id for words in past.scenario.texts.milestones]
    told = [*books, Copybook("=evil.save", "@sum")]
    rows = list(csv.DictReader(io.StringIO(as_csv(told, names))))
    assert [row["file"] for row in rows] == [*(one.file for one in books), "'=evil.save"]
    assert rows[-1]["name"] == "'@sum"
    assert all(f"first_{name}" in rows[0] for name in names)
    by_file = {row["file"]: row for row in rows}
    assert by_file["0.save"]["score"] == by_file["torn.save"]["score"]


def test_a_class_without_a_save_that_counts_is_still_told(books: list[Copybook]) -> None:
    blocks = class_blocks(Class([one for one in books if one.flags], None, None))
    assert any(isinstance(block, Grid) for block in blocks)
    assert "forged.save: " in as_text(blocks)
