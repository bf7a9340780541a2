"""What is fuzzed: each target takes bytes, and anything but its own kind of refusal is a crash."""

from __future__ import annotations

import io
import shutil
import zipfile
import zlib
from pathlib import Path
from typing import Any, Protocol

from benchmarks.saves.playing import first_leader, played, restored_at_once
from game.campaign import Campaign
from game.notation import Unreadable as UnreadableAnswer
from game.rules import names as n
from game.rules.conditions import LARGEST, value_of
from game.saves import SaveProblem, save
from game.saves import load as load_save
from game.scenario import Scenario, load
from game.scenario.catalogue import CatalogueError, read_catalogue, write_catalogue
from game.scenario.characters import Unreadable, decode
from game.scenario.load import inspect
from game.scenario.lowering import Wrong, compile_condition, compile_effect
from game.scenario.problems import ERROR
from game.scenario.reader import read
from game.scenario.rendering import as_text
from tests.scenario.conftest import SMALL, write_numbers


class Target(Protocol):
    """One reader of bytes from strangers."""

    def seeds(self) -> list[bytes]:
        """Good inputs to begin with."""

    def __call__(self, data: bytes) -> None:
        """Read; raises only what is a crash."""


def small_in(place: Path) -> Scenario:
    """The small scenario of the tests, in a folder of ``place``."""
    folder = place / "small"
    shutil.copytree(SMALL, folder)
    write_numbers(folder)
    return load(folder)


class Loader:
    """A file of a scenario: through the strict reader, and where that takes it through everything after it."""

    def __init__(self, place: Path) -> None:
        small_in(place)
        self.folder = place / "small"
        self.names = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.yaml"))
        self.whole = {name: (self.folder / name).read_bytes() for name in self.names}

    def seeds(self) -> list[bytes]:
        """Every file, after the number of its name."""
        return [bytes([at]) + self.whole[name] for at, name in enumerate(self.names)]

    def __call__(self, data: bytes) -> None:
        """The first byte says which file it is."""
        name = self.names[data[0] % len(self.names)] if data else self.names[0]
        _, problems = read(name, data[1:])
        as_text(problems)
        if any(problem.severity == ERROR for problem in problems):
            return
        path = self.folder / name
        try:
            path.write_bytes(data[1:])
            scenario, found = inspect(self.folder)
            as_text(found)
            assert (scenario is None) == any(problem.severity == ERROR for problem in found)
            if scenario is not None:
                assert scenario.world.shape == (1,)
                assert scenario.texts.endings is not None
        finally:
            path.write_bytes(self.whole[name])


class Conditions:
    """A condition or an effect: compiled, and run on a campaign."""

    def __init__(self, place: Path) -> None:
        self.scenario = small_in(place)
        self.campaign = Campaign(self.scenario, 1)
        self.campaign.advance_once()
        self.found = sorted({one for one in _conditions(self.scenario.resolved()) if one})

    def seeds(self) -> list[bytes]:
        """What stands in the small scenario, and sums."""
        sums = [
            "1 + 2 * 3 < 10 and not 0",
            "min(1, 2, 3) = max(1)",
            "abs(-4) / 0 != (7 - -7)",
            "turn >= 1000000 * 1000000",
        ]
        return [one.encode() for one in [*self.found, *sums, "after 1923-04 or during 1922"]]

    def __call__(self, data: bytes) -> None:
        """As a condition, as a leader's own, and as an effect."""
        text = data.decode("utf-8", "surrogateescape")
        for leader in (None, first_leader(self.scenario)):
            try:
                rows = compile_condition(text, self.scenario.register, leader)
            except Wrong as wrong:
                _judge(wrong, text)
                continue
            words = self.campaign.world_array["word"][0]
            kept = words[: len(rows)].copy()
            words[: len(rows)] = rows
            value = value_of(self.campaign.state, self.campaign.world, 0, len(rows))
            words[: len(rows)] = kept
            assert -LARGEST <= value <= LARGEST
        try:
            compile_effect(text, self.scenario.register, None)
        except Wrong as wrong:
            _judge(wrong, text)


def _judge(wrong: Wrong, text: str) -> None:
    """Every error has a place in the text."""
    assert wrong.errors
    assert all(0 <= one.at <= len(text) for one in wrong.errors)


def _conditions(value: Any) -> list[str]:
    """Every text of a scenario that stands where conditions and effects do."""
    if isinstance(value, dict):
        own = [value[key] for key in ("when", "if", "condition") if isinstance(value.get(key), str)]
        lists = [one for key in ("effects", "do") for one in value.get(key) or [] if isinstance(one, str)]
        return own + lists + [one for inner in value.values() for one in _conditions(inner)]
    return [one for inner in value for one in _conditions(inner)] if isinstance(value, list) else []


