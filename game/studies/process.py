"""One worker process as the study sees it: started, asked, and ended when it dies, hangs or is no longer needed."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import platform
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from game import places
from game.rules.rule import SWITCH, sources_hash
from game.studies.memory import MEGABYTE, memory_of
from game.studies.rows import ROW, Rows
from game.studies.wire import receive, send

CACHE = "NUMBA_CACHE_DIR"
WORKER = "--worker"
"""What a bundle is called with to be a worker."""
HELD = 40
"""Worlds a worker keeps; a study of more has them sent again."""
LOOK = 0.5
"""Seconds between two looks at how much memory a worker holds."""


Foretold: TypeAlias = np.ndarray[Any, np.dtype[np.int64]]
"""Cells that go to a worker for futures, or come from it."""


class WorkerLost(Exception):
    """A worker died, hung or answered nonsense; the message says which."""


def can_compile() -> bool:
    """Whether numba is installed."""
    return importlib.util.find_spec("numba") is not None


def cache_folder() -> Path:
    """Where compiled rules are kept: a folder for exactly these sources, since numba's own check misses callees."""
    given = os.environ.get(CACHE)
    base = Path(given) if given else places.cache_folder() / "rules"
    return base / sources_hash()


def ready_mark(work: str = "") -> Path:
    """A file that exists once the rules have been compiled here, for a kind of work, by this Python and numba.

    A bundle's folder goes from machine to machine, and what is compiled holds for one processor and one place.
    """
    version = f"{sys.implementation.cache_tag}-numba-{importlib.metadata.version('numba')}"
    here = hashlib.sha256(f"{platform.node()} {platform.machine()} {places.ROOT}".encode()).hexdigest()[:8]
    return cache_folder() / f"ready-{work}{version}-{here}"


def begun() -> list[str]:
    """The words that start a worker process: Python with its module, or a bundle as its own worker (main.py)."""
    return [sys.executable, WORKER] if places.bundled() else [sys.executable, "-m", "game.studies.worker"]


