"""A standard that somebody worked by is work in its field."""

import pytest

from skill_lexicon import load_lexicon


@pytest.mark.parametrize(
    ("standard", "field"),
    [
        ("pci-dss", "information-security"),
        ("iso-27001", "information-security"),
        ("soc-2", "information-security"),
        ("fedramp", "information-security"),
        ("single-sign-on", "information-security"),
        ("hipaa", "data-privacy"),
        ("hipaa", "regulatory-compliance"),
        ("gdpr", "data-privacy"),
        ("sox", "regulatory-compliance"),
        ("gmp", "regulatory-compliance"),
        ("iso-26262", "functional-safety"),
        ("iec-62304", "medical-devices"),
        ("itil", "it-service-management"),
        ("payment-clearing", "payments"),
        ("fare-collection", "payments"),
    ],
)
def test_a_standard_belongs_to_its_field(standard, field):
    assert field in load_lexicon().ancestors(standard)
