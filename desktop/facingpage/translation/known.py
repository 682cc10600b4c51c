"""Two simple sentences in many languages: what a model is tried with, and judged by.

"The weather is nice today." and "The children are playing in the garden." What comes
out is compared, by runs of letters, with the same in the target language, and the
better of both counts. Measured: the starter models reach .95 and more of 1, with the
vocabulary or word list of another model .00 to .11; said in other words, most often .4.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from facingpage.core import languages
from facingpage.translation import guard
from facingpage.translation.engine import Pair

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "af": ("Die weer is mooi vandag.", "Die kinders speel in die tuin."),
    "ar": ("الطقس جميل اليوم.", "الأطفال يلعبون في الحديقة."),
    "be": ("Сёння добрае надвор'е.", "Дзеці гуляюць у садзе."),
    "bg": ("Времето днес е хубаво.", "Децата играят в градината."),
    "bn": ("আজ আবহাওয়া সুন্দর।", "শিশুরা বাগানে খেলছে।"),
    "ca": ("Avui fa bon temps.", "Els nens juguen al jardí."),
    "cs": ("Dnes je hezké počasí.", "Děti si hrají na zahradě."),
    "cy": ("Mae'r tywydd yn braf heddiw.", "Mae'r plant yn chwarae yn yr ardd."),
    "da": ("Vejret er dejligt i dag.", "Børnene leger i haven."),
    "de": ("Das Wetter ist heute schön.", "Die Kinder spielen im Garten."),
    "el": ("Ο καιρός είναι ωραίος σήμερα.", "Τα παιδιά παίζουν στον κήπο."),
    "en": ("The weather is nice today.", "The children are playing in the garden."),
    "es": ("Hoy hace buen tiempo.", "Los niños juegan en el jardín."),
    "et": ("Täna on ilus ilm.", "Lapsed mängivad aias."),
    "fa": ("امروز هوا خوب است.", "بچه‌ها در باغ بازی می‌کنند."),
    "fi": ("Tänään on kaunis sää.", "Lapset leikkivät puutarhassa."),
    "fr": ("Il fait beau aujourd'hui.", "Les enfants jouent dans le jardin."),
    "gl": ("Hoxe vai bo tempo.", "Os nenos xogan no xardín."),
    "gu": ("આજે હવામાન સરસ છે.", "બાળકો બગીચામાં રમી રહ્યા છે."),
    "he": ("מזג האוויר נחמד היום.", "הילדים משחקים בגינה."),
    "hi": ("आज मौसम अच्छा है।", "बच्चे बगीचे में खेल रहे हैं।"),
    "hr": ("Danas je lijepo vrijeme.", "Djeca se igraju u vrtu."),
    "hu": ("Ma szép az idő.", "A gyerekek a kertben játszanak."),
    "id": ("Cuaca hari ini bagus.", "Anak-anak bermain di taman."),
    "it": ("Oggi il tempo è bello.", "I bambini giocano in giardino."),
    "ja": ("今日は天気が良いです。", "子供たちは庭で遊んでいます。"),
    "ka": ("დღეს კარგი ამინდია.", "ბავშვები ბაღში თამაშობენ."),
    "kn": ("ಇಂದು ಹವಾಮಾನ ಚೆನ್ನಾಗಿದೆ.", "ಮಕ್ಕಳು ತೋಟದಲ್ಲಿ ಆಡುತ್ತಿದ್ದಾರೆ."),
    "ko": ("오늘 날씨가 좋습니다.", "아이들은 정원에서 놀고 있습니다."),
    "lt": ("Šiandien gražus oras.", "Vaikai žaidžia sode."),
    "lv": ("Šodien ir jauks laiks.", "Bērni spēlējas dārzā."),
    "mk": ("Денес времето е убаво.", "Децата играат во градината."),
    "ml": ("ഇന്ന് കാലാവസ്ഥ നല്ലതാണ്.", "കുട്ടികൾ പൂന്തോട്ടത്തിൽ കളിക്കുന്നു."),
    "mr": ("आज हवामान छान आहे.", "मुले बागेत खेळत आहेत."),
    "ms": ("Cuaca hari ini baik.", "Kanak-kanak sedang bermain di taman."),
    "ne": ("आज मौसम राम्रो छ।", "केटाकेटीहरू बगैंचामा खेलिरहेका छन्।"),
    "nl": ("Het weer is mooi vandaag.", "De kinderen spelen in de tuin."),
    "no": ("Været er fint i dag.", "Barna leker i hagen."),
    "pa": ("ਅੱਜ ਮੌਸਮ ਚੰਗਾ ਹੈ।", "ਬੱਚੇ ਬਾਗ ਵਿੱਚ ਖੇਡ ਰਹੇ ਹਨ।"),
    "pl": ("Dziś jest ładna pogoda.", "Dzieci bawią się w ogrodzie."),
    "pt": ("O tempo está bom hoje.", "As crianças estão brincando no jardim."),
    "ro": ("Vremea este frumoasă astăzi.", "Copiii se joacă în grădină."),
    "ru": ("Сегодня хорошая погода.", "Дети играют в саду."),
    "sk": ("Dnes je pekné počasie.", "Deti sa hrajú v záhrade."),
    "sl": ("Danes je lepo vreme.", "Otroci se igrajo na vrtu."),
    "so": (
        "Cimiladu maanta way fiican tahay.",
        "Carruurtu waxay ku ciyaarayaan beerta.",
    ),
    "sq": ("Moti është i mirë sot.", "Fëmijët po luajnë në kopsht."),
    "sr": ("Данас је лепо време.", "Деца се играју у башти."),
    "sv": ("Vädret är fint i dag.", "Barnen leker i trädgården."),
    "sw": ("Hali ya hewa ni nzuri leo.", "Watoto wanacheza bustanini."),
    "ta": ("இன்று வானிலை நன்றாக உள்ளது.", "குழந்தைகள் தோட்டத்தில் விளையாடுகிறார்கள்."),
    "te": ("ఈ రోజు వాతావరణం బాగుంది.", "పిల్లలు తోటలో ఆడుకుంటున్నారు."),
    "th": ("วันนี้อากาศดี", "เด็ก ๆ กำลังเล่นอยู่ในสวน"),
    "tl": ("Maganda ang panahon ngayon.", "Naglalaro ang mga bata sa hardin."),
    "tr": ("Bugün hava güzel.", "Çocuklar bahçede oynuyor."),
    "uk": ("Сьогодні гарна погода.", "Діти граються в саду."),
    "ur": ("آج موسم اچھا ہے۔", "بچے باغ میں کھیل رہے ہیں۔"),
    "vi": ("Hôm nay thời tiết đẹp.", "Bọn trẻ đang chơi trong vườn."),
    "zh": ("今天天气很好。", "孩子们在花园里玩耍。"),
}
"""By language; ours, so that any licence will do."""

# Shorter runs are much the same in any text of a language, but where letters are words.
_RUNS: Final = (3, 4, 5)
_DENSE_RUNS: Final = (2, 3)
_DENSE: Final = frozenset({"Hani", "Kana", "Hang"})
_LEAST_LIKENESS: Final = 0.2
_COPIED: Final = 0.9


def sentences(language: str) -> tuple[str, str]:
    """Return both in a language; where we have none for it, in English."""
    return SENTENCES.get(languages.base(language), SENTENCES["en"])


def doubt(pair: Pair, outputs: Sequence[str]) -> str:
    """Return why translations of both sentences look wrong; "" if one does not."""
    given = sentences(pair.source)
    doubts = [_doubt(pair, number, given[number], outputs[number]) for number in (0, 1)]
    return "" if "" in doubts else doubts[0]


def _doubt(pair: Pair, number: int, given: str, output: str) -> str:
    """Return why the translation of one sentence looks wrong; "" if it does not."""
    letters = sum(map(str.isalpha, output))
    if not letters:
        return "it made nothing of a known sentence"
    if guard.is_loop(given, output):
        return "it went round in circles on a known sentence"
    if scripts := languages.scripts_of(pair.target):
        counts = languages.script_counts(output)
        if 2 * sum(counts[script] for script in scripts) < letters:
            return f"its letters are not those of {languages.name(pair.target)}"
    expected = SENTENCES.get(languages.base(pair.target), ("", ""))[number]
    is_told = languages.base(pair.source) in SENTENCES
    is_judged = is_told and _is_comparable(expected, output)
    # Before it is called a copy: Malay and Indonesian, say, are nearly the same.
    if is_judged and _likeness(expected, output) >= _LEAST_LIKENESS:
        return ""
    if _likeness(given, output) > _COPIED:
        return "it handed a known sentence back as it was"
    far = "its translation of a known sentence is far from what it should be"
    return far if is_judged else ""


def _is_comparable(expected: str, output: str) -> bool:
    """Return whether both are in one script: Serbian may come in another than ours."""
    counts = languages.script_counts(output)
    scripts = languages.script_counts(expected)
    return 2 * sum(counts[s] for s in scripts) > counts.total()


def _likeness(expected: str, made: str) -> float:
    """Return how many runs of letters two texts share, both ways: 0.0 to 1.0."""
    is_dense = any(languages.script_counts(expected)[script] for script in _DENSE)
    shares = []
    for size in _DENSE_RUNS if is_dense else _RUNS:
        wanted, found = _runs(expected, size), _runs(made, size)
        whole = wanted.total() + found.total()
        if whole:
            shares.append(2 * (wanted & found).total() / whole)
    return sum(shares) / len(shares) if shares else 0.0


def _runs(text: str, size: int) -> Counter[str]:
    letters = "".join(filter(str.isalnum, text.casefold()))
    return Counter(letters[i : i + size] for i in range(len(letters) - size + 1))
