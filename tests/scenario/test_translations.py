"""Translations of a scenario: catalogues read and written, texts filled in, and a hash that does not know of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.scenario import inspect, load, restore
from game.scenario.catalogue import CatalogueError, Translation, read_catalogue, write_catalogue
from game.scenario.cataloguing import sheets
from game.scenario.coverage import coverage, texts_of, untranslated
from game.scenario.models import Contents
from game.scenario.models.twins import TWIN, rewritten, twins

Edit = Callable[[str, str, str], Path]
HIS_WILL = "None of them should have my chair."
CATALOGUE = f"""\
# of the tests
msgid ""
msgstr "Language: ru\\n"

msgctxt "documents.will.text"
msgid "{HIS_WILL}"
msgstr ""
"Ни один из них "
"не годится на моё место."
"""


def translated(folder: Path, text: str = CATALOGUE, name: str = "documents") -> Path:
    """Lay a catalogue beside the files of a scenario."""
    path = folder / "translations" / "ru" / f"{name}.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def will(folder: Path) -> str:
    """The Russian of the chairman's will."""
    return next(one.text_ru for one in load(folder).contents.documents if one.id == "will")


# --- catalogues ----------------------------------------------------------------------------------------------------

LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]) | st.sampled_from('\n\t"\\')
WORDS = st.text(LETTERS, max_size=300)


@given(st.lists(st.tuples(st.text(LETTERS, min_size=1), WORDS, WORDS, st.booleans()), max_size=5))
def test_what_is_written_is_read_again(rows: list[tuple[str, str, str, bool]]) -> None:
    entries = [Translation(f"a.b{at}", *row[:2], row[3], row[2] if row[3] else "") for at, row in enumerate(rows)]
    found = [
        Translation(one.address, one.english, one.words, one.fuzzy, one.english_then)
        for one in read_catalogue(write_catalogue(entries, "ru"))
    ]
    assert found == entries


def test_what_is_gone_is_not_read() -> None:
    gone = Translation("a.b", "English", "Русский")
    assert list(read_catalogue(write_catalogue([], "ru", [gone]))) == []


def test_the_forms_of_a_count_are_one_entry() -> None:
    text = 'msgid "{n} vote"\nmsgid_plural "{n} votes"\nmsgstr[0] "голос"\nmsgstr[1] "голоса"\nmsgstr[2] ""\n'
    (found,) = read_catalogue(text)
    assert (found.english, found.words) == ("{n} vote", "")


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('msgid "a"\nmsgstr "b\n', 2, "quotation"),
        ('msgid "a"\nmsgstr "b" c\n', 2, "quotation"),
        ('\n\nmsgid "a\\q"\nmsgstr "b"\n', 3, "means nothing"),
        ('msgid "a"\nmsgid "b"\n', 2, "twice"),
        ('msgid "say "yes""\nmsgstr ""\n', 1, "quotation"),
        ('msgctxt "x"\nmsgid "a"\n', 1, "msgstr"),
        ("hello\n", 1, "begins with"),
    ],
)  # fmt: skip
def test_what_is_no_catalogue_is_told_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(CatalogueError, match=message) as caught:
        list(read_catalogue(text))
    assert caught.value.line == line


# --- filled in -----------------------------------------------------------------------------------------------------


def test_a_catalogue_gives_the_russian_that_the_file_does_not(small: Path) -> None:
    assert will(small) == ""
    assert will(translated(small)) == "Ни один из них не годится на моё место."
    scenario = load(small)
    document = scenario.register.ids["document"]["will"]
    assert scenario.texts.documents[document].ru("text").startswith("Ни один")


def test_translations_leave_the_hash_alone(small: Path) -> None:
    before = load(small).hash
    after = load(translated(small))
    assert after.hash == before
    assert (after.world == load(small).world).all()


def test_russian_in_the_files_leaves_the_hash_alone(edited: Edit, small: Path) -> None:
    before = load(small).hash
    folder = edited("documents.yaml", f"text: {HIS_WILL}", f"text: {HIS_WILL}, text_ru: Никто")
    assert will(folder) == "Никто"
    assert load(folder).hash == before


def test_english_counts(edited: Edit, small: Path) -> None:
    before = load(translated(small)).hash
    folder = edited("documents.yaml", HIS_WILL, "Any of them may have my chair.")
    assert load(folder).hash != before
    assert will(folder) == "", "its Russian was made for another English"


def test_the_file_goes_before_the_catalogue(edited: Edit) -> None:
    assert (
        will(translated(edited("documents.yaml", f"text: {HIS_WILL}", f"text: {HIS_WILL}, text_ru: Никто"))) == "Никто"
    )


def test_what_is_fuzzy_is_not_shown(small: Path) -> None:
    assert will(translated(small, CATALOGUE.replace("msgctxt", "#, fuzzy\nmsgctxt"))) == ""


def test_what_is_too_long_is_not_shown(small: Path) -> None:
    assert will(translated(small, CATALOGUE.replace("Ни один из них", "Ни один " * 1200))) == ""


