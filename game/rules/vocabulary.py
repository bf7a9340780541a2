"""The words of the condition and effect language: one table, read by the parser, the rules and the handbook.

A condition is lowered to rows of four integers (operation, a, b, c) that :func:`game.rules.conditions.holds` runs on
a small stack. Operations below 32 are arithmetic and logic; those from 32 on are the terms of :data:`TERMS`.
"""

from __future__ import annotations

from dataclasses import dataclass

(
    PUSH, NEGATE, NOT, ADD, SUBTRACT, MULTIPLY, DIVIDE, LESS, AT_MOST, EQUAL, UNEQUAL, AT_LEAST, MORE, AND, OR,
    MINIMUM, MAXIMUM, SIZE,
) = range(18)  # fmt: skip

FIRST_TERM = 32


@dataclass(frozen=True)
class Word:
    """One term or effect: its name, what its arguments name, what a term gives, and the modder's manual line.

    Argument kinds: person, leader, office, region, issue, body, series, flag, event, ask_option (event then option),
    setting_value (setting then value),
    doctrine, document, meeting, number, standing, all_region (a region or ``all``). Results: number or truth.
    """

    name: str
    arguments: tuple[str, ...]
    result: str
    doc: str


TERMS = (
    Word("turn", (), "number", "Quarters since the start; the first quarter is 0."),
    Word("holds", ("person", "office"), "truth", "The person holds the office."),
    Word("vacant", ("office",), "truth", "Nobody holds the office."),
    Word("member", ("person", "body"), "truth", "The person is a full member of the body."),
    Word("candidate", ("person", "body"), "truth", "The person is a candidate member of the body."),
    Word("alive", ("person",), "truth", "The person lives and has entered the scene."),
    Word("in_party", ("person",), "truth", "The person is a party member."),
    Word("active", ("person",), "truth", "In the party and at work: neither dead, expelled, exiled nor ill."),
    Word("regard", ("person", "leader"), "number", "What the person thinks of the leader, -100..100."),
    Word("stance", ("person", "issue"), "number", "Where the person stands on the issue, -100 right .. 100 left."),
    Word("prestige", ("person",), "number", "Standing in the eyes of the party, 0..100."),
    Word("health", ("person",), "number", "Health, 0..100."),
    Word("away", ("person",), "number", "Quarters the person will still be ill or on leave."),
    Word("follows", ("person", "leader"), "truth", "The person is a client of the leader."),
    Word("rung", ("leader",), "number", "How far he has fallen: 0 not, 1 reprimand, 2 office, 3 Politburo, 4 CC, "
         "5 party, 6 exile."),
    Word("evidence", ("leader",), "number", "Evidence of factionalism against the leader."),
    Word("exposure", ("leader",), "number", "How closely the party watches the leader, 0..100."),
    Word("capital", ("leader",), "number", "Political capital of the leader."),
    Word("strength", ("leader",), "number", "Real share of the machine he commands, percent."),
    Word("belief", ("leader", "leader"), "number", "What the first believes the second's strength to be, percent."),
    Word("threat", ("leader", "leader"), "number", "How dangerous the second looks to the first, points."),
    Word("pact", ("leader", "leader"), "number", "Firmness of their understanding, 0..100."),
    Word("allied", ("leader", "leader"), "truth", "Their pact is firm enough to bind."),
    Word("distrust", ("leader", "leader"), "number", "What the first holds against the second, 0..100."),
    Word("line", ("issue",), "number", "The official line on the issue, -100..100."),
    Word("sponsor", ("issue", "leader"), "truth", "The leader answers for the line on the issue."),
    Word("mood", ("region", "issue"), "number", "Opinion of the region's rank and file on the issue, -100..100."),
    Word("party_mood", ("issue",), "number", "Opinion of the whole party on the issue, weighted by members."),
    Word("grip", ("region",), "number", "How surely the secretary delivers his delegation, 0..100."),
    Word("controls", ("leader", "region"), "truth", "The region's secretary follows the leader."),
    Word("delegates", ("leader",), "number", "His share of the delegates of the last congress, percent."),
    Word("seats", ("leader", "body"), "number", "Share of the body's full members that follow him, percent."),
    Word("size", ("body",), "number", "Full members of the body."),
    Word("members", ("region",), "number", "Party members of the region, thousands."),
    Word("series", ("series",), "number", "The series this quarter, in hundredths of its unit."),
    Word("earlier", ("series", "number"), "number", "The series that many quarters ago, in hundredths."),
    Word("crisis", (), "number", "How hard the economy presses, 0..100."),
    Word("democracy", (), "number", "How freely the cells may speak, 0..100."),
    Word("ban", (), "truth", "The ban on factions is in force."),
    Word("flag", ("flag",), "number", "The flag or counter; 0 is unset."),
    Word("fired", ("event",), "truth", "The event has happened."),
    Word("since", ("event",), "number", "Quarters since the event; 99 if it has not happened."),
    Word("chose", ("ask_option",), "truth", "That option of the event was chosen."),
    Word("adopted", ("doctrine",), "truth", "Some leader has made the doctrine his own."),
    Word("holds_doctrine", ("leader", "doctrine"), "truth", "The leader has made the doctrine his own."),
    Word("known", ("document",), "truth", "The document is known at least to a few."),
    Word("read", ("document",), "truth", "The document has been read out inside the party."),
    Word("printed", ("document",), "truth", "The document has been printed."),
    Word("met", ("meeting",), "truth", "The meeting has sat."),
    Word("due", ("meeting",), "truth", "The meeting sits this quarter."),
    Word("expelled", (), "number", "Persons expelled from the party so far."),
    Word("removals", ("leader",), "number", "Carried sanctions the leader moved against others."),
    Word("secret_ballot", (), "truth", "Votes are secret (a setting)."),
    Word("last_quarter", (), "truth", "This is the last quarter of the calendar."),
    Word("rivals", ("leader",), "number", "Other leaders in the Politburo with a tenth of the machine and no pact."),
    Word("coalition", ("leader", "body"), "number", "Percent of the body that follows him or his bound partners."),
    Word("leading", ("leader",), "truth", "None of his bound partners weighs more (prestige and twice strength)."),
    Word("standing", ("person", "standing"), "truth", "The person is a member, expelled, exiled, dead or absent."),
    Word("share", ("region",), "number", "The region's share of congress delegates by the calendar, percent."),
    Word("delegation", ("region", "leader"), "number", "Percent of the region's last delegation that followed the "
         "leader."),
    Word("party_members", (), "number", "Members of the whole party, thousands."),
    Word("earlier_members", ("number",), "number", "Members of the whole party that many quarters ago, thousands."),
    Word("minority", ("meeting",), "number", "Largest percent of the votes cast (for and against) on the losing side "
         "of a motion at that meeting; 0 if nobody lost or it has not sat."),
    Word("ayes", ("meeting",), "number", "Votes for, in the vote of that meeting with the largest minority."),
    Word("noes", ("meeting",), "number", "Votes against, in the same vote."),
    Word("opposed", ("leader", "leader"), "number", "Quarters since the two last voted against each other at a plenum, "
         "conference or congress; 99 if they never did."),
    Word("allied_quarters", ("leader", "leader"), "number", "Quarters so far at whose close their pact bound them."),
    Word("earlier_expelled", ("number",), "number", "Persons expelled from the party up to that many quarters ago."),
    Word("setting", ("setting_value",), "truth", "That value of a setting of the scenario's own is chosen."),
    Word("harvests", (), "number", "How much better the harvests are than they were, percent (a setting)."),
    Word("fell", ("leader",), "number", "The lowest rung he ever fell to, whatever he has regained since."),
    Word("presides", ("leader",), "truth", "He is the one to preside at the Politburo."),
    Word("reign", ("leader",), "number", "Quarters in a row in which he has held the CC (see reign_share)."),
    Word("second", ("body",), "number", "Percent of the body in its second camp: the strongest leader outside the "
         "largest coalition, with those bound to him."),
    Word("refused", ("leader",), "number", "Resignations of his that a plenum has refused."),
    Word("expulsions", ("leader",), "number", "Carried motions of his that expelled a leader from the party."),
    Word("brokered", ("leader",), "number", "Pacts between others that he has brought about."),
    Word("kept", ("leader",), "number", "Promises and debts he has honoured."),
    Word("broken", ("leader",), "number", "Promises and debts he has not."),
)  # fmt: skip

