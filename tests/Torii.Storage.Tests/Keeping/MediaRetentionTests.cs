using Torii.Core.Errands;
using Torii.Core.Generations;
using Torii.Core.Keeping;
using Torii.Core.Media;
using Torii.Core.Stores;
using Torii.Storage.Tests.Support;

namespace Torii.Storage.Tests.Keeping;

public sealed class MediaRetentionTests : KeepingSuite
{
    [Fact]
    public async Task Nothing_IsRemovedUnlessSomebodySaysSo()
    {
        var old = await MadeAsync();
        Wait(days: 4000);

        (await RunAsync()).ShouldBe(new Removed());

        (await HasResultAsync(old)).ShouldBeTrue();
    }

    [Fact]
    public async Task Results_TooOld_GoAndTheirGenerationsStay()
    {
        var old = await MadeAsync();
        Wait(days: 5);
        var young = await MadeAsync();
        Wait(days: 3);
        Options.MediaDays = 7;

        (await RunAsync()).ShouldBe(new Removed { Files = 1, Bytes = FileLength });

        (await HasResultAsync(old), await IsKnownAsync(old), await HasResultAsync(young)).ShouldBe((false, true, true));
        (await RunAsync()).ShouldBe(new Removed());
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 0)]
    public async Task Results_TooMany_TheOldestGo(int megabytes, int files)
    {
        var oldest = await MadeAsync();
        Wait(days: 1);
        var older = await MadeAsync();
        Wait(days: 1);
        var newest = await MadeAsync();
        (Options.MediaMegabytes, Options.MediaFiles) = (megabytes, files);

        await RunAsync();

        (await HasResultAsync(oldest), await HasResultAsync(older), await HasResultAsync(newest)).ShouldBe((false, files == 2, true));
    }

    [Fact]
    public async Task WhatSomethingUnfinishedNeeds_Stays()
    {
        var (owed, extended, remixed) = (await MadeAsync(), await MadeAsync(), await MadeAsync());
        var input = await InputAsync();
        var request = Make.Generation().Request;
        await Work.ApplyAsync(new Change { At = Now, Errands = [Errand.OnceFor(ErrandKinds.Settle, owed.Id, Now)] }, Cancel);
        await AcceptAsync(Make.Generation(images: input) with { Request = request with { Images = [input], Extends = new Source { GenerationId = extended.Id, Result = "gen_1" } } });
        await AcceptAsync(Make.Remix(remixed.Id));
        Wait(days: 100);
        Options.MediaDays = 1;

        (await RunAsync()).ShouldBe(new Removed());

        (await HasResultAsync(owed), await HasResultAsync(extended), await HasResultAsync(remixed), await IsKeptAsync(input)).ShouldBe((true, true, true, true));
    }

    [Fact]
    public async Task PictureOfACharacter_Stays()
    {
        var made = await MadeAsync();
        await ApplyAsync(new Change { At = Now, Character = Make.Character(made.Id) });
        Wait(days: 100);
        Options.MediaDays = 1;

        (await RunAsync()).ShouldBe(new Removed());

        (await HasResultAsync(made)).ShouldBeTrue();
    }

    [Fact]
    public async Task Inputs_OfWhatHasFailed_GoToo()
    {
        var input = await InputAsync();
        await MadeAsync(Make.Generation(images: input), GenerationState.Failed, hasFile: false);
        Wait(days: 2);
        Options.MediaDays = 1;

        (await RunAsync()).ShouldBe(new Removed { Files = 1, Bytes = FileLength });

        (await IsKeptAsync(input)).ShouldBeFalse();
    }

    [Fact]
    public async Task FileThatIsSentStill_IsReadToItsEnd()
    {
        var made = await MadeAsync();
        var media = (await Host.Media.ResultsAsync(made.Id, Cancel)).Single();
        await using var sent = Host.Get<IMediaFiles>().OpenRead(media.Id).ShouldNotBeNull();
        Wait(days: 2);
        Options.MediaDays = 1;

        await RunAsync();

        var read = new MemoryStream();
        await sent.CopyToAsync(read, Cancel);
        read.Length.ShouldBe(FileLength);
        (await HasResultAsync(made)).ShouldBeFalse();
    }

    [Fact]
    public async Task Inputs_AreForgottenWithTheLastThatNeedsThem()
    {
        var input = await InputAsync();
        var first = Make.Generation(images: input);
        var second = Make.Generation(images: input) with { BatchId = first.Id, Position = 1 };
        await Work.AcceptAsync(new Acceptance([first, second]), Cancel);
        await ApplyAsync(Make.Move(first.Id, GenerationState.Queued, GenerationState.Failed));

        (await Host.Media.ForgetInputsAsync(first.Id, Cancel)).ShouldBeEmpty();
        await ApplyAsync(Make.Move(second.Id, GenerationState.Queued, GenerationState.Failed));

        (await Host.Media.ForgetInputsAsync(second.Id, Cancel)).ShouldHaveSingleItem().Id.ShouldBe(input);
    }

    [Fact]
    public async Task Input_ThatIsAFileOfTheClients_StaysForAsLongAsAnybodyNeedsIt()
    {
        var input = await InputAsync();
        var files = Host.Get<IFileStore>();
        var file = new ClientFile { Id = Host.Ids.Next(), ClientId = Samples.Client, MediaId = input, Name = "a.png", Purpose = "user_data", ContentType = "image/png", Length = 1, CreatedAt = Now };
        (await files.AddAsync(file, Cancel)).ShouldBeTrue();
        var (earlier, later) = (await AcceptAsync(Make.Generation(images: input)), await AcceptAsync(Make.Generation(images: input)));
        await ApplyAsync(Make.Move(later.Id, GenerationState.Queued, GenerationState.Failed));

        (await Host.Media.ForgetInputsAsync(later.Id, Cancel)).ShouldBeEmpty();
        await files.DeleteAsync(file.Id, Cancel);
        (await Host.Media.ForgetInputsAsync(later.Id, Cancel)).ShouldBeEmpty();
        await ApplyAsync(Make.Move(earlier.Id, GenerationState.Queued, GenerationState.Failed));

        (await Host.Media.ForgetInputsAsync(later.Id, Cancel)).ShouldHaveSingleItem();
    }
}
