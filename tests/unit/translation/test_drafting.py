"""Drafts: guarded on both sides of the engine."""

import pytest

from facingpage.core.bounds import Bounds
from facingpage.core.hints import Hints
from facingpage.core.page import (
    Block,
    BlockId,
    Draft,
    Kind,
    LanguageGuess,
    LanguageSpan,
)
from facingpage.translation import Engine, Output, Pair, attempts, draft_block
from helpers.engines import FakeEngine, starter_engine

ENGLISH = LanguageGuess("en", "sure")


def draft(
    text: str,
    engine: Engine,
    guess: LanguageGuess = ENGLISH,
    kind: Kind = Kind.PARAGRAPH,
) -> Draft:
    return draft_block(Block(BlockId(1), kind, text), guess, engine)


def shown(made: Draft) -> list[tuple[str, tuple[str, ...]]]:
    return [(segment.text, segment.flags) for segment in made.segments]


def test_a_draft_names_its_languages_and_its_engine() -> None:
    made = draft("Late.", FakeEngine())
    assert (made.source, made.target, made.engine) == ("en", "pt", "fake en-pt 1")


def test_each_sentence_is_a_segment_with_its_place() -> None:
    made = draft("Late. Very late.", FakeEngine())
    assert [(s.start, s.end) for s in made.segments] == [(0, 5), (6, 16)]
    assert shown(made) == [("[Late.]", ()), ("[Very late.]", ())]


@pytest.mark.parametrize(
    ("text", "guess", "flag"),
    [
        ("12:30", ENGLISH, "as-is"),
        ("https://example.org/a", ENGLISH, "as-is"),
        ("desk@example.org", LanguageGuess("de", "sure"), "as-is"),
        ("Подписаться", ENGLISH, "other-script"),
        ("Подписаться", LanguageGuess("ru", "sure"), "other-script"),
        ("Die Fähre", LanguageGuess("de", "sure"), "other-language"),
        ("Die Fähre", LanguageGuess("de", "likely"), "other-language"),
        ("A balsa", LanguageGuess("pt", "likely"), "in-target"),
    ],
)
def test_what_is_not_for_the_model_stays_and_says_why(
    text: str, guess: LanguageGuess, flag: str
) -> None:
    engine = FakeEngine()
    assert shown(draft(text, engine, guess)) == [(text, (flag,))]
    assert engine.asked == []


def test_a_block_of_unsure_language_is_translated() -> None:
    made = draft("Chats", FakeEngine(), LanguageGuess("de", "unsure"))
    assert shown(made) == [("[Chats]", ())]


def test_one_sentence_in_another_script_does_not_keep_the_others() -> None:
    made = draft("It is late. Паром опоздал. Go home.", FakeEngine())
    assert [flags for _, flags in shown(made)] == [(), ("other-script",), ()]


def test_a_quotation_in_another_language_stays_and_says_so() -> None:
    text = "He was late. „Das Boot kam nicht.“ He left."
    guess = LanguageGuess("en", "sure", (LanguageSpan(14, 33, "de", "sure"),))
    assert shown(draft(text, FakeEngine(), guess)) == [
        ("[He was late.]", ()),
        ("„Das Boot kam nicht.“", ("quotation",)),
        ("[He left.]", ()),
    ]


def test_a_quotation_inside_a_sentence_is_hidden_from_the_engine() -> None:
    text = "He said „Das Boot kam nicht“ and left."
    guess = LanguageGuess("en", "sure", (LanguageSpan(9, 27, "de", "sure"),))
    engine = FakeEngine({"He said „X1“ and left.": Output("Disse „X1“ e foi.")})
    made = "Disse „Das Boot kam nicht“ e foi."
    assert shown(draft(text, engine, guess)) == [(made, ("quotation",))]
    assert engine.asked == ["He said „X1“ and left."]


@pytest.mark.parametrize(("start", "end"), [(16, 9), (9_000, 9), (9, 9)])
def test_a_quotation_that_ends_before_it_begins_hides_nothing(
    start: int, end: int
) -> None:
    # As a damaged project may say.
    text = "He said „Das Boot kam nicht“ and left."
    guess = LanguageGuess("en", "sure", (LanguageSpan(start, end, "de", "sure"),))
    engine = FakeEngine({text: Output("Disse isso e foi embora.")})
    made = [("Disse isso e foi embora.", ())]
    assert shown(draft(text, engine, guess)) == made


def test_a_quotation_in_the_models_language_is_translated() -> None:
    text = "Er kam spät. The boat came."
    guess = LanguageGuess("de", "sure", (LanguageSpan(13, 27, "en", "sure"),))
    assert shown(draft(text, FakeEngine(), guess)) == [
        ("Er kam spät.", ("other-language",)),
        ("[The boat came.]", ()),
    ]


