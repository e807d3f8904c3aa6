namespace Torii.Core.Errands;

/// <summary>The kinds of errand that more than one room of the house has to name.</summary>
public static class ErrandKinds
{
    /// <summary>Look an account's plan up; the subject is the account's id.</summary>
    public const string AccountCheck = "account.check";
}
