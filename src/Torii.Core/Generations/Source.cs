using System.Text.Json.Serialization;

namespace Torii.Core.Generations;

/// <summary>An earlier work that a generation goes out from: to remix it, go on with it, or make a character of it.</summary>
public sealed record Source
{
    /// <summary>The generation of ours that made it; null where it was made elsewhere.</summary>
    public string? GenerationId { get; init; }

    /// <summary>Whether another client's generation made it, which is then not to be named.</summary>
    public bool IsForeign { get; init; }

    /// <summary>The upstream's name for it (<c>gen_…</c>); null where only its post is known.</summary>
    public string? Result { get; init; }

    /// <summary>The upstream's name for the task that made it; null where it takes no part. Settled when an attempt begins.</summary>
    [JsonIgnore]
    public string? Task { get; init; }

    /// <summary>The upstream's name for its public post (<c>s_…</c>); null where it has none that we know.</summary>
    public string? Post { get; init; }
}
