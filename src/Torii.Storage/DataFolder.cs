namespace Torii.Storage;

/// <summary>The data folder, held for this process alone for as long as this object lives.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The database in it.</summary>
    public string Database => DatabaseIn(Path);

    /// <summary>The database in a folder.</summary>
    public static string DatabaseIn(string folder) => System.IO.Path.Combine(folder, "torii.db");

    /// <summary>The file in a folder that is locked while a process works on it.</summary>
    public static string LockIn(string folder) => System.IO.Path.Combine(folder, "torii.lock");

    /// <summary>Makes the folder if it is missing and takes it.</summary>
    /// <exception cref="DataFolderInUseException">Another process has it.</exception>
    public static DataFolder Take(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);

        // Prompts are private; what others may read beside the database, such as media, goes through the server.
        PrivateFolder.Make(path);
        try
        {
            var file = new FileStream(LockIn(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, file);
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new DataFolderInUseException(path, taken);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _lock.Dispose();
}
