namespace Torii.Simulator.Accounts;

/// <summary>What the simulator is told about one account.</summary>
public sealed record AccountSettings
{
    /// <summary>What the record calls the account; null: the last six characters of its token.</summary>
    public string? Name { get; init; }

    /// <summary>The plan's id, one of <c>chatgpt_free</c>, <c>chatgpt_plus</c>, <c>chatgpt_team</c>, <c>chatgpt_pro</c>. Default pro.</summary>
    public string Plan { get; init; } = Plans.Pro;

    /// <summary>How many images may be under way at once; null: any number.</summary>
    public int? ImageLimit { get; init; }

    /// <summary>How many videos may be under way at once; null: any number.</summary>
    public int? VideoLimit { get; init; }

    /// <summary>Whether the token has been revoked: every call is answered 401.</summary>
    public bool Revoked { get; init; }

    /// <summary>What is wrong with these settings; null when nothing is.</summary>
    internal string? Problem() => this switch
    {
        _ when !Plans.Known(Plan) => $"plan must be one of {Plans.List}",
        { ImageLimit: < 0 } or { VideoLimit: < 0 } => "image_limit and video_limit must not be negative",
        { Name: "" } => "name must not be empty",
        _ => null,
    };
}
