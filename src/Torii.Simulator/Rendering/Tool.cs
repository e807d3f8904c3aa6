using System.Diagnostics;

namespace Torii.Simulator.Rendering;

/// <summary>A program found on PATH.</summary>
internal sealed class Tool
{
    private readonly string _path;

    private Tool(string path) => _path = path;

    /// <summary>The tool of this name; null when it is not on PATH.</summary>
    public static Tool? Find(string name)
    {
        var fileName = OperatingSystem.IsWindows() ? $"{name}.exe" : name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var path = folders.Select(folder => Path.Combine(folder, fileName)).FirstOrDefault(File.Exists);
        return path is null ? null : new Tool(path);
    }

    /// <summary>Runs the tool in a folder at low priority to its end. No shell reads the arguments. Killed when cancelled.</summary>
    public async Task<ToolRun> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(_path, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{_path} did not start.");
        process.StandardInput.Close();
        LowerPriority(process);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    private static void LowerPriority(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended already, or may not be lowered: it runs as it is.
        }
    }
}
