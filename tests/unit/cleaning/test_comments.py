"""Readers' comments as sites of several habits leave them."""

import pytest

from facingpage.cleaning.comments import mark_comments
from facingpage.core.page import Verdict
from facingpage.openers import Source, find_document, read_document

KEPT = Verdict(kept=True, evidence="article", reason="part of the article")
DROPPED = Verdict(kept=False, evidence="comment", reason="comment area")
TEXT = "The ferry to the outer islands was cancelled because the wind had turned."
FIRST = "I waited two hours on that pier and nobody told us anything at all."
SECOND = "Same here."
THIRD = "Then take the early one, it hardly ever fails in winter or in summer."


def judged(html: str, dropped: Verdict) -> dict[str, Verdict]:
    """Return what becomes of each text; `TEXT` was kept, all else was `dropped`."""
    opened = read_document(find_document(Source("a.html", html.encode())))
    blocks = opened.page.blocks
    verdicts = {b.id: KEPT if b.text == TEXT else dropped for b in blocks}
    marked = mark_comments(opened, verdicts)
    assert marked.keys() == verdicts.keys()
    return {block.text: marked[block.id] for block in blocks}


def zones(body: str, head: str = "", opening: str = "<body>") -> dict[str, str]:
    """Return the zone of each text; paragraphs of `TEXT` are kept, all else is not."""
    html = f"<html><head>{head}</head>{opening}{body}</body></html>"
    return {text: verdict.zone for text, verdict in judged(html, DROPPED).items()}


def marked(body: str, head: str = "", opening: str = "<body>") -> list[str]:
    found = zones(f"<article><p>{TEXT}</p></article>{body}", head, opening)
    return [text for text, zone in found.items() if zone == "comments"]


WORDPRESS = f"""
<div id="comments" class="comments-area"><h2>2 thoughts on this</h2>
<ol class="commentlist">
 <li class="comment" id="comment-1"><div class="comment-author">Maria</div>
  <p>{FIRST}</p><a class="comment-reply-link" href="#">Reply</a>
  <ol class="children"><li class="comment"><p>{SECOND}</p></li></ol></li>
</ol>
<div id="respond"><h3>Leave a reply</h3><form><p>Your address stays with us.</p></form>
</div></div>
"""
PARTS = {
    "WordPress": WORDPRESS,
    "Disqus": f"""<div id="disqus_thread"><ul class="post-list"><li class="post">
        <p>{FIRST}</p></li><li class="post"><p>{SECOND}</p></li></ul></div>""",
    "an element a comment": f"""<section class="discussion">
        <div class="js-comment"><b>Maria</b><p>{FIRST}</p></div>
        <div class="js-comment"><b>Jan</b><p>{SECOND}</p></div></section>""",
    "camel case": f"""<div class="CommentsSection_root__x3k"><p>{FIRST}</p>
        <p>{SECOND}</p></div>""",
    "German": f"<div class='user-kommentare'><p>{FIRST}</p><p>{SECOND}</p></div>",
    "French": f"<ul id='commentaires'><li>{FIRST}</li><li>{SECOND}</li></ul>",
    "Spanish": f"<div class='bloque-comentarios'><p>{FIRST}</p><p>{SECOND}</p></div>",
    "Russian": f"<div id='kommentarii'><p>{FIRST}</p><p>{SECOND}</p></div>",
    "Cyrillic": f"<div id='комментарии'><p>{FIRST}</p><p>{SECOND}</p></div>",
    "Polish": f"<div class='komentarze'><p>{FIRST}</p><p>{SECOND}</p></div>",
    "Dutch": f"<section id='reacties'><p>{FIRST}</p><p>{SECOND}</p></section>",
    "microdata": f"""<div itemscope itemtype="https://schema.org/Comment"><b>Jan</b>
        <p>{FIRST}</p><p>{SECOND}</p></div>""",
    "a table of guests": f"""<table class="guestbook"><tr><td>{FIRST}</td></tr>
        <tr><td>{SECOND}</td></tr></table>""",
}


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS.keys())
def test_what_readers_wrote_is_a_zone(part: str) -> None:
    assert {FIRST, SECOND} <= set(marked(part))


