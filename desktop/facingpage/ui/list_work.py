"""Reads and writes glossaries and memories for the window, off the main thread."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from facingpage.core.languages import UNDETERMINED, base
from facingpage.core.memory import Remembered
from facingpage.core.terms import ChangeTerms, Scope, Term
from facingpage.errors import FacingPageError
from facingpage.ui.plain_text import visible_text
from facingpage.ui.session import Session
from facingpage.ui.told import told
from facingpage.ui.wording import tr
from facingpage.ui.words import count
from facingpage.workers.list_job import ListRead


class AskingScope(Protocol):
    """What is asked of the person once a list has been read."""

    def scope_of(self, question: str, /) -> Scope | None:
        """Return where terms are to hold; None: nowhere."""
        ...


class ListWork(QObject):
    """Imports and exports; what came of it is told in a sentence.

    It lives as long as the window: a list may be long, and the dialog closed by then.
    """

    told = Signal(str)
    """A sentence: what is being done, was done, or failed."""
    counted = Signal(int)
    """How many sentences are remembered."""

    def __init__(self, session: Session, asking: AskingScope, parent: QObject) -> None:
        """Make it over the session whose glossary and memory they are."""
        super().__init__(parent)
        self._session, self._asking = session, asking

    def read_list(self, path: Path) -> None:
        """Read a list in a worker; its sentences go to the memory.

        Where its terms are to hold the person is asked.
        """
        self.told.emit(tr("Reading “{name}”…", name=visible_text(path.name)))
        take = partial(self._take, path)
        self._session.host.read_list(
            path,
            self._pair(),
            lambda read: self._session.tasks.post(partial(take, read)),
        )

    def count_memory(self) -> None:
        """Tell how many sentences are remembered, once that is known."""
        project = self._session.termbase.project
        if project is not None:
            tell = self.counted.emit
            self._session.tasks.run(project.memory.count, tell, self._fail)

    def write_terms(self, path: Path, terms: tuple[Term, ...]) -> None:
        """Write terms to a file of the kind that its name says."""

        def work() -> None:
            # It brings an XML library, which the window has not at first.
            from facingpage.translation.lists import writing  # noqa: PLC0415

            writing.write_terms(path, terms)

        done = tr(
            "{number} written to {path}.",
            number=count(len(terms), "term"),
            path=visible_text(str(path)),
        )
        self._session.tasks.run(work, lambda _: self.told.emit(done), self._fail)

    def write_memory(self, path: Path) -> None:
        """Write all that the project remembers to a TMX file."""
        project = self._session.termbase.project
        if project is None:
            self.told.emit(tr("There is no project, and so no memory."))
            return

        def work() -> int:
            from facingpage.translation.lists import writing  # noqa: PLC0415  # as above

            sentences = project.memory.all()
            writing.write_memory(path, sentences)
            return len(sentences)

        def done(many: int) -> None:
            where = visible_text(str(path))
            self.told.emit(
                tr(
                    "{number} written to {where}.",
                    number=count(many, "sentence"),
                    where=where,
                )
            )

        self._session.tasks.run(work, done, self._fail)

    def _take(self, path: Path, read: ListRead) -> None:
        if read.problem:
            self.told.emit(read.problem)
            return
        if read.sentences:
            self._remember(read.sentences, read.skipped)
        if read.terms:
            self._ask(path, read.terms, read.skipped)

    def _ask(self, path: Path, terms: tuple[Term, ...], skipped: int) -> None:
        rest = (
            tr(" {skipped} of no use are left out.", skipped=f"{skipped:,}")
            if skipped
            else ""
        )
        question = tr(
            "“{name}” holds {number}.{rest} Where are they to hold? They take"
            " the place of those for the same words.",
            name=visible_text(path.name),
            number=count(len(terms), "term"),
            rest=rest,
        )
        scope = self._asking.scope_of(question)
        if scope is None:
            self.told.emit(tr("Nothing was taken over."))
            return
        self._put_terms(terms, scope)
        self.told.emit(
            tr(
                "{number} taken over.{rest}",
                number=count(len(terms), "term"),
                rest=rest,
            )
        )

    def _put_terms(self, terms: tuple[Term, ...], scope: Scope) -> None:
        """Have terms from now on, as one edit."""
        self._session.tasks.run(
            lambda: ChangeTerms(tuple(replace(term, scope=scope) for term in terms)),
            self._session.deciding.change_terms,
            self._fail,
        )

    def _remember(self, sentences: tuple[Remembered, ...], skipped: int) -> None:
        project = self._session.termbase.project
        if project is None:
            self.told.emit(tr("There is no project to remember sentences in."))
            return
        rest = (
            tr(" {skipped} of no use were left out.", skipped=f"{skipped:,}")
            if skipped
            else ""
        )

        def done(new: int) -> None:
            known = len(sentences) - new
            there = (
                tr(" {known} were there already.", known=f"{known:,}") if known else ""
            )
            self.told.emit(
                tr(
                    "{number} taken over.{there}{rest}",
                    number=count(new, "sentence"),
                    there=there,
                    rest=rest,
                )
            )

        self._session.tasks.run(lambda: project.memory.add(sentences), done, self._fail)

    def _pair(self) -> tuple[str, str]:
        """Return the languages of a list that names none: those on screen."""
        page = self._session.current
        source = page.review.page_language.code if page and page.review else ""
        target = base(self._session.reader_language)
        return ("" if source == UNDETERMINED else base(source)), target

    def _fail(self, error: FacingPageError) -> None:
        self.told.emit(told(error))
