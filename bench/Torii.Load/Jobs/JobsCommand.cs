using System.CommandLine;
using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Processes;
using Torii.Load.Simulator;

namespace Torii.Load.Jobs;

/// <summary><c>jobs</c>: whole jobs, from the request to the final content.</summary>
internal static class JobsCommand
{
    public static Command Create()
    {
        var target = new TargetOptions();
        var streams = new Option<int>("--streams") { Description = "jobs under way at once", DefaultValueFactory = _ => 10 };
        var jobs = new Option<int>("--jobs") { Description = "jobs in all", DefaultValueFactory = _ => 50 };
        var warmUp = new Option<int>("--warm-up") { Description = "jobs at once beforehand, not counted" };
        var deadline = new Option<int>("--deadline") { Description = "seconds after which a job counts as failed", DefaultValueFactory = _ => 180 };
        var simulator = AddressOption.Create("--simulator", "the simulator behind the server: its own time is taken off, its record shown");
        var pid = new Option<int?>("--pid") { Description = "the server's process: its CPU time and memory are shown" };
        var figures = FigureSheet.FileOption();

        var command = new Command("jobs", "whole jobs: POST /v1/chat/completions with stream:true, read to [DONE]")
        {
            streams, jobs, warmUp, deadline, simulator, pid, figures,
        };
        target.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            var plan = new JobsPlan(
                line.GetValue(streams), line.GetValue(jobs), line.GetValue(warmUp), TimeSpan.FromSeconds(line.GetValue(deadline)));
            var connections = Math.Max(Math.Min(plan.Streams, plan.Jobs), plan.WarmUp);
            if (OpenFiles.Complaint(connections, line.GetValue(pid)) is { } complaint)
            {
                await Console.Error.WriteLineAsync(complaint);
                return ExitCodes.BadSetting;
            }

            using var client = new LoadClient(target.Read(line));
            using var backend = line.GetValue(simulator) is { } address ? new SimulatorClient(address) : null;
            var server = line.GetValue(pid) is { } id ? new ServerProcess(id) : null;
            var sheet = await new JobsRun(client, backend, server).Measure(plan, cancellation);
            sheet.Print(line.GetValue(figures));
            return ExitCodes.Done;
        });
        return command;
    }
}
