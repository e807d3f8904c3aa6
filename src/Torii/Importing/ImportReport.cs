namespace Torii.Importing;

/// <summary>What became of one place of a file.</summary>
/// <param name="Place">Where.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Account">What the account is called here: its owner's address, or six characters of a token; null where it is none.</param>
/// <param name="Why">Why it failed; null where it did not.</param>
internal sealed record ImportReport(string Place, ImportResult Result, string? Account, string? Why)
{
    private const int ShownOfToken = 6;

    /// <summary>Nothing stands there that could be used.</summary>
    public static ImportReport Of(ImportLine.Faulty faulty) => new(faulty.Place, ImportResult.Failed, Account: null, faulty.Why);

    /// <summary>It could not be taken in.</summary>
    public static ImportReport Failed(string place, ImportedAccount entry, string why) => new(place, ImportResult.Failed, LabelOf(entry), why);

    /// <summary>It stood before in the same file.</summary>
    public static ImportReport Again(string place, ImportedAccount entry, string earlier) => Failed(place, entry, $"is the account of {earlier} again");

    /// <summary>It was taken in.</summary>
    public static ImportReport Taken(string place, ImportedAccount entry, bool isNew) =>
        new(place, isNew ? ImportResult.Added : ImportResult.Updated, LabelOf(entry), Why: null);

    private static string LabelOf(ImportedAccount entry)
    {
        var token = entry.Credential.Token ?? entry.Credential.SessionToken ?? entry.Credential.RefreshToken!;
        return OneLine.Of(entry.KnownEmail, AccountFields.LongestEmail) ?? Shorten(token);
    }

    private static string Shorten(string token) => token.Length <= ShownOfToken ? token : token[..ShownOfToken] + "…";
}
