"""Measurements of this machine: ``python -m benchmarks``. Nothing here passes or fails."""
