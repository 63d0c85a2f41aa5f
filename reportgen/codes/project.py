"""The project, the command, and the files that come back or are verified: codes P."""

from reportgen.codes.kinds import Code, error, note, query

PROJECT: dict[str, Code] = {
    # The project and its folders.
    "P001": error("no project here"),
    "P002": error("no such paper"),
    "P003": error("no such period of a paper"),
    "P004": note("a folder that is no period, and is not read"),
    "P005": error("no such dataset"),
    "P006": error("a file that is needed and is not there"),
    "P007": error("two files where one is meant"),
    "P008": error("a link that leads out of the project"),
    "P009": error("a name of a file or folder that cannot be shown"),
    "P010": note("a file that is not read, because of its name"),
    # What the command asks for.
    "P050": error("a financial year that cannot be read"),
    "P051": error("a quarter that cannot be read"),
    "P052": error("a project without papers"),
    "P053": error("a new project where there is something already"),
    "P054": error("no such problem to accept"),
    "P055": error("a code that there is not"),
    "P056": error("a new house style that cannot be made"),
    # The next quarter.
    "P060": error("a new quarter where there is one already"),
    "P061": error("no quarter to begin a new one from"),
    "P062": query("a section carried over that nobody has looked at"),
    # Forms that come back.
    "P063": error("a file that is no form"),
    "P064": error("a form that is laid out in another way"),
    "P065": error("a row of a form that was not asked for"),
    "P066": error("a figure that the data have otherwise"),
    "P067": error("data that no form is read into"),
    "P068": note("a row of a form that is not filled in"),
    # The next quarter: what is begun anew.
    "P069": error("a new paper or indicator where there is one already"),
    "P070": error("a name that a new paper or dataset cannot have"),
    "P071": note("meetings of a paper that there is not"),
    # Two versions compared: sources/revisions.py, commands/versions.py
    "P080": error("a project that is not kept in git"),
    "P081": error("no such revision"),
    "P082": error("a revision without the project"),
    "P083": error("two revisions with nothing in common"),
    "P084": error("a paper with nothing to compare it with"),
    # The preview.
    "P090": error("a port that is taken"),
    # Publication.
    "P100": note("a paper that is published and not kept in git"),
    "P101": error("a paper to be published that is not committed"),
    "P102": error("nothing that could be corrected or added to"),
    "P103": error("another paper than the one that was published"),
    "P104": error("a bundle that the register does not know"),
    "P105": note("a correction without its redline"),
    "P106": error("a PDF that breaks the standards it declares"),
    "P107": error("a correction in which nothing is different"),
    "P108": error("a version before the one that it follows"),
    "P109": note("a day of publication that is over"),
    "P110": error("a register without a version that was published"),
    # Files that are verified.
    "P119": note("a paper of a pack that was made elsewhere"),
    "P120": error("a file that cannot tell by itself what it is"),
    "P121": error("a file that was changed after it was made"),
    "P122": error("a file without a seal"),
    "P123": error("a PDF that is encrypted, and tells nothing"),
    "P124": error("a draft in place of what was published"),
    "P125": error("a file that no register has"),
    "P126": note("a version after which another was published"),
    "P127": note("a published file to be handled with care"),
    "P128": query("files that are not what a paper was made from"),
    "P129": error("a file that is too large to be verified"),
    # Word files that come back.
    "P130": error("a file that is no Word document"),
    "P131": error("a Word file that is too large"),
    "P132": error("a Word file with a password"),
    "P133": error("a Word file with macros"),
    "P134": error("a Word file that no Word made"),
    "P135": error("a Word file that does not say which paper it is of"),
}
