namespace Torii.Providers.Sora.Care;

/// <summary>What came of giving a username to an account.</summary>
public abstract record UsernameOutcome
{
    private UsernameOutcome()
    {
    }

    /// <summary>The account has it.</summary>
    public sealed record Given(string Username) : UsernameOutcome;

    /// <summary>It has got none.</summary>
    /// <param name="Status">The HTTP status; null where there was no answer.</param>
    /// <param name="Text">Why, on one line that may be shown.</param>
    public sealed record Refused(int? Status, string Text) : UsernameOutcome;
}
