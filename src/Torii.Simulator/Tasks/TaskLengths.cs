using Torii.Simulator.Settings;

namespace Torii.Simulator.Tasks;

/// <summary>Draws how long things take. One at a time: a source of chance is not safe for several threads.</summary>
internal sealed class TaskLengths(SimulatorOptions options)
{
    private readonly Lock _gate = new();

    public TimeSpan Draw(SecondsRange seconds)
    {
        lock (_gate)
        {
            return seconds.Draw(options.Random);
        }
    }
}