EFFECTS = (
    Word("prestige", ("person", "number"), "", "Change a person's prestige."),
    Word("regard", ("person", "leader", "number"), "", "Change what a person thinks of a leader."),
    Word("capital", ("leader", "number"), "", "Give or take political capital."),
    Word("exposure", ("leader", "number"), "", "Change how closely a leader is watched."),
    Word("evidence", ("leader", "number"), "", "Change the evidence of factionalism against a leader."),
    Word("health", ("person", "number"), "", "Change a person's health; at 0 he dies."),
    Word("away", ("person", "number"), "", "Take a person from work for that many quarters (60: for good)."),
    Word("stance", ("person", "issue", "number"), "", "Move a person's stance, + is left."),
    Word("mood", ("all_region", "issue", "number"), "", "Move the mood of a region, or of all."),
    Word("line", ("issue", "number"), "", "Move the official line."),
    Word("pact", ("leader", "leader", "number"), "", "Strengthen or weaken the understanding of two leaders."),
    Word("distrust", ("leader", "leader", "number"), "", "Change what the first holds against the second."),
    Word("post", ("person", "office"), "", "Put a person into an office; its holder leaves it."),
    Word("vacate", ("office",), "", "Empty an office."),
    Word("standing", ("person", "standing"), "", "Make a person member, expelled, exiled, dead or absent."),
    Word("seat", ("person", "body", "number"), "", "Give a rank in a body: 0 out, 1 candidate, 2 full member."),
    Word("patron", ("person", "leader"), "", "Make a person the client of a leader."),
    Word("grip", ("all_region", "number"), "", "Change a secretary's grip on a region, or on all."),
    Word("series", ("series", "number"), "", "Change this quarter's figure, in hundredths of the unit."),
    Word("flag", ("flag", "number"), "", "Set a flag or counter to a number."),
    Word("count", ("flag", "number"), "", "Add to a counter."),
    Word("adopt", ("leader", "doctrine"), "", "Make a doctrine the leader's own."),
    Word("document", ("document", "number"), "", "Set a document: 1 known to a few, 2 read inside, 3 printed."),
    Word("material", ("leader", "leader", "number"), "", "Change the material the first keeps on the second."),
    Word("belief", ("leader", "leader", "number"), "", "Change what the first believes of the second, percent."),
    Word("democracy", ("number",), "", "Change how freely the cells may speak."),
    Word("size", ("body", "number"), "", "Set the size of a body."),
    Word("expelled", ("number",), "", "Count persons expelled from the party."),
)

