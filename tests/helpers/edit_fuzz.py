"""Edits at random in a process that is killed: what it acknowledged must be on disk.

The process runs the real session over a real project. After each action it says what
the state is, then lets the disk have it, and says so when the disk has it. Whoever
kills it reads the project anew: it must hold the state of an action that was said to be
on disk, or of a later one; never another state, and never an earlier one.
"""

import contextlib
import hashlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import IO, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from facingpage.core.edits import EDITS
from facingpage.core.page import Cleaned
from facingpage.core.review import Review
from facingpage.core.steps import Step
from facingpage.core.terms import ChangeTerms, Glossary, Term
from facingpage.storage.journal import Entry, replay
from facingpage.storage.project import Project
from facingpage.storage.settings import Settings
from facingpage.ui.open_page import Phase
from facingpage.ui.session import Session
from helpers.fake_host import FakeHost
from helpers.random_edits import (
    random_block,
    random_edit,
    random_text,
    without_generator,
)
from helpers.reviews import make_cleaned

_NAMES: Final = ("ferry.html", "train.html", "bus.html")
_WAIT_S: Final = 60.0
_TERMS: Final = tuple(Term(word, word[::-1], "en", "pt") for word in ("port", "quay"))


def pages() -> dict[str, Cleaned]:
    """Return the pages that are edited, by the names of their files."""
    texts = ("One is one.", "两个。", "ثلاثة 🚢 سفن", "Четыре.", "Five")
    return {
        name: make_cleaned(*texts, title=name, source=name.encode()) for name in _NAMES
    }


def digest(reviews: Iterator[tuple[str, Review]], terms: Glossary) -> str:
    """Return what tells one state of the pages and the glossary from another."""
    layers = sorted({kind.LAYER for kind in EDITS.values()})
    found = [
        (sha256, [sorted(getattr(review, layer).items()) for layer in layers])
        for sha256, review in sorted(reviews, key=lambda each: each[0])
    ]
    words = sorted((key, term.target) for key, term in terms.items())
    return hashlib.sha256(repr((found, words)).encode()).hexdigest()[:16]


def state_on_disk(path: Path) -> str:
    """Return the digest of what a project file holds.

    Raises:
        AssertionError: an edit in it can't be read, or does not fit its page.
    """
    project = Project.open(path)
    try:
        reviews = []
        for row in project.pages():
            stored = project.load(row.id)
            review, unfit = replay(Review.of(stored.cleaned, "pt"), stored.edits)
            assert (stored.unread, unfit) == ((), ()), "an edit is lost"
            reviews.append((row.sha256, review))
        return digest(iter(reviews), project.terms.all())
    finally:
        project.close()


