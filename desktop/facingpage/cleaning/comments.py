"""Readers' comments under an article: a zone of their own among what is dropped."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from typing import Final

from lxml.html import HtmlElement

from facingpage.cleaning.evidence import EVIDENCE
from facingpage.cleaning.facts import is_closed, word_count
from facingpage.cleaning.forums import is_forum
from facingpage.cleaning.furniture import is_furniture
from facingpage.core.opened import Opened
from facingpage.core.page import COMMENTS, Block, BlockId, Kind, Verdict

# What sites call the place, in their languages, and the programs that fill it; with
# what is often written on in one word ("commentlist", "usercomments"). "Commentary"
# and "commentator" are an author's.
_NAME = re.compile(
    r"(?:user|reader|article|news|post|web|blog|face|fb|vk|hyper)?"
    r"(?:comments?|kommentare?n?|kommentarer|commentaires?|com[me]ntarios?|commenti|"
    r"kommenti?t?|kommentari[iy]?|kommentarij|komment(?:y|ek)|komentar(?:z|ze|e|y|i)?|"
    r"koment(?:are|ari|arii)|comentarii|reacties|yorum(?:lar)?|hozzaszolas(?:ok)?|"
    r"s[xc]h?olia|pinglun|комментари[ий]|коментар[іи]|σχόλια|评论|評論|コメント|تعليقات)"
    r"(?:list|area|section|box|block|wrap(?:per)?|container|thread|content)?"
    r"|disqus|dsq|livefyre|talkbacks?|guestbook|intensedebate|viafoura|isso|giscus"
    r"|utterances|cackle"
)
# One of these is in each of them; most elements are called otherwise.
_HINT_WORDS: Final = """
ment мент reacties yorum hozzaszolas olia pinglun σχόλια 评论 評論 コメント تعليقات
disqus dsq livefyre talkback guestbook intensedebate viafoura isso giscus utterances
cackle
"""
_HINTS: Final = tuple(_HINT_WORDS.split())
# Beside such a name, these say that it is about comments, or of other pages.
_ABOUT_WORDS: Final = """
count counter counts number num total badge icon link links button btn toggle form rules
policy guidelines terms login closed empty recent latest last popular teaser teasers nav
feed rss add write leave new failed error notice
"""
_ABOUT: Final = frozenset(_ABOUT_WORDS.split())
# Parts of the zone that no reader wrote.
_APART_WORDS: Final = """
respond form replyform commentform rules policy guidelines terms login closed empty
nocomments notice disclaimer failed error
"""
_APART: Final = frozenset(_APART_WORDS.split())
_APART_TAGS: Final = frozenset(
    {"form", "fieldset", "nav", "textarea", "button", "label"}
)
_RULES: Final = frozenset({"rules", "policy", "guidelines", "terms", "disclaimer"})
_SCHEMA = re.compile(r"schema\.org/(?:User)?Comments?$")
_NOT_ZONES: Final = frozenset({"html", "body", "main"})
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[^\W\d_]+")
# What holds as much of the article is no zone under it, whatever it is called.
_ARTICLE_SHARE: Final = 0.5
_NAME_CHARS: Final = 400
_NEAR: Final = 8
_PROSE_WORDS: Final = 8
_SENTENCE_WORDS: Final = 3
_LINKED: Final = 0.8
_CONTROL_WORDS: Final = 3
_CONTROL_TIMES: Final = 3
_CONTROL_SHARE: Final = 0.4
# What was dropped for sure stays so, and so does a post that another one quotes.
_WEIGHED: Final = frozenset(evidence.id for evidence in EVIDENCE) - {"repeated"}
_COMMENT: Final = Verdict(kept=False, evidence="comment", reason="comment area")
_POST: Final = Verdict(
    kept=True, evidence="post", reason="a post of the thread", doubtful=True
)
_RULED: Final = Verdict(
    kept=False, evidence="comment-rules", reason="the rules for readers' comments"
)


def mark_comments(
    opened: Opened,
    verdicts: Mapping[BlockId, Verdict],
    weak: AbstractSet[BlockId] = frozenset(),
) -> dict[BlockId, Verdict]:
    """Return the verdicts; readers' comments are dropped and have their zone.

    They stand below the article's begin, in a part named as one for comments that
    holds several blocks, some of them prose or alike. A forum has none: its posts
    are its text, and are kept where most of them were left out. Forms, buttons and
    pictures of the zone stay outside of it.
    Of what was kept, only `weak` blocks may turn out to be comments.
    """
    marked = dict(verdicts)
    if opened.tree is None:
        return marked
    if is_forum(opened):
        return marked | _posts(opened, verdicts)
    names = _Names()
    for number in weak:
        if verdicts[number].kept and names.is_rules(opened.nodes[number]):
            marked[number] = _RULED
    verdicts = dict(marked)
    supposed = {
        block: _COMMENT if verdict.kept and block in weak else verdict
        for block, verdict in verdicts.items()
    }
    zones = [block for zone in _zones(opened, supposed) for block in zone]
    kept = {block.id: len(block.text) for block in opened.page.blocks}
    kept = {block: size for block, size in kept.items() if verdicts[block].kept}
    if 2 * sum(kept.get(block.id, 0) for block in zones) > sum(kept.values()):
        # Where they are most of what is kept, they are what the page is for.
        return mark_comments(opened, verdicts)
    for block in zones:
        marked[block.id] = replace(supposed[block.id], zone=COMMENTS)
    return marked


def _posts(
    opened: Opened, verdicts: Mapping[BlockId, Verdict]
) -> dict[BlockId, Verdict]:
    """Return the posts of a thread that were left out, where they are most of it.

    They are called like comments, and dropped as such; but then what is kept of the
    thread is its first post alone.
    """
    zones = [block for zone in _zones(opened, verdicts) for block in zone]
    posts = [
        block
        for block in zones
        if opened.linked.get(block.id, 0.0) < _LINKED
        and verdicts[block.id].evidence in _WEIGHED
        and _is_prose(block)
    ]
    kept = [block for block in opened.page.blocks if verdicts[block.id].kept]
    if _words_of(posts) <= _words_of(kept):
        return {}
    return {block.id: _POST for block in posts}


def _is_prose(block: Block) -> bool:
    words = word_count(block.text)
    return words >= _PROSE_WORDS or (words >= _SENTENCE_WORDS and is_closed(block.text))


def _words_of(blocks: Iterable[Block]) -> int:
    return sum(word_count(b.text) for b in blocks if b.kind is not Kind.IMAGE)


def _zones(
    opened: Opened, verdicts: Mapping[BlockId, Verdict]
) -> Iterable[tuple[Block, ...]]:
    """Yield the readers' blocks of each zone of comments."""
    names = _Names()
    kept = [block for block in opened.page.blocks if verdicts[block.id].kept]
    start = kept[0].id if kept else 1
    below = [block for block in opened.page.blocks if block.id >= start]
    around = {
        block.id: names.around(opened.nodes[block.id])
        for block in below
        if block.id in opened.nodes
    }
    held: Counter[HtmlElement] = Counter()
    for block in kept:
        for element in around.get(block.id, ()):
            held[element] += len(block.text)
    most = _ARTICLE_SHARE * sum(len(block.text) for block in kept)
    # Where each comment is a part by itself, those that are called alike are one zone.
    found: defaultdict[tuple[str, str], list[tuple[Block, bool]]] = defaultdict(list)
    for block in below:
        parts = around.get(block.id, ())
        zone = next((part for part in parts if held[part] <= most), None)
        if zone is None:
            continue
        is_left = verdicts[block.id].kept or names.is_apart(
            opened.nodes[block.id], zone
        )
        found[str(zone.tag), _name(zone)].append((block, not is_left))
    for members in found.values():
        for run in _runs(members):
            blocks = [block for block, is_readers in run if is_readers]
            # Else it is a line of each of many things: "Comments: 10 pages".
            is_dense = 2 * len(run) > run[-1][0].id - run[0][0].id
            if is_dense and _is_talk(blocks, opened):
                yield _without_controls(blocks)


