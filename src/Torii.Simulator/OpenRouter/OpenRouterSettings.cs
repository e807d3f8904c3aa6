namespace Torii.Simulator.OpenRouter;

/// <summary>How the stand-in of OpenRouter behaves where the real one has behaved in more than one way, and whose credits are gone.</summary>
/// <param name="AbsolutePollingUrls">Whether <c>polling_url</c> has scheme and host; otherwise it is a path.</param>
/// <param name="UnsignedUrls">Whether a completed job has <c>unsigned_urls</c>, which ask for the key.</param>
/// <param name="Urls">Whether it has <c>urls</c>, which ask for none.</param>
/// <param name="WebhookSecret">What callbacks are signed with.</param>
/// <param name="EmptyKeys">The keys without credits, by token, name or id: what would cost something is answered 402.</param>
internal sealed record OpenRouterSettings(
    bool AbsolutePollingUrls = false,
    bool UnsignedUrls = true,
    bool Urls = false,
    string WebhookSecret = "openrouter-simulator",
    IReadOnlyList<string>? EmptyKeys = null)
{
    /// <summary>What is wrong with these settings; null when nothing is.</summary>
    public string? Problem() => this switch
    {
        // The reader lets elements of a list be null.
        { EmptyKeys: { } keys } when keys.Any(string.IsNullOrEmpty) => "empty_keys must be texts that are not empty",
        { WebhookSecret: "" } => "webhook_secret must not be empty",
        _ => null,
    };
}
