using System.Globalization;
using Torii.Doors.Errors;

namespace Torii.Doors.Asking;

/// <summary>
/// Reads how many servers like this one a request has come through. Two that are each other's upstream would pass it to and
/// fro for ever.
/// </summary>
internal static class HopsHeader
{
    private const string Name = "x-torii-hops";

    // Nobody puts so many one behind the other on purpose.
    private const int Most = 4;

    /// <summary>The number; 0 for a request that comes from its client.</summary>
    public static int Read(HttpRequest request) =>
        int.TryParse(request.Headers[Name], NumberStyles.None, CultureInfo.InvariantCulture, out var hops) ? hops : 0;

    /// <summary>The error of a request that goes round in a circle; null where it does not.</summary>
    public static ApiError? Check(int hops) => hops < Most
        ? null
        : ApiError.Invalid("upstream_loop", $"This has come through {hops} Toriis, one behind the other: one of them is its own upstream.", param: null);
}
