"""The two commands that open a connection: because a person typed them."""

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facingpage.cli.models import pair_of, table, tell_installed
from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import print_data
from facingpage.core.models import Offer
from facingpage.core.sizes import size_words
from facingpage.core.wire import pack
from facingpage.errors import FacingPageError, ModelFailed, WrongUse
from facingpage.workers.host import Progress

if TYPE_CHECKING:
    from facingpage.translation import Pair

_DONE, _SOME_FAILED = 0, 1


def available(options: argparse.Namespace, reporter: Reporter) -> int:
    """Write a line for each model that can be got; return the exit code."""
    from facingpage.translation import store  # noqa: PLC0415  # after the help

    here = {(m.engine, m.pair.bases()) for m in store.find_models().models}
    offers, failed = _offers(options, reporter)
    if options.is_json:
        for offer in offers:
            print_data(json.dumps(pack(offer)) + "\n")
        return _SOME_FAILED if failed else _DONE
    rows = [
        (
            f"{offer.source}-{offer.target}",
            offer.engine,
            offer.version or "-",
            size_words(offer.size_bytes) if offer.size_bytes else "size unknown",
            offer.quality or "-",
            "checked by digest" if offer.is_vouched else "no digest",
            "installed" if (offer.engine, _pair(offer)) in here else "",
        )
        for offer in offers
    ]
    print_data(table(rows))
    return _SOME_FAILED if failed else _DONE


def get(options: argparse.Namespace, reporter: Reporter) -> int:
    """Download and import a model for every pair named; return the exit code."""
    pairs = [pair_of(word) for word in options.pairs]
    offers, failed = _offers(options, reporter)
    if not offers and failed:
        return _SOME_FAILED
    done = unmet = 0
    for number, pair in enumerate(pairs, 1):
        reporter.place = (number, len(pairs))
        try:
            _get(options, reporter, _chosen(pair, options.engine, offers))
            done += 1
        except FacingPageError as error:
            reporter.message("error", str(error), str(pair))
            unmet += 1
    reporter.finished(done, unmet)
    return _SOME_FAILED if unmet else _DONE


def _get(options: argparse.Namespace, reporter: Reporter, offer: Offer) -> None:
    from facingpage.workers import getting, models  # noqa: PLC0415  # after the help

    name = f"{offer.source}-{offer.target}"
    if not offer.is_vouched:
        reporter.message(
            "note",
            "The catalogue has no digest of it: that it is what was meant cannot be"
            " checked.",
            name,
        )

    def hear(title: str) -> None:
        reporter.progress(name, Progress(title))

    imported = getting.get_model(offer, hear, models.Stop())
    for model in imported.installed:
        tell_installed(options, reporter, model)


def _chosen(pair: "Pair", engine: str | None, offers: Sequence[Offer]) -> Offer:
    """Return the offer for a pair: of the engine named, else one with digests.

    Raises:
        ModelFailed: there is none; two in a row that would do are named.
    """
    fitting = [o for o in offers if _pair(o) == pair.bases()]
    fitting = [o for o in fitting if engine in {None, o.engine}]
    if fitting:
        return max(fitting, key=lambda offer: offer.is_vouched)
    hint = next(_ways(pair, offers), "")
    raise ModelFailed(f"No catalogue has a model for {pair.words()}.{hint}")


def _ways(pair: "Pair", offers: Sequence[Offer]) -> Iterator[str]:
    """Yield a hint for each language through which two models would do."""
    there = {(o.source, o.target) for o in offers}
    for source, middle in sorted(there):
        if source == pair.source and (middle, pair.target) in there:
            first, second = f"{source}-{middle}", f"{middle}-{pair.target}"
            yield f" {first} and {second} in a row would do: get both."


def _offers(options: argparse.Namespace, reporter: Reporter) -> tuple[list[Offer], int]:
    """Return what the catalogues offer, and how many could not be read."""
    from facingpage.translation import fetching  # noqa: PLC0415  # after the help

    if options.place == "":
        raise WrongUse("--from is empty: name an address or a file.")
    catalogues = (
        [fetching.named(options.place)] if options.place else fetching.CATALOGUES
    )
    offers: list[Offer] = []
    failed = 0
    for catalogue in catalogues:
        reporter.progress(catalogue.title, Progress("reading the list of models"))
        try:
            offers.extend(fetching.list_offers(catalogue))
        except ModelFailed as error:
            reporter.message("error", str(error), catalogue.title)
            failed += 1
    return offers, failed


def _pair(offer: Offer) -> "Pair":
    from facingpage.translation import Pair  # noqa: PLC0415  # after the help

    return Pair(offer.source, offer.target).bases()
