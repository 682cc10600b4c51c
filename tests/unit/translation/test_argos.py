"""Argos packages: what they say is what CTranslate2, called directly, says."""

import os
import random
import re
import subprocess
import sys
from pathlib import Path

import ctranslate2
import pytest
import sentencepiece

from facingpage import paths
from facingpage.core.bounds import NO_BOUNDS, Bounds
from facingpage.core.page import Block, BlockId, Kind, LanguageGuess, WordLink
from facingpage.errors import ModelFailed
from facingpage.translation import (
    Engine,
    Output,
    Pair,
    alternatives,
    argos,
    draft_block,
    installed_routes,
    load_engine,
    store,
)
from facingpage.workers.host import Drafted, Failed, Finished, Host
from helpers.argos_packages import GALICIAN, make_package, unpack_package
from helpers.jobs import Heard
from helpers.pages import make_page

pytestmark = pytest.mark.shared

SENTENCES = (
    "the foreign ministers agreed to peace in the world .",
    "hello world",
    "the weather is nice today .",
    "zzz and the treaty of peace .",
    "the " * 60,
)


@pytest.fixture(scope="session")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_package(tmp_path_factory.mktemp("argos") / "en_pt.argosmodel")


@pytest.fixture
def package(english: Path) -> Path:
    """Unpack the package among the person's own models."""
    paths.models_dir().mkdir(parents=True)
    return unpack_package(english, paths.models_dir())


@pytest.fixture
def engine(package: Path) -> Engine:
    return argos.load(store.read_folder(package))


def test_it_says_what_the_package_says_by_itself(package: Path, engine: Engine) -> None:
    # As argostranslate.translate.apply_packaged_translation does it, a sentence a time.
    pieces = sentencepiece.SentencePieceProcessor(
        model_file=str(package / "sentencepiece.model")
    )
    bare = ctranslate2.Translator(str(package / "model"), device="cpu")
    wanted: list[str] = []
    scores: list[float] = []
    for sentence in SENTENCES:
        (result,) = bare.translate_batch(
            [pieces.encode(sentence, out_type=str)],
            replace_unknowns=True,
            max_batch_size=32,
            batch_type="tokens",
            beam_size=4,
            num_hypotheses=1,
            length_penalty=0.2,
            return_scores=True,
        )
        text = pieces.decode_pieces(result.hypotheses[0])
        text = text.replace("\u2581", " ").replace("_", " ").removeprefix(" ")
        wanted.append(text)
        scores.append(result.scores[0])
    made = list(engine.translate(SENTENCES))
    assert [output.text for output in made] == wanted
    assert [output.score for output in made] == pytest.approx(scores, abs=1e-4)


def test_words_are_linked_by_the_models_attention(engine: Engine) -> None:
    (output,) = engine.translate(["hello foreign ministers ."])
    assert output.text == "olá estrangeiros ministros ."
    assert output.words == (
        WordLink(0, 5, 0, 3),
        WordLink(6, 13, 4, 16),
        WordLink(14, 23, 17, 26),
    )


def test_a_draft_has_scores_and_word_links_from_the_segments_start(
    engine: Engine,
) -> None:
    text = "12:30. The world is nice ."
    block = Block(BlockId(1), Kind.PARAGRAPH, text)
    draft = draft_block(block, LanguageGuess("en", "sure"), engine)
    assert (draft.engine, draft.via) == ("argos en-pt 0.1", ())
    last = draft.segments[-1]
    pairs = {
        text[last.start + w.start : last.start + w.end]: last.text[
            w.to_start : w.to_end
        ]
        for w in last.words
    }
    assert pairs == {"The": "O", "world": "mundo", "is": "é", "nice": "bom"}
    assert last.score is not None


def test_alternatives_are_different_and_the_best_comes_first(engine: Engine) -> None:
    found = engine.alternatives("the world is nice .", 3)
    assert found[0].text == "o mundo é bom ."
    assert len({output.text for output in found}) == len(found) == 3
    scores = [output.score or 0.0 for output in found]
    assert scores == sorted(scores, reverse=True)


