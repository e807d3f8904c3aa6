using System.Security.Cryptography;
using System.Text;
using Torii.Simulator.Protocol;
using Torii.Simulator.Settings;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Upstreams;

/// <summary>
/// The tasks of all upstreams, in memory only: as with the servers that are played here, a restart forgets them.
/// </summary>
internal sealed class UpstreamTaskBook(LiveSettings settings, TaskLengths lengths, TimeProvider time)
{
    private const int IdLength = 16;

    private readonly Lock _gate = new();
    private readonly List<UpstreamTask> _tasks = [];
    private readonly Dictionary<(string Site, string Id), UpstreamTask> _byId = [];
    private int _begun;

    /// <summary>Begins a task for a caller.</summary>
    /// <param name="call">The call, whose fault decides what goes wrong with the task.</param>
    /// <param name="order">What it makes.</param>
    /// <param name="name">Makes the task's id out of 32 hex digits that no other task has.</param>
    public UpstreamTask Begin(Call call, UpstreamOrder order, Func<string, string> name)
    {
        var now = time.GetUtcNow();
        var current = settings.Current;
        var ends = now + lengths.Draw(order.Kind is TaskKind.Image ? current.ImageSeconds : current.VideoSeconds);
        lock (_gate)
        {
            var digits = SHA256.HashData(Encoding.UTF8.GetBytes($"{call.Site.Name} {++_begun} {now.UtcTicks}")).AsSpan(0, IdLength);
            var id = name(Convert.ToHexStringLower(digits));
            var task = new UpstreamTask(id, call.Site, call.AccountOrNull?.Id, order, call.Fault, now, ends);
            _tasks.Add(task);
            _byId.Add((call.Site.Name, id), task);
            return task;
        }
    }

    /// <summary>The task of this id that the caller may see; null when there is none, or none any more.</summary>
    public UpstreamTask? Find(Call call, string id) => Behind(call.Site.Name, id) is { } task && Sees(call, task) ? task : null;

    /// <summary>The tasks that the caller may see, oldest first. With a key only its own, without one all of the upstream.</summary>
    public UpstreamTask[] Of(Call call) => [.. All().Where(task => Sees(call, task))];

    /// <summary>The task behind a public link; null when there is none.</summary>
    public UpstreamTask? Behind(string site, string id)
    {
        lock (_gate)
        {
            return _byId.GetValueOrDefault((site, id));
        }
    }

    /// <summary>Forgets a task.</summary>
    /// <returns>False when it was forgotten already.</returns>
    public bool Remove(UpstreamTask task)
    {
        lock (_gate)
        {
            return _byId.Remove((task.Site.Name, task.Id)) && _tasks.Remove(task);
        }
    }

    /// <summary>Every task that is still known, oldest first.</summary>
    public UpstreamTask[] All()
    {
        lock (_gate)
        {
            return [.. _tasks];
        }
    }

    private bool Sees(Call call, UpstreamTask task) =>
        task.Site.Name == call.Site.Name
        && (call.Site.Access is Access.Open || task.Account == call.AccountOrNull?.Id)
        && !task.IsGoneAt(time.GetUtcNow());
}
