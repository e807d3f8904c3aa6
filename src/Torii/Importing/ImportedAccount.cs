using Torii.Core.Accounts;
using Torii.Providers.Sora;

namespace Torii.Importing;

/// <summary>An account as a file describes it. What the file does not state is null.</summary>
/// <param name="Credential">Its tokens.</param>
internal sealed record ImportedAccount(SoraCredential Credential)
{
    /// <summary>A limit that says that there is none.</summary>
    public const int NoLimit = -1;

    /// <summary>Its owner's address as the file has it.</summary>
    public string? Email { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>Its own proxy.</summary>
    public Uri? Proxy { get; init; }

    public bool? IsEnabled { get; init; }

    public bool? MakesImages { get; init; }

    public bool? MakesVideos { get; init; }

    /// <summary>Images at once, or <see cref="NoLimit"/>.</summary>
    public int? ImageLimit { get; init; }

    /// <summary>Videos at once, or <see cref="NoLimit"/>.</summary>
    public int? VideoLimit { get; init; }

    public int? Weight { get; init; }

    public int? MaxRpm { get; init; }

    /// <summary>All its tokens with those that the upstream has just given; null while it was not asked for any.</summary>
    public SoraCredential? Renewed { get; init; }

    /// <summary>What the upstream has just told of it; null while it was not asked.</summary>
    public AccountFacts? Facts { get; init; }

    /// <summary>Its subscription as the upstream has just named it; null while it was not asked.</summary>
    public string? Plan { get; init; }

    /// <summary>Its subscription as the file names it; what is known of it already counts more.</summary>
    public string? FormerPlan { get; init; }

    /// <summary>The owner's address, from wherever it is told; null where it is not.</summary>
    public string? KnownEmail => Facts?.Email ?? Email ?? TokenEmail.Of((Renewed ?? Credential).Token);

    /// <inheritdoc />
    /// <remarks>The proxy's password stays out of logs and messages.</remarks>
    public override string ToString() => nameof(ImportedAccount);
}
