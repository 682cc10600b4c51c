"""Correct the first pages of each site, take the rules offered, score its other pages.

    python3 dev.py bench rules [--pages N] [--worst N]

Of every site of data/pages with two pages and more, at most N each, the first (up to
three) are corrected by their gold text, block by block. Where three like corrections
offer a rule it is taken, unless what it would change is warned of; then its other pages
are scored with the rules and without. Pages are cleaned by the model of their fold.
"""

import argparse
import sys
from typing import Any

from bench.bench_cleaning import SHARED, scorer
from facingpage import cleaning, language, openers
from facingpage.core.page import Cleaned
from facingpage.errors import OpenFailed
from helpers.corrections import Outcome, given, play, sites_of
from helpers.folds import fold_model, fold_of


def cleaned(record: dict[str, Any]) -> Cleaned | None:
    """Return a record's page, cleaned by a model that never saw its site."""
    data = record["html"].encode("utf-8", "surrogatepass")
    try:
        opened = openers.open_page(openers.Source("page.html", data))
    except OpenFailed:
        return None
    own = language.page_language(opened.page)
    guesses = language.detect(opened.page, own)
    kind = "lines" if opened.tree is None else "markup"
    model = fold_model(kind, fold_of(record["site"]))
    return Cleaned(
        opened.page, own, guesses, cleaning.clean(opened, guesses, own, model)
    )


def outcomes(most: int, fold: int | None = None) -> dict[str, Outcome]:
    """Return by site what became of it; `fold` alone where one is given."""
    rule = scorer()
    folders = [str(SHARED / "data" / "pages" / part) for part in ("dev", "more")]
    found: dict[str, Outcome] = {}
    for site, records in sites_of(rule.load(folders), most, fold).items():
        pages = given(
            (record["gold_text"], page)
            for record in records
            if (page := cleaned(record)) is not None
        )
        if len(pages) > 1:
            found[site] = play(pages, rule)
    return found


def mean(found: dict[str, Outcome], name: str) -> float:
    """Return F1 before or after, on average over the pages of sites that have rules."""
    ruled = [each for each in found.values() if each.made]
    pages = sum(each.pages for each in ruled)
    total = sum(getattr(each, name) * each.pages for each in ruled)
    return float(total / pages) if pages else 0.0


def main(arguments: list[str] | None = None) -> int:
    """Run the benchmark; return 0."""
    parser = argparse.ArgumentParser(prog="dev.py bench rules")
    parser.add_argument("--pages", type=int, default=16, metavar="N")
    parser.add_argument("--worst", type=int, default=8, metavar="N")
    options = parser.parse_args(arguments)
    found = outcomes(options.pages)
    ruled = {site: each for site, each in found.items() if each.made}
    print(
        f"{len(found)} sites; {sum(each.corrections for each in found.values()):,}"
        f" corrections; {sum(len(e.made) for e in ruled.values())} rules on"
        f" {len(ruled)} sites, {sum(each.pages for each in ruled.values())} other pages"
    )
    print(
        f"word F1 of these: {mean(found, 'before'):.4f} to {mean(found, 'after'):.4f}"
    )
    change = {site: each.after - each.before for site, each in ruled.items()}
    better, worse = (sum(sign * c > 0.001 for c in change.values()) for sign in (1, -1))
    print(f"sites better: {better}, worse: {worse}, by more than .001")
    for site in sorted(change, key=change.__getitem__)[: options.worst]:
        print(f"  {change[site]:+.4f}  {site}")
        for each in ruled[site].made:
            print(f"           {each.words()[:110]}")
    warned = [
        (alone - each.before, rule)
        for each in found.values()
        for alone, rule in zip(each.alone, each.warned, strict=True)
    ]
    harm = [each for each in warned if each[0] < -0.01]
    print(
        f"rules warned of: {len(warned)}; these alone would cost over .01: {len(harm)}"
    )
    for cost, rule in sorted(warned, key=lambda each: each[0])[: options.worst]:
        print(f"  {cost:+.4f}  {rule.words()[:110]}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
