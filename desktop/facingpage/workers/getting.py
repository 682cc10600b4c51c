"""Gets a model from a catalogue, and imports it."""

from facingpage.core.models import Imported, Offer
from facingpage.core.sizes import size_words
from facingpage.translation import fetching
from facingpage.translation.engine import Pair
from facingpage.workers.models import Hear, Stop, import_models

_TELL_EVERY_BYTES = 1 << 20


def get_model(offer: Offer, hear: Hear, stop: Stop) -> Imported:
    """Download a model and import it; what came so far is kept if it breaks off.

    Raises:
        ModelFailed: it cannot be got, or is no sound model.
        Stopped: it was stopped.
    """
    words = Pair(offer.source, offer.target).words()
    whole = f" of {size_words(offer.size_bytes)}" if offer.size_bytes else ""
    last = -_TELL_EVERY_BYTES

    def check(done: int) -> None:
        nonlocal last
        stop.check()
        if done - last >= _TELL_EVERY_BYTES:
            last = done
            hear(f"downloading {words}: {size_words(done)}{whole}")

    fetched = fetching.fetch(offer, check)
    imported = import_models(fetched, lambda _: hear(f"trying {words}"), stop)
    fetching.discard(fetched)
    return imported
