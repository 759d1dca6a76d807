"""Make the ten invented resumes beside this file, each in a layout of its own.

Run from the checkout: `python -m tests.resumes.make_resumes`. All give the same bytes every time but
`libreoffice.docx`, which LibreOffice writes (left as it is where LibreOffice is not installed).
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from html import escape
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

from examples.make_resume import (
    add_bullets,
    add_link,
    bullet_paragraph,
    heading,
    page_number,
    save,
    set_page,
    set_widths,
    tabbed,
    text,
)
from tests.resumes.people import Part, Person, read_person

HERE = Path(__file__).parent
TEXT_BOX = """<w:r {names}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id}" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="6300000" cy="{height}"/><wp:wrapTopAndBottom/><wp:docPr id="{id}" name="Text Box {id}"/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="6300000" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict>
<v:shape id="box{id}" style="width:496pt;height:{points}pt"><v:textbox><w:txbxContent>{content}</w:txbxContent>
</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
NAMES = nsdecls("w", "wp", "a", "r") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def new(font: str, size: float) -> Document:
    document = docx.Document()
    set_page(document, font, size)
    return document


def table_layout(person: Person) -> Document:
    """One table makes the page: contact, skills and certificates at the left, the career at the right."""
    document = new("Arial", 9.5)
    numbering = add_bullets(document, "\u2022", "Arial")
    table = set_widths(document.add_table(rows=1, cols=2), 5.5, 12)
    left, right = table.rows[0].cells
    text(left.paragraphs[0], f"**{person.name}**")
    for line in (person.head[0], *person.head[1].split(" | ")):
        left.add_paragraph(line)
    for word in ("skill", "certif", "education", "language"):
        part = person.part(word)
        text(left.add_paragraph(), f"**{part.heading.upper()}**")
        for line in part.lines:
            label, _, items = line.removeprefix("- ").rpartition(": ")
            text(left.add_paragraph(), f"**{label}:** {items}" if label else items)
    text(right.paragraphs[0], "**PROFILE**")
    right.add_paragraph(person.part("profile").lines[0])
    text(right.add_paragraph(), "**EXPERIENCE**")
    for entry in person.part("experience").entries:
        title, employer, dates = entry.parts
        text(right.add_paragraph(), f"**{title}**, {employer} ({dates})")
        for bullet in entry.bullets:
            bullet_paragraph(right, bullet, numbering)
    return document


