namespace Torii.Admin.Accounts;

/// <summary>What became of one of many accounts. The last line has the sums instead.</summary>
/// <param name="Id">The account; null in the last line.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Ok">Whether it was done.</param>
/// <param name="Message">Why not, or what else is to be known; null for nothing.</param>
/// <param name="Done">In the last line: how many it was done with.</param>
/// <param name="Failed">In the last line: how many it was not done with.</param>
internal sealed record AccountBulkLine(string? Id, string? Name, bool Ok, string? Message, int? Done = null, int? Failed = null)
{
    /// <summary>The sums.</summary>
    public static AccountBulkLine End(int done, int failed) => new(Id: null, Name: null, failed == 0, Message: null, done, failed);
}
