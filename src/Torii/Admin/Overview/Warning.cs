namespace Torii.Admin.Overview;

/// <summary>Something that the operator should know, with what to do about it.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">What it is, for programs: the console says it in its own languages.</param>
/// <param name="Message">The same in English, with what to do.</param>
/// <param name="Params">What it is about, by name.</param>
/// <param name="Link">Where in the console it can be mended, below <c>/admin</c>; null for nowhere.</param>
internal sealed record Warning(WarningSeverity Severity, string Code, string Message, IReadOnlyDictionary<string, string> Params, string? Link)
{
    /// <summary>A warning with its parameters as pairs.</summary>
    public static Warning Of(WarningSeverity severity, string code, string message, string? link, params ReadOnlySpan<(string Name, string Value)> about)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in about)
        {
            named[name] = value;
        }

        return new Warning(severity, code, message, named, link);
    }
}
