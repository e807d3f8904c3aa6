using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>How presets are read: strictly, for a field that nobody knows is a mistake.</summary>
internal static class PresetJson
{
    /// <summary>
    /// The rules. By reflection, which presets alone are worth: generated code forgets what members are where a file says
    /// nothing of them.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new LengthsConverter(), new SizeConverter(), new SwitchConverter(), new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>What is known of an upstream's fields.</summary>
    public static JsonTypeInfo<UpstreamDocument> Upstream { get; } = (JsonTypeInfo<UpstreamDocument>)Options.GetTypeInfo(typeof(UpstreamDocument));
}
