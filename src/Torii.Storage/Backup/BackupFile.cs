namespace Torii.Storage.Backup;

/// <summary>A file of a backup.</summary>
/// <param name="Path">Where it lies in the backup, with slashes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its hash, in lower-case hexadecimal digits.</param>
internal sealed record BackupFile(string Path, long Length, string Sha256);
