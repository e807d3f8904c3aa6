using Torii.Doors.Bodies;
using Torii.Doors.Paging;

namespace Torii.Doors.Files;

/// <summary>Which page of a client's files is asked for.</summary>
/// <param name="Purpose">Only those for this; null for all.</param>
/// <param name="Page">Which of them.</param>
internal sealed record FilePage(string? Purpose, PageQuery Page)
{
    /// <summary>OpenAI's bound, and what it takes where nothing is said.</summary>
    private const int LargestLimit = 10_000;

    /// <summary>A page holds no more, whatever was asked for: the SDKs go on by themselves where <c>has_more</c> says so.</summary>
    private const int LargestPage = 1000;

    /// <summary>Reads a request's query.</summary>
    public static FilePage Read(IQueryCollection query, FieldFaults faults)
    {
        var purpose = query["purpose"].ToString() is { Length: > 0 } text ? text : null;
        if (purpose is not null && !FilePurposes.All.Contains(purpose))
        {
            faults.WrongValue("purpose", FilePurposes.Rule);
        }

        var page = PageQuery.Read(query, faults, LargestPage, LargestLimit);
        return new FilePage(purpose, page with { Limit = Math.Min(page.Limit, LargestPage) });
    }
}
