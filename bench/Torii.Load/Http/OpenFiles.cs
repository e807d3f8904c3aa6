using System.Globalization;

namespace Torii.Load.Http;

/// <summary>Whether processes may hold as many sockets as a run needs: a limit met half-way looks like a failing server.</summary>
internal static class OpenFiles
{
    /// <summary>What a process needs beside its connections: assemblies, sockets to the upstream, the database.</summary>
    private const int Beside = 500;

    /// <summary>What is wrong, with the remedy; null where the limits suffice.</summary>
    /// <param name="connections">Connections that will be open at once.</param>
    /// <param name="server">The server's process, or null where it is not known.</param>
    public static string? Complaint(int connections, int? server) =>
        Complaint("this process", "self", connections) ?? (server is { } id ? Complaint("the server", id.ToString(CultureInfo.InvariantCulture), connections) : null);

    private static string? Complaint(string who, string process, int connections)
    {
        // The runtime raises the soft limit to the hard one as it starts, so the hard limit is what counts.
        var allowed = HardLimit($"/proc/{process}/limits");
        return allowed < connections + Beside
            ? $"{connections} connections need {connections + Beside} open files, but {who} may have {allowed}: run 'ulimit -n {connections + Beside}' before starting it"
            : null;
    }

    private static long HardLimit(string limits)
    {
        if (!File.Exists(limits))
        {
            return long.MaxValue;
        }

        var line = File.ReadLines(limits).First(candidate => candidate.StartsWith("Max open files", StringComparison.Ordinal));
        var hard = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2];
        return hard is "unlimited" ? long.MaxValue : long.Parse(hard, CultureInfo.InvariantCulture);
    }
}
