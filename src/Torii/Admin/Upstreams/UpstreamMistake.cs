using Torii.Providers.Upstreams.Presets;
using Torii.Upstreams;

namespace Torii.Admin.Upstreams;

/// <summary>Something wrong with what was written of an upstream.</summary>
/// <param name="Param">The field, as the body names it: <c>fields.Targets.video.Seconds</c>.</param>
/// <param name="Message">What is wrong, a sentence that names the field.</param>
internal sealed record UpstreamMistake(string Param, string Message)
{
    /// <summary>What the fields of an upstream stand in.</summary>
    public const string Fields = "fields";

    /// <summary>A mistake as the body's sender can find it.</summary>
    public static UpstreamMistake Of(FieldMistake mistake)
    {
        var param = mistake.Path == UpstreamRules.KeyField ? "key" : $"{Fields}.{mistake.Path.Replace(':', '.')}";
        return new UpstreamMistake(param, $"'{param}' {mistake.What}.");
    }
}
