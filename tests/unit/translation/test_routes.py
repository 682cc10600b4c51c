"""By which models a pair is translated."""

from dataclasses import replace

import pytest

from facingpage.translation.engine import Pair
from facingpage.translation.kinds import Model
from facingpage.translation.routes import find_routes
from helpers.models import make_model as model


def way(
    models: list[Model], pair: str, chosen: dict[str, str] | None = None
) -> list[str]:
    route = find_routes(models, chosen).get(Pair(*pair.split("-")))
    return [each.path.name for each in route.models] if route else []


def test_a_model_for_the_pair_comes_before_any_row_of_models() -> None:
    models = [model("ru-en"), model("en-pt"), model("ru-pt")]
    assert way(models, "ru-pt") == ["firefox-ru-pt"]


def test_the_fewest_models_are_taken_and_at_most_three() -> None:
    models = [model(p) for p in ("ru-uk", "uk-pl", "pl-pt", "ru-en", "en-pt", "pt-gl")]
    assert way(models, "ru-pt") == ["firefox-ru-en", "firefox-en-pt"]
    assert len(way(models, "ru-gl")) == 3
    assert way(models, "uk-gl") == ["firefox-uk-pl", "firefox-pl-pt", "firefox-pt-gl"]
    assert way([*models, model("gl-eu")], "uk-eu") == []


def test_of_ways_as_long_the_one_through_english_is_taken() -> None:
    models = [model(p) for p in ("ru-de", "de-pt", "ru-en", "en-pt", "ru-fr", "fr-pt")]
    assert find_routes(models)[Pair("ru", "pt")].via == ("en",)


def test_no_way_leads_back_to_where_it_began() -> None:
    models = [model("ru-en"), model("en-ru")]
    assert set(find_routes(models)) == {Pair("ru", "en"), Pair("en", "ru")}


def test_the_better_published_quality_wins_and_the_person_over_it() -> None:
    models = [
        model("en-pt", quality="BLEU 41.2, COMET 0.871 on FLORES"),
        model("en-pt", "argos", quality="COMET 0.902 on FLORES"),
    ]
    assert way(models, "en-pt") == ["argos-en-pt"]
    assert way(models, "en-pt", {"en-pt": "firefox"}) == ["firefox-en-pt"]
    assert way(models, "en-pt", {"pt-en": "firefox"}) == ["argos-en-pt"]


@pytest.mark.parametrize("quality", ["", "BLEU 44.0", "very good"])
def test_without_a_measure_in_common_the_first_place_wins(quality: str) -> None:
    models = [
        model("en-pt", "argos", quality=quality),
        model("en-pt", quality="COMET 0.87 on FLORES"),
    ]
    assert way(models, "en-pt") == ["argos-en-pt"]


def test_other_files_are_another_route() -> None:
    first = find_routes([model("en-pt", name="one")])[Pair("en", "pt")]
    second = find_routes([model("en-pt", name="two")])[Pair("en", "pt")]
    assert first.digest != second.digest
    assert first.digest == find_routes([model("en-pt", name="one")])[first.pair].digest


def test_of_models_nobody_has_seen_the_files_of_nothing_is_told() -> None:
    unseen = replace(model("en-pt"), digests={})
    assert find_routes([unseen])[Pair("en", "pt")].digest == ""


def test_one_whose_trial_looked_wrong_comes_after_one_that_looked_right() -> None:
    doubtful = replace(model("en-pt", "argos"), doubt="it is odd")
    assert way([doubtful, model("en-pt")], "en-pt") == ["firefox-en-pt"]
    assert way([doubtful], "en-pt") == ["argos-en-pt"]
    assert way([doubtful, model("en-pt")], "en-pt", {"en-pt": "argos"}) == [
        "argos-en-pt"
    ]
