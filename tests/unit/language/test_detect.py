"""Language of pages and blocks."""

import shutil
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from langdetect import PROFILES_DIRECTORY

from facingpage.core.page import Kind, LanguageGuess, Page
from facingpage.language import ProfileMissing, detect, guess, page_language, warm
from facingpage.language.profiles import Profiles
from facingpage.paths import resource_dir
from helpers.pages import make_page

ENGLISH = "The harbour ferry has been running late all week because of the fog."
PORTUGUESE = "A balsa do porto anda atrasada a semana inteira por causa do nevoeiro."
RUSSIAN = "Паром в порту всю неделю опаздывает из-за густого тумана над заливом."
PAGE_ENGLISH = LanguageGuess("en", "sure")


def declaring(page: Page, language: str | None) -> Page:
    provenance = replace(page.provenance, declared_language=language)
    return replace(page, provenance=provenance)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ENGLISH, "en"),
        (PORTUGUESE, "pt"),
        (RUSSIAN, "ru"),
        ("Die Fähre fährt heute wegen des Nebels erst am späten Nachmittag.", "de"),
        ("Le bac du port a pris du retard toute la semaine à cause du brume.", "fr"),
        ("Пором у порту весь тиждень запізнюється через густий туман.", "uk"),
        ("Паром у порце ўвесь тыдзень спазняецца з-за густога туману.", "be"),
        ("Трајект касни цијелу седмицу због густе магле, рећи ће вам ђаци.", "sr-Cyrl"),
        ("Трајект у луци касни целе недеље због густе магле.", "sr-Cyrl"),
        ("Trajekt u luci kasni cele nedelje zbog guste magle.", "sr-Latn"),
        ("Os veciños da vila agardan na rúa polo autobús que vai á cidade.", "gl"),
        ("Feri di pelabuhan itu lewat sepanjang minggu kerana kabus tebal.", "ms"),
        ("Фериботът закъснява цяла седмица заради гъстата мъгла в залива.", "bg"),
        ("港口的渡轮因为大雾整个星期都晚点了。", "zh-Hans"),
        ("港口的渡輪因為大霧整個星期都誤點了。", "zh-Hant"),
        ("港のフェリーは霧のため一週間ずっと遅れています。", "ja"),
        ("항구의 여객선이 안개 때문에 일주일 내내 늦고 있습니다.", "ko"),
        ("کشتی بندر به خاطر مه غلیظ تمام هفته دیر کرده است.", "fa"),
        ("العبارة في الميناء تتأخر طوال الأسبوع بسبب الضباب الكثيف.", "ar"),
        ("بندرگاہ کی فیری گھنی دھند کی وجہ سے سارا ہفتہ دیر سے چل رہی ہے۔", "ur"),
        ("Το πλοίο του λιμανιού καθυστερεί όλη την εβδομάδα.", "el"),
        ("המעבורת בנמל מאחרת כל השבוע בגלל הערפל.", "he"),
        ("เรือข้ามฟากล่าช้าตลอดทั้งสัปดาห์เพราะหมอก", "th"),
        ("ნავსადგურის ბორანი მთელი კვირა იგვიანებს.", "ka"),
    ],
)
def test_a_sentence_is_recognised(text: str, code: str) -> None:
    assert guess(text).code == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\n",
        "12.5 %",
        "2026-11-24 08:30",
        "\ud800",
        "🚢🌫️",
        "https://example.org/ferry?late=yes",
        "www.example.org/ferry",
        "desk@example.org",
        "…—!?",
        "\x00\x01\x02",
        "ሰላም ለሁሉም",
    ],
)
def test_a_text_without_a_known_language_is_undetermined(text: str) -> None:
    assert guess(text) == LanguageGuess("und", "unsure")


@pytest.mark.parametrize(
    "text",
    [
        "Үкімет теңіз жолдарын жөндеуге қаржы бөліп, кемелерді қайта жүргізбек.",
        "Усан онгоц өтгөн манангаас болж долоо хоногийн турш хоцорч байна.",
        "د ګڼې لړې له امله بېړۍ ټوله اونۍ ناوخته کېږي.",
        "بەهۆی تەمومژەوە کەشتییەکە بە درێژایی هەفتەکە دوا دەکەوێت.",
        "Bərə qatı duman səbəbindən bütün həftə ərzində gecikir.",
        "Ferjan hefur verið sein alla vikuna vegna þokunnar, það var þó logn.",
    ],
)
def test_letters_that_no_language_told_has_leave_nothing_sure(text: str) -> None:
    assert guess(text).sure == "unsure"
    page = make_page(*[f"{text} {number}" for number in range(3)])
    assert page_language(page).sure == "unsure"


