"""Whether a JSON value is what an OpenAPI document says: the part of JSON Schema that FastAPI writes."""

from __future__ import annotations

from typing import Any

_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict, "null": type(None),
}  # fmt: skip


def faults(value: Any, schema: Any, document: dict[str, Any], place: str = "$") -> list[str]:
    """Where the value departs from the schema; empty where it conforms."""
    if "$ref" in schema:
        return faults(
            value, document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], document, place
        )
    if "anyOf" in schema:
        tried = [faults(value, one, document, place) for one in schema["anyOf"]]
        return [] if [] in tried else min(tried, key=len)
    kind = schema.get("type")
    if kind and (not isinstance(value, _TYPES[kind]) or (isinstance(value, bool) and kind != "boolean")):
        return [f"{place}: {value!r} is no {kind}"]
    found = [f"{place}: not one of {schema['enum']}"] if value not in schema.get("enum", [value]) else []
    if kind == "array":
        for number, item in enumerate(value):
            found += faults(item, schema.get("items", {}), document, f"{place}[{number}]")
    if kind == "object":
        named = schema.get("properties", {})
        found += [f"{place}: {name} is missing" for name in schema.get("required", []) if name not in value]
        for name, item in value.items():
            further = schema.get("additionalProperties", True)
            inner = named.get(name, {} if further is True else further)
            found += (
                faults(item, inner, document, f"{place}.{name}")
                if inner is not False
                else [f"{place}.{name}"]
            )
    return found
