namespace Torii.Storage;

/// <summary>Another process works on the data folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="innerException">What the lock file answered.</param>
public sealed class DataFolderInUseException(string folder, Exception innerException)
    : Exception($"The data folder '{folder}' is in use by another Torii. Stop that one, or set TORII_DATA to another folder.", innerException)
{
    /// <summary>The folder.</summary>
    public string Folder => folder;
}
