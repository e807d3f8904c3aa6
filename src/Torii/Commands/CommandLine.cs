using System.CommandLine;

namespace Torii.Commands;

/// <summary>The commands that Torii knows beside serving.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <returns>The process's exit code.</returns>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Torii speaks the OpenAI API for images and videos. Without a command it serves.");
        root.Subcommands.Add(CredentialsCommand.Create());
        return root.Parse(args).InvokeAsync();
    }
}
