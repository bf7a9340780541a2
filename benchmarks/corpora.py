"""``python -m benchmarks.corpora FOLDER...``: every file of public corpora through every reader of the game.

Meant for the YAML test suite (its branch ``data``), the JSON test suite and the big list of naughty strings, but any
folder will do. A file goes to the readers of files; a list of strings (``.txt`` by lines, ``.json`` that is a list of
texts) goes string by string to the readers of texts. Each is read in a process of its own, which may take 2 seconds
and 300 MB: it may be taken or refused with a message; anything else is a crash. 1 is returned if there was one. Files
that their suite calls invalid (``n_*``; a file ``error`` beside it) and that were taken are counted too. Needs a
system that can fork.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.saves.playing import scenario_of
from game.notation import Notation, Unreadable
from game.rules import names as n
from game.saves import SaveProblem, load, path_for
from game.saves.lines import parse
from game.scenario.entry_names import entry_fault
from game.scenario.language import parse_condition, parse_effect
from game.scenario.problems import ERROR
from game.scenario.reader import read
from game.scenario.rendering import as_text
from game.scenario.single import inspect_file
from game.scenario.tree import LanguageError

SECONDS, MEGABYTES = 2.0, 300
OK, REFUSED, CRASH = "taken", "refused", "crash"
MOST_CRASHES = 20

Reader = Callable[[bytes, Path], bool]


def of_yaml(data: bytes, place: Path) -> bool:
    """The strict reader."""
    _, problems = read("file.yaml", data)
    as_text(problems)
    return not any(problem.severity == ERROR for problem in problems)


def of_one_file(data: bytes, place: Path) -> bool:
    """``check`` on a single file: events, as a mod would bring them."""
    path = place / "events.yaml"
    path.write_bytes(data)
    problems = inspect_file(path)
    as_text(problems)
    return not any(problem.severity == ERROR for problem in problems)


def of_save(data: bytes, place: Path) -> bool:
    """The file as a save."""
    path = place / "a.save"
    path.write_bytes(data)
    try:
        load(path)
    except SaveProblem:
        return False
    return True


def of_line(data: bytes, place: Path) -> bool:
    """The file as the JSON of one line of a save."""
    try:
        parse(data, 1)
    except SaveProblem:
        return False
    return True


def of_condition(data: bytes, place: Path) -> bool:
    """The text as a condition."""
    try:
        parse_condition(data.decode("utf-8", "surrogateescape"))
    except LanguageError:
        return False
    return True


def of_effect(data: bytes, place: Path) -> bool:
    """The text as an effect."""
    try:
        parse_effect(data.decode("utf-8", "surrogateescape"))
    except LanguageError:
        return False
    return True


def of_save_name(data: bytes, place: Path) -> bool:
    """The text as the name of a save, which must stay in its folder."""
    try:
        return path_for(data.decode("utf-8", "surrogateescape"), place).parent == place
    except SaveProblem:
        return False


def of_entry_name(data: bytes, place: Path) -> bool:
    """The text as the name of an entry of an archive."""
    return entry_fault(data.decode("utf-8", "surrogateescape"), True) is None


def of_title(data: bytes, place: Path) -> bool:
    """The text as a text of a scenario, in quotes: it must come out as it went in."""
    quoted = json.dumps(data.decode("utf-8", "replace"))
    document, problems = read("file.yaml", f"title: {quoted}\n".encode())
    if any(problem.severity == ERROR for problem in problems):
        as_text(problems)
        return False
    assert document.data == {"title": json.loads(quoted)}
    return True


class OfAnswer:
    """The text as an answer to every kind of decision."""

    def __init__(self, place: Path) -> None:
        self.notation = Notation(scenario_of("small", place))

    def __call__(self, data: bytes, place: Path) -> bool:
        """Whether any kind of decision takes it."""
        taken = False
        for kind in range(n.D_ASK, n.D_VOTE + 1):
            try:
                self.notation.read(kind, 1, data.decode("utf-8", "surrogateescape"))
                taken = True
            except Unreadable:
                continue
        return taken


FILE_READERS: dict[str, Reader] = {"reader": of_yaml, "check": of_one_file, "save": of_save, "line": of_line}
TEXT_READERS: dict[str, Reader] = {
    "condition": of_condition, "effect": of_effect, "text": of_title, "save name": of_save_name,
    "entry name": of_entry_name,
}  # fmt: skip


@dataclass
class Tally:
    """What a reader made of a corpus."""

    counts: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    largest: float = 0.0
    invalid_taken: list[str] = field(default_factory=list)
    crashes: list[str] = field(default_factory=list)


def run(readers: dict[str, Reader], data: bytes, answer: Connection) -> None:
    """In a process of its own: every reader on one file or text; sends name, verdict, seconds, megabytes."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    signal.setitimer(signal.ITIMER_REAL, SECONDS * (len(readers) + 1))
    with tempfile.TemporaryDirectory() as name:
        for reader, take in readers.items():
            began = time.process_time()
            try:
                verdict = OK if take(data, Path(name)) else REFUSED
            except Exception as error:
                verdict = f"{CRASH} {type(error).__name__}: {str(error)[:80]}"
            seconds = time.process_time() - began
            grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - held) / 1024
            over = "too slow" if seconds > SECONDS else "too large" if grown > MEGABYTES else ""
            answer.send((reader, f"{CRASH} {over}" if over else verdict, seconds, grown))


