namespace Torii.Simulator.Posts;

/// <summary>The answer of <c>POST /project_y/post</c>.</summary>
internal sealed record PostMade(PostMade.Reference Post)
{
    internal sealed record Reference(string Id);
}
