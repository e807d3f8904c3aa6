using System.Net;
using System.Text.RegularExpressions;
using Torii.Tests.Admin.Sessions;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Clients;

/// <summary>The key that a first start makes, once its operator has changed it.</summary>
public sealed partial class MadeKeyChangeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();

    private Uri Address => new($"http://127.0.0.1:{_port}");

    [Fact]
    public async Task Changed_IsTheOperatorsOwn_AndNoLaterStartMakesAnother()
    {
        var wider = Variables.Trial(_port).And("API_HOST", "0.0.0.0");
        string rotated;
        await using (var first = ServerRun.Start(_folder.Path, wider))
        {
            await first.ListeningAsync();
            using var admin = new AdminClient(Address, key: null);
            var operating = await SignedIn.ByAsync(admin, new { name = "admin", password = Logins().Match(first.Out.Text).Groups["password"].Value });
            var made = (await operating.SendAsync(HttpMethod.Get, "clients?origin=generated")).Json.GetProperty("items")[0];
            made.GetProperty("is_locked").GetBoolean().ShouldBeFalse();

            var answer = await operating.SendAsync(HttpMethod.Post, $"clients/{made.GetProperty("id").GetString()}/rotate", new { });

            answer.Json.GetProperty("client").GetProperty("origin").GetString().ShouldBe("operator");
            rotated = answer.Json.GetProperty("key").GetString()!;
            (await first.StopAsync()).ShouldBe(0);
        }

        await using var second = ServerRun.Start(_folder.Path, wider);
        await second.ListeningAsync();
        second.Out.Text.ShouldNotContain("A client key was made");
        using var client = new ApiClient(Address, rotated);
        (await client.GetAsync("/v1/models")).Status.ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex("shown only now: admin / (?<password>[a-z0-9]{20})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Logins();
}
