namespace Torii.Core.Prompts;

/// <summary>A prompt, with its marks taken out. Two are equal when their lists hold the same too.</summary>
public sealed record PromptReading
{
    /// <summary>
    /// What is left: each word that is no mark, in order, with the client's own blanks and lines. Mentions stay in it, and
    /// so do the marks of a <see cref="Storyboard"/>, for an upstream that has none.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>One of <see cref="Styles.All"/>; null without one.</summary>
    public string? Style { get; init; }

    /// <summary>
    /// The post to remix, <c>s_</c> and 32 hexadecimal digits; null without one. In a <see cref="PromptUse.Remix"/> it may
    /// differ from the one beside the prompt.
    /// </summary>
    public string? Post { get; init; }

    /// <summary>The upstream's id of a finished video, <c>gen_…</c>; null without one.</summary>
    public string? Result { get; init; }

    /// <summary>The shots; null where the prompt is no storyboard.</summary>
    public Storyboard? Storyboard { get; init; }

    /// <summary>The characters named <c>@name</c>, without the sign, each once, in order; at most 100.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>What was taken out or deliberately left, one short sentence each, for the client.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <inheritdoc />
    public bool Equals(PromptReading? other) =>
        other is not null
        && (Text, Style, Post, Result, Storyboard) == (other.Text, other.Style, other.Post, other.Result, other.Storyboard)
        && Mentions.SequenceEqual(other.Mentions)
        && Notes.SequenceEqual(other.Notes);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Text, Style, Post, Result, Storyboard);
}
