from report_sample import sample

from resume_tailor.reports.coverage_picture import coverage_bars


def test_every_requirement_but_conditions_is_counted_once():
    matches = sample()[0].matches
    bars = coverage_bars(matches)
    assert sum(bar.asked for bar in bars) == sum(match.requirement.kind != "check" for match in matches)
    assert all(bar.asked == sum(part.count for part in bar.parts) for bar in bars)


def test_bars_are_to_scale_and_the_longest_fills_the_width():
    bars = coverage_bars(sample()[0].matches)
    widths = [sum(part.width for part in bar.parts) for bar in bars]
    assert abs(widths[0] - 100) < 0.01
    assert all(abs(width - 100 * bar.asked / bars[0].asked) < 0.01 for width, bar in zip(widths, bars, strict=True))


def test_the_parts_of_a_bar_stand_one_after_the_other():
    for bar in coverage_bars(sample()[0].matches):
        ends = [part.x + part.width for part in bar.parts]
        assert all(abs(part.x - end) < 0.01 for part, end in zip(bar.parts[1:], ends, strict=False))


def test_nothing_asked_is_no_picture():
    assert coverage_bars(()) == ()
