using System.Globalization;
using System.Text.Json.Nodes;

namespace Torii.Hosting;

/// <summary>A section of the configuration as JSON: texts, lists and objects.</summary>
internal static class SettingTree
{
    /// <summary>What stands in a section; null where that is nothing. One text wins over parts, as with every list.</summary>
    public static JsonNode? Of(IConfigurationSection section)
    {
        var parts = section.GetChildren().ToArray();
        if (!string.IsNullOrWhiteSpace(section.Value) || parts is [])
        {
            return section.Value is { } text ? JsonValue.Create(text.Trim()) : null;
        }

        return Array.TrueForAll(parts, part => int.TryParse(part.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new JsonArray([.. parts.Select(Of)])
            : Fields(parts);
    }

    /// <summary>Parts by their names.</summary>
    public static JsonObject Fields(IEnumerable<IConfigurationSection> parts) => new(parts.Select(part => KeyValuePair.Create(part.Key, Of(part))));
}
