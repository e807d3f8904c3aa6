using Torii.Simulator.Accounts;
using Torii.Simulator.Protocol;

namespace Torii.Simulator.Videos;

/// <summary>What a plan does not include.</summary>
internal static class VideoRights
{
    private const int ProFrames = 750;

    /// <summary>The answer to a request that needs the pro plan from an account without it; null where there is no objection.</summary>
    public static Answer? Refusal(Account account, VideoRequest request) => request switch
    {
        _ when account.Settings.Plan is Plans.Pro => null,
        { Model: "sy_ore" } => NeedsPro("model"),
        { Size: "large" } => NeedsPro("size"),
        { Frames: ProFrames } => NeedsPro("n_frames"),
        _ => null,
    };

    private static Answer NeedsPro(string field) =>
        Answer.Error(403, new($"This value of '{field}' needs the pro plan.", "invalid_request_error", field, "plan_required"));
}
