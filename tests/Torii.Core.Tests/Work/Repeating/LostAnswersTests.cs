using Torii.Core.Tests.Support;
using Torii.Core.Work.Repeating;

namespace Torii.Core.Tests.Work.Repeating;

public sealed class LostAnswersTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly LostAnswers _lost;

    public LostAnswersTests() => _lost = new LostAnswers(_time);

    [Fact]
    public void Answers_AreFoundOnceEachTheOldestFirst()
    {
        _lost.Answered("a", "first");
        _lost.Answered("b", "other");
        _lost.Answered("a", "second");

        new[] { _lost.Take("a"), _lost.Take("a"), _lost.Take("a"), _lost.Take("c") }.ShouldBe(["first", "second", null, null]);
        _lost.Take("b").ShouldBe("other");
    }

    [Theory]
    [InlineData(119, "batch")]
    [InlineData(120, null)]
    public void Answer_IsKnownForTwoMinutes(int seconds, string? batch)
    {
        _lost.Answered("a", "batch");
        _time.Advance(TimeSpan.FromSeconds(seconds));

        _lost.Take("a").ShouldBe(batch);
    }

    [Fact]
    public void TurnedAway_EachTakesOneRepetition()
    {
        _lost.Answered("a", "batch");
        _lost.TurnedAway("a");
        _lost.TurnedAway("a");

        new[] { _lost.Take("a"), _lost.Take("a"), _lost.Take("a") }.ShouldBe([null, null, "batch"]);
    }

    [Fact]
    public void TurnedAway_IsOfItsOwnRequestAlone()
    {
        _lost.Answered("a", "batch");
        _lost.TurnedAway("b");

        _lost.Take("a").ShouldBe("batch");
    }

    [Fact]
    public void TooMany_PushTheOldestOut()
    {
        for (var number = 0; number < 10_001; number++)
        {
            _lost.Answered($"{number}", "batch");
        }

        (_lost.Take("0"), _lost.Take("1"), _lost.Take("10000")).ShouldBe((null, "batch", "batch"));
    }
}