def text_boxes(person: Person) -> Document:
    """Name, contact data and summary in text boxes; the competencies in a table of three columns."""
    document = new("Calibri", 10)
    numbering = add_bullets(document)
    add_box(document, 1, [person.name, *person.head], 900_000)
    add_box(document, 2, ["SUMMARY", *person.part("summary").lines], 800_000)
    experience(document, person.part("experience"), numbering)
    heading(document, "Core Competencies")
    items = [line.removeprefix("- ") for line in person.part("competenc").lines]
    table = document.add_table(rows=-(-len(items) // 3), cols=3)
    for index, item in enumerate(items):
        table.cell(index // 3, index % 3).paragraphs[0].add_run(item)
    plain_part(document, person.part("education"))
    return document


def add_box(document: Document, number: int, lines: list[str], height: int) -> None:
    """A text box anchored in a paragraph of its own, as Word writes it: DrawingML, and VML for old programs."""
    content = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    box = TEXT_BOX.format(names=NAMES, id=number, height=height, points=height // 12_700, content=content)
    document.add_paragraph()._p.append(parse_xml(box))


def header_contact(person: Person) -> Document:
    """Name and contact data stand in the page header, the skills between bars."""
    document = new("Cambria", 10.5)
    numbering = add_bullets(document, "\uf0a7", "Wingdings")
    header = document.sections[0].header
    text(header.paragraphs[0], f"**{person.name}**")
    header.add_paragraph(person.head[1])
    text(document.add_paragraph(), f"**{person.head[0]}**")
    for part in person.parts:
        if part.entries:
            experience(document, part, numbering)
        else:
            plain_part(document, part)
    page_number(document, person.name)
    return document


def two_columns(person: Person) -> Document:
    """Name above, all the rest in two newspaper columns."""
    document = new("Verdana", 9)
    numbering = add_bullets(document)
    document.add_heading(person.name, 0)
    for line in person.head:
        document.add_paragraph(line)
    section = document.add_section(0)
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "500")
    for part in person.parts:
        document.add_heading(part.heading, 1)
        for entry in part.entries:
            title, employer, dates = entry.parts
            text(document.add_paragraph(), f"**{title}**")
            document.add_paragraph(f"{employer}, {dates}")
            for bullet in entry.bullets:
                bullet_paragraph(document, bullet, numbering)
        for line in part.lines:
            if line.startswith("- "):
                bullet_paragraph(document, line.removeprefix("- "), numbering)
            else:
                document.add_paragraph(line)
    return document


def plain(person: Person) -> Document:
    """Typed by hand: capitals for headings, hyphens for bullets, blank paragraphs for space."""
    document = new("Times New Roman", 11)
    for line in (person.name, *person.head):
        document.add_paragraph(line)
    for part in person.parts:
        document.add_paragraph()
        document.add_paragraph(part.heading)
        for entry in part.entries:
            document.add_paragraph(f"{entry.parts[0]} ({entry.parts[1]})")
            for line in entry.lines:
                document.add_paragraph(line)
        for line in part.lines:
            document.add_paragraph(line)
    return document


def soft_breaks(person: Person) -> Document:
    """Job lines, contact data and skills are single paragraphs with line breaks in them."""
    document = new("Georgia", 10)
    numbering = add_bullets(document)
    broken(document, f"**{person.name}**", *person.head)
    for part in person.parts:
        text(document.add_paragraph(), f"**{part.heading}**")
        for entry in part.entries:
            broken(document, f"**{entry.parts[0]}**", *entry.parts[1:])
            for bullet in entry.bullets:
                bullet_paragraph(document, bullet, numbering)
        if part.lines:
            broken(document, *(line.removeprefix("- ") for line in part.lines))
    return document


def broken(document: Document, *lines: str) -> None:
    paragraph = document.add_paragraph()
    for index, line in enumerate(lines):
        if index:
            paragraph.add_run().add_break(WD_BREAK.LINE)
        text(paragraph, line)


def comma_skills(person: Person) -> Document:
    """Word's own styles: Title, Heading 1, List Bullet; the skills one comma list."""
    document = new("Aptos", 11)
    document.add_heading(person.name, 0)
    for line in person.head:
        document.add_paragraph(line, style="Subtitle")
    for part in person.parts:
        document.add_heading(part.heading, 1)
        for entry in part.entries:
            text(document.add_paragraph(), f"**{entry.parts[0]}**, {', '.join(entry.parts[1:])}")
            for bullet in entry.bullets:
                document.add_paragraph(bullet, style="List Bullet")
        for line in part.lines:
            document.add_paragraph(line)
    return document


def category_skills(person: Person) -> Document:
    """Skills as "Category: a, b" with bold categories, bullets as typed Symbol characters behind tabs."""
    document = new("Garamond", 11)
    text(document.add_paragraph(), f"**{person.name.upper()}**")
    for line in person.head:
        document.add_paragraph(line)
    for part in person.parts:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(" ".join(part.heading) if part.heading == "SKILLS" else part.heading)
        run.bold = run.underline = True
        for entry in part.entries:
            text(tabbed(document.add_paragraph()), f"**{entry.parts[0]}**, {entry.parts[1]}\t{entry.parts[2]}")
            for bullet in entry.bullets:
                typed = document.add_paragraph()
                typed.paragraph_format.left_indent, typed.paragraph_format.first_line_indent = Cm(0.6), Cm(-0.6)
                text(typed, f"\u2022\t{bullet}")
        for line in part.lines:
            label, _, items = line.partition(": ")
            text(document.add_paragraph(), f"**{label}:** {items}" if items else line)
    return document


def program_director(person: Person) -> Document:
    """Three pages with content controls, a hyperlink, two columns of expertise behind tabs, and text under titles."""
    document = new("Calibri", 11)
    numbering = add_bullets(document)
    text(document.add_paragraph(), f"**{person.name}**")
    document.add_paragraph(person.head[0])
    *contact, link = person.head[1].split(" | ")
    paragraph = document.add_paragraph(" · ".join(contact) + " · ")
    add_link(paragraph, link, f"https://{link}")
    for part in person.parts:
        if part.entries:
            experience(document, part, numbering)
        elif part.heading.startswith("Areas"):
            heading(document, part.heading)
            items = [line.removeprefix("- ") for line in part.lines]
            for left, right in zip(items[::2], items[1::2], strict=True):
                tabbed(document.add_paragraph(f"{left}\t{right}"))
        else:
            plain_part(document, part)
    wrap_in_content_control(document, person.part("summary").lines[0])
    page_number(document, person.name)
    return document


def wrap_in_content_control(document: Document, words: str) -> None:
    paragraph = next(one for one in document.paragraphs if one.text == words)._p
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    paragraph.addprevious(control)
    control.find(qn("w:sdtContent")).append(paragraph)


def experience(document: Document, part: Part, numbering: int) -> None:
    """Title and dates parted by a tab, employer below, bullets numbered directly."""
    heading(document, part.heading)
    for entry in part.entries:
        title, employer, dates = entry.parts
        text(tabbed(document.add_paragraph()), f"**{title}**\t{dates}")
        document.add_paragraph().add_run(employer).italic = True
        for line in entry.text:
            document.add_paragraph(line)
        for bullet in entry.bullets:
            bullet_paragraph(document, bullet, numbering).paragraph_format.space_after = Pt(1)


def plain_part(document: Document, part: Part) -> None:
    heading(document, part.heading)
    for line in part.lines:
        document.add_paragraph(line.removeprefix("- "))


def libreoffice(person: Person, path: Path) -> None:
    """LibreOffice Writer's own .docx of a web page with headings, a table and lists."""
    if not shutil.which("soffice"):
        return
    head = "".join(f"<p>{escape(line)}</p>" for line in person.head)
    page = f"<html><body><h1>{escape(person.name)}</h1>{head}{''.join(map(_html_part, person.parts))}</body></html>"
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, path.stem + ".html")
        source.write_text(page, encoding="utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        export = ["--convert-to", "docx:MS Word 2007 XML", "--infilter=HTML (StarWriter)", "--outdir", folder]
        subprocess.run(["soffice", "--headless", profile, *export, source], check=True, capture_output=True)
        shutil.copy(source.with_suffix(".docx"), path)


def _html_part(part: Part) -> str:
    html = f"<h2>{escape(part.heading)}</h2>"
    for entry in part.entries:
        title, employer, dates = map(escape, entry.parts)
        items = "".join(f"<li>{escape(bullet)}</li>" for bullet in entry.bullets)
        row = f"<tr><td width=70%><b>{title}</b><br>{employer}</td><td>{dates}</td></tr>"
        html += f"<table width=100%>{row}</table><ul>{items}</ul>"
    return html + "".join(f"<p>{escape(line.removeprefix('- '))}</p>" for line in part.lines)


LAYOUTS: dict[str, Callable[[Person], Document]] = {
    "table-layout": table_layout,
    "text-boxes": text_boxes,
    "header-contact": header_contact,
    "two-columns": two_columns,
    "plain": plain,
    "soft-breaks": soft_breaks,
    "comma-skills": comma_skills,
    "category-skills": category_skills,
    "program-director": program_director,
}


def main() -> None:
    for layout, build in LAYOUTS.items():
        save(build(read_person(layout)), HERE / f"{layout}.docx")
    libreoffice(read_person("libreoffice"), HERE / "libreoffice.docx")


if __name__ == "__main__":
    main()
