namespace Torii.Providers.OpenRouter;

/// <summary>The protocol's name.</summary>
public static class OpenRouterProtocol
{
    /// <summary>What configuration and accounts call it.</summary>
    public const string Name = "openrouter";
}
