"""Mistakes that authors make, one at a time, in the scenario of 1922: ``python -m benchmarks.mistakes [--all]``.

Each is made in a copy, which is then looked at as ``check`` does. Told are the code of the first message, whether it names
the line of the mistake, whether it suggests what was meant (where something can be known of that), and how many messages
there are for the one cause.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.scenario import inspect
from game.scenario.load import SHELF
from game.scenario.problems import Problem

BASE = "1922"
HERE = "§"
"""Stands in what was written before the line that a message should name; else that of the first letter changed."""
SPRING = "events/1922.yaml"


@dataclass(frozen=True)
class Mistake:
    """A mistake: in which file, what stands there (the first time it does), what was written, what should be said."""

    what: str
    file: str
    old: str
    new: str
    code: str
    meant: str = ""
    """What a good message suggests, or names; empty where nobody can know."""


@dataclass(frozen=True)
class Told:
    """What was said of a mistake."""

    mistake: Mistake
    problems: tuple[Problem, ...]
    line: int
    """Of the mistake."""

    @property
    def noticed(self) -> bool:
        """Whether it was refused, warned of or hinted at, under the code that fits."""
        return any(problem.code == self.mistake.code for problem in self.problems)

    @property
    def line_right(self) -> bool:
        """Whether the first message of that code names file and line."""
        return (self._first.file, self._first.line) == (self.mistake.file, self.line)

    @property
    def suggestion_right(self) -> bool:
        """Whether it says what was meant."""
        return self.mistake.meant in f"{self._first.message} {self._first.suggestion}"

    @property
    def _first(self) -> Problem:
        return next((one for one in self.problems if one.code == self.mistake.code), self.problems[0])


MISTAKES = (
    # --- keys
    Mistake("a key misspelt", "people.yaml", "    traits: {oratory: 85", "    triats: {oratory: 85", "unknown_key", "traits"),
    Mistake("a key misspelt, inside", "people.yaml", "oratory: 97, administration:", "oratory: 97, adminstration:", "unknown_key", "administration"),
    Mistake("a key in capitals", SPRING, "    title: A deputy's", "    Title: A deputy's", "unknown_key", "title"),
    Mistake("a key of another file", "offices.yaml", "    holder: stalin", "    leader: stalin", "unknown_key"),
    Mistake("the list under another name", "documents.yaml", "documents:", "papers:", "unknown_key", "documents"),
    Mistake("a key twice", "people.yaml", "    short: Trotsky\n", "    short: Trotsky\n§    short: Leon\n", "duplicate_key"),
    Mistake("a key left out", "people.yaml", "  - id: lenin\n    name: Vladimir Lenin\n    name_ru: Владимир Ленин\n    short: Lenin\n", "§  - id: lenin\n    name: Vladimir Lenin\n    name_ru: Владимир Ленин\n", "missing", "short"),
    Mistake("a title left out", SPRING, "  - id: sr_trial\n    date: 1922-06-08\n    from: 1922-04\n    until: 1922-09\n    when: active(bukharin)\n    title: The trial of the Socialist Revolutionaries\n", "§  - id: sr_trial\n    date: 1922-06-08\n    from: 1922-04\n    until: 1922-09\n    when: active(bukharin)\n", "missing", "title"),
    Mistake("nothing behind a key", SPRING, "    title: A deputy's chair for Trotsky", "    title:", "empty_value"),
    # --- names
    Mistake("a name misspelt", "people.yaml", "patron: stalin", "patron: stallin", "unknown_name", "stalin"),
    Mistake("a name misspelt in a list", "bodies.yaml", "kamenev, stalin, rykov, tomsky]", "kamanev, stalin, rykov, tomsky]", "unknown_name", "kamenev"),
    Mistake("a source misspelt", "issues.yaml", "sources: [carr_1954,", "sources: [carr_1945,", "unknown_name", "carr_1954"),
    Mistake("a person who leads nobody", "people.yaml", "patron: stalin", "patron: molotov", "unknown_name", "leader"),
    Mistake("a region's office misspelt", "regions.yaml", "secretary: moscow_party", "secretary: moscow_prty", "unknown_name", "moscow_party"),
    Mistake("an office of another region", "regions.yaml", "secretary: moscow_party", "secretary: tula_party", "secretary"),
    Mistake("an id twice", "sources.yaml", "sources:\n", "sources:\n  - {id: zubok, cite: x}\n§  - {id: zubok, cite: y}\n", "twice", "sources.yaml:"),
    Mistake("an event twice", SPRING, "  - id: sr_trial\n", "  - {id: lenin_first_stroke, title: T, text: T}\n  - id: sr_trial\n", "twice", "first in"),
    Mistake("an id with a capital", "doctrines.yaml", "  - id: permanent_revolution", "  - id: Permanent_revolution", "id", "small"),
    Mistake("an id with a space", "documents.yaml", "  - id: testament", "  - id: the testament", "id"),
    Mistake("a Cyrillic letter in an id", "milestones.yaml", "  - id: m03_lenin_out", "  - id: m03_lenin_оut", "id", "type it again"),
    Mistake("a Cyrillic letter in a name", "people.yaml", "patron: stalin", "patron: stаlin", "id", "type it again"),
    Mistake("a constant misspelt", "numbers.yaml", "belief_lag_quarters", "belief_lag_quaters", "unknown_number", "belief_lag_quarters"),
    Mistake("a word that is not allowed there", "calendar.yaml", "kind: plenum", "kind: plenium", "choice", "plenum"),
    Mistake("a setting's value misspelt", "scenario.yaml", "secretaries: patronage", "secretaries: patronige", "choice", "patronage"),
    Mistake("a flag misspelt in an effect", SPRING, "- flag(trotsky_deputy, 1)", "- flag(trotsky_deputty, 1)", "unknown_name", "trotsky_deputy"),
    # --- kinds of value
    Mistake("a word for a number", "leaders.yaml", "capital: 6\n", "capital: six\n", "wrong_kind", "number"),
    Mistake("a number in quotes", "leaders.yaml", "capital: 6\n", 'capital: "6"\n', "wrong_kind", "without quotes"),
    Mistake("a fraction", "leaders.yaml", "capital: 6\n", "capital: 6.5\n", "wrong_kind", "whole number"),
    Mistake("a leading zero", "leaders.yaml", "capital: 6\n", "capital: 06\n", "number", "6"),
    Mistake("too large a number", SPRING, "hazard: 75", "hazard: 750", "range", "100"),
    Mistake("no for false", "leaders.yaml", "playable: true", "playable: no", "wrong_kind", "true or false"),
    Mistake("yes for true", "calendar.yaml", "joint: true", "joint: yes", "wrong_kind", "true or false"),
    Mistake("a list for a text", SPRING, "    title: A deputy's chair for Trotsky", "    title: [A deputy's chair for Trotsky]", "wrong_kind", "text"),
    Mistake("a text for a list", "issues.yaml", "sources: [carr_1954, nove_1992]", "sources: carr_1954", "wrong_kind", "list"),
    # --- dates
    Mistake("a day that is not", "people.yaml", "died: 1924-01-21", "died: 1924-02-30", "date", "calendar"),
    Mistake("day and month first", SPRING, "date: 1922-05-26", "date: 26.05.1922", "date", "1922-05-26"),
    Mistake("a month with one digit", SPRING, "until: 1922-06\n", "until: 1922-6\n", "date", "1922-06"),
    Mistake("a quarter that is not", "economy.yaml", "1922Q3: 1.4", "1922Q5: 1.4", "quarter", "1922Q"),
    Mistake("a window that closes first", SPRING, "until: 1922-12", "until: 1922-01", "dates", "opens"),
    Mistake("a condition no quarter meets", "milestones.yaml", "    when: away(lenin) >= 40 or", "    when: before 1922-04 and away(lenin) >= 40 or before 1922-01 and", "never"),
    # --- layout
    Mistake("a tab", "people.yaml", "    short: Trotsky", "\tshort: Trotsky", "tab", "spaces"),
    Mistake("a space too few", "people.yaml", "    short: Trotsky", "   short: Trotsky", "syntax", "line"),
    Mistake("no colon", "people.yaml", "    short: Trotsky", "    short Trotsky", "syntax", ":"),
    Mistake("a quote never closed", "economy.yaml", "    unit: million tonnes", '    unit: "million tonnes', "syntax", "never closed"),
    Mistake("a bracket never closed", "people.yaml", "nationalities: 40}\n", "nationalities: 40\n", "syntax", "never closed"),
    Mistake("a colon in a text", "issues.yaml", "    name: The NEP\n", "    name: The NEP: a retreat\n", "syntax", "quotes"),
    Mistake("a comma in a short text", "calendar.yaml", "Loosens the monopoly of foreign trade and takes", "Loosens the monopoly, and takes", "unknown_key", "quotes"),
    Mistake("a # in a text", SPRING, "label: Decline the post", "label: Decline post #3", "cut_text", "quotes"),
    Mistake("both sides of a merge", "issues.yaml", "    line: -40\n", "<<<<<<< ours\n    line: -40\n=======\n    line: -30\n>>>>>>> theirs\n", "conflict", "choose one"),
    Mistake("an anchor", "people.yaml", "    traits: {oratory: 85", "    traits: &his {oratory: 85", "anchor"),
    # --- conditions and effects
    Mistake("a term misspelt", SPRING, "when: active(lenin) and active(trotsky)", "when: activ(lenin) and active(trotsky)", "term", "active"),
    Mistake("an effect misspelt", SPRING, "- capital(trotsky, 1)", "- captial(trotsky, 1)", "effect", "capital"),
    Mistake("a body for an office", "milestones.yaml", "holds(stalin, general_secretary)", "holds(stalin, politburo)", "unknown_name", "is a body"),
    Mistake("an argument too few", SPRING, "- regard(lenin, trotsky, -4)", "- regard(lenin, -4)", "arguments", "regard(person, leader, number)"),
    Mistake("a number that is not compared", "events/1923.yaml", "when: flag(regimen) == 1", "when: flag(regimen)", "type", "> 0"),
    Mistake("yes and no compared", SPRING, "when: active(bukharin)", "when: active(bukharin) == 1", "type", "not active"),
    Mistake("=> for >=", "events/1923.yaml", "distrust(lenin, stalin) >= 10", "distrust(lenin, stalin) => 10", "condition_syntax", ">="),
    Mistake("&& for and", SPRING, "when: active(lenin) and active(trotsky)", "when: active(lenin) && active(trotsky)", "condition_character", "and"),
    Mistake("an option misspelt", "events/1923.yaml", "chose(trotsky_letter_8_october, write_cc)", "chose(trotsky_letter_8_october, write_c)", "unknown_name", "write_cc"),
    Mistake("too large an effect", SPRING, "- away(lenin, 2)", "- away(lenin, 200)", "effect_range", "60"),
    Mistake("self where nobody is asked", SPRING, "- away(lenin, 2)", "- away(self, 2)", "self"),
    Mistake("an effect without its bracket", SPRING, "- capital(trotsky, 1)", "- capital(trotsky, 1", "condition_syntax", "never closed"),
    # --- sense
    Mistake("two options of history", SPRING, "            appeal: -7\n            effects:\n              - post(trotsky", "§            historical: true\n            appeal: -7\n            effects:\n              - post(trotsky", "historical"),
    Mistake("no option of history", SPRING, "      - leader: trotsky\n        text: >-\n          A third or fourth deputy, with no staff and no powers of his own. You have told Lenin more than once\n          that the economy needs a general staff, not another chairman of commissions.\n        options:\n          - id: refuse\n            label: Decline the post\n            hint: Lenin is disappointed, and the others take your pride for calculation.\n            historical: true\n", "§      - leader: trotsky\n        text: >-\n          A third or fourth deputy, with no staff and no powers of his own. You have told Lenin more than once\n          that the economy needs a general staff, not another chairman of commissions.\n        options:\n          - id: refuse\n            label: Decline the post\n            hint: Lenin is disappointed, and the others take your pride for calculation.\n", "historical", "historical: true"),
    Mistake("seats that do not add up", "bodies.yaml", "    size: 7\n", "    size: 6\n", "seats", "7"),
    Mistake("somebody who is not there is asked", SPRING, "      - leader: trotsky\n        text: >-\n          A third", "      - leader: nobody\n        text: >-\n          A third", "unknown_name"),
    Mistake("born after he died", "people.yaml", "born: 1870-04-22", "born: 1970-04-22", "dates", "born"),
    Mistake("the last ending has a condition", "endings.yaml", "  - id: collective\n", "  - id: collective\n§    when: turn > 3\n", "last_ending"),
)  # fmt: skip


def made(mistake: Mistake, folder: Path) -> int:
    """Make a mistake in a copy of the scenario; gives the line a message should name.

    Raises:
        LookupError: the text is not there any more.
    """
    path = folder / mistake.file
    text = path.read_text(encoding="utf-8")
    at = text.find(mistake.old)
    if at < 0:
        raise LookupError(f"{mistake.what}: {mistake.file} does not say {mistake.old[:40]!r}")
    mark = mistake.new.find(HERE)
    same = next((i for i, (a, b) in enumerate(zip(mistake.old, mistake.new, strict=False)) if a != b), 0)
    new = mistake.new.replace(HERE, "")
    path.write_text(text[:at] + new + text[at + len(mistake.old) :], encoding="utf-8")
    return (text[:at] + new[: mark if mark >= 0 else same]).count("\n") + 1


def tell(mistakes: Sequence[Mistake] = MISTAKES) -> Iterator[Told]:
    """Make one mistake after the other and look at the scenario each time."""
    with tempfile.TemporaryDirectory(prefix="politburo-mistakes-") as name:
        folder = Path(name) / BASE
        shutil.copytree(SHELF / BASE, folder, ignore=shutil.ignore_patterns("translations"))
        for mistake in mistakes:
            path = folder / mistake.file
            kept = path.read_bytes()
            line = made(mistake, folder)
            yield Told(mistake, inspect(folder)[1], line)
            path.write_bytes(kept)


def main() -> None:
    """Print the table and the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="every message in full")
    everything = parser.parse_args().all
    found = list(tell())
    for one in found:
        problem = one.problems[0] if one.problems else None
        marks = "".join(mark if right else "-" for mark, right in zip("nls", rights(one), strict=True))
        print(
            f"{marks} {len(one.problems):2} {one.mistake.code:18} {one.mistake.what:36} {problem.message if problem else ''}"
        )
        for each in one.problems if everything else ():
            print(f"        {each.where} (line {one.line}) {each.code}: {each.message} | {each.suggestion}")
    meant = [one for one in found if one.mistake.meant]
    print(f"{len(found)} mistakes; noticed {sum(one.noticed for one in found)}")
    print(f"line right {sum(one.noticed and one.line_right for one in found)}")
    print(f"suggestion right {sum(one.noticed and one.suggestion_right for one in meant)} of {len(meant)}")
    print(f"one message for the one cause {sum(len(one.problems) == 1 for one in found)}")


def rights(one: Told) -> tuple[bool, bool, bool]:
    """Noticed, line, suggestion."""
    return one.noticed, one.noticed and one.line_right, one.noticed and one.suggestion_right


if __name__ == "__main__":
    main()
