namespace Torii.Core.Accounts;

/// <summary>Whether an account takes work, by its operator's will. Its health is another matter: see <see cref="Hold"/>.</summary>
public enum AccountStatus
{
    /// <summary>It takes work.</summary>
    Enabled,

    /// <summary>It takes none until it is enabled again.</summary>
    Disabled,

    /// <summary>It is gone from the configuration; kept while its attempts and results are.</summary>
    Retired,
}
