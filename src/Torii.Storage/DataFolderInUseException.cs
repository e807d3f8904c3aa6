namespace Torii.Storage;

/// <summary>Another process works on the data folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="holder">The process that has it; null where it does not say.</param>
/// <param name="innerException">What the lock file answered.</param>
public sealed class DataFolderInUseException(string folder, int? holder, Exception innerException)
    : Exception($"The data folder '{folder}' is in use by another Torii{Named(holder)}. Stop that one, or set TORII_DATA to another folder.", innerException)
{
    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>The process that has it; null where it does not say.</summary>
    public int? Holder => holder;

    private static string Named(int? holder) => holder is { } id ? $" (process {id})" : "";
}
