"""A host that drafts sentence by sentence, as a worker would."""

from collections.abc import Callable, Iterable, Mapping

from facingpage.core.hints import Hints, no_hints
from facingpage.core.page import Block, BlockId, LanguageGuess
from facingpage.translation.drafting import draft_block
from facingpage.workers.host import Drafted, Finished, Listener, Ticket
from helpers.engines import FakeEngine
from helpers.fake_host import FakeHost


class SentenceHost(FakeHost):
    """Drafts as a worker would, sentence by sentence, and at once."""

    def translate(  # what Host.translate takes
        self,
        pair: tuple[str, str],
        blocks: Iterable[Block],
        guesses: Mapping[BlockId, LanguageGuess],
        listener: Listener,
        *,
        hints: Callable[[Block], Hints] = no_hints,
        **_: str,
    ) -> Ticket:
        given = tuple(blocks)
        self.drafts_at_once = False
        ticket = super().translate(pair, given, guesses, listener, hints=hints)
        for block in given:
            made = draft_block(block, guesses[block.id], FakeEngine(), hints(block))
            listener(Drafted(block.id, made))
        listener(Finished(is_cancelled=False))
        return ticket
