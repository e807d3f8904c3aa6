using Torii.Simulator.Accounts;
using Torii.Simulator.Journals;
using Torii.Simulator.Settings;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Posts;

/// <summary>All posts there have ever been.</summary>
internal sealed class PostBook(Journal journal, LiveSettings settings, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, Post> _posts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);

    /// <summary>Posts a draft. Every call makes a post of its own, also of a draft that has one.</summary>
    public Post Publish(SimulatedTask draft)
    {
        var now = time.GetUtcNow();
        var post = new Post($"s_{Guid.CreateVersion7(now):N}", draft.Account, draft.GenerationId, now);
        lock (_gate)
        {
            Write(post);
        }

        return post;
    }

    /// <summary>Deletes a post of this account; false when there is none.</summary>
    public bool Delete(Account account, string id)
    {
        lock (_gate)
        {
            if (!_posts.TryGetValue(id, out var post) || post.Deleted || post.Account != account.Id)
            {
                return false;
            }

            Write(post with { Deleted = true });
            return true;
        }
    }

    /// <summary>Whether this is the id of a post that is no more; false for one that was never ours.</summary>
    public bool WasDeleted(string id)
    {
        lock (_gate)
        {
            return _posts.TryGetValue(id, out var post) && post.Deleted;
        }
    }

    /// <summary>Whether a draft is to be downloaded under another link: from its first post on, unless that is switched off.</summary>
    public bool ChangesLinkOf(SimulatedTask draft)
    {
        if (!settings.Current.PostChangesUrl)
        {
            return false;
        }

        lock (_gate)
        {
            return _published.Contains(draft.GenerationId);
        }
    }

    /// <summary>All posts, oldest first.</summary>
    public Post[] All()
    {
        lock (_gate)
        {
            return [.. _posts.Values];
        }
    }

    public void Restore(Post post)
    {
        lock (_gate)
        {
            Put(post);
        }
    }

    private void Write(Post post)
    {
        journal.Append(new JournalEntry { Post = post });
        Put(post);
    }

    private void Put(Post post)
    {
        _posts[post.Id] = post;
        _published.Add(post.GenerationId);
    }
}
