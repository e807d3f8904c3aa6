namespace Torii.Admin.Generations;

/// <summary>What lists of generations can be filtered by.</summary>
/// <param name="Models">Every model's name.</param>
/// <param name="Clients">Every client key in force.</param>
/// <param name="Accounts">Every account.</param>
/// <param name="Targets">Every target's name.</param>
internal sealed record FilterChoices(IReadOnlyList<string> Models, IReadOnlyList<NamedId> Clients, IReadOnlyList<NamedId> Accounts, IReadOnlyList<string> Targets);
