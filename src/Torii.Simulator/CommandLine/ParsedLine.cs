namespace Torii.Simulator.CommandLine;

/// <summary>What a command line says.</summary>
internal sealed record ParsedLine
{
    public SimulatorOptions Options { get; } = new() { Port = DefaultPort };

    /// <summary>What is wrong with it, one line each.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>Whether only the usage is asked for.</summary>
    public bool Help { get; set; }

    /// <summary>Whether all messages are wanted, not only warnings.</summary>
    public bool Verbose { get; set; }

    private const int DefaultPort = 8900;
}
