using System.CommandLine;
using Torii.Load.Figures;
using Torii.Load.Http;

namespace Torii.Load.Starting;

/// <summary><c>start</c>: how soon a server answers after its start, and what it holds when nobody asks anything.</summary>
internal static class StartCommand
{
    public static Command Create()
    {
        var url = AddressOption.Create("--url", "base address at which the server will listen");
        url.Required = true;
        var times = new Option<int>("--times") { Description = "starts; the median counts", DefaultValueFactory = _ => 5 };
        var settle = new Option<int>("--settle") { Description = "seconds from the first answer to reading the memory", DefaultValueFactory = _ => 5 };
        var figures = FigureSheet.FileOption();
        var server = new Argument<string[]>("command") { Description = "the command that starts the server, after --", Arity = ArgumentArity.OneOrMore };

        var command = new Command("start", "time from the start to the first 200 of /health/live, and idle memory")
        {
            url, times, settle, figures, server,
        };
        command.SetAction(async (line, cancellation) =>
        {
            var runs = new List<StartRun>();
            for (var run = 0; run < line.GetValue(times); run++)
            {
                runs.Add(await StartRun.Measure(
                    line.GetRequiredValue(server), line.GetRequiredValue(url), TimeSpan.FromSeconds(line.GetValue(settle)), cancellation));
            }

            var sheet = new FigureSheet();
            sheet.Add("start to first answer", Median(runs.Select(run => run.FirstAnswer.TotalSeconds)), "s");
            sheet.Add("slowest start", runs.Max(run => run.FirstAnswer.TotalSeconds), "s");
            sheet.Add("idle memory", Median(runs.Select(run => run.IdleMegabytes)), "MB");
            sheet.Add("stop", Median(runs.Select(run => run.Stop.TotalSeconds)), "s");
            sheet.Print(line.GetValue(figures));
            return ExitCodes.Done;
        });
        return command;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
