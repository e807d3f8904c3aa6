using Torii.Core.Clients;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Clients;

public sealed class ClientBookTests
{
    [Fact]
    public void Find_KnownClient_IsFoundByIdAndByHash()
    {
        var book = new ClientBook();
        book.Set([Samples.Client("one"), Samples.Client("two")]);

        book.Find("two")!.Name.ShouldBe("two");
        book.FindByHash("hash-of-one")!.Id.ShouldBe("one");
        book.All.Count.ShouldBe(2);
    }

    [Fact]
    public void Find_BeforeAnythingIsSet_GivesNull()
    {
        var book = new ClientBook();

        book.Find("one").ShouldBeNull();
        book.FindByHash("hash-of-one").ShouldBeNull();
        book.All.ShouldBeEmpty();
    }

    [Fact]
    public void Set_NewPicture_ForgetsWhoIsNoLongerInIt()
    {
        var book = new ClientBook();
        book.Set([Samples.Client("one"), Samples.Client("two")]);
        book.Set([Samples.Client("two")]);

        book.Find("one").ShouldBeNull();
        book.FindByHash("hash-of-one").ShouldBeNull();
        book.Find("two").ShouldNotBeNull();
    }
}
