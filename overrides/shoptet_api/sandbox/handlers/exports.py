"""Exports of documents: one made-up file for all that were asked for."""

from shoptet_api.sandbox.call import Call, works
from shoptet_api.sandbox.handlers.support.pdf import pdf


@works("generalDocumentDownload")
def export(call: Call) -> bytes:
    """Make the file: a PDF that can be opened, or a line of text for the other formats."""
    line = f"{call.path['type']} {call.path['format']}"
    return pdf(line).content if call.path["format"] == "pdf" else f"{line}\n".encode()
