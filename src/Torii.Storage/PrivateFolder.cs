namespace Torii.Storage;

/// <summary>Folders that nobody but their owner may look into.</summary>
public static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes a folder with mode 0700, if it is missing. One that is there stays as its owner has made it.</summary>
    public static DirectoryInfo Make(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
}
