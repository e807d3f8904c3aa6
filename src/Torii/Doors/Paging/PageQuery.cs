using System.Globalization;
using Torii.Core.Generations;
using Torii.Doors.Bodies;
using Torii.Doors.Errors;

namespace Torii.Doors.Paging;

/// <summary>Which page of a list is asked for, as every list of OpenAI's takes it.</summary>
/// <param name="After">The id after which it begins, which need not be there any more; null for the beginning.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="OldestFirst">Whether the oldest come first.</param>
internal sealed record PageQuery(string? After, int Limit, bool OldestFirst)
{
    private const string AfterName = "after";
    private const int UsualLimit = 20;
    private const int LargestLimit = 100;

    /// <summary>Reads a request's query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="faults">Takes the mistakes.</param>
    /// <param name="usual">How many where the client does not say.</param>
    /// <param name="most">How many it may ask for.</param>
    public static PageQuery Read(IQueryCollection query, FieldFaults faults, int usual = UsualLimit, int most = LargestLimit) =>
        new(AfterOf(query, faults), LimitOf(query, usual, most, faults), OldestFirstOf(query, faults));

    /// <summary>The first mistake, in the query or in the id that the page is to begin after; null where there is none.</summary>
    /// <param name="faults">The mistakes in the query.</param>
    /// <param name="noun">What the list holds.</param>
    /// <param name="knows">Whether an id is, or was, one of the client's.</param>
    public async ValueTask<ApiError?> CheckAsync(FieldFaults faults, string noun, Func<string, ValueTask<bool>> knows)
    {
        if (faults.First is { } fault)
        {
            return ApiError.Of(fault);
        }

        return After is null || await knows(After)
            ? null
            : ApiError.Invalid("invalid_value", $"Invalid value for 'after': there is no {noun} of that id.", AfterName);
    }

    // Ids are in the order of time, so one names a place even when it is gone: who deletes page by page goes on from such.
    private static string? AfterOf(IQueryCollection query, FieldFaults faults)
    {
        if (Text(query, AfterName) is not { } after)
        {
            return null;
        }

        var id = PublicId.Parse(after);
        if (id is null)
        {
            faults.WrongValue(AfterName, "must be an id that an earlier page has named");
        }

        return id;
    }

    private static int LimitOf(IQueryCollection query, int usual, int most, FieldFaults faults)
    {
        const string name = "limit";
        if (Text(query, name) is not { } text)
        {
            return usual;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit > most)
        {
            faults.WrongValue(name, $"must be a whole number from 0 to {most}");
        }

        return limit;
    }

    private static bool OldestFirstOf(IQueryCollection query, FieldFaults faults)
    {
        const string name = "order";
        var order = Text(query, name);
        if (order is not (null or "asc" or "desc"))
        {
            faults.WrongValue(name, "must be asc or desc");
        }

        return order == "asc";
    }

    // What is empty is as good as missing, as in a page's form.
    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
