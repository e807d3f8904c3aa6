namespace Torii.Storage;

/// <summary>Where things are kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The folder of the database and its lock; made if missing.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder of the media; null for <c>media</c> in the data folder.</summary>
    public string? MediaFolder { get; init; }

    /// <summary>
    /// The name under which this process owns rows of work. One process holds an embedded database, so a name that stays
    /// the same lets a start take over nothing but what another name left behind.
    /// </summary>
    public string Replica { get; init; } = "local";
}
