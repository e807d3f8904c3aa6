using Torii.Simulator.Accounts;
using Torii.Simulator.Posts;

namespace Torii.Simulator.Control;

/// <summary>One post as the control API shows it, deleted or not.</summary>
internal sealed record PostView(string Id, string Account, string GenerationId, DateTimeOffset Created, bool Deleted)
{
    public static PostView Of(Post post, AccountBook accounts) =>
        new(post.Id, accounts.ById(post.Account)?.Name ?? post.Account, post.GenerationId, post.Created, post.Deleted);
}
