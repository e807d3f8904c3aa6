using System.CommandLine;
using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Simulator;

namespace Torii.Load.Recovery;

/// <summary><c>recovery</c>: whether a server that is killed at work finishes everything after its restart, each thing once.</summary>
internal static class RecoveryCommand
{
    public static Command Create()
    {
        var target = new TargetOptions();
        var jobs = new Option<int>("--jobs") { Description = "jobs left with the server", DefaultValueFactory = _ => 200 };
        var after = new Option<int>("--after") { Description = "milliseconds from the last accept to the kill", DefaultValueFactory = _ => 500 };
        var simulator = AddressOption.Create("--simulator", "the simulator behind the server");
        simulator.Required = true;
        var pid = new Option<int>("--pid") { Description = "the server's process, to be killed", Required = true };
        var figures = FigureSheet.FileOption();
        var server = new Argument<string[]>("command") { Description = "the command that starts it again, after --", Arity = ArgumentArity.OneOrMore };

        var command = new Command("recovery", "kill -9 with jobs under way, and a restart: what is lost, what is made twice")
        {
            jobs, after, simulator, pid, figures, server,
        };
        target.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            using var client = new LoadClient(target.Read(line));
            using var backend = new SimulatorClient(line.GetRequiredValue(simulator));
            var run = new RecoveryRun(client, backend, line.GetRequiredValue(server), target.Read(line).Url);
            await run.Leave(line.GetValue(jobs), cancellation);
            await Task.Delay(line.GetValue(after), cancellation);
            var sheet = await run.Recover(line.GetValue(pid), cancellation);
            sheet.Print(line.GetValue(figures));
            return ExitCodes.Done;
        });
        return command;
    }
}
