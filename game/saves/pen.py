"""Writes a campaign as lines: whole, or only what is new since the last time."""

from __future__ import annotations

import base64
import hashlib
import zlib
from typing import Any

import numpy as np

from game import RULES_VERSION
from game.campaign import Campaign, Decision
from game.chronicle import Line, lines, quarter_name
from game.rules.state import STATE
from game.saves.lines import seal
from game.saves.records import SAVE_FORMAT

SNAPSHOT_EVERY = 5
"""Quarters between two full snapshots."""


class Pen:
    """Knows what has been written; :meth:`fresh` gives the lines that are missing."""

    def __init__(self, number: int = 0) -> None:
        """``number`` is that of the next line."""
        self.number = number
        self.decisions: list[Decision] = []
        self.noted: set[int] = set()
        self.told = -1

    def opening(self, campaign: Campaign, title: str) -> list[bytes]:
        """The header and the scenario."""
        scenario, texts = campaign.scenario, campaign.scenario.texts
        named = {words.id: words for words in texts.leaders}
        header = {
            "do": "header",
            "save": SAVE_FORMAT,
            "rules": RULES_VERSION,
            "scenario": scenario.id,
            "hash": scenario.hash,
            "seed": campaign.seed,
            "settings": campaign.settings,
            "humans": list(campaign.humans),
            "title": title[:200],
            "about": texts.scenario.title[:200],
            "leaders": [named[one].name[:200] for one in campaign.humans],
            "leaders_ru": [named[one].ru("name")[:200] for one in campaign.humans],
            **({"what_ifs": list(scenario.overlays)} if scenario.overlays else {}),
        }
        return [self._line(header), self._line({"do": "scenario", "scenario": scenario.resolved()})]

    def fresh(self, campaign: Campaign, closing: bool = False) -> list[bytes]:
        """Lines for what happened since: a rewind if the past is another, decisions, states.

        ``closing`` also notes the state as it stands now, so that a manual save is checked to its end.
        """
        found = []
        common = _common(self.decisions, campaign.decisions)
        if common < len(self.decisions):
            found.append(self._line({"do": "rewind", "to": common}))
            self.noted = {after for after in self.noted if after <= common}
            self.told = min(self.told, common)
        self.decisions = list(campaign.decisions)
        last = len(self.decisions)
        due = {after for after in campaign.snapshots if 0 < after <= last} - self.noted
        now = campaign.ended or (closing and campaign.pending is not None)
        told = lines(campaign, since=self.told) if due or (now and last not in self.noted) else []
        for after in range(min(due | {common + 1}), last + 1):
            if after > common:
                found.append(self._decision(self.decisions[after - 1]))
            if after in due:
                found += self._states(campaign, after, campaign.snapshots[after], told)
        if now and last not in self.noted:
            found.append(self._state(campaign, last, campaign.boards.array[0].tobytes(), told))
        return found

    def copy(self) -> Pen:
        """The same knowledge, to go back to when writing fails."""
        other = Pen(self.number)
        other.decisions, other.noted, other.told = self.decisions, set(self.noted), self.told
        return other

    def _line(self, value: dict[str, Any]) -> bytes:
        line = seal({"n": self.number} | value)
        self.number += 1
        return line

    def _decision(self, one: Decision) -> bytes:
        row = {"turn": one.turn, "who": one.leader, "kind": one.kind, "text": one.text, "human": one.human}
        return self._line({"do": "decide"} | row)

    def _states(self, campaign: Campaign, after: int, state: bytes, told: list[Line]) -> list[bytes]:
        found = [self._state(campaign, after, state, told)]
        turn = turn_of(state)
        if turn % SNAPSHOT_EVERY == 0:
            packed = base64.b64encode(zlib.compress(state, 9)).decode("ascii")
            found.append(self._line({"do": "snapshot", "turn": turn, "after": after, "bytes": packed}))
        return found

    def _state(self, campaign: Campaign, after: int, state: bytes, told: list[Line]) -> bytes:
        rows = [_row(one) for one in told if self.told < one.after <= after]
        self.told = max(self.told, after)
        self.noted.add(after)
        turn = turn_of(state)
        row = {"turn": turn, "after": after, "hash": digest(state), "quarter": quarter_name(campaign, turn)}
        return self._line({"do": "state"} | row | {"lines": rows})


def turn_of(state: bytes) -> int:
    """The turn of a state given as bytes."""
    return int(np.frombuffer(state, STATE)[0]["turn"])


def digest(state: bytes) -> str:
    """As :meth:`Campaign.state_hash`."""
    return hashlib.sha256(state).hexdigest()[:16]


def _row(line: Line) -> list[Any]:
    return [line.after, line.turn, line.kind, line.text, line.secret_of]


def _common(before: list[Decision], now: list[Decision]) -> int:
    """How many decisions two pasts share."""
    if before == now[: len(before)]:
        return len(before)
    for at, (one, other) in enumerate(zip(before, now, strict=False)):
        if one != other:
            return at
    return min(len(before), len(now))
