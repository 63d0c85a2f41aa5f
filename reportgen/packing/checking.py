"""What is wrong with the agendas of a project, as far as it shows before a pack is made."""

from __future__ import annotations

from reportgen.packing.accepting import settle_in
from reportgen.packing.days import check_day
from reportgen.packing.gathering import check_paragraphs, is_written, refuse_other_law
from reportgen.paper.agenda_items import lines_of
from reportgen.problems import Problems
from reportgen.sources.agendas import agenda_names, check_agenda, file_of, read_agenda
from reportgen.sources.project import Project


def check_agendas(project: Project, found: Problems) -> None:
    """Note what is wrong with each agenda, and with what it names."""
    for name in agenda_names(project):
        told = Problems()
        check_agenda_of(project, name, told)
        found.extend(told)


def check_agenda_of(project: Project, name: str, found: Problems) -> None:
    """Note what is wrong with one agenda."""
    agenda = read_agenda(project, name, found)
    if agenda is None:
        return
    check_agenda(agenda, found)
    check_day(agenda, project.settings.calendar, found)
    refuse_other_law(project, agenda, found)
    lines_of(agenda, found)
    for item in agenda.items:
        if item.file:
            file_of(project, item.file, found)
        if item.paper and is_written(project, item, found):
            check_paragraphs(project, item, found)
    settle_in(agenda, name, project.root, found)
