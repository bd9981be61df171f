"""What Celery's workers run: `celery -A timeline.serve.work.hands worker`.

They need no data folder: what they draw comes with the order. Snapshots go into the archive, which
has to stand at the same path as on the machine of the server.
"""

from __future__ import annotations

import os

from timeline.serve.settings import REDIS
from timeline.serve.work.remote import CeleryCrew

app = CeleryCrew(os.environ.get(REDIS, "redis://127.0.0.1:6379/0")).handle
