namespace Torii.Admin.Generations;

/// <summary>What can be done to several generations at once.</summary>
internal enum BulkAction
{
    /// <summary>Call them off.</summary>
    Cancel,

    /// <summary>Ask for the same once more, as new ones.</summary>
    Again,

    /// <summary>Remove them and their files.</summary>
    Delete,
}
