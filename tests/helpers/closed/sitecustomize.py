"""Put on the path of a test's child processes: connections beyond loopback fail."""

import sys

_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if event == "socket.connect":
        address = args[1]
        if isinstance(address, tuple) and address[0] not in _LOOPBACK:
            raise PermissionError(f"a test's child reached for the network: {address}")


sys.addaudithook(_refuse)
