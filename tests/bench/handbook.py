"""How long the help keeps the GUI thread: `python -m tests.bench.handbook`.

Prints the thread's own time, in milliseconds, so that other work of the machine counts little: for importing, making
and showing the window, for each page when it is opened first and again, and for a letter in the search field.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from tests.visual.shots import pause, studio


def taken(work: Callable[[], object]) -> float:
    start = time.thread_time()
    work()
    return (time.thread_time() - start) * 1000


def main() -> None:
    with studio() as app:
        pause(500)
        print(f"import, make and show {taken(app.window.dialogs.open_help):5.1f}")
        dialog = app.window.dialogs.help
        assert dialog is not None
        pause(500)
        for name in (dialog.contents.item(row).data(256) for row in range(dialog.contents.count())):
            times = []
            for _ in range(2):
                dialog.open_page("levels" if name != "levels" else "faces")
                pause(50)
                times.append(taken(lambda name=name: dialog.open_page(name)))
                pause(50)
            print(f"{name:14} {times[0]:5.1f} {times[1]:5.1f}")
        for letter in "proxy":
            print(f"search {letter:7} {taken(lambda letter=letter: dialog.search.insert(letter)):5.1f}")
            pause(50)


if __name__ == "__main__":
    main()
