namespace Torii.Core.Stores;

/// <summary>An exception of a store that knows whether its disk is at fault.</summary>
public interface IStorageFault
{
    /// <summary>What is the matter with the disk; null where something else is wrong.</summary>
    StorageTrouble? Trouble { get; }
}
