namespace Torii.Tests.Support;

/// <summary>Bodies of chat requests.</summary>
internal static class ChatBodies
{
    /// <summary>A request with a text.</summary>
    public static Dictionary<string, object?> Text(string prompt, string model = ChatModels.Picture, bool stream = false) => Of(prompt, model, stream);

    /// <summary>A request with a text and pictures.</summary>
    public static Dictionary<string, object?> Pictures(string prompt, string model, params string[] urls) =>
        Of((object[])[new { type = "text", text = prompt }, .. urls.Select(url => new { type = "image_url", image_url = new { url } })], model, stream: false);

    /// <summary>A request with more members, or with other values for some.</summary>
    public static Dictionary<string, object?> With(this Dictionary<string, object?> body, string member, object? value)
    {
        body[member] = value;
        return body;
    }

    private static Dictionary<string, object?> Of(object content, string model, bool stream) => new(StringComparer.Ordinal)
    {
        ["model"] = model,
        ["stream"] = stream,
        ["messages"] = new[] { new { role = "user", content } },
    };
}
