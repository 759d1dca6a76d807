"""PDF postings: lines that only the page's width broke are one."""

from resume_tailor.readers.pdf import unwrap


def test_wrapped_lines_are_put_together_and_items_stay_apart():
    lines = [
        "Technical Program Manager",
        "You will own the delivery of our warehouse robots from the first",
        "prototype to the launch in four regions, together with vendors.",
        "Requirements",
        "• Eight years of experience in technical program management and",
        "with hardware teams",
        "• Jira, Confluence",
    ]
    assert list(unwrap(lines)) == [
        "Technical Program Manager",
        "You will own the delivery of our warehouse robots from the first "
        "prototype to the launch in four regions, together with vendors.",
        "Requirements",
        "• Eight years of experience in technical program management and with hardware teams",
        "• Jira, Confluence",
    ]
