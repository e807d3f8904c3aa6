namespace Torii.Simulator.Settings;

/// <summary>What may be changed while the simulator runs. Immutable; swapped whole in <see cref="LiveSettings"/>.</summary>
/// <param name="ImageSeconds">How long an image takes.</param>
/// <param name="VideoSeconds">How long a video takes.</param>
/// <param name="CharacterSeconds">How long a recording is processed before it can become a character.</param>
/// <param name="Latency">How long each answer is held back.</param>
/// <param name="CreateLag">From the creation of a task until a list shows it.</param>
/// <param name="DraftLag">From the end of a video, when it leaves the pending list, until it is a draft.</param>
/// <param name="Render">Where the bytes of a result come from.</param>
/// <param name="Record">How much of what is received is remembered.</param>
/// <param name="Finalize">What is answered when a cameo is finalized again.</param>
/// <param name="PostChangesUrl">Whether a draft is downloaded under another link once it was posted.</param>
/// <param name="TokenSeconds">How long access tokens are good that are issued from now on.</param>
internal sealed record RunSettings(
    SecondsRange ImageSeconds,
    SecondsRange VideoSeconds,
    SecondsRange CharacterSeconds,
    TimeSpan Latency,
    TimeSpan CreateLag,
    TimeSpan DraftLag,
    RenderMode Render,
    RecordMode Record,
    FinalizeMode Finalize,
    bool PostChangesUrl,
    int TokenSeconds);
