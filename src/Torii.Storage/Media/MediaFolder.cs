using System.Globalization;
using Torii.Core.Stores;

namespace Torii.Storage.Media;

/// <summary>
/// Where the files lie: <c>spool</c> for those that are still coming, and 256 folders named by the last two digits of the
/// ids, which are random, so that none grows too long.
/// </summary>
internal sealed class MediaFolder : IMediaFolder
{
    private const int IdDigits = 32;

    // A block of most disks: less may find room in one that is taken already.
    private const int ProbeLength = 4096;

    // In bytes: a long video. Of a small disk, that part of it.
    private const long LeastRoom = 64L * 1024 * 1024;
    private const int LeastPart = 8;

    private readonly string _root;
    private readonly string _spool;

    /// <summary>Makes the folder if it is missing.</summary>
    public MediaFolder(string path)
    {
        _root = Path.GetFullPath(path);
        _spool = Path.Combine(_root, "spool");
        Directory.CreateDirectory(_spool);
    }

    /// <inheritdoc />
    public string Location => _root;

    /// <inheritdoc />
    public int Shelves => 256;

    /// <summary>Where the file of <paramref name="id"/> lies; null where the text is no id, and so can name no file.</summary>
    public string? Find(string id) => PathIn(_root, id);

    /// <summary>Where the file of <paramref name="id"/> lies in a folder of media; null where the text is no id, and so can name no file.</summary>
    public static string? PathIn(string folder, string id) =>
        id.Length == IdDigits && id.All(char.IsAsciiHexDigitLower) ? Path.Combine(folder, id[^2..], id) : null;

    /// <summary>Where the file of <paramref name="id"/> is written.</summary>
    public string Spooled(string id) => Path.Combine(_spool, id);

    /// <summary>Puts a spooled file, already flushed, in its place; it is there after a power cut too.</summary>
    public void Keep(string id)
    {
        var folder = Path.Combine(_root, id[^2..]);
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            DirectorySync.Flush(_root);
        }

        File.Move(Spooled(id), Path.Combine(folder, id));
        DirectorySync.Flush(folder);
    }

    /// <inheritdoc />
    public void Probe()
    {
        var path = Path.Combine(_spool, $"{Guid.NewGuid():N}.probe");
        try
        {
            File.WriteAllBytes(path, new byte[ProbeLength]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <inheritdoc />
    public bool HasRoom()
    {
        try
        {
            Probe();
            var drive = new DriveInfo(_root);
            return drive.AvailableFreeSpace >= Math.Min(LeastRoom, drive.TotalSize / LeastPart);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<string> KeptBefore(int shelf, DateTimeOffset before)
    {
        var name = shelf.ToString("x2", CultureInfo.InvariantCulture);
        var folder = new DirectoryInfo(Path.Combine(_root, name));
        return folder.Exists
            ? [.. folder.EnumerateFiles().Where(file => Find(file.Name) == file.FullName && file.LastWriteTimeUtc < before.UtcDateTime).Select(file => file.Name)]
            : [];
    }

    /// <summary>Removes what an earlier process left half written; returns how many files.</summary>
    public int ClearSpool()
    {
        var files = Directory.GetFiles(_spool);
        Array.ForEach(files, File.Delete);
        return files.Length;
    }
}
