"""The examples beneath the help of each command."""

from __future__ import annotations

BUILD = """\b
Examples:
  reportgen build --quarter Q1
  reportgen build --quarter Q4 --year 2014-15
  reportgen build --quarter Q1 --paper safeguarding-activity
  reportgen build --html-only          a quick look, without the PDF
  reportgen build --format github      in a check of a pull request
"""

CHECK = """\b
Examples:
  reportgen check                        the papers of the latest quarter
  reportgen check --quarter Q1 --paper safeguarding-activity
  reportgen check --watch                again at every save, while you write
  reportgen check --format github        in a check of a pull request
\b
Exit code: 0 where there are no errors, whatever else there is to look at; 1 where there are.
"""

AUDIT = """\b
Examples, in a project:
  reportgen audit                        the papers of the latest quarter
  reportgen audit --quarter Q1 --paper safeguarding-activity
  reportgen audit --accepted             with what was accepted, by whom and why
\b
A paper as it stands, anywhere:
  reportgen audit paper.txt
  reportgen audit paper.md scorecard.csv --meeting 2015-11-05 --period 2015-16-Q1
  reportgen audit paper.txt --data data/reading-children
  reportgen audit paper.txt --before paper-of-last-quarter.txt
  reportgen audit paper.txt --format github      in a check of a pull request
\b
Exit code: 0 where there are no errors, whatever else there is to look at; 1 where there are.
reportgen explain A101 says what a rule looks for, and what it leaves alone.
"""

PREVIEW = """\b
Examples:
  reportgen preview --open                 the papers of the latest quarter
  reportgen preview --paper safeguarding-activity --editor vscode
  reportgen preview --port 9000
\b
REPORTGEN_EDITOR may name the editor, once for all. Without one a line opens in the browser.
"""

PACK = """\b
Examples:
  reportgen pack cabinet-2015-11-09             of published papers, to be published itself
  reportgen pack cabinet-2015-11-09 --draft     of drafts, for who prepares the meeting
\b
Where an item is exempt there are two packs, in two folders: one for everybody, and one for those
who may see what is exempt.
"""

ACCEPT = """\b
Examples:
  reportgen accept 7f3k2q --reason "The benchmark is of 2013-14, the latest there is" \\
      --by "Head of Children's Services"
  reportgen accept 7f3k2q --reason "..." --by "..." --on 2015-10-20 --quarter Q1
  reportgen accept 7f3k2q --reason "..." --by "..." --agenda cabinet-2015-11-09
"""

DIFF = """\b
Examples:
  reportgen diff                          what I changed since I last committed
  reportgen diff main                     ... since main
  reportgen diff v1..v2 --paper safeguarding-activity
  reportgen diff origin/main...HEAD --format markdown
  reportgen diff --quarters --quarter Q1  against the paper of the quarter before
"""

BIND = """\b
Examples:
  reportgen bind narratives/safeguarding-activity/2015-16-Q1/04-children-in-need.yml
  reportgen bind narratives/safeguarding-activity/2015-16-Q1/04-children-in-need.yml --write
"""

EXPLAIN = """\b
Examples:
  reportgen explain A101
  reportgen list codes         every code, and how grave it is here
"""

SCHEMA = """\b
Examples:
  reportgen schema             once, and after each new version of reportgen
  reportgen schema --bind      for editors that are not told by .vscode/settings.json
"""

STYLE = """\b
Examples:
  reportgen style new anytown          begins templates/anytown/house-style.yml
  reportgen style check anytown        what is wrong in it, with line and column
  reportgen style preview anytown      a paper in it, on sample content
  reportgen style preview anytown --report-type decision
"""

NEW = """\b
Examples:
  reportgen new quarter --quarter Q2 --form    with a form for each who holds figures
  reportgen new paper --help         what a new paper is told
"""

NEW_QUARTER = """\b
Examples:
  reportgen new quarter                        the quarter after the latest, of every paper
  reportgen new quarter --quarter Q2
  reportgen new quarter --quarter Q1 --year 2016-17 --paper safeguarding-activity
"""

NEW_PAPER = """\b
Example:
  reportgen new paper library-review --title "Review of the libraries" --owner "Head of Libraries"
"""

NEW_INDICATOR = """\b
Example:
  reportgen new indicator library_loans --dataset illustrative-services --title "Loans" \\
      --unit count --measure flow --source "Library system" --owner "Head of Libraries"
"""

SIGN = """\b
Examples:
  reportgen sign finance --by "Chief Finance Officer" --quarter Q1 --check
  reportgen sign finance --by "Chief Finance Officer" --quarter Q1 --paper budget-monitoring
  reportgen sign legal --by "Head of Legal Services" --on 2015-10-20 --quarter Q1
"""

STATUS = """\b
Examples:
  reportgen status                   the papers of the latest quarter
  reportgen status --quarter Q2 --paper safeguarding-activity
  reportgen status --details         with where each thing is, and how it is mended
  reportgen status --format json     for another program
"""

FORM = """\b
Examples:
  reportgen form                     for the papers of the latest quarter
  reportgen form --quarter Q2 --paper safeguarding-activity
"""

IMPORT = """\b
Examples:
  reportgen import head-of-waste-services.xlsx
  reportgen import --replace head-of-waste-services-corrected.xlsx
"""

PUBLISH = """\b
Examples:
  reportgen publish --check --paper safeguarding-activity
  reportgen publish --quarter Q1 --paper safeguarding-activity --on 2015-10-27
  reportgen publish --paper safeguarding-activity --correct "Table 3 had the figures of 2013-14"
\b
Exit code: 0 where every paper is published, or could be; 1 where something stands in the way.
"""

WORD = """\b
Examples:
  reportgen word                         the papers of the latest quarter
  reportgen word --quarter Q1 --paper safeguarding-activity
"""

VERIFY = """\b
Examples:
  reportgen verify safeguarding-activity-2015-16-Q1.pdf
  reportgen verify --format json build/2015-16-Q1/safeguarding-activity/published/v1/open/*.*
\b
Exit code: 0 where nothing speaks against any of the files; 1 where something does.
"""

COMMENTS = """\b
Examples:
  reportgen comments from-legal.docx
  reportgen comments from-legal.docx --format markdown    for the description of a pull request
  reportgen comments from-legal.docx --paper safeguarding-activity --quarter Q1
"""

LISTING = """\b
Examples:
  reportgen list papers
  reportgen list published
  reportgen list indicators | grep referrals
"""

INIT = """\b
Example:
  reportgen init my-council
  cd my-council
  reportgen build
"""

COMPLETION = """\b
To have it in every shell:
  bash  reportgen completion bash >> ~/.bashrc
  zsh   reportgen completion zsh >> ~/.zshrc
  fish  reportgen completion fish > ~/.config/fish/completions/reportgen.fish
"""
