namespace Torii.Core.Logs;

/// <summary>What the logs of requests and upstream calls keep, and how long. All of it can be set under <c>Torii:Logs</c>, and changes at once.</summary>
public sealed class LogOptions
{
    /// <summary>Whether requests that only read, and succeed, are kept too. Clients ask after their videos again and again.</summary>
    public bool Reads { get; set; }

    /// <summary>Whether upstream calls that only look, for no generation in particular, and succeed, are kept too.</summary>
    public bool Polls { get; set; }

    /// <summary>Whether bodies are kept, without what is secret or Base64. They hold prompts.</summary>
    public bool Bodies { get; set; }

    /// <summary>How many days a row is kept.</summary>
    public int KeepDays { get; set; } = 14;

    /// <summary>How many rows of each log are kept at most.</summary>
    public int KeepRows { get; set; } = 200_000;

    /// <summary>How many megabytes of bodies are kept at most; beyond it rows lose theirs.</summary>
    public int KeepMegabytes { get; set; } = 500;
}
