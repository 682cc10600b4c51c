"""Small PDF documents written by hand."""

from dataclasses import dataclass

WIDTH, HEIGHT = 612, 792


@dataclass(frozen=True)
class Put:
    """Text at a place of a page, counted in points from the left and the bottom."""

    text: str
    x: float = 72
    y: float = 700
    size: float = 12
    bold: bool = False


def lines(*texts: str, x: float = 72, y: float = 700, size: float = 12) -> list[Put]:
    """Return texts under one another, set as a paragraph is."""
    return [Put(t, x, y - n * size * 1.25, size) for n, t in enumerate(texts)]


def pdf(
    *pages: list[Put],
    title: str = "",
    created: str = "",
    author: str = "",
    encrypted: bool = False,
) -> bytes:
    """Return a document of pages in Helvetica."""
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(len(pages)))
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        3: (font % "Helvetica").encode(),
        4: (font % "Helvetica-Bold").encode(),
        5: f"<< /Title ({title}) /CreationDate ({created}) "
        f"/Author ({author}) >>".encode(),
    }
    for number, puts in enumerate(pages):
        drawn = b"\n".join(_drawn(put) for put in puts)
        objects[10 + 2 * number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] "
            f"/Resources << /Font << /R 3 0 R /B 4 0 R >> >> "
            f"/Contents {11 + 2 * number} 0 R >>"
        ).encode()
        objects[11 + 2 * number] = b"<< /Length %d >>\nstream\n%s\nendstream" % (
            len(drawn),
            drawn,
        )
    if encrypted:
        key = b"<" + b"00" * 32 + b">"
        objects[6] = b"<< /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >>" % (key, key)
    return _file(objects)


def _drawn(put: Put) -> bytes:
    text = put.text.encode("cp1252").replace(b"\\", rb"\\")
    text = text.replace(b"(", rb"\(").replace(b")", rb"\)")
    font = b"B" if put.bold else b"R"
    return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (
        font,
        put.size,
        put.x,
        put.y,
        text,
    )


def _file(objects: dict[int, bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places: dict[int, int] = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    crypt = b" /Encrypt 6 0 R /ID [<00> <00>]" if 6 in objects else b""
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R%s >>\n" % (
        max(objects) + 1,
        crypt,
    )
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)
