"""A photo, a journal and an engine that talks to a service that does as it is told; nobody waits for real seconds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from ailab_desk import Desk, png
from faulty_service import FaultyService, accepted, ready, reply, working
from real_program import RealProgram
from till import Till

from beautydesk import imaging
from beautydesk.core.cancel import CancelToken
from beautydesk.core.photo import Photo
from beautydesk.engines.ailab import AilabEngine, Bounds, Client, Patience
from beautydesk.storage.journal import Journal
from beautydesk.storage.results import Results


@pytest.fixture
def pixels() -> np.ndarray:
    rows, columns = np.mgrid[0:120, 0:160]
    return np.stack([rows + 60, columns + 40, (rows + columns) // 2 + 50], axis=-1).astype(np.uint8)


@pytest.fixture
def photo_file(tmp_path: Path, pixels: np.ndarray) -> Path:
    path = tmp_path / "Anna Müller private.png"
    path.write_bytes(png(pixels))
    return path


@pytest.fixture
def photo(photo_file: Path) -> Photo:
    return imaging.decode(photo_file)


@pytest.fixture
def retouched(pixels: np.ndarray) -> bytes:
    """What the service made of the photo: a little brighter."""
    return png(pixels + 20)


@pytest.fixture
def service(retouched: bytes) -> Iterator[FaultyService]:
    """Does everything right until a test changes a script."""
    with FaultyService() as running:
        running.submit = [accepted()]
        running.poll = [working(0), working(1), ready(f"{running.url}/result/a.jpg")]
        running.result = [reply(200, retouched, "image/jpeg")]
        yield running


@pytest.fixture
def bounds() -> Bounds:
    """Real ones: nothing here takes so long, however busy the machine is. Tests of waiting bring shorter ones."""
    return Bounds(result_bytes=1 << 20)


@pytest.fixture
def patience() -> Patience:
    """As with `bounds`."""
    return Patience(first=60, visit=60, busy=0.01)


@pytest.fixture
def desk(service: FaultyService, photo: Photo, tmp_path: Path, bounds: Bounds, patience: Patience) -> Iterator[Desk]:
    pauses: list[float] = []

    def pause(token: CancelToken, seconds: float) -> None:
        token.raise_if_cancelled()
        pauses.append(seconds)

    client = Client(service.url, lambda: desk.key, poll_seconds=0.01, bounds=bounds, pause=pause, jitter=lambda: 0.5)
    with Journal(tmp_path / "profile" / "journal.sqlite3") as journal:
        results = tmp_path / "profile" / "results"
        engine = AilabEngine(client, journal, Results(results), patience=patience)
        desk = Desk(client, engine, journal, results, photo, pauses)
        yield desk
        engine.close()


@pytest.fixture
def till() -> Iterator[Till]:
    """A service that bills; all is well with it until a test says otherwise."""
    with Till() as till:
        yield till


@pytest.fixture
def program(till: Till, tmp_path: Path) -> RealProgram:
    return RealProgram(tmp_path, till.url)
