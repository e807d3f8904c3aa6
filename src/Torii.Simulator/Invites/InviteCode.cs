using Torii.Simulator.Accounts;

namespace Torii.Simulator.Invites;

/// <summary>The code by which an account invites others.</summary>
internal static class InviteCode
{
    /// <summary>How many may accept one code.</summary>
    public const int Total = 5;

    private const int Length = 6;

    /// <summary>Six letters and digits, the same in every run.</summary>
    public static string Of(Account account) => account.Id.Length <= Length ? account.Id : account.Id[..Length].ToUpperInvariant();
}
