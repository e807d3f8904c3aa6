using System.Net;
using Torii.Tests.Doors.Videos;
using Torii.Tests.Support;

namespace Torii.Tests.Doors.Asking;

/// <summary>Requests that come through other servers of this kind.</summary>
public sealed class HopsHeaderTests(DoorScene door) : IClassFixture<DoorScene>
{
    private const string Header = "x-torii-hops";

    [Theory]
    [InlineData("4")]
    [InlineData("2000000000")]
    public async Task RequestThatGoesRoundInACircle_IsRefused(string hops)
    {
        var refused = await door.Client.PostAsync(VideoCalls.Videos, new { prompt = "a heron that goes round" }, (Header, hops));

        refused.ShouldBeError(HttpStatusCode.BadRequest, "upstream_loop");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task RequestThatHasComeThroughAFew_OrSaysNothingOfUse_IsAccepted(string hops) =>
        (await door.Client.PostAsync(VideoCalls.Videos, new { prompt = $"a heron that came by '{hops}'" }, (Header, hops))).Accepted();
}
