import json
from dataclasses import replace
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_sample import sample

from resume_tailor.model import Analysis, Outcome, Suggestion, WrittenFile
from resume_tailor.reports.codec import from_json, to_json
from resume_tailor.reports.json_report import as_text, read_json, render_json, with_own_hash
from resume_tailor.reports.schema import build_schema, render_schema
from resume_tailor.views.tables import render_values

SCHEMA_TEXT = (files("resume_tailor.reports") / "report.schema.json").read_text("utf-8")
VALIDATOR = jsonschema.Draft202012Validator(build_schema())


def test_the_report_is_the_whole_analysis_and_outcome():
    analysis, outcome = sample()
    assert read_json(render_json(analysis, outcome)) == (analysis, outcome)


@settings(max_examples=60, deadline=None)
@given(st.builds(Outcome) | st.from_type(Outcome))
def test_any_outcome_comes_back_as_it_was(outcome):
    assert from_json(Outcome, json.loads(json.dumps(to_json(outcome)))) == outcome


def test_the_report_keeps_to_its_schema():
    VALIDATOR.validate(json.loads(render_json(*sample())))


def test_the_schema_is_a_valid_one():
    jsonschema.Draft202012Validator.check_schema(json.loads(SCHEMA_TEXT))


@pytest.mark.slow
def test_the_shipped_schema_is_that_of_the_model():
    assert render_schema() == SCHEMA_TEXT, (
        "python -m resume_tailor.reports.schema > resume_tailor/reports/report.schema.json"
    )


def test_every_property_of_the_schema_has_a_title_and_a_description():
    schema = json.loads(SCHEMA_TEXT)
    objects = [schema, *schema["$defs"].values()]
    bare = [
        (each["title"], name)
        for each in objects
        for name, value in each["properties"].items()
        if not value.get("title") or not value.get("description")
    ]
    assert not bare


@pytest.mark.parametrize("part", ["analysis", "outcome"])
def test_the_schema_refuses_what_is_missing_or_unknown(part):
    report = json.loads(render_json(*sample()))
    more = {**report, part: {**report[part], "surprise": 1}}
    fewer = {**report, part: dict(list(report[part].items())[1:])}
    assert not VALIDATOR.is_valid(more)
    assert not VALIDATOR.is_valid(fewer)


def test_keys_stand_in_the_order_of_the_model():
    report = json.loads(render_json(*sample()))
    assert list(report) == ["schema", "analysis", "outcome"]
    assert list(report["analysis"])[:3] == ["posting", "resume", "matches"]


def test_bidi_controls_and_lone_surrogates_are_escaped_and_come_back():
    analysis, outcome = sample()
    text = "\u202ea\ud800\U000e0041\x7f\x85"
    odd: Analysis = replace(analysis, suggestions=(Suggestion("x", "gap", text, "", ""),))
    rendered = render_json(odd, outcome)
    assert rendered.encode("utf-8")
    assert "\u202e" not in rendered
    assert read_json(rendered) == (odd, outcome)


def test_two_renderings_are_the_same_text():
    assert render_json(*sample()) == render_json(*sample())


def test_another_file_is_refused_as_a_report():
    with pytest.raises(ValueError, match="not a report"):
        read_json('{"schema": "urn:other"}')


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(max_examples=200, deadline=None)
@given(VALUES)
def test_a_report_is_spelled_as_the_standard_library_spells_it(value):
    assert as_text(value) == json.dumps(value, ensure_ascii=False, indent=1)


def test_the_hash_that_is_put_in_later_stands_where_the_outcome_says():
    analysis, outcome = sample()
    files = (WrittenFile("report", "report.html", "1" * 64), WrittenFile("data", "report.json", ""))
    warned = replace(outcome, files=files, warnings=('"sha256": ""',))
    signed = replace(warned, files=(files[0], replace(files[1], sha256="2" * 64)))
    assert with_own_hash(render_json(analysis, warned), "2" * 64) == render_json(analysis, signed)


@pytest.mark.parametrize("figure", [float("nan"), float("inf")])
def test_a_figure_that_json_does_not_have_is_never_written(figure):
    with pytest.raises(ValueError, match="not JSON compliant"):
        as_text([figure])
    with pytest.raises(ValueError, match="not JSON compliant"):
        render_values({"size": figure})
