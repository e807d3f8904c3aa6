using Torii.Simulator.Upstreams;

namespace Torii.Simulator.Protocol;

/// <summary>One kind of call.</summary>
/// <param name="Name">Method and path as the record and the faults call it: <c>POST /nf/create</c>.</param>
/// <param name="Access">What the caller must show.</param>
/// <param name="Handle">Does the work.</param>
internal sealed record BackendRoute(string Name, Access Access, Func<Call, ValueTask<Answer>> Handle)
{
    /// <summary>The upstream it belongs to; null for the backend, downloads and what else is beside it.</summary>
    public UpstreamSite? Site { get; init; }

    /// <summary>Whether it gives a file away to anyone.</summary>
    public bool IsDownload { get; init; }

    /// <summary>Whether it begins a task, so that faults that decide a task's end apply to it.</summary>
    public bool MakesTask { get; init; }

    /// <summary>Whether what it begins is a character.</summary>
    public bool MakesCharacter => MakesTask && Name.Contains(" /characters/", StringComparison.Ordinal);

    /// <summary>Whether it lies behind what is put before the whole site: the challenge and the block of regions.</summary>
    public bool Guarded { get; init; } = true;

    /// <summary>Whether its body is JSON; other bodies are left to the handler.</summary>
    public bool ReadsJson { get; init; }

    /// <summary>The query parameters it knows; any other is refused.</summary>
    public IReadOnlyList<string> QueryKeys { get; init; } = [];

    /// <summary>Whether it is meant by <c>POST /nf/create</c> or by <c>/nf/create</c>.</summary>
    public bool IsCalled(string endpoint) =>
        string.Equals(Name, endpoint, StringComparison.Ordinal)
        || string.Equals(Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..], endpoint, StringComparison.Ordinal);
}
