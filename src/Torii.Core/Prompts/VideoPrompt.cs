namespace Torii.Core.Prompts;

/// <summary>Reads the prompts of videos and remixes.</summary>
internal static class VideoPrompt
{
    /// <summary>Reads one; with <paramref name="isRemix"/> a post is known already, else the prompt may name one.</summary>
    public static PromptOutcome Read(string prompt, bool isRemix)
    {
        List<Mark> posts = [.. Marks.PostsIn(prompt)];
        var post = First(posts);
        if (post is not null && !PostId.IsValid(post))
        {
            return new PromptOutcome.Refused($"The link to the video to remix must end in {PostId.Shape}.", "invalid_remix_id");
        }

        // Posts go first: what closes up around one may become a style, but never the other way round.
        var rest = prompt.Without(posts.Take(1));
        List<Mark> styles = [.. Marks.StylesIn(rest)];
        var text = rest.Without(styles);

        var found = StoryboardReader.Read(text);
        var remixes = isRemix || post is not null;
        if (found is StoryboardOutcome.Refused refused && !remixes)
        {
            return new PromptOutcome.Refused(refused.Message, "invalid_storyboard");
        }

        var storyboard = remixes ? null : (found as StoryboardOutcome.Read)?.Storyboard;
        return new PromptOutcome.Read(new PromptReading
        {
            Text = text,
            Style = First(styles),
            Post = post,
            Storyboard = storyboard,
            Mentions = Mentions.In(text),
            Notes = [.. NotesOnPosts(posts, isRemix), .. NotesOnStyles(styles), .. NotesOnStoryboard(found, storyboard)],
        });
    }

    private static string? First(List<Mark> marks) => marks is [var first, ..] ? first.Value : null;

    private static IEnumerable<string> NotesOnPosts(List<Mark> posts, bool isRemix)
    {
        if (First(posts) is { } post)
        {
            yield return isRemix ? $"Post {post} taken out of the prompt." : $"Remix of {post}.";
        }

        if (posts.Count > 1)
        {
            yield return "Only the first video to remix is used; the others stay text.";
        }
    }

    private static IEnumerable<string> NotesOnStyles(List<Mark> styles)
    {
        if (First(styles) is { } style)
        {
            yield return $"Style: {style}.";
        }

        string[] ignored = [.. styles.Select(mark => mark.Value).Distinct().Skip(1)];
        if (ignored.Length > 0)
        {
            yield return $"Further styles ignored: {string.Join(", ", ignored)}.";
        }
    }

    private static IEnumerable<string> NotesOnStoryboard(StoryboardOutcome found, Storyboard? used)
    {
        if (used is not null)
        {
            yield return $"Storyboard: {used.Shots.Count} {(used.Shots.Count == 1 ? "shot" : "shots")}, {used.TotalSeconds:0.####} s in all.";
        }
        else if (found is not StoryboardOutcome.None)
        {
            yield return "The storyboard stays text: a remix has none.";
        }
    }
}
