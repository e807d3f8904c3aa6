using System.CommandLine;
using Torii.Commands.Usernames;

namespace Torii.Commands;

/// <summary><c>torii usernames</c>: sora-api's batch script. A token used for the first time may need a username before it works.</summary>
internal static class UsernamesCommand
{
    private const string ResultsFile = "update_results.txt";
    private const int MostAtOnce = 64;

    private static readonly Argument<FileInfo> Tokens = new("tokens")
    {
        Description = "A file with one access token a line, with or without 'Bearer '.",
    };

    private static readonly Option<int> AtOnce = new("--parallel")
    {
        Description = $"How many are asked for at once, up to {MostAtOnce}.",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        AtOnce.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 1 or > MostAtOnce)
            {
                given.AddError($"--parallel must be from 1 to {MostAtOnce}.");
            }
        });
        var command = new Command("usernames", $"Gives a username to each token's account. What came of it goes to {ResultsFile}.") { Tokens, AtOnce };
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(arguments.GetRequiredValue(Tokens), arguments.GetValue(AtOnce), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo tokens, int atOnce, CancellationToken cancellationToken)
    {
        if (!tokens.Exists)
        {
            return await CommandRun.RejectAsync($"{tokens.Name} is not there.");
        }

        return await CommandRun.BesideAsync(async (services, _) =>
        {
            await using var file = tokens.OpenRead();
            await using var results = new UsernameResults(ResultsFile);
            await services.GetRequiredService<UsernameBatch>().RunAsync(file, atOnce, results, Console.Out, cancellationToken);
            if (results.Count == 0)
            {
                return await CommandRun.RejectAsync($"{tokens.Name} names no token.");
            }

            await Console.Out.WriteLineAsync($"{results.Count - results.Failed} of {results.Count} set; the results are in {ResultsFile}");
            return results.Failed == 0 ? 0 : CommandRun.Failed;
        });
    }
}
