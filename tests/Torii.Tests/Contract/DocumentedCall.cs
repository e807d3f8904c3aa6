using System.Text.RegularExpressions;

namespace Torii.Tests.Contract;

/// <summary>A call as a document spells it out, to be run as it stands there.</summary>
/// <param name="Script">The command or program.</param>
/// <param name="IsPython">Whether it is a Python program; otherwise it is a shell command.</param>
internal sealed partial record DocumentedCall(string Script, bool IsPython)
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    /// <summary>The head of an MP4 file, which is all that is looked at.</summary>
    private const string Video = "AAAAIGZ0eXBpc29tAAACAGlzb21pc28yYXZjMW1wNDE=";

    /// <summary>The bytes of the video that programs read from disk.</summary>
    public static byte[] VideoBytes => Convert.FromBase64String(Video);

    /// <summary>Whether it asks for a stream.</summary>
    public bool Streams => Script.Contains("\"stream\": true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it asks after something made earlier.</summary>
    public bool AsksAfter => Script.Contains("/v1/generation/", StringComparison.Ordinal);

    /// <summary>Every call in a document, in order.</summary>
    public static IEnumerable<DocumentedCall> In(string document)
    {
        foreach (Match block in Block().Matches(document))
        {
            var code = block.Groups["code"].Value;
            if (block.Groups["language"].Value == "python" && code.Contains("requests.post(", StringComparison.Ordinal))
            {
                yield return new DocumentedCall(code, IsPython: true);
            }
            else if (block.Groups["language"].Value == "bash")
            {
                foreach (Match call in Curl().Matches(code))
                {
                    yield return new DocumentedCall(call.Value, IsPython: false);
                }
            }
        }
    }

    /// <summary>The same call with the stream asked for the other way round.</summary>
    public DocumentedCall Flipped() => this with
    {
        Script = (Streams, IsPython) switch
        {
            (true, true) => Script.Replace("\"stream\": True", "\"stream\": False", StringComparison.Ordinal),
            (true, false) => Script.Replace("\"stream\": true", "\"stream\": false", StringComparison.Ordinal),
            _ when Script.Contains("\"stream\": false", StringComparison.Ordinal) => Script.Replace("\"stream\": false", "\"stream\": true", StringComparison.Ordinal),
            _ => Script.Replace("\"messages\":", "\"stream\": true, \"messages\":", StringComparison.Ordinal),
        },
    };

    /// <summary>The call for a server of ours: only what nobody could use as written is replaced.</summary>
    public string For(Uri server, string key, string finishedId) => Host().Replace(Script, server.GetLeftPart(UriPartial.Authority))
        .Replace("your-api-key", key, StringComparison.Ordinal)
        .Replace("<base64_encoded_image_data>", Picture, StringComparison.Ordinal)
        .Replace("<base64_encoded_video_data>", Video, StringComparison.Ordinal)
        .Replace("chatcmpl-123456789abcdef", finishedId, StringComparison.Ordinal);

    [GeneratedRegex("^```(?<language>bash|python)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex("^curl -X (POST|GET) .*?(?<!\\\\)(?=\n#|\n\n|\\z)", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Curl();

    [GeneratedRegex("http://localhost:(8000|8890)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Host();
}
