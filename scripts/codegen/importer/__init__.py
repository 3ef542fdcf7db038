"""From any revision of the vendor's OpenAPI 3.1 document to `spec/openapi.yaml`.

In the order in which a document passes through them:

source    the vendor's document, read, checked and repaired
stated    facts that only words state, kept from one import to the next
facts     facts of the document, without its sentences
names     names of classes, resources and methods
document  put the pieces together and apply the overlays
overlays  what a person decides
write     write the results, all or none
problems  the error of the importer, one line that names the place

No sentence of the vendor passes: descriptions are read for facts here and dropped; ours come from the overlays.
"""
