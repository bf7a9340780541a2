"""The page of a study: every number agrees with the rows, every text is escaped, and a browser shows and prints it."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.cli.app import run
from game.scenario import Scenario
from game.studies.attribution import plan_attribution
from game.studies.composing import compose
from game.studies.filing import begin, run_in
from game.studies.plan_file import PlanFile, read_plan
from game.studies.report.blocks import blocks, paired
from game.studies.report.charts import Bar, Row, chart
from game.studies.report.example import choose, tell
from game.studies.report.facts import facts
from game.studies.report.numbers import gaps, percent, points, shift
from game.studies.report.page import LARGEST, NAME
from game.studies.report.recount import recount
from game.studies.rows_file import CSV, PARQUET
from game.studies.worlds import Combinations

N = 30


@pytest.fixture(scope="module")
def studied(small: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report") / "studied"
    made = compose(str(small.path), ["dry", "secret", "inert"], N, 2)
    file = PlanFile(made.plan, made.about, "python main.py study small --what-if dry", {})
    begin(folder, file)
    run_in(folder, file, made.worlds, 2, compiled=False)
    assert run(["report", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def divided(small: Scenario, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report") / "divided"
    file = plan_attribution(str(small.path), "ada", 60, 2, command="python main.py attribute small")
    begin(folder, file)
    run_in(folder, file, Combinations(file.plan, str(small.path)), 2, compiled=False, paired=False)
    assert run(["report", str(folder)]) == 0
    return folder


def copied(folder: Path, to: Path) -> Path:
    shutil.copytree(folder, to)
    return to


def text_of(folder: Path) -> str:
    return (folder / NAME).read_text(encoding="utf-8")


class Reader(HTMLParser):
    """What a page is made of; that every tag is closed in order."""

    VOID = frozenset(("meta", "rect", "line", "path", "link", "img", "br"))

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize("which", ["studied", "divided"])
def test_it_stands_alone(which: str, request: pytest.FixtureRequest) -> None:
    text = text_of(request.getfixturevalue(which))
    page = Reader(text)
    assert len(text.encode()) <= LARGEST
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object", "base", "form"}
    assert not [
        name for _, attributes in page.tags for name in attributes if name.startswith("on") or name in ("src", "href")
    ]
    assert "url(" not in text
    assert "@import" not in text
    assert "http" not in re.sub(r"<li>.*?</li>", "", text)
    assert page.all("html") == [{"lang": "en"}]


@pytest.mark.parametrize("which", ["studied", "divided"])
def test_every_chart_has_a_title_a_description_and_a_table(which: str, request: pytest.FixtureRequest) -> None:
    text = text_of(request.getfixturevalue(which))
    page = Reader(text)
    figures = re.findall(r'<div class="drawn">.*?</div>', text, re.DOTALL)
    assert len(figures) == len(page.all("svg")) >= 1
    for one in figures:
        assert one.count("<svg") == one.count("<table>") == one.count("<figure><figcaption>") == 1
    ids = [attributes["id"] for _, attributes in page.tags if attributes.get("id")]
    assert len(ids) == len(set(ids))
    for svg in page.all("svg"):
        assert svg["role"] == "img"
        assert set((svg["aria-labelledby"] or "").split()) <= set(ids)
    assert all(one["scope"] in ("col", "row") for one in page.all("th"))


def test_texts_of_a_scenario_are_escaped(studied: Path) -> None:
    text = text_of(studied)
    assert "It &lt;b&gt;decided&lt;/b&gt;." in text
    assert "Rain &amp; more." in text
    assert "<b>" not in text


def test_the_page_says_what_was_counted(studied: Path) -> None:
    file = read_plan(studied)
    text, found = text_of(studied), facts(studied, file)
    for one in found["what_ifs"].values():
        for name, gap in one["difference"].items():
            if one["but_for"][name]["of"] or gap["value"]:
                assert gaps(gap) in text
    for what_ifs in file.about["what_ifs"].values():
        assert what_ifs[0]["question"] in text
    assert file.plan.hash in text
    assert file.command in text
    assert all(one.scenario_hash in text for one in file.plan.variants)


def test_many_what_ifs_are_surveyed(small: Scenario, tmp_path: Path) -> None:
    """Of more than a few only the survey is told, and all of them fit on a page."""
    from game.studies.report.page import page
    from game.studies.report.surveying import MOST_TOLD

    made = compose(str(small.path), ["dry", "secret", "inert", "rich", "dry+secret"], 3, 2)
    file = PlanFile(made.plan, made.about, "again", {})
    begin(tmp_path, file)
    run_in(tmp_path, file, made.worlds, 2, compiled=False)
    found = facts(tmp_path, file)
    text = page(file, found, [])
    assert len(found["what_ifs"]) == 5 > MOST_TOLD
    assert text.count("<svg") == 2
    assert "Of 5 what-ifs 0 were shown to change that" in text
    assert "dry+secret: What if it were dry? What if it were secret?" in text
    Reader(text)
    share = found["outcomes"]["drift"]["share"]
    assert f"comes in {percent(share)} of campaigns as things were" in text


@pytest.mark.parametrize("which", ["studied", "divided"])
def test_two_ways_of_counting_agree(which: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(which)
    file = read_plan(folder)
    assert facts(folder, file) == recount(folder, file)


def test_parquet_and_csv_are_read_alike(studied: Path, tmp_path: Path) -> None:
    file = read_plan(studied)
    plain = copied(studied, tmp_path / "plain")
    (plain / PARQUET).unlink()
    for side in range(4):
        one, two = list(blocks(studied, file, side)), list(blocks(plain, file, side))
        assert [part.tobytes() for part in one] == [part.tobytes() for part in two]


def test_pairs_are_found_across_blocks_and_gaps(studied: Path) -> None:
    (rows,) = blocks(studied, read_plan(studied), 0)
    base = [rows[:7], rows[7:20], rows[20:]]
    other = [rows[2:9], rows[12:13], rows[13:29]]
    met = [
        (int(a), int(b))
        for one, two in paired(iter(base), iter(other))
        for a, b in zip(one["index"], two["index"], strict=True)
    ]
    wanted = [*range(2, 9), *range(12, 29)]
    assert met == [(at, at) for at in wanted]


# --- verification -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", ["studied", "divided"])
def test_an_honest_page_is_verified(
    which: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", str(request.getfixturevalue(which)), "--verify"]) == 0
    assert "every number agrees with the rows" in capsys.readouterr().out


@pytest.mark.parametrize("which", ["studied", "divided"])
def test_any_changed_number_is_found(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Every twelfth digit of the page, of the text and of the charts alike, is changed in turn."""
    from game.studies.report.verify import differences

    text = text_of(request.getfixturevalue(which))
    start = text.index("<body>")
    places = [at for at in range(start, len(text)) if text[at].isdigit()]
    assert len(places) > 300
    for at in places[::12]:
        changed = text[:at] + str((int(text[at]) + 1) % 10) + text[at + 1 :]
        (told,) = differences(changed, text)
        assert told.startswith(f"line {text.count(chr(10), 0, at) + 1}: ")


