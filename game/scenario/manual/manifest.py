"""What the keys of mod.yaml mean."""

from __future__ import annotations

MANIFEST: dict[str, dict[str, str]] = {
    "Manifest": {
        "format": "The version of this format.",
        "id": "What the mod is called by programs.",
        "title": "What players read.",
        "version": "A text of your own, in quotes.",
        "author": "Who made it.",
        "licence": "Under what terms others may use it.",
        "about": "What it is or changes, in a sentence or two.",
        "holds": "scenario, changes (to scenarios) or assets (pictures, sounds, fonts).",
        "changes": "Only with `holds: changes`: the scenarios whose files it changes.",
    },
}  # fmt: skip
