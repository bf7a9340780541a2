"""The state of one campaign: every field with its shape, unit and range.

A campaign is one structured element of :data:`STATE`. Rules read and write it by the names below, in plain mode
through :class:`PlainState`, compiled through numba's record. Row 0 of persons, leaders, offices and regions is
*nobody* and stays zero.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from game.rules.names import (
    AIMS_DEALT,
    ASKS,
    BODIES,
    DOCTRINES,
    DOCUMENTS,
    EARLIEST,
    EVENTS,
    FLAGS,
    ISSUES,
    LEADERS,
    MEETINGS,
    MOTION_NAMES,
    MOTIONS,
    MOVES_KEPT,
    OFFICES,
    PERSONS,
    RECORDS,
    REGIONS,
    SERIES,
    TURNS,
    VOTERS,
    WATCHES,
)
from game.rules.record import Field, dtype_of, face_of, followed_by

State: TypeAlias = Any
"""A campaign as rules see it: a PlainState, or a record of dtype BOARD when compiled."""

Boards: TypeAlias = Any
"""A row of states to copy into: PlainBoards, or an array of dtype BOARD when compiled."""

Cells: TypeAlias = Any
"""Integers to work on: a list in plain mode, an int64 array when compiled."""

Log: TypeAlias = Any
"""An int64 array (rows, LOG_WIDTH), see game.rules.ledger."""

P, L, O, R, I = (PERSONS,), (LEADERS,), (OFFICES,), (REGIONS,), (ISSUES,)  # noqa: E741
PL, LL, RL = (PERSONS, LEADERS), (LEADERS, LEADERS), (REGIONS, LEADERS)

CLOCK = (
    Field("seed", "i8", (), 0, 2**63 - 1, "-", "the campaign's seed; with an address it gives every die"),
    Field("turn", "i2", (), 0, TURNS - 1, "quarter", "0 is the first quarter of the calendar"),
    Field("phase", "i2", (), 0, 4, "phase", "which of the five phases is under way"),
    Field("stage", "i2", (), 0, 4, "stage", "stage of the sitting under way"),
    Field("step", "i2", (), 0, 32767, "-", "cursor of the phase: the event, leader or meeting in hand"),
    Field("substep", "i2", (), 0, 32767, "-", "cursor of the stage: the ask, leader or voter in hand"),
    Field("decider", "i2", (), 0, LEADERS - 1, "leader", "who must decide now; nobody when nothing is pending"),
    Field("decision", "i2", (), 0, 7, "decision", "what kind of decision is pending"),
    Field("subject", "i2", (), 0, 32767, "-", "what the decision is about: an ask, a leader, a motion"),
    Field("open", "i8", (), 0, 2**40, "bits", "for an ask: bit k is set when option k (from 1) may be taken"),
    Field("ended", "i2", (), 0, 32767, "ending", "0 while the campaign runs, else the ending's number (from 1)"),
    Field("winner", "i2", (), 0, LEADERS - 1, "leader", "the leader the ending names, or nobody"),
)

PEOPLE = (
    Field("standing", "i2", P, 0, 4, "standing", "member, expelled, exiled, dead or not yet there"),
    Field("health", "i2", P, 0, 100, "points", "0 is death"),
    Field("away", "i2", P, 0, 60, "quarters", "how long he is still ill or on leave; 0 is at work"),
    Field("prestige", "i2", P, 0, 100, "points", "standing in the eyes of the whole party"),
    Field("patron", "i2", P, 0, LEADERS - 1, "leader", "whom he follows; leaders follow themselves"),
    Field("seen_patron", "i2", P, 0, LEADERS - 1, "leader", "whom the party believes he follows"),
    Field("regard", "i2", PL, -100, 100, "points", "what he thinks of each leader"),
    Field("seen_regard", "i2", PL, -100, 100, "points", "what the party believes he thinks of each leader"),
    Field("gratitude", "i2", P, 0, 100, "points", "part of his regard for his patron that fades"),
    Field("stance", "i2", (PERSONS, ISSUES), -100, 100, "points", "-100 right .. +100 left on each issue"),
    Field("member", "i2", (PERSONS, BODIES), 0, 2, "rank", "0 not, 1 candidate, 2 full member of each body"),
    Field("seat_leader", "i2", P, 0, LEADERS - 1, "leader", "by whose delegates his CC seat was won"),
    Field("seat_region", "i2", P, 0, REGIONS - 1, "region", "by which delegation his CC seat was won"),
    Field("seat_kind", "i2", P, 0, 4, "origin", "how his CC seat was won: see SEAT_NAMES"),
    Field("seat_turn", "i2", P, 0, TURNS - 1, "quarter", "when his CC seat was won"),
    Field("slated", "i2", P, 0, LEADERS - 1, "leader", "whose slate names him for the next congress"),
    Field("top", "i2", P, 0, OFFICES - 1, "office", "his weightiest office (follows from holder; kept by posts)"),
    Field("sheltered", "i2", P, 0, 60, "quarters", "how long his patron still protects him"),
)

CHIEFS = (
    Field("capital", "i2", L, 0, 30, "points", "political capital that moves are paid from"),
    Field("moves_left", "i2", L, 0, 4, "moves", "moves left this quarter"),
    Field("posted", "i2", L, 0, 99, "posts", "region-level appointments made this quarter"),
    Field("courted", "i2", L, 0, PERSONS - 1, "person", "with whom he spent an evening last this quarter"),
    Field("exposure", "i2", L, 0, 100, "points", "how closely the party watches him"),
    Field("evidence", "i2", L, 0, 200, "points", "evidence of factionalism gathered against him"),
    Field("rung", "i2", L, 0, 6, "rung", "how far he has fallen: see RUNG_NAMES"),
    Field("struck", "i2", L, 0, TURNS, "quarter", "quarter after the one he was last sanctioned in; 0 never"),
    Field("recanted", "i2", L, 0, TURNS, "quarter", "quarter after the one from which a recantation counts; 0 none"),
    Field("removals", "i2", L, 0, 99, "sanctions", "carried sanctions that he moved against others"),
    Field("strength", "i2", L, 0, 100, "percent", "real share of the machine he commands"),
    Field("belief", "i2", LL, 0, 10000, "hundredths", "[i, j] what i believes j's strength to be, percent x 100"),
    Field("pact", "i2", LL, 0, 100, "points", "[i, j] firmness of their understanding; symmetric"),
    Field("pact_since", "i2", LL, 0, TURNS, "quarter", "quarter after the one it was made in; 0 none"),
    Field("gap", "i2", LL, 0, 200, "points", "[i, j] mean distance of their stances (kept by beliefs)"),
    Field("nerve", "i2", LL, -60, 60, "points", "[i, j] how much i's nerves add to the danger he sees in j"),
    Field("distrust", "i2", LL, 0, 100, "points", "[i, j] what i holds against j"),
    Field("material", "i2", LL, 0, 100, "points", "[i, j] compromising material i keeps on j"),
    Field("statement", "i2", (LEADERS, ISSUES), 0, 100, "points", "how publicly he holds his stance on an issue"),
    Field("said", "i2", (LEADERS, ISSUES), -100, 100, "points", "where he stood when he last said something new"),
    Field("said_turn", "i2", (LEADERS, ISSUES), 0, TURNS, "quarter", "quarter after the one he said it in; 0 never"),
    Field("offered", "i2", LL, 0, TURNS, "quarter", "quarter after the one i last made j an offer; 0 never"),
    Field("low", "i2", L, 0, 1, "flag", "he lies low this quarter"),
    Field("lay_low", "i2", L, 0, TURNS, "quarter", "quarter after the one he last lay low in; 0 never"),
    Field("convalescing", "i2", L, 0, 1, "flag", "he rests this quarter"),
    Field("done", "i2", (LEADERS, MOVES_KEPT), 0, 99, "times", "how often he made each move this quarter"),
    Field("resigning", "i2", L, 0, 1, "flag", "his resignation lies before the next plenum"),
    Field("broker", "i2", (), 0, LEADERS - 1, "leader", "who stands surety for the pact that is being asked about"),
    Field("agreed", "i2", (), 0, 1, "flag", "the first man asked has agreed to the brokered pact"),
    Field("brokered", "i2", L, 0, 99, "pacts", "pacts between others that he brought about"),
    Field("staged", "i2", L, 0, TURNS, "quarter", "quarter after the one he last took the stage abroad in; 0 never"),
    Field("lost_kind", "i2", L, 0, len(MOTION_NAMES) - 1, "motion", "what he lost last at the Politburo or a plenum"),
    Field("lost_a", "i2", L, -1000, 1000, "-", "its first object; a sanction suffered counts as his return lost"),
    Field("lost_b", "i2", L, -1000, 1000, "-", "its second object"),
    Field("lost_body", "i2", L, 0, BODIES - 1, "body", "where he lost it"),
    Field("lost_turn", "i2", L, 0, TURNS, "quarter", "quarter after the one he lost it in; 0 nothing to appeal"),
    Field("appealing", "i2", L, 0, BODIES - 1, "body", "before which body his appeal waits; 0 none"),
    Field("refused", "i2", L, 0, 99, "times", "resignations of his that a plenum refused"),
    Field("expulsions", "i2", L, 0, 99, "motions", "carried motions of his that expelled a leader from the party"),
    Field("fell", "i2", L, 0, 6, "rung", "the lowest he ever fell: see RUNG_NAMES"),
    Field("reign", "i2", L, 0, TURNS, "quarters", "in a row that he has held the CC: see reign_share"),
    Field("aim", "i2", (LEADERS, AIMS_DEALT), 0, WATCHES, "watch", "aims dealt, from 1; the first is public"),
    Field("aim_stood", "i2", (LEADERS, AIMS_DEALT), -1, 1, "-", "KEPT, LOST or OPEN, as it was last told of"),
    Field("offer_terms", "i2", (), 0, 127, "terms", "of the offer that waits for an answer: see game.rules.deals"),
    Field("pact_term", "i2", LL, 0, 63, "term", "[i, j] what i has promised j; 0 nothing beyond the understanding"),
    Field("pact_until", "i2", LL, 0, TURNS + 40, "quarter", "[i, j] quarter in which the promise no longer holds"),
    Field("pact_aim", "i2", LL, -100, 100, "points", "[i, j] for a line: where j stood when it was promised"),
    Field("debt", "i2", LL, 0, 9, "favours", "[i, j] favours that i owes j"),
    Field("kept", "i2", L, 0, 99, "times", "promises and debts he has honoured"),
    Field("broken", "i2", L, 0, 99, "times", "promises and debts he has not"),
)

APPARATUS = (
    Field("holder", "i2", O, 0, PERSONS - 1, "person", "who holds each office"),
    Field("since", "i2", O, 0, TURNS, "quarter", "quarter after the one he was posted in; 0 before the game"),
    Field("author", "i2", O, 0, LEADERS - 1, "leader", "who put him there"),
    Field("vacant", "i2", O, 0, 99, "quarters", "how long the office has stood empty"),
    Field("grip", "i2", R, 0, 100, "points", "how surely the secretary can deliver his delegation"),
    Field("mood", "i2", (REGIONS, ISSUES), -100, 100, "points", "opinion of the rank and file on each issue"),
    Field("delegates", "i2", RL, 0, 2000, "delegates", "at the last congress, by the leader they follow"),
    Field("bloc", "i2", RL, 0, 200, "seats", "unnamed CC seats of a region by the leader they follow"),
    Field("origin_person", "i2", R, 0, PERSONS - 1, "person", "secretary who led the delegation to the last congress"),
    Field("origin_author", "i2", R, 0, LEADERS - 1, "leader", "who had appointed that secretary"),
    Field("origin_since", "i2", R, 0, TURNS, "quarter", "when (quarter + 1; 0 before the game)"),
    Field("origin_leader", "i2", R, 0, LEADERS - 1, "leader", "for whom he carried his share"),
    Field("origin_grip", "i2", R, 0, 100, "points", "how much of it he carried"),
    Field("control_seats", "i2", L, 0, 400, "seats", "CCC members by the leader they follow; row 0 follows nobody"),
    Field("body_size", "i2", (BODIES,), 0, 2000, "seats", "full members each body has"),
)

COUNTRY = (
    Field("line", "i2", I, -100, 100, "points", "the party's official line"),
    Field("sponsor", "i2", I, 0, LEADERS - 1, "leader", "who answers for it"),
    Field("settled", "i2", I, 0, TURNS, "quarter", "quarter after the one the line was last voted in; 0 never"),
    Field("democracy", "i2", (), 0, 100, "points", "how freely the cells may speak"),
    Field("ban", "i2", (), 0, 1, "flag", "the ban on factions is in force"),
    Field("series", "i2", (SERIES, TURNS), -32768, 32767, "unit x 100", "the economy's series as they went"),
    Field("crisis", "i2", (), 0, 100, "points", "how hard the economy presses"),
    Field(
        "answers",
        "i2",
        (),
        0,
        LEADERS - 1,
        "leader",
        "who answered for the line when the crisis came",
    ),
    Field("ignored", "i2", (), 0, 99, "quarters", "how long a crisis has gone without a move of its line"),
    Field("flag", "i2", (FLAGS,), -1000, 1000, "-", "flags and counters of the scenario"),
    Field(
        "fired",
        "i2",
        (EVENTS,),
        EARLIEST,
        TURNS,
        "quarter",
        "quarter after the one an event happened in; 0 never; before the start that quarter itself, below 0",
    ),
    Field("chosen", "i2", (ASKS,), 0, 99, "option", "what was chosen (from 1); 0 not asked"),
    Field("doctrine", "i2", (DOCTRINES,), 0, LEADERS - 1, "leader", "who made a doctrine his own"),
    Field("document", "i2", (DOCUMENTS,), 0, 3, "state", "0 unknown, 1 known to a few, 2 read inside, 3 printed"),
    Field(
        "met",
        "i2",
        (MEETINGS,),
        EARLIEST,
        TURNS,
        "quarter",
        "quarter after the one a meeting sat in; 0 not yet; before the start that quarter itself, below 0",
    ),
    Field("delay", "i2", (MEETINGS,), -4, 8, "quarters", "how long a meeting has been put off"),
    Field("expelled", "i2", (), 0, 10000, "persons", "expelled from the party so far"),
    Field("watch_first", "i2", (WATCHES,), 0, TURNS, "quarter", "quarter after the one a watch first held in; 0 never"),
    Field("watch_count", "i2", (WATCHES,), 0, TURNS, "quarters", "of its window in which a watch held"),
)

SITTING = (
    Field("body", "i2", (), 0, 5, "body", "which body sits"),
    Field("joint", "i2", (), 0, 1, "flag", "a joint sitting with the CCC"),
    Field("meeting", "i2", (), 0, MEETINGS - 1, "meeting", "the meeting under way"),
    Field("motions", "i2", (), 0, MOTIONS, "motions", "how many lie on the table"),
    Field("motion", "i2", (), 0, MOTIONS, "motion", "the one in hand"),
    Field("kind", "i2", (MOTIONS,), 0, len(MOTION_NAMES) - 1, "motion", "its kind"),
    Field("mover", "i2", (MOTIONS,), 0, LEADERS - 1, "leader", "who moved it"),
    Field("object_a", "i2", (MOTIONS,), -1000, 1000, "-", "its first object: issue, office, leader, document, body"),
    Field("object_b", "i2", (MOTIONS,), -1000, 1000, "-", "its second: line proposed, person, rung, size"),
    Field("held", "i2", (MOTIONS,), 0, 9, "quarters", "1 when it is held over to the next quarter"),
    Field("tabled", "i2", L, 0, 1, "flag", "he has moved something at this sitting"),
    Field("stand", "i2", L, -1, 2, "vote", "how he has declared on the motion in hand; 2 is not yet"),
    Field("creditor", "i2", L, 0, LEADERS - 1, "leader", "who has called in his debt over the motion in hand"),
    Field("voters", "i2", (), 0, VOTERS, "voters", "how many persons and blocs vote at this sitting"),
    Field("voter", "i2", (VOTERS,), 0, 1023, "voter", "who each is: see game.rules.bodies.voter_code"),
    Field("votes", "i2", (VOTERS,), 0, 2000, "votes", "how many votes each carries"),
    Field("cast", "i2", (VOTERS,), -1, 1, "vote", "how each voted on the motion in hand"),
    Field("whip", "i2", P, -60, 60, "points", "pressure put on a voter over the motion in hand"),
)

ANNALS = (
    Field("minority", "i2", (MEETINGS,), 0, 100, "percent", "of the votes cast, losing in its closest vote"),
    Field("ayes", "i2", (MEETINGS,), 0, 2000, "votes", "for, in that vote of a meeting"),
    Field("noes", "i2", (MEETINGS,), 0, 2000, "votes", "against, in that vote of a meeting"),
    Field("opposed", "i2", LL, 0, TURNS, "quarter", "after the one they last voted against each other in; 0 never"),
    Field("bound", "i2", LL, 0, TURNS, "quarters", "at whose close their pact bound them"),
    Field("called", "i2", (RECORDS,), 0, 1, "flag", "guidance calls for what the record says of this quarter"),
    Field("expelled_by", "i2", (TURNS,), 0, 10000, "persons", "expelled up to the close of each quarter"),
)

FIELDS = CLOCK + PEOPLE + CHIEFS + APPARATUS + COUNTRY + SITTING + ANNALS
STATE = dtype_of(FIELDS)

NOTES = (
    Field("noted", "i2", (), 0, 1, "flag", "the state stands still, and notes may be taken of it"),
    Field("dread", "i2", LL, -1, 32767, "points", "[i, j] how dangerous j looks to i; -1 not reckoned"),
    Field("seats", "i2", L, -1, 10000, "seats", "of the CC that follow each leader, or nobody; -1 not reckoned"),
    Field("secretariat", "i2", L, -1, 1, "flag", "he runs the Secretariat; -1 not reckoned"),
    Field("orgburo", "i2", L, -1, 1, "flag", "he runs the Orgburo; -1 not reckoned"),
)
"""Beside a state, and no part of the campaign: what has been reckoned from it (see game.rules.notes)."""

BOARD = followed_by(STATE, NOTES)
"""A state with its notes, as compiled rules see it."""

PlainState = face_of("PlainState", FIELDS + NOTES)


class PlainBoards:
    """A row of states whose items are plain faces; assigning a state to an item copies it there.

    ``array`` shows the states, of dtype STATE, of ``boards``, which compiled rules take.
    """

    def __init__(self, count: int, checked: bool = False) -> None:
        """Room for ``count`` states, all zero."""
        self.boards = np.zeros(count, BOARD)
        self.array = np.ndarray((count,), STATE, self.boards.data, strides=(BOARD.itemsize,))
        self.faces = [PlainState(self.array[at : at + 1], checked) for at in range(count)]

    def __len__(self) -> int:
        return len(self.faces)

    def __getitem__(self, at: int) -> Any:
        return self.faces[at]

    def __setitem__(self, at: int, state: Any) -> None:
        self.array[at : at + 1] = state.element