(
    T_TURN, T_HOLDS, T_VACANT, T_MEMBER, T_CANDIDATE, T_ALIVE, T_IN_PARTY, T_ACTIVE, T_REGARD, T_STANCE,
    T_PRESTIGE, T_HEALTH, T_AWAY, T_FOLLOWS, T_RUNG, T_EVIDENCE, T_EXPOSURE, T_CAPITAL, T_STRENGTH, T_BELIEF,
    T_THREAT, T_PACT, T_ALLIED, T_DISTRUST, T_LINE, T_SPONSOR, T_MOOD, T_PARTY_MOOD, T_GRIP, T_CONTROLS,
    T_DELEGATES, T_SEATS, T_SIZE, T_MEMBERS, T_SERIES, T_EARLIER, T_CRISIS, T_DEMOCRACY, T_BAN, T_FLAG, T_FIRED,
    T_SINCE, T_CHOSE, T_ADOPTED, T_HOLDS_DOCTRINE, T_KNOWN, T_READ, T_PRINTED, T_MET, T_DUE, T_EXPELLED,
    T_REMOVALS, T_SECRET_BALLOT, T_LAST_QUARTER, T_RIVALS, T_COALITION,
    T_LEADING, T_STANDING, T_SHARE, T_DELEGATION, T_PARTY_MEMBERS, T_EARLIER_MEMBERS, T_MINORITY, T_AYES, T_NOES,
    T_OPPOSED, T_ALLIED_QUARTERS, T_EARLIER_EXPELLED, T_SETTING, T_HARVESTS,
    T_FELL, T_PRESIDES, T_REIGN, T_SECOND, T_REFUSED, T_EXPULSIONS, T_BROKERED, T_KEPT, T_BROKEN,
) = range(FIRST_TERM, FIRST_TERM + 79)  # fmt: skip
(
    E_PRESTIGE, E_REGARD, E_CAPITAL, E_EXPOSURE, E_EVIDENCE, E_HEALTH, E_AWAY, E_STANCE, E_MOOD, E_LINE, E_PACT,
    E_DISTRUST, E_POST, E_VACATE, E_STANDING, E_SEAT, E_PATRON, E_GRIP, E_SERIES, E_FLAG, E_COUNT, E_ADOPT,
    E_DOCUMENT, E_MATERIAL, E_BELIEF, E_DEMOCRACY, E_SIZE, E_EXPELLED,
) = range(1, 1 + 28)  # fmt: skip

TERM_CODE = {word.name: FIRST_TERM + at for at, word in enumerate(TERMS)}
EFFECT_CODE = {word.name: 1 + at for at, word in enumerate(EFFECTS)}
