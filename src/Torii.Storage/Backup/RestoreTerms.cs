namespace Torii.Storage.Backup;

/// <summary>What is to be restored, and where to.</summary>
/// <param name="Backup">The folder of the backup.</param>
/// <param name="DataFolder">The data folder to make. It must not be there yet, or be empty.</param>
/// <param name="MediaFolder">The folder for the media; null for one in the data folder.</param>
/// <param name="GoOn">
/// Whether what waited to be sent when the backup was made is to be sent. It may have been sent since by the server that was
/// saved: then it would be made, and paid for, twice.
/// </param>
public sealed record RestoreTerms(string Backup, string DataFolder, string? MediaFolder, bool GoOn);
