"""No sentence is translated twice by the same models."""

from facingpage.translation import Output
from facingpage.translation.once import OnceEngine
from helpers.engines import FakeEngine


def test_a_sentence_that_stands_twice_is_translated_once() -> None:
    fake = FakeEngine()
    engine = OnceEngine(fake)
    made = [output.text for output in engine.translate(["a", "b", "a"])]
    made += [output.text for output in engine.translate(["b", "c"])]
    assert made == ["[a]", "[b]", "[a]", "[b]", "[c]"]
    assert fake.asked == ["a", "b", "c"]


def test_what_failed_is_tried_anew() -> None:
    fake = FakeEngine({"a": Output("a", ("failed",))})
    engine = OnceEngine(fake)
    list(engine.translate(["a"]))
    list(engine.translate(["a"]))
    assert fake.asked == ["a", "a"]


def test_the_oldest_is_forgotten_and_never_what_is_being_answered() -> None:
    fake = FakeEngine()
    engine = OnceEngine(fake, most_chars=12)
    list(engine.translate(["aa"]))
    texts = ["bb", "cc", "dd", "aa", "bb"]
    assert [o.text for o in engine.translate(texts)] == [f"[{t}]" for t in texts]
    list(engine.translate(["aa"]))
    assert fake.asked == ["aa", "bb", "cc", "dd", "aa"]


def test_each_is_handed_out_as_soon_as_it_is_there() -> None:
    fake = FakeEngine()
    answers = OnceEngine(fake).translate(["a", "b"])
    assert next(answers).text == "[a]"
    assert fake.asked == ["a"]
