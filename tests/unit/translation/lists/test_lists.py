"""Glossaries and memories from files: CSV, TSV, TBX and TMX, and hostile ones."""

from pathlib import Path

import pytest

from facingpage.core.memory import Remembered
from facingpage.core.terms import Term
from facingpage.errors import ListFailed
from facingpage.translation.lists import LISTS, read_list


def terms(path: Path, data: str | bytes, **pair: str) -> list[Term]:
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return [term for part in read_list(path, **pair) for term in part.terms]


def sentences(path: Path, data: str, **pair: str) -> list[Remembered]:
    path.write_text(data, encoding="utf-8")
    return [each for part in read_list(path, **pair) for each in part.sentences]


def pairs(found: list[Term]) -> list[tuple[str, str]]:
    return [(term.source, term.target) for term in found]


@pytest.mark.parametrize(
    "text",
    [
        "harbour,porto\nquay,cais\n",
        "source;target\nharbour;porto\nquay;cais\n",
        "Term\tTranslation\tNote\nharbour\tporto\tsea\nquay\tcais\t\n",
        '"harbour","porto"\r\n"quay","cais"\r\n',
        "harbour|porto\n\nquay|cais",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_table_is_read_by_whatever_divides_it(
    tmp_path: Path, text: str, encoding: str
) -> None:
    found = terms(tmp_path / "terms.csv", text.encode(encoding))
    assert pairs(found) == [("harbour", "porto"), ("quay", "cais")]


def test_headings_name_languages_and_columns(tmp_path: Path) -> None:
    text = "Note,Portuguese,en-GB,DNT,Case\nsea,porto,harbour,,\n,,Petrel,yes,exact\n"
    first, second = terms(tmp_path / "t.csv", text)
    assert first == Term("porto", "harbour", "pt", "en", note="sea")
    assert (second.target, second.is_kept, second.is_exact) == ("Petrel", True, True)


def test_a_table_without_languages_is_for_the_pair_it_is_wanted_for(
    tmp_path: Path,
) -> None:
    (term,) = terms(tmp_path / "t.tsv", "harbour\tporto", source="en", target="pt")
    assert (term.source_language, term.target_language) == ("en", "pt")


def test_a_table_of_one_column_lists_what_is_not_translated(tmp_path: Path) -> None:
    found = terms(tmp_path / "names.txt", "Petrel\nSea Gate\n")
    assert [(t.source, t.target, t.is_kept) for t in found] == [
        ("Petrel", "Petrel", True),
        ("Sea Gate", "Sea Gate", True),
    ]


def test_a_row_without_translation_is_counted_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("harbour,porto\nquay,\n,cais\n—,x\n")
    (part,) = read_list(path)
    assert pairs(list(part.terms)) == [("harbour", "porto")]
    assert part.skipped == 3


def test_the_guard_before_a_formula_is_taken_off(tmp_path: Path) -> None:
    found = terms(tmp_path / "t.csv", "'=SUM,soma\n+1 plan,plano\n")
    assert pairs(found) == [("=SUM", "soma"), ("+1 plan", "plano")]


_TBX_3 = """<?xml version="1.0"?>
<tbx type="TBX-Core" xmlns="urn:iso:std:iso:30042:ed-2" xml:lang="en"><text><body>
<conceptEntry id="1"><descrip type="subjectField">ports</descrip>
 <langSec xml:lang="en"><termSec><term>harbour</term></termSec>
  <termSec><term>haven</term><termNote type="administrativeStatus"
  >deprecatedTerm-admn-sts</termNote></termSec></langSec>
 <langSec xml:lang="pt-BR"><termSec><term>porto</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""
_TBX_2 = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry><langSet xml:lang="en"><ntig><termGrp><term>quay</term></termGrp></ntig>
</langSet><langSet xml:lang="pt"><tig><term>cais</term></tig></langSet></termEntry>
</body></text></martif>"""


def test_a_terminology_is_read_both_ways_with_the_preferred_term(
    tmp_path: Path,
) -> None:
    found = terms(tmp_path / "t.tbx", _TBX_3)
    assert pairs(found) == [
        ("harbour", "porto"),
        ("haven", "porto"),
        ("porto", "harbour"),
    ]
    assert {(t.source_language, t.target_language) for t in found} == {
        ("en", "pt"),
        ("pt", "en"),
    }
    assert {t.note for t in found} == {"ports"}


def test_an_older_terminology_is_read_and_its_dtd_is_not(tmp_path: Path) -> None:
    found = terms(tmp_path / "t.xml", _TBX_2)
    assert pairs(found) == [("quay", "cais"), ("cais", "quay")]


_TMX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="EN-US" adminlang="en" segtype="sentence"
 o-tmf="x" creationtool="x" creationtoolversion="1" datatype="plaintext"/><body>
<tu creationid="ana" creationdate="20250102T030405Z">
<tuv xml:lang="en-US">
<seg>The <bpt i="1">&lt;b&gt;</bpt>ferry<ept i="1">x</ept> sails.</seg></tuv>
<tuv xml:lang="pt-BR" changeid="rui"><seg>A balsa parte.</seg></tuv></tu>
<tu><tuv xml:lang="pt"><seg>Só uma.</seg></tuv></tu>
</body></tmx>"""


def test_a_memory_is_read_with_who_and_when_and_without_formatting(
    tmp_path: Path,
) -> None:
    assert sentences(tmp_path / "m.tmx", _TMX) == [
        Remembered(
            "The ferry sails.",
            "A balsa parte.",
            "en",
            "pt",
            who="rui",
            made_at="2025-01-02T03:04:05+00:00",
            page="m.tmx",
        )
    ]


def test_the_language_of_a_memory_is_read_whatever_its_namespace(
    tmp_path: Path,
) -> None:
    named = (
        '<tmx xmlns="urn:x" version="1.4"><header srclang="en"/><body><tu>'
        '<tuv xml:lang="pt"><seg>Sim.</seg></tuv>'
        '<tuv xml:lang="en"><seg>Yes.</seg></tuv></tu></body></tmx>'
    )
    (found,) = sentences(tmp_path / "m.tmx", named)
    assert (found.source, found.target) == ("Yes.", "Sim.")


def test_a_memory_in_utf_16_is_read(tmp_path: Path) -> None:
    path = tmp_path / "m.tmx"
    path.write_bytes(_TMX.replace("UTF-8", "UTF-16").encode("utf-16"))
    assert sum(len(part.sentences) for part in read_list(path)) == 1


_BOMB = (
    '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + ']><tmx><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>&i;</seg></tuv>'
    '<tuv xml:lang="pt"><seg>&i;</seg></tuv></tu></body></tmx>'
)
_OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY s SYSTEM "file:///etc/passwd">]>'
    '<tmx><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a &s;</seg></tuv>'
    '<tuv xml:lang="pt"><seg>b &s;</seg></tuv></tu></body></tmx>'
)


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("t.csv", b"", "it is empty"),
        ("t.csv", b"caf\xe9,x\n", "it is not in Unicode"),
        ("t.csv", "a,b\n".encode("utf-16")[:-1], "it is not in Unicode"),
        ("t.csv", b'"' + b"a" * 200_000 + b'",b\n', "it is no table"),
        ("t.csv", "—,—\n".encode(), "no term and no sentence"),
        ("t.tmx", b"<html><p>no</p></html>", "neither TMX nor TBX"),
        ("t.tmx", _TMX[:-60].encode(), "no sound XML"),
        ("t.tmx", b"<tmx>" + b"<a>" * 5_000, "no sound XML"),
        ("t.tmx", b"<tmx/>", "no term and no sentence"),
        ("t.tmx", _BOMB.encode(), ""),
    ],
)
def test_a_list_that_is_none_is_refused_in_one_sentence(
    tmp_path: Path, name: str, data: bytes, why: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ListFailed) as failure:
        list(read_list(path))
    sentence = str(failure.value)
    assert sentence.startswith(f'Could not read the list "{name}": ')
    assert why in sentence
    assert "\n" not in sentence
    assert len(sentence) < 300


def test_what_an_entity_names_outside_is_not_read(tmp_path: Path) -> None:
    found = sentences(tmp_path / "m.tmx", _OUTSIDE)
    assert [(each.source, each.target) for each in found] == [("a", "b")]


def test_a_list_that_is_not_there_or_a_folder_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(ListFailed):
            list(read_list(path))


def test_a_list_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.tmx"
    with path.open("wb") as file:
        file.truncate(600 << 20)
    with pytest.raises(ListFailed, match="more than 512 MB"):
        next(read_list(path))


def test_every_file_of_the_family_has_its_row() -> None:
    folder = Path(__file__).parents[4] / "desktop/facingpage/translation/lists"
    names = {path.stem for path in folder.glob("*.py")} - {
        "__init__",
        "base",
        "writing",
        "xml",
    }
    rows = {row.read.__module__.rpartition(".")[2] for row in LISTS}
    assert rows == names
