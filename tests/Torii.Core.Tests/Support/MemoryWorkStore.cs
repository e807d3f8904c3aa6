using Torii.Core.Generations;
using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>
/// The writes of the road in memory, with the guards of the contract: one open attempt a slot, one undecided a gate, one
/// attempt a task, and no move from a state that is no more. Listeners are told in order, before a write's task ends.
/// </summary>
internal sealed class MemoryWorkStore(
    MemoryRows rows, MemoryAccountStore accounts, MemoryErrandStore errands, MemoryMediaStore media, MemoryAskStore asks, Func<IEnumerable<ICommitListener>> listeners) : IWorkStore
{
    private int _writes;

    /// <summary>After so many writes the server is as dead: nothing is written or answered any more. Null: it lives.</summary>
    public int? DiesAfter { get; set; }

    /// <summary>What a write of a change throws instead; null: nothing.</summary>
    public Func<Change, Exception?> Fault { get; set; } = _ => null;

    /// <summary>What an acceptance comes to instead; null: what the rows say.</summary>
    public Func<Acceptance, AcceptOutcome?> OnAccept { get; set; } = _ => null;

    /// <summary>What a claim comes to instead; null: what the rows say.</summary>
    public Func<Claim, ClaimOutcome?> OnClaim { get; set; } = _ => null;

    public async Task<AcceptOutcome> AcceptAsync(Acceptance acceptance, CancellationToken cancellationToken)
    {
        var batch = acceptance.Batch;
        await LiveAsync(cancellationToken);
        lock (rows)
        {
            if (OnAccept(acceptance) is { } told)
            {
                return told;
            }

            if (batch.SelectMany(generation => generation.Request.Images).FirstOrDefault(image => !media.Inputs.ContainsKey(image)) is { } gone)
            {
                return new AcceptOutcome.MediaGone(gone);
            }

            if (acceptance.Ask is { } ask && !asks.Add(batch[0].BatchId, batch[0].ClientId, ask, batch[0].CreatedAt, acceptance.KeysSince))
            {
                return new AcceptOutcome.KeyTaken();
            }

            foreach (var generation in batch)
            {
                rows.Generations.Add(generation.Id, generation);
                media.Claimed.UnionWith(generation.Request.Images);
            }

            Tell(new Committed
            {
                Generations = [.. batch.Select(generation => new GenerationMoved(generation.Id, generation.ClientId, generation.Lane, null, GenerationState.Queued))],
                Events = [.. batch.Select(generation => rows.Write(new NewEvent(generation.Id, TimelineEventType.Queued), generation.CreatedAt))],
            });
            return new AcceptOutcome.Accepted();
        }
    }

    public async Task<ClaimOutcome> ClaimAsync(Claim claim, CancellationToken cancellationToken)
    {
        await LiveAsync(cancellationToken);
        lock (rows)
        {
            if (OnClaim(claim) is { } told)
            {
                return told;
            }

            var oldest = rows.Generations.Values.FirstOrDefault(waiting =>
                waiting.State == GenerationState.Queued && waiting.Lane == claim.Lane && waiting.ClientId == claim.ClientId);
            if (oldest is null)
            {
                return new ClaimOutcome.NothingQueued();
            }

            return rows.IsTaken(claim) ? new ClaimOutcome.SlotTaken() : Open(claim, oldest);
        }
    }

    public async Task<ChangeOutcome> ApplyAsync(Change change, CancellationToken cancellationToken)
    {
        await LiveAsync(cancellationToken);
        lock (rows)
        {
            if (Fault(change) is { } fault)
            {
                throw fault;
            }

            var isCurrent = change.Generation is null || rows.Generations[change.Generation.Id].State == change.Generation.From;
            var hasMore = change.Attempt is not null || change.Step is not null || change.Hold is not null;
            if ((change.Attempt is { } move && !rows.CanMove(move)) || (!isCurrent && !hasMore))
            {
                return ChangeOutcome.Stale;
            }

            var attempts = change.Attempt is null ? [] : new[] { Write(change.Attempt, change.At) };
            rows.Write(change.Step);
            accounts.Write(change.Hold);
            Tell(isCurrent ? WriteRest(change) with { Attempts = attempts } : new Committed { Attempts = attempts });
            return isCurrent ? ChangeOutcome.Whole : ChangeOutcome.AttemptOnly;
        }
    }

    public async Task NoteAsync(string generationId, string text, CancellationToken cancellationToken)
    {
        await LiveAsync(cancellationToken);
        lock (rows)
        {
            Tell(new Committed { Events = [rows.Write(new NewEvent(generationId, TimelineEventType.Note, text), rows.Generations[generationId].CreatedAt)] });
        }
    }

    public Task<OpenWork?> FindAttemptAsync(string attemptId, CancellationToken cancellationToken) =>
        Read(() => rows.Attempts.TryGetValue(attemptId, out var attempt) ? rows.WorkOf(rows.Generations[attempt.GenerationId], attempt) : null);

    public Task<IReadOnlyList<OpenWork>> HistoryAsync(string generationId, CancellationToken cancellationToken) => Read<IReadOnlyList<OpenWork>>(() =>
        rows.Generations.TryGetValue(generationId, out var generation)
            ? [.. rows.Attempts.Values.Where(attempt => attempt.GenerationId == generationId).DefaultIfEmpty().Select(attempt => rows.WorkOf(generation, attempt))]
            : []);

    public Task TakeOverAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<OpenWork>> OpenWorkAsync(CancellationToken cancellationToken) => Read<IReadOnlyList<OpenWork>>(() =>
        [.. rows.Attempts.Values.Where(attempt => attempt.State.IsOpen()).Select(attempt => rows.WorkOf(rows.Generations[attempt.GenerationId], attempt))]);

    public Task<IReadOnlyList<OpenWork>> StoringAsync(CancellationToken cancellationToken) => Read<IReadOnlyList<OpenWork>>(() => rows.Works(state => state == GenerationState.Storing));

    public Task<IReadOnlyList<LaneLoad>> QueuedAsync(CancellationToken cancellationToken) => Read<IReadOnlyList<LaneLoad>>(() =>
        [.. rows.Generations.Values.Where(generation => generation.State == GenerationState.Queued)
            .CountBy(generation => (generation.Lane, generation.ClientId)).Select(load => new LaneLoad(load.Key.Lane, load.Key.ClientId, load.Value))]);

    public Task<IReadOnlyDictionary<string, int>> UnderWayAsync(CancellationToken cancellationToken) => Read<IReadOnlyDictionary<string, int>>(() =>
        rows.Generations.Values.Where(generation => generation.State is GenerationState.Active or GenerationState.Storing)
            .CountBy(generation => generation.ClientId).ToDictionary());

    public Task<IReadOnlyList<Submission>> SubmissionsAsync(DateTimeOffset since, CancellationToken cancellationToken) => Read<IReadOnlyList<Submission>>(() =>
        [.. rows.Attempts.Values.Where(attempt => attempt.SubmittedAt >= since)
            .Select(attempt => new Submission(attempt.AccountId, attempt.Kind, attempt.SubmittedAt!.Value)).OrderBy(submission => submission.At)]);

    public async Task<IReadOnlyList<OpenWork>> OverdueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        await LiveAsync(cancellationToken, isWrite: false);
        return await Read<IReadOnlyList<OpenWork>>(() => [.. rows.Works(state => !state.IsEnd()).Where(work => work.Generation.Deadline <= now)
            .OrderBy(work => work.Generation.Deadline).Take(limit)]);
    }

    public Task<IReadOnlyList<OpenWork>> WaitingAsync(int limit, CancellationToken cancellationToken) => Read<IReadOnlyList<OpenWork>>(() =>
        [.. rows.Works(state => state == GenerationState.Queued).OrderBy(work => work.Generation.Deadline).Take(limit)]);

    public Task ProlongAsync(GenerationState state, DateTimeOffset until, CancellationToken cancellationToken) => Read(() => rows.Prolong(state, until));

    public Task<IReadOnlySet<string>> OwnedAsync(string accountId, IReadOnlyCollection<string> tasks, CancellationToken cancellationToken) =>
        Read<IReadOnlySet<string>>(() => rows.Attempts.Values.Where(attempt => attempt.AccountId == accountId).Select(attempt => attempt.Task)
            .OfType<string>().Intersect(tasks).ToHashSet(StringComparer.Ordinal));

    private ClaimOutcome.Claimed Open(Claim claim, Generation oldest)
    {
        var attempt = new Attempt
        {
            Id = claim.AttemptId,
            GenerationId = oldest.Id,
            AccountId = claim.AccountId,
            Target = claim.Target,
            Kind = claim.Lane.Kind,
            Slot = claim.Slot,
            Gate = claim.Gate,
            State = AttemptState.Preparing,
            OpenedAt = claim.At,
        };
        rows.Attempts.Add(attempt.Id, attempt);
        rows.Generations[oldest.Id] = oldest with { State = GenerationState.Active, Attempts = oldest.Attempts + 1, Progress = 0, Deadline = claim.Deadline };
        Tell(new Committed
        {
            Generations = [new GenerationMoved(oldest.Id, oldest.ClientId, oldest.Lane, GenerationState.Queued, GenerationState.Active)],
            Attempts = [new AttemptMoved(attempt.Id, attempt.AccountId, attempt.Kind, attempt.Slot, attempt.Gate, null, AttemptState.Preparing, claim.At)],
            Events = [rows.Write(new NewEvent(oldest.Id, TimelineEventType.Claimed), claim.At)],
        });
        return new ClaimOutcome.Claimed(rows.Generations[oldest.Id], attempt);
    }

    private AttemptMoved Write(AttemptMove move, DateTimeOffset at)
    {
        var attempt = rows.Attempts[move.Id];
        rows.Attempts[move.Id] = new OpenWork(rows.Generations[attempt.GenerationId], attempt, []).After(new Change { At = at, Attempt = move }).Attempt!;
        if (move.Cause is { } cause)
        {
            rows.AttemptCauses[move.Id] = cause;
        }

        return new AttemptMoved(attempt.Id, attempt.AccountId, attempt.Kind, attempt.Slot, attempt.Gate, move.From, move.To, at);
    }

    private Committed WriteRest(Change change)
    {
        IReadOnlyList<GenerationMoved> moved = [];
        if (change.Generation is { } move)
        {
            var generation = rows.Generations[move.Id];
            rows.Generations[move.Id] = new OpenWork(generation, null, []).After(change).Generation with
            {
                Cause = move.Cause ?? generation.Cause,
                Message = move.Message ?? generation.Message,
                Text = move.Text ?? generation.Text,
                EndedAt = move.To.IsEnd() ? change.At : null,
            };
            moved = move.From == move.To ? [] : [new GenerationMoved(move.Id, generation.ClientId, generation.Lane, move.From, move.To)];
        }

        rows.Results.AddRange(change.Results);
        if (change.Character is { } character)
        {
            rows.Characters.Add(character.Id, character);
        }

        errands.Add(change.Errands);
        return new Committed { Generations = moved, Events = [.. change.Events.Select(entry => rows.Write(entry, change.At))], HasErrands = change.Errands.Count > 0 };
    }

    private void Tell(Committed committed)
    {
        foreach (var listener in listeners())
        {
            listener.OnCommitted(committed);
        }
    }

    private Task<T> Read<T>(Func<T> read)
    {
        lock (rows)
        {
            return Task.FromResult(read());
        }
    }

    // A dead server's calls never come back: they end with the test.
    private async Task LiveAsync(CancellationToken cancellationToken, bool isWrite = true)
    {
        if ((isWrite ? Interlocked.Increment(ref _writes) : _writes) > DiesAfter)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
    }
}
