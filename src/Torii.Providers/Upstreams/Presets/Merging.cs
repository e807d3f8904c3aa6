using System.Text.Json.Nodes;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>Lays what an operator says over a preset.</summary>
internal static class Merging
{
    /// <summary>
    /// Changes the preset: objects are merged field by field, and anything else takes the place of what was there. A name in
    /// another case is the same name.
    /// </summary>
    public static void Over(JsonObject preset, JsonObject own)
    {
        foreach (var (written, value) in own)
        {
            var name = preset.Select(field => field.Key).FirstOrDefault(known => known.Equals(written, StringComparison.OrdinalIgnoreCase)) ?? written;
            if (value is JsonObject fields && preset[name] is JsonObject before)
            {
                Over(before, fields);
            }
            else
            {
                preset[name] = value?.DeepClone();
            }
        }
    }
}
