using Torii.Simulator.Accounts;
using Torii.Simulator.Settings;

namespace Torii.Simulator;

/// <summary>How a simulator is started. What has no setter counterpart in the control API is fixed for its lifetime.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one. Default 0.</summary>
    public int Port { get; set; }

    /// <summary>Where tasks, uploads and rendered results are kept. Created when absent; one simulator at a time. Default <c>./data/simulator</c>.</summary>
    public string DataFolder { get; set; } = Path.Combine("data", "simulator");

    /// <summary>How long an image takes. Default 6 s.</summary>
    public SecondsRange ImageSeconds { get; set; } = new(6);

    /// <summary>How long a video takes. Default 6 s.</summary>
    public SecondsRange VideoSeconds { get; set; } = new(6);

    /// <summary>How long a recording is processed before it can become a character. Default 3 s.</summary>
    public SecondsRange CharacterSeconds { get; set; } = new(3);

    /// <summary>How long each answer is held back after its call has taken effect. Default none.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>From the creation of a task until a list shows it. Default none.</summary>
    public TimeSpan CreateLag { get; set; }

    /// <summary>From the end of a video, when it leaves the pending list, until it is a draft. Default none.</summary>
    public TimeSpan DraftLag { get; set; }

    /// <summary>Where the bytes of a result come from. Default <see cref="RenderMode.Auto"/>.</summary>
    public RenderMode Render { get; set; }

    /// <summary>What is answered when a cameo is finalized again. Default <see cref="FinalizeMode.Idempotent"/>.</summary>
    public FinalizeMode Finalize { get; set; }

    /// <summary>Whether a draft is downloaded under another link once it was posted. Default true.</summary>
    public bool PostChangesUrl { get; set; } = true;

    /// <summary>Whether any bearer token is an account (of the pro plan) at first sight. Default true.</summary>
    public bool OpenAccounts { get; set; } = true;

    /// <summary>Accounts known from the start, by token.</summary>
    public IDictionary<string, AccountSettings> Accounts { get; } = new Dictionary<string, AccountSettings>(StringComparer.Ordinal);

    /// <summary>Whether <c>/simulator</c> is there. Off, nothing is recorded either. Default true.</summary>
    public bool Control { get; set; } = true;

    /// <summary>How much of what is received is remembered. Default <see cref="RecordMode.All"/>.</summary>
    public RecordMode Record { get; set; }

    /// <summary>How long access tokens are good that are issued for sessions and refresh tokens. Seconds; default an hour.</summary>
    public int TokenSeconds { get; set; } = 3_600;

    /// <summary>Draws the lengths of tasks. Give a seeded one for the same lengths in every run.</summary>
    public Random Random { get; set; } = new();

    /// <summary>The clock that tasks end by.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Where messages go. Default: nowhere.</summary>
    public ILoggerFactory? Logging { get; set; }

    /// <summary>Throws for the first option that cannot be.</summary>
    internal void Check()
    {
        if (Port is < 0 or > ushort.MaxValue)
        {
            throw new SimulatorOptionsException($"port: must lie between 0 and {ushort.MaxValue}");
        }

        if (!ImageSeconds.IsValid || !VideoSeconds.IsValid || !CharacterSeconds.IsValid)
        {
            throw new SimulatorOptionsException("seconds: must not be negative, beyond a day, or end before they begin");
        }

        if (Latency < TimeSpan.Zero || CreateLag < TimeSpan.Zero || DraftLag < TimeSpan.Zero)
        {
            throw new SimulatorOptionsException("latency and lags: must not be negative");
        }

        if (TokenSeconds < 1)
        {
            throw new SimulatorOptionsException("token seconds: must be 1 or more");
        }

        foreach (var settings in Accounts.Values)
        {
            if (settings.Problem() is { } problem)
            {
                throw new SimulatorOptionsException($"accounts: {problem}");
            }
        }
    }

    internal RunSettings Run() =>
        new(
            ImageSeconds, VideoSeconds, CharacterSeconds, Latency, CreateLag, DraftLag, Render, Control ? Record : RecordMode.Off, Finalize,
            PostChangesUrl, TokenSeconds);
}
