using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Torii.Tests.Support;

/// <summary>
/// Torii as a process of its own, which can be killed as the power does it and started again on what it has left. It
/// does not outlive the test run.
/// </summary>
internal sealed class ToriiProcess(ToriiSetup setup) : IAsyncDisposable
{
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new() { BaseAddress = setup.Address, Timeout = TimeSpan.FromSeconds(10) };
    private Process? _process;

    /// <summary>What it has written since its first start.</summary>
    public ProcessOutput Output { get; } = new();

    public ToriiSetup Setup => setup;

    /// <summary>Its number, once it was started.</summary>
    public int Id => _process!.Id;

    /// <summary>Starts it, again where it has ended before, and waits until it says that it is ready.</summary>
    public async Task StartAsync()
    {
        Launch();
        await Eventually.BeAsync("Torii is ready", IsReadyAsync, StartDeadline);
    }

    /// <summary>Starts it and waits for its end: for starts that must fail.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> RunToEndAsync()
    {
        Launch();
        return await EndAsync();
    }

    /// <summary>Kills it at once (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await EndAsync();
    }

    /// <summary>Asks it to stop (SIGTERM).</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await EndAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        AppDomain.CurrentDomain.ProcessExit -= KillWithUs;
    }

    private void Launch()
    {
        if (_process is null)
        {
            AppDomain.CurrentDomain.ProcessExit += KillWithUs;
        }

        _process?.Dispose();
        _process = new Process { StartInfo = StartInfo() };
        _process.OutputDataReceived += (_, line) => Output.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Output.Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private ProcessStartInfo StartInfo()
    {
        // Its working folder is where it would look for settings files: one that holds none.
        Directory.CreateDirectory(setup.DataFolder);
        string[] command = [.. setup.Before, DotnetHost, Path.Combine(AppContext.BaseDirectory, "Torii.dll")];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = setup.DataFolder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in setup.ToEnvironment())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    // The runtime that runs the tests lies in {root}/shared/Microsoft.NETCore.App/{version}/.
    private static string DotnetHost =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    private async Task<bool> IsReadyAsync()
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"Torii ended with {_process.ExitCode} instead of starting:\n{Output.Text}");
        }

        try
        {
            using var answer = await _http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Waits for its end and for the last of its output.</summary>
    private async Task<int> EndAsync()
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(StopDeadline);
        try
        {
            await _process!.WaitForExitAsync(deadline.Token);
            return _process.ExitCode;
        }
        catch (OperationCanceledException late)
        {
            _process!.Kill();
            throw new TimeoutException($"Torii did not end in {StopDeadline.TotalSeconds} s:\n{Output.Text}", late);
        }
    }

    private void KillWithUs(object? sender, EventArgs arguments)
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }
    }
}