def test_a_foreign_name_leaves_its_sentence_sure() -> None:
    assert guess(f"{RUSSIAN} Его капитан, Қайрат, молчит.").code == "ru"
    assert guess(f"{ENGLISH} Mr Sigurðsson waits.") == LanguageGuess("en", "sure")
    article = f"{RUSSIAN} " * 20 + "Қайрат Әлімов. " * 4
    assert guess(article) == LanguageGuess("ru", "sure")


def test_soft_hyphens_do_not_hide_a_language() -> None:
    text = "Die Ver\u00adspä\u00adtung dau\u00aderte bis zum Nach\u00admit\u00adtag."
    assert guess(text).code == "de"


def test_a_headline_in_capitals_is_recognised() -> None:
    assert guess("FERRY STILL RUNNING LATE BECAUSE OF THE THICK FOG").code == "en"


def test_an_address_does_not_change_what_a_text_is_written_in() -> None:
    text = "Расписание: https://example.org/the-harbour-ferry-timetable-of-this-week"
    assert guess(text).code == "ru"


def test_a_clear_sentence_is_sure_and_a_lone_name_is_not() -> None:
    assert guess(ENGLISH).sure == "sure"
    assert guess("Marina").sure != "sure"


def test_a_script_that_only_one_language_uses_is_sure_of_two_words() -> None:
    assert guess("Καλημέρα σας") == LanguageGuess("el", "sure")


def test_a_million_characters_take_no_longer_than_the_cap() -> None:
    long = ENGLISH * 15_000
    warm()
    start = time.perf_counter()
    assert guess(long).code == "en"
    assert time.perf_counter() - start < 0.25


