"""The PDF's own description: PDF/UA-1 declared beside PDF/A-3a."""

from __future__ import annotations

import pydyf

END = b"</rdf:RDF>"

#: PDF/UA-1 (ISO 14289-1, 5) is declared by a property that PDF/A does not know, so its schema is
#: described as PDF/A asks for (ISO 19005-3, 6.6.2.3).
PDF_UA = b"""
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file meets</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def declare_pdf_ua(pdf: pydyf.PDF) -> None:
    """Declare PDF/UA-1, in a stream that anyone can read: PDF/A allows no filter on it."""
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    (xmp,) = stream.stream
    stream.stream = [xmp.replace(END, PDF_UA + END)]
    stream.compress = False
