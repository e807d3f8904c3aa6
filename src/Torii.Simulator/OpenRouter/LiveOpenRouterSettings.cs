namespace Torii.Simulator.OpenRouter;

/// <summary>The settings now in force.</summary>
internal sealed class LiveOpenRouterSettings
{
    private volatile OpenRouterSettings _current = new();

    public OpenRouterSettings Current
    {
        get => _current;
        set => _current = value;
    }
}
