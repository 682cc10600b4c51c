"""A worker that left the network is off it, by whatever keeps it there."""

import subprocess
import sys

import pytest

from facingpage.workers import barrier
from helpers.serving import serving

# The address is reached before; what is told of the barrier comes first.
_SCRIPT = """
import os, socket, sys
from facingpage.workers import barrier
address = "127.0.0.1", int(sys.argv[1])
socket.create_connection(address).close()
who = os.getuid()
print(barrier.leave_network(), os.getuid() == who)
try:
    socket.create_connection(address)
except PermissionError as error:
    print(error)
print(open("/proc/net/dev").read().count(":"))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="namespaces: Linux")
def test_a_worker_leaves_the_network_for_good() -> None:
    with serving() as site:
        port = site.url.rpartition(":")[2]
        ran = subprocess.run(
            [sys.executable, "-c", _SCRIPT, port],
            capture_output=True,
            text=True,
            check=True,
        )
    told, refused, devices = ran.stdout.splitlines()
    assert told in {f"{barrier.NAMESPACE} True", f"{barrier.HOOK} True"}
    assert refused == "a worker has no network"
    if told.startswith(barrier.NAMESPACE):
        assert devices == "1"


def test_the_most_memory_is_told_where_the_system_tells_it() -> None:
    peak = barrier.peak_memory_bytes()
    if sys.platform.startswith("linux"):
        assert peak > 10 << 20
