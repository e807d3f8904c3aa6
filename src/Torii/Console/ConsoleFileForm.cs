using Microsoft.Net.Http.Headers;

namespace Torii.WebConsole;

/// <summary>A file of the console in one of its forms.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Encoding">The content encoding; null for the file as it is.</param>
internal sealed record ConsoleFileForm(FileInfo File, string? Encoding)
{
    /// <summary>Each form has its own, since its bytes are others.</summary>
    public EntityTagHeaderValue Tag { get; } = new($"\"{File.LastWriteTimeUtc.Ticks:x}-{File.Length:x}{(Encoding is null ? "" : "-" + Encoding)}\"");
}
