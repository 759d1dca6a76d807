"""Resumes in layouts that are seldom but real: what is read of them."""

import docx
import pytest

from tests.test_resume_structure import bold, read


def table(document, *rows, bold_column=False):
    made = document.add_table(len(rows), len(rows[0]))
    for number, row in enumerate(rows):
        for place, text in enumerate(row):
            first, *more = text.split("\n")
            made.cell(number, place).paragraphs[0].add_run(first).bold = bold_column and place == 0
            for line in more:
                made.cell(number, place).add_paragraph(line)


def listed(*build):
    document = docx.Document()
    bold(document, "IDA NORDSTRAND")
    bold(document, "TECHNICAL SKILLS")
    for step in build:
        step(document)
    bold(document, "EXPERIENCE")
    document.add_paragraph("Planner, Skagen Logistics Ltd, Mar 2014 – Dec 2018")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    return [(skill.text, skill.group) for skill in read(document).skills]


def test_headings_in_the_left_column_and_their_content_in_the_right():
    document = docx.Document()
    bold(document, "Ida Nordstrand")
    table(
        document,
        ("Profile", "Logistics manager with twelve years in ports."),
        ("Experience", "Logistics Manager, Hav Port AS, 2015 – present\nRan the yard with 40 people"),
        ("Skills", "Warehouse management\nSAP WM, Excel, Power BI"),
        ("Education", "B.Sc. Logistics, Nordvik College"),
        bold_column=True,
    )
    resume = read(document)
    assert [s.kind for s in resume.sections] == ["contact", "summary", "experience", "skills", "education"]
    assert [s.text for s in resume.skills] == ["Warehouse management", "SAP WM", "Excel", "Power BI"]
    assert [(p.title, p.employer) for p in resume.positions] == [("Logistics Manager", "Hav Port AS")]


def test_a_resume_of_plain_lines_has_its_headings_before_colons():
    document = docx.Document()
    for text in (
        "Ida Nordstrand",
        "",
        "Objective: To keep the books of a growing firm.",
        "",
        "Work Experience",
        "Accountant - Kappa Trading LLC",
        "June 2012 till date",
        "",
        "Skills: Tally ERP 9, MS Excel, QuickBooks",
        "",
        "Education: B.Com, Nordvik University",
    ):
        document.add_paragraph(text)
    resume = read(document)
    assert [s.heading for s in resume.sections[1:]] == ["Objective", "Work Experience", "Skills", "Education"]
    assert [s.text for s in resume.skills] == ["Tally ERP 9", "MS Excel", "QuickBooks"]


def test_a_table_with_levels_and_years_lists_its_middle_column():
    rows = [
        ("Category", "Skills", "Level", "Years"),
        ("Languages", "Java, Python", "Expert", "8"),
        ("Tools", "Jira, Git", "Fair", "4"),
    ]
    found = listed(lambda document: table(document, *rows))
    assert found == [("Java", "Languages"), ("Python", "Languages"), ("Jira", "Tools"), ("Git", "Tools")]


def test_a_table_of_skills_with_ratings_lists_its_first_column():
    rows = [("Skill", "Rating", "Last used"), ("AutoCAD", "4/5", "2019"), ("Site surveying", "3/5", "2018")]
    assert listed(lambda document: table(document, *rows)) == [("AutoCAD", ""), ("Site surveying", "")]


def test_sentences_under_each_other_are_a_skill_each_and_a_paragraph_of_prose_is_none():
    sentences = [
        "Able to plan the work of three crews in a yard that never sleeps and seldom rests",
        "Able to work under pressure and to meet tight deadlines without any loss of quality",
        "Used to deal with carriers and clerks and customs in a small port by the cold sea",
    ]
    found = listed(*(lambda document, text=text: document.add_paragraph(f"{text}.") for text in sentences))
    assert [text for text, _ in found] == sentences
    assert listed(lambda document: document.add_paragraph(". ".join(sentences) + ".")) == []


