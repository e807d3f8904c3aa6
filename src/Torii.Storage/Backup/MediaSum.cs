namespace Torii.Storage.Backup;

/// <summary>Media that were copied.</summary>
/// <param name="Files">How many.</param>
/// <param name="Bytes">How long they are together.</param>
/// <param name="Gone">How many the database named that were removed before they could be copied; the copy names them no more.</param>
public sealed record MediaSum(long Files, long Bytes, long Gone);
