using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Torii.Core.Generations;
using Torii.Tests.Support;

namespace Torii.Tests.Telemetry;

/// <summary>Holds the dashboard and the alert rules that are given away against the metrics that a server really has.</summary>
public sealed partial class DashboardTests(BusyServer server)
{
    private const string Prometheus = "promtool";

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "telemetry");

    // What Prometheus itself adds, and knows of each scrape.
    private static readonly string[] OfPrometheus = ["job", "instance", "le"];

    private static readonly HashSet<string> Causes = [.. Enum.GetValues<Cause>().Select(cause => CauseTable.Of(cause).Code)];

    [Fact]
    public async Task Dashboard_ByTheNamesOfMetrics_IsUpToDate()
    {
        var text = MetricsText.Read((await server.AfterAsync()).Metrics);
        using var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "grafana.json"), TestContext.Current.CancellationToken));
        var expressions = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => (Text: target.GetProperty("expr").GetString()!, Legend: target.GetProperty("legendFormat").GetString()!))
            .ToList();

        expressions.Count.ShouldBeGreaterThan(20);
        expressions.ForEach(expression => Check(expression.Text, text));
        foreach (var (expression, legend) in expressions)
        {
            LegendLabel().Matches(legend).Select(found => found.Groups["name"].Value).Except(LabelsIn(expression, text)).ShouldBeEmpty(expression);
        }
    }

    [Fact]
    public async Task Alerts_ByTheNamesOfMetrics_AreUpToDate()
    {
        var text = MetricsText.Read((await server.AfterAsync()).Metrics);
        var rules = await File.ReadAllTextAsync(Path.Combine(Folder, "alerts.yml"), TestContext.Current.CancellationToken);
        var expressions = Expression().Matches(rules).Select(found => found.Groups["text"].Value).ToList();

        expressions.Count.ShouldBe(Regex.Count(rules, "- alert:", RegexOptions.None, TimeSpan.FromSeconds(1)));
        expressions.Where(expression => !expression.StartsWith("up{", StringComparison.Ordinal)).ToList().ForEach(expression => Check(expression, text));
    }

    [Fact]
    public async Task Alerts_ToPrometheusItself_AreRules() =>
        (await RunAsync(["check", "rules", Path.Combine(Folder, "alerts.yml")], input: "")).ShouldContain("SUCCESS");

    [Fact]
    public async Task Configuration_ToPrometheusItself_IsOne()
    {
        (await RunAsync(["check", "config", Path.Combine(Folder, "prometheus.yml")], input: "")).ShouldContain("SUCCESS");
        var page = await File.ReadAllTextAsync(Path.Combine(Folder, "..", "telemetry.md"), TestContext.Current.CancellationToken);
        page.ShouldContain((await File.ReadAllTextAsync(Path.Combine(Folder, "prometheus.yml"), TestContext.Current.CancellationToken)).Split('\n', 2)[1]);
    }

    [Fact]
    public async Task Metrics_ToPrometheusItself_AreWellNamed() =>
        (await RunAsync(["check", "metrics"], (await server.AfterAsync()).Metrics)).ShouldBe("");

    [Fact]
    public void Check_OfAnUnknownMetricOrLabel_Fails()
    {
        var text = MetricsText.Read("torii_things_total{torii_kind=\"video\"} 1\n");
        Check("sum by (torii_kind) (rate(torii_things_total{torii_kind!=\"x\"}[5m]))", text);
        Should.Throw<ShouldAssertException>(() => Check("rate(torii_thing_total[5m])", text));
        Should.Throw<ShouldAssertException>(() => Check("rate(torii_things_total{torii_kin=\"x\"}[5m])", text));
        Should.Throw<ShouldAssertException>(() => Check("sum by (torii_model) (torii_things_total)", text));
    }

    private static void Check(string expression, MetricsText text)
    {
        var names = NamesIn(expression);
        names.ShouldNotBeEmpty(expression);
        names.Except(text.Samples.Select(sample => sample.Name)).ShouldBeEmpty(expression);
        foreach (Match metric in Selected().Matches(expression))
        {
            var labels = LabelIn().Matches(metric.Groups["labels"].Value).Select(found => found.Groups["name"].Value);
            labels.Except(OfPrometheus).Except(text.LabelsOf(metric.Groups["name"].Value)).ShouldBeEmpty(expression);
        }

        Grouping().Matches(expression).SelectMany(found => found.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries)).Except(LabelsIn(expression, text)).ShouldBeEmpty(expression);
        Cause().Matches(expression).SelectMany(found => found.Groups["values"].Value.Split('|')).Except(Causes).ShouldBeEmpty(expression);
    }

    private static IEnumerable<string> NamesIn(string expression) => Name().Matches(Braces().Replace(Grouping().Replace(expression, ""), "")).Select(found => found.Value).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> LabelsIn(string expression, MetricsText text) => NamesIn(expression).SelectMany(text.LabelsOf).Concat(OfPrometheus);

    private static async Task<string> RunAsync(string[] arguments, string input)
    {
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Prometheus)));
        Assert.SkipUnless(isThere, $"{Prometheus} is not on PATH.");
        using var process = Process.Start(new ProcessStartInfo(Prometheus, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, string.Concat(said));
        return string.Concat(said).Trim();
    }

    [GeneratedRegex(@"\b(torii|http|kestrel|dotnet)_\w+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"(?<name>\w+)\{(?<labels>[^}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Selected();

    [GeneratedRegex("""(?<name>\w+)\s*(=~|!~|!=|=)\s*"[^"]*""" + "\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LabelIn();

    [GeneratedRegex(@"\b(by|without)\s*\((?<names>[^)]*)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouping();

    [GeneratedRegex("torii_cause(=~|!~|!=|=)\"(?<values>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cause();

    [GeneratedRegex(@"\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LegendLabel();

    // One line, or those that are indented below it.
    [GeneratedRegex(@"expr: (\|\n)?(?<text>.+(\n {10,}.+)*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();
}
