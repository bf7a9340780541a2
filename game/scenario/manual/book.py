"""What the keys of articles and claims of the book mean."""

from __future__ import annotations

BOOK: dict[str, dict[str, str]] = {
    "Article": {
        "id": "Its name in `see`, as article.ID.",
        "kind": "article; factor: a cause that can be removed in a study; game: about the game itself.",
        "title": "Headline.",
        "names": "Further names by which texts call it; every name found in a text links to it.",
        "names_ru": "Further names in Russian texts.",
        "text": "Paragraphs, parted by an empty line.",
        "see": "Related entries as KIND.ID, such as person.ada.",
    },
    "Claim": {
        "id": "Its name in an event's `claims`.",
        "claim": "What is claimed.",
        "verdict": "What is to be made of it.",
        "correction": "What is right; shown wherever the claim comes up.",
        "represented_by": "Where a player meets it.",
    },
    "Represented": {
        "events": "Events.",
        "meetings": "Meetings.",
        "offices": "Offices.",
        "documents": "Documents.",
        "articles": "Articles.",
        "mechanics": "Words of the glossary.",
    },
}  # fmt: skip
