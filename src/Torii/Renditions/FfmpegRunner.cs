using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Torii.Renditions;

/// <summary>Runs ffmpeg: no shell, nothing of our environment but where programs and libraries lie, and never for longer than allowed.</summary>
internal sealed partial class FfmpegRunner(TimeProvider time, ILogger<FfmpegRunner> log)
{
    /// <summary>How much of what it complains of goes to the log, in bytes.</summary>
    private const int MostComplaint = 2048;

    /// <summary>Our keys and passphrases come by the environment, too, and are none of its business.</summary>
    private static readonly string[] Inherited = ["PATH", "LD_LIBRARY_PATH", "LANG", "SystemRoot"];

    /// <summary>Runs it and reads what it writes.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="arguments">Its arguments, one by one.</param>
    /// <param name="deadline">After which it is killed, with all that it has started.</param>
    /// <param name="read">Reads its output, all of it or less. A run that is cut off looks to it like one that has ended.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>Whether it has done its work; false where it cannot be started, complains, or takes too long.</returns>
    public async Task<bool> RunAsync(string path, IReadOnlyList<string> arguments, TimeSpan deadline, Func<Stream, Task> read, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo(path, arguments) };
        if (!TryStart(process))
        {
            return false;
        }

        using var late = new CancellationTokenSource(deadline, time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);

        // A read of its output cannot be called off; it ends when the process does.
        await using var killing = ending.Token.Register(() => process.Kill(entireProcessTree: true));
        try
        {
            process.StandardInput.Close();
            var complaint = ComplaintAsync(process.StandardError.BaseStream);
            await read(process.StandardOutput.BaseStream);

            // Whoever writes what nobody reads any more is told so, and ends.
            process.StandardOutput.Close();
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return await JudgeAsync(process.ExitCode, late.IsCancellationRequested, complaint);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private bool TryStart(Process process)
    {
        try
        {
            return process.Start();
        }
        catch (Exception fault) when (fault is Win32Exception or IOException)
        {
            Log.NotStarted(log, process.StartInfo.FileName, fault.Message);
            return false;
        }
    }

    private async Task<bool> JudgeAsync(int exitCode, bool isLate, Task<string> complaint)
    {
        var said = await complaint;
        if (exitCode != 0 || isLate)
        {
            Log.Failed(log, exitCode, isLate, said);
            return false;
        }

        return true;
    }

    private static ProcessStartInfo StartInfo(string path, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var inherited = Inherited.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in inherited.Where(variable => variable.value is not null))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    // It is read to its end, for a full pipe would stop the process.
    private static async Task<string> ComplaintAsync(Stream errors)
    {
        var (kept, rest) = (new byte[MostComplaint], new byte[MostComplaint]);
        var length = await errors.ReadAtLeastAsync(kept, kept.Length, throwOnEndOfStream: false);
        while (await errors.ReadAsync(rest) > 0)
        {
        }

        return Encoding.UTF8.GetString(kept, 0, length).Trim();
    }

    private static partial class Log
    {
        [LoggerMessage(2304, LogLevel.Warning, "{Path} cannot be started: {Why}")]
        public static partial void NotStarted(ILogger logger, string path, string why);

        [LoggerMessage(2305, LogLevel.Warning, "ffmpeg ended with {ExitCode} (too late: {IsLate}) and said: {Said}")]
        public static partial void Failed(ILogger logger, int exitCode, bool isLate, string said);
    }
}
