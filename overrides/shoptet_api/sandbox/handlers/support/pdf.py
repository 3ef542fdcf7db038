"""A minimal valid PDF: one page, one line."""

from typing import Final
from unicodedata import combining, normalize

from shoptet_api.sandbox.call import Bytes

_FONTS: Final = "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


def pdf(line: str) -> Bytes:
    """Return a PDF with one line. Accents are dropped, since the fonts that every reader has lack them."""
    text = "".join(sign for sign in normalize("NFKD", line) if not combining(sign))
    text = text.encode("ascii", "replace").decode().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    drawing = f"BT /F1 18 Tf 72 760 Td ({text}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {_FONTS} >>",
        f"<< /Length {len(drawing)} >>\nstream\n{drawing}\nendstream",
    )
    content, offsets = "%PDF-1.4\n", list[int]()
    for number, body in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    return Bytes(f"{content}xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode(), "application/pdf")
