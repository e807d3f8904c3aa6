using System.Threading.Channels;

namespace Torii.Admin.Live;

/// <summary>
/// One open console's end of <see cref="LiveChanges"/>. Of each thing only the latest is kept until it is taken, and of
/// things no more than a bound, so that a console that does not read costs no more than that.
/// </summary>
internal sealed class LiveListener(LiveChanges changes) : IDisposable
{
    // More than any console shows. Beyond it the console is told to read the whole list, or area, again.
    private const int MostOfEach = 2000;

    private readonly Lock _lock = new();
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private Dictionary<string, LiveGeneration> _generations = new(StringComparer.Ordinal);
    private HashSet<LiveChange> _changes = [];

    /// <summary>Waits until there is something to take.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _signal.Reader.ReadAsync(cancellationToken);

    /// <summary>Takes what there is.</summary>
    public (IReadOnlyCollection<LiveGeneration> Generations, IReadOnlyCollection<LiveChange> Changes) Take()
    {
        lock (_lock)
        {
            var taken = (_generations.Values, _changes);
            (_generations, _changes) = (new(StringComparer.Ordinal), []);
            return taken;
        }
    }

    /// <inheritdoc />
    public void Dispose() => changes.Leave(this);

    internal void Tell(LiveChange change)
    {
        lock (_lock)
        {
            _changes.Add(_changes.Count < MostOfEach ? change : change with { Id = null });
        }

        _signal.Writer.TryWrite(true);
    }

    internal void Tell(LiveGeneration generation)
    {
        lock (_lock)
        {
            if (_generations.TryGetValue(generation.Id, out var known))
            {
                _generations[generation.Id] = known.With(generation);
            }
            else if (_generations.Count < MostOfEach)
            {
                _generations[generation.Id] = generation;
            }
            else
            {
                _changes.Add(new LiveChange("generations", Id: null));
            }
        }

        _signal.Writer.TryWrite(true);
    }
}
