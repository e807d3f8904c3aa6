using Torii.Doors;

namespace Torii.Tests.Doors;

/// <summary>Spans of time as OpenAI writes them.</summary>
public sealed class RateHeadersTests
{
    [Theory]
    [InlineData(0, "0s")]
    [InlineData(0.4, "1ms")]
    [InlineData(12, "12ms")]
    [InlineData(12.3, "13ms")]
    [InlineData(999, "999ms")]
    [InlineData(1_000, "1s")]
    [InlineData(1_001, "2s")]
    [InlineData(59_000, "59s")]
    [InlineData(59_001, "1m0s")]
    [InlineData(60_000, "1m0s")]
    [InlineData(75_000, "1m15s")]
    [InlineData(360_000, "6m0s")]
    public void Span_IsRoundedUp(double milliseconds, string written) =>
        RateHeaders.Written(TimeSpan.FromMicroseconds(milliseconds * 1000)).ShouldBe(written);
}
