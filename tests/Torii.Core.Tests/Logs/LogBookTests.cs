using Torii.Core.Logs;

namespace Torii.Core.Tests.Logs;

public sealed class LogBookTests
{
    [Fact]
    public void Add_BeyondItsRoom_LeavesOutAndCounts()
    {
        var book = new LogBook();
        for (var number = 0; number < LogBook.Room + 7; number++)
        {
            book.Add(Row(number));
        }

        book.LeftOut.ShouldBe(7);
        var (rows, leftOut) = book.Take(10);
        rows.Select(row => row.Id).ShouldBe(Enumerable.Range(0, 10).Select(number => $"{number}"));
        leftOut.ShouldBe(7);

        book.Add(Row(1));
        book.Take(LogBook.Room).LeftOut.ShouldBe(0);
        book.LeftOut.ShouldBe(7);
    }

    private static RequestRecord Row(int number) => new()
    {
        Id = $"{number}",
        At = DateTimeOffset.UnixEpoch,
        Method = "POST",
        Path = "/v1/videos",
        Door = "videos",
        RequestId = "r",
        Status = 200,
        Duration = TimeSpan.Zero,
    };
}
