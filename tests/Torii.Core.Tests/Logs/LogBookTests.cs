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
            book.Add(LogRows.Request(number));
        }

        book.LeftOut.ShouldBe(7);
        var (rows, leftOut) = book.Take(10);
        rows.Select(row => row.Id).ShouldBe(Enumerable.Range(0, 10).Select(number => $"{number}"));
        leftOut.ShouldBe(7);

        book.Add(LogRows.Request(1));
        book.Take(LogBook.Room).LeftOut.ShouldBe(0);
        book.LeftOut.ShouldBe(7);
    }

    [Fact]
    public void Add_BeyondTheRoomForBodies_KeepsTheRowWithoutItsOwn()
    {
        var book = new LogBook();
        var body = new string('b', LogBook.RoomForBodies / 2);
        book.Add(LogRows.Request(1) with { Asked = body });
        book.HasRoomForBodies.ShouldBeTrue();
        book.Add(LogRows.Request(2) with { Answered = body });
        book.HasRoomForBodies.ShouldBeFalse();
        book.Add(LogRows.Request(3) with { Asked = "{}" });

        var rows = book.Take(10).Rows;
        rows.Select(row => (row.Asked?.Length, row.Answered?.Length)).ShouldBe([(body.Length, null), (null, body.Length), (null, null)]);

        // What was taken makes room again.
        book.Add(LogRows.Request(4) with { Asked = body, Answered = body });
        book.Take(1).Rows.ShouldHaveSingleItem().Asked.ShouldBe(body);
    }
}
