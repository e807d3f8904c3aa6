using System.CommandLine;
using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Jobs;
using Torii.Load.Processes;

namespace Torii.Load.Requests;

/// <summary><c>reads</c>: how many GET requests a second the server answers.</summary>
internal static class ReadsCommand
{
    private const string IdPlace = "{id}";

    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var target = new TargetOptions();
        var pace = new PaceOptions();
        var paths = new Argument<string[]>("paths") { Description = "paths; {id} stands for a generation made beforehand", Arity = ArgumentArity.OneOrMore };
        var pid = new Option<int?>("--pid") { Description = "the server's process: its CPU time is shown" };
        var figures = FigureSheet.FileOption();

        var command = new Command("reads", "GET requests a second, one path after the other") { paths, pid, figures };
        target.AddTo(command);
        pace.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            using var client = new LoadClient(target.Read(line));
            var server = line.GetValue(pid) is { } id ? new ServerProcess(id) : null;
            var repeating = new Repeating(target.Read(line), client, server);
            var sheet = new FigureSheet();
            foreach (var path in line.GetRequiredValue(paths))
            {
                var address = path.Contains(IdPlace) ? path.Replace(IdPlace, await Finished(client, cancellation)) : path;
                await repeating.Measure(path, new(address), pace.Read(line), sheet, cancellation);
            }

            sheet.Print(line.GetValue(figures));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>A finished generation is what clients ask for when they come back.</summary>
    private static async Task<string> Finished(LoadClient client, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_deadline);
        var jobs = new LeftJobs(client);
        var id = await jobs.Leave(new JobPrompts().Of(0), limit.Token);
        await jobs.End(id, limit.Token);
        return id;
    }
}
