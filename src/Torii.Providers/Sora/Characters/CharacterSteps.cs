using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Providers.Sora.Characters;

/// <summary>The steps that make a character.</summary>
/// <remarks>
/// Nobody sees a recording of which no character has been made, so that only <see cref="Finalize"/> leaves something. It
/// names the recording and the username: asked again, the backend either answers the same or that it is done already.
/// </remarks>
internal static class CharacterSteps
{
    /// <summary>Gives the backend the recording; its result is the recording's id (<c>cameo_…</c>).</summary>
    public const string Upload = "character-upload";

    /// <summary>Waits until it has been looked through; its result is a <see cref="CameoSheet"/>.</summary>
    public const string Ready = "character-ready";

    /// <summary>Uploads the picture that was found in it; its result is the pointer to that.</summary>
    public const string Avatar = "character-avatar";

    /// <summary>Makes the character; its result is the character's id (<c>char_…</c>).</summary>
    public const string Finalize = "character-finalize";

    /// <summary>Shows it to everybody.</summary>
    public const string Publish = "character-publish";

    /// <summary>The steps before the one that submits.</summary>
    public static IReadOnlyList<StepPlan> Making { get; } =
    [
        new(Upload, StepClass.Repeatable, Submits: false),
        new(Ready, StepClass.Repeatable, Submits: false),
        new(Avatar, StepClass.Repeatable, Submits: false),
        new(Finalize, StepClass.Repeatable, Submits: false) { LeavesSomething = true },
    ];

    /// <summary>The steps that make a character which is kept.</summary>
    public static IReadOnlyList<StepPlan> Keeping { get; } = [.. Making, new(Publish, StepClass.Repeatable, Submits: true)];

    /// <summary>Whether the step of that name is one of these.</summary>
    public static bool Contains(string step) => Keeping.Any(plan => plan.Name == step);

    /// <summary>Whether a character is made on the way to what <paramref name="request"/> asks for.</summary>
    public static bool Serve(GenerationRequest request) =>
        request is { Kind: GenerationKind.Video, CharacterVideo: not null } or { Kind: GenerationKind.Video, CharacterSource: not null };

    /// <summary>The name of the character that was made on the way; null where none was.</summary>
    public static string? UsernameOf(StepRun run) => run.Earlier.TryGetValue(Ready, out var sheet) ? CameoSheet.Parse(sheet).Username : null;
}