class Process:
    """A worker process under way. All methods but :meth:`end` are for one thread."""

    def __init__(self, compiled: bool, work: str = "", memory: int = 0) -> None:
        """Start it; it is ready after :meth:`wait_ready`.

        ``work`` may be game.studies.worker.FUTURES; ``memory`` is how many bytes it may hold, 0 any number.
        """
        self.compiled = compiled
        self.memory = memory
        self.held: set[int] = set()
        self.greeted = False
        self.errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by end()
        self.lock = threading.Lock()
        self.ended = ""
        self.child = subprocess.Popen(
            [*begun(), *([work] if work else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            env=self._environment(),
            **_own_group(),
        )

    def _environment(self) -> dict[str, str]:
        environment = dict(os.environ)
        environment[SWITCH] = "compiled" if self.compiled else "plain"
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(places.ROOT), os.environ.get("PYTHONPATH"))))
        if self.compiled:
            environment[CACHE] = str(cache_folder())
        return environment

    def wait_ready(self, worlds: list[bytes], limit: float) -> None:
        """Wait until its rules are there, unless they are, and send it the worlds of all variants.

        Raises:
            WorkerLost: it died, or was not ready within ``limit`` seconds.
        """
        if not self.greeted:
            head, _ = self._answer(limit)
            self.compiled = bool(head["ready"])
            self.greeted = True
            if self.memory:
                threading.Thread(target=self._guard, daemon=True).start()
        for at in range(len(worlds)):
            self.hold(at, worlds)

    @property
    def alive(self) -> bool:
        """It has said that it is ready, and has not ended."""
        return self.greeted and not self.ended and self.child.poll() is None

    def forget(self) -> bool:
        """Have it forget all worlds; whether it could be told."""
        try:
            self._send({"send": "forget"}, b"")
        except WorkerLost:
            return False
        self.held.clear()
        return True

    def hold(self, variant: int, worlds: Sequence[bytes]) -> None:
        """Send it the world of a variant, unless it has it.

        Raises:
            WorkerLost: it died.
        """
        if variant in self.held:
            return
        if len(self.held) >= HELD and not self.forget():
            raise WorkerLost(self._epitaph())
        self._send({"send": "world", "variant": variant}, worlds[variant])
        self.held.add(variant)

    def _guard(self) -> None:
        """End it when it holds too much, until it has ended; in a thread."""
        while self.child.poll() is None:
            self._weigh(memory_of(self.child.pid))
            with suppress(subprocess.TimeoutExpired):
                self.child.wait(LOOK)

    def _weigh(self, held: int) -> None:
        if self.memory and held > self.memory:
            self.end(f"a worker outgrew its memory: {held // MEGABYTE} MB, and {self.memory // MEGABYTE} are allowed")

    def play(self, variant: int, seeds: list[int], limit: float) -> Rows:
        """Play a chunk.

        Raises:
            WorkerLost: it died, or had not answered within ``limit`` seconds.
        """
        self._send({"send": "chunk", "variant": variant}, np.array(seeds, np.int64).tobytes())
        head, body = self._answer(limit)
        if head.get("played") != len(seeds) or len(body) != len(seeds) * ROW.itemsize:
            raise WorkerLost("a worker answered nonsense")
        self._weigh(int(head.get("memory", 0)))
        return np.frombuffer(body, ROW).copy()

    def count(self, seeds: list[int], limit: float) -> bytes:
        """Play a chunk of the first world; returns the bytes of its COUNTS.

        Raises:
            WorkerLost: it died, or had not answered within ``limit`` seconds.
        """
        self._send({"send": "count"}, np.array(seeds, np.int64).tobytes())
        head, body = self._answer(limit)
        if head.get("counted") != len(seeds):
            raise WorkerLost("a worker answered nonsense")
        return body

    def foretell(self, orders: Foretold, size: int, known: bytes, limit: float, variant: int = 0) -> Foretold:
        """The ``size`` cells that answer ``orders`` (game.players.foresight) about the view ``known``.

        Raises:
            WorkerLost: it died, or had not answered within ``limit`` seconds.
        """
        head = {"send": "orders", "variant": variant, "orders": len(orders), "size": size}
        self._send(head, orders.tobytes() + known)
        told, body = self._answer(limit)
        if told.get("foretold") != size or len(body) != size * orders.itemsize:
            raise WorkerLost("a worker answered nonsense")
        return np.frombuffer(body, np.int64).copy()

    def _send(self, head: dict[str, Any], body: bytes) -> None:
        assert self.child.stdin is not None
        try:
            send(self.child.stdin, head, body)
        except (OSError, ValueError):
            raise WorkerLost(self._epitaph()) from None

    def _answer(self, limit: float) -> tuple[dict[str, Any], bytes]:
        assert self.child.stdout is not None
        watch = threading.Timer(limit, self.end, (f"a worker hung: no answer in {limit:.0f} s",))
        watch.daemon = True
        watch.start()
        try:
            message = receive(self.child.stdout)
        except ValueError:
            message = None
        finally:
            watch.cancel()
        if message is None:
            raise WorkerLost(self._epitaph())
        return message

    def _epitaph(self) -> str:
        with suppress(subprocess.TimeoutExpired):
            self.child.wait(2)
        if not self.ended:
            self.end("")
        if self.ended:
            return self.ended
        self.errors.seek(0)
        last = self.errors.read().decode(errors="replace").strip().rpartition("\n")[2]
        return f"a worker died with code {self.child.returncode}" + (f": {last}" if last else "")

    def end(self, why: str) -> None:
        """End it at once (any thread); ``why`` becomes the message of what it was doing."""
        with self.lock:
            self.ended = self.ended or why
            self.child.kill()
            self.child.wait()

    def close(self) -> None:
        """End it and close what was open."""
        self.end("")
        for stream in (self.child.stdin, self.child.stdout, self.errors):
            if stream is not None:
                with suppress(OSError):
                    stream.close()


def _own_group() -> dict[str, Any]:
    """Ctrl-C reaches the study only, which lets its workers finish what they have begun."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
