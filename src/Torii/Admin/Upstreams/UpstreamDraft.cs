using System.Text.Json;

namespace Torii.Admin.Upstreams;

/// <summary>An upstream that is to be added or tried. <c>{"preset":"openrouter","key":"…"}</c> is a whole one.</summary>
/// <param name="Preset">The preset it begins with.</param>
internal sealed record UpstreamDraft(string Preset)
{
    /// <summary>What it is to be called; null for its preset's name.</summary>
    public string? Name { get; init; }

    /// <summary>The key of its first account; null where it asks for none. It is not shown again.</summary>
    public string? Key { get; init; }

    /// <summary>Submissions a minute through that account; null for no limit.</summary>
    public int? MaxRpm { get; init; }

    /// <summary>Images at once through it; null for no limit.</summary>
    public int? ImageLimit { get; init; }

    /// <summary>Videos at once through it; null for no limit.</summary>
    public int? VideoLimit { get; init; }

    /// <summary>What it says beside its preset, as the configuration would: <c>{"BaseUrl":"…","Targets":{…}}</c>.</summary>
    public JsonElement? Fields { get; init; }

    /// <inheritdoc />
    /// <remarks>The key stays out of logs and messages.</remarks>
    public override string ToString() => nameof(UpstreamDraft);
}
