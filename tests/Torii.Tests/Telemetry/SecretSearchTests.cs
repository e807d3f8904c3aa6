using System.Text;
using Torii.Tests.Support;

namespace Torii.Tests.Telemetry;

/// <summary>Looks for every secret that a busy server was given or gave, and for its clients' words, in all that it has written about itself.</summary>
public sealed class SecretSearchTests(BusyServer server)
{
    [Fact]
    public async Task Output_OfABusyRun_HoldsNoSecretAndNoPrompt()
    {
        var busy = await server.AfterAsync();
        var output = busy.Scene.Torii.Output.Text;
        output.ShouldContain("debug UpstreamCaller");
        output.ShouldContain("had no valid client key");
        ShouldHoldNone(output, busy.Secrets, withPrompts: true);
    }

    [Fact]
    public async Task Metrics_OfABusyRun_HoldNoSecretAndNoPrompt()
    {
        var busy = await server.AfterAsync();
        ShouldHoldNone(busy.Metrics, busy.Secrets, withPrompts: true);
    }

    [Fact]
    public async Task WhatTheCollectorGot_HoldsNoSecretAndNoPrompt()
    {
        var busy = await server.AfterAsync();
        busy.Collector.Lines.ShouldContain(line => line.Contains("was accepted"));
        foreach (var body in busy.Collector.All)
        {
            ShouldHoldNone(Encoding.UTF8.GetString(body), busy.Secrets, withPrompts: true);
        }
    }

    [Theory]
    [InlineData("SELECT COALESCE(error, '') || ' ' || COALESCE(model, '') || ' ' || request_id || ' ' || door FROM request_log", true)]
    [InlineData("SELECT path FROM request_log", false)]
    [InlineData("SELECT host || path || egress || COALESCE(fault, '') || COALESCE(step, '') FROM call_log", true)]
    [InlineData("SELECT COALESCE(asked, '') || ' ' || COALESCE(answered, '') FROM log_bodies", false)]
    [InlineData("SELECT who || action || COALESCE(subject, '') || COALESCE(detail, '') FROM audit", true)]
    [InlineData("SELECT COALESCE(why, '') FROM errands UNION ALL SELECT COALESCE(text, '') FROM events UNION ALL SELECT COALESCE(text, '') FROM holds", true)]
    public async Task RowsOfTheLogs_OfABusyRun_HoldNoSecret(string sql, bool withPrompts)
    {
        var busy = await server.AfterAsync();
        var rows = ToriiRows.Texts(busy.Scene.Torii.Setup.DataFolder, sql);
        rows.Count.ShouldBePositive();
        ShouldHoldNone(string.Join('\n', rows), busy.Secrets, withPrompts);
    }

    [Fact]
    public void Search_WhereASecretStands_FindsItInEveryForm()
    {
        var secrets = new BusySecrets();
        var secret = secrets.New("a key");
        string[] written = [secret, Uri.EscapeDataString(secret), Convert.ToBase64String(Encoding.UTF8.GetBytes("somebody:" + secret)), Convert.ToBase64String(Encoding.UTF8.GetBytes("x" + secret + "yz"))];
        foreach (var text in written)
        {
            Should.Throw<ShouldAssertException>(() => ShouldHoldNone($"before {text} after", secrets, withPrompts: false), text);
        }
    }

    private static void ShouldHoldNone(string text, BusySecrets secrets, bool withPrompts)
    {
        var found = secrets.All
            .Where(secret => BusySecrets.FormsOf(secret.Value).Any(form => text.Contains(form, StringComparison.Ordinal)))
            .Select(secret => $"{secret.Key}: {LineWith(text, BusySecrets.FormsOf(secret.Value))}")
            .Concat(withPrompts ? secrets.Prompts.Where(prompt => BusySecrets.FormsOf(prompt).Any(form => text.Contains(form, StringComparison.Ordinal))) : []);
        found.ShouldBeEmpty();
    }

    private static string LineWith(string text, IEnumerable<string> forms) =>
        text.Split('\n').First(line => forms.Any(form => line.Contains(form, StringComparison.Ordinal))) is var line && line.Length > 400 ? line[..400] : line;
}
