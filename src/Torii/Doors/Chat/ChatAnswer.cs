using Torii.Core.Generations;

namespace Torii.Doors.Chat;

/// <summary>What every part of the answer to one chat request has in common.</summary>
/// <param name="Id">One id for the whole answer: <c>chatcmpl-</c> and the batch's id, so that it can be asked after later.</param>
/// <param name="Model">The model as the client named it.</param>
/// <param name="Created">When it was accepted, in Unix seconds.</param>
/// <param name="PromptTokens">An estimate, since nothing here counts tokens.</param>
internal sealed record ChatAnswer(string Id, string Model, long Created, int PromptTokens)
{
    private const string Prefix = "chatcmpl-";
    private const int LettersPerToken = 4;

    /// <summary>Names the answer after the batch it is about.</summary>
    public static ChatAnswer Of(Generation first) => new(
        Prefix + first.BatchId,
        first.AskedModel,
        first.CreatedAt.ToUnixTimeSeconds(),
        TokensOf(first.Request.Prompt));

    /// <summary>About how many tokens a text is.</summary>
    public static int TokensOf(string text) => (text.Length + LettersPerToken - 1) / LettersPerToken;
}
