namespace Torii.Core.Work.Dispatching;

/// <summary>Whose turn it is: each name once before any comes again. Names may come and go between turns.</summary>
internal sealed class Turns
{
    private readonly Dictionary<string, long> _served = new(StringComparer.Ordinal);
    private long _turn;

    /// <summary>The one of <paramref name="names"/> served the longest ago, or never; null where there is none.</summary>
    public string? Next(IEnumerable<string> names) => names.MinBy(name => _served.GetValueOrDefault(name));

    /// <summary>Notes that a name got what it waited for: only then is its turn over.</summary>
    public void Served(string name) => _served[name] = ++_turn;
}
