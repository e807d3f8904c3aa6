namespace Torii.Core.Generations;

/// <summary>The name by which clients know a finished video, to go on with it in prompts: <c>gen_…</c>.</summary>
public static class ResultName
{
    private const string Prefix = "gen_";

    /// <summary>The name of a result: the upstream's own where that is of this form, else one that is made from the generation.</summary>
    public static string Of(string generationId, string upstreamName) =>
        IsOne(upstreamName) ? upstreamName : Prefix + generationId;

    /// <summary>Whether a text is of this form.</summary>
    public static bool IsOne(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);
}
