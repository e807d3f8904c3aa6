using System.Diagnostics;
using System.Globalization;

namespace Torii.Tests.Browser;

/// <summary>Curl, as somebody calls it at a terminal.</summary>
internal static class Curl
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>The status that a key is answered with.</summary>
    public static async Task<int> StatusAsync(Uri address, string key) =>
        int.Parse(await RunAsync($"curl --silent --output /dev/null --write-out '%{{http_code}}' --header 'Authorization: Bearer {key}' {address}"), CultureInfo.InvariantCulture);

    /// <summary>What a command writes that a page has shown, run in a shell as it stands there.</summary>
    public static async Task<string> RunAsync(string command)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Deadline);
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var faults = shell.StandardError.ReadToEndAsync(deadline.Token);
        var written = await shell.StandardOutput.ReadToEndAsync(deadline.Token);
        await shell.WaitForExitAsync(deadline.Token);
        shell.ExitCode.ShouldBe(0, await faults);
        return written;
    }
}
