using Torii.Core.Generations;
using Torii.Core.Tests.Support;

namespace Torii.Core.Tests.Generations;

public sealed class IdSourceTests
{
    [Fact]
    public void Next_AsTimePasses_GivesIdsInOrder()
    {
        var time = new ManualTimeProvider();
        var source = new IdSource(time);
        var ids = Enumerable.Range(0, 1000).Select(_ =>
        {
            time.Advance(TimeSpan.FromMilliseconds(1));
            return source.Next();
        }).ToArray();

        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids.ShouldAllBe(id => PublicId.Parse(id) == id);
    }

    [Fact]
    public void Next_InOneMoment_GivesIdsOfTheirOwn()
    {
        var source = new IdSource(new ManualTimeProvider());

        Enumerable.Range(0, 1000).Select(_ => source.Next()).ShouldBeUnique();
    }
}
