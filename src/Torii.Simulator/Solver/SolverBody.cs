using System.Text.Json.Serialization;

namespace Torii.Simulator.Solver;

/// <summary>The answer of FlareSolverr's <c>POST /v1</c>. Its keys are in camel case.</summary>
/// <param name="Status"><c>ok</c> or <c>error</c>.</param>
/// <param name="Message">What happened, in words.</param>
/// <param name="Solution">What it found; left out when it failed.</param>
/// <param name="StartTimestamp">When it began, in Unix milliseconds.</param>
/// <param name="EndTimestamp">When it ended, in Unix milliseconds.</param>
/// <param name="Version">The version of FlareSolverr whose answers these are.</param>
internal sealed record SolverBody(
    string Status,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SolverBody.Found? Solution,
    long StartTimestamp,
    long EndTimestamp,
    string Version)
{
    /// <summary>What it found behind the challenge.</summary>
    /// <param name="Url">Where it ended up.</param>
    /// <param name="Status">The page's HTTP status.</param>
    /// <param name="Headers">The page's headers; the newer versions have none.</param>
    /// <param name="Response">The page.</param>
    /// <param name="Cookies">All cookies of the browser.</param>
    /// <param name="UserAgent">The browser's user agent, which the cookies hold for.</param>
    internal sealed record Found(
        string Url,
        int Status,
        IReadOnlyDictionary<string, string> Headers,
        string Response,
        IReadOnlyList<SolverCookie> Cookies,
        string UserAgent);
}
