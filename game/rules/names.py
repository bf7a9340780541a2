"""Every small integer of the rules, named once. Index 0 is *nobody* (persons, leaders, offices, regions)."""

NOBODY = 0

# --- capacities: how large a scenario may be; row 0 of persons, leaders, offices and regions stays empty ----------
PERSONS, LEADERS, OFFICES, REGIONS, ISSUES = 128, 12, 112, 32, 4
TURNS, MEETINGS, SERIES, FLAGS, DOCTRINES, DOCUMENTS = 48, 64, 24, 96, 12, 12
EVENTS, ASKS, OPTIONS, EFFECTS, WORDS, ENDINGS = 320, 960, 2400, 9600, 24000, 64
MOTIONS = 16
MOVES_KEPT = 48
"""Room for moves in the counts of a quarter."""
VOTERS = 240
WATCHES = 192
MEANS = 256
ANY = 9999
"""Stands for whatever object a means to an aim may have."""
RECORDS, CHANGES = 96, 512
OWN_SETTINGS, OWN_VALUES = 4, 6
"""Settings of a scenario's own, and values of each."""

AWAY_FOR_GOOD = 40
"""Quarters of illness from which a leader no longer counts as one who can act again."""
CHAIRS = 8
BEFORE = 8
"""Quarters of the economy that are known from before the start."""
EARLIEST = -400
"""The quarter before which nothing has happened; the start is quarter 0."""

# --- bodies ------------------------------------------------------------------------------------------------------
POLITBURO, ORGBURO, SECRETARIAT, COMMITTEE, CONTROL, CONGRESS = 0, 1, 2, 3, 4, 5
BODIES = 6
BODY_NAMES = ("politburo", "orgburo", "secretariat", "committee", "control", "congress")
OUT, CANDIDATE, FULL = 0, 1, 2

# --- who fills an office: one of the bodies above, the holder of another office, or nobody by a move -------------
BY_OFFICE, BY_GOVERNMENT = 6, 7
FILLERS = (*BODY_NAMES, "office", "government")

# --- standing of a person in the party ---------------------------------------------------------------------------
MEMBER, EXPELLED, EXILED, DEAD, ABSENT = 0, 1, 2, 3, 4
STANDING_NAMES = ("member", "expelled", "exiled", "dead", "absent")

# --- rungs of the fall of a leader -------------------------------------------------------------------------------
RUNG_NONE, RUNG_REPRIMAND, RUNG_OFFICE, RUNG_POLITBURO, RUNG_COMMITTEE, RUNG_PARTY, RUNG_EXILE = range(7)
RUNG_NAMES = ("none", "reprimand", "office", "politburo", "committee", "party", "exile")

# --- phases of a quarter and stages of a sitting -----------------------------------------------------------------
DISPATCHES, MOVES, POLITBURO_SITS, MEETINGS_SIT, CLOSE = range(5)
PHASE_NAMES = ("dispatches", "moves", "politburo", "meetings", "close")
TABLE, HOLD, WHIPS, DECLARE, COUNT = range(5)

# --- decisions: what the rules wait for --------------------------------------------------------------------------
NO_DECISION, D_ASK, D_MOVE, D_PACT, D_TABLE, D_HOLD, D_WHIP, D_VOTE = range(8)
DECISION_NAMES = ("none", "ask", "move", "pact", "table", "hold", "whip", "vote")

# --- kinds of meeting --------------------------------------------------------------------------------------------
PLENUM, CONFERENCE, CONGRESS_MEETS = 1, 2, 3
MEETING_NAMES = ("none", "plenum", "conference", "congress")

# --- verbs: moves, then motions, then the answers to the other decisions -----------------------------------------
(
    PASS, APPOINT, DISMISS, COURT, PROTECT, DROP, SLATE, OFFER, BREAK, WRITE, BEND, ADOPT, SPEAK, PRESS, CIRCULATE,
    CELLS, LIE_LOW, GATHER, LEAK, QUOTE, CALL, DELAY, CONVALESCE, RESIGN, RECANT,
    ASSIGN, APPEAL_BELOW, STAGE, BROKER, FORMULA, APPEAL,
) = range(31)  # fmt: skip
MOVE_NAMES = (
    "pass", "appoint", "dismiss", "court", "protect", "drop", "slate", "offer", "break", "write", "bend", "adopt",
    "speak", "press", "circulate", "cells", "lie_low", "gather", "leak", "quote", "call", "delay", "convalesce",
    "resign", "recant",
    "assign", "appeal_below", "stage", "broker", "formula", "appeal",
)  # fmt: skip
MOVE_COUNT = len(MOVE_NAMES)
(NO_MOTION, M_LINE, M_FILL, M_PUBLISH, M_SUPPRESS, M_ENLARGE, M_SANCTION, M_DEMOCRACY, M_BAN, M_RESIGN, M_REINSTATE) = (
    range(11)
)
MOTION_NAMES = (
    "none", "line", "fill", "publish", "suppress", "enlarge", "sanction", "democracy", "ban", "release",
    "reinstate",
)  # fmt: skip
AGAINST, ABSTAIN, FOR = -1, 0, 1

# --- terms of a deal: plain, against a leader (his number), a line (DEAL_LINE + issue), votes; OWING is added ---------
DEAL_PLAIN, DEAL_LINE, DEAL_VOTES, DEAL_DEBT, OWING = 0, 16, 32, 40, 64
"""DEAL_DEBT is no term to be offered: a debt that was called in, in rows of the log."""

