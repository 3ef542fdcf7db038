"""Fake files for operations that respond with one."""

from typing import Final

from shoptet_api.sandbox.call import Bytes, Call
from shoptet_api.sandbox.spec.document import Operation

_PDF: Final = """%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length {length}>>stream
{content}
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
"""


def fake_file(operation: Operation, call: Call) -> Bytes:
    """Generate a small document that contains the code of its record."""
    code = "".join(
        letter for letter in str(next(iter(call.path.values()), "")) if letter.isascii() and letter.isalnum()
    )
    if operation.is_pdf:
        content = f"BT /F1 24 Tf 72 720 Td ({operation.tag} {code}) Tj ET"
        return Bytes(_PDF.format(length=len(content), content=content).encode(), "application/pdf")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<Invoice version="6.0.1"><ID>{code}</ID></Invoice>\n'
    return Bytes(text.encode(), operation.media_type or "application/octet-stream")
