import ctypes
from typing import Any

from pypdfium2 import PdfTextPage

class FS_RECTF(ctypes.Structure):
    left: float
    top: float
    right: float
    bottom: float

def FPDFText_GetUnicode(text_page: PdfTextPage, index: int) -> int: ...
def FPDFText_GetLooseCharBox(text_page: PdfTextPage, index: int, rect: Any) -> int: ...
def FPDFText_GetFontInfo(
    text_page: PdfTextPage, index: int, buffer: Any, length: int, flags: Any
) -> int: ...
