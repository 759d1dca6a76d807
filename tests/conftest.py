"""No test may reach the network: every attempt to look up a name or to connect raises."""

import sys

REFUSED = frozenset(("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"))


class NetworkRefused(Exception):
    """A test tried to leave this computer."""


def refuse_network(event, args):
    if event in REFUSED and not (event == "socket.connect" and isinstance(args[1], str | bytes)):  # local sockets
        raise NetworkRefused(f"{event} {args[1:]}")


def pytest_configure(config):
    sys.addaudithook(refuse_network)
