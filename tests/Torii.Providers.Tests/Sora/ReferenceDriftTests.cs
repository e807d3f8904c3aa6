using System.Text.Json;

namespace Torii.Providers.Tests.Sora;

/// <summary>Our copies of the reference's bodies against the reference itself, where that is at hand.</summary>
public sealed class ReferenceDriftTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    [Theory]
    [InlineData("#### 4.2 ", "image.json")]
    [InlineData("#### 5.1 ", "video.json")]
    public void Body_HasTheReferencesKeysInOrderAndItsValues(string heading, string copy)
    {
        var reference = FindReference();
        Assert.SkipWhen(reference is null, "The backend reference is not beside the repository.");
        var section = reference![reference.IndexOf(heading, StringComparison.Ordinal)..];
        var start = section.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;

        using var theirs = JsonDocument.Parse(section[start..section.IndexOf("```", start, StringComparison.Ordinal)], WithComments);
        using var ours = JsonDocument.Parse(ReferenceData.Read(copy));

        Members(ours).ShouldBe(Members(theirs));
    }

    // The prompt is in our own words.
    private static IEnumerable<string> Members(JsonDocument document) =>
        document.RootElement.EnumerateObject().Select(member => member.Name == "prompt" ? "prompt" : $"{member.Name}={member.Value.GetRawText()}");

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
