namespace Torii.Tests.Documents;

/// <summary>How the blocks of a page have run.</summary>
/// <param name="ExitCode">The exit code of its shell: 0 when every block went well.</param>
/// <param name="Outputs">What each block that was begun has written to its standard output, by its line.</param>
/// <param name="Error">All that was written to the standard error.</param>
internal sealed record PageRun(int ExitCode, IReadOnlyDictionary<int, string> Outputs, string Error)
{
    private const int Most = 6000;

    /// <summary>What has gone wrong, for a person; null where nothing has.</summary>
    public string? Failure(Page page) => ExitCode == 0
        ? null
        : $"{page.Path}:{Outputs.Keys.DefaultIfEmpty(1).Max()} ended with {ExitCode}:\n{Tail(Outputs.OrderBy(output => output.Key).LastOrDefault().Value ?? "")}\n{Tail(Error)}";

    private static string Tail(string text) => text.Length <= Most ? text : "…" + text[^Most..];
}
