namespace Torii.Tests.Documents;

/// <summary>Why a block need not be run: each reason begins with one of these.</summary>
internal static class Reasons
{
    /// <summary>The list. What can be had on a Debian machine without an account anywhere is no reason.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "docker",
        "systemctl",
        "systemd",
        "PowerShell",
        "CMD",
        "the Python SDK",
        "a real account",
        "a domain name",
        "a reverse proxy",
        "another machine",
        "another server",
        "a clone of the repository",
        "publishing",
        "Prometheus",
        "Grafana",
        "an OpenTelemetry collector",
        "it needs the files of",
        "it stops another program",
        "an excerpt",
        "these tests themselves",
    ];
}
