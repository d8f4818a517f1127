"""The five small networks that find and describe a face, and the runtime under them.

Whatever is wrong with the runtime or with a file becomes one clear `EngineUnavailable`; importing this module never
fails for their sake.
"""

from __future__ import annotations

import contextlib
import enum
import os
import threading
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beautydesk.core.errors import EngineUnavailable
from beautydesk.core.phrase import Phrase

Floats = NDArray[np.float32]

# There is one standard error in a process, so there is one lock for whoever redirects it.
_STANDARD_ERROR = threading.Lock()

HINT = Phrase("Install the program again. If you run it from its source, run `python packaging/models.py` once.")


class Net(enum.Enum):
    """A network, by the name of its file."""

    FACES_NEAR = "face_detection_short_range.tflite"
    FACES_FAR = "face_detection_full_range_sparse.tflite"
    MESH = "face_landmark.tflite"
    IRIS = "iris_landmark.tflite"
    PERSON = "selfie_segmentation.tflite"


def default_folder() -> Traversable:
    """Where an installed program has its network files."""
    return resources.files("beautydesk.engines.local").joinpath("models")


class Nets:
    """All networks, loaded at first use. May be used from several threads: each of them has its own network then."""

    def __init__(self, folder: Traversable | None = None) -> None:
        self._folder = folder or default_folder()
        self._contents: dict[Net, bytes] = {}
        self._free: dict[Net, list[_Interpreter]] = {net: [] for net in Net}

    def run(self, net: Net, patch: Floats) -> tuple[Floats, ...]:
        """Outputs of `net` for one input (H x W x 3), without the batch axis, in the order of the network's file.

        Raises `EngineUnavailable`.
        """
        interpreter = self._taken(net)
        outputs = interpreter.run(patch)
        self._free[net].append(interpreter)
        return outputs

    def check(self) -> None:
        """Load everything now. Raises `EngineUnavailable`."""
        for net in Net:
            self._free[net].append(self._taken(net))

    def _taken(self, net: Net) -> _Interpreter:
        """One that no other thread uses: there are as many as threads have ever needed at the same time."""
        try:
            return self._free[net].pop()
        except IndexError:
            if net not in self._contents:
                self._contents[net] = _content(self._folder, net)
            return _Interpreter(self._contents[net], net)


class _Interpreter:
    """One loaded network; it has buffers of its own, so it runs one input at a time."""

    def __init__(self, content: bytes, net: Net) -> None:
        try:
            from ai_edge_litert.interpreter import Interpreter
        except (ImportError, OSError) as error:
            raise EngineUnavailable(
                "The part that runs the face networks (ai-edge-litert) is missing or does not fit this computer. "
                "Photos can still be retouched online.",
                hint="Install the program again.",
                details={"exception": repr(error)},
            ) from error
        try:
            with _greeting_hidden():
                # One thread: the networks take about a millisecond, starting threads costs more.
                self._interpreter: Any = Interpreter(model_content=content, num_threads=1)
                self._interpreter.allocate_tensors()
        except (ValueError, RuntimeError) as error:
            raise EngineUnavailable(
                Phrase("The file {file}, which finds faces, is damaged. Your photos are untouched.", file=net.value),
                hint=HINT,
                details={"exception": repr(error)},
            ) from error
        self._input: int = self._interpreter.get_input_details()[0]["index"]
        self._outputs: list[int] = [output["index"] for output in self._interpreter.get_output_details()]

    def run(self, patch: Floats) -> tuple[Floats, ...]:
        self._interpreter.set_tensor(self._input, patch[None])
        self._interpreter.invoke()
        return tuple(self._interpreter.get_tensor(index)[0] for index in self._outputs)


@contextlib.contextmanager
def _greeting_hidden() -> Iterator[None]:
    """The runtime writes a greeting to the process's standard error when it loads a network; nobody should read it."""
    with _STANDARD_ERROR:
        try:
            stderr = os.dup(2)
        except OSError:  # a window without a console
            yield
            return
        try:
            with Path(os.devnull).open("wb") as nowhere:
                os.dup2(nowhere.fileno(), 2)
            yield
        finally:
            os.dup2(stderr, 2)
            os.close(stderr)


def _content(folder: Traversable, net: Net) -> bytes:
    try:
        return folder.joinpath(net.value).read_bytes()
    except OSError as error:
        raise EngineUnavailable(
            Phrase("The file {file}, which finds faces, is missing. Your photos are untouched.", file=net.value),
            hint=HINT,
            details={"exception": repr(error)},
        ) from error
