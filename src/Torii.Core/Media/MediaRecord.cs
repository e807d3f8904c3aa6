namespace Torii.Core.Media;

/// <summary>What is known of one piece of media that we keep.</summary>
public sealed record MediaRecord
{
    /// <summary>32 hexadecimal digits; names its file too.</summary>
    public required string Id { get; init; }

    /// <summary>What it serves.</summary>
    public required MediaRole Role { get; init; }

    /// <summary>The generation it results from; null for inputs.</summary>
    public string? GenerationId { get; init; }

    /// <summary>Its place among the results of its generation, from 0.</summary>
    public int Position { get; init; }

    /// <summary>Its media type by its first bytes, such as <c>video/mp4</c>.</summary>
    public required string ContentType { get; init; }

    /// <summary>Its length in bytes; 0 where only the upstream's link is kept.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of its bytes in hexadecimal; empty where only the upstream's link is kept.</summary>
    public required string Hash { get; init; }

    /// <summary>The upstream's own link; null where the bytes are here.</summary>
    public string? Link { get; init; }

    /// <summary>When it was kept.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
