using Microsoft.Extensions.Options;
using Torii.Core.Generations;
using Torii.Core.Logs;

namespace Torii.Core.Tests.Logs;

public sealed class CallLogTests
{
    [Fact]
    public void Add_WithAKeyInThePath_KeepsThePathWithoutIt()
    {
        var book = new LogBook();
        var log = new CallLog(book, Options.Create(new LogOptions()), new IdSource(TimeProvider.System), TimeProvider.System);

        log.Add(new Call("GET", new Uri("https://another-torii.test/media/0192/AbCdEf.mp4?x=1"), "direct", TimeSpan.FromSeconds(1), Status: 200, Fault: null));

        book.Take(most: 1).Rows.ShouldHaveSingleItem().Path.ShouldBe("/media/0192/***");
    }
}
