namespace Torii.Simulator.Solver;

/// <summary>How the solver is to behave, and how often it was asked.</summary>
internal sealed class SolverDesk
{
    private readonly Lock _gate = new();
    private readonly List<string?> _proxies = [];
    private volatile SolverSettings _settings = new();

    public SolverSettings Settings
    {
        get => _settings;
        set => _settings = value;
    }

    /// <summary>Notes that it was asked.</summary>
    /// <param name="proxy">The address of the proxy that was named; null for none.</param>
    public void Note(string? proxy)
    {
        lock (_gate)
        {
            _proxies.Add(proxy);
        }
    }

    public SolverView View()
    {
        var now = _settings;
        lock (_gate)
        {
            return new(now.Fails, now.DelayMs, _proxies.Count, [.. _proxies]);
        }
    }
}
