using System.Text.Json;
using System.Text.Json.Nodes;
using Torii.Admin.Answers;
using Torii.Doors.Errors;
using Torii.Hosting;
using Torii.Providers.Upstreams.Presets;
using Torii.Upstreams;

namespace Torii.Admin.Upstreams;

/// <summary>Settles what an operator has written of an upstream, by the rules that hold for the configuration, too.</summary>
internal sealed class UpstreamReading(ServedAddresses served)
{
    private const int LongestFields = 200_000;
    private const int DeepestFields = 16;
    private const int MostMistakes = 10;

    /// <summary>Settles it.</summary>
    /// <param name="name">What the upstream is called.</param>
    /// <param name="preset">The preset it begins with.</param>
    /// <param name="fields">What it says beside that; null for nothing.</param>
    /// <param name="hasKey">Whether there is a key for it.</param>
    /// <returns>The upstream with its fields as they are kept; or why it cannot be used.</returns>
    public (SettledUpstream? Settled, string Fields, Refused? Refused) Read(string name, string preset, JsonElement? fields, bool hasKey)
    {
        if (UpstreamRules.BrokenByPreset(preset) is { } unknown)
        {
            return No(Refused.Field("preset", unknown));
        }

        if (UpstreamRules.BrokenBy(name) is { } broken)
        {
            return No(Refused.Field("name", broken));
        }

        if (FieldsIn(fields) is not { } own)
        {
            return No(Refused.Field(UpstreamMistake.Fields, $"must be an object that names each field once, {DeepestFields} levels deep and {LongestFields} letters long at most"));
        }

        var (settled, mistakes) = UpstreamRules.Settle(name, preset, own, hasKey);
        if (settled is null || mistakes is not [])
        {
            return No(Of(mistakes));
        }

        return served.Contain(settled.Settings.BaseAddress)
            ? No(Refused.Field($"{UpstreamMistake.Fields}.{UpstreamEntry.AddressField}", "must be another address than Torii's own, or it would ask itself for ever"))
            : (settled, own.ToJsonString(), null);
    }

    private static (SettledUpstream? Settled, string Fields, Refused? Refused) No(Refused refused) => (null, "", refused);

    private static Refused Of(IReadOnlyList<FieldMistake> mistakes)
    {
        var told = mistakes.Take(MostMistakes).Select(UpstreamMistake.Of).ToList();
        return new Refused(ApiError.Invalid("invalid_value", string.Join(' ', told.Select(mistake => mistake.Message)), told.FirstOrDefault()?.Param));
    }

    // Read anew: as part of a body it might name a field twice, which would be found only when somebody looks for it.
    private static JsonObject? FieldsIn(JsonElement? fields)
    {
        if (fields is null or { ValueKind: JsonValueKind.Null })
        {
            return [];
        }

        try
        {
            var text = fields.Value.GetRawText();
            return text.Length <= LongestFields
                ? JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = DeepestFields }) as JsonObject
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
