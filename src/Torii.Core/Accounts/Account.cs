using Torii.Core.Generations;

namespace Torii.Core.Accounts;

/// <summary>A credential at one upstream, with its limits. The credential itself is read apart, where it is used.</summary>
public sealed record Account
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The name of its upstream.</summary>
    public required string Upstream { get; init; }

    /// <summary>What people call it. Says nothing of the credential.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the credential's token in hexadecimal: by it an account is known again after a restart.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Its share of the work against the other accounts' weights, at least 1.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>Submissions a minute at most; null for no limit.</summary>
    public int? MaxRpm { get; init; }

    /// <summary>Images at once at most; null for no limit, 0 for none at all.</summary>
    public int? ImageLimit { get; init; }

    /// <summary>Videos at once at most; null for no limit, 0 for none at all.</summary>
    public int? VideoLimit { get; init; }

    /// <summary>Its subscription as the upstream names it; null while that is unknown, empty where it has none.</summary>
    public string? Plan { get; init; }

    /// <summary>The name of the egress it leaves through.</summary>
    public string Egress { get; init; } = Accounts.Egress.DefaultName;

    /// <summary>Whether it takes work.</summary>
    public required AccountStatus Status { get; init; }

    /// <summary>Where it comes from.</summary>
    public required AccountOrigin Origin { get; init; }

    /// <summary>How many results of <paramref name="kind"/> it may have under way at once; null for no limit.</summary>
    public int? LimitOf(GenerationKind kind) => kind switch
    {
        GenerationKind.Image => ImageLimit,
        GenerationKind.Video => VideoLimit,
        _ => null,
    };
}
