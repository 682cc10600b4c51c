"""Makes a block's draft: sentence by sentence, guarded on both sides of the engine."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from facingpage.core import languages
from facingpage.core.page import (
    CELL_GAP,
    Block,
    Draft,
    Kind,
    LanguageGuess,
    Segment,
)
from facingpage.core.table import bound
from facingpage.translation import capitals, checks, guard, sentences, shielding
from facingpage.translation.attempts import without_loop
from facingpage.translation.engine import Engine, Output, Pair
from facingpage.translation.sentences import Span


def draft_block(block: Block, guess: LanguageGuess, engine: Engine) -> Draft:
    """Return a block's translation, a segment a sentence, in source order.

    Segments cover the block's text but for space and the bars between table cells.
    What is not translated holds the source and a flag that says why.
    """
    source = engine.pair.source
    spans = _spans(block, source)
    texts = [block.text[start:end] for start, end in spans]
    why_not = [
        _why_not(text, block, guess.at(*span), engine.pair)
        for text, span in zip(texts, spans, strict=True)
    ]
    wanted = [
        (text, _quoted(span, guess, source))
        for text, span, flag in zip(texts, spans, why_not, strict=True)
        if flag is None
    ]
    outputs = _translate(wanted, engine)
    if "other-language" in why_not and not guard.is_other_language(guess, source):
        why_not = ["quotation" if f == "other-language" else f for f in why_not]
    segments = []
    for (start, end), text, flag in zip(spans, texts, why_not, strict=True):
        output = Output(text, (flag,)) if flag else next(outputs)
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


def _spans(block: Block, language: str) -> tuple[Span, ...]:
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


def _translate(
    wanted: Sequence[tuple[str, tuple[Span, ...]]], engine: Engine
) -> Iterator[Output]:
    """Yield the guarded output for every text; what it quotes is not translated."""
    source = engine.pair.source
    shielded = [shielding.shield(text, source, quoted) for text, quoted in wanted]
    in_capitals = [capitals.is_in_capitals(text, source) for text, _ in shielded]
    given = [
        shielding.in_capitals_again(capitals.sentence_case(text))
        if is_capital
        else text
        for (text, _), is_capital in zip(shielded, in_capitals, strict=True)
    ]
    outputs = engine.translate(given)
    for (text, quoted), sent, (_, hidden), is_capital, output in zip(
        wanted, given, shielded, in_capitals, outputs, strict=True
    ):
        kept = without_loop(sent, output, engine)
        if kept is None:
            yield Output(text, ("loop",))
        elif "failed" in kept.flags:
            yield Output(text, kept.flags)
        else:
            made = kept.text.upper() if is_capital else kept.text
            shown, is_whole = shielding.unshield(made, hidden)
            lost = () if is_whole else ("lost",)
            told = ("quotation",) if quoted else ()
            found = checks.flags(text, shown, engine.pair, hidden)
            flags = dict.fromkeys((*kept.flags, *told, *lost, *found))
            # Of what was hidden, or set in small, the places are other ones.
            is_same = (
                len(sent) == len(text) and shown.casefold() == kept.text.casefold()
            )
            words = kept.words if is_same and not hidden else ()
            yield replace(kept, text=shown, flags=tuple(flags), words=words)
