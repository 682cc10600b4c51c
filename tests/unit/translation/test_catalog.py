"""Lists of models and models from a server on this machine, which misbehaves."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from facingpage import paths
from facingpage.core.models import Offer, OfferPart
from facingpage.errors import ModelFailed
from facingpage.translation import catalog, fetching, importing, installing
from helpers.models import STARTER_ENGLISH_PORTUGUESE, starter_root
from helpers.serving import Served, Site, serving

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ROOT = Path(__file__).resolve().parents[3]
PLAIN = {
    "model.deen.intgemm.alphas.bin": b"weights" * 9000,
    "vocab.deen.spm": (
        starter_root() / STARTER_ENGLISH_PORTUGUESE / "vocab.enpt.spm"
    ).read_bytes(),
    "lex.50.50.deen.s2t.bin": b"words" * 100,
}
KINDS = {"mo": "model", "vo": "vocab", "le": "lex"}
INDEX = [
    {
        "package_version": "1.9",
        "from_code": "de",
        "to_code": "en",
        "type": "translate",
        "links": ["ipfs://Qm", "http://127.0.0.1:1/x.argosmodel"],
    },
    {"from_code": "xx", "to_code": "en", "links": ["https://a.example/x"]},
    {"from_code": "uk", "to_code": "en", "links": ["https://[", 7, "", "a\0b"]},
    {"from_code": "en", "to_code": "de", "type": "sbd", "links": ["https://a/x"]},
    "nonsense",
]


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def record(name: str, data: bytes, *, is_new: bool, **changed: Any) -> dict[str, Any]:
    """Return a record as Firefox has them: with its file packed, or as before."""
    packed = zstd.compress(data) if is_new else data
    suffix = ".zst" if is_new else ""
    attachment = {
        "hash": digest(packed),
        "size": len(packed),
        "filename": name + suffix,
        "location": f"main/{name}{suffix}",
        "mimetype": "application/octet-stream",
    }
    codes = ("sourceLanguage", "targetLanguage") if is_new else ("fromLang", "toLang")
    made = {
        "name": name,
        "fileType": KINDS[name[:2]],
        "version": "2.0",
        "attachment": attachment,
        **dict(zip(codes, ("de", "en"), strict=True)),
    }
    if is_new:
        made |= {"architecture": "base", "decompressedHash": digest(data)}
    return {**made, **changed}


def put_firefox(site: Site, *, is_new: bool = True) -> str:
    """Serve a catalogue of one model; return its address."""
    records = [record(name, data, is_new=is_new) for name, data in PLAIN.items()]
    for name, data in PLAIN.items():
        served = zstd.compress(data) if is_new else data
        suffix = ".zst" if is_new else ""
        site.files[f"/files/main/{name}{suffix}"] = Served(served)
    where = "/v1/buckets/main/collections/translations-models/records"
    site.files[where] = Served(json.dumps({"data": records}).encode())
    told = {"capabilities": {"attachments": {"base_url": f"{site.url}/files/"}}}
    site.files["/v1/"] = Served(json.dumps(told).encode())
    return site.url + where


def one_file(site: Site, data: bytes = b"x" * 100_000, **changed: Any) -> Offer:
    site.files["/x.bin"] = Served(data, **changed)
    part = OfferPart("x.bin", f"{site.url}/x.bin", len(data), digest(data))
    return Offer("argos", "de", "en", "1", "", (part,), {})


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as made:
        yield made


def only(offers: list[Offer]) -> Offer:
    (offer,) = offers
    return offer


@pytest.mark.parametrize("is_new", [True, False])
def test_a_firefox_model_is_listed_downloaded_and_staged(
    site: Site, is_new: bool
) -> None:
    offer = only(fetching.list_offers(fetching.named(put_firefox(site, is_new=is_new))))
    assert (offer.engine, offer.source, offer.target, offer.version) == (
        "firefox",
        "de",
        "en",
        "2.0",
    )
    assert offer.is_vouched
    told: list[int] = []
    fetched = fetching.fetch(offer, told.append)
    assert told[-1] == offer.size_bytes
    staging = installing.new_staging()
    (staged,), _, _ = importing.stage(fetched, staging)
    assert staged.name == "de-en-2.0"
    for name, data in PLAIN.items():
        assert (staging / staged.name / name).read_bytes() == data
    fetching.discard(fetched)
    installing.discard(staging)
    assert list(paths.models_dir().iterdir()) == []


@pytest.mark.parametrize(
    "root", [b"", b"7", b"[]", b"{}", b'{"capabilities": 7}', b'"x"']
)
def test_where_a_mirror_does_not_say_where_its_files_are_they_lie_below_its_list(
    site: Site, root: bytes
) -> None:
    url = put_firefox(site)
    site.files["/v1/"] = Served(root)
    offer = only(fetching.list_offers(fetching.named(url)))
    below = url.rpartition("/")[0]
    assert {part.url for part in offer.parts} == {
        f"{below}/main/{name}.zst" for name in PLAIN
    }


def test_a_file_that_unpacks_to_another_than_the_list_says_is_refused(
    site: Site,
) -> None:
    url = put_firefox(site)
    where = url.removeprefix(site.url)
    told = json.loads(site.files[where].data)
    told["data"][1]["decompressedHash"] = "0" * 64
    site.files[where] = Served(json.dumps(told).encode())
    fetched = fetching.fetch(only(fetching.list_offers(fetching.named(url))))
    with pytest.raises(ModelFailed, match="own list of digests"):
        importing.stage(fetched, installing.new_staging())


def test_an_argos_index_is_listed_without_a_word_on_digests(site: Site) -> None:
    site.files["/index.json"] = Served(json.dumps(INDEX).encode())
    catalogue = fetching.named(f"{site.url}/index.json")
    offer = only(fetching.list_offers(catalogue))
    assert (offer.engine, offer.source, offer.is_vouched) == ("argos", "de", False)
    assert offer.parts[0].name == "translate-de_en-1_9.argosmodel"
    assert offer.size_bytes == 0


def test_the_newest_release_of_a_pair_is_offered(site: Site) -> None:
    records = []
    for version, size in (
        ("1.0", "tiny"),
        ("2.1", "tiny"),
        ("2.1", "base"),
        ("3.0a1", "base"),
    ):
        records += [
            record(name, data, is_new=True, version=version, architecture=size)
            for name, data in PLAIN.items()
        ]
    site.files["/l"] = Served(json.dumps({"data": records}).encode())
    offer = only(fetching.list_offers(fetching.named(f"{site.url}/l")))
    assert (offer.version, offer.quality) == ("2.1", "base")


@pytest.mark.parametrize(
    "changed",
    [
        {"fileType": "other"},
        {"attachment": None},
        {"attachment": {"location": "a", "hash": "no", "size": 1}},
        {"attachment": {"location": "//[", "hash": "0" * 64, "size": 1}},
        {"attachment": {"location": "a\0b", "hash": "0" * 64, "size": 1}},
        {"attachment": {"location": "a\ud800", "hash": "0" * 64, "size": 1}},
        {"attachment": {"location": "a", "hash": "0" * 64, "size": True}},
        {"attachment": {"location": "a" * 3000, "hash": "0" * 64, "size": 1}},
        {"fileType": []},
        {"sourceLanguage": "../.."},
        {"name": "../../evil.bin", "attachment": {"filename": "/etc/passwd"}},
    ],
)
def test_a_record_that_makes_no_sense_is_passed_over(
    site: Site, changed: dict[str, Any]
) -> None:
    records = [record(name, data, is_new=True) for name, data in PLAIN.items()]
    records[0] |= changed
    site.files["/l"] = Served(json.dumps({"data": records}).encode())
    assert fetching.list_offers(fetching.named(f"{site.url}/l")) == []


def test_a_download_that_broke_off_goes_on_where_it_was(site: Site) -> None:
    data = bytes(range(256)) * 4000
    offer = one_file(site, data, cut=400_000)
    with pytest.raises(ModelFailed, match="broke off"):
        fetching.fetch(offer)
    site.files["/x.bin"].cut = None
    fetched = fetching.fetch(offer)
    assert fetched.read_bytes() == data
    assert site.asked[-1] == ("/x.bin", "bytes=400000-")
    assert [file.name for file in fetched.parent.iterdir()] == ["x.bin"]


def test_a_server_that_gives_no_rests_is_asked_for_the_whole(site: Site) -> None:
    offer = one_file(site, cut=50_000, ranges=False)
    with pytest.raises(ModelFailed, match="broke off"):
        fetching.fetch(offer)
    site.files["/x.bin"].cut = None
    assert len(fetching.fetch(offer).read_bytes()) == 100_000


def test_without_a_digest_only_the_servers_own_mark_lets_a_download_go_on(
    site: Site,
) -> None:
    part = OfferPart("x.bin", f"{site.url}/x.bin", 0, "")
    offer = Offer("argos", "de", "en", "1", "", (part,), {})
    for mark, asked in (("", None), ('"one"', "bytes=50000-")):
        headers = {"ETag": mark} if mark else {}
        site.files["/x.bin"] = Served(b"x" * 100_000, cut=50_000, headers=headers)
        with pytest.raises(ModelFailed, match="broke off"):
            fetching.fetch(offer)
        site.files["/x.bin"].cut = None
        fetched = fetching.fetch(offer)
        assert len(fetched.read_bytes()) == 100_000
        assert site.asked[-1][1] == asked
        fetching.discard(fetched)


def test_a_file_that_changed_on_the_server_is_not_joined_to_its_older_half(
    site: Site,
) -> None:
    part = OfferPart("x.bin", f"{site.url}/x.bin", 0, "")
    offer = Offer("argos", "de", "en", "1", "", (part,), {})
    site.files["/x.bin"] = Served(b"a" * 90_000, cut=50_000, headers={"ETag": '"a"'})
    with pytest.raises(ModelFailed, match="broke off"):
        fetching.fetch(offer)
    site.files["/x.bin"] = Served(b"b" * 90_000, headers={"ETag": '"b"'})
    assert fetching.fetch(offer).read_bytes() == b"b" * 90_000


def test_a_file_that_got_shorter_on_the_server_is_got_anew(site: Site) -> None:
    part = OfferPart("x.bin", f"{site.url}/x.bin", 0, "")
    offer = Offer("argos", "de", "en", "1", "", (part,), {})
    headers = {"ETag": '"a"'}
    site.files["/x.bin"] = Served(b"a" * 90_000, cut=50_000, headers=headers)
    with pytest.raises(ModelFailed, match="broke off"):
        fetching.fetch(offer)
    site.files["/x.bin"] = Served(b"a" * 40_000, headers=headers)
    assert fetching.fetch(offer).read_bytes() == b"a" * 40_000


def test_a_file_that_came_whole_before_the_end_came_is_got_once_more(
    site: Site,
) -> None:
    part = OfferPart("x.bin", f"{site.url}/x.bin", 0, "")
    offer = Offer("argos", "de", "en", "1", "", (part,), {})
    site.files["/x.bin"] = Served(b"a" * 90_000, headers={"ETag": '"a"'})
    fetched = fetching.fetch(offer)
    # Killed before it had its name.
    partial = fetched.rename(fetched.with_name("x.bin.part"))
    catalog.tag_of(partial).write_text('"a"', "utf-8")
    assert fetching.fetch(offer).read_bytes() == b"a" * 90_000
    assert [asked for _, asked in site.asked] == [None, "bytes=90000-", None]


def test_a_file_with_another_digest_is_thrown_away(site: Site) -> None:
    offer = one_file(site)
    site.files["/x.bin"].data = b"y" * 100_000
    with pytest.raises(ModelFailed, match="not the file that the list"):
        fetching.fetch(offer)
    site.files["/x.bin"].data = b"x" * 100_000
    assert fetching.fetch(offer).read_bytes() == b"x" * 100_000
    assert site.asked[-1][1] is None


def test_more_than_was_said_is_not_taken(site: Site) -> None:
    offer = one_file(site, is_endless=True)
    with pytest.raises(ModelFailed, match="larger than it should be"):
        fetching.fetch(offer)


def test_an_endless_list_is_cut(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_MOST_LIST_BYTES", 1 << 20)
    site.files["/l"] = Served(is_endless=True)
    with pytest.raises(ModelFailed, match="far too long"):
        fetching.list_offers(fetching.named(f"{site.url}/l"))


def test_a_server_that_trickles_is_left(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "_SLOW_AFTER_S", 0.1)
    monkeypatch.setattr(catalog, "_SLOW_BYTES_PER_S", 1 << 30)
    offer = one_file(site, bytes(1 << 18), pause_s=0.05)
    with pytest.raises(ModelFailed, match="too slow"):
        fetching.fetch(offer)


def test_a_server_that_says_nothing_is_left(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalog, "_TIMEOUT_S", 0.1)
    offer = one_file(site, bytes(1 << 18), pause_s=0.5)
    with pytest.raises(ModelFailed, match="timed out"):
        fetching.fetch(offer)


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_a_refusal_is_one_sentence(site: Site, status: int) -> None:
    site.files["/l"] = Served(status=status)
    with pytest.raises(ModelFailed, match=rf"answers {status}"):
        fetching.list_offers(fetching.named(f"{site.url}/l"))


def test_nobody_there_is_one_sentence() -> None:
    with pytest.raises(ModelFailed, match="refused"):
        fetching.list_offers(fetching.named("http://127.0.0.1:9/l"))


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("/l", r"loop|redirect"),
        ("file:///etc/passwd", "answers 302"),
        ("ftp://127.0.0.1/l", "no address"),
        ("http://a.example/l", "no address"),
    ],
)
def test_redirections_lead_nowhere_unsafe(site: Site, target: str, words: str) -> None:
    site.files["/l"] = Served(status=302, headers={"Location": target})
    with pytest.raises(ModelFailed, match=words):
        fetching.list_offers(fetching.named(f"{site.url}/l"))


def test_from_the_network_nothing_leads_to_this_machine() -> None:
    follow = catalog._Redirections(is_near=False)
    request: Any = SimpleNamespace(full_url="https://a.example/l")
    with pytest.raises(ModelFailed, match="not safe"):
        follow.redirect_request(request, None, 302, "", {}, "https://127.0.0.1/l")


def test_a_redirection_on_the_way_is_followed(site: Site) -> None:
    site.files["/l"] = Served(status=302, headers={"Location": "/index.json"})
    site.files["/index.json"] = Served(json.dumps(INDEX).encode())
    assert len(fetching.list_offers(fetching.named(f"{site.url}/l"))) == 1


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/l",
        "ftp://a.example/l",
        "file:///l",
        "https:///l",
        "https://[",
        "http://[::1",
        "http://127.0.0.1@a.example/l",
        "http://localhost.a.example/l",
        "x://127.0.0.1",
    ],
)
def test_an_address_that_is_neither_https_nor_here_is_refused(url: str) -> None:
    with pytest.raises(ModelFailed, match="must begin with"):
        fetching.named(url)


@pytest.mark.parametrize("data", [b"", b"[", b"{}", b"7", b'"x"', b"[" * 100_000])
def test_what_is_no_list_is_said(site: Site, data: bytes, tmp_path: Path) -> None:
    site.files["/l"] = Served(data)
    (tmp_path / "list.json").write_bytes(data)
    for place in (f"{site.url}/l", str(tmp_path / "list.json")):
        with pytest.raises(ModelFailed, match=r"no list of models"):
            fetching.list_offers(fetching.named(place))


def test_a_list_in_a_file_has_its_files_beside_it(tmp_path: Path) -> None:
    records = [record(name, data, is_new=True) for name, data in PLAIN.items()]
    (tmp_path / "list.json").write_text(json.dumps({"data": records}), "utf-8")
    offer = only(fetching.list_offers(fetching.named(str(tmp_path / "list.json"))))
    with pytest.raises(ModelFailed, match="not beside the list"):
        fetching.fetch(offer)
    (tmp_path / "main").mkdir()
    for name, data in PLAIN.items():
        (tmp_path / "main" / f"{name}.zst").write_bytes(zstd.compress(data))
    assert fetching.fetch(offer).is_dir()


def test_a_list_in_a_file_names_nothing_outside_its_folder(tmp_path: Path) -> None:
    records = [record(name, data, is_new=True) for name, data in PLAIN.items()]
    records[0]["attachment"]["location"] = "../../../etc/passwd"
    (tmp_path / "list.json").write_text(json.dumps({"data": records}), "utf-8")
    with pytest.raises(ModelFailed, match="outside its own folder"):
        fetching.list_offers(fetching.named(str(tmp_path / "list.json")))


def test_an_index_in_a_file_may_hold_any_link(tmp_path: Path) -> None:
    odd: list[object] = ["http://[", "//[", "a\0b", "\ud800", "x" * 3000]
    odd += [None, [], {}, 7, ""]
    codes = {"from_code": "de", "to_code": "en", "package_version": True}
    path = tmp_path / "index.json"
    path.write_text(json.dumps([{**codes, "links": odd}]), "utf-8")
    assert fetching.list_offers(fetching.named(str(path))) == []


@pytest.mark.parametrize("location", ["a\0b", "a\ud800"])
def test_what_is_the_name_of_no_file_is_passed_over(
    tmp_path: Path, location: str
) -> None:
    records = [record(name, data, is_new=True) for name, data in PLAIN.items()]
    records[0]["attachment"]["location"] = location
    (tmp_path / "list.json").write_text(json.dumps({"data": records}), "utf-8")
    assert fetching.list_offers(fetching.named(str(tmp_path / "list.json"))) == []
    with pytest.raises(ModelFailed, match="nor the name of a file"):
        fetching.list_offers(fetching.named(location))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk here")
def test_a_full_disk_is_no_fault_of_the_server(site: Site) -> None:
    offer = one_file(site)
    folder = fetching.fetch(offer).parent
    (folder / "x.bin").unlink()
    (folder / "x.bin.part").symlink_to("/dev/full")
    with pytest.raises(ModelFailed, match=r"Could not write .*No space left"):
        fetching.fetch(offer)


def test_a_download_can_be_stopped_and_what_came_is_kept(site: Site) -> None:
    class Enough(Exception):
        """The person's word."""

    def check(done: int) -> None:
        if done > 200_000:
            raise Enough

    offer = one_file(site, b"x" * 400_000)
    with pytest.raises(Enough):
        fetching.fetch(offer, check)
    assert list(paths.models_dir().rglob("x.bin.part"))
    assert fetching.fetch(offer).exists()
    assert (site.asked[-1][1] or "").startswith("bytes=")