def test_a_sentence_the_engine_breaks_on_ends_no_other(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = argos.ArgosEngine._run

    def run(self: argos.ArgosEngine, tokens: list[list[str]], *ways: int) -> object:
        if any("\u2581war" in each for each in tokens):
            raise RuntimeError("out of memory")
        return real(self, tokens, *ways)

    monkeypatch.setattr(argos.ArgosEngine, "_run", run)
    assert [output.text for output in engine.translate(["hello", "war", "peace"])] == [
        "olá",
        "war",
        "paz",
    ]
    assert list(engine.translate(["war"])) == [Output("war", ("failed",))]


def test_one_package_after_another_is_a_way_and_says_so(
    package: Path, tmp_path: Path
) -> None:
    other = make_package(tmp_path / "gl_en.argosmodel", ("gl", "en"), GALICIAN)
    unpack_package(other, paths.models_dir())
    route = installed_routes(engine_name="argos")[Pair("gl", "pt")]
    assert route.via == ("en",)
    engine = load_engine(Pair("gl", "pt"), "argos")
    assert engine.name == "argos gl-en 0.1 → argos en-pt 0.1"
    block = Block(BlockId(1), Kind.PARAGRAPH, "o tempo é bo hoxe .")
    draft = draft_block(block, LanguageGuess("gl", "sure"), engine)
    (segment,) = draft.segments
    assert (draft.via, segment.text) == (("en",), "o tempo é bom hoje .")
    assert WordLink(10, 12, 10, 13) in segment.words
    assert len(engine.alternatives("o tempo é bo hoxe .", 3)) == 3


def test_loading_one_leaves_nothing_in_the_home_directory_and_no_engine_of_argos(
    package: Path, tmp_path: Path
) -> None:
    home = tmp_path / "of_a_person"
    home.mkdir()
    code = (
        "import sys; from facingpage.translation import load_engine, Pair;"
        "e = load_engine(Pair('en', 'pt'), 'argos'); print(*e.translate(['hello']));"
        "bad = {'argostranslate.translate', 'argostranslate.sbd', 'minisbd', 'stanza'};"
        "sys.exit(bool(bad & set(sys.modules)))"
    )
    kept = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**kept, "HOME": str(home)},
        check=False,
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert b"ol\xc3\xa1" in done.stdout
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("name", ["model/model.bin", "sentencepiece.model"])
def test_a_truncated_file_is_one_sentence(package: Path, name: str) -> None:
    file = package / name
    file.write_bytes(file.read_bytes()[:1000])
    with pytest.raises(
        ModelFailed, match=r"^The model English to Portuguese .*again\.$"
    ):
        argos.load(store.read_folder(package))


def test_a_sentence_of_a_block_has_several_translations(engine: Engine) -> None:
    text = "hello world . THE WEATHER IS NICE . 12:30"
    block = Block(BlockId(1), Kind.PARAGRAPH, text)
    english = LanguageGuess("en", "sure")
    draft = draft_block(block, english, engine)
    first, second, third = ((s.start, s.end) for s in draft.segments)
    found = alternatives(block, english, engine, (second, NO_BOUNDS), 3)
    assert {(segment.start, segment.end) for segment in found} == {second}
    assert found[0].text == found[0].text.upper()
    assert len({segment.text for segment in found}) == 3
    assert alternatives(block, english, engine, (third, NO_BOUNDS), 3) == ()
    # What a person translated as one is no sentence of the engine's.
    both = first[0], second[1]
    assert alternatives(block, english, engine, (both, NO_BOUNDS), 3) == ()
    joined = Bounds(joins=(second[0],))
    assert alternatives(block, english, engine, (both, joined), 3)


def test_a_vocabulary_of_another_package_is_one_sentence(
    package: Path, tmp_path: Path
) -> None:
    make_package(tmp_path / "gl_en.argosmodel", ("gl", "en"), GALICIAN)
    other = unpack_package(tmp_path / "gl_en.argosmodel", tmp_path / "other")
    name = "model/shared_vocabulary.json"
    (package / name).write_bytes((other / name).read_bytes())
    with pytest.raises(
        ModelFailed, match=r"^The model English to Portuguese .*again\.$"
    ):
        argos.load(store.read_folder(package))


def test_a_package_without_its_description_hides_no_other(package: Path) -> None:
    (package / "metadata.json").unlink()
    assert Pair("en", "pt") in installed_routes(engine_name="firefox")
    assert Pair("en", "pt") not in installed_routes(engine_name="argos")


@pytest.mark.parametrize("seed", range(6))
def test_flipped_bits_end_no_window_whatever_they_do_to_the_engine(
    package: Path, seed: int
) -> None:
    # Nobody vouches for these files: the engine gets them as they are.
    chance = random.Random(seed)  # noqa: S311  # not for secrets
    file = package / "model" / "model.bin"
    data = bytearray(file.read_bytes())
    # Half of them in the head, where shapes and sizes stand.
    for _ in range(40):
        data[chance.choice((chance.randrange(4_000), chance.randrange(len(data))))] ^= (
            1 << chance.randrange(8)
        )
    file.write_bytes(data)
    host, heard = Host(1), Heard()
    blocks = make_page("hello world", "the weather is nice today .").blocks
    english = dict.fromkeys((b.id for b in blocks), LanguageGuess("en", "sure"))
    try:
        host.translate(("en", "pt"), blocks, english, heard, engine="argos")
        events = list(heard)
    finally:
        host.close()
    assert events[-1] == Finished(is_cancelled=False)
    told = [event.sentence for event in events if isinstance(event, Failed)]
    drafted = [event for event in events if isinstance(event, Drafted)]
    assert len(told) == 1 or len(drafted) == len(blocks)
    assert all(re.fullmatch(r"The .*\.", sentence) for sentence in told)


def test_the_tokenizer_of_older_packages_works_offline(tmp_path: Path) -> None:
    # They have a "bpe.model" and Moses' rules, in place of SentencePiece.
    (tmp_path / "metadata.json").write_text('{"from_code": "en", "to_code": "pt"}')
    (tmp_path / "bpe.model").write_text("#version: 0.2\nh e\nl l\nhe ll\nhell o</w>\n")
    tokenizer = argos._package(tmp_path).tokenizer
    tokens = tokenizer.encode("hello, Dr. hello")
    assert tokens == ["hello", ",", "D@@", "r@@", ".", "hello"]
    assert tokenizer.decode(tokens) == "hello, Dr. hello"
