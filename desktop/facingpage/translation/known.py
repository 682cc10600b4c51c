"""One simple sentence in many languages: what a model is tried with, and judged by.

"The weather is nice today, and the children are playing in the garden." Judged by
character n-grams against the same sentence in the target language: measured, the
starter models reach .73 and .90 of 1, one with another model's vocabulary .05, with
another's word list .09. The sentences are our own; the limit leaves room for whatever
else can be said.
"""

from collections import Counter
from typing import Final

from facingpage.core import languages
from facingpage.translation import guard
from facingpage.translation.engine import Pair

SENTENCES: Final[dict[str, str]] = {
    "af": "Die weer is mooi vandag, en die kinders speel in die tuin.",
    "ar": "الطقس جميل اليوم، والأطفال يلعبون في الحديقة.",
    "be": "Сёння добрае надвор'е, і дзеці гуляюць у садзе.",
    "bg": "Времето днес е хубаво и децата играят в градината.",
    "bn": "আজ আবহাওয়া সুন্দর, এবং শিশুরা বাগানে খেলছে।",
    "ca": "Avui fa bon temps i els nens juguen al jardí.",
    "cs": "Dnes je hezké počasí a děti si hrají na zahradě.",
    "cy": "Mae'r tywydd yn braf heddiw, ac mae'r plant yn chwarae yn yr ardd.",
    "da": "Vejret er dejligt i dag, og børnene leger i haven.",
    "de": "Das Wetter ist heute schön, und die Kinder spielen im Garten.",
    "el": "Ο καιρός είναι ωραίος σήμερα και τα παιδιά παίζουν στον κήπο.",
    "en": "The weather is nice today, and the children are playing in the garden.",
    "es": "Hoy hace buen tiempo y los niños juegan en el jardín.",
    "et": "Täna on ilus ilm ja lapsed mängivad aias.",
    "fa": "امروز هوا خوب است و بچه‌ها در باغ بازی می‌کنند.",
    "fi": "Tänään on kaunis sää, ja lapset leikkivät puutarhassa.",
    "fr": "Il fait beau aujourd'hui et les enfants jouent dans le jardin.",
    "gl": "Hoxe vai bo tempo e os nenos xogan no xardín.",
    "gu": "આજે હવામાન સરસ છે, અને બાળકો બગીચામાં રમી રહ્યા છે.",
    "he": "מזג האוויר נחמד היום, והילדים משחקים בגינה.",
    "hi": "आज मौसम अच्छा है, और बच्चे बगीचे में खेल रहे हैं।",
    "hr": "Danas je lijepo vrijeme, a djeca se igraju u vrtu.",
    "hu": "Ma szép az idő, és a gyerekek a kertben játszanak.",
    "id": "Cuaca hari ini bagus, dan anak-anak bermain di taman.",
    "it": "Oggi il tempo è bello e i bambini giocano in giardino.",
    "ja": "今日は天気が良く、子供たちは庭で遊んでいます。",
    "ka": "დღეს კარგი ამინდია და ბავშვები ბაღში თამაშობენ.",
    "kn": "ಇಂದು ಹವಾಮಾನ ಚೆನ್ನಾಗಿದೆ, ಮತ್ತು ಮಕ್ಕಳು ತೋಟದಲ್ಲಿ ಆಡುತ್ತಿದ್ದಾರೆ.",
    "ko": "오늘 날씨가 좋고 아이들은 정원에서 놀고 있습니다.",
    "lt": "Šiandien gražus oras, ir vaikai žaidžia sode.",
    "lv": "Šodien ir jauks laiks, un bērni spēlējas dārzā.",
    "mk": "Денес времето е убаво, а децата играат во градината.",
    "ml": "ഇന്ന് കാലാവസ്ഥ നല്ലതാണ്, കുട്ടികൾ പൂന്തോട്ടത്തിൽ കളിക്കുന്നു.",
    "mr": "आज हवामान छान आहे आणि मुले बागेत खेळत आहेत.",
    "ms": "Cuaca hari ini baik, dan kanak-kanak sedang bermain di taman.",
    "ne": "आज मौसम राम्रो छ, र केटाकेटीहरू बगैंचामा खेलिरहेका छन्।",
    "nl": "Het weer is mooi vandaag en de kinderen spelen in de tuin.",
    "no": "Været er fint i dag, og barna leker i hagen.",
    "pa": "ਅੱਜ ਮੌਸਮ ਚੰਗਾ ਹੈ, ਅਤੇ ਬੱਚੇ ਬਾਗ ਵਿੱਚ ਖੇਡ ਰਹੇ ਹਨ।",
    "pl": "Dziś jest ładna pogoda, a dzieci bawią się w ogrodzie.",
    "pt": "O tempo está bom hoje e as crianças estão brincando no jardim.",
    "ro": "Vremea este frumoasă astăzi, iar copiii se joacă în grădină.",
    "ru": "Сегодня хорошая погода, и дети играют в саду.",
    "sk": "Dnes je pekné počasie a deti sa hrajú v záhrade.",
    "sl": "Danes je lepo vreme in otroci se igrajo na vrtu.",
    "so": "Cimiladu maanta way fiican tahay, carruurtuna waxay ku ciyaarayaan beerta.",
    "sq": "Moti është i mirë sot dhe fëmijët po luajnë në kopsht.",
    "sr": "Данас је лепо време и деца се играју у башти.",
    "sv": "Vädret är fint i dag och barnen leker i trädgården.",
    "sw": "Hali ya hewa ni nzuri leo, na watoto wanacheza bustanini.",
    "ta": "இன்று வானிலை நன்றாக உள்ளது, குழந்தைகள் தோட்டத்தில் விளையாடுகிறார்கள்.",
    "te": "ఈ రోజు వాతావరణం బాగుంది, పిల్లలు తోటలో ఆడుకుంటున్నారు.",
    "th": "วันนี้อากาศดี และเด็ก ๆ กำลังเล่นอยู่ในสวน",
    "tl": "Maganda ang panahon ngayon, at naglalaro ang mga bata sa hardin.",
    "tr": "Bugün hava güzel ve çocuklar bahçede oynuyor.",
    "uk": "Сьогодні гарна погода, і діти граються в саду.",
    "ur": "آج موسم اچھا ہے، اور بچے باغ میں کھیل رہے ہیں۔",
    "vi": "Hôm nay thời tiết đẹp và bọn trẻ đang chơi trong vườn.",
    "zh": "今天天气很好，孩子们在花园里玩耍。",
}
"""By language; ours, so that any licence will do."""

