"""One broken file for each mistake an author makes, with the words that the message must contain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scenario import inspect

Edit = Callable[[str, str, str], Path]

E, W, H = "error", "warning", "hint"

# file, what stands there, what the author wrote, severity, code, where (a text of the changed file), words
MISTAKES = [
    ("scenario.yaml", "format: 1", "format: 2", E, "format", "2\nid", "reads up to 1", "newer version"),
    ("scenario.yaml", "format: 1\n", "", E, "missing", "id: small", "'format' is missing", ""),
    ("scenario.yaml", "format: 1", "format: true", E, "wrong_kind", "true\nid", "a whole number, not true", ""),
    ("scenario.yaml", "id: small", "id: ../small", E, "id", "../small", "does not fit", "small Latin letters"),
    ("scenario.yaml", "id: small", "id: small.mod", E, "id", "small.mod", "does not fit", ""),
    ("scenario.yaml", "id: small", "id: sm\u0430ll", E, "id", "sm\u0430ll", "not Latin (U+0430)", "type it again"),
    ("scenario.yaml", "id: small", "id: sm\u200ball", E, "id", "sm\u200ball", "U+200B", ""),
    ("scenario.yaml", "id: small", f"id: {'a' * 49}", E, "id", "aaa", "does not fit", "at most 48"),
    ("scenario.yaml", "id: small", "id: self", E, "reserved", "self", "cannot be an id", ""),
    ("scenario.yaml", "title: The Harbour Board", "title:", E, "empty_value", "title:\n", "'title' is empty", "delete"),
    ("scenario.yaml", "title: The Harbour Board", "title: 1.10", E, "wrong_kind", "1.10", "must be a text", "quotes"),
    ("scenario.yaml", "title: The Harbour Board", f"title: {'x' * 201}", E, "too_long", "xxx", "at most 200", ""),
    ("scenario.yaml", "secret_ballot: false", "secret_ballot: no", E, "wrong_kind", "no,", "true or false",
     "write true or false"),
    ("scenario.yaml", "secretaries: patronage", "secretaries: patronige", E, "choice", "patronige",
     "'patronage' or 'interest'", "patronage"),
    ("scenario.yaml", "quarters: 8", "quarters: '8'", E, "wrong_kind", "'8'", "a whole number", "without quotes"),
    ("scenario.yaml", "quarters: 8", "quarters: 8.0", E, "wrong_kind", "8.0", "a whole number", "whole numbers only"),
    ("scenario.yaml", "quarters: 8", "quarters: 80", E, "range", "80", "at most 48", ""),
    ("scenario.yaml", "start: 1922-04", "start: 1922-13", E, "date", "1922-13", "no 1922-13 in the calendar", ""),
    ("scenario.yaml", "start: 1922-04", "start: spring", E, "date", "spring", "not a date", ""),
    ("scenario.yaml", "crisis_issue: tolls", "crisis_issue: toll", E, "unknown_name", "toll\n", "no issue 'toll'",
     "did you mean 'tolls'"),
    ("scenario.yaml", "chairs: [ada, boris]", "chairs: [ada, dunn]", E, "unknown_name", "dunn", "not a leader", "ada"),
    ("scenario.yaml", "  - {id: letters", "  - {id: letters}\n  - {id: letters", E, "twice", "letters, doc",
     "given twice", ""),
    ("leaders.yaml", "capital: 6", "capital: 31", E, "range", "31", "at most 30", ""),
    ("leaders.yaml", "pacts: {clara: 30}", "pacts: {clara: 30, ada: 5}", E, "relation", "ada: 5", "himself", ""),
    ("leaders.yaml", "    role: You speak best.", "    pacts: {clara: 1}\n    role: You speak best.", None, "", "",
     "", ""),
    ("leaders.yaml", "    role: You know", "    pacts: {ada: 20}\n    role: You know", E, "relation", "20}",
     "clara says 20 and ada says 30", "once"),
    ("leaders.yaml", "- person: clara", "- person: ada", "error+", "twice", "ada\n    playable", "given twice", ""),
    ("leaders.yaml", "- person: clara", "- person: klara", E, "unknown_name", "klara", "no person 'klara'", "'clara'"),
    ("leaders.yaml", "caution: 56, patience: 70", "caution: 56", E, "missing", "{caution: 56", "'patience' is", "add"),
    ("leaders.yaml", "{caution: 56,", "{cauttion: 56,", E, "unknown_key", "cauttion", "unknown key", "'caution'"),
    ("people.yaml", "died: 1923-02", "died: 1921", E, "dead", "1921", "boris is dead before the first", ""),
    ("people.yaml", "born: 1879", "born: 1930", E, "dates", "1923-02", "dies before he is born", ""),
    ("people.yaml", "born: 1879", "born: 1800", W, "dates", "1923-02", "over 100 years", ""),
    ("people.yaml", "enters: 1923-01", "enters: 1950", W, "never", "1950", "after the last quarter", ""),
    ("people.yaml", "patron: boris", "patron: dunn", E, "unknown_name", "dunn\n    bio: Runs the south",
     "not a leader", ""),
    ("people.yaml", "id: gray", "id: falk", "error+", "twice", "falk\n    name: Otto", "people.yaml:", ""),
    ("people.yaml", "judged: [ambition", "judged: [ambitoin", H, "judged", "ambitoin", "no field 'ambitoin'",
     "'ambition'"),
    ("people.yaml", "bio: A clerk who rises.", "bio: We are #1.", W, "cut_text", "#1", "text ends here", "quotes"),
    ("people.yaml", "  - id: gray", "  id: gray", E, "syntax", "id: gray", "", ""),
    ("people.yaml", "people:", "peoples:", E, "unknown_key", "peoples", "unknown key", "people"),
    ("people.yaml", "sources: [ledger]\n  - id: gray", "sources: [legder]\n  - id: gray", E, "unknown_name", "legder",
     "no source 'legder'", "'ledger'"),
    ("bodies.yaml", "size: 3\n    candidates", "size: 2\n    candidates", E, "seats", "2\n", "3 members for 2 seats",
     ""),
    ("bodies.yaml", "size: 7", "size: 9", W, "seats", "9\n", "2 of 9 seats are empty", "blocs"),
    ("bodies.yaml", "blocs: {north: 1, south: 1}", "blocs: {north: 3}", E, "seats", "7\n", "3 unnamed seats", ""),
    ("bodies.yaml", "candidates: 1", "candidates: 0", E, "seats", "[dunn]", "1 candidates for 0", ""),
    ("bodies.yaml", "candidate: [dunn]", "candidate: [clara]", E, "twice", "clara]\n    elected", "twice", ""),
    ("bodies.yaml", "by_leader: {ada: 2, null: 1}", "by_leader: {ada: 2}", E, "seats", "{ada: 2}", "2 seats", ""),
    ("bodies.yaml", "elected_by: committee", "blocs: {north: 1}", E, "body", "blocs: {north: 1}\n    doc", "committee",
     "delete"),
    ("bodies.yaml", "{falk: south}", "{gray: south}", E, "body", "gray", "not named in this body", ""),
    ("bodies.yaml", "candidate: [dunn]", "candidate: [gray]", E, "dates",
     "gray]", "comes in 1923-01", ""),
    ("bodies.yaml", "- id: control", "- id: kontrol", E, "id", "kontrol", "does not fit", ""),
    ("offices.yaml", "group: press", "group: pres", E, "choice", "pres", "'group' must be", "'press'"),
    ("offices.yaml", "filled_by: committee", "filled_by: comittee", E, "id", "comittee", "does not fit", ""),
    ("offices.yaml", "office:secretary", "office:secretery", E, "unknown_name", "office:secretery", "secretery",
     "'secretary'"),
    ("offices.yaml", "office:secretary", "office:south_quay", E, "unknown_name", "office:south", "fill itself", ""),
    ("offices.yaml", "holder: dunn", "holder: gray", E, "dates", "gray", "comes in 1923-01", ""),
    ("offices.yaml", "exists: {from: 1922-04", "exists: {from: 1923-04", E, "dates", "ada\n", "exists from", "people"),
    ("offices.yaml", "until: null}", "until: 1920}", E, "dates", "1920", "ends before it begins", ""),
    ("offices.yaml", "since: 1922-04-03", "since: 1923-04-03", W, "dates", "1923-04-03", "since later", ""),
    ("offices.yaml", "{person: ada, from: 1922-04, until: 1924}", "{person: boris, from: 1923-03}", E, "dead",
     "1923-03}", "after his death", ""),
    ("offices.yaml", "until: 1924}", "until: 1921}", E, "dates", "1921", "comes before from", ""),
    ("offices.yaml", "region: north", "region: south", E, "secretary",
     None, "'north_quay' does not say 'region: north'", ""),
    ("offices.yaml", "bars_committee: false", "bars_committee: true", W, "barred", "falk", "falk sits on", ""),
    ("regions.yaml", "secretary: north_quay", "secretary: gazette", E, "secretary", "gazette", "region: north", ""),
    ("regions.yaml", "39.5, 1923-04: 50", "20, 1923-04: 50", W, "shares", "{1922-04: 60.5", "80.5 percent", "100"),
    ("regions.yaml", "{1922: 500}", "{1922: 500, 1922-02: 3}", W, "points", "1922-02", "same quarter", ""),
    ("regions.yaml", "{1922: 500}", "{}", E, "too_short", "{}", "too short", ""),
    ("regions.yaml", "{1922: 500}", "{1922Q1: 500}", E, "date", "1922Q1", "not a date", ""),
    ("regions.yaml", "place: [620, 300]", "place: [620]", E, "missing", "[620]", "missing", ""),
    ("regions.yaml", "place: [620, 300]", "place: [1620, 300]", E, "range", "1620", "at most 1000", ""),
    ("calendar.yaml", "kind: plenum", "kind: plenium", E, "choice", "plenium", "'kind' must be", "'plenum'"),
    ("calendar.yaml", "date: 1922-10-25", "date: 1921-10-25", E, "calendar", "1921-10-25", "before the first", ""),
    ("calendar.yaml", "date: 1923-04-17", "date: 1929-04-17", W, "calendar", "1929-04-17", "after the last", ""),
    ("calendar.yaml", "date: 1923-04-17", "date: 1923-02-30", E, "date", "1923-02-30", "no 1923-02-30", ""),
    ("economy.yaml", "values: {1922Q2: 10, ", "values: {", E, "quarters", "{1922Q3: 12.35", "1 of 8 quarters", ""),
    ("economy.yaml", "1922Q3: 12.35", "1922Q5: 12.35", E, "quarter", "1922Q5", "not a quarter", ""),
    ("economy.yaml", "1924Q1: 9}\n    norm", "1924Q1: 9, 1924Q2: 9}\n    norm", W, "calendar", "1924Q2",
     "not in the", ""),
    ("economy.yaml", "1922Q3: 12.35", "1922Q3: 400", E, "range", "400", "more than 327.67", "larger unit"),
    ("economy.yaml", "filled: [1924Q1]", "filled: [1924Q2]", E, "quarters", "1924Q2", "has no value", ""),
    ("doctrines.yaml", "from: 1923-01, ", "", E, "missing", "{id: free_port", "'from' is missing", ""),
    ("documents.yaml", "hurts: {ada: 30", "hurts: {adda: 30", E, "unknown_name", "adda", "no leader 'adda'", "'ada'"),
    ("events/1922.yaml", "when: active(ada) and", "when: activ(ada) and", E, "term", "activ(", "no term 'activ'",
     "'active'"),
    ("events/1922.yaml", "pact(ada, clara) > 10", "pact(ada, clara)", E, "type", "pact(ada", "is a number", "> 0"),
    ("events/1922.yaml", "when: capital(self) >= 1", "when: capital(self) => 1", E, "condition_syntax", "> 1",
     "expected",
     ""),
    ("events/1922.yaml", "prestige(ada, 2), regard", "prestige(adda, 2), regard", E, "unknown_name", "adda",
     "no person",
     "'ada'"),
    ("events/1922.yaml", "regard(clara, self, 4)", "regard(clara, selfs, 4)", E, "unknown_name", "selfs", "no leader",
     ""),
    ("events/1922.yaml", "- away(clara, 2)", "- away(clara, 99)", E, "effect_range", "99", "0 to 60", ""),
    ("events/1922.yaml", "- away(clara, 2)", "- away(self, 2)", E, "self", "self, 2", "no 'self' here", ""),
    ("events/1922.yaml", "flag(letters, 1)], won", "flag(leters, 1)], won", E, "unknown_name", "leters", "no flag",
     "'letters'"),
    ("events/1922.yaml", '"count(letters, 1)"', '"count(letter, 1)"', E, "unknown_name", "letter,", "no flag", ""),
    ("events/1922.yaml", '["count(letters, 1)"]', "[count(letters, 1]", E, "condition_syntax", "(letters, 1]",
     "never closed",
     ""),
    ("events/1922.yaml", "chose(illness, ada, wait)", "chose(illness, wait)", E, "ambiguous", "wait) or", "several",
     "ada"),
    ("events/1922.yaml", "chose(illness, ada, wait)", "chose(illness, ada, wat)", E, "unknown_name", "wat)",
     "no option 'wat'", "visit, wait"),
    ("events/1922.yaml", "            historical: true\n", "", W, "historical", "leader: ada", "none of the options",
     "historical: true"),
    ("events/1922.yaml", "label: Wait, effects: []}", "label: Wait, historical: true}", E, "historical",
     "true}\n    claims", "only one", ""),
    ("events/1922.yaml", "id: speak, label: Speak", "id: wait, label: Speak", E, "twice", "wait, label: Wait,",
     "twice", ""),
    ("events/1922.yaml", "label: Speak,", "label: Speak, cost: 31,", E, "range", "31", "at most 30", ""),
    ("events/1922.yaml", "leader: boris", "leader: dunn", E, "unknown_name", "dunn", "not a leader", ""),
    ("events/1922.yaml", "gamble: {odds: 40", "gamble: {odds: 0", E, "range", "0, win", "at least 1", ""),
    ("events/1922.yaml", "hazard: 70", "hazard: 0", W, "never", "0\n    title", "never comes", ""),
    ("events/1922.yaml", "until: 1923-06", "until: 1921-06", E, "dates", "1921-06", "closes before it opens", ""),
    ("events/1922.yaml", "or during 1923", "and during 1921", W, "never", "after 1922-10", "dates rule it out", ""),
    ("events/1922.yaml", "and before 1923-07", "and before 1923-7", E, "date", "1923-7", "not a date", ""),
    ("events/1922.yaml", "    effects: [\"document(will, 1)\"]", "    effect: [\"document(will, 1)\"]",
     E, "unknown_key",
     "effect:", "unknown key", "'effects'"),
    ("events/1922.yaml", "- {id: wait, label: Wait, effects: []}",
     "- {id: wait, label: Wait, when: pact(ada, boris) > 1}", E, "unknown_key", "boris) > 1", "unknown key", "quotes"),
    ("events/1922.yaml", "      - leader: boris\n        options:",
     "      - leader: boris\n        from: 1923\n        options:",
     E, "unknown_key", "from: 1923", "unknown key 'from'", ""),
    ("events/1923.yaml", "date: 1923-02", "date: 1929-02", W, "calendar", "1929-02", "after the last", ""),
    ("events/1923.yaml", "from: 1922-07", "from: 1925-07", E, "dates", "1923\n", "closes before", ""),
    ("events/1923.yaml", "    until: 1923\n", "    until: 1922-06\n", E, "dates", "1922-06", "closes before", ""),
    ("events/1923.yaml", "- mood(all, tolls, -5)", "- mood(al, tolls, -5)", E, "unknown_name", "al,",
     "no region 'al'", ""),
    ("events/1923.yaml", "standing(falk, absent)", "standing(falk, gone)", E, "unknown_name", "gone",
     "no standing 'gone'", "member"),
    ("endings.yaml", "  - id: drift\n", "  - id: drift\n    when: turn > 3\n", E, "last_ending", "turn > 3",
     "must have no condition", ""),
    ("endings.yaml", "leader: each", "leader: boris", None, "", "", "", ""),
    ("endings.yaml", "leader: each", "leader: every", E, "unknown_name", "every", "no leader 'every'", ""),
    ("endings.yaml", "and last_quarter", "and before 1922-07", W, "never", "seats(self", "rule it out", ""),
    ("endings.yaml", "  - id: drift\n", "  - id: drift\n    when: true\n", None, "", "", "", ""),
    ("sources.yaml", "sources:\n", "sources:\n  - {id: other, cite: x}\n", H, "unused_source", "{id: other",
     "never used", ""),
    ("scenario.yaml", "flags:\n", "flags:\n  - {id: other}\n", W, "unused_flag", "{id: other", "never used", ""),
    ("scenario.yaml", "chronicle_flags: [tolls_raised]\n", "", H, "unused_flag", "{id: tolls_raised",
     "nothing reads", ""),
    ("events/1923.yaml", "- flag(tolls_raised, 1)", "- vacate(gazette)", W, "unused_flag", None, "nothing ever sets",
     ""),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: f"{one[0]}-{one[4] or 'fine'}-{str(one[2])[:24].strip()}")
def test_the_message_of_each_mistake(mistake: tuple[str, ...], edited: Edit) -> None:
    file, old, new, severity, code, where, words, suggestion = mistake
    folder = edited(file, old, new)
    problems = inspect(folder)[1]
    if severity is None:
        assert problems == ()
        return
    if severity.endswith("+"):  # the name that is lost is missing elsewhere
        problems = tuple(one for one in problems if one.code == code)
    assert [(one.severity, one.code) for one in problems] == [(severity.rstrip("+"), code)], problems
    (problem,) = problems
    assert words in problem.message
    assert suggestion in problem.suggestion
    if where is None:
        return
    assert problem.file == file
    text = (folder / file).read_text(encoding="utf-8")
    rest = "\n".join(text.split("\n")[problem.line - 1 :])[problem.column - 1 :]
    assert rest.startswith(where), (problem.where, rest[:40])
