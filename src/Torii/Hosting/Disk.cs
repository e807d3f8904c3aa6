namespace Torii.Hosting;

/// <summary>What is left on the disks that Torii writes to.</summary>
internal sealed class Disk(ToriiSettings settings)
{
    /// <summary>Below this, in bytes, there is room for a few dozen videos only.</summary>
    public const long Low = 2L * 1024 * 1024 * 1024;

    /// <summary>Below this the database itself may soon fail to write.</summary>
    public const long Critical = 256L * 1024 * 1024;

    /// <summary>What is left on the fuller one of the data folder's and the media folder's, in bytes; null where that cannot be told.</summary>
    public long? Free() => new[] { Of(settings.Data)?.Free, settings.Media is { } media ? Of(media)?.Free : null }.Min();

    /// <summary>What is left on the disk of a folder, and how large it is, in bytes; null where that cannot be told.</summary>
    public static (long Free, long Total)? Of(string folder)
    {
        try
        {
            var drive = new DriveInfo(Path.GetFullPath(folder));
            return (drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
