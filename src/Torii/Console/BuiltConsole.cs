using System.Collections.Frozen;

namespace Torii.WebConsole;

/// <summary>The console as it was built: its first page, and the files that this page loads.</summary>
internal sealed class BuiltConsole
{
    private readonly FrozenDictionary<string, ConsoleFile> _files;

    private BuiltConsole(IndexPage index, FrozenDictionary<string, ConsoleFile> files)
    {
        Index = index;
        _files = files;
    }

    /// <summary>The page at every address of the console; what it shows is decided in the browser.</summary>
    public IndexPage Index { get; }

    /// <summary>Looks into a folder once: only what was there then is served, so that no path can lead out of it.</summary>
    /// <returns>Null where no console was built.</returns>
    public static BuiltConsole? Find(string folder)
    {
        var index = Path.Combine(folder, "index.html");
        if (!File.Exists(index))
        {
            return null;
        }

        var listed = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal);
        var files = listed.Keys
            .Where(path => ContentTypes.Of(path) is not null)
            .Select(path => ConsoleFile.Of(path, listed))
            .ToFrozenDictionary(file => file.Path, StringComparer.Ordinal);
        return new BuiltConsole(IndexPage.Read(index), files);
    }

    /// <summary>A file by its path below <c>/admin/</c>; null where there is none of that name.</summary>
    public ConsoleFile? FileAt(string path) => _files.GetValueOrDefault(path);
}
