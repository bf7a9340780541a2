"""Events call the second capital by a name it has whenever they may come."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

EVENTS = Path(__file__).resolve().parents[2] / "scenarios" / "1922" / "events"
TOLD = ("title", "text", "label", "hint", "won", "lost")
RENAMED = "1924-01"


def sentences(node: Any) -> Iterator[str]:
    """Every text of an event that a player reads."""
    if isinstance(node, list):
        for one in node:
            yield from sentences(one)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in TOLD and isinstance(value, str):
                yield value
            else:
                yield from sentences(value)


def test_no_event_says_leningrad_before_there_is_one() -> None:
    early = 0
    for file in sorted(EVENTS.glob("*.yaml")):
        for event in yaml.safe_load(file.read_text(encoding="utf-8"))["events"]:
            first = str(event.get("from") or event.get("date"))[:7]
            if first < RENAMED and "lenin_dies" not in str(event.get("when", "")):
                early += 1
                asked = [ask for ask in event.get("asks", ()) if "lenin_dies" not in str(ask.get("when", ""))]
                wrong = [one for one in sentences({**event, "asks": asked}) if "Leningrad" in one]
                assert not wrong, f"{event['id']}: {wrong}"
    assert early > 50


def test_nobody_is_said_to_be_in_the_mausoleum_while_he_may_live() -> None:
    told = "".join(file.read_text(encoding="utf-8") for file in EVENTS.glob("*.yaml"))
    assert "in a mausoleum" not in told
