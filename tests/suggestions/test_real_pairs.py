"""What must never happen, on real postings and resumes: every edit of every pair keeps the promises."""

import random
from collections import Counter
from datetime import date
from functools import cache

import pytest

from benchmarks.shared import SHARED
from resume_tailor.evidence import find_evidence
from resume_tailor.folding import find_words, fold_words
from resume_tailor.language.pipeline import load_nlp
from resume_tailor.matching import match_requirements
from resume_tailor.model import InsertItem, ReorderBlocks, ReorderItems, ReplaceText
from resume_tailor.posting import read_posting_document
from resume_tailor.readers import read_posting, read_resume
from resume_tailor.resume import read_resume_document
from resume_tailor.suggestions import suggest
from resume_tailor.suggestions.gate import SENIORITY
from skill_lexicon import load_lexicon

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="../shared is not there"),
]
AS_OF = date(2026, 11, 1)


def pairs(count=30):
    chance = random.Random(17)
    postings = sorted((SHARED / "gold/postings").glob("*.txt"))
    resumes = sorted((SHARED / "resumes").glob("*.docx"))
    return list(zip(chance.sample(postings, count), chance.sample(resumes, count), strict=True)) if postings else []


@cache
def tools():
    lexicon = load_lexicon()
    return lexicon, load_nlp(lexicon)


@cache
def suggested(posting_path, resume_path):
    lexicon, nlp = tools()
    posting = read_posting_document(read_posting(posting_path), lexicon, nlp)
    resume = read_resume_document(read_resume(resume_path), lexicon, nlp)
    evidence = find_evidence(resume, lexicon, AS_OF)
    matches = match_requirements(posting, resume, evidence, lexicon, AS_OF)
    return posting, resume, suggest(posting, resume, evidence, matches, lexicon, AS_OF)[0]


def edits(made, *kinds):
    return [s for s in made if isinstance(s.edit, kinds)]


PAIRS = [pytest.param(p, r, id=f"{p.stem}-{r.stem}") for p, r in pairs()] if (SHARED / "gold").is_dir() else []


@pytest.mark.parametrize(("posting_path", "resume_path"), PAIRS)
def test_no_edit_writes_a_word_without_ground_or_raises_anyone(posting_path, resume_path):
    _, resume, made = suggested(posting_path, resume_path)
    lexicon, _ = tools()
    for suggestion in edits(made, ReplaceText, InsertItem):
        concepts = {item.mention.concept for item in suggestion.evidence if item.mention in resume.mentions}
        names = {word for c in concepts if c for name in lexicon[c].names for word in fold_words(name)}
        titles = (
            {word for p in resume.positions for word in fold_words(p.title)} if suggestion.kind == "headline" else set()
        )
        before = suggestion.edit.before if isinstance(suggestion.edit, ReplaceText) else ""
        fresh = set(fold_words(suggestion.edit.after)) - set(fold_words(before))
        assert fresh <= names | titles | {"a", "an", "and"}
        assert not fresh & SENIORITY - names - titles


@pytest.mark.parametrize(("posting_path", "resume_path"), PAIRS)
def test_position_lines_contact_data_and_numbers_stay(posting_path, resume_path):
    _, resume, made = suggested(posting_path, resume_path)
    kept = {i for p in resume.positions for i in p.heading_ids} | set(resume.contact_ids)
    for suggestion in edits(made, ReplaceText):
        edit = suggestion.edit
        assert edit.block_id not in kept
        assert Counter(filter(str.isdigit, edit.before)) <= Counter(filter(str.isdigit, edit.after))
        assert resume.document.block(edit.block_id).text[edit.start : edit.end] == edit.before


@pytest.mark.parametrize(("posting_path", "resume_path"), PAIRS)
def test_reorderings_lose_nothing_and_stay_within_one_job(posting_path, resume_path):
    _, resume, made = suggested(posting_path, resume_path)
    job = {i: p.id for p in resume.positions for i in p.block_ids}
    for suggestion in edits(made, ReorderBlocks, ReorderItems):
        assert sorted(suggestion.edit.order) == list(range(len(suggestion.edit.before)))
    for suggestion in edits(made, ReorderBlocks):
        assert len({job.get(i) for i in suggestion.edit.block_ids}) == 1


@pytest.mark.parametrize(("posting_path", "resume_path"), PAIRS)
def test_no_term_is_written_more_than_twice(posting_path, resume_path):
    _, _, made = suggested(posting_path, resume_path)
    written = Counter(
        name
        for s in edits(made, ReplaceText, InsertItem)
        for name in s.names
        if find_words(s.edit.after, name) and s.kind != "headline"
    )
    assert all(count <= 2 for count in written.values())


@pytest.mark.parametrize(("posting_path", "resume_path"), PAIRS)
def test_ids_are_unique(posting_path, resume_path):
    _, _, made = suggested(posting_path, resume_path)
    assert len({s.id for s in made}) == len(made)


@pytest.mark.parametrize(("posting_path", "resume_path"), PAIRS)
def test_every_quotation_stands_in_its_document(posting_path, resume_path):
    posting, resume, made = suggested(posting_path, resume_path)
    documents = {"posting": posting.document, "resume": resume.document}
    for suggestion in made:
        for quote in (*suggestion.posting_quotes, *suggestion.resume_quotes):
            assert documents[quote.of].block(quote.block_id).text[quote.start : quote.end] == quote.text
