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

    private async Task<string> UploadsAsync() => (await _road.Get<Accesses>().OpenAsync("a", default))!.Value.Access.UploadEgress.Name;
}
