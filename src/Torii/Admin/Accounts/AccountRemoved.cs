namespace Torii.Admin.Accounts;

/// <summary>What became of an account that was taken away.</summary>
/// <param name="Retired">Whether it is kept, for what it has under way or has made; else it is gone for good.</param>
/// <param name="Message">That in words.</param>
internal sealed record AccountRemoved(bool Retired, string Message)
{
    /// <summary>In words.</summary>
    public static AccountRemoved Of(bool retired) => new(retired, retired
        ? "Retired: it takes no more work, and is kept with its credential for what it has under way or has made."
        : "Deleted for good, with its credential.");
}
