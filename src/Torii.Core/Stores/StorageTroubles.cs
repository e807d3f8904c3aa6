namespace Torii.Core.Stores;

/// <summary>Tells faults of disks from all others.</summary>
public static class StorageTroubles
{
    // Of Linux and macOS, as .NET passes them on: ENOSPC, EDQUOT of each, EROFS, EIO.
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int OverQuotaOfMac = 69;
    private const int ReadOnly = 30;
    private const int DeviceFault = 5;

    // Of Windows: ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL, ERROR_WRITE_PROTECT.
    private const int DiskFull = unchecked((int)0x80070070);
    private const int HandleDiskFull = unchecked((int)0x80070027);
    private const int WriteProtected = unchecked((int)0x80070013);

    /// <summary>What is the matter with the disk; null where the fault is another one, such as a client that broke off.</summary>
    public static StorageTrouble? Of(Exception fault) => fault switch
    {
        IStorageFault known => known.Trouble,
        UnauthorizedAccessException or DirectoryNotFoundException => StorageTrouble.Unwritable,
        IOException { HResult: NoSpace or OverQuota or OverQuotaOfMac or DiskFull or HandleDiskFull } => StorageTrouble.NoSpace,
        IOException { HResult: ReadOnly or WriteProtected } => StorageTrouble.ReadOnly,
        IOException { HResult: DeviceFault } => StorageTrouble.Unwritable,
        _ => null,
    };
}