def test_the_form_to_write_one_is_no_part_of_the_zone() -> None:
    found = marked(WORDPRESS)
    assert "Maria" in found
    assert not {"Leave a reply", "Your address stays with us.", "Reply"} & set(found)


def test_replies_in_replies_are_in_the_zone() -> None:
    inner = f"<p>{THIRD}</p>"
    for _ in range(9):
        inner = f"<div class='comment reply'><p>{FIRST}</p>{inner}</div>"
    assert THIRD in marked(inner)


def test_what_stands_under_every_comment_is_no_comment() -> None:
    items = "".join(
        f"<li class='comment'><p>{FIRST} {n}</p><p>Antworten</p></li>" for n in range(4)
    )
    found = marked(f"<ol class='comments'>{items}</ol>")
    assert len(found) == 4
    assert "Antworten" not in found


def test_an_avatar_is_no_comment() -> None:
    part = f"""<div class="comments"><img alt="Avatar of Maria" src="m.png" width="60"
        height="60"><p>{FIRST}</p><p>{SECOND}</p></div>"""
    assert marked(part) == [FIRST, SECOND]


NONE = {
    "a link to them": "<div class='comments'><a href='#c'>12 comments</a></div>",
    "a count": f"<p class='comment-count'>{FIRST}</p><p class='comment-count'>4</p>",
    "a column": f"<div class='commentary'><p>{FIRST}</p><p>{SECOND}</p></div>",
    "a call alone": f"<div class='comments'><p>{FIRST}</p></div>",
    "links alone": "<ul class='comments'>"
    + "".join(f"<li><a href='/{n}'>{FIRST} {n}</a></li>" for n in range(5))
    + "</ul>",
    "none yet": f"<div class='comments'><h3>No comments yet on: {TEXT}..</h3>"
    "<p>Add one</p><p>Sign in</p></div>",
    "a line of each entry": "".join(
        f"<h4>{n}</h4><p>{n} {TEXT} </p><p>{n} a</p><p>{n} b</p>"
        f"<div class='comments'>{FIRST}</div>"
        for n in range(5)
    ),
    "a notice": f"<div class='comments'><p class='disclaimer'>{FIRST}</p>"
    f"<button>{SECOND}</button><p>No more</p></div>",
    "a place to write": f"<div class='add-comment'><p>{FIRST}</p><p>{SECOND}</p></div>",
    "rules": f"<div class='comment-rules'><p>{FIRST}</p><p>{SECOND}</p></div>",
    "recent ones": f"<ul id='recent-comments'><li>{FIRST}</li><li>{SECOND}</li></ul>",
    "another part": f"<div class='related'><p>{FIRST}</p><p>{SECOND}</p></div>",
}


@pytest.mark.parametrize("part", NONE.values(), ids=NONE.keys())
def test_what_only_sounds_like_comments_is_none(part: str) -> None:
    assert marked(part) == []


def test_a_link_to_them_above_the_text_does_not_hide_the_zone() -> None:
    link = f"<p>{TEXT}</p>{NONE['a link to them']}"
    text = "".join(f"<p>{n}</p>" for n in range(20))
    part = f"<div class='comments'><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert marked(f"{link}{text}{part}") == [FIRST, SECOND]


def test_the_part_that_holds_the_article_is_no_zone_but_one_in_it_is() -> None:
    part = f"<div class='comments'><p>{FIRST}</p><p>{SECOND}</p></div>"
    body = f"<div class='comment'><p>Menu</p><p>{TEXT}</p>{part}</div>"
    found = zones(body)
    assert (found["Menu"], found[FIRST]) == ("", "comments")


def test_what_stands_above_the_article_is_no_zone() -> None:
    part = f"<div class='comments'><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert set(zones(f"{part}<p>{TEXT}</p>").values()) == {""}


def test_a_kept_comment_has_no_zone() -> None:
    part = f"<div class='comments'><p>{FIRST}</p><p>{SECOND}</p><p>{TEXT}</p></div>"
    found = zones(f"<p>{TEXT}</p><p>{TEXT}</p>{part}")
    assert (found[TEXT], found[FIRST]) == ("", "comments")


