using System.Diagnostics;
using Torii.Load.Http;

namespace Torii.Load.Requests;

/// <summary>Runs <c>wrk</c> on one thread: the machine's processors are for the server.</summary>
internal sealed class Wrk(string path, Target target)
{
    /// <summary>Where <c>wrk</c> is; null where it is not on the path.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "wrk"))
        .FirstOrDefault(File.Exists);

    /// <exception cref="InvalidOperationException">wrk could not run; the message is its own.</exception>
    public async Task<RequestRate> Run(LoadRequest request, RequestPace pace, CancellationToken cancellation)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(request), cancellation);
            return WrkReport.Parse(await Output(request, pace, script, cancellation));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static string Script(LoadRequest request) => request.Body is null ? "" : $"""
        wrk.method = "POST"
        wrk.body = [==[{request.Body}]==]
        wrk.headers["Content-Type"] = "application/json"
        wrk.headers["Prefer"] = "respond-async"
        """;

    private async Task<string> Output(LoadRequest request, RequestPace pace, string script, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(path)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "-t1", $"-c{pace.Connections}", $"-d{pace.Duration.TotalSeconds:0}s", "--latency",
                "-s", script, "-H", $"Authorization: Bearer {target.Key}", new Uri(target.Url, request.Path).ToString(),
            },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start");
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode is 0 ? output : throw new InvalidOperationException(await error + output);
    }
}
