namespace Torii.Importing;

/// <summary>What came of asking the upstream before an account is taken in.</summary>
internal abstract record AskOutcome
{
    private AskOutcome()
    {
    }

    /// <summary>It may be taken in.</summary>
    /// <param name="Account">The account with what was given or told.</param>
    public sealed record Answered(ImportedAccount Account) : AskOutcome;

    /// <summary>It may not.</summary>
    /// <param name="Why">Why, without secrets.</param>
    public sealed record Refused(string Why) : AskOutcome;
}
