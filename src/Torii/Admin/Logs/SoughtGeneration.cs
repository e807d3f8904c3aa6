using Torii.Core.Generations;

namespace Torii.Admin.Logs;

/// <summary>Reads which generation a list is to be of.</summary>
internal static class SoughtGeneration
{
    /// <summary>The id within what was given, public or not; what is no id is left as it is, and finds nothing. Null for any.</summary>
    public static string? IdOf(string? given) => string.IsNullOrWhiteSpace(given) ? null : PublicId.Parse(given.Trim()) ?? given;
}
