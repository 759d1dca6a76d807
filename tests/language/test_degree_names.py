import pytest

from resume_tailor.language.degrees import find_level

NAMES = {
    "bachelor": "Bachelor's|bachelor degree|BACHELOR'S|Undergraduate degree|B.A./B.S.|B.S./B.A.|BSc|B.A. |B.Tech|B Tech"
    "|BBA|BSEE|baccalaureate|B.E.|BE/BTech|B.Eng|BCom|BCA",
    "master": "Master's degree|master of Arts|MSCS|MASTERS|MBA|M.B.A.|M.S.|M.Sc.|MS in physics|MSc|M Tech|MCA|M.Eng"
    "|MCom|M.A.|PGDM|Advanced degree|postgraduate degree|Post-graduate degree|graduate degree|higher degree",
    "doctorate": "PhD|Ph.D.|Ph. D|doctorate|Doctoral",
    "associate": "Associate's degree|associate degree|AA/AS|AA degree",
    "any": "College degree|university degree|4-year degree|4 year degree|Four-year degree|accredited degree|Degree"
    "|DEGREE|diploma|high school diploma",
}
CASES = [(level, name) for level, names in NAMES.items() for name in names.split("|")]


@pytest.mark.parametrize(("level", "name"), CASES)
def test_each_name_of_a_degree_is_found_behind_other_words(level, name):
    text = f"At least {name}"
    assert find_level(text, 0, len(text)) == level
