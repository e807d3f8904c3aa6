using System.Net;
using System.Text.RegularExpressions;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Security;

/// <summary>Where the keys that everybody knows are not good enough, and the operator gave none, one is made.</summary>
public sealed partial class MadeKeyTests : IDisposable
{
    private const string Account = """[{"key":"Bearer a-token-of-nobody","weight":1,"max_rpm":60}]""";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();

    private Dictionary<string, string> Trial => Variables.Trial(_port);

    [Fact]
    public async Task ListeningWider_MakesAKeyAndShowsItOnce()
    {
        var wider = Trial.And("API_HOST", "0.0.0.0");
        string key;
        await using (var first = ServerRun.Start(_folder.Path, wider))
        {
            await first.ListeningAsync();
            key = Keys().Matches(first.Out.Text).ShouldHaveSingleItem().Value;
            first.Error.Text.ShouldNotContain(key);
            await ShouldGetInAsync(key);
            await ShouldBeRefusedAsync("han1234", "sk-123456");
            (await first.StopAsync()).ShouldBe(0);
        }

        await using var second = ServerRun.Start(_folder.Path, wider);
        await second.ListeningAsync();
        Keys().IsMatch(second.Out.Text + second.Error.Text).ShouldBeFalse();
        await ShouldGetInAsync(key);
        await ShouldBeRefusedAsync("han1234", "sk-123456");
    }

    [Fact]
    public async Task FirstAccount_EndsTheTrialForGood()
    {
        await using (var trial = ServerRun.Start(_folder.Path, Trial))
        {
            await trial.ListeningAsync();
            await ShouldGetInAsync("han1234", "sk-123456");
            await trial.StopAsync();
        }

        string key;
        await using (var real = ServerRun.Start(_folder.Path, Trial.And("API_KEYS", Account).And("API_HOST", "127.0.0.1")))
        {
            await real.ListeningAsync();
            key = Keys().Match(real.Out.Text).Value;
            await ShouldGetInAsync(key);
            await ShouldBeRefusedAsync("han1234", "sk-123456");
            await real.StopAsync();
        }

        await using var again = ServerRun.Start(_folder.Path, Trial.And("API_HOST", "127.0.0.1"));
        await again.ListeningAsync();
        await ShouldGetInAsync(key);
        await ShouldBeRefusedAsync("han1234", "sk-123456");
        again.Out.Text.ShouldNotContain("simulator answers");
    }

    [Fact]
    public async Task OwnKey_EvenOneThatEverybodyKnows_IsTheOperators()
    {
        await using (var trial = ServerRun.Start(_folder.Path, Trial))
        {
            await trial.ListeningAsync();
            await trial.StopAsync();
        }

        await using var own = ServerRun.Start(_folder.Path, Trial.And("API_AUTH_TOKEN", "han1234").And("API_HOST", "127.0.0.1"));
        await own.ListeningAsync();

        Keys().IsMatch(own.Out.Text).ShouldBeFalse();
        await ShouldGetInAsync("han1234");
        await ShouldBeRefusedAsync("sk-123456");
    }

    [Fact]
    public async Task AdminKey_WithoutAClientKey_IsTheClientKeyToo()
    {
        await using var server = ServerRun.Start(_folder.Path, Trial.And("ADMIN_KEY", "the-operators-own"));
        await server.ListeningAsync();

        await ShouldGetInAsync("the-operators-own");
        await ShouldBeRefusedAsync("han1234", "sk-123456");
    }

    [Fact]
    public async Task Credentials_MakesANewKeyAndRevokesTheOld()
    {
        var wider = Trial.And("API_HOST", "0.0.0.0");
        string old;
        await using (var server = ServerRun.Start(_folder.Path, wider))
        {
            await server.ListeningAsync();
            old = Keys().Match(server.Out.Text).Value;
            var (busy, _, complaint) = await ServerRun.ToEndAsync(_folder.Path, wider, "credentials");
            busy.ShouldBe(1);
            complaint.ShouldContain("stop it first");
            await server.StopAsync();
        }

        var (code, output, _) = await ServerRun.ToEndAsync(_folder.Path, wider, "credentials");
        code.ShouldBe(0);
        var made = Keys().Matches(output).ShouldHaveSingleItem().Value;
        made.ShouldNotBe(old);

        await using var again = ServerRun.Start(_folder.Path, wider);
        await again.ListeningAsync();
        await ShouldGetInAsync(made);
        await ShouldBeRefusedAsync(old);
    }

    public void Dispose() => _folder.Dispose();

    private async Task ShouldGetInAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            (await AskAsync(key)).Status.ShouldBe(HttpStatusCode.OK, key);
        }
    }

    private async Task ShouldBeRefusedAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            (await AskAsync(key)).ShouldBeError(HttpStatusCode.Unauthorized, "invalid_api_key");
        }
    }

    private async Task<ApiAnswer> AskAsync(string key)
    {
        using var client = new ApiClient(new Uri($"http://127.0.0.1:{_port}"), key);
        return await client.GetAsync("/v1/models");
    }

    [GeneratedRegex("sk-torii-[A-Za-z0-9]{40}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Keys();
}