def test_every_thread_gets_the_same_guess() -> None:
    texts = ["Share this", "Mais lidas", "Senast", "Meer nieuws", ENGLISH]
    alone = [guess(text) for text in texts]
    found: list[list[LanguageGuess]] = []
    threads = [
        threading.Thread(target=lambda: found.append([guess(text) for text in texts]))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [alone] * 8


def test_a_page_is_in_the_language_of_most_of_its_long_blocks() -> None:
    page = make_page("Menu", ENGLISH, ENGLISH, PORTUGUESE)
    assert page_language(page).code == "en"


def test_a_page_of_one_language_that_says_so_is_sure() -> None:
    page = declaring(make_page(PORTUGUESE, "Menu"), "pt-BR")
    assert page_language(page) == LanguageGuess("pt", "sure")


def test_long_blocks_weigh_more_than_the_declared_language() -> None:
    page = declaring(make_page(PORTUGUESE, PORTUGUESE), "en")
    assert page_language(page).code == "pt"


@pytest.mark.parametrize(
    ("declared", "code"), [("de-AT", "de"), ("nb", "no"), ("iw", "he")]
)
def test_a_page_of_short_blocks_takes_its_declared_language(
    declared: str, code: str
) -> None:
    texts = ("שלום", "תודה") if code == "he" else ("Start", "Info")
    page = declaring(make_page(*texts), declared)
    assert page_language(page).code == code


def test_a_declared_language_in_another_script_is_not_believed() -> None:
    page = declaring(make_page("Новости", "Погода", "Спорт"), "en")
    assert page_language(page).code == "ru"


def test_a_page_without_text_is_undetermined() -> None:
    assert page_language(make_page("0", "12:30")) == LanguageGuess("und", "unsure")


def test_every_block_gets_a_guess_in_page_order() -> None:
    page = make_page(ENGLISH, "0", "Новости", "Share")
    assert list(detect(page, PAGE_ENGLISH)) == [block.id for block in page.blocks]


@pytest.mark.parametrize("text", ["Marina", "loader", "Radio"])
def test_a_word_that_many_languages_have_takes_that_of_its_page(text: str) -> None:
    page = make_page(text)
    for code in ("en", "pt"):
        guesses = detect(page, LanguageGuess(code, "sure"))
        assert guesses[page.blocks[0].id].code == code


@pytest.mark.parametrize("text", ["Sport", "OK", "Menu", "Info", "Facebook"])
def test_a_word_of_many_languages_is_never_sure_of_another(text: str) -> None:
    page = make_page(text)
    guess = detect(page, LanguageGuess("pt", "sure"))[page.blocks[0].id]
    assert guess.code == "pt" or guess.sure == "unsure"


@pytest.mark.parametrize(
    ("text", "code", "page_code"),
    [
        ("Create an account", "en", "no"),
        ("Read more", "en", "pt"),
        ("Teilen", "de", "nl"),
        ("Подписаться", "ru", "bg"),
        ("Leer más", "es", "pt"),
        ("検索", "ja", "zh"),
        ("评论", "zh-Hans", "ja"),
    ],
)
def test_a_button_in_another_language_is_told(
    text: str, code: str, page_code: str
) -> None:
    page = make_page(text)
    guesses = detect(page, LanguageGuess(page_code, "sure"))
    assert guesses[page.blocks[0].id].code == code


def test_a_block_that_shows_no_script_of_its_own_is_written_as_its_page() -> None:
    page = make_page("大人")
    guesses = detect(page, LanguageGuess("zh-Hant", "sure"))
    assert guesses[page.blocks[0].id].code == "zh-Hant"


def test_a_page_is_written_as_most_of_its_blocks() -> None:
    simplified = (
        "港口的渡轮因为大雾整个星期都晚点了。旅客们在码头等候消息，不知何时能走。"
    )
    page = make_page(simplified, simplified, "港口的渡輪因為大霧整個星期都誤點了。" * 2)
    assert page_language(page).code == "zh-Hans"


@pytest.mark.parametrize(
    ("text", "code"), [("Подписаться", "ru"), ("Ειδήσεις", "el"), ("新闻", "zh-Hans")]
)
def test_a_short_block_in_another_script_keeps_its_own(text: str, code: str) -> None:
    page = make_page(text)
    assert detect(page, PAGE_ENGLISH)[page.blocks[0].id].code == code


def test_latin_words_on_a_russian_page_are_not_called_russian() -> None:
    page = make_page("Sign in or join now")
    guesses = detect(page, LanguageGuess("ru", "sure"))
    assert guesses[page.blocks[0].id].code != "ru"


def test_ideographs_on_a_japanese_page_are_japanese() -> None:
    page = make_page("東京新聞")
    guesses = detect(page, LanguageGuess("ja", "sure"))
    assert guesses[page.blocks[0].id].code == "ja"


def test_a_long_block_in_another_language_keeps_its_own() -> None:
    page = make_page(PORTUGUESE)
    assert detect(page, PAGE_ENGLISH)[page.blocks[0].id].code == "pt"


def test_ideographs_whose_hash_is_another_languages_word_are_chinese() -> None:
    # "一卭" and a Finnish word have the same hash.
    assert guess("一卭").code == "zh"


def test_code_takes_the_language_of_its_page() -> None:
    page = make_page((Kind.CODE, "from models import Topping\nclass Place: pass"))
    guesses = detect(page, LanguageGuess("pt", "sure"))
    assert guesses[page.blocks[0].id] == LanguageGuess("pt", "unsure")


def test_code_does_not_vote_on_the_language_of_its_page() -> None:
    page = make_page((Kind.CODE, ENGLISH * 5), PORTUGUESE)
    assert page_language(page).code == "pt"


def test_digits_on_a_page_have_no_language() -> None:
    page = make_page("128")
    assert detect(page, PAGE_ENGLISH)[page.blocks[0].id].code == "und"


def test_a_script_nobody_knows_has_no_language_on_any_page() -> None:
    page = make_page("ሰላም ለሁሉም")
    assert detect(page, PAGE_ENGLISH)[page.blocks[0].id].code == "und"


@pytest.mark.parametrize("damaged", ["profiles/en", "words.npz", "profiles.json"])
def test_a_damaged_profile_is_one_sentence(tmp_path: Path, damaged: str) -> None:
    shutil.copytree(resource_dir() / "languages", tmp_path / "ours")
    shutil.copytree(PROFILES_DIRECTORY, tmp_path / "ours" / "profiles")
    (tmp_path / "ours" / damaged).write_text("{", encoding="utf-8")
    with pytest.raises(ProfileMissing, match="Run the set-up again"):
        Profiles(tmp_path / "ours" / "profiles", tmp_path / "ours")


def test_missing_profiles_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ProfileMissing, match="Run the set-up again"):
        Profiles(tmp_path / "home", tmp_path)
