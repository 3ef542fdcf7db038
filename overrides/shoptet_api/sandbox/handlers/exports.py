"""Exports of documents: one made-up file for all requested documents."""

from shoptet_api.sandbox.call import Call, works
from shoptet_api.sandbox.handlers.support.pdf import pdf


@works("generalDocumentDownload")
def export(call: Call) -> bytes:
    """Create the file: a valid PDF, or a line of text for the other formats."""
    line = f"{call.path['type']} {call.path['format']}"
    return pdf(line).content if call.path["format"] == "pdf" else f"{line}\n".encode()
