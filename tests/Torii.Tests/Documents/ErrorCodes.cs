using System.Text.RegularExpressions;

namespace Torii.Tests.Documents;

/// <summary>
/// The codes of errors, as they stand where errors are made. No list of them exists at run time, since each stands beside
/// its one use; the ways to make an error are few and can be told by their names.
/// </summary>
internal static partial class ErrorCodes
{
    /// <summary>Every code, once, in order.</summary>
    public static IReadOnlyList<string> InTheSources(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Making.Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    // ApiError.Invalid("code", …), NotFound, Conflict; new ApiError(status, "type", "code", …); new Refused/Fault helpers that end in one of these.
    [GeneratedRegex("""(Invalid|NotFound|Conflict)\(\s*"(?<code>[a-z]+(_[a-z]+)+)"|new(\sApiError)?\((StatusCodes\.\w+|\d{3}),\s*("\w+"|\w+),\s*"(?<code>[a-z]+(_[a-z]+)+)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Making { get; }
}
