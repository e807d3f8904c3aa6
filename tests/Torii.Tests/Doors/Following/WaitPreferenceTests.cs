using Microsoft.AspNetCore.Http;
using Torii.Doors.Following;

namespace Torii.Tests.Doors.Following;

/// <summary>Reading how long a client would wait, however it is written.</summary>
public sealed class WaitPreferenceTests
{
    [Theory]
    [InlineData(20, "wait=20")]
    [InlineData(20, "WAIT=20")]
    [InlineData(20, " wait = 20 ")]
    [InlineData(20, "wait=\"20\"")]
    [InlineData(20, "respond-async, wait=20")]
    [InlineData(20, "respond-async,wait=20,return=minimal")]
    [InlineData(20, "wait=20; reason=\"a slow line\"")]
    [InlineData(20, "return=minimal; foo, wait=20")]
    [InlineData(20, "respond-async", "wait=20")]
    [InlineData(20, "wait=20", "wait=90")]
    [InlineData(20, "wait=soon, wait=20")]
    [InlineData(1, "wait=0")]
    [InlineData(1, "wait=00")]
    [InlineData(120, "wait=121")]
    [InlineData(120, "wait=99999999999999999999999999")]
    public void Wait_ThatCanBeRead_IsTakenWithinBounds(int seconds, params string[] headers) => Read(headers).ShouldBe(seconds);

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("wait")]
    [InlineData("wait=")]
    [InlineData("wait=soon")]
    [InlineData("wait=-5")]
    [InlineData("wait=1.5")]
    [InlineData("wait=5s")]
    [InlineData("wait=\"5")]
    [InlineData("wait=5 6")]
    [InlineData("wait=٥")]
    [InlineData("await=5")]
    [InlineData("respond-async; wait=5")]
    [InlineData("note=\"no, wait=5\"")]
    [InlineData(",,;;==\"\"")]
    public void Nonsense_IsIgnored(params string[] headers) => Read(headers).ShouldBeNull();

    private static int? Read(string[] headers)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["Prefer"] = headers;
        return WaitPreference.SecondsOf(request);
    }
}
