using Torii.Storage.Media;

namespace Torii.Storage.Backup;

/// <summary>Brings the media of a backup back: every file that the database names, and no other.</summary>
/// <param name="backup">The folder of the backup.</param>
/// <param name="growing">The folder that is being filled.</param>
internal sealed class MediaRestoring(string backup, string growing)
{
    private readonly string _source = Path.Combine(backup, BackupLayout.Media);
    private readonly string _target = Path.Combine(growing, BackupLayout.Media);

    /// <summary>Copies them and checks each.</summary>
    /// <returns>What was copied; or, in a sentence, what is wrong with the backup.</returns>
    public async Task<(MediaSum? Sum, string? Flaw)> RunAsync(SavedDatabase database, CancellationToken cancellationToken)
    {
        var sum = new MediaSum(0, 0, 0);
        PrivateFolder.Make(_target);
        foreach (var (id, length, hash) in database.Media())
        {
            if (MediaFolder.PathIn(_source, id) is not { } from)
            {
                return (null, $"The database of the backup is not Torii's: it names a file '{id}'.");
            }

            var file = new FileInfo(from);
            if (!BackupLayout.IsPlain(file) || !BackupLayout.IsPlain(file.Directory!) || !BackupLayout.IsPlain(file.Directory!.Parent!) || file.Length != length)
            {
                return (null, $"The backup is not whole: the file of media {id} is missing, cut off, or a link to somewhere else.");
            }

            var to = MediaFolder.PathIn(_target, id)!;
            PrivateFolder.Make(Path.GetDirectoryName(to)!);
            if (await CheckedCopy.RunAsync(from, to, cancellationToken) != (length, hash))
            {
                return (null, $"The backup is damaged: the file of media {id} is not what was saved.");
            }

            sum = sum with { Files = sum.Files + 1, Bytes = sum.Bytes + length };
        }

        return (sum, null);
    }

    /// <summary>Puts them in their place, which may be on another disk.</summary>
    public static void Settle(string from, string to)
    {
        foreach (var shelf in Directory.GetDirectories(from))
        {
            var place = Directory.CreateDirectory(Path.Combine(to, Path.GetFileName(shelf))).FullName;
            foreach (var file in Directory.GetFiles(shelf))
            {
                File.Move(file, Path.Combine(place, Path.GetFileName(file)));
            }

            DirectorySync.Flush(place);
        }
    }
}
