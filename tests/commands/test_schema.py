"""`kiosk schema`, as an editor types it."""

import json

from tests.commands.terminal import Capture, ends


def test_the_schema_accepts_good_content_and_no_other(capsys: Capture) -> None:
    assert ends("schema") == 0
    schema = json.loads(capsys.readouterr().out)
    import jsonschema  # loads grammars for seconds: not while tests are collected

    jsonschema.Draft202012Validator.check_schema(schema)
    assert not jsonschema.Draft202012Validator(schema).is_valid({"format": 1})


def test_the_settings_of_a_device_have_one_of_their_own(capsys: Capture) -> None:
    assert ends("schema", "--device") == 0
    schema = json.loads(capsys.readouterr().out)
    assert schema["properties"]["rotation"]["enum"] == [0, 90, 180, 270]
    assert "required" not in schema
