from jsonschema import Draft202012Validator

from xcheck.names.register_schema import SCHEMA


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_object_is_closed() -> None:
    def closed(part: object) -> bool:
        if isinstance(part, dict):
            return (part.get("type") != "object" or part.get("additionalProperties") is False) and all(map(closed, part.values()))
        return all(map(closed, part)) if isinstance(part, list) else True

    assert closed(SCHEMA)
