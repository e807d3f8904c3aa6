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

    /// <summary>Whether it is to make images at all.</summary>
    public bool MakesImages { get; init; } = true;

    /// <summary>Whether it is to make videos at all.</summary>
    public bool MakesVideos { get; init; } = true;

    /// <summary>Its subscription as the upstream names it; null while that is unknown, empty where it has none.</summary>
    public string? Plan { get; init; }

    /// <summary>The name of the egress it leaves through.</summary>
    public string Egress { get; init; } = Accounts.Egress.DefaultName;

    /// <summary>What its upstream told of it; null while it was not asked.</summary>
    public AccountFacts? Facts { get; init; }

    /// <summary>
    /// The origin that its credential was given for, which alone ever gets it (<see cref="Accounts.Upstream.Origin"/>); null
    /// where it holds nothing that could be given away.
    /// </summary>
    public string? GivenFor { get; init; }

    /// <summary>Whether an operator switched it off, which outlasts what the configuration says at the next start.</summary>
    public bool IsSwitchedOff { get; init; }

    /// <summary>Whether it takes work.</summary>
    public required AccountStatus Status { get; init; }

    /// <summary>Where it comes from.</summary>
    public required AccountOrigin Origin { get; init; }

    /// <summary>It as the configuration lists it: on where that says so, unless an operator has switched it off.</summary>
    public Account Listed(bool isEnabled) => this with { Status = isEnabled && !IsSwitchedOff ? AccountStatus.Enabled : AccountStatus.Disabled };

    /// <summary>
    /// How many results of <paramref name="kind"/> it may have under way at once; null for no limit, 0 where its operator
    /// or its upstream lets it make none.
    /// </summary>
    public int? LimitOf(GenerationKind kind) => kind switch
    {
        GenerationKind.Image => MakesImages ? ImageLimit : 0,
        GenerationKind.Video => MakesVideos && Facts?.MakesVideos != false ? VideoLimit : 0,

        // A character is made from a video by the same part of the upstream.
        GenerationKind.Character when Facts?.MakesVideos == false => 0,
        _ => null,
    };
}
