"""What the keys of what-ifs and what they change mean."""

from __future__ import annotations

WHAT_IF: dict[str, dict[str, str]] = {
    "WhatIf": {
        "id": "The name of its file.",
        "question": "What is asked, with a question mark.",
        "kind": "actor: about one man's choice; structure: about circumstances.",
        "claims": "Claims of claims.yaml it bears on.",
        "factor": "The factor it removes.",
        "claim": "The claim it tests, in a sentence.",
        "argued_by": "Who argues it.",
        "doubted_by": "Who doubts it.",
        "exam": "The same in the words of an examination.",
        "attributed": "Whether `attribute` divides an outcome among it and its like.",
        "doc": "What was changed, and what could not be.",
        "scenario": "Keys of scenario.yaml that become different.",
    },
    "Overlay": {
        "add": "Items that are added.",
        "patch": "Items that become different, by id.",
        "remove": "Ids that are taken out; `all` takes out everything.",
    },
}  # fmt: skip
