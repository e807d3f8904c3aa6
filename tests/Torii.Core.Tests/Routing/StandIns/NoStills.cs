using Torii.Core.Generations;
using Torii.Core.Media;

namespace Torii.Core.Tests.Routing.StandIns;

/// <summary>What may come instead of a still, and what it is to a client.</summary>
internal static class NoStills
{
    /// <summary>Each, with the cause it ends with and a part of its words.</summary>
    public static TheoryData<StillOutcome, Cause, string> All => new()
    {
        { new StillOutcome.Gone(), Cause.InvalidRequest, "video is not here any more" },
        { new StillOutcome.Unreadable(), Cause.InvalidRequest, "no picture can be taken out of" },
        { new StillOutcome.Busy(), Cause.Internal, "this server has too many pictures to take from videos at once" },
        { new StillOutcome.Unable(StillRefusals.NoTool), Cause.Internal, "this server has no ffmpeg" },
    };
}
