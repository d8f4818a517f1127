"""What belongs to the network at hand: addresses that no router passes on to the internet, names that only it knows.

A name may still lead anywhere, so whoever goes by a name looks at the address once more when the line is there.
"""

from __future__ import annotations

import ipaddress
import re
from typing import Final

# Private use (RFC 1918, RFC 4193) and link-local (RFC 3927, RFC 4291). What the standard library calls private is more.
_WRITTEN: Final = ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10")
_NETWORKS: Final = tuple(map(ipaddress.ip_network, _WRITTEN))
# RFC 6762 (mDNS), RFC 8375, ICANN's .internal; .lan is what routers of homes hand out.
_ENDINGS: Final = (".local", ".lan", ".home.arpa", ".internal")
_NAME: Final = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*", re.ASCII)
_NUMBER: Final = re.compile(r"(.*\.)?(\d+|0x[0-9a-f]*)", re.ASCII)  # resolvers take these for addresses: 134744072


def is_local_address(address: str) -> bool:
    """Is it a literal address of this computer or of the network at hand?"""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and ip.ipv4_mapped is not None:
        ip = ip.ipv4_mapped
    return ip.is_loopback or any(ip in network for network in _NETWORKS if network.version == ip.version)


def is_local_host(host: str) -> bool:
    """Is it such an address, or a name that only the network at hand can know: one word, or of an ending for that?"""
    name = host.lower().removesuffix(".")
    if is_local_address(name):
        return True
    if _NAME.fullmatch(name) is None or _NUMBER.fullmatch(name) is not None:
        return False
    return "." not in name or name.endswith(_ENDINGS)
