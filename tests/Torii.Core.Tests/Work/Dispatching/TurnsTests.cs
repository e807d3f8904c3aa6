using FsCheck.Fluent;
using Torii.Core.Tests.Support;
using Torii.Core.Work.Dispatching;

namespace Torii.Core.Tests.Work.Dispatching;

public sealed class TurnsTests
{
    [Fact]
    public void Next_NoNames_GivesNull() => new Turns().Next([]).ShouldBeNull();

    [Fact]
    public void Next_NotServed_KeepsItsTurn()
    {
        var turns = new Turns();
        turns.Next(["a", "b"]).ShouldBe("a");

        turns.Next(["a", "b"]).ShouldBe("a");
    }

    [Fact]
    public void Next_NewName_ComesBeforeThoseThatWereServed()
    {
        var turns = new Turns();
        turns.Served("a");
        turns.Served("b");

        turns.Next(["a", "b", "c"]).ShouldBe("c");
    }

    [Fact]
    public void Next_NamesComeAndGo_NobodyIsPassedTwiceByTheSame() =>
        Property.Holds(Gen.SubListOf("a", "b", "c", "d", "e").ListOf(), rounds =>
        {
            var turns = new Turns();
            var passedBy = new HashSet<(string Waiting, string Served)>();
            foreach (var names in rounds.Where(names => names.Count > 0))
            {
                var next = turns.Next(names)!;
                turns.Served(next);
                passedBy.RemoveWhere(pair => pair.Waiting == next);
                names.Where(name => name != next).All(name => passedBy.Add((name, next))).ShouldBeTrue();
            }
        });
}