def test_the_systems_proxy_is_gone_through_but_not_to_this_machine(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    site.files["/l"] = Served(json.dumps(INDEX).encode())
    assert fetching.list_offers(fetching.named(f"{site.url}/l"))
    # The proxy is this server: an https address is asked for by CONNECT, which it has
    # not.
    monkeypatch.setenv("https_proxy", site.url)
    with pytest.raises(ModelFailed, match=r"a\.example: .*(501|Tunnel)"):
        fetching.list_offers(fetching.named("https://a.example/l"))


def test_only_the_catalogue_may_import_what_opens_connections(tmp_path: Path) -> None:
    package = tmp_path / "desktop" / "facingpage" / "translation"
    package.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    for name in ("catalog.py", "fetching.py"):
        (package / name).write_text("import urllib.request\n", "utf-8")
    command = [sys.executable, "-m", "ruff", "check", "--select", "TID251", "."]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "fetching.py" in done.stdout
    assert "catalog.py:" not in done.stdout


def test_no_worker_and_no_window_loads_the_catalogue_before_it_is_asked_for() -> None:
    program = (
        "import sys, facingpage.cli, facingpage.workers.host;"
        "import facingpage.workers.models, facingpage.workers.model_child;"
        "import facingpage.ui.app;"
        "sys.exit('facingpage.translation.catalog' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False)
    assert done.returncode == 0