def test_a_changed_page_fails(studied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copied(studied, tmp_path / "changed")
    text = text_of(folder)
    (folder / NAME).write_text(text.replace(f"{N} campaigns", f"{N + 1} campaigns", 1), encoding="utf-8")
    assert run(["report", str(folder), "--verify"]) == 1
    assert f"the rows give '<p>{N} campaigns" in capsys.readouterr().err


def test_changed_rows_fail(studied: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copied(studied, tmp_path / "changed")
    with (folder / CSV).open(encoding="ascii", newline="") as stream:
        rows = list(csv.reader(stream))
    outcome = rows[0].index("outcome")
    rows[1][outcome] = "clara"
    with (folder / CSV).open("w", encoding="ascii", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)
    assert run(["report", str(folder), "--verify"]) == 1
    err = capsys.readouterr().err
    assert "rows.csv is not the file that the study wrote" in err
    assert "the rows give" in err


def test_what_cannot_be_reported(tmp_path: Path, studied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(tmp_path)]) == 1
    assert "there is no study" in capsys.readouterr().err
    folder = copied(studied, tmp_path / "bare")
    for name in (CSV, PARQUET):
        (folder / name).unlink()
    assert run(["report", str(folder)]) == 1
    assert "finish the study" in capsys.readouterr().err
    folder = copied(studied, tmp_path / "pageless")
    (folder / NAME).unlink()
    assert run(["report", str(folder), "--verify"]) == 2
    assert "there is no page" in capsys.readouterr().err


# --- a pair side by side ----------------------------------------------------------------------------------------------


def test_a_pair_is_told_from_where_it_parts(studied: Path) -> None:
    file = read_plan(studied)
    assert choose(studied, file, 3, "ada") is None  # nothing differs in any pair
    index = choose(studied, file, 1, "drift")
    assert index is not None
    example = tell(file, 1, index)
    assert example.seed == file.plan.seed_at(0, index)
    assert example.first[0] != example.first[1]
    with (studied / CSV).open(encoding="ascii", newline="") as stream:
        rows = {(row["variant"], int(row["index"])): row["outcome"] for row in csv.DictReader(stream)}
    assert example.outcomes == (rows["base", index], rows["dry", index])
    for told in example.quarters:
        assert not set(told.base) & set(told.changed)


def test_an_inert_what_if_changes_nothing(studied: Path) -> None:
    told = facts(studied, read_plan(studied))["what_ifs"]["inert"]
    assert told["parted"] == {"never": N, "quarter": None}
    assert all(one["lost"] == one["gained"] == 0 for one in told["but_for"].values())
    assert all(one["verdict"] == "no difference shown" for one in told["difference"].values())


# --- numbers and charts -----------------------------------------------------------------------------------------------


def test_numbers_as_they_are_written() -> None:
    assert percent(0.4123) == "41.2 %"
    assert [points(one) for one in (0.034, -0.034, -0.0001, 0.0)] == ["+3.4", "−3.4", "0.0", "0.0"]
    assert gaps({"value": -0.02, "low": -0.05, "high": 0.01}) == "−2.0 (−5.0 to +1.0)"
    assert shift({"value": -2, "low": -3, "high": 0}) == "−2 (−3 to 0)"
    assert shift(None) == "–"


def test_long_names_are_cut_in_a_chart() -> None:
    drawn = chart("a", "A", "B", [Row("x" * 200, (Bar(0.1, 0.0, 0.2, "1"),))])
    assert "x" * 47 + "…" in drawn
    assert "x" * 48 not in drawn


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.0), (-0.5, 0.5), (0.001, 0.002), (-1.0, -0.9)])
def test_bars_stay_within_the_chart(low: float, high: float) -> None:
    drawn = chart("a", "A <title>", "Said & done", [Row("x", (Bar((low + high) / 2, low, high, "1"),))])
    assert "A &lt;title&gt;" in drawn
    assert "Said &amp; done" in drawn
    for x in re.findall(r'(?:x|x1|x2)="([\d.-]+)"', drawn):
        assert 0 <= float(x) <= 640


