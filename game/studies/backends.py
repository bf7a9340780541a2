"""Where a study is played: in processes of this machine, or on a Dask or Ray cluster (optional extras)."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from game.places import ROOT
from game.studies.hand import Hand
from game.studies.station import COMPILING, Away, play_there
from game.words import N_, _

Backend = Literal["local", "dask", "ray"]
NEEDS = {"dask": "distributed", "ray": "ray"}


@dataclass(frozen=True)
class Place:
    """Where chunks are played: how many at a time, and what makes a hand; None is a process of this machine."""

    workers: int | None
    hire: Callable[[], Hand] | None


def missing(backend: Backend) -> str:
    """What has to be installed for a backend; empty when it is."""
    need = NEEDS.get(backend)
    if need is None or importlib.util.find_spec(need) is not None:
        return ""
    said = N_("'{backend}' is not installed: pip install 'politburo[{backend}]', or python -m pip install {need}")
    return _(said, backend=backend, need=need)


@contextmanager
def place(backend: Backend, workers: int | None, address: str | None, study: str, memory: int) -> Iterator[Place]:
    """Open a backend for a study named by its plan's hash.

    Args:
        backend: local, dask or ray; see :func:`missing`.
        workers: processes of this machine; None is one for each core.
        address: of a running cluster; without one, a cluster of this machine is started and ended.
        study: the hash of its plan.
        memory: bytes a worker may hold.
    """
    count = workers or os.cpu_count() or 1
    if backend == "local":
        yield Place(workers, None)
    elif backend == "dask":
        with _dask(count, address) as (slots, call, share):
            yield Place(slots, lambda: Away(call, share, study, memory))
    else:
        with _ray(count, address) as (slots, call, share):
            yield Place(slots, lambda: Away(call, share, study, memory))


@contextmanager
def _dask(count: int, address: str | None) -> Iterator[tuple[int, Any, Any]]:
    from distributed import Client, LocalCluster

    cluster = None
    if address is None:
        cluster = LocalCluster(n_workers=count, threads_per_worker=1, dashboard_address=None, silence_logs=50)
    try:
        with Client(address or cluster, set_as_default=False) as client:

            def call(study: str, variant: int, world: Any, seeds: list[int], limit: float, memory: int) -> Any:
                asked = client.submit(play_there, study, variant, world, seeds, limit, memory, pure=False, retries=0)
                return asked.result(timeout=limit + COMPILING)

            def share(world: bytes) -> Any:
                return client.scatter(world, hash=False)

            yield sum(client.nthreads().values()), call, share
    finally:
        if cluster is not None:
            cluster.close()


@contextmanager
def _ray(count: int, address: str | None) -> Iterator[tuple[int, Any, Any]]:
    import ray

    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    more: dict[str, Any] = {"address": address} if address else {"num_cpus": count, "include_dashboard": False}
    ray.init(log_to_driver=False, logging_level="ERROR", runtime_env={"env_vars": {"PYTHONPATH": paths}}, **more)
    try:
        played = ray.remote(max_retries=0)(play_there)

        def call(study: str, variant: int, world: Any, seeds: list[int], limit: float, memory: int) -> Any:
            return ray.get(played.remote(study, variant, world, seeds, limit, memory), timeout=limit + COMPILING)

        yield int(ray.cluster_resources().get("CPU", count)), call, ray.put
    finally:
        ray.shutdown()
