import pytest

from facingpage.openers import Source, open_page

BODY = "<nav><a href=/>Home port</a></nav><main><p>Boats leave.</p></main>"


@pytest.mark.parametrize(
    "markup",
    [
        f"<!doctype html><title>Boats</title>{BODY}",
        f"<html><meta charset=utf-8><title>Boats</title>{BODY}</html>",
        f"<head><title>Boats</title></head><body>{BODY}</body>",
        f"<title>Boats</title><section>Home port</section>{BODY[BODY.find('<main') :]}",
    ],
)
def test_a_page_that_leaves_out_head_and_body_tags_is_whole(markup: str) -> None:
    opened = open_page(Source("boats.html", markup.encode()))
    texts = [block.text for block in opened.page.blocks]
    assert texts == ["Home port", "Boats leave."]
    assert opened.page.title == "Boats"


def test_what_a_head_may_hold_stays_there() -> None:
    head = "<head><script>var a = 1</script><title>Boats</title><style>p {}</style>"
    opened = open_page(Source("a.html", f"{head}</head><p>They leave.</p>".encode()))
    assert [block.text for block in opened.page.blocks] == ["They leave."]
