namespace Torii.Simulator.OpenAi.Chat;

/// <summary>What a server of language models takes.</summary>
/// <param name="Knows">Whether it has a model of this name.</param>
/// <param name="IsStrict">
/// Whether the models refuse <c>max_tokens</c> and a temperature of one's own, as OpenAI's reasoning models do.
/// </param>
/// <param name="MoreFields">Fields beyond OpenAI's own.</param>
internal sealed record ChatRules(Func<string, bool> Knows, bool IsStrict, params IReadOnlyList<string> MoreFields);