class Child:
    """The process that edits, and says on its output what it does."""

    def __init__(self, path: Path, seed: int, out: int) -> None:
        """Make it over a project; `out` is the descriptor it says things on."""
        self._path = path
        self._out = out
        self._random = Random(seed)  # noqa: S311  # no secret: it is to be repeated
        self._app = QApplication.instance() or QApplication(["fuzz"])
        self._gate = threading.Lock()
        self._is_gated = False
        self._number = 0
        self._wide: list[int] = []
        self._states: dict[tuple[str, tuple[int, ...]], str] = {}
        self.session = self._begin()

    def run(self, actions: int) -> None:
        """Do so many actions, then take everything back on a page, and end."""
        while self._number < actions:
            if self._random.random() < 0.08:
                self._type()
            else:
                self._act(self._one)
            if self._random.random() < 0.004:
                self._reopen()
        self._take_all_back()
        self._settle()
        self.session.close()
        self._say("end")

    def _begin(self) -> Session:
        host = FakeHost()
        host.pages.update(pages())
        settings = Settings(reader_language="pt")
        session = Session(host, self._path, settings, None, dict)
        session.begin()
        library = session._library
        self._until(lambda: library.is_open() and library._is_settled)
        if len(session.pages) < len(_NAMES):
            for name in _NAMES:
                session.paging.open_path(Path(name))
                self._until(lambda: self._is_ready(session))
        else:
            for page in tuple(session.pages):
                session.paging.show(page)
                self._until(lambda: self._is_ready(session))
        project = library.project
        assert project is not None
        commit, append = project._writer._commit, library.append_step

        def commit_when_said(batch: list) -> None:  # type: ignore[type-arg]  # the writer's own
            with self._gate:
                commit(batch)

        def append_gated(step: Step, entries: tuple[Entry, ...]) -> None:
            if not self._is_gated:
                self._gate.acquire()
                self._is_gated = True
            append(step, entries)

        project._writer._commit = commit_when_said  # type: ignore[method-assign]  # to know what is on disk
        library.append_step = append_gated  # type: ignore[method-assign,assignment]  # as above
        self._say(f"open {self._state(session)}")
        return session

    def _is_ready(self, session: Session) -> bool:
        page = session.current
        return page is not None and page.phase is Phase.READY

    def _reopen(self) -> None:
        assert not self._is_gated, "something was done that nobody asked for"
        self._settle()
        before = self._state(self.session)
        self.session.close()
        self.session = self._begin()
        after = self._state(self.session)
        assert before == after, f"reopened it was {after}, not {before}"

    def _act(self, action: Callable[[], object]) -> None:
        """Do an action; the disk has nothing of it before it is said what it did."""
        self._number += 1
        number = self._number
        action()
        self._until(self._is_done)
        self._say(f"did {number} {self._state(self.session)}")
        said_at = time.monotonic()
        if self._is_gated:
            self._is_gated = False
            self._gate.release()
        self._check_steps()
        project = self.session._library.project
        assert project is not None

        def told(_: object) -> None:
            took_ms = 1000 * (time.monotonic() - said_at)
            self._say(f"ack {number} {took_ms:.2f}")

        project.try_held().add_done_callback(told)
        self._app.processEvents()

    def _is_done(self) -> bool:
        """Return whether nothing goes on of what was asked for.

        A step on many pages is taken back by and by, and one of another day is fetched
        before it is.
        """
        waiting = any(page.stack._waiting for page in self.session.pages)
        return not waiting and not self.session.history._is_busy

    def _check_steps(self) -> None:
        """The same steps in force: the page is the same, however that came about."""
        for page in self.session.pages:
            if page.review is None or self.session._editing.is_typing():
                # What is being typed is one step, whatever it is so far.
                continue
            line, name = page.stack._line, page.review.page.provenance.sha256
            steps = tuple(line.ids[: line.index])
            now = digest(iter([(name, page.review)]), {})
            before = self._states.setdefault((name, steps), now)
            assert before == now, f"with steps {steps[-5:]} it was {before}, is {now}"

    def _one(self) -> None:
        session, random = self.session, self._random
        roll = random.random()
        review = session.current.review if session.current else None
        assert review is not None
        if roll < 0.60:
            edit = random_edit(random, review)
            assert edit.is_of(review), edit
            session.deciding.do(edit)
        elif roll < 0.72:
            session.deciding.undo()
        elif roll < 0.82:
            session.deciding.redo()
        elif roll < 0.95:
            session.paging.show(random.choice(session.pages))
        elif roll < 0.97:
            self._change_terms()
        elif roll < 0.985 or not self._wide:
            self._do_many()
        else:
            step = random.choice(self._wide)
            history = session.history
            go = random.choice([history.take_back, history.do_again])
            self._wait_for(lambda done: go(step, done))

    def _type(self) -> None:
        """Type in a block: each text is on the disk by itself, as one types."""
        session, random = self.session, self._random
        review = session.current.review if session.current else None
        assert review is not None
        block = random_block(random, review)
        for _ in range(random.randint(1, 5)):
            text = random_text(random)
            self._act(partial(session.deciding.type_target, block, text))
        is_left = random.random() < 0.3
        self._act(
            session.deciding.drop_typing if is_left else session.deciding.finish_typing
        )

    def _change_terms(self) -> None:
        term = self._random.choice(_TERMS)
        change = ChangeTerms((term,))
        if self._random.random() < 0.4:
            change = ChangeTerms((), (term,))
        self.session.deciding.change_terms(change)

    def _do_many(self) -> None:
        edits = {
            page.page_id: random_edit(self._random, page.review)
            for page in self.session.pages
            if page.page_id is not None and page.review is not None
        }
        history = self.session.history
        self._wait_for(lambda done: history.do_many("Replaced", edits, done))
        newest = self.session._library.newest_step()
        assert newest is not None
        self._wide.append(newest)

    def _wait_for(self, go: Callable[[Callable[[str], None]], None]) -> None:
        said: list[str] = []
        go(said.append)
        self._until(lambda: bool(said))

    def _take_all_back(self) -> None:
        """Everything that was done on a page can be taken back: nothing is left."""
        page = self.session.current
        assert page is not None
        while page.stack.can_undo():
            # On the page alone, whatever else its steps were of.
            self._act(page.stack.undo)
        left = {kind.LAYER: getattr(page.review, kind.LAYER) for kind in EDITS.values()}
        assert not any(left.values()), f"taking all back leaves {left}"

    def _state(self, session: Session) -> str:
        reviews = (
            (page.review.page.provenance.sha256, page.review)
            for page in session.pages
            if page.review is not None
        )
        return digest(reviews, session.termbase._glossaries["project"])

    def _settle(self) -> None:
        project = self.session._library.project
        assert project is not None
        project.try_held().result(_WAIT_S)

    def _until(self, is_so: Callable[[], bool]) -> None:
        end = time.monotonic() + _WAIT_S
        while not is_so():
            assert time.monotonic() < end, "it takes too long"
            self._app.processEvents()
            time.sleep(0.0005)

    def _say(self, line: str) -> None:
        os.write(self._out, f"{line}\n".encode())


