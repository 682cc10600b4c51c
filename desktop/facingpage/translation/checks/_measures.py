"""Signs and words of currencies, per cent and units, in the languages of most pages."""

import re
from collections.abc import Mapping
from typing import Final

# Each family's words may begin a longer, inflected word; "=" before one means whole.
CURRENCIES: Final[Mapping[str, str]] = {
    "pound": "£ =gbp libra pound esterlin esterlín sterling pfund livre lira "
    "фунт پوند جنيه إسترليني استرلين 英镑 英鎊 镑 ポンド 파운드 पाउंड funt",
    "euro": "€ =eur =euro =euros =euron =evro "
    "евро євро يورو یورو 欧元 歐元 ユーロ 유로 यूरो ευρώ",
    "dollar": "$ =usd dólar dolar dollar bucks billet доллар долл долар "
    "دولار دلار 美元 美金 元 ドル 달러 डॉलर δολάρ",
    "yen": "¥ =jpy =cny =rmb iene yen yuan renminbi ieni иен єн юан ين ین يوان یوان "
    "日元 日圆 人民币 元 円 엔 위안",
    "rouble": "₽ =rub =руб rublo rubl ruble rouble rubel рубл روبل 卢布 ルーブル 루블",
    "rupee": "₹ =inr rúpia rupia rupee rupie roupie рупі рупи روپیه روبية 卢比 ルピー",
    "hryvnia": "₴ =uah =грн hryvn grivn гривн هریونیا هريفنا 格里夫纳",
    "shekel": "₪ =ils shekel shéquel sékel chekel séquel schekel шекел شيكل شکل 谢克尔",
    "won": "₩ =krw =won вон وون 韩元 ウォン 원",
    "lira": "₺ =try lira лир ليرة لیر 里拉 リラ 리라",
    "real": "r$ =brl =real =reais =reales реал ريال 雷亚尔 レアル 헤알",
    "franc": "=chf franc franken franco франк فرنك فرانک 法郎 フラン 프랑",
    "rial": "=irr rial риал ріал ريال ریال 里亚尔 リヤル",
    "toman": "=toman туман томан تومان 土曼",
    "krone": "=nok =sek =dkk krone krona coroa corona couronne крон کرون كرون 克朗",
    "zloty": "=pln =zł złot zloty zlot злот 兹罗提",
}
# Where a sign stands for several currencies, any of them will do.
SIGNS: Final[Mapping[str, tuple[str, ...]]] = {
    "r$": ("real",),
    "$": ("dollar", "real"),
    "£": ("pound",),
    "€": ("euro",),
    "¥": ("yen",),
    "₽": ("rouble",),
    "₹": ("rupee",),
    "₴": ("hryvnia",),
    "₪": ("shekel",),
    "₩": ("won",),
    "₺": ("lira",),
}
"""What is looked for in the source: signs beside numbers."""

PER_CENT: Final = (
    *("%", "‰", "per cent", "percent", "pct", "por cento", "por ciento", "pour cent"),
    *("prozent", "per cento", "procent", "процент", "проц", "відсот", "درصد", "فیصد"),
    *("بالمئة", "بالمائة", "في المائة", "في المئة", "المائة", "المئة", "百分", "成"),
    *(
        "パーセント",
        "퍼센트",
        "프로",
        "प्रतिशत",
        "τοις εκατό",
        "yüzde",
        "proc",
        "százalék",
    ),
    *("percentage", "percentagem", "porcentagem", "percentual", "porcent", "absoluta"),
)
"""What "%" may be called, or stand in; written small."""

UNITS: Final[Mapping[str, str]] = {
    "kilometre": "=km =км =کم kilomet quilóm quilôm kilóm kilom chilom километр "
    "кілометр كيلومتر کیلومتر كم 公里 千米 キロ 킬로미터 किलोमीटर =km/h =kph =км/ч",
    "metre": "=m =м metre meter metro mètre метр متر 米 メートル 미터 मीटर",
    "centimetre": "=cm =см centim сантим سانتیمتر سنتيمتر سانتی 厘米 公分 センチ 센티",
    "millimetre": "=mm =мм milim millim миллим мілім میلیمتر مليمتر میلی 毫米 ミリ",
    "mile": "=mi =mile =miles =milla =millas =milha =milhas =meile =meilen "
    "=mille =milles =mph =миль =мили =миля =милях =милю миль ميل مایل 英里 マイル 마일",
    "yard": "yard jarda yarda ярд یارد ياردة 码 ヤード 야드",
    "foot": "=ft foot feet pés pés pie pied fuß fut фут قدم فوت 英尺 フィート 피트 "
    "piedi",
    "inch": "=in inch polegada pulgada pouce zoll дюйм بوصة اینچ 英寸 インチ pollic",
    "kilogram": "=kg =кг kilo quilo килограм кілограм كيلوغرام كجم "
    "کیلوگرم کیلو 公斤 千克",
    "tonne": "=t =т ton tonne tonelad tonnel тонн طن تن 吨 トン 톤 टन",
    "litre": "=l =л litre liter litro литр літр لتر لیتر 升 リットル 리터 लीटर",
    "hectare": "=ha =га hectare hektar hectárea гектар هكتار هکتار 公顷 ヘクタール",
    "acre": "acre акр فدان هکتار جریب 英亩 エーカー 에이커",
}


def holds(family: str, text: str) -> bool:
    """Return whether one of a family's words is in a text of small letters.

    Scripts without spaces and glued prepositions ("بالدولار") ask for more than the
    beginnings of words: any place will do.
    """
    for word in family.split():
        if word[0] == "=":
            if re.search(rf"(?<![^\W\d_]){re.escape(word[1:])}(?![^\W\d_])", text):
                return True
        elif word in text:
            return True
    return False
