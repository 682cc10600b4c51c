"""What the session has of the rules for sites, put together."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from facingpage.core.site_word import SiteWord
from facingpage.errors import FacingPageError
from facingpage.ui.beside import Besides
from facingpage.ui.library import Library
from facingpage.ui.open_page import OpenPage
from facingpage.ui.rule_doer import SITE_RULES, SiteRuleDoer
from facingpage.ui.rule_steps import SITE_LANGUAGE, RuleDoer
from facingpage.ui.rulebook import Rulebook
from facingpage.ui.site_words import SiteWords
from facingpage.ui.speaking import Speaking
from facingpage.ui.tasks import Tasks


class SiteParts:
    """Languages of sites, what they keep and drop, and the steps that set either.

    `words` tells pages what the rules say of them.
    """

    def __init__(  # what the session has, and what it does with it
        self,
        library: Library,
        tasks: Tasks,
        pages: Sequence[OpenPage],
        besides: Besides,
        parent: QObject,
        *,
        tell: Callable[[OpenPage, SiteWord], None],
        warn: Callable[[FacingPageError], None],
    ) -> None:
        """Make the parts; `tell` gives an open page what the rules say of it now."""
        self.words = SiteWords(library, tasks, pages, tell, warn)
        self.speaking = Speaking(library, self.words.follow)
        self.book = Rulebook(library, tasks, pages, self.words, parent)
        self.languages = RuleDoer(self.speaking, lambda: library.sites.languages)
        self.rules = SiteRuleDoer(self.book)
        besides.add(SITE_LANGUAGE, self.languages)
        besides.add(SITE_RULES, self.rules)