def _runs(
    members: Iterable[tuple[Block, bool]],
) -> Iterable[list[tuple[Block, bool]]]:
    """Yield the members that stand near one another: a count above is another place."""
    run: list[tuple[Block, bool]] = []
    for member in members:
        if run and member[0].id - run[-1][0].id > _NEAR:
            yield run
            run = []
        run.append(member)
    if run:
        yield run


def _is_talk(blocks: Iterable[Block], opened: Opened) -> bool:
    """Return whether a part's blocks are several, and prose or alike."""
    # "No comments yet on" and the article's title is a heading of nothing.
    texts = [
        block
        for block in blocks
        if opened.linked.get(block.id, 0.0) < _LINKED and block.kind is not Kind.HEADING
    ]
    shapes = Counter(
        (opened.nodes[block.id].tag, opened.nodes[block.id].get("class"))
        for block in texts
    )
    is_prose = any(word_count(block.text) >= _PROSE_WORDS for block in texts)
    is_alike = max(shapes.values(), default=0) >= _CONTROL_TIMES
    return len(texts) > 1 and (is_prose or is_alike)


def _without_controls(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks without pictures, buttons and what stands under every one."""
    seen = [
        (block, word_count(block.text))
        for block in blocks
        if block.kind is not Kind.IMAGE
    ]
    times = Counter(block.text for block, _ in seen)
    # Names of readers come again as well, but not as often as "Reply".
    least = max(
        _CONTROL_TIMES,
        _CONTROL_SHARE * sum(words > _CONTROL_WORDS for _, words in seen),
    )
    return tuple(
        block
        for block, words in seen
        if not is_furniture(block.text)
        and (words > _CONTROL_WORDS or times[block.text] < least)
    )


class _Names:
    """What elements are called; each is looked at once."""

    def __init__(self) -> None:
        self._around: dict[HtmlElement, tuple[HtmlElement, ...]] = {}
        self._apart: dict[HtmlElement, bool] = {}
        self._rules: dict[HtmlElement, bool] = {}

    def around(self, node: HtmlElement) -> tuple[HtmlElement, ...]:
        """Return the elements around a node named for comments, outer first."""
        inner = []
        element: HtmlElement | None = node
        while element is not None and element not in self._around:
            inner.append(element)
            element = element.getparent()
        named = () if element is None else self._around[element]
        for step in reversed(inner):
            if _name(step):
                named = (*named, step)
            self._around[step] = named
        return named

    def is_rules(self, node: HtmlElement) -> bool:
        """Return whether a node stands in the rules for comments."""
        return _is_within(node, None, self._rules, _holds_rules)

    def is_apart(self, node: HtmlElement, zone: HtmlElement) -> bool:
        """Return whether a node stands in a part of a zone that no reader wrote."""
        return _is_within(node, zone, self._apart, _is_other_part)


def _is_within(
    node: HtmlElement,
    end: HtmlElement | None,
    known: dict[HtmlElement, bool],
    is_one: Callable[[HtmlElement], bool],
) -> bool:
    """Return whether a node, or an element around it below `end`, is one of a kind."""
    element: HtmlElement | None = node
    while element is not None and element is not end:
        if element not in known:
            known[element] = is_one(element)
        if known[element]:
            return True
        element = element.getparent()
    return False


def _is_other_part(element: HtmlElement) -> bool:
    return element.tag in _APART_TAGS or _is_other(element)


def _holds_rules(element: HtmlElement) -> bool:
    return any(
        _RULES & set(words) and any(_NAME.fullmatch(word) for word in words)
        for words in _names(_own_name(element))
    )


def _name(element: HtmlElement) -> str:
    """Return what an element is called as a place for comments; "" where it is none."""
    attributes = dict(element.items())
    if not attributes or element.tag in _NOT_ZONES:
        return ""
    itemtype = attributes.get("itemtype")
    is_said = itemtype is not None and _SCHEMA.search(itemtype)
    if is_said or attributes.get("itemprop") == "comment":
        return "comment"
    return _called(_own_name(attributes))


@lru_cache(maxsize=1024)
def _called(own_name: str) -> str:
    """Return that one of an element's names that is one for comments, else ""."""
    lowered = own_name.lower()
    if not any(map(lowered.__contains__, _HINTS)):
        return ""
    # One name at a time: "post-body has-comments" is about them in one of two.
    return next(
        (
            "-".join(words)
            for words in _names(own_name)
            if not _ABOUT & set(words) and any(_NAME.fullmatch(word) for word in words)
        ),
        "",
    )


def _is_other(element: HtmlElement) -> bool:
    return any(
        _APART & set(words) or {"no", "comments"} <= set(words)
        for words in _names(_own_name(element))
    )


def _names(own_name: str) -> Iterable[list[str]]:
    for name in own_name.split():
        yield [word.lower() for word in _WORD.findall(_HUMP.sub(" ", name))]


def _own_name(element: HtmlElement | Mapping[str, str]) -> str:
    own = f"{element.get('class') or ''} {element.get('id') or ''}"
    return own[:_NAME_CHARS]
