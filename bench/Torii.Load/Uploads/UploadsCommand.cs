using System.CommandLine;
using System.Diagnostics;
using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Processes;

namespace Torii.Load.Uploads;

/// <summary><c>uploads</c>: many large pictures at once, and what they cost the server in memory.</summary>
internal static class UploadsCommand
{
    private const int Megabyte = 1_000_000;

    public static Command Create()
    {
        var target = new TargetOptions();
        var count = new Option<int>("--count") { Description = "uploads at once", DefaultValueFactory = _ => 32 };
        var size = new Option<int>("--megabytes") { Description = "size of each picture in MB", DefaultValueFactory = _ => 50 };
        var form = new Option<string>("--form") { Description = "multipart (a file of a form) or chat (a data URL in JSON)", DefaultValueFactory = _ => "multipart" };
        form.AcceptOnlyFromAmong("multipart", "chat");
        var pid = new Option<int>("--pid") { Description = "the server's process", Required = true };
        var figures = FigureSheet.FileOption();

        var command = new Command("uploads", "large pictures at once: memory over idle, and time") { count, size, form, pid, figures };
        target.AddTo(command);
        command.SetAction(async (line, cancellation) =>
        {
            using var client = new LoadClient(target.Read(line));
            var model = target.Read(line).Model;
            var length = line.GetValue(size) * (long)Megabyte / 3 * 3;
            var sheet = await Measure(
                client,
                new ServerProcess(line.GetValue(pid)),
                line.GetValue(count),
                () => line.GetValue(form) == "chat" ? UploadForm.Chat(model, length) : UploadForm.Multipart(model, length),
                cancellation);
            sheet.Print(line.GetValue(figures));
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<FigureSheet> Measure(LoadClient client, ServerProcess server, int count, Func<HttpRequestMessage> make, CancellationToken cancellation)
    {
        // One first, so that compiling is not what is measured.
        await Upload(client, make(), cancellation);
        var idle = server.Megabytes();
        var load = server.Start();
        var started = Stopwatch.GetTimestamp();
        var failures = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Upload(client, make(), cancellation)));
        var took = Stopwatch.GetElapsedTime(started);
        var spent = load.Read();

        var sheet = new FigureSheet();
        sheet.AddFailures(failures);
        sheet.Add("uploads took", took.TotalSeconds, "s");
        sheet.Add("memory before", idle, "MB");
        sheet.Add("memory over idle", spent.PeakMegabytes - idle, "MB");
        sheet.Add("server cpu", spent.Cpu.TotalSeconds, "s");
        return sheet;
    }

    private static async Task<string?> Upload(LoadClient client, HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using (request)
            {
                using var response = await client.Send(request, cancellation);
                return response.IsSuccessStatusCode ? null : $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellation)}";
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return broken.Message;
        }
    }
}
