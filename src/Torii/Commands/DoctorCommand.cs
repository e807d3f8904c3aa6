using System.CommandLine;
using Torii.Doctor;
using Torii.Hosting;

namespace Torii.Commands;

/// <summary><c>torii doctor</c>: looks everything through and says what to do. It changes nothing, and may run beside a server.</summary>
internal static class DoctorCommand
{
    private const int HasWarnings = 1;
    private const int IsWrong = 2;

    private static readonly Option<bool> Json = new("--json") { Description = "Writes what was found as JSON." };

    private static readonly Option<bool> Offline = new("--offline") { Description = "Asks nobody beyond this machine." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("doctor", "Looks settings, data, keys, tools, accounts, proxies and upstreams through, and says what to do. Exit code: 0 all is well, 1 there are warnings, 2 something is wrong.")
        {
            Json,
            Offline,
        };
        command.SetAction((arguments, cancellationToken) => RunAsync(arguments.GetValue(Json), arguments.GetValue(Offline), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool asJson, bool isOffline, CancellationToken cancellationToken)
    {
        var (builder, unreadable) = HostStart.Begin();
        if (builder is null)
        {
            return await CommandRun.RejectAsync(unreadable!);
        }

        // Where the console's secrets cannot be read, that is found later and told with the rest.
        var (settings, mistakes) = StartSettings.ReadToLook(builder.Configuration);
        builder.Logging.ClearProviders();
        builder.Services.AddDoctor(settings, mistakes);
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false);
        await using var app = builder.Build();
        var report = await app.Services.GetRequiredService<Examination>().RunAsync(isOffline, cancellationToken);
        await Console.Out.WriteAsync((asJson ? DoctorJson.Of(report) : DoctorTable.Of(report)).AsMemory(), cancellationToken);
        return report.Verdict switch
        {
            Verdict.Wrong => IsWrong,
            Verdict.Warning => HasWarnings,
            _ => 0,
        };
    }
}
