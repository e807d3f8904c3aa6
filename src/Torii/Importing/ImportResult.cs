namespace Torii.Importing;

/// <summary>What became of an account in a file.</summary>
internal enum ImportResult
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It was there and is changed.</summary>
    Updated,

    /// <summary>Nothing was changed.</summary>
    Failed,
}
