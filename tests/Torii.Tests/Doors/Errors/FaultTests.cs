using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging.Abstractions;
using Torii.Doors.Errors;

namespace Torii.Tests.Doors.Errors;

/// <summary>What clients see of doors that throw.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task Defect_IsAnErrorOfOursAndToldNothingOf()
    {
        var (response, error) = await AnswerAsync(new InvalidOperationException("a secret of the inside"));

        response.StatusCode.ShouldBe(500);
        error.GetProperty("code").GetString().ShouldBe("internal_error");
        error.ToString().ShouldNotContain("secret");
        response.Headers.RetryAfter.ToString().ShouldNotBeEmpty();
        response.Headers["x-request-id"].ToString().ShouldBe("the-request");
    }

    [Theory]
    [InlineData(408, true)]
    [InlineData(413, false)]
    [InlineData(400, false)]
    public async Task Kestrels_ComplaintAboutARequest_KeepsItsStatus(int status, bool hasPause)
    {
        var (response, error) = await AnswerAsync(new BadHttpRequestException("It came too slowly.", status));

        response.StatusCode.ShouldBe(status);
        error.GetProperty("type").GetString().ShouldBe("invalid_request_error");
        response.Headers.RetryAfter.Count.ShouldBe(hasPause ? 1 : 0);
        response.Headers["x-request-id"].ToString().ShouldBe("the-request");
    }

    [Fact]
    public async Task Work_CutOffByTheServersStop_IsToBeAskedForAgain()
    {
        var (response, error) = await AnswerAsync(new OperationCanceledException(), isStopping: true);

        response.StatusCode.ShouldBe(503);
        error.GetProperty("code").GetString().ShouldBe("server_stopping");
        response.Headers.RetryAfter.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Work_CutOffOtherwise_IsADefect()
    {
        var (response, _) = await AnswerAsync(new OperationCanceledException());

        response.StatusCode.ShouldBe(500);
    }

    [Fact]
    public async Task What_ADoorHadSaidBefore_IsForgotten()
    {
        var (response, _) = await AnswerAsync(new InvalidOperationException(), context => context.Response.Headers.ETag = "\"of the picture\"");

        response.Headers.ETag.ShouldBeEmpty();
    }

    private static Task<(HttpResponse Response, JsonElement Error)> AnswerAsync(Exception fault, bool isStopping = false) =>
        AnswerAsync(fault, _ => { }, isStopping);

    private static async Task<(HttpResponse Response, JsonElement Error)> AnswerAsync(Exception fault, Action<HttpContext> before, bool isStopping = false)
    {
        var context = new DefaultHttpContext { TraceIdentifier = "the-request" };
        var body = new MemoryStream();
        context.Response.Body = body;
        var handling = new ErrorHandling(
            inner =>
            {
                before(inner);
                throw fault;
            },
            new ServedUrls(new DefaultEndpointDataSource()),
            new StandInLifetime(isStopping),
            NullLogger<ErrorHandling>.Instance);

        await handling.InvokeAsync(context);

        return (context.Response, JsonElement.Parse(body.ToArray()).GetProperty("error"));
    }
}
