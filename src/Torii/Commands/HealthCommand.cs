using System.CommandLine;
using System.Text.Json;
using Torii.Hosting;

namespace Torii.Commands;

/// <summary>
/// <c>torii health</c>: asks the server that runs here with the same settings whether it lives, or whether it can take work. For
/// the health checks of containers and scripts, which then need no other program.
/// </summary>
internal static class HealthCommand
{
    // The answer says little; who sends more is another program.
    private const int LongestAnswer = 64 * 1024;

    // Within what health checks are usually given.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(4);

    private static readonly Option<bool> Ready = new("--ready")
    {
        Description = "Asks whether it can take work, too: whether there is an account and the database can be written.",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("health", "Asks the server that runs here with the same settings whether it lives. Exit code 0 if it does, else 1.") { Ready };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(Ready), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool asksReady, CancellationToken cancellationToken)
    {
        var (configuration, unreadable) = Configuration();
        if (configuration is null)
        {
            return await CommandRun.RejectAsync(unreadable!);
        }

        var (settings, mistakes) = StartSettings.ReadToLook(configuration);
        if (mistakes.Count > 0)
        {
            return await CommandRun.RejectAsync(string.Join(Environment.NewLine, mistakes));
        }

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Deadline, MaxResponseContentBufferSize = LongestAnswer };
        var answers = await Task.WhenAll(Listening.Ours(settings).Select(address => AskAsync(http, new Uri(address, asksReady ? "/health/ready" : "/health/live"), cancellationToken)));
        var best = answers.MaxBy(answer => answer.IsWell);
        await (best.IsWell ? Console.Out : Console.Error).WriteLineAsync(best.Says);
        return best.IsWell ? 0 : CommandRun.Failed;
    }

    // It is run again and again: there is no host to be made for it.
    private static (IConfiguration? Configuration, string? Fault) Configuration()
    {
        try
        {
            return (new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true).AddEnvironmentVariables().Build(), null);
        }
        catch (Exception broken) when (HostStart.IsUnreadable(broken))
        {
            return (null, HostStart.Told(broken));
        }
    }

    private static async Task<(bool IsWell, string Says)> AskAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(address, cancellationToken);
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("status", out var status)
                ? (answer.IsSuccessStatusCode, $"{address}: {status}{Reasons(body.RootElement)}")
                : (false, Strange(address));
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (false, $"{address}: no answer");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // No JSON, or JSON whose texts are none.
            return (false, Strange(address));
        }
    }

    private static string Reasons(JsonElement body) =>
        body.TryGetProperty("reasons", out var reasons) && reasons.ValueKind == JsonValueKind.Array ? $" ({string.Join(" ", reasons.EnumerateArray())})" : "";

    private static string Strange(Uri address) => $"{address}: what answers there is not Torii";
}
