"""Make examples/resume.docx: an invented resume in a designed layout, the same bytes every time.

Run from the checkout: `python examples/make_resume.py`. It has what makes real resumes hard to edit: a borderless
table for name and contact data, dates behind a right tab, bullets numbered directly at the paragraph, bold lead-ins,
runs split without need, a skills table, a hyperlink, and a footer with a page number.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

ACCENT = RGBColor(0x1F, 0x4E, 0x5F)
GREY = RGBColor(0x55, 0x55, 0x55)
FIXED_DATE = (2024, 1, 2, 0, 0, 0)

SUMMARY = (
    "Technical program manager with nine years of delivery across cloud platforms, connected devices and "
    "data services. Leads programs of several engineering teams from first scope to steady operation, and "
    "explains status and trade-offs so that engineers and executives hear the same story."
)

Job = tuple[str, str, str, Sequence[str]]

JOBS: tuple[Job, ...] = (
    (
        "Technical Program Manager",
        "Rivermark Devices, Seattle, WA",
        "Apr 2020 – Present",
        (
            "**Platform program:** Lead the connected-meter platform program: six engineering teams, two vendors "
            "and a budget of $3.4M; delivered four of four annual milestones on the planned date.",
            "**Container rollout:** Coordinated the move of 70 services to K8s on AWS; deployment time fell from two "
            "days to 40 minutes.",
            "Run quarterly planning for 65 people and keep the dependency board in Jira and Confluence.",
            "Maintain the RAID log and review the top risks with directors every week; unplanned scope changes fell "
            "by 30% in a year.",
            "Prepare and present the monthly report to the steering committee and the VP of Engineering.",
            "Set up post-incident reviews with platform and field operations; repeat incidents fell from 14 to 5 a "
            "quarter.",
        ),
    ),
    (
        "Technical Project Manager",
        "Rivermark Devices, Seattle, WA",
        "Jan 2017 – Mar 2020",
        (
            "**Field upgrade:** Delivered the radio upgrade of 210,000 meters with three utility customers, five weeks "
            "early and $120k under budget.",
            "Acted as scrum master for two firmware teams; moved them from Waterfall stage gates to two-week sprints.",
            "Negotiated statements of work with two installation contractors and tracked their service levels.",
            "Built delivery dashboards in Power BI from SQL extracts.",
        ),
    ),
    (
        "Business Systems Analyst",
        "Alder & Pine Logistics, Tacoma, WA",
        "Jul 2013 – Dec 2016",
        (
            "Gathered requirements for warehouse and billing systems from 12 departments and led acceptance tests.",
            "Assisted the project manager of the SAP introduction with schedule, training plan and cut-over.",
            "Wrote user guides that explained system changes to non-technical staff.",
        ),
    ),
)

SKILLS = (
    ("Program delivery", "Roadmaps, dependency management, RAID logs, budgeting, vendor management"),
    ("Methods", "Scrum, Kanban, Waterfall, quarterly planning"),
    ("Tools", "Jira, Confluence, MS Project, Power BI, Miro"),
    ("Technology", "AWS, CI/CD, SQL, REST APIs, IoT devices"),
)

EDUCATION = (
    ("B.S. Information Systems", "Cascade Valley University", "2013"),
    ("PMP, Project Management Institute", "", "2019"),
    ("Certified ScrumMaster (CSM), Scrum Alliance", "", "2018"),
)


def build() -> Document:
    """The whole document."""
    document = docx.Document()
    set_page(document, "Calibri", 10)
    header_table(document)
    heading(document, "Profile")
    text(document.add_paragraph(), SUMMARY)
    heading(document, "Experience")
    numbering = add_bullets(document)
    for title, employer, dates, bullets in JOBS:
        job_lines(document, title, employer, dates)
        for bullet in bullets:
            bullet_paragraph(document, bullet, numbering)
    heading(document, "Skills")
    skills_table(document)
    heading(document, "Education and certifications")
    for what, where, year in EDUCATION:
        line = tabbed(document.add_paragraph())
        text(line, f"**{what}**" + (f", {where}" if where else "") + f"\t{year}")
    page_number(document, "Maya Lindqvist")
    return document


def set_page(document: Document, font: str, size: float) -> None:
    """Set font, size (points) and margins, and take the authoring data out of the properties."""
    style = document.styles["Normal"]
    style.font.name, style.font.size = font, Pt(size)
    style.paragraph_format.space_after = Pt(2)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21.59), Cm(27.94)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.4)
    document.core_properties.author = document.core_properties.comments = ""


def header_table(document: Document) -> None:
    """Name and headline at the left, contact data at the right, in a table without borders."""
    table = set_widths(document.add_table(rows=1, cols=2), 12, 5.5)
    left, right = table.rows[0].cells
    name = left.paragraphs[0].add_run("Maya Lindqvist")
    name.font.size, name.font.color.rgb, name.bold = Pt(22), ACCENT, True
    headline = left.add_paragraph().add_run("Technical Program Manager | Connected Devices and Cloud Platforms")
    headline.font.size, headline.font.color.rgb = Pt(11), GREY
    lines = ("Seattle, WA", "(206) 555-0137", "maya.lindqvist@example.com")
    for index, line in enumerate(lines):
        paragraph = right.paragraphs[0] if index == 0 else right.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if "@" in line:
            add_link(paragraph, line, f"mailto:{line}")
        else:
            paragraph.add_run(line)


def heading(document: Document, words: str) -> Paragraph:
    """A heading as most resumes have it: no style, but bold capitals with a line below."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = Pt(9)
    paragraph.paragraph_format.keep_with_next = True
    run = paragraph.add_run(words.upper())
    run.bold, run.font.size, run.font.color.rgb = True, Pt(11), ACCENT
    border = f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="6" w:space="1" w:color="1F4E5F"/></w:pBdr>'
    paragraph._p.get_or_add_pPr().insert_element_before(parse_xml(border), "w:spacing", "w:ind", "w:jc", "w:rPr")
    return paragraph


