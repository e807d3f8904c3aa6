using Torii.Core.Clients;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class ClientStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    [Fact]
    public async Task Client_ReadBack_IsWhatWasGiven()
    {
        var full = Make.NewClient("hash-1");
        var bare = new Client { Id = Host.Ids.Next(), Name = "Bare", KeyHash = "hash-2", Origin = ClientOrigin.BuiltIn };

        (await Host.Clients.SaveAsync(full, Cancel)).Models.ShouldBe(full.Models);
        (await Host.Clients.SaveAsync(bare, Cancel)).ShouldBe(bare);

        var all = await Host.Clients.AllAsync(Cancel);
        all.Select(client => client with { Models = null }).ShouldBe([full with { Models = null }, bare], ignoreOrder: true);
        all.Single(client => client.Id == full.Id).Models.ShouldBe(full.Models);
    }

    [Fact]
    public async Task Client_KnownByItsHash_KeepsItsId()
    {
        var first = await Host.Clients.SaveAsync(Make.NewClient(), Cancel);

        var again = await Host.Clients.SaveAsync(Make.NewClient() with { Name = "Renamed", AtOnce = null }, Cancel);

        again.Id.ShouldBe(first.Id);
        (await Host.Clients.AllAsync(Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            client => client.Id.ShouldBe(first.Id),
            client => client.Name.ShouldBe("Renamed"),
            client => client.AtOnce.ShouldBeNull());
    }

    [Fact]
    public async Task Client_Revoked_IsGoneUntilSavedAgain()
    {
        var client = await Host.Clients.SaveAsync(Make.NewClient(), Cancel);
        var other = await Host.Clients.SaveAsync(Make.NewClient("hash-2"), Cancel);

        await Host.Clients.RevokeAsync([client.Id, "none"], Cancel);
        (await Host.Clients.AllAsync(Cancel)).ShouldHaveSingleItem().Id.ShouldBe(other.Id);

        (await Host.Clients.SaveAsync(Make.NewClient(), Cancel)).Id.ShouldBe(client.Id);
        (await Host.Clients.AllAsync(Cancel)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Client_SavedAgainAfterItWasRevoked_LeavesItsFormerKeyBehind()
    {
        var client = await Host.Clients.SaveAsync(Make.NewClient(), Cancel);
        await Host.Clients.UpdateAsync(client with { FormerKeyHash = "hash-of-before", FormerKeyUntil = Now.AddHours(1) }, Cancel);
        await Host.Clients.RevokeAsync([client.Id], Cancel);

        var again = await Host.Clients.SaveAsync(Make.NewClient(), Cancel);

        (again.FormerKeyHash, again.FormerKeyUntil).ShouldBe((null, null));
    }

    [Fact]
    public async Task Webhooks_ReadBack_AreWhatWasGivenAfterARestartToo()
    {
        var given = Make.NewClient() with { Webhooks = ["https://hooks.test/a", "http://hooks.test/b?c=d"], WebhookSecret = "whsec_AAAA whsec_BBBB" };

        var saved = await Host.Clients.SaveAsync(given, Cancel);

        saved.Webhooks.ShouldBe(given.Webhooks);
        saved.WebhookSecret.ShouldBe(given.WebhookSecret);
        Restart();
        var found = (await Host.Clients.AllAsync(Cancel)).ShouldHaveSingleItem();
        found.Webhooks.ShouldBe(given.Webhooks);
        found.WebhookSecret.ShouldBe(given.WebhookSecret);
    }

    [Fact]
    public async Task Webhooks_SavedWithoutAny_AreGone()
    {
        await Host.Clients.SaveAsync(Make.NewClient() with { Webhooks = ["https://hooks.test/a"], WebhookSecret = "whsec_AAAA" }, Cancel);

        await Host.Clients.SaveAsync(Make.NewClient(), Cancel);

        var found = (await Host.Clients.AllAsync(Cancel)).ShouldHaveSingleItem();
        found.Webhooks.ShouldBeEmpty();
        found.WebhookSecret.ShouldBeNull();
    }

    [Fact]
    public async Task Updated_ByItsId_MayHaveAnotherKey()
    {
        var client = await Host.Clients.SaveAsync(Make.NewClient(), Cancel);
        var rotated = client with { Name = "Rotated", KeyHash = "hash-new", FormerKeyHash = client.KeyHash, FormerKeyUntil = Now.AddHours(1), Budget = 2.5m };

        (await Host.Clients.UpdateAsync(rotated, Cancel)).ShouldBeTrue();
        Restart();

        (await Host.Clients.AllAsync(Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            found => (found with { Models = null, Webhooks = [] }).ShouldBe(rotated with { Models = null, Webhooks = [] }),
            found => found.Models.ShouldBe(rotated.Models));
    }

    [Fact]
    public async Task Updated_WhatIsRevokedOrNotThere_StaysSo()
    {
        var client = await Host.Clients.SaveAsync(Make.NewClient(), Cancel);
        await Host.Clients.RevokeAsync([client.Id], Cancel);

        (await Host.Clients.UpdateAsync(client with { Name = "Again" }, Cancel)).ShouldBeFalse();
        (await Host.Clients.UpdateAsync(client with { Id = "none" }, Cancel)).ShouldBeFalse();

        (await Host.Clients.AllAsync(Cancel)).ShouldBeEmpty();
        (await Host.Clients.EverAsync(Cancel)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            found => found.Name.ShouldBe(client.Name),
            found => found.RevokedAt.ShouldBe(Now));
    }
}
