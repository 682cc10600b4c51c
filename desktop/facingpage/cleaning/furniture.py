"""Words of buttons and menus: a line made of nothing else is no text of the page."""

import re
from collections.abc import Sequence
from typing import Final

# General words of page furniture, a language a paragraph; no line of any one page. A
# block counts only if every one of its words is here: a sentence that holds one stays.
_WORDS: Final = """
subscribe subscription login logout register registration menu search share
shares print email newsletter
newsfeed comments comment reply advertisement advertising ad
ads sponsored cookie cookies accept decline loader loading chat chats close open more
next previous home homepage contact help sitemap top back download tweet like facebook
twitter instagram youtube whatsapp telegram pinterest linkedin rss follow sign log in
up out us tags related trending popular latest settings skip copy link save bookmark
view all show hide toggle navigation replies privacy terms the to page

abonnieren anmelden abmelden registrieren suche suchen teilen drucken kommentare
kommentar anzeige werbung schließen weiter zurück startseite kontakt impressum
datenschutz mehr menü einloggen ausloggen newsletter merken empfehlen weiterlesen

abonner connexion inscription recherche rechercher partager imprimer commentaires
commentaire publicité fermer suivant précédent accueil plus menu accepter refuser

suscribirse suscríbete iniciar sesión registrarse buscar compartir imprimir
comentarios comentario publicidad cerrar siguiente anterior inicio menú aceptar
assinar entrar cadastrar partilhar compartilhar comentários publicidade fechar

abbonati accedi registrati cerca condividi stampa commenti commento pubblicità chiudi
successivo precedente zaloguj zarejestruj szukaj udostępnij drukuj komentarze reklama
zamknij następny poprzedni więcej delen zoeken inloggen reacties

подписаться подписка войти вход регистрация поиск поделиться распечатать печать
комментарии комментарий реклама закрыть далее назад главная меню чат чаты загрузка ещё
еще наверх поделитися увійти пошук реєстрація коментарі закрити

σύνδεση εγγραφή αναζήτηση σχόλια διαφήμιση εκτύπωση μενού κοινοποίηση giriş kayıt ara
paylaş yazdır yorumlar yorum reklam kapat menü abone

登录 注册 搜索 分享 打印 评论 广告 关闭 首页 更多 上一页 下一页
ログイン 登録 検索 共有 印刷 コメント 広告 閉じる ホーム
"""
FURNITURE_WORDS: Final = frozenset(_WORDS.split())
"""Words of buttons, menus and notices, in small letters."""

_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS: Final = 5
_MOST_CHARS: Final = 80


def is_furniture(text: str) -> bool:
    """Return whether a text is a few words and every one of them is furniture."""
    return len(text) <= _MOST_CHARS and are_furniture(_WORD.findall(text.lower()))


def are_furniture(words: Sequence[str]) -> bool:
    """Return whether all words, in small letters, are furniture: a few, but some."""
    return 0 < len(words) <= _MOST_WORDS and FURNITURE_WORDS.issuperset(words)
