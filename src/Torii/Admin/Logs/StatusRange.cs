using System.Globalization;

namespace Torii.Admin.Logs;

/// <summary>Which statuses a list is to show.</summary>
/// <param name="From">The lowest; null for any.</param>
/// <param name="To">The highest; null for any.</param>
internal sealed record StatusRange(int? From, int? To)
{
    /// <summary>What may be asked for, for the message that says so.</summary>
    public const string Allowed = "must be a status such as 429, a class from 1xx to 5xx, or error";

    private const int FirstError = 400;
    private const int Last = 599;

    /// <summary>Reads <c>429</c>, <c>4xx</c> or <c>error</c>; null where it is none of them.</summary>
    public static StatusRange? Parse(string? text) => text switch
    {
        null or "" => new StatusRange(null, null),
        "error" => new StatusRange(FirstError, Last),
        [>= '1' and <= '5' and var digit, 'x', 'x'] => new StatusRange((digit - '0') * 100, ((digit - '0') * 100) + 99),
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= Last => new StatusRange(status, status),
        _ => null,
    };
}
