using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Media;

/// <summary>Folds stills that cannot be had into refusals. What is this server's fault is held against nobody, least of all the client.</summary>
public static class StillRefusals
{
    /// <summary>What is said where there is nothing to take stills with, as the rest of a sentence that begins with the server. It names the setting.</summary>
    public const string NoTool = "has no ffmpeg to take a picture out of a video with (setting Torii:Ffmpeg)";

    /// <summary>The refusal.</summary>
    /// <param name="outcome">What came instead of a still.</param>
    /// <param name="video">What the video is to the client, with its article.</param>
    public static Refusal Of(StillOutcome outcome, string video) => outcome switch
    {
        StillOutcome.Gone => new(Cause.InvalidRequest, $"{video} is not here any more"),
        StillOutcome.Unreadable => new(Cause.InvalidRequest, $"no picture can be taken out of {video}"),
        StillOutcome.Busy => new(Cause.Internal, "this server has too many pictures to take from videos at once"),
        StillOutcome.Unable unable => new(Cause.Internal, $"this server {unable.Why}"),
        _ => throw new InvalidOperationException("Not a still that cannot be had."),
    };
}
