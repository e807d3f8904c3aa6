using Torii.Providers.OpenAi.Chat;
using Torii.Providers.OpenAi.Images;
using Torii.Providers.OpenAi.Videos;

namespace Torii.Providers.Upstreams.Presets;

/// <summary>A preset's file; with what an operator's configuration says otherwise, an upstream.</summary>
internal sealed record UpstreamDocument
{
    public string? Protocol { get; init; }

    public string? BaseUrl { get; init; }

    /// <summary>Whether the server serves nobody without a key.</summary>
    public bool KeyRequired { get; init; }

    /// <summary>Whether the server refuses every request that names no model.</summary>
    public bool ModelRequired { get; init; }

    public bool Repeatable { get; init; }

    public PollingDocument? Polling { get; init; }

    public VideoDialect? Videos { get; init; }

    public ImageDialect? Images { get; init; }

    public ChatDialect? Chat { get; init; }

    /// <summary>Its targets by their own names, in the order they are tried; null for one that was taken away.</summary>
    public OrderedDictionary<string, TargetDocument?> Targets { get; init; } = [];

    /// <summary>The targets that are left.</summary>
    internal IEnumerable<(string Name, TargetDocument Target)> Present =>
        Targets.Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value!));

    /// <summary>The name of one of the members above, as configuration has it.</summary>
    internal static string NameOf(string member) => char.ToUpperInvariant(member[0]) + member[1..];
}
