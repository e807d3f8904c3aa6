using System.Text.Json;
using Torii.Core.Stores;
using Torii.Storage.Media;

namespace Torii.Storage.Backup;

/// <summary>
/// Brings a backup back as a data folder. Everything is checked before anything takes its place; what cannot be restored
/// leaves nothing behind.
/// </summary>
public static class Restoring
{
    // The largest manifests hold some dozens of keys.
    private const int LongestManifest = 1024 * 1024;

    private const string Growing = "restoring";

    /// <summary>Restores a backup.</summary>
    /// <param name="terms">What, and where to.</param>
    /// <param name="cancellationToken">Gives up and leaves nothing.</param>
    /// <exception cref="DataFolderInUseException">A server works on the data folder.</exception>
    /// <exception cref="IOException">The disk did not take it, or something cannot be read; nothing is left.</exception>
    public static async Task<RestoreOutcome> RunAsync(RestoreTerms terms, CancellationToken cancellationToken)
    {
        var backup = Path.TrimEndingDirectorySeparator(Path.GetFullPath(terms.Backup));
        var (manifest, mistake) = await ReadAsync(backup, cancellationToken);
        if ((mistake ?? Obstacle(terms)) is { } why)
        {
            return new RestoreOutcome.Refused(why);
        }

        var isNew = !Directory.Exists(terms.DataFolder);
        var restored = false;
        using var folder = DataFolder.Take(terms.DataFolder);
        var growing = Path.Combine(folder.Path, Growing);
        try
        {
            PrivateFolder.Make(growing);
            var outcome = await FillAsync(manifest!, backup, growing, terms.GoOn, cancellationToken);
            if (outcome is RestoreOutcome.Restored)
            {
                SettleOrLeave(growing, folder.Path, terms.MediaFolder);
                restored = true;
            }

            return outcome;
        }
        catch (Sqlite.SqliteException full) when (full.Trouble == StorageTrouble.NoSpace)
        {
            throw new IOException($"There is not enough room for the database: {full.Message} Nothing was left.", full);
        }
        catch (Sqlite.SqliteException fault)
        {
            return new RestoreOutcome.Refused($"The database of the backup is damaged: {fault.Message}");
        }
        finally
        {
            if (Directory.Exists(growing))
            {
                Directory.Delete(growing, recursive: true);
            }

            if (isNew && !restored)
            {
                folder.Dispose();
                Directory.Delete(folder.Path, recursive: true);
            }
        }
    }

    private static async Task<(BackupManifest? Manifest, string? Mistake)> ReadAsync(string backup, CancellationToken cancellationToken)
    {
        var file = new FileInfo(Path.Combine(backup, BackupLayout.Manifest));
        if (!BackupLayout.IsPlain(file) || file.Length is 0 or > LongestManifest)
        {
            return (null, $"'{backup}' is no backup of Torii: {(file.Exists ? $"its {BackupLayout.Manifest} is none" : $"there is no {BackupLayout.Manifest} in it")}.");
        }

        BackupManifest? manifest;
        try
        {
            manifest = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(file.FullName, cancellationToken), BackupJson.Default.BackupManifest);
        }
        catch (JsonException)
        {
            manifest = null;
        }

