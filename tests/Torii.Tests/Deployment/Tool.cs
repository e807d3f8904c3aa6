using System.Diagnostics;
using Torii.Tests.Support;

namespace Torii.Tests.Deployment;

/// <summary>Programs that a test runs to their end.</summary>
internal static class Tool
{
    // Publishing on a busy machine is the slowest.
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(8);

    /// <summary>Where a program is; null where it is not on the path.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin")
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Where a program is; without it the test is left out.</summary>
    public static string Need(string program)
    {
        var path = Find(program);
        Assert.SkipWhen(path is null, $"{program} is not on PATH.");
        return path;
    }

    /// <summary>Runs a line in a shell, as a RUN instruction does.</summary>
    public static Task<string> ShellAsync(string folder, string line, IReadOnlyDictionary<string, string> variables) => RunAsync(folder, "/bin/sh", ["-c", line], variables);

    /// <summary>Runs a program that must succeed.</summary>
    /// <returns>What it has written.</returns>
    public static async Task<string> RunAsync(string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var (code, output) = await TryAsync(folder, program, arguments, variables);
        code.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{output}");
        return output;
    }

    /// <summary>Runs a program.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Variables beside ours, of which an empty one is none.</param>
    /// <returns>Its exit code, and what it has written to either stream.</returns>
    public static async Task<(int Code, string Output)> TryAsync(string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        using var process = new Process { StartInfo = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true } };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
        {
            process.StartInfo.Environment[name] = value;
        }

        var output = new ProcessOutput();
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => output.Add(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Deadline, TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return (process.ExitCode, output.Text);
    }
}
