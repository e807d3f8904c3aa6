using System.Globalization;
using Torii.Hosting;
using Torii.Storage.Inspecting;

namespace Torii.Doctor;

/// <summary>Whether a server could listen where it is told to.</summary>
internal sealed class PortsCheck(ToriiSettings settings) : ICheck
{
    // One that the system chooses: what fails then is the address.
    private const int AnyPort = 0;

    /// <inheritdoc />
    public string Area => "ports";

    /// <inheritdoc />
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Find()]);

    private Finding Find()
    {
        var host = settings.Host ?? "0.0.0.0";
        int[] wanted = settings.Port is { } port ? [port] : Listening.OlderPorts;
        if (DataFolderInspection.IsHeld(settings.Data))
        {
            return Finding.Skipped("A server is running, and has its own.");
        }

        if (!Listening.IsFree(host, AnyPort))
        {
            return Finding.Wrong($"This machine has no address {host} to listen on.", "Correct API_HOST, or take it away.");
        }

        var free = Array.FindAll(wanted, candidate => Listening.IsFree(host, candidate));
        return free.Length > 0
            ? Finding.Ok($"Free: {string.Join(", ", free.Select(one => one.ToString(CultureInfo.InvariantCulture)))}.")
            : Finding.Wrong($"Taken by another program: {string.Join(" and ", wanted)}.", "Stop that program, or set API_PORT to a free port.");
    }
}
