namespace Torii.Tests.Doors.Contents;

/// <summary>The files of a media folder, as they lie on the disk.</summary>
internal static class MediaFiles
{
    /// <summary>Those that are kept, by their ids, the oldest first: ids sort by time.</summary>
    public static IReadOnlyList<FileInfo> Of(string dataFolder) =>
    [
        .. new DirectoryInfo(Path.Combine(dataFolder, "media"))
            .EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.Directory!.Name != "spool")
            .OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>Removes the newest.</summary>
    public static void DeleteLast(string dataFolder) => Of(dataFolder)[^1].Delete();
}
