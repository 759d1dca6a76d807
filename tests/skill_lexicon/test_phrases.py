import pytest

from skill_lexicon.phrases import TemplateMistake, expand, verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("manage", ("manage", "manages", "managing", "managed")),
        ("track", ("track", "tracks", "tracking", "tracked")),
        ("plan", ("plan", "plans", "planning", "planned")),
        ("identify", ("identify", "identifies", "identifying", "identified")),
        ("employ", ("employ", "employs", "employing", "employed")),
        ("assess", ("assess", "assesses", "assessing", "assessed")),
        ("review", ("review", "reviews", "reviewing", "reviewed")),
        ("develop", ("develop", "develops", "developing", "developed")),
        ("lead", ("lead", "leads", "leading", "led")),
        ("oversee", ("oversee", "oversees", "overseeing", "oversaw")),
        ("control", ("control", "controls", "controlling", "controlled")),
    ],
)
def test_a_verb_has_four_forms(verb, forms):
    assert verb_forms(verb) == forms


def test_alternatives_and_nothing_are_multiplied_out():
    assert expand("(a|b) (new |)thing(|s)") == (
        "a new thing",
        "a new things",
        "a thing",
        "a things",
        "b new thing",
        "b new things",
        "b thing",
        "b things",
    )


def test_two_verbs_in_one_alternative_keep_the_same_form():
    assert expand("(~identify and ~mitigate) risks") == (
        "identify and mitigate risks",
        "identifies and mitigates risks",
        "identifying and mitigating risks",
        "identified and mitigated risks",
    )


@pytest.mark.parametrize("template", ["(a", "a)", "(a (b|c))", "~", "~Manage it"])
def test_a_template_that_cannot_be_read_is_a_mistake(template):
    with pytest.raises(TemplateMistake):
        expand(template)
