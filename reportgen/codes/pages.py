"""The finished PDF: codes R."""

from reportgen.codes.kinds import Code, error, note, query

PAGES: dict[str, Code] = {
    # What it is made from.
    "R001": error("something from outside asked for"),
    "R002": error("a chart or a font that is not there"),
    "R003": error("a drawing that cannot be shown"),
    "R004": error("a font that is not the one asked for"),
    "R005": error("a part of the page that the renderer does not understand"),
    "R006": error("two parts with the same id"),
    "R007": error("a link that leads nowhere"),
    "R008": error("a link that may not be followed"),
    # How it came out.
    "R010": error("content cut off or outside its page"),
    "R011": error("a character that the fonts do not have"),
    "R012": query("a caption parted from its table or chart"),
    "R013": query("a heading as the last line of a page"),
    "R014": error("headings out of order"),
    "R015": error("a picture without alternative text of its own"),
    "R016": error("a table whose headings do not say what they head"),
    "R017": error("words of the paper that are not on the page"),
    "R018": error("something that a page may not hold"),
    # The renderer, which broke off.
    "R020": error("the renderer ran out of time"),
    "R021": error("the renderer ran out of memory"),
    "R022": error("the renderer broke off"),
    "R023": error("a library that the renderer needs is missing"),
    # Appended files: render/appended/
    "R030": error("an appended file that is damaged"),
    "R031": error("an appended file that is protected"),
    "R032": error("an appended file that runs or opens something"),
    "R033": error("an appended file that a screen reader cannot read"),
    "R034": error("an appended file that is no PDF/A"),
    "R035": query("an appended file that does not say that it is accessible"),
    "R036": note("an appended file with pages of another size"),
    "R037": error("an appended file that is too long"),
    "R038": error("a link of an appended file that may not be followed"),
    "R039": note("an appended file without a title"),
    # What a house style, or the law, asks of its pages.
    "R040": query("more sides than the house style allows"),
    "R041": error("a page that does not say that it is not for publication"),
    # Packs: render/packed/
    "R060": query("a page without room for the number of the pack's page"),
    "R061": error("a pack that could not be bound"),
    "R062": error("a front sheet that does not settle"),
    # Appended files: what they hide, and what they tell of people.
    "R070": error("words of an appended file that nobody can see"),
    "R071": query("words of an appended file that its pages do not show"),
    "R072": query("a page of an appended file that is only a picture"),
    "R073": query("an appended file that tells of the people who made it"),
    "R074": query("an appended file with what programs and cameras left in it"),
    "R075": error("an appended file that takes too much to be shown"),
    "R076": error("an appended file of ours that not everybody may see"),
    "R077": query("an appended file that says it is not for publication"),
}
