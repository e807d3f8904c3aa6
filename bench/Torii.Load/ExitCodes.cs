namespace Torii.Load;

/// <summary>What the process returns. A figure over its budget is no failure of the driver.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Nothing was measured: the surroundings do not allow it.</summary>
    public const int BadSetting = 2;
}
