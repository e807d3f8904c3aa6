namespace Torii.Simulator.Settings;

/// <summary>The settings now in force.</summary>
internal sealed class LiveSettings(RunSettings initial)
{
    private volatile RunSettings _current = initial;

    public RunSettings Current
    {
        get => _current;
        set => _current = value;
    }
}
