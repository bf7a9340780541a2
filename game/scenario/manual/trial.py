"""What the keys of a scenario's own tests mean."""

from __future__ import annotations

TRIAL: dict[str, dict[str, str]] = {
    "Trial": {
        "id": "Its name.",
        "text": "What is expected, in a sentence.",
        "campaigns": "How many campaigns are played.",
        "seed": "The first seed.",
        "settings": "Settings that are different in them, by name.",
        "choose": "What leaders choose in an event, whatever they think: event, leader, option.",
        "until": "The last quarter that is played; the whole campaign if left out.",
        "expect": "The condition, looked at when the campaign ends or the last of these quarters closes.",
        "ending": "Or the ending that must come.",
        "at_least": "In how many percent of the campaigns at least.",
        "at_most": "In how many percent at most.",
    },
}  # fmt: skip
