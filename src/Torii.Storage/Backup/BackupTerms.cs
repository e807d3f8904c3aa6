namespace Torii.Storage.Backup;

/// <summary>What is to be saved, and where.</summary>
/// <param name="DataFolder">The data folder; a server may be working on it.</param>
/// <param name="MediaFolder">The folder of the media; null for the one in the data folder.</param>
/// <param name="Target">The folder to make. It must not be there yet, or be empty.</param>
/// <param name="HasMedia">Whether media are saved too.</param>
/// <param name="Version">The version of Torii, for the record.</param>
public sealed record BackupTerms(string DataFolder, string? MediaFolder, string Target, bool HasMedia, string Version);