@pytest.mark.parametrize(
    ("head", "opening"),
    [
        ("<meta name=generator content='phpBB 3'>", "<body>"),
        ("", "<body id=phpbb class='section-viewtopic'>"),
        ("<meta name=generator content='vBulletin 4.2.2'>", "<body>"),
        ("", "<body itemscope itemtype='https://schema.org/QAPage'>"),
        ("<link rel=canonical href='https://a.example/b/issues/7'>", "<body>"),
        ("<link rel=canonical href='https://forum.site.example/t/1'>", "<body>"),
        ("<link rel=canonical href='https://a.example/viewtopic.php?t=1'>", "<body>"),
        ("<link rel=canonical href='https://boatforum.example/a'>", "<body>"),
        ("<link rel=canonical href='https://a.example/discussion/7/boats'>", "<body>"),
    ],
)
def test_a_forum_has_posts_and_no_comments(head: str, opening: str) -> None:
    part = f"<div class='comments'><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert marked(part, head, opening) == []


def test_a_page_without_markup_has_no_zone() -> None:
    opened = read_document(find_document(Source("a.txt", f"{TEXT}\n{FIRST}".encode())))
    verdicts = {block.id: DROPPED for block in opened.page.blocks}
    assert mark_comments(opened, verdicts) == verdicts


def supposed(body: str) -> dict[str, tuple[bool, str]]:
    """Return what becomes of each text where all of them are kept, but weakly."""
    opened = read_document(find_document(Source("a.html", body.encode())))
    kept = {block.id: KEPT for block in opened.page.blocks}
    found = mark_comments(opened, kept, frozenset(kept))
    return {
        block.text: (found[block.id].kept, found[block.id].zone)
        for block in opened.page.blocks
    }


def test_what_is_kept_by_a_little_in_a_zone_of_comments_is_dropped() -> None:
    article = "".join(f"<p>{TEXT} {number}</p>" for number in range(5))
    found = supposed(f"<body><article>{article}</article>{WORDPRESS}</body>")
    assert found[FIRST] == (False, "comments")
    assert found[f"{TEXT} 1"] == (True, "")


def test_comments_that_are_most_of_a_page_are_its_text() -> None:
    talk = "".join(f"<li><p>{THIRD} {number}</p></li>" for number in range(9))
    found = supposed(
        f"<body><h1>A report</h1><p>{TEXT}</p><ol class=comments>{talk}</ol>"
    )
    assert all(is_kept for is_kept, _ in found.values())


WEIGHED = Verdict(kept=False, evidence="neighbours", reason="stands between lines")
REPLIES = f"""<ul class="comments"><li><b>Maria</b> <i>Harbour regular</i>
    <p>{FIRST}</p></li><li><b>Jan</b><p>{SECOND}</p></li><li><b>Ole</b><p>{THIRD}</p></li></ul>"""
FORUM = "<meta name=generator content='phpBB 3'>"


def posts(body: str, head: str, dropped: Verdict) -> set[str]:
    """Return what is kept besides `TEXT`, the first post."""
    html = f"<html><head>{head}</head><body><p>{TEXT}</p>{body}</body></html>"
    return {t for t, verdict in judged(html, dropped).items() if verdict.kept} - {TEXT}


def test_replies_that_are_most_of_a_thread_are_its_text() -> None:
    assert posts(REPLIES, FORUM, WEIGHED) == {FIRST, THIRD}


def test_replies_that_are_a_small_part_of_a_thread_stay_as_they_were_weighed() -> None:
    more = "".join(f"<p>{TEXT}</p>" for _ in range(4))
    assert posts(more + REPLIES, FORUM, WEIGHED) == set()


def test_what_is_surely_no_text_is_no_post() -> None:
    assert posts(REPLIES, FORUM, DROPPED) == set()


def test_under_an_article_replies_are_comments() -> None:
    assert posts(REPLIES, "", WEIGHED) == set()
