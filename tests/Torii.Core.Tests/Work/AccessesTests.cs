using Torii.Core.Accounts;
using Torii.Core.Generations;
using Torii.Core.Tests.Support;
using Torii.Core.Work;

namespace Torii.Core.Tests.Work;

[Collection(RunsAlone.Name)]
public sealed class AccessesTests : IAsyncDisposable
{
    private static readonly Uri Proxy = new("http://uploads.test:3128");

    private readonly TestRoad _road = new();

    public AccessesTests()
    {
        _road.Add(Samples.Account("a") with { Egress = "own" });
        _road.Get<EgressBook>().Put(new Egress("own", new Uri("http://own.test:3128")));
    }

    public ValueTask DisposeAsync() => _road.DisposeAsync();

    [Fact]
    public async Task Uploads_WithoutAWayOfTheirOwn_LeaveAsAllElse() => (await UploadsAsync()).ShouldBe("own");

    [Fact]
    public async Task Uploads_WithAWayOfTheirOwn_TakeIt()
    {
        _road.Get<EgressBook>().Put(new Egress(Egress.UploadsName, Proxy));

        (await UploadsAsync()).ShouldBe(Egress.UploadsName);
    }

    [Fact]
    public async Task Uploads_WhoseWayIsHeld_LeaveAsAllElseUntilItIsFree()
    {
        _road.Get<EgressBook>().Put(new Egress(Egress.UploadsName, Proxy));
        _road.Pool.Put(new Hold(HoldScope.Egress(Egress.UploadsName), Cause.Egress, ManualTimeProvider.Start.AddSeconds(5), 1, null));

        (await UploadsAsync()).ShouldBe("own");
        _road.Time.Advance(TimeSpan.FromSeconds(6));
        (await UploadsAsync()).ShouldBe(Egress.UploadsName);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("https://sora.test", true)]
    [InlineData("https://sora.test:8443", false)]
    [InlineData("http://sora.test", false)]
    [InlineData("https://elsewhere.test", false)]
    public async Task Credential_GoesToTheOriginItWasGivenForAlone(string? givenFor, bool goes)
    {
        _road.Add(Samples.Account("b") with { GivenFor = givenFor }, new Upstream("sora", Samples.Upstream.Protocol, new Uri("https://Sora.test:443/backend/")));

        (await _road.Get<Accesses>().OpenAsync("b", default) is not null).ShouldBe(goes);
    }

    [Fact]
    public async Task Credential_OfWhatOnlyPlaysAnUpstream_IsNotBound()
    {
        _road.Add(Samples.Account("b") with { GivenFor = "https://elsewhere.test" }, Samples.Upstream with { Simulated = true });

        (await _road.Get<Accesses>().OpenAsync("b", default)).ShouldNotBeNull();
    }

    private async Task<string> UploadsAsync() => (await _road.Get<Accesses>().OpenAsync("a", default))!.Value.Access.UploadEgress.Name;
}
