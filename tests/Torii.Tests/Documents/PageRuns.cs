using System.Diagnostics;
using System.Globalization;
using Torii.Simulator;
using Torii.Simulator.Settings;
using Torii.Tests.Sdk;
using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>Runs the pages, a few side by side, beginning when the first result is asked for. One simulator plays the upstream of all.</summary>
public sealed class PageRuns : IAsyncLifetime
{
    // They wait more than they work.
    private const int AtOnce = 4;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();
    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Dictionary<string, Task<PageRun>> _runs = new(StringComparer.Ordinal);
    private SimulatorHost? _simulator;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _simulator = await SimulatorHost.StartAsync(
            new SimulatorOptions { DataFolder = _folder.Sub("simulator"), VideoSeconds = new(0.3), ImageSeconds = new(0.3), CharacterSeconds = new(0.3), Render = RenderMode.Clip },
            TestContext.Current.CancellationToken);
    }

    /// <summary>How a page has run.</summary>
    internal Task<PageRun> RunAsync(Page page)
    {
        Assert.SkipUnless(_simulator is not null && IsAble(page), "There is no bash here, or the Node client is not installed.");
        if (_runs.Count == 0)
        {
            foreach (var able in Page.All.Where(other => other.IsRun && IsAble(other)))
            {
                _runs[able.Path] = RunInTurnAsync(able);
            }
        }

        return _runs[page.Path];
    }

    /// <summary>Runs a page that is not among the documents.</summary>
    internal Task<PageRun> TryAsync(Page page)
    {
        Assert.SkipUnless(_simulator is not null, "There is no bash here.");
        return RunInTurnAsync(page);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await ((Task)Task.WhenAll(_runs.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_simulator is not null)
        {
            await _simulator.DisposeAsync();
        }

        _places.Dispose();
        _stopping.Dispose();
        _folder.Dispose();
    }

    private static bool IsAble(Page page) => NodePrograms.AreInstalled || page.Blocks.All(block => !block.IsRun || block.Language != "js");

    private async Task<PageRun> RunInTurnAsync(Page page)
    {
        await _places.WaitAsync(_stopping.Token);
        try
        {
            return await RunAlongAsync(page);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<PageRun> RunAlongAsync(Page page)
    {
        var (folder, ports) = (Directory.CreateDirectory(_folder.Sub(page.Path.Replace('/', '-'))).FullName, new PagePorts());
        await PageShell.PrepareAsync(folder, await VideoAsync(), _stopping.Token);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        deadline.CancelAfter(Deadline);
        using var shell = Process.Start(PageShell.Start(PageScript.Write(page, folder, ports), folder, ports, _simulator!.BaseAddress))!;
        shell.StandardInput.Close();
        var output = shell.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = shell.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await shell.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            shell.Kill(entireProcessTree: true);
        }

        return new PageRun(await EndOfAsync(shell), Split(await output), await error);
    }

    private static async Task<int> EndOfAsync(Process shell)
    {
        await shell.WaitForExitAsync(CancellationToken.None);
        return shell.ExitCode;
    }

    private static Dictionary<int, string> Split(string output) => output
        .Split(PageScript.Separator)
        .Skip(1)
        .Select(part => part.Split('\n', 2))
        .ToDictionary(part => int.Parse(part[0], CultureInfo.InvariantCulture), part => part[1]);

    // A recording of a cat that is long enough for a character: one of the simulator's own clips.
    private static async Task<byte[]> VideoAsync()
    {
        var assembly = typeof(SimulatorHost).Assembly;
        await using var clip = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().First(name => name.EndsWith(".mp4", StringComparison.Ordinal)))!;
        using var read = new MemoryStream();
        await clip.CopyToAsync(read);
        return read.ToArray();
    }
}
