namespace Torii.Commands;

/// <summary>Files that hold tokens: nobody but their owner may read them (mode 0600), from their first moment on.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a file in place of the one of its name, if any. What is written to it is there at once, under that name.</summary>
    public static FileStream Replace(string path)
    {
        // A file that is there may be open to others, and would stay so: a new one takes its place.
        var beside = $"{path}.{Guid.NewGuid():N}.new";
        var file = new FileStream(beside, Options());
        try
        {
            File.Move(beside, path, overwrite: true);
            return file;
        }
        catch
        {
            file.Dispose();
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Writes a file that is there whole or not at all.</summary>
    /// <exception cref="IOException">There is one of this name already, or it cannot be written.</exception>
    public static async Task WriteNewAsync(string path, Func<Stream, Task> write)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            await using (var file = new FileStream(beside, Options()))
            {
                await write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: false);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static FileStreamOptions Options()
    {
        // Without a buffer: what was written outlives a process that is killed.
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.Read | FileShare.Delete,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
