namespace Torii.Admin.Accounts;

/// <summary>How much accounts may do. What is null stays as it is; -1 is for no limit.</summary>
internal sealed record AccountLimits
{
    /// <summary>No limit.</summary>
    public const int None = -1;

    public int? Weight { get; init; }

    public int? MaxRpm { get; init; }

    public int? ImageLimit { get; init; }

    public int? VideoLimit { get; init; }

    public bool? MakesImages { get; init; }

    public bool? MakesVideos { get; init; }
}
