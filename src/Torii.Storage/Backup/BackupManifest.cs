namespace Torii.Storage.Backup;

/// <summary>What a backup says of itself. It is written last: a folder without one is no backup.</summary>
internal sealed record BackupManifest
{
    /// <summary>What <see cref="Kind"/> says in every backup.</summary>
    public const string KindName = "torii-backup";

    /// <summary>The form that is written here. One that is greater was written by a newer Torii.</summary>
    public const int CurrentFormat = 1;

    /// <summary>That it is a backup of Torii.</summary>
    public required string Kind { get; init; }

    /// <summary>The form of the backup.</summary>
    public required int Format { get; init; }

    /// <summary>The Torii that made it.</summary>
    public required string Version { get; init; }

    /// <summary>The schema's version of the database in it.</summary>
    public required int Schema { get; init; }

    /// <summary>When it was begun; nothing later is in it.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Whether the media that the database names are in it.</summary>
    public required bool HasMedia { get; init; }

    /// <summary>Whether the keys in it are encrypted under a passphrase, which is not in it.</summary>
    public required bool NeedsMasterKey { get; init; }

    /// <summary>Its files but the media, whose lengths and hashes the database knows.</summary>
    public required IReadOnlyList<BackupFile> Files { get; init; }
}
