"""The suite itself runs with sockets refused."""

import socket
import urllib.request

import pytest


@pytest.mark.parametrize("host", ["192.0.2.1", "127.0.0.1", "::1", "example.com"])
def test_connections_are_refused(host):
    with pytest.raises(Exception, match=r"socket\."):
        socket.create_connection((host, 80), timeout=1)


def test_web_addresses_are_refused():
    with pytest.raises(Exception, match=r"socket\."):
        urllib.request.urlopen("http://example.com", timeout=1)
