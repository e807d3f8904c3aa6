namespace Torii.Core.Stores;

/// <summary>Why a disk does not take what is to be kept. All of it may pass without a restart.</summary>
public enum StorageTrouble
{
    /// <summary>There is no room left, or not for this user.</summary>
    NoSpace,

    /// <summary>It can only be read.</summary>
    ReadOnly,

    /// <summary>It fails in another way: a fault of the device, a folder that is gone, a right that was taken away.</summary>
    Unwritable,
}