def test_a_save_keeps_the_translation(small: Path) -> None:
    scenario = load(translated(small))
    again = restore(scenario.resolved())
    assert [one.text_ru for one in again.contents.documents] == [one.text_ru for one in scenario.contents.documents]
    assert again.hash == scenario.hash


def test_a_child_has_the_translations_of_its_parent_and_its_own(small: Path) -> None:
    child = translated(small).parent / "child"
    child.mkdir()
    (child / "scenario.yaml").write_text("format: 1\nid: child\nextends: small\n", encoding="utf-8")
    assert will(child).startswith("Ни один")
    text = "documents:\npatch:\n  - {id: will, text: Burn this.}\n".removeprefix("documents:\n")
    (child / "documents.yaml").write_text(text, encoding="utf-8")
    assert will(child) == "", "it says something else"
    translated(child, CATALOGUE.replace(HIS_WILL, "Burn this.").replace("Ни один из них", "Сожгите: он"))
    assert will(child).startswith("Сожгите")


# --- mistakes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "line"),
    [(b"hello\n", 1), (CATALOGUE.encode("utf-16"), 0), (b'msgid "a"\nmsgstr "\xe2\x80\xae"\n', 2), (b"PK\x03\x04", 0)],
)
def test_a_broken_catalogue_is_a_warning_and_its_texts_stay_english(small: Path, raw: bytes, line: int) -> None:
    translated(small)
    (small / "translations" / "ru" / "other.po").write_bytes(raw)
    scenario, problems = inspect(small)
    assert scenario is not None
    assert [(one.severity, one.code, one.file, one.line) for one in problems] == [
        ("warning", "catalogue", "translations/ru/other.po", line)
    ]
    assert will(small).startswith("Ни один"), "the others are used"


def test_a_catalogue_elsewhere_is_not_opened(small: Path, tmp_path: Path) -> None:
    other = translated(tmp_path / "elsewhere") / "translations" / "ru" / "documents.po"
    (small / "translations" / "ru").mkdir(parents=True)
    os.symlink(other, small / "translations" / "ru" / "documents.po")
    assert [one.code for one in inspect(small)[1]] == ["catalogue"]
    assert will(small) == ""


# --- bringing them up to date --------------------------------------------------------------------------------------


def written(folder: Path) -> dict[str, Translation]:
    """Bring the catalogues up to date, and read them."""
    for sheet in sheets(folder):
        sheet.path.parent.mkdir(parents=True, exist_ok=True)
        sheet.path.write_text(sheet.text, encoding="utf-8")
    assert not any(sheet.stale for sheet in sheets(folder))
    return {entry.address: entry for sheet in sheets(folder) for entry in sheet.entries}


def test_every_text_without_russian_gets_an_entry_in_the_file_of_its_name(small: Path) -> None:
    found = written(small)
    lacking = {one.address for one in texts_of(load(small)) if not one.russian}
    assert set(found) == lacking
    assert lacking
    files = {
        path.relative_to(small / "translations" / "ru").as_posix() for path in (small / "translations").rglob("*.po")
    }
    assert {"documents.po", "people.po", "scenario.po"} <= files
    assert any(name.startswith("events/") for name in files)


def test_what_was_translated_stays(small: Path) -> None:
    assert written(translated(small))["documents.will.text"].words.startswith("Ни один")
    assert will(small).startswith("Ни один")


def test_changed_english_makes_an_entry_fuzzy_and_coming_back_makes_it_good(edited: Edit, small: Path) -> None:
    written(translated(small))
    entry = written(edited("documents.yaml", HIS_WILL, "Any of them may have it."))["documents.will.text"]
    assert (entry.fuzzy, entry.english, entry.english_then) == (True, "Any of them may have it.", HIS_WILL)
    assert entry.words.startswith("Ни один")


def test_what_is_gone_is_kept_and_found_again(edited: Edit, small: Path) -> None:
    written(translated(small))
    assert "documents.will.text" not in written(edited("documents.yaml", f"text: {HIS_WILL}", "text: ''"))
    path = small / "translations" / "ru" / "documents.po"
    assert '#~ msgctxt "documents.will.text"' in path.read_text(encoding="utf-8")
    assert written(edited("documents.yaml", "text: ''", f"text: {HIS_WILL}"))["documents.will.text"].words


# --- counting ------------------------------------------------------------------------------------------------------


def test_coverage_counts_by_sort(small: Path) -> None:
    before = coverage(load(small))["papers"]
    assert before == (0, 1)
    assert coverage(load(translated(small)))["papers"] == (1, 1)
    assert HIS_WILL not in list(untranslated(load(small)))


def test_every_text_of_the_shelf_has_an_address_of_its_own() -> None:
    addresses = [one.address for one in twins(load("1922").contents, "")]
    assert len(addresses) == len(set(addresses)) > 4000


def test_stripping_leaves_no_twin() -> None:
    contents = load("tutorial").contents
    bare: Contents = rewritten(contents, "", lambda text: "")
    assert bare.resolved_hash() == contents.resolved_hash()
    assert not any(one.russian for one in twins(bare, ""))
    assert any(TWIN in name for name in type(contents.people[0]).model_fields)
