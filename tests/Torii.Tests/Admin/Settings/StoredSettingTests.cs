using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Torii.Tests.Hosting;
using Torii.Tests.Support;

namespace Torii.Tests.Admin.Settings;

/// <summary>What the console has set, at the next start.</summary>
public sealed class StoredSettingTests : IDisposable
{
    private const string Key = "admin-key-of-the-operator";
    private const string Attempts = "Torii:Work:MaxAttempts";

    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Ports.Next();

    private Dictionary<string, string> Variables => Hosting.Variables.Trial(_port).And("ADMIN_KEY", Key);

    [Fact]
    public async Task Settings_HoldAfterARestartAndSecretsWithThem()
    {
        await using (var first = await StartAsync(Variables))
        {
            await PutAsync("""{"values":{"Torii:Work:MaxAttempts":3,"Torii:Proxy:Url":"http://user:a-secret-word@127.0.0.1:9","Torii:AllowedHosts":["one.example","two.example"]}}""");
            first.ShouldNotTell("a-secret-word");
            await first.StopAsync();
        }

        await using var second = await StartAsync(Variables);
        var rows = await RowsAsync();

        rows[Attempts].GetProperty("value").GetInt32().ShouldBe(3);
        rows["Torii:Proxy:Url"].GetProperty("value").GetString().ShouldBe("http://user:***@127.0.0.1:9");
        rows["Torii:AllowedHosts"].GetProperty("value").EnumerateArray().Select(host => host.GetString()).ShouldBe(["one.example", "two.example"]);
        rows.Values.ShouldAllBe(row => !row.GetProperty("is_pending").GetBoolean());
    }

    [Fact]
    public async Task Environment_WinsOverTheConsole()
    {
        await using (var first = await StartAsync(Variables))
        {
            await PutAsync("""{"values":{"Torii:Work:MaxAttempts":3,"Torii:Verbose":true}}""");
            await first.StopAsync();
        }

        await using var second = await StartAsync(Variables.And("Torii__Work__MaxAttempts", "4").And("VERBOSE_LOGGING", "false"));
        var rows = await RowsAsync();

        rows[Attempts].GetProperty("value").GetInt32().ShouldBe(4);
        rows[Attempts].GetProperty("locked_by").GetString().ShouldBe("Torii__Work__MaxAttempts");
        rows["Torii:Verbose"].GetProperty("value").GetBoolean().ShouldBeFalse();
        rows["Torii:Verbose"].GetProperty("locked_by").GetString().ShouldBe("VERBOSE_LOGGING");
    }

    [Fact]
    public async Task ValueThatIsNoLongerValid_IsLeftOutWithAWarning()
    {
        await using (var first = await StartAsync(Variables))
        {
            await PutAsync("""{"values":{"Torii:Work:MaxAttempts":3,"Torii:BaseUrl":"https://media.example"}}""");
            await first.StopAsync();
        }

        Break(Attempts, "many");
        await using var second = await StartAsync(Variables);
        var rows = await RowsAsync();

        second.Out.Text.ShouldContain(Attempts);
        rows[Attempts].GetProperty("is_left_out").GetBoolean().ShouldBeTrue();
        rows["Torii:BaseUrl"].GetProperty("value").GetString().ShouldBe("https://media.example");

        await PutAsync("""{"values":{"Torii:Work:MaxAttempts":5}}""");
        rows = await RowsAsync();
        rows[Attempts].GetProperty("is_left_out").GetBoolean().ShouldBeFalse();
        rows[Attempts].GetProperty("value").GetInt32().ShouldBe(5);
    }

    [Fact]
    public async Task Mistake_InTheEnvironment_StillEndsTheStart()
    {
        await using (var first = await StartAsync(Variables))
        {
            await PutAsync("""{"values":{"Torii:Work:MaxAttempts":3}}""");
            await first.StopAsync();
        }

        var (code, _, error) = await ServerRun.ToEndAsync(_folder.Path, Variables.And("Torii__Work__QueueBound", "none"));

        code.ShouldBe(2);
        error.ShouldContain("Torii:Work:QueueBound");
        error.ShouldNotContain(Attempts);
    }

    [Fact]
    public async Task AddressThatIsNotOfThisMachine_EndsTheStartInPlainWords()
    {
        await using (var first = await StartAsync(Variables))
        {
            await PutAsync("""{"values":{"Torii:Host":"203.0.113.77"}}""");
            await first.StopAsync();
        }

        var (code, output, error) = await ServerRun.ToEndAsync(_folder.Path, Variables);

        code.ShouldBe(1);
        error.ShouldContain("Torii:Host, which the console has set");
        error.ShouldContain("API_HOST");
        (output + error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task BuiltInOperator_HasToSetOwnCredentialsFirst()
    {
        await using var trial = await StartAsync(Hosting.Variables.Trial(_port));
        using var admin = new AdminClient(new Uri($"http://localhost:{_port}"), "sk-123456");

        (await admin.GetAsync("settings")).Status.ShouldBe(HttpStatusCode.OK);
        (await admin.PutAsync("settings", """{"values":{"Torii:Sora:BaseUrl":"https://evil.example"}}""")).ShouldBeError(HttpStatusCode.Conflict, "credentials_first");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ServerRun> StartAsync(Dictionary<string, string> variables)
    {
        var run = ServerRun.Start(_folder.Path, variables);
        await run.ListeningAsync();
        return run;
    }

    private async Task PutAsync(string body)
    {
        using var admin = new AdminClient(new Uri($"http://127.0.0.1:{_port}"), Key);
        var answer = await admin.PutAsync("settings", body);
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
    }

    private async Task<Dictionary<string, JsonElement>> RowsAsync()
    {
        using var admin = new AdminClient(new Uri($"http://127.0.0.1:{_port}"), Key);
        return (await admin.GetAsync("settings")).Json.GetProperty("settings").EnumerateArray().ToDictionary(row => row.GetProperty("key").GetString()!);
    }

    // As a later version would find it whose rules are others.
    private void Break(string setting, string value)
    {
        using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _folder.Sub("data/torii.db"), Pooling = false }.ConnectionString);
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "UPDATE settings SET value = $value WHERE name = $name";
        command.Parameters.AddWithValue("$value", value);
        command.Parameters.AddWithValue("$name", setting);
        command.ExecuteNonQuery().ShouldBe(1);
    }
}
