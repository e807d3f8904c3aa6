using Torii.Simulator.Settings;

namespace Torii.Simulator.Control;

/// <summary>The options now in force.</summary>
internal sealed record OptionsView(
    string ImageSeconds,
    string VideoSeconds,
    string CharacterSeconds,
    double LatencyMs,
    double CreateLagMs,
    double DraftLagMs,
    RenderMode Render,
    RecordMode Record,
    FinalizeMode Finalize,
    bool PostChangesUrl,
    int TokenSeconds);
