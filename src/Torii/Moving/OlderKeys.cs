namespace Torii.Moving;

/// <summary>Who was let in by an older proxy. Holds secrets: never logged.</summary>
internal sealed record OlderKeys
{
    /// <summary>The key of its clients; null where none is set.</summary>
    public string? ClientKey { get; init; }

    /// <summary>The name of its operator; null where none is set.</summary>
    public string? Name { get; init; }

    /// <summary>His password; null where none is set.</summary>
    public string? Password { get; init; }

    /// <summary>His key; null where the proxy has none, or none is set.</summary>
    public string? AdminKey { get; init; }

    /// <inheritdoc />
    public override string ToString() => nameof(OlderKeys);
}
