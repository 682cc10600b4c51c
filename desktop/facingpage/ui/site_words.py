"""Keeps open pages true to the rules for their sites, as these change."""

from collections.abc import Callable, Sequence
from functools import partial

from facingpage.core.rules import Rule
from facingpage.core.site_memory import site_of
from facingpage.core.site_word import SiteRules, SiteWord
from facingpage.errors import FacingPageError
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.rule_words import rule_sentence
from facingpage.ui.tasks import Tasks
from facingpage.ui.unopened import Unopened
from facingpage.ui.wording import tr


class SiteWords:
    """Has the rules asked anew, off the main thread, what they say of pages."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        pages: Sequence[OpenPage],
        tell: Callable[[OpenPage, SiteWord], None],
        warn: Callable[[FacingPageError], None],
    ) -> None:
        """Make it over what keeps the rules; `tell` gives a page what they say."""
        self._library = library
        self._tasks = tasks
        self._pages = pages
        self._tell = tell
        self._warn = warn
        self._unopened = Unopened(library, tasks)

    def follow(self, *sites: str) -> None:
        """Tell pages of sites that are open what is said of them now."""
        for page in self._pages:
            if page.review is not None and site_of(page.review.page) in sites:
                self.ask(page)

    def catch_up(self, page: OpenPage) -> None:
        """Tell a page what was said of its site while it was being opened."""
        if page.site_word is not None and page.site_word.of is not self._library.sites:
            self.ask(page)

    def ask(self, page: OpenPage) -> None:
        """Tell a page what is said of it now."""
        review = page.review
        if review is not None:
            # To look through a large page for blocks alike takes a while.
            work = partial(_word, self._library.sites, page)
            self._tasks.run(work, partial(self._take, page), self._warn)

    def _take(self, page: OpenPage, word: SiteWord | None) -> None:
        if word is None:
            return
        if word.of is not self._library.sites:
            # Another rule came meanwhile.
            self.ask(page)
            return
        was = page.site_word.ruling.held if page.site_word else ()
        page.site_word = word
        page.warnings += [held_words(r) for r in word.ruling.held if r not in was]
        self._tell(page, word)


def held_words(rule: Rule) -> str:
    """Return what to say on a page where a rule was held back."""
    return tr(
        "{rule} It is held back on this page, of which it would drop most: see Page ▸"
        " Rules of sites…, or drop blocks here with {key:drop}.",
        rule=rule_sentence(rule),
    )


def _word(sites: SiteRules, page: OpenPage) -> SiteWord | None:
    review = page.review
    if review is None:
        return None
    return sites.word(review.as_saved, review.guesses, review.verdicts)
