using System.Net;
using Torii.Tests.Admin.Sessions;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Live;

/// <summary>How long an open console is told what changes.</summary>
public sealed class LiveStreamTests : IAsyncLifetime
{
    private static readonly object Login = new { name = "admin", password = "admin" };

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();
    private readonly List<HttpResponseMessage> _streams = [];
    private ServerRun _run = null!;
    private AdminClient _client = null!;
    private HttpClient _http = null!;
    private SignedIn _session = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Uri Address => new($"http://localhost:{_port}");

    public async ValueTask InitializeAsync()
    {
        _run = ServerRun.Start(_folder.Path, Variables.Trial(_port));
        await _run.ListeningAsync();
        _client = new AdminClient(Address, key: null);
        _http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(1) };
        _session = await SignedIn.ByAsync(_client, Login);
    }

    [Fact]
    public async Task Logout_EndsTheStreamOfItsSession()
    {
        var stream = await OpenAsync(_session);

        (await _session.SendAsync(HttpMethod.Post, "logout")).Status.ShouldBe(HttpStatusCode.NoContent);

        // Without an end this would wait for the client's patience to be over, and throw.
        (await stream.Content.ReadAsStringAsync(Cancelled)).ShouldNotContain("audit");
    }

    [Fact]
    public async Task NewCredentials_EndTheStreamsOfOtherSessions()
    {
        var other = await SignedIn.ByAsync(_client, Login);
        var stream = await OpenAsync(other);

        (await _session.SendAsync(HttpMethod.Put, "credentials", new { password = "a long password" })).Status.ShouldBe(HttpStatusCode.OK);

        (await stream.Content.ReadAsStringAsync(Cancelled)).ShouldNotContain("audit");
    }

    [Fact]
    public async Task Streams_BeyondTheBound_AreRefused()
    {
        for (var number = 0; number < 64; number++)
        {
            (await OpenAsync(_session)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await OpenAsync(_session);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Content.ReadAsStringAsync(Cancelled)).ShouldContain("too_many_streams");
    }

    public async ValueTask DisposeAsync()
    {
        _streams.ForEach(stream => stream.Dispose());
        _http.Dispose();
        _client.Dispose();
        await _run.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<HttpResponseMessage> OpenAsync(SignedIn session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/admin/events");
        request.Headers.TryAddWithoutValidation("Cookie", session.Cookie);
        var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancelled);
        _streams.Add(answer);
        return answer;
    }
}
