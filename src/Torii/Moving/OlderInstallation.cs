using Torii.Importing;

namespace Torii.Moving;

/// <summary>What an older proxy's files hold.</summary>
internal sealed record OlderInstallation
{
    /// <summary>Its accounts, and the places where one should stand and none can be read.</summary>
    public IReadOnlyList<ImportLine> Accounts { get; init; } = [];

    /// <summary>What the file itself wants to be asked first; null where it does not say.</summary>
    public ImportMode? Mode { get; init; }

    /// <summary>Its settings by the names that they have there; those that nobody has set are missing.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>What an operator should know beside that, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <inheritdoc />
    /// <remarks>There are secrets among the settings.</remarks>
    public override string ToString() => nameof(OlderInstallation);
}