def job_lines(document: Document, title: str, employer: str, dates: str) -> None:
    """Title and dates on one line, parted by a right tab, and the employer below."""
    first = tabbed(document.add_paragraph())
    first.paragraph_format.space_before = Pt(5)
    first.paragraph_format.keep_with_next = True
    text(first, f"**{title}**\t{dates}")
    second = document.add_paragraph()
    second.paragraph_format.keep_with_next = True
    second.add_run(employer).italic = True


def tabbed(paragraph: Paragraph, at: float = 17.5) -> Paragraph:
    """The paragraph with a right tab stop, `at` in centimetres."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(at), WD_TAB_ALIGNMENT.RIGHT)
    return paragraph


def text(paragraph: Paragraph, words: str) -> None:
    """Write words with **bold** parts; every long part is split into runs as Word's own editing leaves them."""
    for index, part in enumerate(words.split("**")):
        for piece in split_runs(part):
            paragraph.add_run(piece).bold = True if index % 2 else None


def split_runs(words: str, every: int = 47) -> Iterator[str]:
    """The words in pieces that break at no sensible place."""
    for start in range(0, len(words), every):
        yield words[start : start + every]


def add_bullets(document: Document, glyph: str = "\uf0b7", font: str = "Symbol") -> int:
    """Add a bulleted list to the numbering part; returns the id to number paragraphs with."""
    root = document.part.numbering_part.element
    abstract_id = 90 + len(root.findall(qn("w:num")))
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="{glyph}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{340 * (level + 1)}" w:hanging="284"/></w:pPr>'
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:hint="default"/></w:rPr></w:lvl>'
        for level in range(2)
    )
    abstract = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract_id}">{levels}</w:abstractNum>'
    first_number = root.find(qn("w:num"))
    first_number.addprevious(parse_xml(abstract))
    return int(root.add_num(abstract_id).numId)


def bullet_paragraph(container: Document | _Cell, words: str, numbering: int) -> Paragraph:
    """A bullet numbered directly at the paragraph, without a list style."""
    paragraph = container.add_paragraph()
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering
    paragraph.paragraph_format.space_after = Pt(2)
    text(paragraph, words)
    return paragraph


def skills_table(document: Document) -> None:
    """One row a category: its name, and the items between commas."""
    table = document.add_table(rows=len(SKILLS), cols=2)
    for row, (name, items) in zip(table.rows, SKILLS, strict=True):
        left, right = row.cells
        left.paragraphs[0].add_run(name).bold = True
        text(right.paragraphs[0], items)
    set_widths(table, 3.5, 14)


def set_widths(table: Table, *widths: float) -> Table:
    """The table with fixed column widths, in centimetres."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    return table


def add_link(paragraph: Paragraph, words: str, target: str) -> None:
    """A hyperlink to an address outside of the document."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    relation = paragraph.part.relate_to(target, kind, is_external=True)
    link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{relation}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>'
    paragraph._p.append(parse_xml(link))


def page_number(document: Document, name: str) -> None:
    """A footer with a name and page number, the number as a field."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(f"{name}, page ")
    for piece in ('<w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE</w:instrText>"):
        paragraph._p.append(run_of(piece))
    for piece in ('<w:fldChar w:fldCharType="separate"/>', "<w:t>1</w:t>", '<w:fldChar w:fldCharType="end"/>'):
        paragraph._p.append(run_of(piece))


def run_of(xml: str) -> BaseOxmlElement:
    """A run that holds that WordprocessingML."""
    return parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>")


def save(document: Document, path: Path) -> None:
    """Write the document with a fixed date at every entry, so that the same script gives the same bytes."""
    stream = BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as made, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            archive.writestr(zipfile.ZipInfo(name, FIXED_DATE), made.read(name), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    save(build(), Path(__file__).with_name("resume.docx"))
