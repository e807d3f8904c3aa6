using System.Net;
using System.Net.Sockets;

namespace Torii.Hosting;

/// <summary>Decides which addresses the server listens on.</summary>
internal sealed partial class Listening(ToriiSettings settings, ILogger<Listening> log)
{
    /// <summary>The ports of the two earlier proxies: programs written for either find us.</summary>
    public static readonly int[] OlderPorts = [8000, 8890];

    // One that the system chooses: what fails then is the address.
    private const int AnyPort = 0;

    /// <summary>The addresses.</summary>
    /// <param name="onlyFromHere">Whether the keys that everybody knows are in use, so that nobody else may knock.</param>
    /// <exception cref="IOException">Every port is taken, or the address is not this machine's.</exception>
    public IReadOnlyList<string> Urls(bool onlyFromHere)
    {
        var host = settings.Host ?? (onlyFromHere ? "localhost" : "0.0.0.0");
        if (!IsFree(host, AnyPort))
        {
            throw new IOException($"This machine has no address {host} to listen on: correct {NameOfHost}.");
        }

        if (settings.Port is { } port)
        {
            return [Url(host, port)];
        }

        var free = Array.FindAll(OlderPorts, candidate => IsFree(host, candidate));
        foreach (var taken in OlderPorts.Except(free))
        {
            Log.PortTaken(log, taken);
        }

        return free.Length > 0
            ? [.. free.Select(candidate => Url(host, candidate))]
            : throw new IOException($"The ports {string.Join(" and ", OlderPorts)} are both taken: set API_PORT to a free one.");
    }

    /// <summary>Whether an address can be reached from this machine alone.</summary>
    public static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Where a server with these settings can be reached from this machine; with the usual ports it may listen on one of them alone.</summary>
    public static IEnumerable<Uri> Ours(ToriiSettings settings)
    {
        var host = settings.Host switch
        {
            null or "*" or "0.0.0.0" => "127.0.0.1",
            "::" => "::1",
            var named => named,
        };
        return (settings.Port is { } port ? [port] : OlderPorts).Select(candidate => new Uri(Url(host, candidate)));
    }

    private string NameOfHost => settings.FromConsole.InForce.ContainsKey(SettingNames.Host)
        ? $"{SettingNames.Host}, which the console has set (the variable API_HOST wins over it)"
        : $"API_HOST ({SettingNames.Host})";

    private static string Url(string host, int port) => host.Contains(':') ? $"http://[{host}]:{port}" : $"http://{host}:{port}";

    /// <summary>Whether a port can be listened on.</summary>
    public static bool IsFree(string host, int port)
    {
        var address = host switch
        {
            "localhost" => IPAddress.Loopback,
            "*" => IPAddress.Any,
            _ => IPAddress.Parse(host),
        };
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3121, LogLevel.Warning, "Port {Port} is taken by another program, so nothing is served there")]
        public static partial void PortTaken(ILogger logger, int port);
    }
}
