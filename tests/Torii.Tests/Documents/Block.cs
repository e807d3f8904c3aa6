namespace Torii.Tests.Documents;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page's path within the repository.</param>
/// <param name="Line">The line of its opening fence, from 1.</param>
/// <param name="Language">The word behind the fence; empty where there is none.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Mark">What the comment above says of it; null where there is none.</param>
internal sealed record Block(string Page, int Line, string Language, string Text, Mark? Mark)
{
    /// <summary>Where it stands, for a failure to name.</summary>
    public string Place => $"{Page}:{Line}";

    /// <summary>Whether it is run by the page's shell.</summary>
    public bool IsRun => Mark is not Documents.Mark.NotRun && Languages.Programs.Contains(Language);
}
