using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Torii.Tests.Sdk;

/// <summary>Runs a program of the folder Node.</summary>
internal static class NodeProgram
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <summary>Runs one to its end.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="setup">What it is given, as JSON.</param>
    /// <returns>How its cases have ended.</returns>
    public static async Task<IReadOnlyList<NodeCase>> RunAsync(string program, object setup)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        using var node = Start(program, JsonSerializer.Serialize(setup, JsonSerializerOptions.Web));
        var output = node.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = node.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await node.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            throw;
        }

        var lines = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldNotBeEmpty($"{program}.mjs ended with {node.ExitCode}: {await error}");
        return [.. lines.Select(line => JsonSerializer.Deserialize<NodeCase>(line, JsonSerializerOptions.Web)!)];
    }

    private static Process Start(string program, string setup)
    {
        var start = new ProcessStartInfo("node", [program + ".mjs", setup])
        {
            WorkingDirectory = NodePrograms.Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }
}
