namespace Torii.Simulator.Accounts;

/// <summary>What the simulator is told about one account.</summary>
/// <param name="Name">What the record calls the account; null: the last six characters of its token.</param>
/// <param name="Plan">The plan's id: <c>chatgpt_free</c>, <c>chatgpt_plus</c>, <c>chatgpt_team</c> or <c>chatgpt_pro</c>.</param>
/// <param name="ImageLimit">How many images may be under way at once; null: any number.</param>
/// <param name="VideoLimit">How many videos may be under way at once; null: any number.</param>
/// <param name="Revoked">Whether the account is shut out: every call is answered 401, and no token is issued.</param>
/// <param name="Session">The session token that access tokens are issued for; null: none.</param>
/// <param name="SessionWithoutUser">Whether the answer to its session has <c>"user": null</c>.</param>
/// <param name="Refresh">The first refresh token that access tokens are issued for; null: none. Each is good for one exchange.</param>
/// <param name="Unnamed">Whether it has no username until it takes one.</param>
/// <param name="NeedsBootstrap">Whether Sora 2 answers 401 until it was activated by <c>GET /m/bootstrap</c>.</param>
/// <param name="NeedsInvite">Whether it has no Sora 2 until it accepts an invitation.</param>
/// <param name="VideosLeft">How many videos it may still make until its quota is renewed; null: any number.</param>
/// <param name="VideoQuota">How many it may make after that; null: as many as <paramref name="VideosLeft"/>.</param>
/// <param name="ResetSeconds">How long after its set-up the quota is renewed, and then again and again.</param>
public sealed record AccountSettings(
    string? Name = null,
    string Plan = "chatgpt_pro",
    int? ImageLimit = null,
    int? VideoLimit = null,
    bool Revoked = false,
    string? Session = null,
    bool SessionWithoutUser = false,
    string? Refresh = null,
    bool Unnamed = false,
    bool NeedsBootstrap = false,
    bool NeedsInvite = false,
    int? VideosLeft = null,
    int? VideoQuota = null,
    int ResetSeconds = 86_400)
{
    /// <summary>What is wrong with these settings; null when nothing is.</summary>
    internal string? Problem() => this switch
    {
        _ when !Plans.Known(Plan) => $"plan must be one of {Plans.List}",
        { ImageLimit: < 0 } or { VideoLimit: < 0 } => "image_limit and video_limit must not be negative",
        { VideosLeft: < 0 } or { VideoQuota: < 0 } => "videos_left and video_quota must not be negative",
        { ResetSeconds: < 1 } => "reset_seconds must be 1 or more",
        { Name: "" } or { Session: "" } or { Refresh: "" } => "name, session and refresh must not be empty",
        _ => null,
    };
}
