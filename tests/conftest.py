"""No test sees the mods of whoever runs it."""

from __future__ import annotations

import os
import tempfile

os.environ["POLITBURO_MODS"] = tempfile.mkdtemp(prefix="no_mods_")
