using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Torii.Doors.Bodies;

namespace Torii.Tests.Doors.Bodies;

/// <summary>Bodies as a real server receives them.</summary>
public sealed class BodyOverHttpTests : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly ReaderBench _bench = new();
    private readonly TaskCompletionSource<Exception> _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication _server = null!;
    private Uri _address = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        _server = builder.Build();
        _server.Run(AnswerAsync);
        await _server.StartAsync();
        var addresses = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        _address = new(addresses.First());
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Picture_SentInChunksOfAnySize_ArrivesWhole()
    {
        var png = Pictures.Png(3_000_001);
        using var client = new HttpClient { BaseAddress = _address };

        using var answer = await client.PostAsync("/", JsonContent.Create(new { url = "data:image/png;base64," + Convert.ToBase64String(png) }));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        _bench.Files[_bench.Store.Inputs.ShouldHaveSingleItem().Id].ShouldBe(png);
    }

    [Fact]
    public async Task PictureTooLarge_IsAnsweredWhileTheBodyIsStillOpen()
    {
        using var socket = await ConnectAsync();
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500000000\r\n\r\n[\"data:image/png;base64,"));
        var sending = Task.Run(() => SendAsync(stream, 70 * 1024 * 1024));

        using var answer = new StreamReader(stream, Encoding.ASCII);

        (await answer.ReadLineAsync().WaitAsync(Deadline)).ShouldBe("HTTP/1.1 413 Payload Too Large");
        await sending.WaitAsync(Deadline);
        _bench.Files.Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task Client_GoneInsideMedia_LeavesNothing()
    {
        using (var socket = await ConnectAsync())
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes($"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n[\"{Pictures.PngUrl()}\",\"{Pictures.PngUrl(5000)}"));
            await _bench.Files.Receiving.Task.WaitAsync(Deadline);
            socket.Close(timeout: 0);
        }

        // The reset and the cancellation of the request race; either ends the reading.
        (await _failure.Task.WaitAsync(Deadline)).ShouldSatisfyAllConditions(failure => (failure is IOException or OperationCanceledException).ShouldBeTrue(failure.ToString()));
        _bench.Files.Ids.ShouldBeEmpty();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        try
        {
            var outcome = await _bench.ReadAsync(http.Request.BodyReader, http.Request.ContentLength, http.RequestAborted);
            http.Response.StatusCode = outcome is BodyOutcome.Refused refused ? refused.Status : StatusCodes.Status200OK;
        }
        catch (Exception exception)
        {
            _failure.TrySetResult(exception);
            throw;
        }
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(_address.Host, _address.Port);
        return socket;
    }

    private static async Task SendAsync(NetworkStream stream, int length)
    {
        var piece = Encoding.ASCII.GetBytes(new string('A', 64 * 1024));
        for (var sent = 0; sent < length; sent += piece.Length)
        {
            await stream.WriteAsync(piece);
        }
    }
}
