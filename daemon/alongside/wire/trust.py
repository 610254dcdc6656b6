"""Which connections may carry a password: verified TLS anywhere, plain text to this very machine only."""

from __future__ import annotations

import ipaddress
import ssl

from alongside.settings import Server
from alongside.wire.errors import TlsRefused


def is_loopback(host: str) -> bool:
    """Whether a host name or address can only be this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def tls_for(server: Server) -> ssl.SSLContext | None:
    """Give the context that verifies chain and name; None for plain text. Raises `TlsRefused` for plain text to elsewhere."""
    if server.security == "plain":
        if not is_loopback(server.host):
            raise TlsRefused(server.host, 'security = "plain" is for this machine only')
        return None
    return ssl.create_default_context()
