using Torii.Tests.Support;

namespace Torii.Tests.Sdk;

/// <summary>
/// Runs the Node programs, each once for each package and when the first case is looked up: a process for each case would
/// spend its time on starting.
/// </summary>
public sealed class NodeRuns(SdkScene sdk) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<(string Package, string Program), Task<IReadOnlyList<NodeCase>>> _runs = [];

    /// <summary>How a case has ended.</summary>
    internal async Task<NodeCase> CaseAsync(string package, string program, string name)
    {
        if (!_runs.ContainsKey((package, program)))
        {
            await BeginAsync(package, program);
        }

        var cases = await _runs[(package, program)];
        return cases.Single(entry => entry.Name == name);
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    // All side by side, but for the one that must have the upstream to itself.
    private async Task BeginAsync(string package, string program)
    {
        if (program == NodePrograms.Alone)
        {
            await ((Task)Task.WhenAll(_runs.Values)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _runs[(package, program)] = RunAsync(package, program);
            return;
        }

        foreach (var other in NodePrograms.All.Where(other => other != NodePrograms.Alone))
        {
            foreach (var version in NodePrograms.Packages)
            {
                _runs[(version, other)] = RunAsync(version, other);
            }
        }
    }

    private async Task<IReadOnlyList<NodeCase>> RunAsync(string package, string program)
    {
        var cases = await NodeProgram.RunAsync(program, new
        {
            sdk = package,
            address = sdk.Address,
            simulator = sdk.Scene.Upstream.Address,
            folder = _folder.Path,
            keys = new SdkKeys(package),
        });
        cases.Select(entry => entry.Name).ShouldBe(NodePrograms.CasesOf(program), ignoreOrder: true, $"{program}.mjs with {package}");
        return cases;
    }
}
