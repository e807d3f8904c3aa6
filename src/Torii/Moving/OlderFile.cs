namespace Torii.Moving;

/// <summary>What a file of an older proxy is.</summary>
internal abstract record OlderFile
{
    private OlderFile()
    {
    }

    /// <summary>Its file, with something in it.</summary>
    /// <param name="Installation">All that is in it.</param>
    public sealed record Readable(OlderInstallation Installation) : OlderFile;

    /// <summary>Nothing of that proxy's, or nothing that can be read.</summary>
    /// <param name="Why">A predicate to the file's name: "is empty".</param>
    public sealed record Unreadable(string Why) : OlderFile;
}
