using System.CommandLine;
using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Processes;

namespace Torii.Load.Waiting;

/// <summary><c>waiting</c>: many open streams of jobs that take longer than anyone looks.</summary>
internal static class WaitingCommand
{
    public static Command Create()
    {
        var target = new TargetOptions();
        var streams = new Option<int>("--streams") { Description = "open streams", DefaultValueFactory = _ => 10_000 };
        var hold = new Option<int>("--hold") { Description = "seconds for which all of them stay open", DefaultValueFactory = _ => 20 };
        var deadline = new Option<int>("--deadline") { Description = "seconds within which all must be open", DefaultValueFactory = _ => 120 };
        var pid = new Option<int?>("--pid") { Description = "the server's process: its CPU time and memory are shown" };
        var figures = FigureSheet.FileOption();

        var command = new Command("waiting", "open streams that only wait: memory, and whether any breaks; then the clients go away")
        {
            streams, hold, deadline, pid, figures,
        };
        target.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            if (OpenFiles.Complaint(line.GetValue(streams), line.GetValue(pid)) is { } complaint)
            {
                await Console.Error.WriteLineAsync(complaint);
                return ExitCodes.BadSetting;
            }

            using var client = new LoadClient(target.Read(line));
            var server = line.GetValue(pid) is { } id ? new ServerProcess(id) : null;
            using var crowd = new WaitingCrowd(client, line.GetValue(streams));
            var sheet = await new WaitingRun(crowd, server).Measure(
                TimeSpan.FromSeconds(line.GetValue(deadline)), TimeSpan.FromSeconds(line.GetValue(hold)), cancellation);
            sheet.Print(line.GetValue(figures));
            return ExitCodes.Done;
        });
        return command;
    }
}