def test_an_employer_above_a_table_of_its_job_is_found_beyond_the_columns_heads():
    document = docx.Document()
    bold(document, "IDA NORDSTRAND")
    bold(document, "WORKING EXPERIENCE")
    bold(document, "Present Organization - Skagen Contracting Ltd")
    table(
        document,
        ("Period /Designation", "Project", "Operator/Consultant", "Responsibilities"),
        ("May 2015 to till date\nElectrical Engineer", "Refinery II", "Client – Nordvik Oil", "Ran the substations"),
    )
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Electrical Engineering")
    assert [(p.title, p.employer) for p in read(document).positions] == [
        ("Electrical Engineer", "Skagen Contracting Ltd")
    ]


def test_a_heading_of_unknown_words_after_core_or_key_heads_skills_where_short_items_follow():
    document = docx.Document()
    for heading, texts in [
        ("Profile", ["Site manager with ten years in tunnels and bridges, from plan to opening day."]),
        ("Core Forte", ["Tunnel boring", "Blasting", "Shift planning"]),
        ("Education", ["B.Sc. Civil Engineering, University of Nordvik"]),
    ]:
        document.add_heading(heading, 2)
        for text in texts:
            document.add_paragraph(text, style="List Bullet" if len(texts) > 1 else None)
    assert [skill.text for skill in read(document).skills] == ["Tunnel boring", "Blasting", "Shift planning"]


def test_a_table_of_jobs_with_their_begins_and_ends_in_two_columns():
    document = docx.Document()
    bold(document, "IDA NORDSTRAND")
    bold(document, "EXPERIENCE")
    table(
        document,
        ("Company", "Role", "From", "To"),
        ("Hav Port AS", "QA Engineer", "Feb 20th 2023", "Till date"),
        ("Skagen Logistics Ltd", "Test Engineer", "July 2019", "Feb 10th 2023"),
    )
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    found = [(p.title, p.employer, str(p.start), p.current or str(p.end)) for p in read(document).positions]
    assert found == [
        ("QA Engineer", "Hav Port AS", "2023-02", True),
        ("Test Engineer", "Skagen Logistics Ltd", "2019-07", "2023-02"),
    ]


def test_a_group_right_under_the_heading_of_skills_opens_no_section():
    document = docx.Document()
    for heading in ("Summary", "Expertise", "Leadership"):
        bold(document, heading)
        if heading == "Summary":
            document.add_paragraph("Logistics manager with twelve years in ports.")
    for text in ("Mentoring", "Conflict resolution"):
        document.add_paragraph(text, style="List Bullet")
    bold(document, "Education")
    document.add_paragraph("B.Sc. Logistics")
    resume = read(document)
    assert [s.heading for s in resume.sections if s.heading] == ["Summary", "Expertise", "Education"]
    assert [(s.text, s.group) for s in resume.skills] == [
        ("Mentoring", "Leadership"),
        ("Conflict resolution", "Leadership"),
    ]


def test_numbered_projects_open_no_section_each():
    document = docx.Document()
    for text in ("Objective", "Experience", "Project#1 : Quay", "Project#2 : Crane", "Education"):
        bold(document, text)
        document.add_paragraph("Something was said here.")
    assert [s.heading for s in read(document).sections if s.heading] == ["Objective", "Experience", "Education"]


def test_contact_data_under_a_heading_of_its_own_are_contact_data():
    document = docx.Document()
    bold(document, "Ida Nordstrand")
    bold(document, "PROFILE")
    document.add_paragraph("Logistics manager with twelve years in ports.")
    bold(document, "CONTACT")
    document.add_paragraph("ida@example.com")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    resume = read(document)
    assert [s.kind for s in resume.sections] == ["contact", "summary", "personal", "education"]
    held = {block.id: block.text for block in resume.document.blocks}
    assert "ida@example.com" in [held[i] for i in resume.contact_ids]


def test_skills_named_skills_in_a_grid_are_items_too():
    rows = (("Cost Control", "Rate Analysis"), ("Planning and Communication Skills", "Liaising"))
    assert [text for text, _ in listed(lambda document: table(document, *rows))] == [
        text for row in rows for text in row
    ]


def test_paragraphs_under_a_label_that_tell_list_nothing():
    told = (
        "Accounts: Designing and implementing systems; supervising the consolidation of group accounts and preparing "
        "the statements. Checking data, maintaining journals, ledgers, and cash books within all norms of the trade."
    )
    assert listed(lambda document: document.add_paragraph(told)) == []


