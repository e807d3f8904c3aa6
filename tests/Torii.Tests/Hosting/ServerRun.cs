using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Torii.Tests.Support;

namespace Torii.Tests.Hosting;

/// <summary>
/// One run of the program with exactly the variables, arguments and working folder that a test gives it: for starts that
/// <see cref="ToriiSetup"/>, which configures a server properly, has no place for.
/// </summary>
internal sealed partial class ServerRun : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ServerRun(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Out.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Error.Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += KillWithUs;
    }

    /// <summary>What it has written to its output.</summary>
    public ProcessOutput Out { get; } = new();

    /// <summary>What it has written to its error output.</summary>
    public ProcessOutput Error { get; } = new();

    /// <summary>Starts the program.</summary>
    /// <param name="folder">Its working folder; its data folder is in it unless a variable says otherwise.</param>
    /// <param name="variables">Its variables beside those that any process needs.</param>
    /// <param name="arguments">Its arguments.</param>
    public static ServerRun Start(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        StartBehind([], folder, variables, arguments);

    /// <summary>The same behind a command that goes on as the program.</summary>
    public static ServerRun StartBehind(IReadOnlyList<string> before, string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        string[] command = [.. before, DotnetHost, Path.Combine(AppContext.BaseDirectory, "Torii.dll"), .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var name in (string[])["PATH", "HOME", "TMPDIR", "DOTNET_ROOT"])
        {
            start.Environment[name] = Environment.GetEnvironmentVariable(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return new ServerRun(start);
    }

    /// <summary>Runs the program to its end, for runs that end by themselves.</summary>
    public static async Task<(int Code, string Out, string Error)> ToEndAsync(string folder, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        await using var run = Start(folder, variables, arguments);
        return (await run.EndAsync(), run.Out.Text, run.Error.Text);
    }

    /// <summary>Waits until it listens.</summary>
    /// <returns>The addresses it says it listens on.</returns>
    public Task<IReadOnlyList<Uri>> ListeningAsync() => Eventually.GetAsync("Torii listens", () => Task.FromResult(Addresses()), Deadline);

    /// <summary>Asks it to stop (SIGTERM) and waits for its end.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        return await EndAsync();
    }

    /// <summary>Checks that a secret stands nowhere in its output.</summary>
    public void ShouldNotTell(string secret) => (Out.Text + Error.Text).ShouldNotContain(secret);

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillWithUs;
        KillWithUs(this, EventArgs.Empty);
        await _process.WaitForExitAsync(CancellationToken.None);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Out.Tail}\n{Error.Tail}");
        _process.Dispose();
    }

    // The runtime that runs the tests lies in {root}/shared/Microsoft.NETCore.App/{version}/.
    private static string DotnetHost => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private IReadOnlyList<Uri>? Addresses()
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"Torii ended with {_process.ExitCode} instead of listening:\n{Out.Text}\n{Error.Text}");
        }

        return Out.Text.Contains("Application started", StringComparison.Ordinal) ? [.. Listening().Matches(Out.Text).Select(match => new Uri(match.Groups["address"].Value))] : null;
    }

    private void KillWithUs(object? sender, EventArgs arguments)
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>\S+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
