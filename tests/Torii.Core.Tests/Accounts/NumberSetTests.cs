using FsCheck.Fluent;
using Torii.Core.Accounts;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Accounts;

public sealed class NumberSetTests
{
    [Fact]
    public void NumberSet_AnySequence_IsAsAHashSet()
    {
        var moves = (from adds in Gen.Elements(true, true, true, false)
                     from number in Gen.OneOf(Gen.Choose(0, 5), Gen.Choose(0, 200))
                     select (adds, number)).ListOf();
        Property.Holds(moves, sequence =>
        {
            var (set, model) = (new NumberSet(), new HashSet<int>());
            foreach (var (adds, number) in sequence)
            {
                if (adds)
                {
                    set.Add(number);
                    model.Add(number);
                }
                else
                {
                    set.Remove(number);
                    model.Remove(number);
                }

                set.Count.ShouldBe(model.Count);
                set.LowestFree().ShouldBe(Enumerable.Range(0, 300).First(free => !model.Contains(free)));
            }
        });
    }

    [Fact]
    public void LowestFree_WholeWordsTaken_IsTheNextNumber()
    {
        var set = new NumberSet();
        for (var expected = 0; expected < 200; expected++)
        {
            set.LowestFree().ShouldBe(expected);
            set.Add(expected);
        }

        set.Remove(64);
        set.LowestFree().ShouldBe(64);
    }
}
