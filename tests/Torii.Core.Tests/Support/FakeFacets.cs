using System.Collections.Concurrent;
using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Providers;

namespace Torii.Core.Tests.Support;

/// <summary>What a <see cref="FakeProvider"/> can do besides making things. Each call can be answered otherwise and is counted.</summary>
internal sealed class FakeFacets(TimeProvider time) : IPublishing, IRemoval, ICancelling, IAccountCare
{
    /// <summary>Whether accounts are looked after; a credential document is then <c>NUMBER EXPIRY</c>, with the expiry in seconds after the start.</summary>
    public bool HasCare { get; set; }

    /// <summary>Whether running tasks can be called off.</summary>
    public bool CanCancel { get; set; }

    /// <summary>The posts that exist.</summary>
    public ConcurrentDictionary<string, string> Posts { get; } = new(StringComparer.Ordinal);

    /// <summary>Every call, as <c>verb:subject</c>, oldest first.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public Func<string, PublishOutcome?> OnPublish { get; set; } = _ => null;

    public Func<string, RemovalOutcome?> OnUnpublish { get; set; } = _ => null;

    public Func<IReadOnlyList<Step>, RemovalOutcome?> OnLeftovers { get; set; } = _ => null;

    public Func<string, RemovalOutcome?> OnCharacter { get; set; } = _ => null;

    public Func<string, RemovalOutcome?> OnCancel { get; set; } = _ => null;

    public Func<string, RenewalOutcome> OnRenew { get; set; } = _ => new RenewalOutcome.Refused(new Refusal(Cause.Unauthorized));

    public Func<string, InspectionOutcome> OnInspect { get; set; } = _ => new InspectionOutcome.Refused(new Refusal(Cause.Unavailable));

    public Task<PublishOutcome> PublishAsync(AccountAccess access, string result, CancellationToken cancellationToken)
    {
        Calls.Enqueue("publish:" + result);
        if (OnPublish(result) is { } told)
        {
            return Task.FromResult(told);
        }

        var post = $"s_{Calls.Count:x32}";
        Posts[post] = result;
        return Task.FromResult<PublishOutcome>(new PublishOutcome.Published(post, "https://share.test/" + post));
    }

    public Task<RemovalOutcome> UnpublishAsync(AccountAccess access, string post, CancellationToken cancellationToken)
    {
        Calls.Enqueue("unpublish:" + post);
        if (OnUnpublish(post) is { } told)
        {
            return Task.FromResult(told);
        }

        Posts.TryRemove(post, out _);
        return Task.FromResult<RemovalOutcome>(new RemovalOutcome.Removed());
    }

    public Task<RemovalOutcome> RemoveLeftoversAsync(AccountAccess access, GenerationRequest request, IReadOnlyList<Step> steps, CancellationToken cancellationToken)
    {
        Calls.Enqueue("leftovers:" + string.Join(',', steps.Select(step => $"{step.Name}={step.Result}")));
        return Task.FromResult(OnLeftovers(steps) ?? new RemovalOutcome.Removed());
    }

    public Task<RemovalOutcome> RemoveCharacterAsync(AccountAccess access, string characterId, CancellationToken cancellationToken)
    {
        Calls.Enqueue("character:" + characterId);
        return Task.FromResult(OnCharacter(characterId) ?? new RemovalOutcome.Removed());
    }

    public Task<RemovalOutcome> CancelAsync(AccountAccess access, string task, CancellationToken cancellationToken)
    {
        Calls.Enqueue("cancel:" + task);
        return Task.FromResult(OnCancel(task) ?? new RemovalOutcome.Removed());
    }

    public CredentialTerms TermsOf(string credential) => credential.Split(' ') is [_, var seconds]
        ? new CredentialTerms(ManualTimeProvider.Start + TimeSpan.FromSeconds(double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)), IsRenewable: true)
        : CredentialTerms.Silent;

    public Task<RenewalOutcome> RenewAsync(AccountAccess access, CancellationToken cancellationToken)
    {
        Calls.Enqueue("renew:" + access.Credential);
        return Task.FromResult(OnRenew(access.Credential));
    }

    public Task<InspectionOutcome> InspectAsync(AccountAccess access, CancellationToken cancellationToken)
    {
        Calls.Enqueue("inspect:" + access.Account.Id);
        return Task.FromResult(OnInspect(access.Account.Id));
    }

    public Task<InspectionOutcome> ActivateAsync(AccountAccess access, string inviteCode, CancellationToken cancellationToken) =>
        Task.FromResult<InspectionOutcome>(new InspectionOutcome.Told("", new AccountFacts { At = time.GetUtcNow() }));
}
