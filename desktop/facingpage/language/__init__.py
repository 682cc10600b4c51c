"""Language of pages and blocks: deterministic, in words, never raising on odd text."""

from facingpage.language.detect import as_page, detect, guess, page_language, warm
from facingpage.language.profiles import ProfileMissing

__all__ = ["ProfileMissing", "as_page", "detect", "guess", "page_language", "warm"]
