namespace Torii.Simulator.Accounts;

/// <summary>What the simulator is told about one account.</summary>
/// <param name="Name">What the record calls the account; null: the last six characters of its token.</param>
/// <param name="Plan">The plan's id: <c>chatgpt_free</c>, <c>chatgpt_plus</c>, <c>chatgpt_team</c> or <c>chatgpt_pro</c>.</param>
/// <param name="ImageLimit">How many images may be under way at once; null: any number.</param>
/// <param name="VideoLimit">How many videos may be under way at once; null: any number.</param>
/// <param name="Revoked">Whether the token has been revoked: every call is answered 401.</param>
public sealed record AccountSettings(
    string? Name = null,
    string Plan = "chatgpt_pro",
    int? ImageLimit = null,
    int? VideoLimit = null,
    bool Revoked = false)
{
    /// <summary>What is wrong with these settings; null when nothing is.</summary>
    internal string? Problem() => this switch
    {
        _ when !Plans.Known(Plan) => $"plan must be one of {Plans.List}",
        { ImageLimit: < 0 } or { VideoLimit: < 0 } => "image_limit and video_limit must not be negative",
        { Name: "" } => "name must not be empty",
        _ => null,
    };
}
