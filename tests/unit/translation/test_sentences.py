"""Sentences, and pieces of over-long ones."""

import pytest

from facingpage.translation.sentences import is_overlong_word, pieces, split


def texts(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "", []),
        ("en", "  \n ", []),
        ("en", "Late", ["Late"]),
        ("en", "  Late.  Very late. ", ["Late.", "Very late."]),
        ("en", "Mr. Smith paid £5. He left.", ["Mr. Smith paid £5.", "He left."]),
        ("en", '"Really?" she said. Yes.', ['"Really?" she said.', "Yes."]),
        ("en", "It was 😀 fun. So be it.", ["It was 😀 fun.", "So be it."]),
        ("de", "Wer kam ‚im Mai?‘ Niemand.", ["Wer kam ‚im Mai?‘", "Niemand."]),
        ("pt", "O Sr. Silva saiu. Voltou.", ["O Sr. Silva saiu.", "Voltou."]),
        ("ja", "遅れた。霧だ。", ["遅れた。", "霧だ。"]),
        ("ja", "「遅い。」と言った。", ["「遅い。」と言った。"]),
        ("zh", "渡轮晚点。有雾！", ["渡轮晚点。", "有雾！"]),
        ("zh-Hant", "渡輪晚點。有霧！", ["渡輪晚點。", "有霧！"]),
        ("xx", "Late. Very late.", ["Late.", "Very late."]),
        ("en", "Odd \ud800 one. Next.", ["Odd \ud800 one.", "Next."]),
    ],
)
def test_a_text_is_cut_into_its_sentences(
    language: str, text: str, expected: list[str]
) -> None:
    assert texts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("ru", "Так сказал ТАСС, т.е. агентство. Он ушёл.", 2),
        ("ru", "— Где он? — спросила она. — Ушёл.", 2),
        ("ru", "В 1945 г. Москва победила. А. С. Иванов уехал.", 2),
        ("pl", "Np. w 2020 r. firma upadła. Wyjechał.", 2),
        ("pt", "O Dr. Silva, da S.A., saiu. E ela?", 2),
        ("fr", "M. Dupont est parti. MM. Durand et Petit restent.", 2),
        ("de", "Das kostet z. B. 5 Euro. „Ist das wahr?“, fragte sie.", 2),
        ("de", "Es war der 34. Einsatz. Er kam zum 7. Mal.", 2),
        ("ru", "Церковь Св. Мартина стоит. «Не простим!» , а другие ушли.", 2),
        ("pt", "Foi de St. Louis a Dr. King. Voltou.", 2),
        ("es", "El Sr. Pérez llegó. ¿Qué hora es? ¡Vámonos!", 3),
        ("en", "Sales fell. iPhone sales rose. eBay too.", 3),
        ("en", "Prof. Smith et al. found it. Really? Yes!", 3),
        ("ar", "وصل الوزير. هل سيبقى؟ نعم!", 3),
        ("hi", "वह आया। क्या वह रुकेगा? हाँ।", 3),
        ("hy", "Նա եկավ։ Ո՞ւր գնաց։", 2),
    ],
)
def test_abbreviations_and_speech_end_no_sentence(
    language: str, text: str, count: int
) -> None:
    assert len(split(text, language)) == count


def test_long_thai_is_cut_at_the_spaces_between_phrases() -> None:
    phrase = "เรือข้ามฟากล่าช้าตลอดทั้งสัปดาห์เพราะหมอกลงจัดมากในอ่าวตอนเช้า"
    assert texts(f"{phrase} {phrase} จบ", "th") == [phrase, phrase, "จบ"]


def test_short_thai_stays_whole() -> None:
    assert len(split("สวัสดี วันนี้อากาศดี", "th")) == 1


def test_an_ordinary_sentence_is_one_piece() -> None:
    assert pieces("The ferry is late.") == ((0, 18),)


def test_an_over_long_sentence_is_cut_after_a_comma() -> None:
    clause = "and the ferry was late again because of fog"
    sentence = ", ".join([clause] * 20)
    found = [sentence[start:end] for start, end in pieces(sentence)]
    assert len(found) > 1
    assert all(len(piece) <= 400 for piece in found)
    assert all(piece.endswith(",") for piece in found[:-1])


def test_ideographs_make_shorter_pieces() -> None:
    assert max(end - start for start, end in pieces("雾" * 500)) <= 134


def test_an_over_long_word_is_a_piece_by_itself() -> None:
    word = "x" * 5000
    sentence = f"Her key {word} leaked."
    found = [sentence[start:end] for start, end in pieces(sentence)]
    assert found == ["Her key", word, "leaked."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("x" * 101, True), ("x" * 100, False), ("x " * 80, False), ("雾" * 200, False)],
)
def test_an_over_long_word_is_told_from_a_long_text(text: str, expected: bool) -> None:
    assert is_overlong_word(text) is expected