# Single letters of any text in a language are much the same.
_GRAMS: Final = (2, 3, 4)
_LEAST_LIKENESS: Final = 0.15


def sentence(language: str) -> str:
    """Return the sentence in a language; in one we have none for, in English."""
    return SENTENCES.get(languages.base(language), SENTENCES["en"])


def doubt(pair: Pair, output: str) -> str:
    """Return why a translation of the known sentence looks wrong; "" if it does not."""
    given = sentence(pair.source)
    letters = sum(map(str.isalpha, output))
    if not letters:
        return "it made nothing of a known sentence"
    if guard.is_loop(given, output):
        return "it went round in circles on a known sentence"
    if scripts := languages.scripts_of(pair.target):
        counts = languages.script_counts(output)
        if 2 * sum(counts[script] for script in scripts) < letters:
            return f"its letters are not those of {languages.name(pair.target)}"
    if _likeness(given, output) > 0.9:
        return "it handed a known sentence back as it was"
    expected = SENTENCES.get(languages.base(pair.target), "")
    if (
        languages.base(pair.source) in SENTENCES
        and _is_comparable(expected, output)
        and _likeness(expected, output) < _LEAST_LIKENESS
    ):
        return "its translation of a known sentence is far from what it should be"
    return ""


def _is_comparable(expected: str, output: str) -> bool:
    """Return whether both are in one script: Serbian may come in another than ours."""
    counts = languages.script_counts(output)
    scripts = languages.script_counts(expected)
    return 2 * sum(counts[s] for s in scripts) > counts.total()


def _likeness(expected: str, made: str) -> float:
    """Return how many runs of letters two texts share, both ways: 0.0 to 1.0."""
    shares = []
    for size in _GRAMS:
        wanted, found = _grams(expected, size), _grams(made, size)
        both = (wanted & found).total()
        whole = wanted.total() + found.total()
        if whole:
            shares.append(2 * both / whole)
    return sum(shares) / len(shares) if shares else 0.0


def _grams(text: str, size: int) -> Counter[str]:
    letters = "".join(filter(str.isalnum, text.casefold()))
    return Counter(letters[i : i + size] for i in range(len(letters) - size + 1))
