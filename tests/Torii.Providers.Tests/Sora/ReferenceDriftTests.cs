using System.Text.Json;

namespace Torii.Providers.Tests.Sora;

/// <summary>Our copies of the reference's bodies against the reference itself, where that is at hand.</summary>
public sealed class ReferenceDriftTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    // What is in our own words, or is another's name for something of his own.
    private static readonly string[] OwnWords = ["prompt", "username", "display_name"];

    [Theory]
    [InlineData("#### 2.3 ", "invite.json")]
    [InlineData("#### 4.2 ", "image.json")]
    [InlineData("#### 5.1 ", "video.json")]
    [InlineData("#### 5.2 ", "remix.json")]
    [InlineData("#### 5.3 ", "storyboard.json")]
    [InlineData("#### 6.4 ", "character.json")]
    [InlineData("#### 6.5 ", "visibility.json")]
    [InlineData("#### 7.1 ", "post.json")]
    [InlineData("### RT 转 AT", "refresh.json")]
    public void Body_HasTheReferencesKeysInOrderAndItsValues(string heading, string copy)
    {
        var reference = FindReference();
        Assert.SkipWhen(reference is null, "The backend reference is not beside the repository.");
        var section = reference![reference.IndexOf(heading, StringComparison.Ordinal)..];
        section = section[section.IndexOf("**请求体:**", StringComparison.Ordinal)..];
        var start = section.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;

        using var theirs = JsonDocument.Parse(section[start..section.IndexOf("```", start, StringComparison.Ordinal)], WithComments);
        using var ours = JsonDocument.Parse(ReferenceData.Read(copy));

        Members(ours).ShouldBe(Members(theirs));
    }

    private static IEnumerable<string> Members(JsonDocument document) => document.RootElement.EnumerateObject().Select(
        member => OwnWords.Contains(member.Name) ? member.Name : $"{member.Name}={JsonSerializer.Serialize(member.Value)}");

    private static string? FindReference()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(GetSourceFile())!);
        while (folder is not null)
        {
            var file = Path.Combine(folder.FullName, "shared", "seeds", "sora-backend-reference.md");
            if (File.Exists(file))
            {
                return File.ReadAllText(file);
            }

            folder = folder.Parent;
        }

        return null;
    }

    private static string GetSourceFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
