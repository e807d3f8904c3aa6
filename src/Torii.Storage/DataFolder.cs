using System.Globalization;
using Torii.Core.Stores;

namespace Torii.Storage;

/// <summary>The data folder, held for this process alone for as long as this object lives.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockFile = "torii.lock";

    // Apart from the lock: what is locked cannot be read by others.
    private const string HolderFile = "torii.pid";

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
    public static string LockIn(string folder) => System.IO.Path.Combine(folder, LockFile);

    /// <summary>Makes the folder if it is missing and takes it.</summary>
    /// <exception cref="DataFolderInUseException">Another process has it.</exception>
    /// <exception cref="IOException">It cannot be made or written.</exception>
    public static DataFolder Take(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            // Prompts are private; what others may read beside the database, such as media, goes through the server.
            PrivateFolder.Make(path);
            var held = new FileStream(LockIn(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new DataFolder(path, held).Signed();
        }
        catch (IOException taken) when (IsTaken(taken))
        {
            throw new DataFolderInUseException(path, HolderOf(path), taken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The data folder '{path}' cannot be written: {fault.Message} {CureOf(fault)}, or set TORII_DATA to another folder.", fault);
        }
    }

    /// <summary>Whether a file or folder is there in an empty data folder too: that it is held, or that it is a disk of its own.</summary>
    public static bool IsMark(string name) => name is LockFile or HolderFile or "lost+found";

    /// <inheritdoc />
    public void Dispose()
    {
        // While it is still held: afterwards the file may be another's.
        TryDelete(System.IO.Path.Combine(Path, HolderFile));
        _lock.Dispose();
    }

    private DataFolder Signed()
    {
        try
        {
            File.WriteAllText(System.IO.Path.Combine(Path, HolderFile), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return this;
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    // EWOULDBLOCK of Linux and of macOS, and ERROR_SHARING_VIOLATION of Windows. A disk that is full or read-only is neither.
    private static bool IsTaken(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static string CureOf(Exception fault) =>
        StorageTroubles.Of(fault) == StorageTrouble.NoSpace ? "Make room on its disk" : "Give this user the right to write there";

    private static int? HolderOf(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(System.IO.Path.Combine(path, HolderFile)), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception stays) when (stays is IOException or UnauthorizedAccessException)
        {
            // A disk that became read-only: who comes next writes over it.
        }
    }
}
