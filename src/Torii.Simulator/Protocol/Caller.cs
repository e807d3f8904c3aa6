using Torii.Simulator.Accounts;

namespace Torii.Simulator.Protocol;

/// <summary>Who calls.</summary>
/// <param name="Account">Whose token it is, dead or alive; null: nobody's.</param>
/// <param name="Refusal">The answer where a live token is asked for and there is none; null for a live one.</param>
internal readonly record struct Caller(Account? Account, Answer? Refusal);