def judged(readers: dict[str, Reader], data: bytes) -> Iterator[tuple[str, str, float, float]]:
    """The verdict of every reader; one after which nothing more is heard has crashed."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=run, args=(readers, data, there))
    process.start()
    there.close()
    left = list(readers)
    try:
        while left:
            found = here.recv()
            left.remove(found[0])
            yield found
    except EOFError:
        process.join()
        yield left[0], f"{CRASH} exit code {process.exitcode}", 0.0, 0.0
    process.join()


def strings_of(path: Path) -> list[bytes]:
    """The texts of a list of strings; nothing for another file."""
    data = path.read_bytes()
    if path.suffix == ".txt":
        return data.split(b"\n")
    try:
        found = json.loads(data) if path.suffix == ".json" else None
    except (ValueError, RecursionError):
        return []
    if not (isinstance(found, list) and len(found) > 9 and all(isinstance(one, str) for one in found)):
        return []
    return [one.encode("utf-8", "surrogatepass") for one in found]


def files_of(folder: Path) -> list[Path]:
    """Every file below a folder but those of git."""
    found = (path for path in sorted(folder.rglob("*")) if ".git" not in path.relative_to(folder).parts)
    return [path for path in found if path.is_file() and not path.is_symlink()]


def called_invalid(path: Path) -> str:
    """The reader of the language of which a file is no text, as its suite says; empty if it does not."""
    if path.name.startswith("n_"):
        return "line"
    return "reader" if path.name == "in.yaml" and (path.parent / "error").exists() else ""


def take_in(readers: dict[str, Reader], data: bytes, what: str, invalid: str, tallies: dict[str, Tally]) -> None:
    """Give one file or text to its readers, and count."""
    for reader, verdict, seconds, megabytes in judged(readers, data):
        tally = tallies.setdefault(reader, Tally())
        tally.counts[verdict.partition(" ")[0]] += 1
        tally.slowest, tally.largest = max(tally.slowest, seconds), max(tally.largest, megabytes)
        if verdict.startswith(CRASH):
            tally.crashes.append(f"{what}: {verdict}")
        if invalid == reader and verdict == OK:
            tally.invalid_taken.append(what)


def tell(folder: Path, tallies: dict[str, Tally]) -> int:
    """Print the table of a corpus; how many crashes there were."""
    print(f"\n{folder.name}\n{'':<12}{OK:>8}{REFUSED:>9}{CRASH:>7}{'slowest':>10}{'memory':>8}  taken though invalid")
    for reader, tally in tallies.items():
        taken, refused, crashed = (tally.counts[name] for name in (OK, REFUSED, CRASH))
        print(
            f"{reader:<12}{taken:>8}{refused:>9}{crashed:>7}{1000 * tally.slowest:>7.0f} ms{tally.largest:>5.0f} MB"
            f"  {len(tally.invalid_taken)} {' '.join(tally.invalid_taken[:6])}".rstrip()
        )
    crashes = [line for tally in tallies.values() for line in tally.crashes]
    for line in crashes[:MOST_CRASHES]:
        print(f"  {line}", file=sys.stderr)
    return len(crashes)


def main(arguments: list[str]) -> int:
    """Read every corpus named; 1 if anything crashed, 2 if a folder is not there."""
    folders = [Path(one) for one in arguments]
    if not folders or not all(folder.is_dir() for folder in folders):
        print(__doc__, file=sys.stderr)
        return 2
    crashes = 0
    with tempfile.TemporaryDirectory() as name:
        texts = {**TEXT_READERS, "answer": OfAnswer(Path(name))}
        for folder in folders:
            tallies: dict[str, Tally] = {}
            for path in files_of(folder):
                what, strings = os.fspath(path.relative_to(folder)), strings_of(path)
                take_in(FILE_READERS, path.read_bytes(), what, called_invalid(path), tallies)
                for at, one in enumerate(strings):
                    take_in(texts, one, f"{what}:{at + 1}", "", tallies)
            crashes += tell(folder, tallies)
    print(f"\n{crashes} crashes")
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
