using System.Text.Json;
using System.Text.Json.Serialization;
using Torii.Core.Generations;

namespace Torii.Storage.Sql;

/// <summary>Writes a kind by its stored name, as its column does.</summary>
internal sealed class KindJsonConverter : JsonConverter<GenerationKind>
{
    /// <inheritdoc />
    public override GenerationKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped
            ? StoredNames.Kinds.Parse(reader.ValueSpan)
            : throw new JsonException("A kind is missing.");

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, GenerationKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(StoredNames.Kinds[value]);
}
