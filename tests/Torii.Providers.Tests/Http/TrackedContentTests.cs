using Torii.Providers.Http;

namespace Torii.Providers.Tests.Http;

public sealed class TrackedContentTests
{
    [Fact]
    public async Task Beginning_OfALongBody_IsAsLongAsWanted_AndLeavesTheBodyWhole()
    {
        var text = new string('a', 100) + new string('b', 100_000);
        using var content = new TrackedContent(new StringContent(text));

        (await content.BeginningAsync(101)).ShouldBe(text[..101]);
        (await content.BeginningAsync(1_000_000)).ShouldBe(text);
        content.Began.ShouldBeFalse();
        (await content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(text);
        (await content.BeginningAsync(3)).ShouldBe("aaa");
    }

    [Fact]
    public async Task Beginning_OfAStream_IsNotRead()
    {
        using var stream = new MemoryStream([1, 2, 3]);
        using var content = new TrackedContent(new StreamContent(stream));

        (await content.BeginningAsync(3)).ShouldBeNull();
        stream.Position.ShouldBe(0);
    }
}
