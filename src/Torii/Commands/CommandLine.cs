using System.CommandLine;

namespace Torii.Commands;

/// <summary>The commands that Torii knows beside serving.</summary>
internal static class CommandLine
{
    // Told to stop, a command ends the calls that it is at: their results exist nowhere else. None takes longer.
    private static readonly InvocationConfiguration Patient = new() { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) };

    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Torii speaks the OpenAI API for images and videos. Without a command it serves.")
        {
            CredentialsCommand.Create(),
            UsernamesCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            ProxiesCommand.Create(),
            CostsCommand.Create(),
            DoctorCommand.Create(),
            HealthCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
        };
        return root.Parse(args).InvokeAsync(Patient);
    }
}
