"""What can be told of a page in a tenth of the time that cleaning it takes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glance:
    """What a page is about, as far as it says so; what it does not say is "".

    `date` is when it was published, else saved, in ISO 8601; `language` a code, told
    by some of its blocks.
    """

    title: str = ""
    site: str = ""
    url: str = ""
    date: str = ""
    language: str = ""