def test_code_is_taken_as_it_is() -> None:
    made = draft("print('late')", FakeEngine(), kind=Kind.CODE)
    assert shown(made) == [("print('late')", ("as-is",))]


def test_table_cells_are_segments_without_the_bars_between_them() -> None:
    made = draft("Monday | 12:30 | Late. Sorry.", FakeEngine(), kind=Kind.TABLE_ROW)
    assert [(s.start, s.end) for s in made.segments] == [
        (0, 6),
        (9, 14),
        (17, 22),
        (23, 29),
    ]


def test_a_bar_in_the_translation_of_a_cell_makes_no_new_cell() -> None:
    engine = FakeEngine({"Late.": Output("Tarde | noite")})
    made = draft("Late. | 12:30", engine, kind=Kind.TABLE_ROW)
    assert [segment.text for segment in made.segments] == [
        "Tarde\u00a0|\u00a0noite",
        "12:30",
    ]


LOOP = Output("muito muito muito muito muito muito")


def test_a_loop_is_retried_and_says_so() -> None:
    engine = FakeEngine({"Late.": LOOP}, {"Late.": Output("Tarde.")})
    assert shown(draft("Late.", engine)) == [("Tarde.", ("retried",))]


@pytest.mark.parametrize(
    "second", [{}, {"Late.": LOOP}, {"Late.": Output("Late.", ("failed",))}]
)
def test_a_loop_that_stays_shows_the_source(second: dict[str, Output]) -> None:
    made = draft("Late.", FakeEngine({"Late.": LOOP}, second))
    assert shown(made) == [("Late.", ("loop",))]


@pytest.mark.parametrize(
    "glossed", ["Carl Barton (em inglês)", "carl barton (o).", "Carl Barton (a"]
)
def test_words_an_engine_puts_to_a_name_are_left_out_and_told(glossed: str) -> None:
    made = draft("Carl Barton", FakeEngine({"Carl Barton": Output(glossed)}))
    if glossed.endswith("(a"):
        assert shown(made) == [(glossed, ("brackets",))]
    else:
        assert shown(made) == [("Carl Barton", ("trimmed",))]


@pytest.mark.parametrize(
    ("text", "made_of_it"),
    [
        ("The boat left.", "O barco (o) partiu."),
        ("A red boat", "Um barco vermelho (em inglês)"),
    ],
)
def test_brackets_the_original_has_not_are_flagged(text: str, made_of_it: str) -> None:
    made = draft(text, FakeEngine({text: Output(made_of_it)}))
    assert shown(made) == [(made_of_it, ("added",))]


def test_brackets_of_the_original_are_no_gloss() -> None:
    text = "Carl Barton (rowing)"
    made = draft(text, FakeEngine({text: Output("Carl Barton (remo)")}))
    assert shown(made) == [("Carl Barton (remo)", ())]


POUNDS = "The fine is £500."


def test_an_amount_in_another_currency_is_tried_again_with_its_code() -> None:
    engine = FakeEngine(
        {
            POUNDS: Output("A multa é de 500 euros."),
            "The fine is GBP 500.": Output("A multa é de GBP 500."),
        }
    )
    assert shown(draft(POUNDS, engine)) == [("A multa é de GBP 500.", ("reworded",))]


@pytest.mark.parametrize(
    ("pair", "text", "given"),
    [
        (("en", "pt"), POUNDS, "The fine is GBP 500."),
        (("en", "pt"), "A £2.8bn market.", "A GBP 2.8 billion market."),
        (("en", "pt"), "He lost £5, then ₩900.", "He lost GBP 5, then KRW 900."),
        (("en", "pt"), "He has £.", "He has £."),
        (("pt", "en"), "A multa é de £500.", "A multa é de GBP 500."),
        (("pt", "en"), "Custa 500 £.", "Custa 500 GBP."),
    ],
)
def test_a_sign_that_the_model_lacks_is_given_in_words_at_once(
    pair: tuple[str, str], text: str, given: str
) -> None:
    engine = FakeEngine(pair=Pair(*pair), lacks="£₩")
    draft(text, engine, LanguageGuess(pair[0], "sure"))
    assert engine.asked[0] == given


def test_a_sentence_that_was_given_in_words_says_so() -> None:
    said = "The fine is GBP 500."
    engine = FakeEngine({said: Output("A multa é de 500 libras.")}, lacks="£")
    assert shown(draft(POUNDS, engine)) == [("A multa é de 500 libras.", ("reworded",))]
    assert engine.asked == [said]


def test_an_amount_that_came_out_wrong_by_its_code_is_tried_by_its_name() -> None:
    engine = FakeEngine(
        {
            "It cost GBP 11.6 million.": Output("Custou 1,6 milhões de libras."),
            "It cost 11.6 million pounds.": Output("Custou 11,6 milhões de libras."),
        },
        lacks="£",
    )
    made = shown(draft("It cost £11.6 million.", engine))
    assert made == [("Custou 11,6 milhões de libras.", ("reworded",))]


