namespace Torii.Tests.Support;

/// <summary>Every line that a process has written, to either stream.</summary>
internal sealed class ProcessOutput
{
    private const int Most = 200;

    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    /// <summary>All of it.</summary>
    public string Text => Join(int.MaxValue);

    /// <summary>As much of its end as a person would read.</summary>
    public string Tail => Join(Most);

    /// <summary>Takes a line; null, the end of a stream, is none.</summary>
    public void Add(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Add(line);
        }
    }

    private string Join(int most)
    {
        lock (_lock)
        {
            return string.Join('\n', _lines.TakeLast(most));
        }
    }
}
