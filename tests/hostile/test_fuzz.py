"""A slice of `python tests/hostile/fuzz.py`: every kind of input from outside, without a crash."""

import pytest

#: Inputs a target is fed here; the command feeds a hundred thousand.
SLICE = {
    "readers": 500,
    "tables of events": 100,
    "find_dates": 3_000,
    "extract_events": 60,
    "EDTF and date input": 400,
    "URL state": 3_000,
}


@pytest.mark.parametrize("target", SLICE)
def test_random_input_crashes_nothing(target, fuzz):
    outcomes, crashes = fuzz.fuzz(target, SLICE[target], seed=2)
    assert not crashes, "\n\n".join(crashes[:3])
    assert sum(outcomes.values()) == SLICE[target]


def test_every_target_has_a_slice(fuzz):
    assert set(SLICE) == set(fuzz.TARGETS)


def test_a_crash_is_found_and_told(fuzz, monkeypatch):
    def feed(_):
        raise RuntimeError("here")

    monkeypatch.setitem(fuzz.TARGETS, "URL state", fuzz.TARGETS["URL state"]._replace(feed=feed))
    outcomes, crashes = fuzz.fuzz("URL state", 3, seed=1)
    assert outcomes == {"crash": 3}
    assert "input 0" in crashes[0]
    assert "RuntimeError: here" in crashes[0]
