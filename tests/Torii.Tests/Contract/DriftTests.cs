using System.Text.Json;
using System.Text.RegularExpressions;

namespace Torii.Tests.Contract;

/// <summary>Our copies of the documents' examples against the documents: the same members and values, in other words.</summary>
public sealed partial class DriftTests
{
    public static TheoryData<string> Files => [.. Example.Requests.Append(Example.Accounts).Select(example => example.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Copy_SaysWhatTheDocumentSays(string file)
    {
        var example = Example.Requests.Append(Example.Accounts).Single(entry => entry.File == file);
        if (Behind(example) is not { } section)
        {
            return;
        }

        using var theirs = JsonDocument.Parse(FirstJson(section));
        Shape(example.Json).ShouldBe(Shape(theirs.RootElement));
    }

    [Theory]
    [InlineData("text-to-image.json", "http://localhost:8000/v1/chat/completions", "han1234")]
    [InlineData("sora-1.0.json", "http://localhost:8890/v1/chat/completions", "your-api-key")]
    public void Endpoint_IsTheOneThatTheDocumentCalls(string file, string url, string key)
    {
        if (Behind(Example.Requests.Single(entry => entry.File == file)) is not { } section)
        {
            return;
        }

        var call = section[..section.IndexOf("-d '", StringComparison.Ordinal)];
        call.ShouldContain("-X POST");
        call.ShouldContain(url);
        call.ShouldContain($"Authorization: Bearer {key}");
        call.ShouldContain("Content-Type: application/json");
    }

    [Fact]
    public void Status_IsAskedForWhereTheDocumentAsksForIt()
    {
        if (Find("sora-api-readme.md") is { } document)
        {
            document.ShouldMatch("curl -X GET http://localhost:8890/v1/generation/chatcmpl-[0-9a-f]+");
        }
    }

    private static string? Behind(Example example)
    {
        if (Find(example.Document) is not { } document)
        {
            return null;
        }

        var at = document.IndexOf(example.Heading, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{example.Document} has no '{example.Heading.Trim()}' any more.");
        return document[(at + example.Heading.Length)..];
    }

    private static string? Find(string document)
    {
        var text = Seeds.Read(document);
        if (text is null)
        {
            TestContext.Current.TestOutputHelper!.WriteLine($"{document} is not beside the repository, so nothing was compared.");
        }

        return text;
    }

    /// <summary>The first JSON behind a heading: the data of a call, or a block of its own.</summary>
    private static string FirstJson(string section) => Json().Match(section).Groups["json"].Value;

    /// <summary>An example with every wording, picture and token taken out, and every member and value left in, in order.</summary>
    private static string Shape(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().Select(Shape)) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Shape)) + "]",
        _ => element.GetRawText(),
    };

    private static string Shape(JsonProperty member) => member.Name is "content" or "text" or "url" or "key" && member.Value.ValueKind == JsonValueKind.String
        ? $"{member.Name}:{Start().Match(member.Value.GetString()!).Value}"
        : $"{member.Name}:{Shape(member.Value)}";

    [GeneratedRegex("-d '(?<json>.+?)'\n|```json\n(?<json>.+?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Json();

    // What of a wording belongs to the contract.
    [GeneratedRegex(@"^(Bearer |data:(image/png|video/mp4);base64,|(\{[a-z]+\})?(https://sora\.chatgpt\.com/p/s_[0-9a-f]{32} |\[5\.0s\])?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();
}
