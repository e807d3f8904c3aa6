using Torii.Admin.Answers;
using Torii.Core.Accounts;
using Torii.Core.Routing;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Providers.Upstreams;
using Torii.Providers.Upstreams.Presets;
using Torii.Upstreams;

namespace Torii.Admin.Upstreams;

/// <summary>Adds, changes and takes away upstreams while the server runs. One change is made after the other.</summary>
internal sealed class UpstreamChanges(
    UpstreamRoster roster,
    UpstreamKeys keys,
    UpstreamReading reading,
    OwnRoutes routes,
    AccountPool pool,
    IAccountStore store,
    RetiredUpstreams retired,
    Editing editing,
    TimeProvider time)
{
    /// <summary>Adds one, with its first account.</summary>
    public async Task<(KnownUpstream? Added, Refused? Refused)> AddAsync(UpstreamDraft draft, CancellationToken cancellationToken)
    {
        var name = draft.Name ?? draft.Preset;
        var (settled, fields, refused) = reading.Read(name, draft.Preset, draft.Fields, hasKey: draft.Key is not null);
        var (terms, wrong) = UpstreamTerms.Read(draft);
        if ((refused ?? wrong) is { } no)
        {
            return (null, no);
        }

        using var turn = await editing.EnterAsync(cancellationToken);
        await retired.ForgetEndedAsync(cancellationToken);
        if (roster.Find(name) is { } taken)
        {
            return (null, Refused.Field("name", taken.IsRetired
                ? $"must be another one: work is still under way at an upstream '{taken.Name}' that was deleted"
                : $"must be another one: '{taken.Name}' is an upstream already"));
        }

        var position = roster.All.Concat(roster.Retired).Select(known => known.Own?.Position ?? 0).DefaultIfEmpty().Max() + 1;
        var own = new OwnUpstream(name, draft.Preset, fields, position, time.GetUtcNow(), IsRetired: false);
        var added = new KnownUpstream(name, draft.Preset) { Own = own, Settled = settled };
        var key = new ApiKey(terms!.Keys is [var given] ? given : null);
        await keys.ForgetAsync(name, key, cancellationToken);
        await roster.KeepAsync(added, cancellationToken);
        await keys.AddAsync(settled!, key, terms, cancellationToken);
        roster.Lead();
        return (added, null);
    }

    /// <summary>Changes what one says beside its preset. What was held against it is forgotten: whoever changes it has mended something.</summary>
    public async Task<(KnownUpstream? Changed, Refused? Refused)> EditAsync(string name, UpstreamEdit edit, CancellationToken cancellationToken)
    {
        using var turn = await editing.EnterAsync(cancellationToken);
        var (known, locked) = Find(name);
        if (locked is not null)
        {
            return (null, locked);
        }

        if (edit.Version is { } version && version != UpstreamViews.VersionOf(known!.Own!))
        {
            return (null, Refused.Stale);
        }

        var (settled, fields, refused) = reading.Read(known!.Name, known.Preset, edit.Fields, hasKey: true);
        if ((refused ?? await ObstacleAsync(known, settled!, cancellationToken)) is { } no)
        {
            return (null, no);
        }

        var changed = known with { Own = known.Own! with { Fields = fields }, Settled = settled, Mistakes = [] };
        if (IsElsewhere(known, settled!))
        {
            await keys.ForgetAsync(known.Name, given: null, cancellationToken);
        }

        await roster.KeepAsync(changed, cancellationToken);
        await keys.FollowAsync(settled!, cancellationToken);
        await ReleaseAsync(changed.Name, changed.Targets.Select(target => target.Name), cancellationToken);
        roster.Lead();
        return (changed, null);
    }

    /// <summary>Takes one away. What it has under way is watched to its end.</summary>
    public async Task<(UpstreamDeleted? Deleted, Refused? Refused)> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        using var turn = await editing.EnterAsync(cancellationToken);
        var (known, locked) = Find(name);
        if (locked is not null)
        {
            return (null, locked);
        }

        var accounts = await keys.RetireAsync(known!.Name, cancellationToken);
        var cut = await CutRoutesAsync(known, cancellationToken);
        await roster.KeepAsync(known with { Own = known.Own! with { IsRetired = true } }, cancellationToken);
        roster.Lead();
        var underWay = pool.OpenAt(known.Name);
        await retired.ForgetEndedAsync(cancellationToken);
        return (new UpstreamDeleted(underWay, accounts, cut), null);
    }

    /// <summary>Puts those that operators added into another order.</summary>
    public async Task<Refused?> OrderAsync(UpstreamOrder order, CancellationToken cancellationToken)
    {
        using var turn = await editing.EnterAsync(cancellationToken);
        var own = roster.All.Where(upstream => upstream.Own is not null).ToList();
        if (!order.Names.Order(StringComparer.Ordinal).SequenceEqual(own.Select(upstream => upstream.Name).Order(StringComparer.Ordinal)))
        {
            return Refused.Field("names", "must name every upstream that was added here, each once");
        }

        foreach (var upstream in own)
        {
            await roster.KeepAsync(upstream with { Own = upstream.Own! with { Position = order.Names.ToList().IndexOf(upstream.Name) + 1 } }, cancellationToken);
        }

        roster.Lead();
        return null;
    }

    /// <summary>Forgets what is held against an upstream and some targets of it.</summary>
    public async Task ReleaseAsync(string upstream, IEnumerable<string> targets, CancellationToken cancellationToken)
    {
        foreach (var scope in targets.Select(HoldScope.Target).Prepend(HoldScope.Upstream(upstream)))
        {
            if (pool.Release(scope))
            {
                await store.ReleaseAsync(scope, cancellationToken);
            }
        }
    }

    private (KnownUpstream? Known, Refused? Refused) Find(string name) => roster.Find(name) switch
    {
        { Own: null } => (null, Refused.Locked($"'{name}' is fixed by the configuration (Torii:Upstreams, or a variable such as OPENROUTER_API_KEY): change it there.")),
        { IsRetired: true } => (null, Refused.Conflict("already_deleted", $"'{name}' was deleted; it is kept until its work has ended.")),
        { } known => (known, null),
        null when name is AccountSync.SoraUpstream or AccountSync.SimulatorUpstream => (null, Refused.Locked($"'{name}' is part of Torii; its address is a setting (SORA_BASE_URL, TORII_SIMULATOR).")),
        null => (null, Refused.NotFound("upstream", name)),
    };

    // Why an upstream cannot be changed like this although it would be a good one.
    private async Task<Refused?> ObstacleAsync(KnownUpstream before, SettledUpstream now, CancellationToken cancellationToken)
    {
        if (before.Settled is { } was && was.Settings.Protocol != now.Settings.Protocol)
        {
            return Refused.Field("fields.Protocol", $"must stay {was.Settings.Protocol}: add another upstream for another protocol");
        }

        if (IsElsewhere(before, now))
        {
            if (await keys.HasAnyAsync(before.Name, cancellationToken))
            {
                return Refused.Field("fields.BaseUrl", "must stay at the same host: the keys were given for that one alone. Delete the upstream and add it again with its key");
            }

            if (pool.OpenAt(before.Name) is var underWay and > 0)
            {
                return Refused.Conflict("work_under_way", $"{underWay} attempts are under way at the old address: wait for them, or cancel them.", "fields.BaseUrl");
            }
        }

        var names = RouteRules.NamesOf(now.Targets);
        var missed = roster.Routes.SelectMany(route => route.Targets.Select(target => (route.Models, Target: target))).FirstOrDefault(led => Target.UpstreamOf(led.Target) == before.Name && !names.Contains(led.Target));
        return missed.Target is null ? null : Refused.Field("fields.Targets", $"must keep '{missed.Target}': the route of '{missed.Models}' leads there");
    }

    private static bool IsElsewhere(KnownUpstream before, SettledUpstream now) =>
        before.Settled is not { } was || Uri.Compare(was.Settings.BaseAddress, now.Settings.BaseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) != 0;

    // A route that led nowhere else goes with it, and its models are made wherever they can be.
    private async Task<IReadOnlyList<string>> CutRoutesAsync(KnownUpstream gone, CancellationToken cancellationToken)
    {
        var cut = routes.All.Where(route => route.Targets.Any(IsThere)).Select(route => route.Models).ToList();
        if (cut is not [])
        {
            await routes.SaveAsync([.. routes.All.Select(route => route with { Targets = [.. route.Targets.Where(target => !IsThere(target))] }).Where(route => route.Targets is not [])], cancellationToken);
        }

        return cut;

        bool IsThere(string target) => Target.UpstreamOf(target) == gone.Name;
    }
}
