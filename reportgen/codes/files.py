"""How files are written (YAML, CSV, XLSX), whatever they hold: codes S."""

from reportgen.codes.kinds import Code, error, note

FILES: dict[str, Code] = {
    # Files that cannot be read.
    "S001": error("a file that cannot be opened"),
    "S002": error("a file that is too large"),
    "S003": error("an encoding that is not UTF-8"),
    "S004": error("an invisible character"),
    "S005": note("an old Windows encoding, understood"),
    "S006": error("a document that is not plain text"),
    # YAML.
    "S010": error("YAML that cannot be read"),
    "S011": error("a field written twice"),
    "S012": error("a construct of YAML that is not used here"),
    "S013": error("nesting that is too deep"),
    "S014": error("several documents in a file"),
    "S015": error("a tab in the indentation"),
    "S016": error("an empty file"),
    # The fields of a YAML file.
    "S020": error("a field that is missing"),
    "S021": error("a field that is not known"),
    "S022": error("a value of the wrong kind"),
    "S023": error("a value that is not allowed"),
    "S024": error("a block of no kind, or of two"),
    # Tables.
    "S030": error("a heading that is wrong, missing or repeated"),
    "S031": error("a row with too many or too few cells"),
    "S032": error("a quotation mark that is not closed on its line"),
    "S033": error("a table that is not separated by commas"),
    "S034": error("a workbook that cannot be read"),
    "S035": error("merged cells"),
    "S036": note("hidden rows, columns or sheets"),
    "S037": error("a formula whose result is not kept in the file"),
    "S038": error("a sheet that cannot be told from others"),
    # What editors are told.
    "S039": note("schemas of another version of reportgen"),
}
