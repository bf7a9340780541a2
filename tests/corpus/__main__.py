"""The corpus as a table: ``python -m tests.corpus [FOLDER]`` judges every case and prints verdict, time and memory.

Each case runs in a process of its own, so that a crash or a hang is seen as one. FOLDER is a corpus with files
``NAME.expect``; with it, what it wants is printed beside each verdict, and cases that are missing here are told.
Needs a system that can fork (Linux, macOS).
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from tests.corpus.cases import Case, Verdict, fault_of, judge_save, judge_scenario, judge_text
from tests.corpus.pack_cases import MORE_PACK_CASES, PACK_CASES
from tests.corpus.save_cases import MORE_SAVE_CASES, SAVE_CASES
from tests.corpus.yaml_cases import SCENARIO_CASES, TEXT_CASES

Judge = Callable[[Path], Verdict]
SECONDS, MEGABYTES = 2.0, 300
"""What a case may take."""
PATIENCE = 20.0

SHELVES: tuple[tuple[str, str, tuple[Case, ...], Judge], ...] = (
    ("yaml", ".yaml", SCENARIO_CASES, judge_scenario),
    ("yaml", ".yaml", TEXT_CASES, judge_text),
    ("pack", ".zip", PACK_CASES, judge_scenario),
    ("own", "", MORE_PACK_CASES, judge_scenario),
    ("save", ".save", SAVE_CASES, judge_save),
    ("own", ".save", MORE_SAVE_CASES, judge_save),
)


def run(case: Case, judge: Judge, answer: Connection) -> None:
    """Judge one case and send what came of it: fault, verdict, seconds, peak memory in megabytes."""
    with tempfile.TemporaryDirectory() as place:
        path = case.make(Path(place))
        start = time.perf_counter()
        verdict = judge(path)
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        answer.send((fault_of(case, verdict), verdict, seconds, peak))


def judged(case: Case, judge: Judge) -> tuple[str, Verdict, float, float]:
    """The same from a process of its own; a crash or hang is its fault."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=run, args=(case, judge, there))
    process.start()
    there.close()
    try:
        if not here.poll(PATIENCE):
            process.kill()
            return "hangs", Verdict(False), PATIENCE, 0.0
        found: tuple[str, Verdict, float, float] = here.recv()
        return found
    except EOFError:
        process.join()
        return f"dies with exit code {process.exitcode}", Verdict(False), 0.0, 0.0
    finally:
        process.join()


def wanted(folder: Path | None, shelf: str, case: Case, suffix: str) -> str:
    """What the corpus wants of a case: ``reject pack path``; "" without a corpus or for a case of our own."""
    path = folder / shelf / f"{case.name}{suffix}.expect" if folder is not None else None
    return path.read_text(encoding="utf-8").partition("|")[0].strip() if path is not None and path.is_file() else ""


def disagrees(want: str, case: Case, verdict: Verdict) -> bool:
    """Whether the corpus wants another verdict and the case does not say why."""
    if not want or case.differs:
        return False
    return want.startswith("accept") != verdict.accepted


def main(arguments: list[str]) -> int:
    """Print the table; 1 if a case is not as it must be, too slow or too large, or missing."""
    folder = Path(arguments[0]) if arguments else None
    if folder is not None and not folder.is_dir():
        print(__doc__ if arguments[0].startswith("-") else f"there is no folder {folder}", file=sys.stderr)
        return 2
    bad, slowest, largest, count = [], ("", 0.0), ("", 0.0), 0
    for shelf, suffix, cases, judge in SHELVES:
        for case in cases:
            fault, verdict, seconds, peak = judged(case, judge)
            want = wanted(folder, shelf, case, suffix)
            over = "too slow" if seconds > SECONDS else "too large" if peak > MEGABYTES else ""
            fault = fault or over or ("the corpus wants otherwise" if disagrees(want, case, verdict) else "")
            said = "accepted" if verdict.accepted else "refused"
            note = fault or case.differs
            print(
                f"{shelf:<5}{case.name:<28}{want:<28}{said:<9}{', '.join(verdict.codes)[:40]:<41}"
                f"{1000 * seconds:7.1f} ms{peak:5.0f} MB  {note}".rstrip()
            )
            bad += [f"{shelf}/{case.name}: {fault}"] if fault else []
            slowest, largest = max(slowest, (case.name, seconds), key=last), max(largest, (case.name, peak), key=last)
            count += 1
    bad += missing(folder)
    print(
        f"{count} cases, {len(bad)} not as they must be; slowest {slowest[0]} {1000 * slowest[1]:.0f} ms, "
        f"largest {largest[0]} {largest[1]:.0f} MB"
    )
    for line in bad:
        print(line, file=sys.stderr)
    return 1 if bad else 0


def last(pair: tuple[str, float]) -> float:
    """The number of a pair."""
    return pair[1]


def missing(folder: Path | None) -> list[str]:
    """Cases of the corpus that are not here."""
    if folder is None:
        return []
    here = {f"{shelf}/{case.name}{suffix}" for shelf, suffix, cases, _ in SHELVES for case in cases}
    there = {f"{path.parent.name}/{path.stem}" for path in folder.glob("*/*.expect")}
    return [f"{name}: missing" for name in sorted(there - here)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
