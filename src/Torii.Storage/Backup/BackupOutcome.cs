namespace Torii.Storage.Backup;

/// <summary>What became of a backup.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome()
    {
    }

    /// <summary>It is there, whole and durable.</summary>
    public sealed record Made : BackupOutcome
    {
        /// <summary>The database's length in bytes.</summary>
        public required long DatabaseBytes { get; init; }

        /// <summary>How many files of keys there are.</summary>
        public required int Keys { get; init; }

        /// <summary>Whether they are encrypted under a passphrase.</summary>
        public required bool NeedsMasterKey { get; init; }

        /// <summary>What was saved of the media; null where they were left out.</summary>
        public required MediaSum? Media { get; init; }
    }

    /// <summary>It cannot be made as it is asked for. Nothing was written.</summary>
    /// <param name="Why">What is in the way, in a sentence.</param>
    public sealed record Refused(string Why) : BackupOutcome;
}
