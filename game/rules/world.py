"""The world of a scenario: everything that does not change while a campaign runs, as one record.

Made by :mod:`game.scenario.build` from YAML; passed into every rule beside the state.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from game.rules.names import (
    ANY,
    ASKS,
    BEFORE,
    BODIES,
    CHAIRS,
    CHANGES,
    DOCTRINES,
    DOCUMENTS,
    EARLIEST,
    EFFECTS,
    ENDINGS,
    EVENTS,
    FLAGS,
    ISSUES,
    LEADERS,
    MEANS,
    MEETINGS,
    MOVES_KEPT,
    OFFICES,
    OPTIONS,
    OWN_SETTINGS,
    OWN_VALUES,
    PERSONS,
    RECORDS,
    REGIONS,
    SERIES,
    TURNS,
    WATCHES,
    WORDS,
)
from game.rules.numbers import NUMBERS
from game.rules.record import Field, dtype_of, face_of

World: TypeAlias = Any
"""A scenario as rules see it: a PlainWorld, or a record of dtype WORLD when compiled."""

P, L, O, R = (PERSONS,), (LEADERS,), (OFFICES,), (REGIONS,)  # noqa: E741
E, A, X, K = (EVENTS,), (ASKS,), (OPTIONS,), (WATCHES,)

COUNTS = (
    Field("turns", "i4", (), 1, TURNS, "quarters", "length of the campaign"),
    Field("start_year", "i4", (), 1, 3000, "year", "of quarter 0"),
    Field("start_quarter", "i4", (), 0, 3, "quarter", "of the year, 0 is January to March"),
    Field("persons", "i4", (), 1, PERSONS - 1, "persons", "last used row"),
    Field("leaders", "i4", (), 1, LEADERS - 1, "leaders", "last used row; row order is the order of rank"),
    Field("offices", "i4", (), 1, OFFICES - 1, "offices", "last used row"),
    Field("regions", "i4", (), 1, REGIONS - 1, "regions", "last used row"),
    Field("issues", "i4", (), 1, ISSUES, "issues", "used rows, from 0"),
    Field("meetings", "i4", (), 0, MEETINGS, "meetings", "used rows, from 0, in date order"),
    Field("all_series", "i4", (), 0, SERIES, "series", "used rows, from 0"),
    Field("flags", "i4", (), 0, FLAGS, "flags", "used rows, from 0"),
    Field("doctrines", "i4", (), 0, DOCTRINES, "doctrines", "used rows, from 0"),
    Field("documents", "i4", (), 0, DOCUMENTS, "documents", "used rows, from 0"),
    Field("events", "i4", (), 0, EVENTS, "events", "used rows, from 0, in date order"),
    Field("endings", "i4", (), 1, ENDINGS, "endings", "used rows, from 0, in the order they are tried"),
    Field("watches", "i4", (), 0, WATCHES, "watches", "used rows, from 0: milestones, then aims"),
)

PEOPLE = (
    Field("oratory", "i2", P, 0, 100, "points", ""),
    Field("administration", "i2", P, 0, 100, "points", ""),
    Field("theory", "i2", P, 0, 100, "points", ""),
    Field("cunning", "i2", P, 0, 100, "points", ""),
    Field("ambition", "i2", P, 0, 100, "points", ""),
    Field("prestige0", "i2", P, 0, 100, "points", "at the start"),
    Field("health0", "i2", P, 0, 100, "points", "at the start"),
    Field("patron0", "i2", P, 0, LEADERS - 1, "leader", "at the start"),
    Field("regard0", "i2", (PERSONS, LEADERS), -100, 100, "points", "at the start, and what old ties pull back to"),
    Field("stance0", "i2", (PERSONS, ISSUES), -100, 100, "points", "at the start"),
    Field("leader_of", "i2", P, 0, LEADERS - 1, "leader", "which leader a person is, or nobody"),
    Field("enters", "i2", P, 0, TURNS, "quarter", "first quarter he can act in; 0 from the start"),
    Field("dies", "i2", P, 0, 999, "quarter", "quarter of his natural death; 999 after the game"),
    Field("member0", "i2", (PERSONS, BODIES), 0, 2, "rank", "in each body at the start"),
    Field("standing0", "i2", P, 0, 4, "standing", "at the start; who has not come yet is absent all the same"),
    Field("away0", "i2", P, 0, 60, "quarters", "how long he is still ill at the start"),
    Field("seat_region0", "i2", P, 0, REGIONS - 1, "region", "whence his first CC seat"),
    Field("old_guard", "i2", P, 0, 1, "flag", "joined before `old_before` of the scenario: seniority"),
    Field("fields", "i2", P, 0, 255, "bits", "the fields he knows, see FIELD_NAMES; 0 is any"),
)

CHIEFS = (
    Field("person", "i2", L, 0, PERSONS - 1, "person", "who each leader is"),
    Field("playable", "i2", L, 0, 1, "flag", ""),
    Field("own_verb", "i2", L, 0, MOVES_KEPT - 1, "move", "the move that only he has; 0 is none"),
    Field("capital0", "i2", L, 0, 30, "points", "at the start"),
    Field("reverence", "i2", L, 0, 100, "points", "what the party's regard for a founder takes from his danger"),
    Field("exposure0", "i2", L, 0, 100, "points", "at the start, and what it drifts to"),
    Field("distrust0", "i2", (LEADERS, LEADERS), 0, 100, "points", "at the start"),
    Field("pact0", "i2", (LEADERS, LEADERS), 0, 100, "points", "at the start"),
    Field("rung0", "i2", L, 0, 6, "rung", "how far he has fallen at the start"),
    Field("evidence0", "i2", L, 0, 200, "points", "at the start"),
    Field("removals0", "i2", L, 0, 99, "sanctions", "carried by the start"),
    Field("statement0", "i2", (LEADERS, ISSUES), 0, 100, "points", "how publicly he holds his stance at the start"),
    Field("caution", "i2", L, 0, 100, "percent", "forecast he wants before he tables a motion"),
    Field("patience", "i2", L, 0, 100, "points", "0 strikes at the first threat, 100 waits long"),
    Field("patronage", "i2", L, 0, 100, "points", "weight he gives to posts"),
    Field("doctrine", "i2", L, 0, 100, "points", "weight he gives to ideas"),
    Field("publicity", "i2", L, 0, 100, "points", "weight he gives to open politics"),
    Field("intrigue", "i2", L, 0, 100, "points", "weight he gives to intrigue"),
    Field("loyalty", "i2", L, 0, 100, "points", "how dear a pact is to him"),
    Field("chairs", "i2", (CHAIRS,), 0, LEADERS - 1, "leader", "who presides at the Politburo, first able one"),
)

APPARATUS = (
    Field("filler", "i2", O, 0, 7, "filler", "who fills it: a body, the holder of an office, or a Politburo motion"),
    Field("filler_office", "i2", O, 0, OFFICES - 1, "office", "whose holder fills it, for BY_OFFICE"),
    Field("holder0", "i2", O, 0, PERSONS - 1, "person", "at the start"),
    Field("weight", "i2", O, 0, 100, "points", "how much the post matters"),
    Field("press", "i2", O, 0, 100, "points", "press reach it gives"),
    Field("coercion", "i2", O, 0, 100, "points", "force it gives"),
    Field("great", "i2", O, 0, 1, "flag", "gives its holder a third move"),
    Field("appoints", "i2", O, 0, 1, "flag", "its holder controls what the Secretariat fills"),
    Field("stage", "i2", O, 0, 1, "flag", "a stage abroad for its holder"),
    Field("far", "i2", O, 0, 1, "flag", "a far posting or an embassy: out of sight"),
    Field("needs", "i2", O, 0, 4, "trait", "which trait the work asks: see TRAIT_NAMES"),
    Field("asks_fields", "i2", O, 0, 255, "bits", "the fields of which a holder should know one; 0 is any"),
    Field("exists_from", "i2", O, 0, TURNS, "quarter", "first quarter it exists in"),
    Field("exists_until", "i2", O, 0, 999, "quarter", "first quarter it no longer exists in; 999 never"),
    Field("control_office", "i2", O, 0, 1, "flag", "its holder may not sit on the CC"),
    Field("area", "i2", O, 0, REGIONS - 1, "region", "the region whose secretary it is, or nobody's"),
    Field("secretary", "i2", R, 0, OFFICES - 1, "office", "the office of a region's secretary"),
    Field("share", "i2", (REGIONS, TURNS), 0, 1000, "per mille", "of congress delegates, quarter by quarter"),
    Field("members", "i4", (REGIONS, TURNS), 0, 10_000_000, "persons", "party members, quarter by quarter"),
    Field("grip0", "i2", R, 0, 100, "points", "at the start"),
    Field("mood0", "i2", (REGIONS, ISSUES), -100, 100, "points", "at the start, and what it drifts to"),
    Field("autonomy", "i2", R, 0, 100, "points", "how much of the grip rests on local interest"),
    Field("body_size0", "i2", (BODIES,), 0, 2000, "seats", "at the start"),
    Field("candidates0", "i2", (BODIES,), 0, 200, "seats", "candidate places of each body"),
    Field("bloc0", "i2", (REGIONS, LEADERS), 0, 200, "seats", "unnamed CC seats at the start"),
    Field("control0", "i2", L, 0, 400, "seats", "CCC members at the start by leader"),
)

COUNTRY = (
    Field("line0", "i2", (ISSUES,), -100, 100, "points", "the line at the start"),
    Field("sponsor0", "i2", (ISSUES,), 0, LEADERS - 1, "leader", "who answers for it at the start"),
    Field("base", "i2", (SERIES, TURNS), -32768, 32767, "unit x 100", "historical course of each series"),
    Field("before", "i2", (SERIES, BEFORE), -32768, 32767, "unit x 100", "[k, b] its figure b + 1 quarters before"),
    Field("crisis0", "i2", (), 0, 100, "points", "how hard the economy presses at the start"),
    Field("expelled0", "i2", (), 0, 10000, "persons", "expelled from the party by the start"),
    Field("flag0", "i2", (FLAGS,), -1000, 1000, "-", "flags and counters at the start"),
    Field("spread", "i2", (SERIES,), 0, 100, "percent", "half-width of the chance around it"),
    Field("pressing", "i2", (SERIES,), -100, 100, "points", "crisis points per 10 % below (above if < 0) the norm"),
    Field("norm", "i2", (SERIES, TURNS), -32768, 32767, "unit x 100", "what the country counts on"),
    Field("steered", "i2", (SERIES, ISSUES), -100, 100, "percent", "how the line on an issue moves it, at +-100"),
    Field("reaped", "i2", (SERIES, 4), 0, 100, "percent", "of a better harvest that shows in each quarter of a year"),
    Field("crisis_issue", "i2", (), 0, ISSUES - 1, "issue", "the line a crisis is blamed on"),
    Field("party_issue", "i2", (), 0, ISSUES - 1, "issue", "apparatus against democracy"),
    Field("abroad_issue", "i2", (), -1, ISSUES - 1, "issue", "what is fought out abroad; -1 is none"),
    Field("meet_turn", "i2", (MEETINGS,), 0, 999, "quarter", "when each meeting is due"),
    Field("meet_kind", "i2", (MEETINGS,), 0, 3, "kind", "plenum, conference or congress"),
    Field("met0", "i2", (MEETINGS,), EARLIEST, 0, "quarter", "the quarter before the start it sat in; 0 it did not"),
    Field("meet_joint", "i2", (MEETINGS,), 0, 1, "flag", "a joint plenum with the CCC"),
    Field("meet_delegates", "i2", (MEETINGS,), 0, 2000, "delegates", "with a vote"),
    Field("meet_full", "i2", (MEETINGS,), 0, 200, "seats", "CC members it elects; 0 elects none"),
    Field("meet_candidates", "i2", (MEETINGS,), 0, 200, "seats", "CC candidates it elects"),
    Field("meet_control", "i2", (MEETINGS,), 0, 400, "seats", "CCC members it elects"),
    Field("doctrine_issue", "i2", (DOCTRINES,), 0, ISSUES - 1, "issue", "what a doctrine is about"),
    Field("doctrine_pull", "i2", (DOCTRINES,), -100, 100, "points", "where it stands on that issue"),
    Field("doctrine_from", "i2", (DOCTRINES,), 0, 999, "quarter", "when it can first be adopted"),
    Field("doctrine0", "i2", (DOCTRINES,), 0, LEADERS - 1, "leader", "who had made it his own by the start"),
    Field("document0", "i2", (DOCUMENTS,), 0, 3, "state", "at the start"),
    Field(
        "document_from",
        "i2",
        (DOCUMENTS,),
        0,
        999,
        "quarter",
        "when leaders may bring it out; by events before",
    ),
    Field("document_hurts", "i2", (DOCUMENTS, LEADERS), -100, 100, "points", "what its printing does to prestige"),
)

STORY = (
    Field("event_from", "i2", E, 0, 999, "quarter", "first quarter it can happen in"),
    Field("event_until", "i2", E, 0, 999, "quarter", "last quarter it can happen in"),
    Field("fired0", "i2", E, EARLIEST, 0, "quarter", "the quarter before the start it happened in; 0 it did not"),
    Field("event_when", "i4", E, 0, WORDS, "word", "start of its condition; length 0 is always"),
    Field("event_when_size", "i2", E, 0, 2000, "words", "length of its condition"),
    Field("event_hazard", "i2", E, 0, 100, "percent", "chance a quarter while it is due"),
    Field("event_history", "i2", E, 0, 999, "quarter", "when it happened; 999 did not"),
    Field("event_repeats", "i2", E, 0, 99, "quarters", "quarters until it may come again; 0 once only"),
    Field("event_effects", "i4", E, 0, EFFECTS, "effect", "start of its effects"),
    Field("event_effects_n", "i2", E, 0, 99, "effects", "how many"),
    Field("event_asks", "i4", E, 0, ASKS, "ask", "start of its asks"),
    Field("event_asks_n", "i2", E, 0, 99, "asks", "how many"),
    Field("ask_leader", "i2", A, 0, LEADERS - 1, "leader", "who is asked"),
    Field("ask_when", "i4", A, 0, WORDS, "word", "start of its condition"),
    Field("ask_when_size", "i2", A, 0, 2000, "words", "length of its condition"),
    Field("ask_options", "i4", A, 0, OPTIONS, "option", "start of its options"),
    Field("ask_options_n", "i2", A, 0, 99, "options", "how many"),
    Field("chosen0", "i2", A, 0, 99, "option", "what was chosen before the start, from 1; 0 not asked"),
    Field("decided", "i2", A, 0, 99, "option", "what the computer takes of it while it is open; 0 as it likes"),
    Field("ask_event", "i2", A, 0, EVENTS - 1, "event", "whose ask it is"),
    Field("option_when", "i4", X, 0, WORDS, "word", "start of the condition under which it is open"),
    Field("option_when_size", "i2", X, 0, 2000, "words", "length of it"),
    Field("option_cost", "i2", X, 0, 30, "points", "political capital it takes"),
    Field("option_appeal", "i2", X, -100, 100, "points", "how natural it is to the man asked"),
    Field("option_history", "i2", X, 0, 1, "flag", "what was done"),
    Field("option_effects", "i4", X, 0, EFFECTS, "effect", "start of its effects"),
    Field("option_effects_n", "i2", X, 0, 99, "effects", "how many"),
    Field("option_odds", "i2", X, 0, 100, "percent", "chance of the gamble; 0 is no gamble"),
    Field("option_happened", "i2", X, 0, 2, "outcome", "of the gamble in history: 1 failed, 2 came off; 0 unknown"),
    Field("option_win", "i4", X, 0, EFFECTS, "effect", "start of the effects when it comes off"),
    Field("option_win_n", "i2", X, 0, 99, "effects", "how many"),
    Field("option_lose", "i4", X, 0, EFFECTS, "effect", "start of the effects when it does not"),
    Field("option_lose_n", "i2", X, 0, 99, "effects", "how many"),
    Field("effect", "i4", (EFFECTS, 5), -(2**31), 2**31 - 1, "-", "verb and up to four arguments"),
    Field("word", "i4", (WORDS, 4), -(2**31), 2**31 - 1, "-", "condition code: operation and three arguments"),
    Field("ending_when", "i4", (ENDINGS,), 0, WORDS, "word", "start of its condition"),
    Field("ending_when_size", "i2", (ENDINGS,), 0, 2000, "words", "length of it"),
    Field("ending_leader", "i2", (ENDINGS,), 0, LEADERS - 1, "leader", "whom it crowns, or nobody"),
    Field("ending_early", "i2", (ENDINGS,), 0, 1, "flag", "may come before the last quarter"),
    Field("ending_kind", "i2", (ENDINGS,), 0, ENDINGS, "kind", "which of the scenario's endings it is, from 1"),
    Field("watch_when", "i4", K, 0, WORDS, "word", "start of the condition that is watched"),
    Field("watch_when_size", "i2", K, 0, 2000, "words", "length of it"),
    Field("watch_from", "i2", K, 0, 999, "quarter", "first quarter of its window"),
    Field("watch_until", "i2", K, 0, 999, "quarter", "last quarter of its window"),
    Field("watch_mode", "i2", K, 0, 2, "mode", "begins in the window, holds all through it, or never: WATCH_MODES"),
    Field("watch_leader", "i2", K, 0, LEADERS - 1, "leader", "whose aim it is; nobody's is a milestone"),
    Field("watch_means", "i2", K, 0, MEANS, "means", "start of the means to it"),
    Field("watch_means_n", "i2", K, 0, 99, "means", "how many"),
    Field("mean_sign", "i2", (MEANS,), -1, 1, "sign", "1: serves the aim; -1: would spoil it"),
    Field("mean_tabled", "i2", (MEANS,), 0, 1, "flag", "a motion; else a move"),
    Field("mean_verb", "i2", (MEANS,), 0, 99, "verb", "of the move, or kind of the motion"),
    Field("mean_a", "i2", (MEANS,), -ANY, ANY, "object", "first object; ANY if it may be any"),
    Field("mean_b", "i2", (MEANS,), -ANY, ANY, "object", "second object; ANY if it may be any"),
    Field("ending_worth", "i2", (ENDINGS,), 0, 14, "points", "of score to him whom it crowns, else to the Politburo"),
)

RECORD = (
    Field("changes", "i4", (), 0, CHANGES, "changes", "used rows, from 0"),
    Field("change_turn", "i2", (CHANGES,), 0, 999, "quarter", "when a person's stance changed in history"),
    Field("change_person", "i2", (CHANGES,), 0, PERSONS - 1, "person", "whose"),
    Field("change_issue", "i2", (CHANGES,), 0, ISSUES - 1, "issue", "on what"),
    Field("change_stance", "i2", (CHANGES,), -100, 100, "points", "to what"),
    Field("records", "i4", (), 0, RECORDS, "records", "used rows, from 0"),
    Field("record_from", "i2", (RECORDS,), 0, 999, "quarter", "first quarter in which guidance calls for it"),
    Field("record_until", "i2", (RECORDS,), 0, 999, "quarter", "last quarter in which it does"),
    Field("record_kind", "i2", (RECORDS,), 0, 1, "kind", "a sanction, or how two leaders stood to each other"),
    Field("record_a", "i2", (RECORDS,), 0, LEADERS - 1, "leader", "the man struck, or the first of the two"),
    Field("record_b", "i2", (RECORDS,), 0, LEADERS - 1, "leader", "who moved it, or the second of the two"),
    Field("record_to", "i2", (RECORDS,), 0, 100, "rung", "the rung he fell to, or the firmness of the pact"),
    Field("record_at", "i2", (RECORDS,), -1, MEETINGS - 1, "meeting", "the meeting that voted it; -1 is any sitting"),
    Field("recorded_holder", "i2", (OFFICES, TURNS), 0, PERSONS - 1, "person", "who held each office in history"),
)

SETTINGS = (
    Field("secret_ballot", "i2", (), 0, 1, "flag", "fear and patron weigh less"),
    Field("open_arena", "i2", (), 0, 1, "flag", "oratory weighs more"),
    Field("secretaries", "i2", (), 0, 1, "model", "0 patronage, 1 interest"),
    Field("appointment_power", "i2", (), 0, 1, "flag", "the Secretariat fills local posts"),
    Field("ban0", "i2", (), 0, 1, "flag", "the ban on factions is in force at the start"),
    Field("guidance", "i2", (), 0, 100, "percent", "how far chance and AI lean towards what happened"),
    Field("belief_lag", "i2", (), 0, 1, "flag", "0: everyone always knows everyone's real strength"),
    Field(
        "own_setting", "i2", (OWN_SETTINGS,), 0, OWN_VALUES - 1, "value", "chosen of each setting of the scenario's own"
    ),
    Field("harvests", "i2", (), -30, 30, "percent", "better or worse than they were"),
    Field("skill", "i2", (), 0, 3, "skill", "how well the AI plays: see SKILL_NAMES"),
)

NUMBER_FIELDS = tuple(Field(n.name, "i2", (), n.low, n.high, n.unit, n.doc) for n in NUMBERS)

FIELDS = COUNTS + PEOPLE + CHIEFS + APPARATUS + COUNTRY + STORY + RECORD + SETTINGS + NUMBER_FIELDS
WORLD = dtype_of(FIELDS)
PlainWorld = face_of("PlainWorld", FIELDS)

TRAIT_NAMES = ("oratory", "administration", "theory", "cunning", "ambition")

FIELD_NAMES = ("party", "state", "economy", "army", "police", "abroad", "press", "unions")
"""Fields of work, by their bit in the masks of persons and offices."""
