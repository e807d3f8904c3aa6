using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Compliance;

public abstract class FileStoreCompliance(ITestEngine engine) : StorageSuite(engine)
{
    private IFileStore Files => Host.Get<IFileStore>();

    [Fact]
    public async Task File_ReadBack_IsWhatWasGiven()
    {
        var kept = await AddAsync(file => file with { Length = 5_000_000_000, Name = "鷺 \"heron\".png" });
        var leaving = await AddAsync(file => file with { ExpiresAt = Now.AddHours(1) });

        (await Files.FindAsync(kept.Id, Cancel)).ShouldBe(kept);
        (await Files.FindAsync(leaving.Id, Cancel)).ShouldBe(leaving);
        (await Files.FindAsync("none", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task Media_OfAFile_AreKeptAsLongAsIt()
    {
        var file = await AddAsync();
        (await ForgottenAsync()).ShouldBeEmpty();

        (await Files.DeleteAsync(file.Id, Cancel)).ShouldBeTrue();

        (await Files.FindAsync(file.Id, Cancel)).ShouldBeNull();
        (await ForgottenAsync()).ShouldBe([file.MediaId]);
    }

    [Fact]
    public async Task Media_NotHere_AreNoFile()
    {
        var result = await ResultAsync();

        (await Files.AddAsync(New("00000000000000000000000000000000"), Cancel)).ShouldBeFalse();
        (await Files.AddAsync(New(result), Cancel)).ShouldBeFalse("a result is nobody's upload");

        (await ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleted_Twice_IsThereNoMore()
    {
        var (file, other) = (await AddAsync(), await AddAsync());

        (await Files.DeleteAsync(file.Id, Cancel)).ShouldBeTrue();
        (await Files.DeleteAsync(file.Id, Cancel)).ShouldBeFalse();

        (await Files.FindAsync(other.Id, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Deleted_IsStillKnownToItsClientAlone()
    {
        var file = await AddAsync();
        await Files.DeleteAsync(file.Id, Cancel);

        (await Files.KnowsAsync(file.ClientId, file.Id, Cancel)).ShouldBeTrue();
        (await Files.KnowsAsync("somebody else", file.Id, Cancel)).ShouldBeFalse();
        (await Files.KnowsAsync(file.ClientId, "00000000000000000000000000000000", Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Removed_WhileAGenerationWaitsForIt_LeavesItsMedia(bool expires)
    {
        var file = await AddAsync(file => file with { ExpiresAt = expires ? Now.AddMinutes(1) : null });
        await AcceptAsync(Make.Generation(images: file.MediaId));
        Time.Advance(TimeSpan.FromMinutes(2));

        (expires ? await Files.ExpireAsync(Now, 10, Cancel) == 1 : await Files.DeleteAsync(file.Id, Cancel)).ShouldBeTrue();

        (await Files.FindAsync(file.Id, Cancel)).ShouldBeNull();
        (await ForgottenAsync()).ShouldBeEmpty();
        (await Host.Media.FindAsync(file.MediaId, Cancel)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Expired_IsNotThereEvenBeforeItIsRemoved()
    {
        var file = await AddAsync(file => file with { ExpiresAt = Now.AddMinutes(5) });
        Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        (await Files.FindAsync(file.Id, Cancel)).ShouldNotBeNull();
        Time.Advance(TimeSpan.FromMilliseconds(1));

        (await Files.FindAsync(file.Id, Cancel)).ShouldBeNull();
        (await ListAsync()).ShouldBeEmpty();
        (await ListAsync(oldestFirst: true)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Expired_AreRemovedUpToTheLimit()
    {
        for (var i = 0; i < 5; i++)
        {
            var minutes = i;
            await AddAsync(file => file with { ExpiresAt = Now.AddMinutes(minutes) });
        }

        var (later, never) = (await AddAsync(file => file with { ExpiresAt = Now.AddHours(1) }), await AddAsync());
        Time.Advance(TimeSpan.FromMinutes(4));

        (await Files.ExpireAsync(Now, 3, Cancel)).ShouldBe(3);
        (await Files.ExpireAsync(Now, 3, Cancel)).ShouldBe(2);
        (await Files.ExpireAsync(Now, 3, Cancel)).ShouldBe(0);

        (await ListAsync(oldestFirst: true)).ShouldBe([later.Id, never.Id]);
        (await ForgottenAsync()).Count.ShouldBe(5);
    }

    [Fact]
    public async Task List_Pages_BothWaysWithoutGapOrRepeat()
    {
        var all = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            all.Add((await AddAsync()).Id);
        }

        await AddAsync(file => file with { ClientId = "stranger" });

        (await PagesAsync(oldestFirst: true)).ShouldBe(all);
        (await PagesAsync(oldestFirst: false)).ShouldBe(all.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task List_AfterADeletedOne_GoesOnBehindIt()
    {
        var (first, second, third) = (await AddAsync(), await AddAsync(), await AddAsync());
        await Files.DeleteAsync(second.Id, Cancel);

        (await ListAsync(after: second.Id)).ShouldBe([first.Id]);
        (await ListAsync(after: second.Id, oldestFirst: true)).ShouldBe([third.Id]);
    }

    [Fact]
    public async Task List_OfAPurpose_HasNoOther()
    {
        var (vision, assistants) = (await AddAsync(), await AddAsync(file => file with { Purpose = "assistants" }));

        (await ListAsync("vision")).ShouldBe([vision.Id]);
        (await ListAsync("assistants", oldestFirst: true)).ShouldBe([assistants.Id]);
        (await ListAsync("batch")).ShouldBeEmpty();
    }

    private async Task<ClientFile> AddAsync(Func<ClientFile, ClientFile>? change = null)
    {
        var input = Make.Input();
        await Host.Media.AddInputAsync(input, Cancel);

        // Ids sort by time, and not within a millisecond.
        Time.Advance(TimeSpan.FromMilliseconds(1));
        var file = New(input.Id);
        file = change is null ? file : change(file);
        (await Files.AddAsync(file, Cancel)).ShouldBeTrue();
        return file;
    }

    private ClientFile New(string mediaId) => new()
    {
        Id = Host.Ids.Next(),
        ClientId = Samples.Client,
        MediaId = mediaId,
        Name = "heron.png",
        Purpose = "vision",
        ContentType = "image/png",
        Length = 1234,
        CreatedAt = Now,
    };

    private async Task<string> ResultAsync()
    {
        var claimed = await ClaimAsync();
        var result = Make.Result(claimed.Generation.Id);
        await ApplyAsync(new Change { At = Now, Results = [result] });
        return result.Id;
    }

    private Task<IReadOnlyList<string>> ForgottenAsync() => Host.Media.ForgetUnclaimedAsync(Now.AddDays(1), 100, Cancel);

    private async Task<IReadOnlyList<string>> ListAsync(string? purpose = null, string? after = null, int limit = 100, bool oldestFirst = false) =>
        [.. (await Files.ListAsync(Samples.Client, purpose, after, limit, oldestFirst, Cancel)).Select(file => file.Id)];

    private async Task<List<string>> PagesAsync(bool oldestFirst)
    {
        var seen = new List<string>();
        while (await ListAsync(after: seen.LastOrDefault(), limit: 3, oldestFirst: oldestFirst) is [_, ..] page)
        {
            seen.AddRange(page);
        }

        return seen;
    }
}
