"""TimeML: texts with their dates and events marked in place."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from extract.table import exports, schema


def test_timeml(make_document: Any, make_event: Any) -> None:
    text = "In 2019 & later <the> bridge fell; a year earlier it stood. \x0b"
    document = make_document(text=text)
    first = make_event(
        0, "2019", dated={"start_char": 3, "end_char": 7}, trigger="fell", trigger_start=29, trigger_end=33
    )
    earlier = {"start_char": 35, "end_char": 49, "date_status": "inferred", "status": "inferred", "value": "2018"}
    earlier |= {"anchor": "LAST", "anchor_start": 3, "anchor_end": 7}
    earlier.pop("date_status")
    second = make_event(1, "a year earlier", dated=earlier, trigger="stood", trigger_start=53, trigger_end=58)
    table = schema.build([(document, [first, second])])
    root = ElementTree.fromstring(exports.write(table, ".tml", [document]))
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == text.replace("\x0b", "\ufffd")
    [one, two] = body.findall("TIMEX3")
    assert (one.text, one.get("value"), one.get("type")) == ("2019", "2019", "DATE")
    assert (two.text, two.get("anchorTimeID"), two.get("temporalFunction")) == (
        "a year earlier",
        one.get("tid"),
        "true",
    )
    assert [event.text for event in body.findall("EVENT")] == ["fell", "stood"]
    assert len(root.findall("TLINK")) == 2
    created = root.find("DCT/TIMEX3")
    assert created is not None
    assert created.get("value") == "2020-03-04"


def test_timeml_marks_each_end_of_a_range_with_its_own_value(make_document: Any, make_event: Any) -> None:
    document = make_document(text="The court sat from 30 May to 2 June 2003.")
    when = {"start_char": 19, "end_char": 40, "value": "2003-05-30", "edtf": "2003-05-30/2003-06-02"}
    event = make_event(0, "30 May to 2 June 2003", dated=when, trigger="sat", trigger_start=10, trigger_end=13)
    root = ElementTree.fromstring(exports.write(schema.build([(document, [event])]), ".tml", [document]))
    ends = [(end.text, end.get("value")) for end in root.iterfind("TEXT/TIMEX3")]
    assert ends == [("30 May", "2003-05-30"), ("2 June 2003", "2003-06-02")]
    assert [link.get("relType") for link in root.iterfind("TLINK")] == ["BEGUN_BY", "ENDED_BY"]
