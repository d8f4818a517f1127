#!/usr/bin/env bash
# One truststore.SSLContext for a whole program lets one connection at a time shake hands. While a host that has
# accepted the connection says nothing yet, all others wait for it, to whatever host; and their own time-outs do not run
# meanwhile, because what they wait for is a lock and not a socket. The context of the standard library that httpx takes
# by itself does not do so. A context for each connection does not, either.
#
# truststore 0.10.5, httpx 0.28.1, trustme 1.2.1, Python 3.11 to 3.14. Two servers on the loopback: one greets after 3 s,
# one at once. Seen: the quick one, asked with a time-out of 1 s while the slow one is greeted, answers after 2.8 s
# through a shared truststore context, after 0.0 s through a shared one of ssl, and after 0.0 s through one of its own.
# Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check truststore==0.10.5 httpx==0.28.1 trustme==1.2.1
cat >ask.py <<'PY'
import socket, ssl, sys, threading, time
import httpx, truststore, trustme

LATE = 3.0  # seconds
ca = trustme.CA()
ca.cert_pem.write_to_path("ca.pem")
cert = ca.issue_cert("localhost")


def serve(listener, delay):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    cert.configure_cert(context)

    def greet(connection):
        time.sleep(delay)
        try:
            with context.wrap_socket(connection, server_side=True) as line:
                line.recv(4096)
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
        except OSError:
            pass

    while True:
        connection, _ = listener.accept()
        threading.Thread(target=greet, args=(connection,), daemon=True).start()


def start(delay):
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=serve, args=(listener, delay), daemon=True).start()
    return f"https://localhost:{listener.getsockname()[1]}/"


def trusting(context):
    context.load_verify_locations("ca.pem")
    return context


def new_truststore():
    return trusting(truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT))


def seconds(slow_context, quick_context):
    """How long the quick server takes, with a time-out of 1 s, while the slow one is greeted."""
    with httpx.Client(verify=slow_context, trust_env=False) as one, httpx.Client(
        verify=quick_context, trust_env=False
    ) as other:
        waiting = threading.Thread(target=lambda: one.get(slow, timeout=10))
        waiting.start()
        time.sleep(0.2)
        began = time.monotonic()
        assert other.get(quick, timeout=1.0).status_code == 200
        took = time.monotonic() - began
        waiting.join()
    return took


slow, quick = start(LATE), start(0.0)
shared = new_truststore()
plain = trusting(ssl.create_default_context())
figures = seconds(shared, shared), seconds(plain, plain), seconds(new_truststore(), new_truststore())
print("shared truststore {:.1f} s, shared ssl {:.1f} s, a truststore each {:.1f} s".format(*figures))
sys.exit(not (figures[0] > 2.0 and figures[1] < 1.0 and figures[2] < 1.0))
PY
venv/bin/python ask.py
