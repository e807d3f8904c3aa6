namespace Torii.Core.Media;

/// <summary>A picture or video that a client has uploaded, to name it in several requests.</summary>
public sealed record ClientFile
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its bytes.</summary>
    public required string MediaId { get; init; }

    /// <summary>What the client calls it.</summary>
    public required string Name { get; init; }

    /// <summary>What the client says that it is for, in OpenAI's words.</summary>
    public required string Purpose { get; init; }

    /// <summary>Its media type by its first bytes.</summary>
    public required string ContentType { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>When it came.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it goes; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
