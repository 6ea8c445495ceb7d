import json

import jsonschema
import pytest

from variorum.errors import FormatError
from variorum.model import codec, dossier_from_json, schema, to_json


def test_a_dossier_survives_the_way_to_json_and_back(dossier):
    assert dossier_from_json(to_json(dossier)) == dossier
    assert dossier_from_json(to_json(dossier, indent=1)) == dossier


def test_the_schema_is_one_and_a_dossier_is_valid_against_it(dossier):
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(to_json(dossier)), schema())


def test_the_schema_refuses_what_the_contract_forbids(dossier):
    raw = json.loads(to_json(dossier))
    raw["quotations"][0]["kind"] = "hearsay"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(raw, schema())


@pytest.mark.parametrize("key", ["format", "documents", "quotations", "failures", "missing_sources"])
def test_every_key_must_be_there(dossier, key):
    raw = json.loads(to_json(dossier))
    del raw[key]
    with pytest.raises(jsonschema.ValidationError, match=key):
        jsonschema.validate(raw, schema())


def test_names_are_those_of_the_contract(dossier):
    raw = json.loads(to_json(dossier))
    assert raw["commitments"][0]["if"] == "if it rains"
    assert "condition" not in raw["commitments"][0]
    assert raw["actors"][0]["country"] is None
    assert set(raw) >= {
        "format", "generator", "as_of", "documents", "stories", "actors", "quotations", "events", "quantities",
        "claims", "discrepancies", "reuse", "origins", "positions", "demands", "commitments", "framing", "timeline",
        "missing_sources", "failures",
    }  # fmt: skip


def test_a_speaker_without_words_has_no_place(dossier):
    from variorum.model import Speaker

    raw = json.loads(to_json_of(Speaker(actor="actor-1", named="none")))
    assert raw == {"actor": "actor-1", "named": "none"}


def to_json_of(record) -> bytes:
    import msgspec

    return msgspec.json.encode(record)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not JSON"),
        (b"[1]", "no 'format'"),
        (b'{"format": "variorum-dossier/99"}', "not known"),
        (b'{"format": "variorum-dossier/1"}', "not a valid"),
        (b"\xff\xfe", "not JSON"),
    ],
)
def test_what_is_no_dossier_is_refused_with_a_reason(data, reason):
    with pytest.raises(FormatError, match=reason):
        dossier_from_json(data)


def test_an_older_format_is_brought_up_step_by_step(dossier, monkeypatch):
    old = json.loads(to_json(dossier)) | {"format": "variorum-dossier/0"}
    old["quotes"] = old.pop("quotations")

    def step(raw):
        raw["quotations"] = raw.pop("quotes")
        return raw | {"format": "variorum-dossier/1"}

    monkeypatch.setitem(codec._MIGRATIONS, "variorum-dossier/0", step)
    assert dossier_from_json(json.dumps(old)) == dossier
