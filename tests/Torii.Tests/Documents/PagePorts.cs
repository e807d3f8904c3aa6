using System.Globalization;
using Torii.Tests.Support;

namespace Torii.Tests.Documents;

/// <summary>The ports of a page: pages name the usual ones, and run side by side here on free ones.</summary>
internal sealed class PagePorts
{
    private readonly (string Usual, string Here)[] _ports;

    public PagePorts()
    {
        _ports =
        [
            .. from host in new[] { "localhost", "127.0.0.1" }
               from port in new[] { "8000", "8890" }
               select ($"{host}:{port}", $"{host}:{Torii}"),
            ("127.0.0.1:8900", $"127.0.0.1:{Simulator}"),
            ("--port 8900", $"--port {Simulator}"),
            .. Programs.SelectMany(port => new[] { ($"localhost:{port.Usual}", $"localhost:{port.Here}"), ($"listen({port.Usual})", $"listen({port.Here})") }),
        ];
    }

    /// <summary>Torii's.</summary>
    public string Torii { get; } = Next();

    /// <summary>That of a simulator that the page starts.</summary>
    public string Simulator { get; } = Next();

    /// <summary>Those of programs of the reader's own.</summary>
    private (string Usual, string Here)[] Programs { get; } = [("3000", Next()), ("3001", Next())];

    /// <summary>The text with these ports.</summary>
    public string Apply(string text) => _ports.Aggregate(text, (changed, port) => changed.Replace(port.Usual, port.Here, StringComparison.Ordinal));

    /// <summary>The port that a program of the reader's own listens on.</summary>
    public string In(string text) => Programs.Select(port => port.Here).First(port => text.Contains(port, StringComparison.Ordinal));

    private static string Next() => Ports.Next().ToString(CultureInfo.InvariantCulture);
}
