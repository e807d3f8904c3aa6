namespace Torii.Simulator.Protocol;

/// <summary>One kind of call.</summary>
/// <param name="Name">Method and path as the record and the faults call it: <c>POST /nf/create</c>.</param>
/// <param name="Access">What the caller must show.</param>
/// <param name="MakesTask">Whether it begins a task, so that faults that decide a task's end apply to it.</param>
/// <param name="ReadsJson">Whether its body is JSON; other bodies are left to the handler.</param>
/// <param name="QueryKeys">The query parameters it knows; any other is refused.</param>
/// <param name="Handle">Does the work.</param>
internal sealed record BackendRoute(
    string Name,
    Access Access,
    bool MakesTask,
    bool ReadsJson,
    IReadOnlyList<string> QueryKeys,
    Func<Call, ValueTask<Answer>> Handle);
