using System.Text.Json.Nodes;

namespace Torii.Providers.OpenAi.Chat;

/// <summary>
/// How a server's <c>/chat/completions</c> is asked for enhanced prompts. What a dialect says nothing of is not sent, which
/// every server takes.
/// </summary>
public sealed record ChatDialect
{
    /// <summary>Where texts are asked for, relative to the base address.</summary>
    public string Path { get; init; } = "chat/completions";

    /// <summary>
    /// Whether the model is told how to write. An upstream that has models for enhancing prompts under our names, such as another
    /// Torii, knows that itself.
    /// </summary>
    public bool Instructs { get; init; } = true;

    /// <summary>The field that bounds the answer, <c>max_tokens</c> or <c>max_completion_tokens</c>; null to send none.</summary>
    public string? TokenLimitField { get; init; }

    /// <summary>What that field says. Models that think before they write count their thoughts too.</summary>
    public int TokenLimit { get; init; } = 4096;

    /// <summary>How free the choice of words is, 0 to 2; null to send none, for the models that refuse to be told.</summary>
    public double? Temperature { get; init; }

    /// <summary>More fields for every request; null for none. A target's own win over them.</summary>
    public JsonObject? Fields { get; init; }
}
