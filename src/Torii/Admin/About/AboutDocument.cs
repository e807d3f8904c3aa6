namespace Torii.Admin.About;

/// <summary>What this server is, and where it keeps its things.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Runtime">The runtime it runs on.</param>
/// <param name="System">The operating system.</param>
/// <param name="Processors">How many processors it may use.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="Addresses">Where it listens.</param>
/// <param name="DataFolder">The data folder.</param>
/// <param name="MediaFolder">The media folder.</param>
/// <param name="DatabaseBytes">The size of the database.</param>
/// <param name="FreeBytes">What is left on the disk of the data folder; null where that cannot be told.</param>
/// <param name="Ffmpeg">The ffmpeg in use; null where there is none.</param>
internal sealed record AboutDocument(
    string Version,
    string Runtime,
    string System,
    int Processors,
    DateTimeOffset StartedAt,
    IReadOnlyList<string> Addresses,
    string DataFolder,
    string MediaFolder,
    long DatabaseBytes,
    long? FreeBytes,
    string? Ffmpeg);
