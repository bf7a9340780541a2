"""What the words of an answer name, by verb, and the closed sets of words."""

from __future__ import annotations

from game.rules import names as n
from game.words import N_

NONE = "none"

DECISION_HELP = {
    n.D_ASK: N_("choose EVENT OPTION, or the OPTION alone"),
    n.D_MOVE: N_("a move, such as 'court PERSON', 'offer LEADER against LEADER', 'write ISSUE', or 'pass'"),
    n.D_PACT: N_("'accept LEADER' or 'refuse LEADER'"),
    n.D_TABLE: N_("'table none' or a motion, such as 'table line ISSUE NUMBER'"),
    n.D_HOLD: N_("'hold none' or 'hold NUMBER'"),
    n.D_WHIP: N_("'whip none' or 'whip PERSON for' (a leader, if he owes you a favour)"),
    n.D_VOTE: N_("'vote for', 'vote against' or 'vote abstain'"),
}

UNKNOWN = {
    "person": N_("there is no person '{word}'"),
    "leader": N_("there is no leader '{word}'"),
    "office": N_("there is no office '{word}'"),
    "region": N_("there is no region '{word}'"),
    "issue": N_("there is no issue '{word}'"),
    "doctrine": N_("there is no doctrine '{word}'"),
    "document": N_("there is no document '{word}'"),
    "body": N_("there is no body '{word}'"),
    "side": N_("there is no side '{word}'"),
    "publicity": N_("there is no publicity '{word}'"),
    "degree": N_("there is no degree '{word}'"),
    "ban": N_("there is no ban '{word}'"),
    "rung": N_("there is no rung '{word}'"),
    "vote": N_("there is no vote '{word}'"),
    "push": N_("there is no push '{word}'"),
}
"""What is said of a word that names nothing of its kind."""

PLACES = {
    "person": N_("PERSON"), "leader": N_("LEADER"), "office": N_("OFFICE"), "region": N_("REGION"),
    "issue": N_("ISSUE"), "doctrine": N_("DOCTRINE"), "document": N_("DOCUMENT"), "body": N_("BODY"),
    "side": N_("SIDE"), "publicity": N_("PUBLICITY"), "degree": N_("DEGREE"), "ban": N_("BAN"), "rung": N_("RUNG"),
    "vote": N_("VOTE"), "push": N_("PUSH"), "number": N_("NUMBER"), "terms": N_("TERMS"),
    "person_or_nobody": N_("PERSON_OR_NOBODY"),
}  # fmt: skip
"""What stands for a word of a kind, where a form is shown."""