class Saves:
    """A save: raw bytes, or a good one with a line exchanged for another with the right check sum."""

    def __init__(self, place: Path) -> None:
        self.scenario = small_in(place)
        self.path = place / "a.save"
        self.campaign = played(self.scenario, 30)
        save(self.campaign, self.path)
        self.lines = self.path.read_bytes().splitlines(keepends=True)

    def seeds(self) -> list[bytes]:
        """Every line but the scenario, after its number; and the whole."""
        bodies = [line.rpartition(b"\t")[0] for line in self.lines]
        return [bytes([at + 1]) + body for at, body in enumerate(bodies) if at != 1] + [
            b"\0" + b"".join(self.lines[:1])
        ]

    def __call__(self, data: bytes) -> None:
        """The first byte: 0 is raw, else the number of the line (from 1) that is exchanged."""
        which = data[0] % (len(self.lines) + 1) if data else 0
        self.path.write_bytes(self._with(which - 1, data[1:]) if which else data[1:])
        try:
            with restored_at_once(self.scenario):
                loaded = load_save(self.path)
        except SaveProblem:
            return
        if loaded.campaign is None:
            assert loaded.problems
            return
        again = Campaign(self.scenario, loaded.header.seed, loaded.header.humans, dict(loaded.header.settings))
        again.replay(loaded.campaign.decisions)
        assert again.state_hash() == loaded.campaign.state_hash()

    def _with(self, at: int, body: bytes) -> bytes:
        line = body.replace(b"\n", b" ")
        return b"".join([*self.lines[:at], b"%b\t%08x\n" % (line, zlib.crc32(line)), *self.lines[at + 1 :]])


class Packages:
    """A zip archive, raw or made of names and a file that are the bytes'."""

    def __init__(self, place: Path) -> None:
        small_in(place)
        folder = place / "small"
        self.files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}
        self.files["mod.yaml"] = b"format: 2\nid: demo\ntitle: Demo\nversion: '1.0'\nholds: scenario\n"
        self.path = place / "demo.zip"

    def seeds(self) -> list[bytes]:
        """A whole archive, a small one, and names that were tried before."""
        small = {"mod.yaml": self.files["mod.yaml"], "scenario.yaml": self.files["scenario.yaml"]}
        names = [b"../evil.yaml", b"aux.yaml", b"portraits/ada.png", b"events/1924.yaml", b"mod.yaml", b"assets/a.ogg"]
        return [b"\0" + _zip(self.files), b"\0" + _zip(small), *(b"\1" + name + b"\0x: 1\n" for name in names)]

    def __call__(self, data: bytes) -> None:
        """The first byte: even is raw; odd is a name, a NUL and the bytes of one more file of a good package."""
        if data[:1] and data[0] % 2:
            name, _, body = data[1:].partition(b"\0")
            self.path.write_bytes(_zip(self.files | {name.decode("utf-8", "replace")[:1000] or "x": body}))
        else:
            self.path.write_bytes(data[1:])
        scenario, problems = inspect(self.path)
        as_text(problems)
        assert scenario is not None or problems


def _zip(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()


class Answers:
    """Answers to decisions, as players and saves give them."""

    def __init__(self, place: Path) -> None:
        self.campaign = Campaign(small_in(place), 1)
        self.campaign.advance_once()
        self.notation = self.campaign.notation

    def seeds(self) -> list[bytes]:
        """Some of what could be answered to the first decision."""
        pending = self.campaign.pending
        assert pending is not None
        answers = list(self.campaign.candidates())[::25]
        texts = [self.notation.text(pending.kind, pending.subject, one) for one in answers]
        return [
            *(one.encode() for one in texts),
            b"vote for",
            b"hold 1",
            b"whip none",
            b"accept ada",
            b"table line tolls 5",
        ]

    def __call__(self, data: bytes) -> None:
        """Whatever is read is written back and read again."""
        text = data.decode("utf-8", "surrogateescape")
        for kind in range(n.D_MOVE, n.D_VOTE + 1):
            try:
                answer = self.notation.read(kind, 1, text)
            except UnreadableAnswer:
                continue
            assert self.notation.read(kind, 1, self.notation.text(kind, 1, answer)) == answer


class Catalogues:
    """A catalogue of translations: whatever is read is written and read again."""

    def __init__(self, place: Path) -> None:
        self.shelf = Path(__file__).resolve().parents[2] / "scenarios"

    def seeds(self) -> list[bytes]:
        """Catalogues of the shelf, their first lines."""
        found = sorted(self.shelf.rglob("*.po"))[::4]
        return [b"\n".join(path.read_bytes().split(b"\n")[:40]) for path in found]

    def __call__(self, data: bytes) -> None:
        """Bytes of a file."""
        try:
            entries = list(read_catalogue(decode(data)))
        except (CatalogueError, Unreadable):
            return
        again = list(read_catalogue(write_catalogue(entries, "ru")))
        assert [(one.address, one.english, one.words, one.fuzzy) for one in again] == [
            (one.address, one.english, one.words, one.fuzzy) for one in entries
        ]


TARGETS: dict[str, type[Any]] = {
    "loader": Loader, "conditions": Conditions, "saves": Saves, "packages": Packages, "answers": Answers,
    "catalogues": Catalogues,
}  # fmt: skip
