using System.Globalization;
using System.Text.Json;
using Torii.Storage.Media;

namespace Torii.Storage.Backup;

/// <summary>
/// Saves a data folder while a server works on it. The backup appears whole under its name, or not at all: it grows under
/// another name beside it.
/// </summary>
public static class BackupMaking
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Makes a backup.</summary>
    /// <param name="terms">What is to be saved, and where.</param>
    /// <param name="time">Says when it was made.</param>
    /// <param name="cancellationToken">Gives up and leaves nothing.</param>
    /// <exception cref="IOException">The disk did not take it, or something cannot be read; nothing is left.</exception>
    public static async Task<BackupOutcome> RunAsync(BackupTerms terms, TimeProvider time, CancellationToken cancellationToken)
    {
        var (data, target) = (Path.GetFullPath(terms.DataFolder), Path.TrimEndingDirectorySeparator(Path.GetFullPath(terms.Target)));
        if (Obstacle(data, target) is { } why)
        {
            return new BackupOutcome.Refused(why);
        }

        var growing = $"{target}.{Guid.NewGuid():N}.incomplete";
        try
        {
            PrivateFolder.Make(growing);
            var made = await FillAsync(terms with { DataFolder = data }, growing, time.GetUtcNow(), cancellationToken);
            Directory.Move(growing, target);
            DirectorySync.Flush(Path.GetDirectoryName(target)!);
            return made;
        }
        catch (Sqlite.SqliteException fault)
        {
            throw new IOException($"The database cannot be copied: {fault.Message} Nothing was left.", fault);
        }
        finally
        {
            if (Directory.Exists(growing))
            {
                Directory.Delete(growing, recursive: true);
            }
        }
    }

    private static string? Obstacle(string data, string target)
    {
        if (!File.Exists(DataFolder.DatabaseIn(data)))
        {
            return $"There is no database in the data folder '{data}'. Set TORII_DATA to the folder that the server works on.";
        }

        if (File.Exists(target))
        {
            return $"'{target}' is a file. Name a folder that is not there yet.";
        }

        if (!Directory.Exists(target))
        {
            return Directory.Exists(Path.GetDirectoryName(target)) ? null : $"The folder that '{target}' is to be made in is not there.";
        }

        if (Directory.EnumerateFileSystemEntries(target).Any())
        {
            return $"The folder '{target}' is not empty. Name one that is not there yet.";
        }

        try
        {
            // What has grown takes its place in one step, which needs the name to be free.
            Directory.Delete(target);
            return null;
        }
        catch (IOException)
        {
            return $"The folder '{target}' cannot be replaced. Name a new one in it.";
        }
    }

    private static async Task<BackupOutcome.Made> FillAsync(BackupTerms terms, string growing, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var database = Path.Combine(growing, BackupLayout.Database);
        EnsureRoom(new FileInfo(DataFolder.DatabaseIn(terms.DataFolder)).Length, growing);
        await using (var file = new FileStream(database, CheckedCopy.NewFile()))
        {
            // Made here, so that it is private from its first byte on.
        }

        var (schema, media) = await SaveDatabaseAsync(terms, database, growing, cancellationToken);
        Flush(database);
        var (length, sha256) = await CheckedCopy.ReadAsync(database, cancellationToken);
        List<BackupFile> files = [new(BackupLayout.Database, length, sha256)];

        // After the database: keys are only ever added, so what is in it can be read with these.
        files.AddRange(await SaveKeysAsync(terms.DataFolder, growing, cancellationToken));
        var manifest = new BackupManifest
        {
            Kind = BackupManifest.KindName,
            Format = BackupManifest.CurrentFormat,
            Version = terms.Version,
            Schema = schema,
            MadeAt = now,
            HasMedia = terms.HasMedia,
            NeedsMasterKey = NeedsMasterKey(growing),
            Files = files,
        };
        await WriteAsync(manifest, growing, cancellationToken);
        return new BackupOutcome.Made { DatabaseBytes = length, Keys = files.Count - 1, NeedsMasterKey = manifest.NeedsMasterKey, Media = media };
    }

    private static async Task<(int Schema, MediaSum? Media)> SaveDatabaseAsync(BackupTerms terms, string path, string growing, CancellationToken cancellationToken)
    {
        using var saved = SavedDatabase.CopyOf(DataFolder.DatabaseIn(terms.DataFolder), path, cancellationToken);
        if (!terms.HasMedia)
        {
            return (saved.Schema(), null);
        }

        EnsureRoom(saved.MediaBytes(), growing);
        var source = terms.MediaFolder ?? Path.Combine(terms.DataFolder, BackupLayout.Media);
        return (saved.Schema(), await SaveMediaAsync(saved, source, Path.Combine(growing, BackupLayout.Media), cancellationToken));
    }

    // What a server has removed since the database was copied is forgotten in the copy: it names nothing that is not there.
    private static async Task<MediaSum> SaveMediaAsync(SavedDatabase saved, string source, string target, CancellationToken cancellationToken)
    {
        var sum = new MediaSum(0, 0, 0);
        PrivateFolder.Make(target);
        foreach (var (id, _, hash) in saved.Media())
        {
            var path = MediaFolder.PathIn(target, id) ?? throw new IOException($"The database names a file that cannot be one of Torii's: '{id}'.");
            PrivateFolder.Make(Path.GetDirectoryName(path)!);
            try
            {
                var copied = await CheckedCopy.RunAsync(MediaFolder.PathIn(source, id)!, path, cancellationToken);
                sum = copied.Sha256 == hash
                    ? sum with { Files = sum.Files + 1, Bytes = sum.Bytes + copied.Length }
                    : throw new IOException($"The file of media {id} is not what it was when it was kept: the disk is damaged, or somebody has changed it.");
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                saved.Forget(id);
                sum = sum with { Gone = sum.Gone + 1 };
            }
        }

        return sum;
    }

    private static async Task<List<BackupFile>> SaveKeysAsync(string data, string growing, CancellationToken cancellationToken)
    {
        List<BackupFile> saved = [];
        PrivateFolder.Make(Path.Combine(growing, BackupLayout.Keys));
        var keys = new DirectoryInfo(Path.Combine(data, BackupLayout.Keys));
        foreach (var key in keys.Exists ? keys.GetFiles("*.xml") : [])
        {
            var path = $"{BackupLayout.Keys}/{key.Name}";
            if (BackupLayout.IsKnown(path))
            {
                var (length, sha256) = await CheckedCopy.RunAsync(key.FullName, Path.Combine(growing, path), cancellationToken);
                saved.Add(new BackupFile(path, length, sha256));
            }
        }

        return saved;
    }

    // In Data Protection's files this element stands in the place of a secret that is encrypted, as Torii.Security.MasterKeyEncryptor does.
    private static bool NeedsMasterKey(string growing) =>
        Directory.GetFiles(Path.Combine(growing, BackupLayout.Keys)).Any(key => File.ReadAllText(key).Contains("<encryptedSecret", StringComparison.Ordinal));

    private static async Task WriteAsync(BackupManifest manifest, string growing, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(Path.Combine(growing, BackupLayout.Manifest), CheckedCopy.NewFile());
        await JsonSerializer.SerializeAsync(file, manifest, BackupJson.Default.BackupManifest, cancellationToken);
        file.Flush(flushToDisk: true);
    }

    private static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static void EnsureRoom(long needed, string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        if (free < needed)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"There is not enough room for the backup: it needs {needed / Megabyte + 1} MB, and {free / Megabyte} MB are left. Nothing was left."));
        }
    }
}
