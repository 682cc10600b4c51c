"""Where lists of models are. Naming them opens no connection."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A list of models: what it is called, and where it is.

    `attachments` is the address below which its files lie, where the list's entries do
    not name them in full.
    """

    title: str
    url: str
    attachments: str = ""


CATALOGUES: Final = (
    Catalogue(
        "Mozilla (Firefox models)",
        "https://firefox.settings.services.mozilla.com"
        "/v1/buckets/main/collections/translations-models-v2/records",
        "https://firefox-settings-attachments.cdn.mozilla.net/",
    ),
    Catalogue(
        "Argos Open Technologies (Argos packages, without digests)",
        "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json",
    ),
)
"""Where one may look when nothing else is named. Nothing is looked for before."""
