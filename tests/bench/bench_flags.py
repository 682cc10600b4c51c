"""How often the flags of translations are right: recall, false alarms, real output.

    python3 dev.py bench flags [recall | alarms | natural | retry] [--show FLAG]

recall    errors put into human translations (NTREX, FLORES), and how many are flagged
alarms    human translations as they are, by pair of languages: what is flagged falsely
natural   what the starter models make of NTREX and FLORES; --show prints a flag's
retry     of what is flagged, what a second try makes of it: without the word list,
          for currencies with their codes

Thresholds and words were chosen on the even lines; the odd ones are measured.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

# `dev.py bench` runs this file by itself, and then nobody has put tests on the path.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from facingpage.translation import Pair, attempts, checks
from facingpage.translation.checks import CHECKS, UNTRANSLATED
from helpers.chrf import chrf  # needs the path above
from helpers.engines import starter_engine
from helpers.harm import harmed
from helpers.parallel import NTREX, flores, ntrex, odd_lines

_FLAGS = tuple(check.flag for check in (*UNTRANSLATED, *CHECKS))
_PAIRS = (("en", "pt"), ("pt", "en"))


def main(argv: list[str] | None = None) -> int:
    """Print what was asked for; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parts = {"recall": _recall, "alarms": _alarms, "natural": _natural, "retry": _retry}
    parser.add_argument("part", nargs="?", choices=parts)
    parser.add_argument("--show", help="print the sentences with this flag")
    options = parser.parse_args(argv)
    for name, part in parts.items():
        if options.part in {name, None} and (
            options.part or name in {"recall", "alarms"}
        ):
            part(options.show)
    return 0


def _recall(_: str | None) -> None:
    print(f"{'flag':13}{'pair':8}{'put in':>7}{'found':>8}{'alarms':>9}")
    for source, target in (*_PAIRS, ("en", "ru"), ("ru", "en")):
        lines = odd_lines(source, target)
        for flag, count in harmed(lines).items():
            share = f"{count.found / count.put:8.1%}" if count.put else "       –"
            rate = f"{count.alarms / len(lines):9.2%}"
            print(f"{flag:13}{source}-{target:5}{count.put:7}{share}{rate}")


def _alarms(show: str | None) -> None:
    """Print the share of lines flagged: the mean and the worst pair of each flag."""
    shares: dict[str, list[tuple[float, str]]] = {flag: [] for flag in _FLAGS}
    for source in NTREX:
        for target in NTREX:
            if source == target:
                continue
            lines = list(zip(ntrex(source), ntrex(target), strict=True))[1::2]
            pair = Pair(source, target)
            found: Counter[str] = Counter()
            for one, two in lines:
                flags = checks.flags(one, two, pair)
                found.update(flags)
                if show in flags:
                    print(f"{pair}  {one}\n       {two}")
            for flag in _FLAGS:
                shares[flag].append((found[flag] / len(lines), str(pair)))
    print(f"{'flag':13}{'mean':>8}{'worst':>9}  pair")
    for flag, each in shares.items():
        worst, pair_name = max(each)
        mean = sum(share for share, _ in each) / len(each)
        print(f"{flag:13}{mean:8.2%}{worst:9.2%}  {pair_name}")


def _natural(show: str | None) -> None:
    for source, target in _PAIRS:
        engine = starter_engine(source, target)
        found: Counter[str] = Counter()
        total = 0
        for text, _ in _sentences(source, target):
            made = next(iter(engine.translate([text]))).text
            flags = checks.flags(text, made, engine.pair)
            found.update(flags)
            total += 1
            if show in flags or (show == "all" and flags):
                print(f"{' '.join(flags)}\n  {text}\n  {made}")
        print(f"{source}-{target}: {total} lines, flagged {dict(found)}")


def _retry(_: str | None) -> None:
    """Print of each flag how often a second try has fewer, and chrF of both then."""
    for source, target in _PAIRS:
        engine = starter_engine(source, target)
        seen: Counter[str] = Counter()
        better: dict[str, list[tuple[str, str, str]]] = {}
        for text, wanted in _sentences(source, target):
            first = next(iter(engine.translate([text]))).text
            before = checks.flags(text, first, engine.pair)
            if "currency" in before:
                output = attempts.with_codes(text, engine)
            else:
                output = engine.retry(text) if before else None
            if output is None:
                continue
            seen.update(before)
            if len(checks.flags(text, output.text, engine.pair)) < len(before):
                for flag in before:
                    better.setdefault(flag, []).append((first, output.text, wanted))
        for flag, times in seen.items():
            tries = better.get(flag, [])
            said = f"{source}-{target} {flag:13}{times:5}  better {len(tries):4}"
            if tries:
                ones, twos, wants = zip(*tries, strict=True)
                said += f"  chrF {chrf(ones, wants):.1f} -> {chrf(twos, wants):.1f}"
            print(said)


def _sentences(source: str, target: str) -> Iterator[tuple[str, str]]:
    yield from zip(ntrex(source), ntrex(target), strict=True)
    yield from zip(flores(source), flores(target), strict=True)


if __name__ == "__main__":
    sys.exit(main())
