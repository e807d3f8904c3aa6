namespace Torii.Core.Work.Repeating;

/// <summary>How the requests of one fingerprint stand that are under way in this process. Guarded by its owner's lock.</summary>
internal sealed class Standing
{
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many have come of which it is not decided yet whether they are accepted.</summary>
    public int Arriving { get; set; }

    /// <summary>How many answers are under way.</summary>
    public int Open { get; set; }

    /// <summary>Of how many of those the connection is gone, while it is not decided yet whether the answer was out before.</summary>
    public int Aborted { get; set; }

    /// <summary>Ends when the last break is written; null where none was seen.</summary>
    public Task? Writing { get; set; }

    /// <summary>Ends with the next change.</summary>
    public Task Changed => _changed.Task;

    /// <summary>Whether there is nothing to know of it any more.</summary>
    public bool IsOver => Arriving == 0 && Open == 0 && Writing is null or { IsCompleted: true };

    /// <summary>Tells those who wait that something has changed.</summary>
    public void Tell()
    {
        _changed.SetResult();
        _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