# --- why a voter leans: the parts of a leaning, in the order they are shown --------------------------------------
(
    R_MERIT, R_MOVER, R_TARGET, R_PATRON, R_PACT, R_FEAR, R_INTEREST, R_CASE, R_UNITY, R_SPEECH, R_WHIP, R_VIEWS,
    R_LUCK,
) = range(13)  # fmt: skip
REASONS = 13
REASON_NAMES = (
    "merit", "mover", "target", "patron", "pact", "fear", "interest", "case", "unity", "speech", "whip", "views",
    "luck",
)  # fmt: skip

# --- objections: why a move is not possible; 0 is none ------------------------------------------------------------
(
    OK, O_NOT_YOUR_TURN, O_COST, O_SPENT, O_NOT_ACTIVE, O_NOT_YOURS, O_HOLDER_STRONG, O_UNFIT, O_ALREADY, O_SELF,
    O_NO_PRESS, O_NO_PACT, O_NOTHING, O_TOO_SOON, O_NO_EVIDENCE, O_WRONG_BODY, O_NOT_MEMBER, O_BANNED, O_LIMIT,
    O_NO_SUCH, O_ON_TABLE, O_NOT_DUE, O_BOUND,
    O_NO_POST, O_NO_DEBT,
) = range(25)  # fmt: skip
OBJECTION_NAMES = (
    "ok", "not_your_turn", "cost", "spent", "not_active", "not_yours", "holder_strong", "unfit", "already", "self",
    "no_press", "no_pact", "nothing", "too_soon", "no_evidence", "wrong_body", "not_member", "banned", "limit",
    "no_such", "on_table", "not_due", "bound",
    "no_post", "no_debt",
)  # fmt: skip

# --- rows of the log: kind, then what the kind says ---------------------------------------------------------------
(
    L_QUARTER, L_EVENT, L_CHOICE, L_MOVE, L_PACT, L_MOTION, L_BALLOT, L_RESULT, L_HELD, L_WHIP, L_MEETING, L_POST,
    L_DELEGATES, L_SEAT, L_ELECTED, L_PATRON, L_SANCTION, L_DEATH, L_CRISIS, L_LINE, L_ENDING, L_GAMBLE, L_ILLNESS,
    L_BODY,
    L_BROKER, L_STAGE, L_REGAIN, L_LAPSED, L_QUOTED, L_REBUFF, L_DESERT, L_IGNORED,
    L_BREACH, L_KEPT, L_CALLED, L_FAVOUR, L_AIM, L_PASSED_OVER,
) = range(38)  # fmt: skip
LOG_NAMES = (
    "quarter", "event", "choice", "move", "pact", "motion", "ballot", "result", "held", "whip", "meeting", "post",
    "delegates", "seat", "elected", "patron", "sanction", "death", "crisis", "line", "ending", "gamble", "illness",
    "body",
    "broker", "stage", "regain", "lapsed", "quoted", "rebuff", "desert",
    "ignored", "breach", "kept", "called", "favour", "aim", "passed_over",
)  # fmt: skip
LOG_WIDTH = 19

# --- purposes of luck: one address space each ---------------------------------------------------------------------
(
    LUCK_HAZARD, LUCK_GAMBLE, LUCK_BALLOT, LUCK_CHOICE, LUCK_ECONOMY, LUCK_HEALTH, LUCK_MOOD, LUCK_PATRON, LUCK_MOVE,
    LUCK_SEEN, LUCK_CAUTION, LUCK_ELECTION, LUCK_OPTION, LUCK_THREAT, LUCK_PRIVATE,
    LUCK_STAGE, LUCK_AIMS, LUCK_RECORD, LUCK_FUTURE, LUCK_DISSENT,
) = range(1, 21)  # fmt: skip

# --- aims: how many a leader is dealt in a game, the first of them public --------------------------------------------
AIMS_DEALT = 3

# --- the score of a leader: its parts in the order they are shown, and what each gives at most -----------------------
(
    S_ENDING, S_SEAT, S_OFFICE, S_PRESTIGE, S_LADDER, S_AIM_1, S_AIM_2, S_AIM_3, S_PROMISES, S_CONSISTENCY,
) = range(10)  # fmt: skip
SCORE_PARTS = 10
SCORE_NAMES = (
    "ending", "seat", "office", "prestige", "ladder", "aim_1", "aim_2", "aim_3", "promises", "consistency",
)  # fmt: skip
SCORE_MOST = (14, 10, 6, 5, 5, 15, 15, 15, 8, 7)
"""Standing 40, aims 45, record 15: together 100."""

# --- how a seat was won --------------------------------------------------------------------------------------------
SEAT_NONE, SEAT_INHERITED, SEAT_GRIP, SEAT_MOOD, SEAT_PROMOTED = range(5)
SEAT_NAMES = ("none", "inherited", "grip", "mood", "promoted")

# --- secretaries: what binds a delegation to a leader (a scenario setting) ----------------------------------------
BY_PATRONAGE, BY_INTEREST = 0, 1

# --- what a watched condition must do in its window: begin to hold, hold throughout, not hold at all ---------------
ONCE, ALWAYS, NEVER = 0, 1, 2
WATCH_MODES = ("once", "always", "never")
LOST, OPEN, KEPT = -1, 0, 1

# --- what the record of history says of a quarter: a leader was struck, or two stood to each other in a certain way ---
RECORDED_SANCTION, RECORDED_PACT = 0, 1

# --- how well the AI plays (a setting of the campaign) --------------------------------------------------------------
EASY, NORMAL, HARD, EXPERT = range(4)
SKILL_NAMES = ("easy", "normal", "hard", "expert")
