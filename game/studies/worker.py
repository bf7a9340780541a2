"""A worker process: ``python -m game.studies.worker``. It is sent worlds and chunks, and answers with rows.

As ``python -m game.studies.worker futures`` it is sent worlds and orders (game.players.foresight), and answers with
cells: another entry into the rules, so that neither has to wait until the other is compiled.

It needs the rules and nothing else; whether they are compiled is its environment's choice (see game.rules.rule).
"""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import IO

import numpy as np

FUTURES = "futures"
"""The argument that makes it a worker for futures."""


def serve(asked: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until the study goes away: first that the rules are ready, then every chunk with its rows or counts."""
    started = time.monotonic()
    from game.rules.rule import COMPILED
    from game.rules.world import WORLD
    from game.studies.chunk import Table, play_chunk
    from game.studies.memory import own_memory
    from game.studies.wire import receive, send

    send(answers, {"ready": COMPILED, "seconds": time.monotonic() - started})
    tables: dict[int, Table] = {}
    while (message := receive(asked)) is not None:
        head, body = message
        if head["send"] == "world":
            size = WORLD.itemsize
            tables[head["variant"]] = Table(np.frombuffer(body[:size], WORLD).copy(), body[size:])
        elif head["send"] == "forget":
            tables.clear()
        elif head["send"] == "count":
            from game.studies.counts import count_chunk

            counts = count_chunk(tables[0], np.frombuffer(body, np.int64))
            send(answers, {"counted": len(body) // 8}, counts.tobytes())
        else:
            rows = play_chunk(tables[head["variant"]], np.frombuffer(body, np.int64))
            send(answers, {"played": len(rows), "memory": own_memory()}, rows.tobytes())


def foretell(asked: IO[bytes], answers: IO[bytes]) -> None:
    """Answer until nobody asks any more: first that the rules are ready, then all orders."""
    started = time.monotonic()
    from game.rules.rule import COMPILED
    from game.rules.world import WORLD
    from game.studies.foretelling import Foreteller
    from game.studies.wire import receive, send

    send(answers, {"ready": COMPILED, "seconds": time.monotonic() - started})
    foretellers: list[Foreteller] = []
    while (message := receive(asked)) is not None:
        head, body = message
        if head["send"] == "world":
            foretellers.append(Foreteller(np.frombuffer(body, WORLD).copy()))
        else:
            orders = np.frombuffer(body, np.int64, head["orders"]).copy()
            cells = foretellers[head["variant"]].ask(orders, head["size"], body[orders.nbytes :])
            send(answers, {"foretold": len(cells)}, cells.tobytes())


def main() -> None:
    """Keep standard output for answers alone, leave Ctrl-C to the study, and serve."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    work = foretell if sys.argv[1:] == [FUTURES] else serve
    work(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
