"""``python -m benchmarks.fuzz TARGET [--seconds 60]``: fuzzing with atheris; the targets are those of NAMES.

atheris watches which code of the game an input reaches and keeps what reaches more, in ``.cache/fuzz/TARGET``; a
crash is written beside it and tried again with ``--input FILE``. Where atheris is not installed (it has wheels for
Linux), seeds are changed blindly, and that is said. 1 is returned if there was a crash.
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("loader", "conditions", "saves", "packages", "answers", "catalogues")

try:
    import atheris
except ImportError:
    atheris = None


def made(name: str, place: Path, watched: bool) -> Any:
    """A target, its code of the game watched by atheris or not."""
    if watched:
        with atheris.instrument_imports(include=["game"]):
            from benchmarks.fuzz.targets import TARGETS
    else:
        from benchmarks.fuzz.targets import TARGETS
    return TARGETS[name](place)


def with_atheris(name: str, place: Path, seconds: int, seed: int) -> None:
    """Fuzz; never returns."""
    target, kept = made(name, place, watched=True), ROOT / ".cache" / "fuzz" / name
    (kept / "found").mkdir(parents=True, exist_ok=True)
    for one in target.seeds():
        (kept / "found" / hashlib.sha256(one).hexdigest()[:16]).write_bytes(one)
    limits = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-max_len=70000", f"-seed={seed}"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={kept}/", str(kept / "found")], target)
    atheris.Fuzz()


def blindly(name: str, place: Path, seconds: int, seed: int) -> int:
    """Fuzz without atheris; 1 if there was a crash."""
    from benchmarks.fuzz.blind import fuzz

    print("atheris is not installed: seeds are changed blindly")
    target = made(name, place, watched=False)
    tried, crash = fuzz(target, target.seeds(), seconds, seed)
    print(f"{name}: {tried} inputs in {seconds} s, {'a crash' if crash is not None else 'no crash'}")
    if crash is None:
        return 0
    path = ROOT / ".cache" / "fuzz" / name / f"crash-{hashlib.sha256(crash).hexdigest()[:16]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(crash)
    print(path)
    return again(target, path)


def again(target: Any, path: Path) -> int:
    """Try one input; 1 if it crashes."""
    try:
        target(path.read_bytes())
    except Exception:
        traceback.print_exc()
        return 1
    return 0


def main() -> int:
    """Fuzz one target."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("target", choices=NAMES)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--input", type=Path, help="only try this file")
    parser.add_argument("--blind", action="store_true", help="without atheris")
    asked = parser.parse_args()
    logging.disable()
    with tempfile.TemporaryDirectory() as name:
        if asked.input is not None:
            return again(made(asked.target, Path(name), watched=False), asked.input)
        if atheris is None or asked.blind:
            return blindly(asked.target, Path(name), asked.seconds, asked.seed)
        with_atheris(asked.target, Path(name), asked.seconds, asked.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