def test_bold_labels_head_the_sections_from_the_first_on():
    document = docx.Document()
    document.add_paragraph("Ida Nordstrand")
    for label, rest in (
        ("Education", "Bachelor of Architecture, Nordvik College"),
        ("Computer Skills", "Revit, Visio"),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{label}:").bold = True
        paragraph.add_run(f" {rest}")
    bold(document, "EXPERIENCE")
    document.add_paragraph("Planner, Skagen Logistics Ltd, Mar 2014 – Dec 2018")
    resume = read(document)
    assert [s.heading for s in resume.sections if s.heading] == ["Education", "Computer Skills", "EXPERIENCE"]
    assert [skill.text for skill in resume.skills] == ["Revit", "Visio"]


def test_skills_named_skills_in_a_list_of_their_like_are_items_too():
    texts = ["Critical Thinking Skills", "Communication Skills", "Leadership Skills", "Patience"]
    assert [text for text, _ in listed(*(lambda d, text=text: d.add_paragraph(text) for text in texts))] == texts


def test_jobs_that_follow_personal_data_without_a_heading_are_read_from_their_labels():
    document = docx.Document()
    bold(document, "IDA NORDSTRAND")
    for heading, text in (("OBJECTIVE", "To plan ports."), ("EDUCATION", "B.Sc. Logistics"), ("SKILLS", "Visio")):
        bold(document, heading)
        document.add_paragraph(text)
    bold(document, "PERSONAL DETAILS")
    for text in (
        "Date of Birth: 15-08-1997",
        "Employer : Hav Port AS",
        "Period : 5th November 2020 to till date",
        "Designation : Planner",
    ):
        document.add_paragraph(text)
    bold(document, "DECLARATION")
    document.add_paragraph("I, the undersigned, certify that all of this is true.")
    resume = read(document)
    assert [(p.title, p.employer, str(p.start)) for p in resume.positions] == [("Planner", "Hav Port AS", "2020-11")]
    assert resume.sections[-1].heading == "DECLARATION"


def test_a_sentence_parts_one_job_from_the_next_ones_title():
    document = docx.Document()
    bold(document, "EXPERIENCE")
    for title, dates, employer in (
        ("Teaching Instructor", "January 2022 - May 2023", "Skagen Tuitions"),
        ("Planner", "January 2020 - June 2020", "Hav Port Limited"),
    ):
        bold(document, title)
        document.add_paragraph(dates)
        document.add_paragraph(employer)
        document.add_paragraph("Taught physics to all the many students of the classes 9th - 12th.")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    assert [p.title for p in read(document).positions] == ["Teaching Instructor", "Planner"]


def test_plain_lines_of_heading_words_are_headings_where_nothing_stands_out():
    document = docx.Document()
    for text in (
        *("Ida Nordstrand", "Summary", "Logistics manager with twelve years in ports.", "Work Experience"),
        *("Planner, Skagen Logistics Ltd, Mar 2014 – Dec 2018", "Responsibilities", "Planned the quays of two ports."),
        *("Skills", "Communication Skills", "Visio, Jira", "Certifications", "Project Management Professional (PMP)"),
    ):
        document.add_paragraph(text)
    resume = read(document)
    assert [s.heading for s in resume.sections if s.heading] == [
        *("Summary", "Work Experience", "Skills", "Certifications"),
    ]


def test_jobs_without_dates_stand_under_bold_lines_over_their_labels():
    document = docx.Document()
    bold(document, "EXPERIENCE AND PROJECT")
    for name, title, work in (
        ("1 Skagen Logistics", "Supervisor", "6 Month"),
        ("2 Hav Port", "Site Engineer", "1 Year"),
        ("3 Fjordline", "Senior Surveyor", "20 April 2019 to Till Date"),
    ):
        bold(document, name)
        for text in ("Project: - Quay wall", "Location: - Oslo", f"Designation: - {title}"):
            document.add_paragraph(text)
        document.add_paragraph(
            "General supervision of civil works at power stations, including foundations and trenches"
        )
        document.add_paragraph(f"Work: - {work}")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    found = [(p.title, p.employer, p.start and p.start.year) for p in read(document).positions]
    assert found == [
        ("Supervisor", "Skagen Logistics", None),
        ("Site Engineer", "Hav Port", None),
        ("Senior Surveyor", "Fjordline", 2019),
    ]


def test_jobs_in_tables_with_their_begin_and_end_in_two_rows():
    document = docx.Document()
    bold(document, "EMPLOYMENT RECORDS")
    for begin, end, firm, title in (
        ("July 2019", "Till date", "Skagen Ltd., Oslo", "Quantity Surveyor"),
        ("March 2004", "December 2006", "Hav Port Ltd., Bergen", "Senior Estimator"),
    ):
        table(
            document,
            (f"From : {begin}", f"Employing Organization : {firm}"),
            (f"To : {end}", f"Title/Position : {title}"),
            ("Projects :", "Cargo terminal"),
        )
        document.add_paragraph()
    bold(document, "REFERENCES")
    document.add_paragraph("Available on request")
    found = [(p.title, p.employer, str(p.start), p.current or str(p.end)) for p in read(document).positions]
    assert found == [
        ("Quantity Surveyor", "Skagen Ltd", "2019-07", True),
        ("Senior Estimator", "Hav Port Ltd", "2004-03", "2006-12"),
    ]


def test_a_sentence_of_the_present_job_leaves_its_fields_to_the_jobs_below():
    document = docx.Document()
    bold(document, "WORK EXPERIENCE")
    document.add_paragraph("Presently I am working as a Surveyor with Skagen Company Ltd since August 2019")
    for firm, title, dates in (
        ("Skagen Company Ltd.", "Surveyor", "August 2019 to till date"),
        ("Hav Port Ltd.", "Draughtsman", "June 2017 to August 2019"),
    ):
        for text in (f"Company Name : {firm}", f"Position : {title}", f"Duration : {dates}"):
            document.add_paragraph(text)
        bold(document, "Projects Details:")
        document.add_paragraph("A tunnel of two kilometres.")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    resume = read(document)
    assert [(p.title, p.employer) for p in resume.positions] == [
        ("Surveyor", "Skagen Company Ltd"),
        ("Draughtsman", "Hav Port Ltd"),
    ]
    assert [s.heading for s in resume.sections] == ["WORK EXPERIENCE", "EDUCATION"]


def test_a_heading_keeps_its_typed_number_and_how_long_it_lasted():
    document = docx.Document()
    document.add_paragraph("Ida Nordstrand")
    bold(document, "1. Objective :")
    document.add_paragraph("To build quays of lasting quality.")
    bold(document, "PROFESSIONAL EXPERIENCE :- 6 YEARS 10 MONTHS.")
    document.add_paragraph("Planner, Skagen Logistics Ltd, Mar 2014 – Dec 2018")
    bold(document, "Certification:")
    document.add_paragraph("I, the undersigned, certify that this CV describes me truly.")
    found = [(s.heading, s.kind) for s in read(document).sections if s.heading]
    assert found == [
        ("1. Objective", "summary"),
        ("PROFESSIONAL EXPERIENCE :- 6 YEARS 10 MONTHS", "experience"),
        ("Certification", "personal"),
    ]


def test_headings_bold_before_their_content_follow_one_another():
    document = docx.Document()
    document.add_paragraph("Ida Nordstrand")
    bold(document, "OBJECTIVE:-")
    document.add_paragraph("To build quays of lasting quality.")
    for lead, rest in (
        ("Work Experience: -", " 8 Month in Constructions."),
        ("Education Details:", " Diploma in Civil Engineering, 2012"),
        ("Personal Status:", " single, of Oslo"),
        ("Declaration: -", " I hereby declare that all of this is true."),
    ):
        paragraph = document.add_paragraph()
        paragraph.add_run(lead).bold = True
        paragraph.add_run(rest)
        if lead.startswith("Work"):
            document.add_paragraph("Planner, Skagen Logistics Ltd, Mar 2014 – Dec 2018")
    found = [s.heading for s in read(document).sections if s.heading]
    assert found[1:3] == ["Work Experience", "Education Details"]
    assert found[-1] == "Declaration"


def test_tools_before_what_one_does_with_them_are_the_skills():
    found = listed(
        lambda document: document.add_paragraph("1> MS Word: Excellent skills in editing and maintaining documents."),
        lambda document: document.add_paragraph("2> PowerPoint: Able to make and give presentations of all kinds."),
        lambda document: document.add_paragraph("3> Primavera :- Professionally trained in using it for planning."),
    )
    assert found == [("MS Word", ""), ("PowerPoint", ""), ("Primavera", "")]


def test_an_employer_in_a_list_item_over_the_dates_of_its_job():
    document = docx.Document()
    bold(document, "EMPLOYMENT HISTORY")
    for firm, title in (("SKAGEN GROUP, OSLO", "Senior Surveyor [October 2014 – Till Date]"),):
        document.add_paragraph(firm, style="List Bullet")
        document.add_paragraph(f"Working as {title}")
        bold(document, "Projects Involved:")
        document.add_paragraph("A waterfront of fifteen floors", style="List Bullet")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    resume = read(document)
    assert [(p.title, p.employer) for p in resume.positions] == [("Senior Surveyor", "SKAGEN GROUP")]
    assert [s.heading for s in resume.sections] == ["EMPLOYMENT HISTORY", "EDUCATION"]


def test_a_heading_with_a_dash_within_it_before_its_content():
    document = docx.Document()
    document.add_paragraph("Ida Nordstrand")
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    document.add_paragraph().add_run("Extra – Curricular Activities :").bold = True
    document.paragraphs[-1].add_run(" Cadet at the college")
    assert [s.heading for s in read(document).sections if s.heading] == ["EDUCATION", "Extra – Curricular Activities"]


def test_place_date_name_and_degree_at_the_end_are_no_skills():
    document = docx.Document()
    bold(document, "Ida Nordstrand")
    bold(document, "Experience")
    document.add_paragraph("Planner, Skagen Logistics Ltd, Mar 2014 – Dec 2018")
    bold(document, "Skills")
    for line in (
        "Jira, SQL, Power BI",
        "B.Sc. Logistics, Nordvik College, 2012",
        "Bergen, 2 November 2024",
        "Ida Nordstrand",
    ):
        document.add_paragraph(line)
    assert [skill.text for skill in read(document).skills] == ["Jira", "SQL", "Power BI"]


def test_bio_data_at_the_end_heads_personal_data():
    document = docx.Document()
    bold(document, "BIO-DATA")
    bold(document, "Ida Nordstrand")
    bold(document, "Experience")
    document.add_paragraph("Planner, Skagen Logistics Ltd, Mar 2014 – Dec 2018")
    bold(document, "Skills")
    document.add_paragraph("Jira, SQL, Power BI")
    bold(document, "Bio-Data")
    document.add_paragraph("Date of birth: 3 May 1971")
    assert [(s.heading, s.kind) for s in read(document).sections if s.kind in ("skills", "personal")] == [
        ("Skills", "skills"),
        ("Bio-Data", "personal"),
    ]


def jobs(*steps):
    document = docx.Document()
    bold(document, "IDA NORDSTRAND")
    bold(document, "EXPERIENCE")
    for form, text in steps:
        if form == "bold":
            bold(document, text)
        else:
            document.add_paragraph(text, style="List Bullet" if form == "item" else None)
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    return read(document)


@pytest.mark.parametrize(
    "last",
    [
        "Negotiate with vendors on long lead items",
        "Order parts with long lead",
        "Support the project manager",
        "Back up for the director",
    ],
)
def test_the_last_bullet_of_a_job_heads_no_job(last):
    resume = jobs(
        ("bold", "Program Manager, Fjordline Audio\t01/2021 – present"),
        *(("item", "Run daily build calls"), ("item", last)),
        ("bold", "Project Engineer, Skagen Wearables\t07/2016 – 12/2020"),
        *(("item", "Made the master schedule"), ("item", "Moved the tools to the new plant")),
    )
    found = [(p.title, p.employer, len(p.block_ids)) for p in resume.positions]
    assert found == [
        ("Program Manager", "Fjordline Audio", 2),
        ("Project Engineer", "Skagen Wearables", 2),
    ]
    assert len(resume.bullet_ids) == 4


def test_a_line_made_to_stand_out_over_employer_and_dates_is_the_title_whatever_its_words():
    resume = jobs(
        *(("bold", "Program Manager"), ("", "Fjordline GmbH, Oslo | 2019 – present"), ("item", "Led the launch")),
        *(("bold", "Growth Hacking"), ("", "Skagen GmbH, Bergen | 2015 – 2019"), ("item", "Ran the plan")),
        *(("", "Hav Port GmbH, Bergen | 2013 – 2015"), ("item", "Wrote the tests")),
    )
    found = [(p.title, p.employer) for p in resume.positions]
    assert found == [("Program Manager", "Fjordline GmbH"), ("Growth Hacking", "Skagen GmbH"), ("", "Hav Port GmbH")]


def test_lines_with_typed_numbers_that_count_on_are_bullets_and_head_no_job():
    resume = jobs(
        *(("bold", "Program Manager, Fjordline Audio"), ("", "2019 – present")),
        *(("", "1. Shipped the speaker to forty shops"), ("", "2. Found a second source for the drivers")),
        *(("bold", "Planner, Skagen Audio"), ("", "2015 – 2019"), ("", "1. Ran EVT to PVT for three speakers")),
    )
    assert [(p.title, p.employer) for p in resume.positions] == [
        ("Program Manager", "Fjordline Audio"),
        ("Planner", "Skagen Audio"),
    ]
    assert [resume.document.block(i).text[:2] for i in resume.bullet_ids] == ["1.", "2."]


def test_numbers_before_names_make_no_list_of_work():
    found = listed(
        lambda document: document.add_paragraph("1. Jira"),
        lambda document: document.add_paragraph("2. Power BI"),
    )
    assert [text for text, _ in found] == ["Jira", "Power BI"]


def test_titles_stacked_under_one_employer_share_a_list_that_goes_to_the_newest():
    resume = jobs(
        *(("bold", "Fjordline Devices Inc."), ("", "Director\t2021 – present"), ("", "Program Manager\t2018 – 2021")),
        *(("", "Project Manager\t2015 – 2018"), ("item", "Built the office from one to nine people")),
        *(("bold", "Skagen Devices Inc."), ("", "Planner\t2010 – 2015"), ("item", "Wrote the plan of the new plant")),
    )
    found = [(p.title, p.employer, len(p.block_ids)) for p in resume.positions]
    assert found == [
        ("Director", "Fjordline Devices Inc", 1),
        ("Program Manager", "Fjordline Devices Inc", 0),
        ("Project Manager", "Fjordline Devices Inc", 0),
        ("Planner", "Skagen Devices Inc", 1),
    ]


@pytest.mark.parametrize("sign", ["➔", "→", "»", "o", "❑", "⚫", "▪", "-"])
def test_a_typed_sign_makes_a_bullet(sign):
    resume = jobs(
        *(
            ("bold", "Project Lead, Fjordline School — Oslo\t2019 – present"),
            ("", f"{sign} Rolled out the school portal"),
        ),
        *(("", f"{sign} Trained the teachers"), ("bold", "Planner, Skagen School — Bergen\t2012 – 2019")),
        *(("", f"{sign} Led a department of nine"), ("", f"{sign} Wrote the shared plans")),
    )
    assert [(p.title, p.employer, len(p.block_ids)) for p in resume.positions] == [
        ("Project Lead", "Fjordline School", 2),
        ("Planner", "Skagen School", 2),
    ]
    assert len(resume.bullet_ids) == 4


def test_a_table_of_jobs_whose_last_column_holds_the_tasks():
    document = docx.Document()
    bold(document, "IDA NORDSTRAND")
    bold(document, "EXPERIENCE")
    table(
        document,
        ("Period", "Company", "Position", "Tasks"),
        ("2015 – 2020", "Skagen Automation", "Test Engineer", "Start-up at 22 sites"),
        ("2012 – 2015", "Hav Port", "Technician", "Service"),
    )
    bold(document, "EDUCATION")
    document.add_paragraph("B.Sc. Logistics")
    found = [(p.title, p.employer) for p in read(document).positions]
    assert found == [("Test Engineer", "Skagen Automation"), ("Technician", "Hav Port")]
