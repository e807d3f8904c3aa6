using System.Diagnostics;
using System.Globalization;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>
/// A container that is none: the image's entry point with the image's variables, as a user who may write nothing but what is
/// mounted for him.
/// </summary>
internal sealed class ContainerRun : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Rehearsal _image;
    private readonly Dictionary<string, string> _variables;
    private readonly Process _process;

    private ContainerRun(Rehearsal image, Dictionary<string, string> variables, string[] arguments)
    {
        (_image, _variables) = (image, variables);
        _process = new Process { StartInfo = Start(Dockerfile.Exec(Image.The("ENTRYPOINT").Arguments), arguments) };
        _process.OutputDataReceived += (_, line) => Log.Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Log.Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += KillWithUs;
    }

    /// <summary>What <c>docker logs</c> would show.</summary>
    public ProcessOutput Log { get; } = new();

    private static Stage Image => Dockerfile.Stages[^1];

    /// <summary>Starts it.</summary>
    /// <param name="image">The image.</param>
    /// <param name="variables">What <c>-e</c> sets.</param>
    /// <param name="arguments">What stands behind the image's name.</param>
    public static ContainerRun Start(Rehearsal image, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var all = new Dictionary<string, string>(image.Variables, StringComparer.Ordinal);
        foreach (var (name, value) in variables)
        {
            all[name] = value;
        }

        return new ContainerRun(image, all, arguments);
    }

    /// <summary>Runs the image's health check once.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> CheckHealthAsync()
    {
        using var check = Process.Start(Start(Dockerfile.Exec(Image.The("HEALTHCHECK").Arguments), []))!;
        await check.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken);
        return check.ExitCode;
    }

    /// <summary>Waits until the health check is content.</summary>
    public Task HealthyAsync() => Eventually.BeAsync("the container is healthy", async () => !_process.HasExited ? await CheckHealthAsync() == 0 : throw new InvalidOperationException($"It ended with {_process.ExitCode}:\n{Log.Text}"), Deadline);

    /// <summary>Stops it by the image's signal.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        var signal = Image.The("STOPSIGNAL").Arguments;
        using var kill = Process.Start("kill", ["-s", signal["SIG".Length..], _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await EndAsync();
    }

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
        TestContext.Current.TestOutputHelper?.WriteLine(Log.Tail);
        _process.Dispose();
    }

    // setpriv becomes the program, so that signals reach it as they would in a container.
    private ProcessStartInfo Start(string[] command, string[] arguments)
    {
        string[] whole = [_image.Here(command[0]), .. command[1..], .. arguments];
        string[] line = Folders.IsRoot ? ["setpriv", $"--reuid={Rehearsal.User}", $"--regid={Rehearsal.User}", "--clear-groups", "--no-new-privs", "--inh-caps=-all", "--", .. whole] : whole;
        var start = new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = _image.App, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (name, value) in _variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void KillWithUs(object? sender, EventArgs arguments)
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }
    }
}