@dataclass
class Said:
    """What a child said so far."""

    did: list[str] = field(default_factory=list)
    is_on_disk: int = 0
    took_ms: list[float] = field(default_factory=list)
    is_ended: bool = False


@dataclass(frozen=True)
class Round:
    """What became of one project: edited, killed so often, and read anew each time.

    `took_ms` is for each action how long after it was said what it did it was known to
    be on the disk.
    """

    actions: int
    kills: int
    took_ms: tuple[float, ...]


class Unequal(AssertionError):
    """What is on disk is not what was acknowledged."""


def play(path: Path, seed: int, actions: int, kills: int) -> Round:
    """Edit one project by so many random actions, killing the process so often.

    Raises:
        Unequal: the disk has not what was acknowledged; the message says how to repeat.
    """
    if why := without_generator():
        raise Unequal(why)
    random = Random(seed)  # noqa: S311  # as above
    done = killed = 0
    took_ms: list[float] = []
    # The last part is not killed: all is taken back, and it ends by itself.
    for part in range(kills + 1):
        left = max((actions - done) // (kills + 1 - part), 1)
        at = None if part == kills else random.randint(1, left)
        said = _live(path, random.randrange(2**31), left, at, random.uniform(0, 0.02))
        done += len(said.did) - 1
        killed += not said.is_ended
        took_ms += said.took_ms
        found = state_on_disk(path)
        expected = said.did[said.is_on_disk :]
        if found not in expected:
            where = "an earlier state" if found in said.did else "no state it ever was"
            raise Unequal(
                f"After {len(said.did) - 1} actions, {said.is_on_disk} of them"
                f" acknowledged, the disk has {where}: {found}, not one of"
                f" {expected[:5]}. Repeat: python3 dev.py bench edits --seed {seed}"
                f" --edits {actions} --kills {kills} --rounds 1"
            )
    return Round(done, killed, tuple(took_ms))


def _live(path: Path, seed: int, actions: int, at: int | None, late: float) -> Said:
    """Let a child live until it has done so much, and a moment longer; kill it then."""
    command = [sys.executable, "-m", "helpers.edit_fuzz", str(path), str(seed)]
    places = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    said = Said()
    with subprocess.Popen(
        [*command, str(actions)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=places,
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        reader = threading.Thread(target=_read, args=(child.stdout, lines), daemon=True)
        reader.start()
        while line := lines.get():
            _take(line, said)
            if at is not None and len(said.did) > at:
                time.sleep(late)
                child.kill()
                at = None
        reader.join()
        errors = child.stderr.read().decode("utf-8", "replace")
    is_killed = child.returncode == -signal.SIGKILL
    if not said.did or (child.returncode != 0 and not is_killed):
        told = [line for line in errors.splitlines() if "Error: " in line]
        raise Unequal(
            f"The process failed after {len(said.did)} actions:"
            f" {' '.join(told) or errors[-2000:]}"
            f" Repeat: {' '.join(command)} {actions}"
        )
    return said


def _read(pipe: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    for line in pipe:
        # What the killed one was about to say is no word.
        if line.endswith(b"\n"):
            lines.put(line)
    lines.put(b"")


def _take(line: bytes, said: Said) -> None:
    what, *rest = line.decode().split()
    match what:
        case "open" if not said.did:
            said.did.append(rest[0])
        case "did":
            assert int(rest[0]) == len(said.did)
            said.did.append(rest[1])
        case "ack":
            said.is_on_disk = max(said.is_on_disk, int(rest[0]))
            said.took_ms.append(float(rest[1]))
        case "end":
            said.is_ended = True
        case _:
            # Opened again by itself, which it has checked.
            pass


def main() -> None:
    """Be the child: edit the project named in the arguments."""
    path, seed, actions = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    out = os.dup(1)
    # Nothing else may stand between the lines.
    os.dup2(2, 1)
    with contextlib.closing(os.fdopen(out, "wb", 0)) as pipe:
        Child(path, seed, pipe.fileno()).run(actions)


if __name__ == "__main__":
    main()
