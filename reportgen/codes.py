"""Every problem that reportgen can report: its code, its severity, what it is about.

The letter says whose work it is: P the project and the command, S the writing of files (YAML, CSV,
XLSX), D data, N narratives, H house styles, C charts, R the finished PDF, A the audit, G the gate:
what stands between a paper and the agenda. A code is never reused.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How far a problem stands in the way of the paper."""

    ERROR = "error"  # the paper is wrong: nothing is built
    QUERY = "query"  # a person must look: a draft is built, publication is refused
    NOTE = "note"  # worth knowing


class Code(NamedTuple):
    """A kind of problem: its severity and a title for lists."""

    severity: Severity
    title: str


# Each stage keeps its own block; a test holds that every code is used and documented.
CODES: dict[str, Code] = {
    # The project and its folders.
    "P001": Code(Severity.ERROR, "no project here"),
    "P002": Code(Severity.ERROR, "no such paper"),
    "P003": Code(Severity.ERROR, "no such period of a paper"),
    "P004": Code(Severity.NOTE, "a folder that is no period, and is not read"),
    "P005": Code(Severity.ERROR, "no such dataset"),
    "P006": Code(Severity.ERROR, "a file that is needed and is not there"),
    "P007": Code(Severity.ERROR, "two files where one is meant"),
    "P008": Code(Severity.ERROR, "a link that leads out of the project"),
    "P009": Code(Severity.ERROR, "a name of a file or folder that cannot be shown"),
    "P010": Code(Severity.NOTE, "a file that is not read, because of its name"),
    # What the command asks for.
    "P050": Code(Severity.ERROR, "a financial year that cannot be read"),
    "P051": Code(Severity.ERROR, "a quarter that cannot be read"),
    "P052": Code(Severity.ERROR, "a project without papers"),
    "P053": Code(Severity.ERROR, "a new project where there is something already"),
    "P054": Code(Severity.ERROR, "no such problem to accept"),
    "P055": Code(Severity.ERROR, "a code that there is not"),
    "P056": Code(Severity.ERROR, "a new house style that cannot be made"),
    # The next quarter.
    "P060": Code(Severity.ERROR, "a new quarter where there is one already"),
    "P061": Code(Severity.ERROR, "no quarter to begin a new one from"),
    "P062": Code(Severity.QUERY, "a section carried over that nobody has looked at"),
    "P069": Code(Severity.ERROR, "a new paper or indicator where there is one already"),
    "P070": Code(Severity.ERROR, "a name that a new paper or dataset cannot have"),
    "P071": Code(Severity.NOTE, "meetings of a paper that there is not"),
    # Publication.
    "P100": Code(Severity.NOTE, "a paper that is published and not kept in git"),
    "P101": Code(Severity.ERROR, "a paper to be published that is not committed"),
    "P102": Code(Severity.ERROR, "nothing that could be corrected or added to"),
    "P103": Code(Severity.ERROR, "another paper than the one that was published"),
    "P104": Code(Severity.ERROR, "a bundle that the register does not know"),
    "P105": Code(Severity.NOTE, "a correction without its redline"),
    "P106": Code(Severity.ERROR, "a PDF that breaks the standards it declares"),
    "P107": Code(Severity.ERROR, "a correction in which nothing is different"),
    "P108": Code(Severity.ERROR, "a version before the one that it follows"),
    "P109": Code(Severity.NOTE, "a day of publication that is over"),
    "P110": Code(Severity.ERROR, "a register without a version that was published"),
    # Files that are verified.
    "P120": Code(Severity.ERROR, "a file that cannot tell by itself what it is"),
    "P121": Code(Severity.ERROR, "a file that was changed after it was made"),
    "P122": Code(Severity.ERROR, "a file without a seal"),
    "P123": Code(Severity.ERROR, "a PDF that is encrypted, and tells nothing"),
    "P124": Code(Severity.ERROR, "a draft in place of what was published"),
    "P125": Code(Severity.ERROR, "a file that no register has"),
    "P126": Code(Severity.NOTE, "a version after which another was published"),
    "P127": Code(Severity.NOTE, "a published file to be handled with care"),
    "P128": Code(Severity.QUERY, "files that are not what a paper was made from"),
    "P129": Code(Severity.ERROR, "a file that is too large to be verified"),
    "P119": Code(Severity.NOTE, "a paper of a pack that was made elsewhere"),
    # Forms that come back.
    "P063": Code(Severity.ERROR, "a file that is no form"),
    "P064": Code(Severity.ERROR, "a form that is laid out in another way"),
    "P065": Code(Severity.ERROR, "a row of a form that was not asked for"),
    "P066": Code(Severity.ERROR, "a figure that the data have otherwise"),
    "P067": Code(Severity.ERROR, "data that no form is read into"),
    "P068": Code(Severity.NOTE, "a row of a form that is not filled in"),
    # Two versions compared: sources/revisions.py, commands/versions.py
    "P080": Code(Severity.ERROR, "a project that is not kept in git"),
    "P081": Code(Severity.ERROR, "no such revision"),
    "P082": Code(Severity.ERROR, "a revision without the project"),
    "P083": Code(Severity.ERROR, "two revisions with nothing in common"),
    "P084": Code(Severity.ERROR, "a paper with nothing to compare it with"),
    # The preview.
    "P090": Code(Severity.ERROR, "a port that is taken"),
    # Word files that come back.
    "P130": Code(Severity.ERROR, "a file that is no Word document"),
    "P131": Code(Severity.ERROR, "a Word file that is too large"),
    "P132": Code(Severity.ERROR, "a Word file with a password"),
    "P133": Code(Severity.ERROR, "a Word file with macros"),
    "P134": Code(Severity.ERROR, "a Word file that no Word made"),
    "P135": Code(Severity.ERROR, "a Word file that does not say which paper it is of"),
    # Files that cannot be read.
    "S001": Code(Severity.ERROR, "a file that cannot be opened"),
    "S002": Code(Severity.ERROR, "a file that is too large"),
    "S003": Code(Severity.ERROR, "an encoding that is not UTF-8"),
    "S004": Code(Severity.ERROR, "an invisible character"),
    "S005": Code(Severity.NOTE, "an old Windows encoding, understood"),
    "S006": Code(Severity.ERROR, "a document that is not plain text"),
    # YAML.
    "S010": Code(Severity.ERROR, "YAML that cannot be read"),
    "S011": Code(Severity.ERROR, "a field written twice"),
    "S012": Code(Severity.ERROR, "a construct of YAML that is not used here"),
    "S013": Code(Severity.ERROR, "nesting that is too deep"),
    "S014": Code(Severity.ERROR, "several documents in a file"),
    "S015": Code(Severity.ERROR, "a tab in the indentation"),
    "S016": Code(Severity.ERROR, "an empty file"),
    # The fields of a YAML file.
    "S020": Code(Severity.ERROR, "a field that is missing"),
    "S021": Code(Severity.ERROR, "a field that is not known"),
    "S022": Code(Severity.ERROR, "a value of the wrong kind"),
    "S023": Code(Severity.ERROR, "a value that is not allowed"),
    "S024": Code(Severity.ERROR, "a block of no kind, or of two"),
    # Tables.
    "S030": Code(Severity.ERROR, "a heading that is wrong, missing or repeated"),
    "S031": Code(Severity.ERROR, "a row with too many or too few cells"),
    "S032": Code(Severity.ERROR, "a quotation mark that is not closed on its line"),
    "S033": Code(Severity.ERROR, "a table that is not separated by commas"),
    "S034": Code(Severity.ERROR, "a workbook that cannot be read"),
    "S035": Code(Severity.ERROR, "merged cells"),
    "S036": Code(Severity.NOTE, "hidden rows, columns or sheets"),
    "S037": Code(Severity.ERROR, "a formula whose result is not kept in the file"),
    "S038": Code(Severity.ERROR, "a sheet that cannot be told from others"),
    # What editors are told.
    "S039": Code(Severity.NOTE, "schemas of another version of reportgen"),
    # Indicators, observations and comparators, as they are written.
    "D001": Code(Severity.ERROR, "an indicator that is not defined"),
    "D002": Code(Severity.ERROR, "a category that is not defined"),
    "D003": Code(Severity.ERROR, "a period that cannot be read"),
    "D004": Code(Severity.ERROR, "a period that does not suit its indicator"),
    "D005": Code(Severity.ERROR, "a number that cannot be read"),
    "D006": Code(Severity.ERROR, "a sign that does not suit the unit"),
    "D007": Code(Severity.ERROR, "a figure that is missing without a status"),
    "D008": Code(Severity.ERROR, "a status that is not known"),
    "D009": Code(Severity.ERROR, "a figure that its status says is missing"),
    "D010": Code(Severity.ERROR, "an indicator defined twice"),
    "D011": Code(Severity.ERROR, "a comparator that is not defined"),
    "D012": Code(Severity.ERROR, "a percentage that may be a share of one"),
    "D013": Code(Severity.ERROR, "a count that is not whole"),
    "D014": Code(Severity.ERROR, "a cell that must be filled"),
    "D015": Code(Severity.ERROR, "a numerator or a denominator without the other"),
    "D016": Code(Severity.ERROR, "a numerator or denominator that the indicator does not have"),
    "D017": Code(Severity.ERROR, "a count below 0"),
    "D018": Code(Severity.ERROR, "a name that several indicators or categories have"),
    # Action plans and registers of risks, as they are written.
    "D070": Code(Severity.ERROR, "an action or a risk with the id of another"),
    "D071": Code(Severity.ERROR, "a rating that is not known"),
    "D072": Code(Severity.ERROR, "a day that cannot be read"),
    "D073": Code(Severity.ERROR, "a likelihood or an impact that is not 1 to 5"),
    "D080": Code(Severity.QUERY, "an action that is rated green and overdue"),
    "D081": Code(Severity.QUERY, "an action that is complete and has no day, or the reverse"),
    "D082": Code(Severity.QUERY, "an action completed after what the paper covers"),
    "D083": Code(Severity.QUERY, "an action with a rating that the list should not have"),
    "D084": Code(Severity.QUERY, "an id, a theme or a kind that is another but for its capitals"),
    # The parts of a paper.
    "N001": Code(Severity.ERROR, "an id used twice"),
    "N002": Code(Severity.ERROR, "a section that nobody has written"),
    "N003": Code(Severity.ERROR, "a section that the paper does not have"),
    "N004": Code(Severity.ERROR, "a section written or listed twice"),
    "N005": Code(Severity.ERROR, "a name that means something else already"),
    "N006": Code(Severity.QUERY, "a fact whose words do not have its number"),
    # House styles.
    "H001": Code(Severity.ERROR, "no such house style"),
    "H002": Code(Severity.ERROR, "house styles that extend each other in a circle"),
    "H003": Code(Severity.NOTE, "a section that neither the house style nor a paper has"),
    # House styles: their templates (H010-H099).
    "H010": Code(Severity.ERROR, "a template cannot be read"),
    "H011": Code(Severity.ERROR, "a template uses a name that does not exist"),
    "H012": Code(Severity.ERROR, "a template is missing"),
    "H013": Code(Severity.ERROR, "a template cannot be carried out"),
    "H014": Code(Severity.ERROR, "a file of a house style is not UTF-8"),
    # Data, computed: indicators/
    "D040": Code(Severity.ERROR, "a given value is not what its numerator and denominator make"),
    "D041": Code(Severity.ERROR, "a numerator is larger than its denominator"),
    "D042": Code(Severity.ERROR, "two rows give the same figure"),
    "D043": Code(Severity.QUERY, "a denominator is 0, so there is no value"),
    "D044": Code(Severity.QUERY, "categories do not add up to their total"),
    "D045": Code(Severity.ERROR, "one indicator is defined in several datasets"),
    "D046": Code(Severity.QUERY, "a percentage above 100"),
    "D060": Code(Severity.NOTE, "figures that are not shown, so that nobody is told of"),
    "D061": Code(Severity.QUERY, "a small count that other figures of the data give away"),
    # The finished PDF: what it is made from.
    "R001": Code(Severity.ERROR, "something from outside asked for"),
    "R002": Code(Severity.ERROR, "a chart or a font that is not there"),
    "R003": Code(Severity.ERROR, "a drawing that cannot be shown"),
    "R004": Code(Severity.ERROR, "a font that is not the one asked for"),
    "R005": Code(Severity.ERROR, "a part of the page that the renderer does not understand"),
    "R006": Code(Severity.ERROR, "two parts with the same id"),
    "R007": Code(Severity.ERROR, "a link that leads nowhere"),
    "R008": Code(Severity.ERROR, "a link that may not be followed"),
    # The finished PDF: how it came out.
    "R010": Code(Severity.ERROR, "content cut off or outside its page"),
    "R011": Code(Severity.ERROR, "a character that the fonts do not have"),
    "R012": Code(Severity.QUERY, "a caption parted from its table or chart"),
    "R013": Code(Severity.QUERY, "a heading as the last line of a page"),
    "R014": Code(Severity.ERROR, "headings out of order"),
    "R015": Code(Severity.ERROR, "a picture without alternative text of its own"),
    "R016": Code(Severity.ERROR, "a table whose headings do not say what they head"),
    "R017": Code(Severity.ERROR, "words of the paper that are not on the page"),
    "R018": Code(Severity.ERROR, "something that a page may not hold"),
    # Appended files.
    "R030": Code(Severity.ERROR, "an appended file that is damaged"),
    "R031": Code(Severity.ERROR, "an appended file that is protected"),
    "R032": Code(Severity.ERROR, "an appended file that runs or opens something"),
    "R033": Code(Severity.ERROR, "an appended file that a screen reader cannot read"),
    "R034": Code(Severity.ERROR, "an appended file that is no PDF/A"),
    "R035": Code(Severity.QUERY, "an appended file that does not say that it is accessible"),
    "R036": Code(Severity.NOTE, "an appended file with pages of another size"),
    "R037": Code(Severity.ERROR, "an appended file that is too long"),
    "R038": Code(Severity.ERROR, "a link of an appended file that may not be followed"),
    "R039": Code(Severity.NOTE, "an appended file without a title"),
    "R070": Code(Severity.ERROR, "words of an appended file that nobody can see"),
    "R071": Code(Severity.QUERY, "words of an appended file that its pages do not show"),
    "R072": Code(Severity.QUERY, "a page of an appended file that is only a picture"),
    "R073": Code(Severity.QUERY, "an appended file that tells of the people who made it"),
    "R074": Code(Severity.QUERY, "an appended file with what programs and cameras left in it"),
    "R075": Code(Severity.ERROR, "an appended file that takes too much to be shown"),
    "R076": Code(Severity.ERROR, "an appended file of ours that not everybody may see"),
    "R077": Code(Severity.QUERY, "an appended file that says it is not for publication"),
    # The renderer itself.
    # Packs (R060-R069): render/packed/
    "R060": Code(Severity.QUERY, "a page without room for the number of the pack's page"),
    "R061": Code(Severity.ERROR, "a pack that could not be bound"),
    "R062": Code(Severity.ERROR, "a front sheet that does not settle"),
    "R040": Code(Severity.QUERY, "more sides than the house style allows"),
    "R041": Code(Severity.ERROR, "a page that does not say that it is not for publication"),
    "R020": Code(Severity.ERROR, "the renderer ran out of time"),
    "R021": Code(Severity.ERROR, "the renderer ran out of memory"),
    "R022": Code(Severity.ERROR, "the renderer broke off"),
    "R023": Code(Severity.ERROR, "a library that the renderer needs is missing"),
    # Prose and its expressions (N010-N099): paper/
    "N010": Code(Severity.ERROR, "a statement or comment in braces"),
    "N011": Code(Severity.ERROR, "an expression that cannot be read"),
    "N012": Code(Severity.ERROR, "an indicator that there is not"),
    "N013": Code(Severity.ERROR, "an expression that does more than print"),
    "N014": Code(Severity.ERROR, "a text or an expression that is too long"),
    "N015": Code(Severity.ERROR, "a figure that cannot be printed as it is asked for"),
    "N016": Code(Severity.ERROR, "a reference to an id that there is not"),
    "N017": Code(Severity.ERROR, "a term that is not declared"),
    "N018": Code(Severity.ERROR, "a fact that is not declared"),
    "N019": Code(Severity.ERROR, "an expression where none is printed"),
    "N020": Code(Severity.ERROR, "HTML in prose"),
    "N021": Code(Severity.ERROR, "a picture in prose"),
    "N022": Code(Severity.ERROR, "a link that does not lead to the web"),
    "N023": Code(Severity.ERROR, "a table typed in prose"),
    "N024": Code(Severity.ERROR, "Markdown that a paper does not use"),
    "N025": Code(Severity.ERROR, "a character that no font can print, or that nobody can see"),
    "N032": Code(Severity.ERROR, "a section with nothing in it"),
    "N033": Code(Severity.ERROR, "a section that every paper has, and this one has not"),
    "N034": Code(Severity.NOTE, "numbers that begin in a section the paper does not have"),
    "N035": Code(Severity.ERROR, "a section that is not for a report of this type"),
    "N036": Code(Severity.ERROR, "sections in another order than the house style's"),
    "N037": Code(Severity.ERROR, "a heading that is not the house style's"),
    "N038": Code(Severity.ERROR, "a section without a heading"),
    "N039": Code(Severity.ERROR, "words in a section whose words the house style locks"),
    "N040": Code(Severity.QUERY, "a number that is typed, not bound to data"),
    "N041": Code(Severity.QUERY, "a cross-reference that is typed"),
    "N042": Code(Severity.NOTE, "a fact that is not used"),
    "N043": Code(Severity.NOTE, "a term that is not used"),
    "N044": Code(Severity.NOTE, "a glossary without terms"),
    "N050": Code(Severity.ERROR, "a figure of a table or chart that the data do not have"),
    "N051": Code(Severity.ERROR, "a table or chart that does not say what it shows"),
    "N052": Code(Severity.ERROR, "a column that does not fit its table"),
    "N053": Code(Severity.ERROR, "categories of an indicator that has none"),
    "N054": Code(Severity.QUERY, "a table or chart without the paper's own period"),
    "N060": Code(Severity.ERROR, "a field of the cover that is missing"),
    "N061": Code(Severity.ERROR, "a field that the cover does not have"),
    "N062": Code(Severity.QUERY, "a meeting before the end of the paper's period"),
    "N063": Code(Severity.ERROR, "a paragraph of Schedule 12A that is for another nation"),
    "N064": Code(Severity.QUERY, "answers to a tick table that no section has"),
    "N065": Code(Severity.QUERY, "somebody's name, e-mail address or telephone number"),
    # Statements, tick tables, implications, limits (N070-N079): paper/
    "N070": Code(Severity.ERROR, "a condition that the house style has no statement for"),
    "N071": Code(Severity.ERROR, "a statement beside a section that the paper does not have"),
    "N072": Code(Severity.QUERY, "a key decision without 28 clear days of notice"),
    # Appendices.
    "N090": Code(Severity.ERROR, "an appendix that cannot be taken from where it says"),
    "N092": Code(Severity.QUERY, "an appendix that nothing refers to"),
    "N093": Code(Severity.ERROR, "an appendix that is not attached, and no list says so"),
    "N094": Code(Severity.NOTE, "a file that no appendix names"),
    "N095": Code(Severity.ERROR, "a list of appendices with none, or a second list"),
    "N096": Code(Severity.ERROR, "a file to be appended that is not a PDF"),
    "N073": Code(Severity.ERROR, "a tick table or a question that there is not"),
    "N074": Code(Severity.ERROR, "a question of a tick table that nobody has answered"),
    "N075": Code(Severity.QUERY, "a key decision that is answered and not declared, or otherwise"),
    "N076": Code(Severity.ERROR, "an implication that the house style does not have"),
    "N077": Code(Severity.ERROR, "an implication that is not told, or that nobody supplied"),
    "N078": Code(Severity.ERROR, "an exempt paper that does not say why it is exempt"),
    "N079": Code(Severity.QUERY, "more words than the house style allows"),
    "N110": Code(Severity.NOTE, "a key of what the paper does not use"),
    # What is exempt (N111-N129): paper/editions/
    "N111": Code(Severity.ERROR, "open words that refer to what is exempt"),
    "N112": Code(Severity.QUERY, "open words or figures that stand in an exempt part, too"),
    "N113": Code(Severity.ERROR, "something exempt that cannot be withheld by itself"),
    "N114": Code(Severity.ERROR, "a part marked exempt in a paper that is exempt as a whole"),
    "N115": Code(Severity.QUERY, "an exempt part that is declared, and that nothing is marked as"),
    # Recommendations (N080-N089).
    "N080": Code(Severity.ERROR, "a recommendation that is more than one paragraph"),
    "N081": Code(Severity.ERROR, "a recommendation whose end cannot be made"),
    "N082": Code(Severity.ERROR, "recommendations that name a field which the cover has not"),
    # Agendas and their packs (N130-N149): sources/agendas.py, packing/
    "N130": Code(Severity.ERROR, "no such agenda"),
    "N131": Code(Severity.ERROR, "a paper in two items of an agenda"),
    "N132": Code(Severity.QUERY, "an open item after an exempt one"),
    "N133": Code(Severity.ERROR, "two items with the same number"),
    "N134": Code(Severity.ERROR, "a paper of another meeting"),
    "N135": Code(Severity.ERROR, "a draft that cannot be built"),
    "N136": Code(Severity.ERROR, "a paper that is not published"),
    "N137": Code(Severity.ERROR, "an exempt part that the agenda does not tell of"),
    "N138": Code(Severity.QUERY, "an exempt item whose paper is open to everybody"),
    "N139": Code(Severity.ERROR, "an executive whose regulations are not known here"),
    "N141": Code(Severity.ERROR, "a paper of an agenda that there is not"),
    "N140": Code(Severity.ERROR, "a published file that is not what was published"),
    "N142": Code(Severity.ERROR, "a version of a paper that was corrected since"),
    "N143": Code(Severity.QUERY, "a version of a paper that another came after"),
    "N145": Code(Severity.QUERY, "an item that is exempt by other paragraphs than its paper"),
    "N144": Code(Severity.QUERY, "the meeting of an agenda on a day when the council is closed"),
    # Action plans and registers of risks (N100-N109).
    "N100": Code(Severity.ERROR, "actions or risks that there are not"),
    "N101": Code(Severity.ERROR, "a name that means several plans"),
    "N102": Code(Severity.QUERY, "a matrix in which no risk has its place"),
    "N103": Code(Severity.ERROR, "actions or risks that a block names twice"),
    # The gate.
    "G001": Code(Severity.ERROR, "a section that is not approved"),
    # The gate: sign-offs (G010-G019).
    "G010": Code(Severity.ERROR, "a sign-off that nobody has given"),
    "G011": Code(Severity.ERROR, "a sign-off of what has changed since"),
    "G012": Code(Severity.ERROR, "a sign-off that no paper asks for, or several do"),
    "G013": Code(Severity.ERROR, "a sign-off of a day that is still to come"),
    "G014": Code(Severity.NOTE, "a sign-off that the house style does not ask for"),
    "G015": Code(Severity.QUERY, "a sign-off by another job title than is asked for"),
    # The gate: days (G020-G029).
    "G020": Code(Severity.ERROR, "a meeting that is over"),
    "G021": Code(Severity.ERROR, "a late paper that does not say why"),
    "G022": Code(Severity.ERROR, "a paper that says it is late, and is not"),
    "G023": Code(Severity.ERROR, "short notice of a key decision that nobody has agreed to"),
    "G024": Code(Severity.QUERY, "a meeting on a day when the council is closed"),
    "G025": Code(Severity.QUERY, "a meeting that the council's calendar does not have"),
    "G026": Code(Severity.QUERY, "a meeting more than a year after what its paper is about"),
    # The gate: what is open and what is exempt (G030-G039).
    "G030": Code(Severity.ERROR, "a cover that calls open what is declared exempt"),
    "G031": Code(Severity.ERROR, "a cover that calls exempt what is not declared so"),
    "G033": Code(Severity.QUERY, "words of an open paper that say it is not for publication"),
    "G034": Code(Severity.NOTE, "a person who will be named to all"),
    # The gate: what belongs to a report (G040-G049).
    "G040": Code(Severity.QUERY, "an appendix that is not attached"),
    "G041": Code(Severity.QUERY, "a report without a list of background papers"),
    "G042": Code(Severity.QUERY, "a published work among the background papers"),
    # The gate: plain words (G060-G069).
    "G060": Code(Severity.NOTE, "sentences that are long"),
    "G061": Code(Severity.NOTE, "a paper that is hard to read"),
    # What was accepted.
    "A001": Code(Severity.NOTE, "an acceptance that nothing needs any more"),
    "A002": Code(Severity.ERROR, "an acceptance of what cannot be accepted"),
    # The audit: arithmetic of data and tables.
    "A101": Code(Severity.ERROR, "a percentage, mean or rate that its own row does not give"),
    "A102": Code(Severity.ERROR, "a total that its parts do not add up to"),
    "A103": Code(Severity.QUERY, "shares that were forced to 100, or do not come to it"),
    "A104": Code(Severity.QUERY, "a denominator left over from another period or table"),
    "A105": Code(Severity.QUERY, "a percentage that no whole number gives"),
    "A106": Code(Severity.NOTE, "figures of one column with different decimals"),
    "A107": Code(Severity.ERROR, "a figure that two tables give differently"),
    "A108": Code(Severity.ERROR, "a part that is larger than its whole"),
    "A109": Code(Severity.QUERY, "a jump that is not likely"),
    "A110": Code(Severity.QUERY, "categories with a gap or an overlap"),
    "A111": Code(Severity.QUERY, "categories of different kinds in one breakdown"),
    "A112": Code(Severity.QUERY, "a column that does not hold what its heading says"),
    "A113": Code(Severity.ERROR, "periods that do not add up to the longer one"),
    "A114": Code(Severity.QUERY, "a period that is labelled unlike its neighbours"),
    # The audit: figures in prose.
    "A201": Code(Severity.ERROR, "a figure in prose that is not that of the data or the table"),
    "A202": Code(Severity.ERROR, "a figure of another period"),
    "A203": Code(Severity.ERROR, "a figure of another thing"),
    "A204": Code(Severity.ERROR, "a figure in another unit"),
    "A205": Code(Severity.QUERY, "one figure counted as two kinds of thing"),
    "A206": Code(Severity.ERROR, "one fact with two values"),
    "A207": Code(Severity.ERROR, "numbers of a sentence that do not add up"),
    "A208": Code(Severity.ERROR, "a percentage in prose that its own count does not give"),
    "A209": Code(Severity.NOTE, "a typed number that could be bound to data"),
    "A210": Code(Severity.ERROR, "an average in prose that its total does not give"),
    "A211": Code(Severity.QUERY, "one fact told twice, and not alike"),
    "A212": Code(Severity.QUERY, "a figure that its series has at no time"),
    # The audit: claims in prose.
    "A301": Code(Severity.ERROR, "a direction that the figures do not take"),
    "A302": Code(Severity.ERROR, "an improvement that is none"),
    "A303": Code(Severity.QUERY, "a word of size that the figures do not bear out"),
    "A304": Code(Severity.ERROR, "a claim about a target or benchmark that the figures deny"),
    "A305": Code(Severity.ERROR, "a highest or lowest that is not"),
    "A306": Code(Severity.QUERY, "periods of different length compared"),
    "A307": Code(Severity.ERROR, "a rating in words that is not that of the figures"),
    "A308": Code(Severity.QUERY, "something sustained or steady that was not"),
    "A309": Code(Severity.ERROR, "the size of a change that the figures do not give"),
    "A310": Code(Severity.NOTE, "a benchmark of another time than what it is held against"),
    # The audit: structure.
    "A401": Code(Severity.QUERY, "a number of a paragraph or section out of order"),
    "A402": Code(Severity.ERROR, "a reference to what is not there"),
    "A403": Code(
        Severity.QUERY, "an appendix that is cited and not listed, or listed and not cited"
    ),
    "A404": Code(Severity.QUERY, "a note or an asterisk without its other end"),
    "A405": Code(Severity.NOTE, "a term of the glossary that the paper does not use"),
    "A406": Code(Severity.NOTE, "an abbreviation that is not explained at its first use"),
    "A407": Code(Severity.ERROR, "a placeholder"),
    "A408": Code(Severity.ERROR, "something promised that is not there"),
    "A409": Code(Severity.QUERY, "a passage that stands twice, and not alike"),
    "A410": Code(Severity.QUERY, "two statements that contradict each other"),
    "A411": Code(Severity.QUERY, "a future that is past on the day of the meeting"),
    "A412": Code(Severity.QUERY, "a quotation or a bracket that is not closed"),
    "A413": Code(Severity.QUERY, "a list that does not have as many items as it says"),
    "A414": Code(Severity.QUERY, "a day of the week or a date that is not one"),
    # The audit: what is older than the paper.
    "A501": Code(Severity.QUERY, "words as they were, over figures that moved"),
    "A502": Code(Severity.QUERY, "figures older than the paper's period"),
    # The audit: disclosure.
    "A601": Code(Severity.QUERY, "a count of 1 to 5 in a table"),
    "A602": Code(Severity.QUERY, "a count of 1 to 5 in prose"),
    "A603": Code(Severity.ERROR, "a suppressed count that a total gives away"),
    "A604": Code(Severity.ERROR, "a suppressed count that a percentage gives away"),
    "A605": Code(Severity.ERROR, "a suppressed count that another period gives away"),
    "A606": Code(Severity.ERROR, "a suppressed count that is told elsewhere"),
    # Charts (C010-C099): paper/
    "C010": Code(Severity.ERROR, "several units in one chart"),
    "C011": Code(Severity.ERROR, "counts over periods of different length in one chart"),
    "C012": Code(Severity.ERROR, "too many series in one chart"),
    "C013": Code(Severity.ERROR, "a line of one point"),
    "C014": Code(Severity.ERROR, "a comparator that does not fit its chart"),
    "C015": Code(Severity.ERROR, "too many categories in one chart"),
    "C020": Code(Severity.ERROR, "a chart cannot be drawn"),
    "C021": Code(Severity.ERROR, "several indicators in a chart of one"),
    "C022": Code(Severity.ERROR, "periods that do not follow one another evenly"),
    "C023": Code(Severity.ERROR, "a break in series within a run chart"),
    "C024": Code(Severity.ERROR, "parts that do not make a whole"),
    "C025": Code(Severity.ERROR, "a part below zero"),
}

#: What gives away a count that was suppressed: it is published by no one's leave.
DISCLOSING = frozenset({"A603", "A604", "A605", "A606"})
#: Somebody who is named: whoever accepts that, it is told once more before all can read it.
NAMING = "N065"
#: What a council cannot set otherwise.
FIXED = frozenset({"A002"}) | DISCLOSING


def is_of_audit(code: str) -> bool:
    """Whether a problem of this code is one that the audit tells."""
    return code.startswith("A")


def is_of_claim(code: str) -> bool:
    """Whether a problem of this code says that a claim of the paper does not hold.

    A501 tells of words that were left as they were, over figures that moved.
    """
    return code.startswith("A3") or code == "A501"


def can_be_accepted(code: str, severity: Severity) -> bool:
    """Whether a person may answer for a problem as it stands.

    Queries ask for one to look. Of errors, those of the audit: they are what a rule makes of words,
    and words may have an innocent reading.
    """
    if code in FIXED:
        return False
    return severity is Severity.QUERY or (severity is Severity.ERROR and is_of_audit(code))
