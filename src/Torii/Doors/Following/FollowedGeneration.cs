using Torii.Core.Generations;

namespace Torii.Doors.Following;

/// <summary>How far a follower is with one generation.</summary>
internal sealed class FollowedGeneration
{
    /// <summary>The number of the newest entry that was read.</summary>
    public int LastRead { get; set; }

    /// <summary>Its progress as of the newest entry that was handed out, 0 to 100.</summary>
    public int Progress { get; private set; }

    /// <summary>Whether the entry that ends it was handed out.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Notes an entry that is handed out.</summary>
    public void Seen(TimelineEvent entry)
    {
        HasEnded |= entry.IsEnd();
        Progress = HasEnded ? 100 : entry.Progress;
    }
}
