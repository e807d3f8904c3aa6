using System.Diagnostics;

namespace Torii.Load.Starting;

/// <summary>A server that this process has started, from its first answer until it is stopped.</summary>
internal sealed class StartedServer : IDisposable
{
    private static readonly TimeSpan _between = TimeSpan.FromMilliseconds(5);

    private readonly Process _process;

    private StartedServer(Process process) => _process = process;

    /// <summary>From starting the process to the first 200 of <c>/health/live</c>.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    public int Id => _process.Id;

    /// <summary>Starts a server and waits for its first answer.</summary>
    /// <exception cref="OperationCanceledException">There was none in time.</exception>
    /// <exception cref="InvalidOperationException">The server ended before it answered.</exception>
    public static async Task<StartedServer> Start(string[] command, Uri url, CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = url };
        var started = Stopwatch.GetTimestamp();
        var server = new StartedServer(Process.Start(command[0], command[1..]));
        try
        {
            while (!await Answers(http, cancellation))
            {
                if (server._process.HasExited)
                {
                    throw new InvalidOperationException($"the server ended with exit code {server._process.ExitCode}");
                }

                await Task.Delay(_between, cancellation);
            }

            server.FirstAnswer = Stopwatch.GetElapsedTime(started);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>Asks it to stop, and waits until it has.</summary>
    public async Task Stop(CancellationToken cancellation)
    {
        // Process.Kill sends SIGKILL, which no server can answer with an orderly stop.
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync(cancellation);
        await _process.WaitForExitAsync(cancellation);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("/health/live", UriKind.Relative), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
