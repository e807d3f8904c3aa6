using System.Text.Json;
using Torii.Tests.Support.OpenApi;

namespace Torii.Tests.Doors.OpenApi;

/// <summary>The check that answers are held to finds what is wrong.</summary>
public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""7""", """{"type": "string"}""")]
    [InlineData("""7.5""", """{"type": "integer"}""")]
    [InlineData("""true""", """{"type": ["string", "null"]}""")]
    [InlineData("""[]""", """{"type": "object"}""")]
    [InlineData("""{}""", """{"type": "array"}""")]
    [InlineData("""null""", """{"type": "boolean"}""")]
    [InlineData("""{}""", """{"type": "object", "required": ["a"], "properties": {"a": {}}}""")]
    [InlineData("""{"b": 1}""", """{"type": "object", "properties": {"a": {}}}""")]
    [InlineData("""{"a": {"b": 1}}""", """{"properties": {"a": {"properties": {"b": {"type": "string"}}}}}""")]
    [InlineData("""{"b": 1}""", """{"additionalProperties": {"type": "string"}}""")]
    [InlineData("""["a", 1]""", """{"items": {"type": "string"}}""")]
    [InlineData("""[1, 2, 3]""", """{"maxItems": 2}""")]
    [InlineData("""[]""", """{"minItems": 1}""")]
    [InlineData("""0""", """{"minimum": 1}""")]
    [InlineData("""101""", """{"maximum": 100}""")]
    [InlineData("\"\"", """{"minLength": 1}""")]
    [InlineData("\"abc\"", """{"maxLength": 2}""")]
    [InlineData("\"abc\"", """{"pattern": "^[0-9]+$"}""")]
    [InlineData("\"c\"", """{"enum": ["a", "b"]}""")]
    [InlineData("\"c\"", """{"const": "a"}""")]
    [InlineData("\"c\"", """{"oneOf": [{"type": "integer"}, {"type": "boolean"}]}""")]
    [InlineData("7", """{"oneOf": [{"type": "integer"}, {"type": "number"}]}""")]
    [InlineData("\"c\"", """{"anyOf": [{"type": "integer"}, {"type": "boolean"}]}""")]
    [InlineData("{}", """{"$ref": "#/components/schemas/Error"}""")]
    [InlineData("7", """{"multipleOf": 2}""")]
    public void Value_ThatDoesNotFit_IsAFault(string value, string schema) =>
        SchemaCheck.Faults(JsonElement.Parse(value), JsonElement.Parse(schema)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("""{"a": "x", "b": null}""", """{"required": ["a"], "properties": {"a": {"const": "x"}, "b": {"type": ["string", "null"]}}}""")]
    [InlineData("""[1, 2]""", """{"type": "array", "minItems": 1, "items": {"type": "integer", "minimum": 1}}""")]
    [InlineData("""{"b": 1}""", """{"type": "object", "properties": {"a": {}}, "additionalProperties": true}""")]
    [InlineData("""{"b": 1}""", """{"type": "object"}""")]
    [InlineData("7", """{"oneOf": [{"type": "integer"}, {"type": "string"}]}""")]
    [InlineData("7", """{"anyOf": [{"type": "integer"}, {"type": "number"}]}""")]
    [InlineData("\"7\"", """{"pattern": "^[0-9]+$", "minLength": 1, "maxLength": 1}""")]
    public void Value_ThatFits_IsNone(string value, string schema) =>
        SchemaCheck.Faults(JsonElement.Parse(value), JsonElement.Parse(schema)).ShouldBeEmpty();
}