        return manifest?.Kind == BackupManifest.KindName
            ? (manifest, FlawOf(manifest))
            : (null, $"'{backup}' is no backup of Torii: its {BackupLayout.Manifest} is none.");
    }

    private static string? FlawOf(BackupManifest manifest) => manifest switch
    {
        { Format: > BackupManifest.CurrentFormat } => $"The backup was made by Torii {manifest.Version} in a newer form ({manifest.Format}; this one knows up to {BackupManifest.CurrentFormat}). Restore it with that Torii, or a newer one.",
        _ when manifest.Schema > SavedDatabase.NewestSchema => $"The backup was made by Torii {manifest.Version}: its database has schema version {manifest.Schema}, and this one knows up to {SavedDatabase.NewestSchema}. Restore it with that Torii, or a newer one.",
        _ when manifest.Files.FirstOrDefault(file => !BackupLayout.IsKnown(file.Path)) is { } foreign => $"The backup names a file that is none of a backup's: '{foreign.Path}'.",
        _ when manifest.Files.Count(file => file.Path == BackupLayout.Database) != 1 || manifest.Files.DistinctBy(file => file.Path, StringComparer.OrdinalIgnoreCase).Count() != manifest.Files.Count => "The backup does not name each of its files once.",
        _ => null,
    };

    private static string? Obstacle(RestoreTerms terms)
    {
        if (File.Exists(terms.DataFolder))
        {
            return $"'{terms.DataFolder}' is a file. Name a folder.";
        }

        if (IsFilled(terms.DataFolder))
        {
            // Where a server works on it, that is the thing to know.
            DataFolder.Take(terms.DataFolder).Dispose();
            return $"The data folder '{Path.GetFullPath(terms.DataFolder)}' is not empty. Restore into an empty one (--data), and keep the old one until the new one has shown that it works.";
        }

        return terms.MediaFolder is { } media && IsFilled(media) ? $"The media folder '{Path.GetFullPath(media)}' (Torii:Media, IMAGE_SAVE_DIR) is not empty." : null;
    }

    private static bool IsFilled(string folder) =>
        Directory.Exists(folder) && new DirectoryInfo(folder).EnumerateFileSystemInfos().Any(entry => !DataFolder.IsMark(entry.Name));

    private static async Task<RestoreOutcome> FillAsync(BackupManifest manifest, string backup, string growing, bool goOn, CancellationToken cancellationToken)
    {
        PrivateFolder.Make(Path.Combine(growing, BackupLayout.Keys));
        foreach (var file in manifest.Files)
        {
            if (await CopyAsync(backup, growing, file, cancellationToken) is { } flaw)
            {
                return new RestoreOutcome.Refused(flaw);
            }
        }

        var path = Path.Combine(growing, BackupLayout.Database);
        using var database = SavedDatabase.Open(path);
        if (database.Flaw() is { } damage)
        {
            return new RestoreOutcome.Refused($"The database of the backup is damaged: {damage}.");
        }

        if (database.Schema() != manifest.Schema)
        {
            return new RestoreOutcome.Refused($"The database of the backup is another one than it says: it has schema version {database.Schema()} instead of {manifest.Schema}.");
        }

        var (media, missing) = manifest.HasMedia ? await new MediaRestoring(backup, growing).RunAsync(database, cancellationToken) : (null, null);
        if (missing is not null)
        {
            return new RestoreOutcome.Refused(missing);
        }

        database.Set(RestoredFrom.Setting, new RestoredFrom(manifest.MadeAt, goOn).ToString());
        return new RestoreOutcome.Restored
        {
            MadeAt = manifest.MadeAt,
            Version = manifest.Version,
            DatabaseBytes = new FileInfo(path).Length,
            NeedsMasterKey = manifest.NeedsMasterKey,
            Media = media,
        };
    }

    private static async Task<string?> CopyAsync(string backup, string growing, BackupFile file, CancellationToken cancellationToken)
    {
        var source = new FileInfo(Path.Combine(backup, file.Path));

        // The backup itself may be named by a link; what is in it may not lead out of it.
        if (!BackupLayout.IsPlain(source) || (source.DirectoryName != backup && !BackupLayout.IsPlain(source.Directory!)))
        {
            return $"The backup is not whole: '{file.Path}' {(source.Exists ? "is a link to somewhere else" : "is missing")}.";
        }

        // Before it is opened: what has no length, such as a pipe, would never come to an end.
        return source.Length == file.Length && await CheckedCopy.RunAsync(source.FullName, Path.Combine(growing, file.Path), cancellationToken) == (file.Length, file.Sha256)
            ? null
            : $"The backup is damaged: '{file.Path}' is not what was saved.";
    }

    // Media may go to another disk, which may be full.
    private static void SettleOrLeave(string growing, string data, string? mediaFolder)
    {
        try
        {
            Settle(growing, data, mediaFolder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Both folders were empty before, so that all in them is ours.
            string[] media = mediaFolder is null ? [Path.Combine(data, BackupLayout.Media)] : Directory.Exists(mediaFolder) ? Directory.GetDirectories(mediaFolder) : [];
            foreach (var made in media.Append(Path.Combine(data, BackupLayout.Keys)).Where(Directory.Exists))
            {
                Directory.Delete(made, recursive: true);
            }

            throw;
        }
    }

    // The database comes last: until then no server starts on what is there as if it were whole.
    private static void Settle(string growing, string data, string? mediaFolder)
    {
        Directory.Move(Path.Combine(growing, BackupLayout.Keys), Path.Combine(data, BackupLayout.Keys));
        if (Directory.Exists(Path.Combine(growing, BackupLayout.Media)))
        {
            MediaRestoring.Settle(Path.Combine(growing, BackupLayout.Media), mediaFolder ?? Path.Combine(data, BackupLayout.Media));
        }

        using (var file = new FileStream(Path.Combine(growing, BackupLayout.Database), FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(Path.Combine(growing, BackupLayout.Database), Path.Combine(data, BackupLayout.Database));
        DirectorySync.Flush(data);
    }
}
