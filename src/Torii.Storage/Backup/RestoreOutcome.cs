namespace Torii.Storage.Backup;

/// <summary>What became of a restoring.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <summary>A server can start on the data folder.</summary>
    public sealed record Restored : RestoreOutcome
    {
        /// <summary>When the backup was begun.</summary>
        public required DateTimeOffset MadeAt { get; init; }

        /// <summary>The Torii that made it.</summary>
        public required string Version { get; init; }

        /// <summary>The database's length in bytes.</summary>
        public required long DatabaseBytes { get; init; }

        /// <summary>Whether the server needs the passphrase that the keys were encrypted under.</summary>
        public required bool NeedsMasterKey { get; init; }

        /// <summary>The media that were restored; null where the backup holds none.</summary>
        public required MediaSum? Media { get; init; }
    }

    /// <summary>It cannot be restored, or not there. Nothing was left.</summary>
    /// <param name="Why">What is in the way, in a sentence.</param>
    public sealed record Refused(string Why) : RestoreOutcome;
}
