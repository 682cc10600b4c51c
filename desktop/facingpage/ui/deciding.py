"""What the person decides: every way there is, and the one gate that all pass."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from facingpage.core.edits import Edit, SetKept, SetLanguage, Several
from facingpage.core.likeness import SiteRule
from facingpage.core.making import Making
from facingpage.core.memory import take_over
from facingpage.core.numbering import number_of, numbers
from facingpage.core.page import BlockId
from facingpage.core.review import Review
from facingpage.core.rules import ChangeRules
from facingpage.core.scheme import Scheme, change_words
from facingpage.core.spoken import PAGE
from facingpage.core.steps import Step
from facingpage.core.terms import ChangeTerms
from facingpage.storage.journal import Entry
from facingpage.ui.anew import Anew
from facingpage.ui.editing import EditCommand, Editing, LooseCommand, keeping
from facingpage.ui.history import History
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage, touched
from facingpage.ui.pages import Pages
from facingpage.ui.reading import Means
from facingpage.ui.remembering import MemoryOffer
from facingpage.ui.scheme_steps import scheme_record
from facingpage.ui.schemes import Schemes
from facingpage.ui.site_parts import SiteParts
from facingpage.ui.speaking import Scope, rule_for, rule_words, setting
from facingpage.ui.stepwise import Stepwise
from facingpage.ui.term_doer import TermDoer
from facingpage.ui.translating import Translating
from facingpage.ui.undo_stack import Command, words_of
from facingpage.ui.wording import tr


@dataclass(frozen=True, slots=True)
class DecidingMeans:
    """All that a decision is made by."""

    editing: Editing
    history: History
    library: Library
    sites: SiteParts
    schemes: Schemes
    terms: TermDoer
    anew: Anew
    translating: Translating


class Deciding:
    """Does what the person decides, so that Undo takes it back, and says so.

    Whatever it does it has to ask `means` for: where nothing can be changed there are
    none, and it was said why.
    """

    def __init__(
        self,
        pages: Pages,
        means: Means[DecidingMeans],
        say: Callable[..., None],
        stepwise: Stepwise,
        *,
        finish_typing: Callable[[], None],
        drop_typing: Callable[[], None],
    ) -> None:
        """Make it over the pages there are and what changes them.

        `say` shows a sentence, and whether Undo takes it back.
        """
        self._pages = pages
        self._means = means
        self._say = say
        self._stepwise = stepwise
        self.finish_typing = finish_typing
        """Lets what was typed stand."""
        self.drop_typing = drop_typing
        """Takes back what was typed in an editor that was left without committing."""

    # -- edits

    def do(self, edit: Edit) -> None:
        """Do an edit on the current page, say so, and offer to undo it."""
        page, means = self._pages.current, self._means.get()
        if means is not None and page is not None and page.review is not None:
            means.editing.do(page, edit)
            self._say(edit.words(numbers(page.review)), can_undo=True)

    def do_on(self, page: OpenPage, edit: Edit) -> None:
        """Do an edit on a page that need not be the current one, and say nothing."""
        means = self._means.get()
        if means is not None:
            means.editing.do(page, edit)

    def keep_edit(self, page_id: int, edit: Edit, inverse: Edit) -> None:
        """Keep an edit of a page of the project that is not loaded."""
        means = self._means.get()
        if means is not None:
            step = means.library.new_step(edit.words())
            means.library.append_step(step, (Entry(page_id, edit, inverse),))

    def make(
        self,
        make: Callable[[Review], Making[Edit | None]],
        done: Callable[[OpenPage, Edit | None], None],
    ) -> None:
        """Do an edit of the current page that is made in small steps, and say so.

        It is of the page as it is now, whatever drafts come meanwhile: that is what the
        person saw. Any other decision waits for it. `done` is told which was done,
        before it can be seen; None: there was nothing to do.
        """
        page, means = self._pages.current, self._means.get()
        before = page.review if page is not None else None
        if means is None or page is None or before is None:
            return

        def made(edit: Edit | None) -> None:
            if edit is not None:
                means.editing.do(page, edit)
                self._say(edit.words(numbers(before)), can_undo=True)
            done(page, edit)

        self._stepwise.run(make(before), made, tr("Deciding all of these blocks…"))

    def keep(self, blocks: Sequence[BlockId], *, kept: bool) -> None:
        """Keep or drop blocks of the current page, as one edit."""

        def done(page: OpenPage, edit: Edit | None) -> None:
            means = self._means.get()
            if means is not None and edit is not None:
                means.sites.book.note(page, touched((edit,))[-1])

        self.make(lambda review: keeping(review, blocks, kept=kept), done)

    def take_memory(self, offer: MemoryOffer) -> None:
        """Make a remembered sentence the translation of the one it is like."""
        page = self._pages.current
        if page is not None and page.review is not None:
            target = offer.remembered.target
            self.do(take_over(page.review, offer.block, offer.span, target))

    # -- typing

    def type_target(self, block: BlockId, text: str) -> None:
        """Keep what is being typed, so that a crash loses nothing."""
        page, means = self._pages.current, self._means.get()
        if means is not None and page is not None:
            means.editing.type_target(page, block, text)

    def type_edit(
        self, page: OpenPage, what: Hashable, make: Callable[[Review], Edit | None]
    ) -> None:
        """Keep what is being typed beside the translation: see `Editing.type`."""
        means = self._means.get()
        if means is not None:
            means.editing.type(page, what, make)

    def commit_edit(
        self, page: OpenPage, what: Hashable, make: Callable[[Review], Edit | None]
    ) -> None:
        """Let what was typed stand as one step, and say which."""
        means = self._means.get()
        if means is None:
            return
        means.editing.type(page, what, make)
        words = means.editing.typed_words()
        means.editing.finish_typing()
        if words:
            self._say(words, can_undo=True)

    def commit_target(self, block: BlockId, text: str) -> None:
        """Make `text` a block's translation; typing that led to it is part of it."""
        page, means = self._pages.current, self._means.get()
        if means is None or page is None or page.review is None:
            return
        typed = means.editing.type_target(page, block, text)
        was_typing = means.editing.is_typing()
        means.editing.finish_typing()
        if typed or was_typing:
            self._say(
                tr(
                    "Translation of block {block} edited",
                    block=number_of(page.review, block),
                ),
                can_undo=True,
            )

    # -- languages and encodings

    def set_language(
        self,
        blocks: Sequence[BlockId],
        code: str | None,
        scope: Scope,
        alike: Sequence[BlockId] | None = None,
    ) -> None:
        """Set the language of blocks, of those like the first, or of the current page.

        None as a code: as detected. For a site it becomes a rule as well. `alike` are
        those like the first, where that is known.
        """
        page, means = self._pages.current, self._means.get()
        if means is None or page is None or page.review is None or not blocks:
            return
        if code is not None:
            means.sites.speaking.note(code)
        edit = setting(page.review, blocks, code, scope, alike)
        if scope not in {Scope.SITE_LIKE, Scope.SITE_PAGE}:
            if edit is not None:
                self.do(edit)
            return
        rule = rule_for(page.review, blocks[0], code or "", scope)
        if rule is not None and means.library.is_open():
            self._set_rule(means, page, edit, rule)

    def set_page_language(self, code: str) -> None:
        """Read the current page as another language than the one detected."""
        self.set_language((PAGE,), code, Scope.PAGE)

    def put_language_rule(self, rule: SiteRule) -> None:
        """Have a language for a site from now on: a step, as a change of terms is."""
        means = self._means.get()
        if means is not None:
            beside = means.sites.languages.record(rule)
            step = means.library.new_step(rule_words(rule), beside=beside)
            self._do_beside(means, step)

    def remove_language_rule(self, rule: SiteRule) -> None:
        """Have a language for a site no more: a step as well."""
        # What has no language is as detected.
        self.put_language_rule(replace(rule, code=""))

    def choose_encoding(self, encoding: str | None) -> None:
        """Read the current page anew by an encoding; None: by the one detected."""
        page, means = self._pages.current, self._means.get()
        if means is None or page is None or page.review is None:
            return
        means.editing.finish_typing()
        means.translating.stop(page)
        means.anew.start(page, encoding)

    # -- what is of no page

    def change_terms(self, change: ChangeTerms) -> None:
        """Change the glossary: an edit of the current page, which Undo takes back.

        Drafts in which a term of it stands are made anew, on every page that is open.
        Without a page it is taken back as long as none is shown.
        """
        means = self._means.get()
        if means is not None:
            self._do_beside(means, means.terms.new(change))

    def change_scheme(self, after: Scheme) -> None:
        """Have other labels or guidelines: a step, as a change of the glossary is."""
        means = self._means.get()
        if means is None:
            return
        before = means.schemes.now
        if after != before:
            words = change_words(before, after)
            record = scheme_record(before, after)
            self._do_beside(means, means.library.new_step(words, beside=record))

    def change_rules(self, change: ChangeRules, blocks: Sequence[BlockId] = ()) -> None:
        """Change the rules for sites: a step of the current page, to be undone.

        What a person decided of `blocks` of that page is given up for what the rules
        say. Without a page it is a step of none.
        """
        page, means = self._pages.current, self._means.get()
        if means is None:
            return
        beside = means.sites.rules.record(change)
        step = means.library.new_step(change.words(), beside=beside)
        own = page.review.kept if page is not None and page.review is not None else {}
        edits = tuple(SetKept(block, None) for block in blocks if block in own)
        self._do_beside(means, step, edits)

    # -- back and forth

    def undo(self) -> None:
        """Take the current page's last edit back, and say which."""
        means = self._means.get()
        if means is not None:
            means.editing.finish_typing()
            stack = means.history.stack_of(self._pages.current)
            self._step(means, stack.next_undo(), stack.undo, is_back=True)

    def redo(self) -> None:
        """Do the edit that was taken back last, and say which."""
        means = self._means.get()
        if means is not None:
            means.editing.finish_typing()
            stack = means.history.stack_of(self._pages.current)
            self._step(means, stack.next_redo(), stack.redo, is_back=False)

    def _set_rule(
        self,
        means: DecidingMeans,
        page: OpenPage,
        edit: SetLanguage | None,
        rule: SiteRule,
    ) -> None:
        """Set a language for the page's site and, as the person's own, on the page."""
        whole = Several(() if edit is None else (edit,), rule_words(rule))
        beside = means.sites.languages.record(rule)
        step = means.library.new_step(whole.words(), beside=beside)
        means.editing.do(page, whole, step)
        self._say(whole.words(), can_undo=True)

    def _do_beside(
        self, means: DecidingMeans, step: Step, edits: tuple[SetKept, ...] = ()
    ) -> None:
        """Do what is no edit of a page, so that Undo on the current page takes it back.

        Without a page it is taken back as long as none is shown.
        """
        page = self._pages.current
        if page is None or page.review is None:
            keep = partial(means.library.append_step, entries=())
            means.history.loose.push(LooseCommand(step, keep, means.history.besides))
        else:
            means.editing.do(page, Several(edits, step.words), step)
        self._say(step.words, can_undo=True)

    def _step(
        self,
        means: DecidingMeans,
        command: Command | None,
        step: Callable[[Callable[[Command], None]], None],
        *,
        is_back: bool,
    ) -> None:
        history = means.history
        is_part = isinstance(command, EditCommand) and command.pages > 1
        if command is not None and is_part and history.is_last(command.step.id):
            # Nothing was done since: all of it is meant.
            go = history.take_back if is_back else history.do_again

            def ended(why_not: str) -> None:
                if why_not:
                    self._say(why_not)
                else:
                    self._tell_step(command, is_back=is_back)

            go(command.step.id, ended)
            return

        def told(made: Command) -> None:
            where = tr(" on this page; Edit, History has it for all pages")
            self._tell_step(made, where if is_part else "", is_back=is_back)

        step(told)

    def _tell_step(self, command: Command, where: str = "", *, is_back: bool) -> None:
        what = words_of(command)
        done = tr("Undone") if is_back else tr("Redone")
        self._say(f"{done}: {what[:1].lower()}{what[1:]}{where}")
