using System.Text.RegularExpressions;

namespace Torii.Storage.Backup;

/// <summary>What lies where in a backup. It is what lies there in a data folder too.</summary>
internal static partial class BackupLayout
{
    /// <summary>What the backup says of itself.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>The database.</summary>
    public const string Database = "torii.db";

    /// <summary>The folder of the keys that secrets in the database are encrypted with.</summary>
    public const string Keys = "keys";

    /// <summary>The folder of the media.</summary>
    public const string Media = "media";

    /// <summary>Whether a manifest may name a file so: nothing leads out of the backup, or to what is none of its business.</summary>
    public static bool IsKnown(string path) => path == Database || KeyFile().IsMatch(path);

    /// <summary>Whether something is a file or folder of its own, and no link to another place. What is not there is none either.</summary>
    public static bool IsPlain(FileSystemInfo entry) => entry.Exists && entry.LinkTarget is null && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    // As Data Protection names them.
    [GeneratedRegex("^keys/[A-Za-z0-9][A-Za-z0-9_-]{0,100}\\.xml$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyFile();
}
