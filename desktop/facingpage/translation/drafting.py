"""Makes a block's draft: sentence by sentence, guarded on both sides of the engine."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from itertools import pairwise

from facingpage.core import languages
from facingpage.core.bounds import Bounds, bounded
from facingpage.core.hints import NO_HINTS, Hints
from facingpage.core.memory import key
from facingpage.core.page import (
    CELL_GAP,
    Block,
    Draft,
    Kind,
    LanguageGuess,
    Segment,
)
from facingpage.core.table import bound
from facingpage.core.term_finder import Hit, TermFinder
from facingpage.translation import (
    capitals,
    checks,
    glossary,
    guard,
    sentences,
    shielding,
)
from facingpage.translation.attempts import coded, steady, with_codes, with_names
from facingpage.translation.engine import Engine, Output, Pair
from facingpage.translation.sentences import Span

# So many sentences in a row may have been one to a person.
_RUN_MOST = 3


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A sentence to translate, what it quotes, and terms that are to be tokens."""

    text: str
    quoted: tuple[Span, ...]
    tokens: Mapping[Span, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Given:
    """A sentence, what the engine gets of it, and what stands there as tokens.

    `signed` is what the engine would get if it knew the signs of all currencies.
    """

    text: str
    sent: str
    signed: str
    hidden: tuple[str, ...]
    is_capital: bool
    is_quoting: bool


def draft_block(
    block: Block, guess: LanguageGuess, engine: Engine, hints: Hints = NO_HINTS
) -> Draft:
    """Return a block's translation, a segment a sentence, in source order.

    Segments cover the block's text but for space and the bars between table cells.
    What is not translated holds the source and a flag that says why. What is remembered
    of `hints` is taken over; the glossary's terms are held to.
    """
    source = engine.pair.source
    remembered = {key(each.source): each.target for each in hints.memory}
    spans = bounded(block.text, sentence_spans(block, source), hints.bounds)
    if remembered and key(block.text) in remembered and not hints.bounds:
        spans = ((0, len(block.text)),)
    elif remembered:
        spans = _with_runs(block.text, spans, hints.bounds, remembered)
    texts = [block.text[start:end] for start, end in spans]
    known = [remembered.get(key(text)) if remembered else None for text in texts]
    why_not = [
        _why_not(text, block, guess.at(*span), engine.pair) if mine is None else None
        for text, span, mine in zip(texts, spans, known, strict=True)
    ]
    wanted = [
        _Wanted(text, _quoted(span, guess, source))
        for text, span, flag, mine in zip(texts, spans, why_not, known, strict=True)
        if flag is None and mine is None
    ]
    outputs = _with_terms(wanted, engine, hints)
    if "other-language" in why_not and not guard.is_other_language(guess, source):
        why_not = ["quotation" if f == "other-language" else f for f in why_not]
    segments = []
    for (start, end), text, flag, mine in zip(
        spans, texts, why_not, known, strict=True
    ):
        output = _settled(text, flag, mine) or next(outputs)
        made = output.text
        if block.kind is Kind.TABLE_ROW:
            made = bound(made)
        links = output.words if made == output.text else ()
        segments.append(Segment(start, end, made, output.flags, output.score, links))
    return Draft(
        source,
        engine.pair.target,
        engine.name,
        tuple(segments),
        engine.via,
        datetime.now(UTC).isoformat(timespec="seconds"),
    )


def alternatives(
    block: Block,
    guess: LanguageGuess,
    engine: Engine,
    wanted: tuple[Span, Bounds],
    count: int,
) -> tuple[Segment, ...]:
    """Return up to `count` translations of a sentence: a span of a block.

    The best comes first, each with its flags. There is none of what is not translated,
    or where that is no sentence, as the person bounds them. The glossary and the memory
    have no say.
    """
    (wanted_span, bounds), machine = wanted, sentence_spans(block, engine.pair.source)
    for span in bounded(block.text, machine, bounds):
        if span != wanted_span:
            continue
        text = block.text[slice(*span)]
        if _why_not(text, block, guess.at(*span), engine.pair) is not None:
            return ()
        sentence = _Wanted(text, _quoted(span, guess, engine.pair.source))
        given = _given(sentence, engine)
        made: dict[str, Segment] = {}
        for output in engine.alternatives(given.sent, count):
            if "failed" in output.flags or guard.is_loop(given.sent, output.text):
                continue
            shown = _shown(given, output, engine.pair)
            segment = Segment(*span, shown.text, shown.flags, shown.score, shown.words)
            made.setdefault(shown.text, segment)
        return tuple(made.values())
    return ()


def sentence_spans(block: Block, language: str) -> tuple[Span, ...]:
    """Return the sentences of a block in order, those of a table row cell by cell."""
    if block.kind is not Kind.TABLE_ROW:
        return sentences.split(block.text, language)
    spans: list[Span] = []
    start = 0
    for cell in block.text.split(CELL_GAP):
        spans.extend(
            (start + first, start + last)
            for first, last in sentences.split(cell, language)
        )
        start += len(cell) + len(CELL_GAP)
    return tuple(spans)


def runs(text: str, spans: Sequence[Span], bounds: Bounds) -> Iterator[Span]:
    """Yield the spans of two or three sentences in a row, longer ones first.

    Those of different cells, and those that a person keeps apart, are not.
    """
    apart = {*bounds.starts()}
    for size in range(_RUN_MOST, 1, -1):
        for first in range(len(spans) - size + 1):
            run = spans[first : first + size]
            start, end = run[0][0], run[-1][1]
            if apart.isdisjoint(at for at, _ in run[1:]) and not any(
                CELL_GAP in text[one[1] : two[0]] for one, two in pairwise(run)
            ):
                yield start, end


def _with_runs(
    text: str,
    spans: Sequence[Span],
    bounds: Bounds,
    remembered: Mapping[str, str],
) -> tuple[Span, ...]:
    """Return sentences, those as one that a person once translated as one."""
    found: list[Span] = []
    for start, end in runs(text, spans, bounds):
        is_free = all(end <= other[0] or other[1] <= start for other in found)
        if is_free and key(text[start:end]) in remembered:
            found.append((start, end))
    rest = (
        span
        for span in spans
        if not any(start <= span[0] and span[1] <= end for start, end in found)
    )
    return tuple(sorted((*found, *rest)))


def _why_not(text: str, block: Block, guess: LanguageGuess, pair: Pair) -> str | None:
    """Return the flag of a text that must not be translated, else None."""
    source = pair.source
    if block.kind is Kind.CODE or guard.as_is(text):
        return "as-is"
    if guard.is_other_script(text, source):
        return "other-script"
    if guard.is_other_language(guess, source):
        is_theirs = languages.base(guess.code) == languages.base(pair.target)
        return "in-target" if is_theirs else "other-language"
    return None


def _quoted(sentence: Span, guess: LanguageGuess, source: str) -> tuple[Span, ...]:
    """Return what a sentence quotes in other languages, counted from its start."""
    start, end = sentence
    return tuple(
        (span.start - start, span.end - start)
        for span in guess.spans
        if start <= span.start < span.end <= end
        and guard.is_other_language(LanguageGuess(span.code, span.sure), source)
    )


def _settled(text: str, flag: str | None, remembered: str | None) -> Output | None:
    """Return what a sentence becomes without an engine; None where it takes one."""
    if remembered is not None:
        return Output(remembered, ("memory",))
    return Output(text, (flag,)) if flag else None


def _with_terms(
    wanted: Sequence[_Wanted], engine: Engine, hints: Hints
) -> Iterator[Output]:
    """Yield the guarded output for every text, held to the terms of the glossary."""
    if not hints.terms:
        yield from _translate(wanted, engine)
        return
    finder = TermFinder(hints.terms, engine.pair.source, engine.pair.target)
    for each, output in zip(wanted, _translate(wanted, engine), strict=True):
        hits = finder.find(each.text)
        if hits and not {"failed", "loop"} & {*output.flags}:
            again = partial(_again, each, engine)
            yield glossary.held_to(hits, output, again, engine.pair.target)
        else:
            yield output


def _again(wanted: _Wanted, engine: Engine, hits: Sequence[Hit]) -> Output:
    shown = {(hit.start, hit.end): glossary.shown(wanted.text, hit) for hit in hits}
    (made,) = _translate([replace(wanted, tokens=shown)], engine)
    return replace(made, text=glossary.raised(wanted.text, made.text, hits))


def _translate(wanted: Sequence[_Wanted], engine: Engine) -> Iterator[Output]:
    """Yield the guarded output for every text; what it quotes is not translated."""
    given = [_given(each, engine) for each in wanted]
    # All at once: the engine and the checks would push each other out of the caches.
    outputs = list(engine.translate([each.sent for each in given]))
    for each, output in zip(given, outputs, strict=True):
        kept = steady(each.sent, output, engine)
        if kept is None:
            yield Output(each.text, ("loop",))
        else:
            shown = _shown(each, kept, engine.pair)
            yield _in_its_currency(shown, each, engine)


def _given(wanted: _Wanted, engine: Engine) -> _Given:
    """Return a sentence as the engine gets it."""
    text, quoted, tokens = wanted.text, wanted.quoted, wanted.tokens
    source = engine.pair.source
    sent, hidden = shielding.shield(text, source, quoted, tokens)
    is_capital = capitals.is_in_capitals(sent, source)
    if is_capital:
        sent = shielding.in_capitals_again(capitals.sentence_case(sent))
    return _Given(
        text,
        coded(sent, engine),
        sent,
        hidden,
        is_capital=is_capital,
        is_quoting=bool(quoted),
    )


def _shown(given: _Given, made: Output, pair: Pair) -> Output:
    """Return what an engine made of a sentence as the reader gets it, with flags."""
    if "failed" in made.flags:
        return Output(given.text, made.flags)
    words = made.text.upper() if given.is_capital else made.text
    shown, is_whole = shielding.unshield(words, given.hidden)
    lost = () if is_whole else ("lost",)
    told = (
        *(("reworded",) if given.sent != given.signed else ()),
        *(("quotation",) if given.is_quoting else ()),
    )
    found = checks.flags(given.text, shown, pair, given.hidden)
    flags = dict.fromkeys((*made.flags, *told, *lost, *found))
    # Of what was hidden, or set in small, the places are other ones.
    is_same = (
        not given.hidden
        and given.sent == given.signed
        and len(given.sent) == len(given.text)
        and len(shown) == len(made.text)
        and shown.casefold() == made.text.casefold()
    )
    links = made.words if is_same else ()
    return replace(made, text=shown, flags=tuple(flags), words=links)


def _in_its_currency(output: Output, given: _Given, engine: Engine) -> Output:
    """Return an output, or one with its currency, where that has nothing else wrong."""
    is_coded = given.sent != given.signed
    if not {"currency", *(("numbers",) if is_coded else ())} & {*output.flags}:
        return output
    again = with_names if is_coded else with_codes
    second = again(given.signed, engine)
    if second is None:
        return output
    other = _shown(given, second, engine.pair)
    is_better = {*other.flags} - {"reworded"} < {*output.flags} - (
        {"reworded"} if is_coded else set()
    )
    return other if is_better else output
