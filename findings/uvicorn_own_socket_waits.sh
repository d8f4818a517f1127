#!/usr/bin/env bash
# An answer of uvicorn over a connection that is kept takes 40 ms more when it listens on a socket that it was handed
# (Server.run(sockets=[...])) and that was made without a protocol number, as socket.create_server makes it, and as its
# own Config.bind_socket does for --workers and --reload: asyncio switches Nagle's algorithm off only where the number
# says TCP, and uvicorn writes head and body of an answer one after the other, so the body waits for the client to
# confirm the head. Where uvicorn opens the port itself asyncio makes the socket, with the number 6.
#
# uvicorn 0.54.0 with httptools 0.9.0 and with h11 0.16.0, Python 3.11 to 3.14, Linux, whose delayed confirmation takes
# 40 ms. Seen, median of 20 answers: own port below 10 ms; sockets of create_server and of bind_socket above 30 ms; the
# same with the number given (socket.socket(..., proto=socket.IPPROTO_TCP)) below 10 ms. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check uvicorn==0.54.0 httptools==0.9.0 h11==0.16.0
cat >look.py <<'PY'
import http.client
import socket
import statistics
import sys
import threading
import time

import uvicorn


async def app(scope, receive, send):
    body = b"{}" * 100
    length = str(len(body)).encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", length)]})
    await send({"type": "http.response.body", "body": body})


def with_number():
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    return listener


def own_port():
    return None


def created():
    return socket.create_server(("127.0.0.1", 0))


def bound():
    return uvicorn.Config(app, host="127.0.0.1", port=0, log_level="critical").bind_socket()


def median_ms(make, http_class):
    listener = make()
    config = uvicorn.Config(app, host="127.0.0.1", port=0, http=http_class, lifespan="off", log_level="critical")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener] if listener else None})
    thread.start()
    while not server.started:
        time.sleep(0.01)
    port = (listener or server.servers[0].sockets[0]).getsockname()[1]
    client = http.client.HTTPConnection("127.0.0.1", port)
    took = []
    for _ in range(22):
        begun = time.perf_counter()
        client.request("GET", "/")
        client.getresponse().read()
        took.append(1000 * (time.perf_counter() - begun))
    client.close()
    server.should_exit = True
    thread.join()
    return statistics.median(took[2:])


changed = False
for http_class in ("httptools", "h11"):
    for make, slow in ((own_port, False), (created, True), (bound, True), (with_number, False)):
        ms = median_ms(make, http_class)
        print(f"{http_class}, {make.__name__}: {ms:.1f} ms")
        changed = changed or (ms < 30 if slow else ms > 10)
sys.exit(changed)
PY
venv/bin/python look.py