def test_an_unknown_sign_is_read_as_the_euro_so_the_euro_stays() -> None:
    price = "It costs €12.50."
    engine = FakeEngine({price: Output("Custa 12,50 euros.")}, lacks="€£")
    assert shown(draft(price, engine)) == [("Custa 12,50 euros.", ())]


def test_the_starter_models_know_the_dollar_and_no_pound() -> None:
    for pair in (("en", "pt"), ("pt", "en")):
        engine = starter_engine(*pair)
        assert [engine.carries(sign) for sign in "$£"] == [True, False]


def test_pounds_come_out_as_pounds_of_a_real_model_in_one_go() -> None:
    (made,) = shown(draft("They paid £125m for it.", starter_engine("en", "pt")))
    assert "libras" in made[0]
    assert made[1] == ("reworded",)


def test_a_second_try_that_is_no_better_is_not_taken() -> None:
    first = Output("A multa é de 500 euros.")
    engine = FakeEngine(
        {POUNDS: first, "The fine is GBP 500.": Output("A multa é de GBP.")}
    )
    assert shown(draft(POUNDS, engine)) == [(first.text, ("currency",))]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("It cost £2.8bn.", "It cost GBP 2.8 billion."),
        ("It cost €1.5 million.", "It cost EUR 1.5 million."),
        ("It cost 300 €.", "It cost 300 EUR."),
        ("It cost R$ 300.", "It cost BRL 300."),
    ],
)
def test_a_sign_becomes_its_code_with_its_number(sentence: str, asked: str) -> None:
    engine = FakeEngine()
    assert attempts.with_codes(sentence, engine) is not None
    assert engine.asked == [asked]


def test_what_a_dollar_is_nobody_guesses() -> None:
    assert attempts.with_codes("It cost $5 and ¥7.", FakeEngine()) is None


def test_a_failed_sentence_shows_the_source() -> None:
    engine = FakeEngine({"Late.": Output("Late.", ("failed",))})
    made = draft("Late. Go.", engine)
    assert shown(made) == [("Late.", ("failed",)), ("[Go.]", ())]


def test_a_line_in_capitals_is_translated_in_small_and_set_in_capitals() -> None:
    engine = FakeEngine({"Ferry late again": Output("Balsa atrasada")})
    assert shown(draft("FERRY LATE AGAIN", engine)) == [("BALSA ATRASADA", ())]


def test_a_failed_line_in_capitals_shows_its_source_unchanged() -> None:
    engine = FakeEngine({"Ferry late again": Output("x", ("failed",))})
    assert shown(draft("FERRY LATE AGAIN", engine)) == [
        ("FERRY LATE AGAIN", ("failed",))
    ]


def test_a_model_for_another_pair_judges_by_its_own_source() -> None:
    engine = FakeEngine(pair=Pair("ru", "en"))
    guess = LanguageGuess("ru", "sure")
    assert shown(draft("Паром опоздал.", engine, guess)) == [("[Паром опоздал.]", ())]


@pytest.mark.parametrize(
    ("source", "target", "text", "expected"),
    [
        ("en", "pt", "The ferry was late, but nobody complained.", "atrasad"),
        ("en", "pt", "She has lived in this house for ten years.", "dez anos"),
        ("pt", "en", "O barco chegou tarde por causa do nevoeiro.", "fog"),
        ("pt", "en", "Ela vive nesta casa há dez anos.", "ten years"),
    ],
)
def test_the_starter_models_translate_plain_sentences(
    source: str, target: str, text: str, expected: str
) -> None:
    engine = starter_engine(source, target)
    (segment,) = draft(text, engine, LanguageGuess(source, "sure")).segments
    assert expected in segment.text
    assert segment.flags == ()


def test_the_real_engine_gives_the_same_draft_twice() -> None:
    engine = starter_engine("en", "pt")
    text = "The harbour master said so. FERRY LATE AGAIN TODAY. Nobody was surprised!"
    assert draft(text, engine) == draft(text, engine)


def test_an_over_long_sentence_is_translated_to_its_end() -> None:
    clause = "the ferry was late and the people on the quay went home"
    text = ", ".join([clause] * 12) + ", where they drank coffee."
    (segment,) = draft(text, starter_engine("en", "pt")).segments
    assert "cut" in segment.flags
    assert "café" in segment.text[-40:]


def test_sentences_begin_where_the_person_says() -> None:
    block = Block(BlockId(1), Kind.PARAGRAPH, "He met M. Lee. It rained and it blew.")
    said = Hints(bounds=Bounds(cuts=(25,), joins=(10,), paragraphs=(15,)))
    made = draft_block(block, ENGLISH, FakeEngine(), said)
    assert [block.text[s.start : s.end] for s in made.segments] == [
        "He met M. Lee.",
        "It rained",
        "and it blew.",
    ]