# --- in a browser -----------------------------------------------------------------------------------------------------

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def browse(*options: str, folder: Path) -> str:
    assert CHROMIUM, "these tests need Chromium; .ci/run installs it"
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


@pytest.mark.slow
@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize("which", ["studied", "divided"])
@pytest.mark.parametrize("width", [500, 1280])
def test_a_browser_shows_it_whole(which: str, width: int, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Nothing is wider than the window, every chart has a size, and no request leaves the page."""
    probe = (
        "<script>document.title = JSON.stringify({wide: document.documentElement.scrollWidth, room: innerWidth,"
        "flat: [...document.querySelectorAll('svg')].filter(s => s.getBoundingClientRect().height < 40).length,"
        "asked: performance.getEntriesByType('resource').length})</script></body>"
    )
    path = tmp_path / "page.html"
    text = text_of(request.getfixturevalue(which)).replace("</body>", probe)
    path.write_text(text, encoding="utf-8")
    dom = browse(f"--window-size={width},900", "--dump-dom", path.as_uri(), folder=tmp_path / "profile")
    wide, room, flat, asked = (int(one) for one in re.findall(r"\d+", re.findall(r"<title>(\{.*?)</title>", dom)[0]))
    assert wide <= room
    assert (flat, asked) == (0, 0)


@pytest.mark.slow
@pytest.mark.xdist_group("browser")
@pytest.mark.parametrize(("paper", "size"), [("A4", "59[45]"), ("Letter", "61[12]")])
def test_it_prints(paper: str, size: str, studied: Path, tmp_path: Path) -> None:
    path, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    text = text_of(studied).replace("@page {", f"@page {{ size: {paper};")
    path.write_text(text, encoding="utf-8")
    browse(f"--print-to-pdf={pdf}", "--no-pdf-header-footer", path.as_uri(), folder=tmp_path / "profile")
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    assert re.search(rf"Page size:\s+{size}", told)
    pages = int(re.findall(r"Pages:\s+(\d+)", told)[0])
    assert 1 <= pages <= 12
    words = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "Where the numbers come from" in words
    shades = subprocess.run(["pdftoppm", "-r", "30", "-f", "2", str(pdf), str(tmp_path / "grey")], check=False)
    assert shades.returncode == 0
    for image in tmp_path.glob("grey*.ppm"):
        raw = image.read_bytes()
        pixels = raw.split(b"\n255\n", 1)[1]
        reds, greens, blues = pixels[0::3], pixels[1::3], pixels[2::3]
        assert max(abs(r - b) + abs(r - g) for r, g, b in zip(reds, greens, blues, strict=True)) < 40
