using System.CommandLine;
using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Jobs;
using Torii.Load.Processes;

namespace Torii.Load.Requests;

/// <summary><c>accepts</c>: how many jobs a second the server takes down durably.</summary>
internal static class AcceptsCommand
{
    public static Command Create()
    {
        var target = new TargetOptions();
        var pace = new PaceOptions();
        var path = new Option<string>("--path") { Description = "where jobs are posted", DefaultValueFactory = _ => LoadClient.ChatPath };
        var pid = new Option<int?>("--pid") { Description = "the server's process: its CPU time and memory are shown" };
        var figures = FigureSheet.FileOption();

        var command = new Command("accepts", "jobs left with the server (Prefer: respond-async): accepts a second")
        {
            path, pid, figures,
        };
        target.AddTo(command);
        pace.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            using var client = new LoadClient(target.Read(line));
            var server = line.GetValue(pid) is { } id ? new ServerProcess(id) : null;
            var request = new LoadRequest(line.GetRequiredValue(path), Body(client, line.GetRequiredValue(path)));
            var sheet = new FigureSheet();
            await new Repeating(target.Read(line), client, server).Measure("accepts", request, pace.Read(line), sheet, cancellation);
            sheet.Print(line.GetValue(figures));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Body(LoadClient client, string path)
    {
        var prompt = new JobPrompts().Of(0);
        return path is LoadClient.ChatPath ? client.ChatBody(prompt, stream: false) : client.PromptBody(prompt);
    }
}
