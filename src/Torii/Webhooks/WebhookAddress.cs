namespace Torii.Webhooks;

/// <summary>An address that may be told of the end of a generation. Whether it may be called is seen when it is.</summary>
internal static class WebhookAddress
{
    private const int Longest = 2048;

    /// <summary>What is allowed, as the end of a sentence that begins with what holds it.</summary>
    public static readonly string Rule = $"must be an http or https URL of at most {Longest} characters, without a user and a password";

    /// <summary>The address; null where the text is none.</summary>
    public static Uri? Parse(string text) =>
        text.Length <= Longest && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            ? url
            : null;
}
